// What int(x) and int(x, base) make of their argument.

import { chain } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { classOf } from "../../objects/singleton.ts";
import { PyByteArray, PyBytes } from "../../objects/text.ts";
import type { Result, Value } from "../../objects/value.ts";
import { asciiNumeral } from "../../operations/character-kinds.ts";
import { parseInteger } from "../../operations/int-text.ts";
import { floatToInt, type Int } from "../../operations/integer.ts";
import { fromLatin1 } from "../../operations/latin1.ts";
import { callSpecial, overrides } from "../../operations/special.ts";
import { bytesRepr, textRepr } from "../../operations/text-repr.ts";
import { contiguousBytes, unboxInt, unboxString } from "../../operations/unbox.ts";

/** A float without its fraction; raises for what has no whole part. */
export function truncateFloat(value: number): Int {
  if (Number.isNaN(value)) return raise("ValueError", "cannot convert float NaN to integer");
  if (!Number.isFinite(value)) return raise("OverflowError", "cannot convert float infinity to integer");
  return floatToInt(Math.trunc(value));
}

/** `int(x)`, or `int(x, base)` when a base is given. The result is an int, never of a subclass. */
export function intFromValue(x: Value, base: Int | undefined): Result {
  if (base !== undefined) return intFromNumeral(x, base);
  if (typeof x === "number" || typeof x === "bigint") return x;
  const text = unboxString(x);
  if (text !== undefined && !overrides(classOf(x), "__int__")) return parseNumeral(text, 10, () => textRepr(text));
  if (x instanceof PyFloat && !overrides(classOf(x), "__int__")) return truncateFloat(x.value);
  return intFromObject(x);
}

function intFromNumeral(x: Value, base: Int): Int {
  if ((base !== 0 && base < 2) || base > 36) raise("ValueError", "int() base must be >= 2 and <= 36, or 0");
  const text = unboxString(x);
  if (text !== undefined) return parseNumeral(text, Number(base), () => textRepr(text));
  const bytes = x instanceof PyBytes || x instanceof PyByteArray ? x.bytes : undefined;
  if (bytes === undefined) return raise("TypeError", "int() can't convert non-string with explicit base");
  return parseNumeral(fromLatin1(bytes), Number(base), () => bytesRepr(bytes));
}

function parseNumeral(text: string, base: number, shown: () => string): Int {
  const int = parseInteger(asciiNumeral(text), base);
  if (int !== undefined) return int;
  const literal = Array.from(shown()).slice(0, 200).join("");
  return raise("ValueError", `invalid literal for int() with base ${base}: ${literal}`);
}

function intFromObject(x: Value): Result {
  const asked = callSpecial(x, "__int__");
  if (asked !== undefined) return chain(asked, (int) => checkInt(int, "__int__"));
  const index = callSpecial(x, "__index__");
  if (index !== undefined) return chain(index, (int) => checkInt(int, "__index__"));
  const truncated = callSpecial(x, "__trunc__");
  if (truncated !== undefined) return chain(truncated, truncatedInt);
  const bytes = contiguousBytes(x);
  if (bytes !== undefined) return parseNumeral(fromLatin1(bytes), 10, () => bytesRepr(bytes));
  return raise("TypeError", `int() argument must be a string, a bytes-like object or a real number, not '${classOf(x).shownName}'`);
}

function checkInt(int: Value, method: string): Int {
  return unboxInt(int) ?? raise("TypeError", `${method} returned non-int (type ${classOf(int).shownName})`);
}

function truncatedInt(value: Value): Result {
  const int = unboxInt(value);
  if (int !== undefined) return int;
  const index = callSpecial(value, "__index__");
  if (index !== undefined) return chain(index, (made) => checkInt(made, "__index__"));
  return raise("TypeError", `__trunc__ returned non-Integral (type ${classOf(value).shownName})`);
}
