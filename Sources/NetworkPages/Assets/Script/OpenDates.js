// Events whose day nobody knows: they count on the first that it may have been.

const openEvents = eventNumbers.filter(isUncertain);
/** Those that are known to have lasted for several days. */
const longEvents = eventNumbers.filter((event) => events.first[event] != null && !isUncertain(event)
    && countOf(event) === 1 && events.first[event] !== events.last[event]);
/** Several events in a row, of which the first day and the last are known. */
const jointEvents = eventNumbers.filter((event) => events.first[event] != null && !isUncertain(event)
    && countOf(event) > 1 && events.first[event] !== events.last[event]);
const openUnits = ["the year", "the month", "a span of days"];

/** To what the date of an event is known, where its day is not; else null. */
function openUnit(event) {
    if (events.first[event] == null || !isUncertain(event)) return null;
    const date = events.date[event];
    return openUnits[/^\d{4}$/.test(date) ? 0 : /^\d{4}-\d\d$/.test(date) ? 1 : 2];
}

/** What the entry of an event says of it. */
const openDateOf = (event) => openUnit(event)
    && `known only to ${openUnit(event)}, counts on ${dayText(events.first[event])}`;

/** What is to be said of them where days decide what is shown: how many there are, and are not. */
function openDateRemarks() {
    const sides = shownSides();
    const isByTime = sides.length || state.from != null || state.to != null;
    if (!isByTime || !(openEvents.length || longEvents.length || jointEvents.length)) return "";
    const { pairOf } = indexOf(state.level);
    const counts = (event) => pairOf[event] >= 0 && passesApartFromDates(event);
    const [all, lasting, joint] = [openEvents, longEvents, jointEvents].map((list) =>
        list.filter(counts));
    const shown = new Set(drawnSides().flatMap((slice) => eventsShown(slice, state.level)));
    const [start, end] = sides.length === 1 ? daysOf(slices[sides[0]].period) : [];
    const from = Math.max(start || -Infinity, state.from ?? -Infinity);
    const to = Math.min(end || Infinity, state.to ?? Infinity);
    const unitsOf = (list) => openUnits.filter((unit) =>
        list.some((event) => openUnit(event) === unit));
    const known = (list) => `known only to ${listed(unitsOf(list), "or")}`;
    const remark = (list, textOf) => list.length && textOf(list, countAll(list));
    return [
        remark(all.filter((event) => openUnit(event) && shown.has(event)), (list, count) =>
            `${grouped(count)} of these ${count === 1 ? "is" : "are"} ${known(list)}, and `
                + `${count === 1 ? "counts" : "count"} on its first day.`),
        remark(all.filter((event) => openUnit(event) && events.first[event] < from
            && events.last[event] >= from), (list, count) =>
            `${many(count, "event")} ${known(list)} may lie in this period, but `
                + `${count === 1 ? "counts" : "count"} before it.`),
        remark(lasting.filter((event) => events.first[event] < from
            && events.last[event] >= from), (_, count) =>
            `${many(count, "event")} that ${count === 1 ? "lasts" : "last"} into this period `
                + `${count === 1 ? "counts" : "count"} before it.`),
        remark(joint.filter((event) => events.first[event] < from
            && events.last[event] >= from), (_, count) =>
            `Up to ${many(count, "event")} in rows that stand for several may lie in this period, but `
                + `${count === 1 ? "counts" : "count"} before it.`),
        remark(joint.filter((event) => shown.has(event) && events.last[event] > to), (_, count) =>
            `Up to ${grouped(count)} of these, in rows that stand for several events, may be later.`),
        remark(all.filter((event) => events.first[event] == null), (_, count) =>
            `Left out: ${many(count, "event")} without a date.`),
    ].filter(Boolean).join(" ");
}
