// round(): ints to a power of ten, floats to decimal places, both half to even.

import { chain, Deferred } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/numbers.ts";
import type { Result, Value } from "../../objects/value.ts";
import { toIndex } from "../../operations/convert.ts";
import { roundFloat } from "../../operations/float-text.ts";
import { demote, type Int } from "../../operations/integer.ts";
import { unboxInt } from "../../operations/unbox.ts";
import { truncateFloat } from "./int-from.ts";

/** Applies to the index that `digits` is, which may take Python code to tell. */
function withDigits(digits: Value, round: (digits: Int) => Value): Result {
  const index = toIndex(digits);
  return index instanceof Deferred ? chain(index, (made) => round(unboxInt(made)!)) : round(index);
}

/** `int.__round__`; `digits` undefined when left out. */
export function roundInt(value: Int, digits: Value | undefined): Result {
  if (digits === undefined || digits === null) return value;
  return withDigits(digits, (places) => {
    if (places >= 0) return value;
    const size = BigInt(value);
    const magnitude = size < 0n ? -size : size;
    // Beyond twice the value everything rounds to zero; a unit that large need not be made.
    if (-places > magnitude.toString(16).length * 2 + 1) return 0;
    const unit = 10n ** BigInt(-places);
    const rest = magnitude % unit;
    let rounded = magnitude - rest;
    if (rest * 2n > unit || (rest * 2n === unit && (rounded / unit) % 2n === 1n)) rounded += unit;
    return demote(size < 0n ? -rounded : rounded);
  });
}

/** `float.__round__`: an int without digits, else a float. */
export function roundReal(value: number, digits: Value | undefined): Result {
  if (digits === undefined || digits === null) return roundToInt(value);
  return withDigits(digits, (places) => {
    const rounded = roundFloat(value, Number(places));
    if (!Number.isFinite(rounded) && Number.isFinite(value)) raise("OverflowError", "rounded value too large to represent");
    return new PyFloat(rounded);
  });
}

/** Half to even; raises for NaN and infinities as int() does. */
function roundToInt(value: number): Int {
  const floor = Math.floor(value);
  const rest = value - floor;
  const up = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0);
  return truncateFloat(up ? floor + 1 : floor);
}
