// Conversions that operators and natives need: to an index, a float, a truth value.

import { chain, Deferred } from "../objects/deferred.ts";
import { raise } from "../objects/exception.ts";
import { PyNativeMethod } from "../objects/function.ts";
import { PyInstance } from "../objects/instance.ts";
import { PyDict } from "../objects/mapping.ts";
import { PyComplex, PyFloat } from "../objects/numbers.ts";
import { PyList, PyRange, PyTuple } from "../objects/sequence.ts";
import { PySet } from "../objects/set.ts";
import { classOf } from "../objects/singleton.ts";
import { PyByteArray, PyBytes } from "../objects/text.ts";
import type { Result, Value } from "../objects/value.ts";
import { type Int, intToFloat } from "./integer.ts";
import { callSpecial } from "./special.ts";
import { unboxInt, unboxString } from "./unbox.ts";

/** `operator.index(value)`. A Deferred gives an int that converts at once. */
export function toIndex(value: Value): Int | Deferred {
  const int = unboxInt(value);
  if (int !== undefined) return int;
  const result = callSpecial(value, "__index__");
  if (result === undefined) return raise("TypeError", `'${classOf(value).shownName}' object cannot be interpreted as an integer`);
  return chain(
    result,
    (index) => unboxInt(index) ?? raise("TypeError", `__index__ returned non-int (type ${classOf(index).shownName})`),
  ) as Deferred;
}

/** A real number as a float, in the words of PyFloat_AsDouble. A Deferred gives a float that converts at once. */
export function toFloat(value: Value): number | Deferred {
  if (value instanceof PyFloat) return value.value;
  const int = unboxInt(value);
  if (int !== undefined && (classOf(value).builtin || classOf(value).lookup("__float__") instanceof PyNativeMethod)) return intToFloat(int);
  const result = callSpecial(value, "__float__");
  if (result !== undefined) {
    return chain(result, (float) =>
      float instanceof PyFloat
        ? float
        : raise("TypeError", `${classOf(value).shownName}.__float__ returned non-float (type ${classOf(float).shownName})`),
    ) as Deferred;
  }
  if (classOf(value).lookup("__index__") !== undefined) return toIndex(value) as Deferred;
  return raise("TypeError", `must be real number, not ${classOf(value).shownName}`);
}

/** Truth of a value whose class is native: undefined when Python code has to be asked. */
export function plainTruth(value: Value): boolean | undefined {
  switch (typeof value) {
    case "boolean":
      return value;
    case "number":
      return value !== 0;
    case "bigint":
      return true;
    case "string":
      return value !== "";
    default:
      return value === null ? false : objectTruth(value);
  }
}

function objectTruth(value: Exclude<Value, null>): boolean | undefined {
  const cls = classOf(value);
  if (value instanceof PyInstance) return cls.lookup("__bool__") === undefined && cls.lookup("__len__") === undefined ? true : undefined;
  if (!cls.builtin) return undefined;
  if (value instanceof PyFloat) return value.value !== 0;
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length > 0;
  if (value instanceof PyDict || value instanceof PySet) return value.size > 0;
  if (value instanceof PyBytes || value instanceof PyByteArray) return value.bytes.length > 0;
  if (value instanceof PyComplex) return value.real !== 0 || value.imag !== 0;
  if (value instanceof PyRange) return value.length !== 0;
  return cls.lookup("__bool__") === undefined && cls.lookup("__len__") === undefined ? true : undefined;
}

/** `bool(value)` */
export function truth(value: Value): boolean | Deferred {
  const plain = plainTruth(value);
  if (plain !== undefined) return plain;
  const asked = callSpecial(value, "__bool__");
  if (asked !== undefined) {
    return chain(asked, (answer) =>
      typeof answer === "boolean" ? answer : raise("TypeError", `__bool__ should return bool, returned ${classOf(answer).shownName}`),
    ) as boolean | Deferred;
  }
  const length = callSpecial(value, "__len__");
  return length === undefined ? true : (chain(chain(length, checkLength), (count) => count !== 0) as boolean | Deferred);
}

/** `len(value)` */
export function length(value: Value): Result {
  if (typeof value !== "object" || value === null) {
    const text = unboxString(value);
    if (text !== undefined) return textLength(text);
    return raise("TypeError", `object of type '${classOf(value).shownName}' has no len()`);
  }
  if (value.cls.builtin) {
    if (value instanceof PyList || value instanceof PyTuple) return value.items.length;
    if (value instanceof PyDict || value instanceof PySet) return value.size;
  }
  const result = callSpecial(value, "__len__");
  if (result === undefined) return raise("TypeError", `object of type '${classOf(value).shownName}' has no len()`);
  return chain(result, checkLength);
}

function textLength(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) count--;
  }
  return count;
}

/** What __len__ gave as an int that a length can be; it may have __index__. */
function checkLength(value: Value): Result {
  const count = toIndex(value);
  if (count instanceof Deferred) return chain(count, checkLength);
  if (count < 0) return raise("ValueError", "__len__() should return >= 0");
  if (count >= 2n ** 63n) return raise("OverflowError", `cannot fit '${classOf(value).shownName}' into an index-sized integer`);
  return count;
}
