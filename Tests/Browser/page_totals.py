"""A page of rows that stand for several events each."""

import functools

import command
from browser import BrowserTest

ROWS = """date,end_date,date_basis,source,target,kind,events,weight
2019-01-05,2019-03-20,span,a,b,conflict,12,60
2019-01-10,,,a,c,cooperation,1,4
2019-02-11,,,b,c,conflict,1,5
2019-03-11,,,b,c,conflict,1,5
"""


@functools.cache
def totals():
    file = command.FOLDER / "totals.csv"
    file.write_text(ROWS, encoding="utf-8")
    return command.page(str(file), "--every", "month")


@functools.cache
def months():
    """Rows of three months, each of events within one."""
    file = command.FOLDER / "months.csv"
    rows = [f"2019-0{month}-0{day},2019-0{month}-2{day},span,a,b,conflict,4,9\n"
            for month in (1, 2, 3) for day in (1, 2, 3)]
    file.write_text(ROWS.splitlines(keepends=True)[0] + "".join(rows), encoding="utf-8")
    return command.page(str(file), "--every", "month")


class TotalsTest(BrowserTest):
    """It says what rows do not tell, such as on which day each of their events was."""

    def caption(self, link):
        return self.open(totals(), link).locator(".caption").inner_text()

    def test_events_may_be_later_than_the_slice_in_which_they_count(self):
        self.assertIn("Up to 12 of these, in rows that stand for several events, may be later.",
                      self.caption("slice=1"))

    def test_events_may_lie_in_a_slice_before_which_they_count(self):
        told = ("Up to 12 events in rows that stand for several may lie in this period, but count "
                "before it.")
        self.assertIn(told, self.caption("slice=2"))
        self.assertIn(told, self.caption("from=2019-02-01"))
        self.assertNotIn("rows that stand", self.caption(""))

    def test_charts_have_no_shorter_steps_than_most_rows(self):
        page = self.open(months())
        self.assertIn("Events by month", page.locator("#coverage-chart").inner_text())
