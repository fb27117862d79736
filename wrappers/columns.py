"""Columns whose fields are text, even where all of them happen to look like numbers.

Ids, names, codes and dates are; what is listed nowhere is a number if each of its fields is one.
"""

TEXT_COLUMNS = """
    about actor after alias aliases also_paragraphs before code date date_basis days document end
    field file first first_day from id id_2 id_3 item kind label last last_day measure name note
    parent path period place precision reason reasons same_as scale second slice source speaker
    standing start status summary target tells to topic type weightiest_events
    """.split()

# Endings of such columns: second_label, before_period.
TEXT_ENDINGS = "_label _period _start _end _title _weightiest_events".split()

# Columns that mean something else in some tables, told by a column beside them: `from` and `to` are
# slices, and the bounds of a figure where there is one; `events` are counted, but for a path they
# are the events that it leads through.
EXCEPTIONS = [
    # column, is text, where this column stands as well
    ("from", False, "change"),
    ("to", False, "change"),
    ("from", False, "score"),
    ("to", False, "score"),
    ("events", True, "path"),
]
