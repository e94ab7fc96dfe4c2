// strftime in the C locale.

export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Monday is 0. */
  readonly weekDay: number;
  /** 1 January is 1. */
  readonly yearDay: number;
  readonly isDst: number;
}

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const two = (number: number): string => String(number).padStart(2, "0");
const spaced = (number: number): string => String(number).padStart(2, " ");

/** Year and number of the week by ISO 8601. */
function isoWeek({ year, yearDay, weekDay }: Moment): { readonly year: number; readonly week: number } {
  const week = Math.floor((yearDay - 1 - weekDay + 10) / 7);
  const weeksIn = (of: number): number => {
    const p = (y: number): number => (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7;
    return p(of) === 4 || p(of - 1) === 3 ? 53 : 52;
  };
  if (week < 1) return { year: year - 1, week: weeksIn(year - 1) };
  return week > weeksIn(year) ? { year: year + 1, week: 1 } : { year, week };
}

const hour12 = (hour: number): number => hour % 12 || 12;
const seconds = (m: Moment): number => {
  const before = m.year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const days = before * 365 + leaps + m.yearDay - 719163;
  return days * 86400 + m.hour * 3600 + m.minute * 60 + m.second;
};

/** Composed ones are given in terms of the others. */
const COMPOSED: Readonly<Record<string, string>> = {
  c: "%a %b %e %H:%M:%S %Y",
  D: "%m/%d/%y",
  x: "%m/%d/%y",
  F: "%Y-%m-%d",
  R: "%H:%M",
  r: "%I:%M:%S %p",
  T: "%H:%M:%S",
  X: "%H:%M:%S",
  h: "%b",
};

const DIRECTIVES: Readonly<Record<string, (moment: Moment, zone: string) => string>> = {
  a: (m) => DAYS[m.weekDay]?.slice(0, 3) ?? "?",
  A: (m) => DAYS[m.weekDay] ?? "?",
  b: (m) => MONTHS[m.month - 1]!.slice(0, 3),
  B: (m) => MONTHS[m.month - 1]!,
  C: (m) => two(Math.floor(m.year / 100)),
  d: (m) => two(m.day),
  e: (m) => spaced(m.day),
  G: (m) => String(isoWeek(m).year),
  g: (m) => two(isoWeek(m).year % 100),
  H: (m) => two(m.hour),
  I: (m) => two(hour12(m.hour)),
  j: (m) => String(m.yearDay).padStart(3, "0"),
  k: (m) => spaced(m.hour),
  l: (m) => spaced(hour12(m.hour)),
  M: (m) => two(m.minute),
  m: (m) => two(m.month),
  n: () => "\n",
  P: (m) => (m.hour < 12 ? "am" : "pm"),
  p: (m) => (m.hour < 12 ? "AM" : "PM"),
  S: (m) => two(m.second),
  s: (m) => String(seconds(m)),
  t: () => "\t",
  U: (m) => two(Math.floor((m.yearDay - 1 + 7 - ((m.weekDay + 1) % 7)) / 7)),
  u: (m) => String(m.weekDay + 1),
  V: (m) => two(isoWeek(m).week),
  W: (m) => two(Math.floor((m.yearDay - 1 + 7 - m.weekDay) / 7)),
  w: (m) => String((m.weekDay + 1) % 7),
  Y: (m) => String(m.year),
  y: (m) => two(((m.year % 100) + 100) % 100),
  Z: (_m, zone) => zone,
  z: () => "+0000",
  "%": () => "%",
};

/** A directive that is none stays as it is. */
export function formatTime(format: string, moment: Moment, zone: string): string {
  return format.replace(/%([-_0^#]?)([EO]?)(.)/gsu, (whole, flag: string, _modifier: string, letter: string) => {
    const composed = COMPOSED[letter];
    const text = composed === undefined ? DIRECTIVES[letter]?.(moment, zone) : formatTime(composed, moment, zone);
    if (text === undefined) return whole;
    if (flag === "-") return text.replace(/^[0 ]+(?=.)/, "");
    if (flag === "_") return text.replace(/^0+(?=.)/, (zeros) => " ".repeat(zeros.length));
    if (flag === "0") return text.replace(/^ +/, (spaces) => "0".repeat(spaces.length));
    return flag === "^" ? text.toUpperCase() : text;
  });
}
