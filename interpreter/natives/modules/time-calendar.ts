// The calendar half of time: moments as years, months and days (UTC is the only time zone there is here), and their text.

import type { Context } from "../../objects/context.ts";
import { ask, call, type Deferred, type Steps, settle } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { argumentType, classOf } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { getAttribute } from "../../operations/attribute.ts";
import { toIndex } from "../../operations/convert.ts";
import { unboxInt } from "../../operations/unbox.ts";
import { classParam } from "../builtins/slots.ts";
import { type AnyRow, defineAttributes, defineMethods, native, staticMethod } from "../declare.ts";

import { importModule } from "../importing.ts";
import { p } from "../parameters.ts";
import { itemsForSequence, structSequence } from "../struct-sequence.ts";
import { formatTime, type Moment } from "./time-format.ts";

/** The wall clock at the start of every run: 2024-01-01 00:00:00 UTC. */
export const EPOCH_SECONDS = 1704067200;

export const structTime = structSequence("time.struct_time", [
  "tm_year",
  "tm_mon",
  "tm_mday",
  "tm_hour",
  "tm_min",
  "tm_sec",
  "tm_wday",
  "tm_yday",
  "tm_isdst",
]);

const own = (value: Value): PyTuple | undefined => (value instanceof PyTuple && value.cls === structTime.cls ? value : undefined);
const hidden = (name: string) => ({ member: true, get: (self: PyTuple): Result => self.attributes?.get(name) ?? null });
defineAttributes<PyTuple>(structTime.cls, own, { tm_zone: hidden("tm_zone"), tm_gmtoff: hidden("tm_gmtoff") });
structTime.cls.attributes.set("n_fields", 11);
defineMethods<PyTuple>(structTime.cls, own, {
  __new__: staticMethod({
    doc: "The time value as returned by gmtime(), localtime(), and strptime().",
    params: [classParam(structTime.cls), p.value("sequence", { kind: "either" }), p.value("dict", { or: null, kind: "either" })],
    *call(_context: Context, _cls: Value, sequence: Value): Steps {
      const items = yield* itemsForSequence("time.struct_time", sequence, 9, 11);
      return structure(items.slice(0, 9), items[9] ?? null, items[10] ?? null);
    },
  }),
});

function structure(items: readonly Value[], zone: Value, offset: Value): PyTuple {
  const made = structTime.make(items);
  made.attributes = PyDict.of([
    ["tm_zone", zone],
    ["tm_gmtoff", offset],
  ]);
  return made;
}

const DAY = 86400;

/** Days since 1970 of a date in the Gregorian calendar, months from 1; months and days beyond their range count on. */
export function daysOf(year: number, month: number, day: number): number {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  const shifted = m <= 2 ? y - 1 : y;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5);
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468 + day - 1;
}

/** The date of a day counted from 1970. */
function dateOf(days: number): { year: number; month: number; day: number } {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 };
}

export function momentOf(seconds: number): Moment {
  const days = Math.floor(seconds / DAY);
  const rest = seconds - days * DAY;
  const { year, month, day } = dateOf(days);
  const yearDay = days - daysOf(year, 1, 1) + 1;
  const clock = { hour: Math.floor(rest / 3600), minute: Math.floor(rest / 60) % 60, second: rest % 60 };
  return { year, month, day, ...clock, weekDay: (((days + 3) % 7) + 7) % 7, yearDay, isDst: 0 };
}

function momentTuple(moment: Moment, zone: string): PyTuple {
  const { year, month, day, hour, minute, second, weekDay, yearDay, isDst } = moment;
  return structure([year, month, day, hour, minute, second, weekDay, yearDay, isDst], zone, 0);
}

/** Seconds since 1970 as given, or now. */
function* secondsOf(value: Value): Generator<Deferred, number, never> {
  if (value === null) return Math.floor(EPOCH_SECONDS + ((yield ask("time.read", { clock: "monotonic" })) as unknown as number) / 1e9);
  const isFloat = value instanceof PyFloat;
  const number = isFloat ? Math.floor(value.value) : Number(unboxInt(yield* settle(toIndex(value) as Result)));
  if (isFloat && Number.isNaN(number)) raise("ValueError", "Invalid value NaN (not a number)");
  if (Math.abs(number) > 2 ** 63) raise("OverflowError", "timestamp out of range for platform time_t");
  if (Math.abs(number) > 6.77e16) raise("OSError", "Value too large for defined data type");
  return number;
}

/** A tuple as a moment; `caller` is who complains. */
function read(value: Value, caller: string): Moment {
  if (!(value instanceof PyTuple)) return raise("TypeError", "Tuple or struct_time argument required");
  if (value.items.length !== 9 && value.cls !== structTime.cls) raise("TypeError", `${caller}(): illegal time tuple argument`);
  const numbers = value.items.slice(0, 9).map((item) => {
    const int = unboxInt(item);
    return int === undefined ? raise("TypeError", `'${classOf(item).shownName}' object cannot be interpreted as an integer`) : Number(int);
  });
  const [year, month, day, hour, minute, second, weekDay, yearDay, isDst] = numbers as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { year, month, day, hour, minute, second, weekDay, yearDay, isDst };
}

/** As checktm in CPython: what must be in its range, and zeros that stand for one. */
function checked(moment: Moment): Moment {
  const { month, day, hour, minute, second, weekDay, yearDay } = moment;
  const demand = (holds: boolean, what: string): void => {
    if (!holds) raise("ValueError", `${what} out of range`);
  };
  demand(month >= 0 && month <= 12, "month");
  demand(day >= 0 && day <= 31, "day of month");
  demand(hour >= 0 && hour <= 23, "hour");
  demand(minute >= 0 && minute <= 59, "minute");
  demand(second >= 0 && second <= 61, "seconds");
  demand(weekDay >= -1, "day of week");
  demand(yearDay >= 0 && yearDay <= 366, "day of year");
  return { ...moment, month: month || 1, day: day || 1, yearDay: yearDay || 1, weekDay: (((weekDay + 1) % 7) + 6) % 7 };
}

function* now(): Generator<Deferred, Moment, never> {
  return momentOf(yield* secondsOf(null));
}

const breakDown = (doc: string, zone: string): AnyRow =>
  native({
    doc,
    params: [p.value("seconds", { or: null })],
    *call(_context: Context, seconds: Value): Steps {
      return momentTuple(momentOf(yield* secondsOf(seconds)), zone);
    },
  });

const TEXT_FORMAT = "%a %b %e %H:%M:%S %Y";

export const CALENDAR_FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  gmtime: breakDown("Convert seconds since the Epoch to a time tuple expressing UTC.", "GMT"),
  localtime: breakDown("Convert seconds since the Epoch to a time tuple expressing local time.", "UTC"),
  mktime: native({
    doc: "Convert a time tuple in local time to seconds since the Epoch.",
    params: [p.value("tuple")],
    call: (_context, value) => {
      const { year, month, day, hour, minute, second } = read(value, "mktime");
      return new PyFloat(daysOf(year, month, day) * DAY + hour * 3600 + minute * 60 + second);
    },
  }),
  strftime: native({
    doc: "Convert a time tuple to a string according to a format specification.",
    params: [p.value("format"), p.value("tuple", { or: null })],
    *call(_context: Context, format: Value, tuple: Value): Steps {
      if (typeof format !== "string") return raise("TypeError", `strftime() argument 1 must be str, not ${argumentType(format)}`);
      const moment = tuple === null ? yield* now() : checked(read(tuple, "strftime"));
      return formatTime(format, moment, own(tuple)?.attributes?.get("tm_zone") === "GMT" ? "GMT" : "UTC");
    },
  }),
  asctime: native({
    doc: "Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'.",
    params: [p.value("tuple", { or: null })],
    *call(_context: Context, tuple: Value): Steps {
      return formatTime(TEXT_FORMAT, tuple === null ? yield* now() : checked(read(tuple, "asctime")), "UTC");
    },
  }),
  ctime: native({
    doc: "Convert a time in seconds since the Epoch to a string in local time.",
    params: [p.value("seconds", { or: null })],
    *call(_context: Context, seconds: Value): Steps {
      return formatTime(TEXT_FORMAT, momentOf(yield* secondsOf(seconds)), "UTC");
    },
  }),
  strptime: native({
    doc: "Parse a string to a time tuple according to a format specification.",
    params: [p.rest("args")],
    *call({ runtime }: Context, args: Value[]): Steps {
      const module = yield* importModule(runtime, "_strptime");
      return call(yield* settle(getAttribute(module, "_strptime_time")), args);
    },
  }),
  tzset: native({ doc: "Initialize, or reinitialize, the local timezone; UTC it is.", call: () => null }),
};
