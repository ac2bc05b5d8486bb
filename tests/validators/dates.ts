const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const hour = '(?:[01]\\d|2[0-3])';
const zone = `(?:Z|[+-]${hour}:[0-5]\\d)`;

/** A day that is in the calendar. */
function dayOf(year: number, month: number, day: number): Date | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : undefined;
}

function startsWithDay(text: string): boolean {
  const [, year, month = '1', day = '1'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(text) ?? [];
  return year !== undefined && dayOf(Number(year), Number(month), Number(day)) !== undefined;
}

const rfc3339 = new RegExp(`^\\d{4}-\\d\\d-\\d\\dT${hour}:[0-5]\\d:[0-5]\\d(?:\\.\\d+)?${zone}$`);

export function isRfc3339(text: string): boolean {
  return rfc3339.test(text) && startsWithDay(text);
}

const w3c = new RegExp(
  `^\\d{4}(?:-\\d\\d(?:-\\d\\d(?:T${hour}:[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?${zone})?)?)?$`,
);

/** The profile of ISO 8601 that sitemaps and Dublin Core name: a year, a month, a day, or a moment with its zone. */
export function isW3cDate(text: string): boolean {
  return w3c.test(text) && startsWithDay(text);
}

const iso = new RegExp(
  `^\\d{4}-\\d\\d(?:-\\d\\d(?:T${hour}:[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?${zone}?)?)?$|^\\d{4}$`,
);

export function isIsoDate(text: string): boolean {
  return iso.test(text) && startsWithDay(text);
}

const rfc822 =
  /^(?:([A-Z][a-z]{2}), )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):([0-5]\d)(?::[0-5]\d)? (?:GMT|UT|[ECMP][SD]T|[+-][01]\d[0-5]\d)$/;

/** A date as mail writes it, with a year of four digits and the weekday that the day had. */
export function isRfc822(text: string): boolean {
  const [, weekday, day, month = '', year, hours] = rfc822.exec(text) ?? [];
  const date = dayOf(Number(year), months.indexOf(month) + 1, Number(day));
  if (!date || !months.includes(month) || Number(hours) > 23) return false;
  return weekday === undefined || weekday === weekdays[date.getUTCDay()];
}
