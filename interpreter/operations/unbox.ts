// Seeing through the boxes: the number, string or float inside a value, whether it is immediate or an instance of a subclass.

import { PyMemoryView } from "../objects/memory-view.ts";
import { PyFloat, PyIntSubclass } from "../objects/numbers.ts";
import { PyByteArray, PyBytes, PyStrSubclass } from "../objects/text.ts";
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

/** As unboxBytes, but not of a memoryview that leaves bytes out: a buffer without strides (PyBUF_SIMPLE) is asked for. */
export function contiguousBytes(value: Value): Uint8Array | undefined {
  if (value instanceof PyMemoryView && value.window.length > 1 && value.window.step !== value.window.itemSize) return undefined;
  return unboxBytes(value);
}

/** The bytes in bytes, a bytearray or a memoryview, not copied where they lie side by side; undefined for anything else. */
export function unboxBytes(value: Value): Uint8Array | undefined {
  if (value instanceof PyBytes || value instanceof PyByteArray) return value.bytes;
  return value instanceof PyMemoryView ? value.contiguous() : undefined;
}
