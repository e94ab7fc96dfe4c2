// Seeing through the boxes: the number, string or float inside a value, whether it is immediate or an instance of a subclass.

import { PyFloat, PyIntSubclass } from "../objects/numbers.ts";
import { PyStrSubclass } from "../objects/text.ts";
import type { Value } from "../objects/value.ts";

/** The integer in an int, a bool or an instance of a subclass of int; undefined for anything else. */
export function unboxInt(value: Value): number | bigint | undefined {
  if (typeof value === "number" || typeof value === "bigint") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return value instanceof PyIntSubclass ? value.value : undefined;
}

/** The text of a str or an instance of a subclass. */
export function unboxString(value: Value): string | undefined {
  if (typeof value === "string") return value;
  return value instanceof PyStrSubclass ? value.value : undefined;
}

/** The number in a float, or undefined. */
export function unboxFloat(value: Value): number | undefined {
  return value instanceof PyFloat ? value.value : undefined;
}
