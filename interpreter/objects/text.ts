// str is a JavaScript string, indexed by code point: text without surrogates takes the direct way. bytes and bytearray hold
// a Uint8Array. Instances of subclasses of str are boxes.

import { builtinClass, type PyClass } from "./class.ts";
import type { PyDict } from "./mapping.ts";
import { PyObject } from "./value.ts";

export const strClass = builtinClass("str", { layout: "str" });
export const bytesClass = builtinClass("bytes", { layout: "bytes" });
export const bytearrayClass = builtinClass("bytearray", { layout: "bytearray" });

/** Instance of a class derived from str. */
export class PyStrSubclass extends PyObject {
  readonly cls: PyClass;
  readonly value: string;
  attributes: PyDict | null = null;
  constructor(value: string, cls: PyClass) {
    super();
    this.cls = cls;
    this.value = value;
  }
}

export class PyBytes extends PyObject {
  readonly cls: PyClass;
  readonly bytes: Uint8Array;
  attributes: PyDict | null = null;
  constructor(bytes: Uint8Array, cls: PyClass = bytesClass) {
    super();
    this.cls = cls;
    this.bytes = bytes;
  }
}

/** A growable byte array: `bytes` is the used part of its buffer, replaced when it grows. */
export class PyByteArray extends PyObject {
  readonly cls: PyClass;
  bytes: Uint8Array;
  /** Memoryviews that look at it; while there are any it cannot be resized. */
  exports = 0;
  attributes: PyDict | null = null;
  constructor(bytes: Uint8Array, cls: PyClass = bytearrayClass) {
    super();
    this.cls = cls;
    this.bytes = bytes;
  }
}

const SURROGATES = /[\ud800-\udfff]/;

/** Does every code point take one UTF-16 unit (or is a lone surrogate, which counts as one too)? */
export function isFlat(text: string): boolean {
  return !SURROGATES.test(text);
}

/** len(str) */
export function codePointCount(text: string): number {
  if (isFlat(text)) return text.length;
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** The text as an array of code points, each a string. */
export function codePoints(text: string): string[] {
  return isFlat(text) ? text.split("") : Array.from(text);
}
