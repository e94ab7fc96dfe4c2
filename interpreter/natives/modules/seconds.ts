// Seconds as programs give them, as whole nanoseconds: what CPython's pytime.c does, with its words.

import type { Deferred } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/numbers.ts";
import type { Value } from "../../objects/value.ts";
import { toIndex } from "../../operations/convert.ts";
import type { Param } from "../parameters.ts";

/** 2^63 nanoseconds. */
const LIMIT_SECONDS = 2 ** 63 / 1e9;

function fromFloat(seconds: number): number {
  if (Number.isNaN(seconds)) raise("ValueError", "Invalid value NaN (not a number)");
  if (Math.abs(seconds) >= LIMIT_SECONDS) raise("OverflowError", "timestamp out of range for platform time_t");
  // A tenth of a second is one hundred million nanoseconds, whatever its last bits say; what is left is rounded away from zero.
  const ns = Number((seconds * 1e9).toPrecision(15));
  return ns < 0 ? Math.floor(ns) : Math.ceil(ns);
}

/** A Deferred gives an int that converts at once. */
export function secondsToNs(value: Value): number | Deferred {
  if (value instanceof PyFloat) return fromFloat(value.value);
  const index = toIndex(value);
  if (typeof index !== "number" && typeof index !== "bigint") return index;
  if (Math.abs(Number(index)) >= LIMIT_SECONDS) raise("OverflowError", "timestamp too large to convert to C _PyTime_t");
  return Number(index) * 1e9;
}

/** A parameter in seconds, which the implementation gets in nanoseconds. */
export function secondsParam(name: string, options: Partial<Param<number>> = {}): Param<number> {
  return { name, kind: "positional", convert: secondsToNs, ...options };
}
