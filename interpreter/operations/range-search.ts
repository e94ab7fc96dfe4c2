// Looking a number up in a range without walking it.

import type { PyRange } from "../objects/sequence.ts";
import type { Value } from "../objects/value.ts";
import { demote, type Int } from "./integer.ts";

/** An int or a bool itself: other numbers are compared item by item, since their `==` may be Python code. */
export function isTrueInt(value: Value): value is Int | boolean {
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean";
}

/** Position of an int in a range. */
export function rangeIndexOf(range: PyRange, value: Int | boolean): Int | undefined {
  if (range.length === 0) return undefined;
  const { start, step, length } = range;
  if (typeof start === "number" && typeof step === "number" && typeof length === "number" && typeof value !== "bigint") {
    const offset = Number(value) - start;
    if (Number.isSafeInteger(offset)) {
      const index = offset / step;
      return Number.isInteger(index) && index >= 0 && index < length ? index + 0 : undefined;
    }
  }
  const offset = BigInt(value) - BigInt(start);
  const index = offset / BigInt(step);
  return offset % BigInt(step) === 0n && index >= 0n && index < BigInt(length) ? demote(index) : undefined;
}
