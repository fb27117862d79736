// Days as numbers since 1970, and equal steps of the calendar.

const dayInMilliseconds = 864e5;
const dateOf = (day) => new Date(day * dayInMilliseconds);
const isoOf = (day) => dateOf(day).toISOString().slice(0, 10);
const dayOf = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / dayInMilliseconds);
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const dayText = (day) => [dateOf(day).getUTCDate(), months[dateOf(day).getUTCMonth()],
    dateOf(day).getUTCFullYear()].join(" ");
const firstOf = (year, month) => Math.round(Date.UTC(year, month, 1) / dayInMilliseconds);

/** A calendar unit of some months. */
function unitOfMonths(noun, size, name) {
    const start = (day, step) => {
        const date = dateOf(day);
        const month = Math.floor(date.getUTCMonth() / size) * size + step * size;
        return firstOf(date.getUTCFullYear(), month);
    };
    return {
        noun, floor: (day) => start(day, 0), next: (day) => start(day, 1),
        name: (day) => name(dateOf(day).getUTCFullYear(), dateOf(day).getUTCMonth()),
    };
}

/** The first and the last day of a period in words, such as `27 February 2016 – March 2016`. */
function daysOf(period) {
    const parts = [...period.matchAll(/(?:(\d{1,2}) )?(?:([A-Z][a-z]{2})[a-z]* )?(\d{4})(?!-)/g)]
        .map(([, day, name, year]) => {
            const month = months.indexOf(name);
            const [first, next] = month < 0 ? [0, 12] : [month, month + 1];
            return day ? [0, 0].map(() => firstOf(year, month) + Number(day) - 1)
                : [firstOf(year, first), firstOf(year, next) - 1];
        });
    return parts.length ? [parts[0][0], parts[parts.length - 1][1]] : [NaN, NaN];
}

const units = [
    { noun: "day", floor: (day) => day, next: (day) => day + 1, name: dayText },
    {
        noun: "week", floor: (day) => day - ((((day + 3) % 7) + 7) % 7), next: (day) => day + 7,
        name: dayText,
    },
    unitOfMonths("month", 1, (year, month) => `${months[month]} ${year}`),
    unitOfMonths("quarter", 3, (year, month) => `Q${month / 3 + 1} ${year}`),
    unitOfMonths("year", 12, (year) => `${year}`),
];

/**
 * Equal steps of the calendar that hold some events: no more than `most`, days only if they are
 * few, and none so short that rows of several events reach beyond it, but for one in twenty.
 */
function binsOf(list, most) {
    const days = list.map((event) => events.first[event]).filter((day) => day != null);
    if (!days.length) return { unit: null, bins: [] };
    const [first, last] = days.reduce(
        ([low, high], day) => [Math.min(low, day), Math.max(high, day)], [days[0], days[0]]);
    const steps = (unit) => {
        const starts = [];
        let day = unit.floor(first);
        while (day <= last && starts.length <= most) {
            starts.push(day);
            day = unit.next(day);
        }
        return starts;
    };
    const joint = list.filter((event) => events.first[event] != null && countOf(event) > 1
        && events.first[event] !== events.last[event]);
    const holds = (unit) => 20 * joint.filter((event) =>
        unit.floor(events.first[event]) !== unit.floor(events.last[event])).length <= joint.length;
    const fitting = units.filter((unit) => steps(unit).length <= most);
    const unit = fitting.find(holds) || fitting[0] || units[units.length - 1];
    const bins = steps(unit).map((start) => ({
        name: unit.name(start), start, end: unit.next(start) - 1, events: [],
    }));
    const places = new Map(bins.map((bin, place) => [bin.start, place]));
    for (const event of list) {
        const place = places.get(events.first[event] == null ? NaN
            : unit.floor(events.first[event]));
        if (place != null) bins[place].events.push(event);
    }
    return { unit, bins };
}
