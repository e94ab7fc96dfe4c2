// What a Python value is on this machine. None, bool, int and str are immediate JavaScript values; everything else is a
// PyObject. An int is a JS number up to MAX_SAFE_INTEGER and a bigint beyond (promoted and demoted in operations/ alone);
// a float is a small box, so that 1 and 1.0 stay apart.

import type { PyClass } from "./class.ts";
import type { Deferred } from "./deferred.ts";

export type Value = null | boolean | number | bigint | string | PyObject;

/** Anything that is not immediate. */
export abstract class PyObject {
  /** `type(object)` */
  abstract readonly cls: PyClass;
}

/** What a native or an operation gives back: the value, or what must run on the machine before there is one. */
export type Result = Value | Deferred;

/** As Result for iterators: undefined when there is no next item. */
export type NextResult = Value | Deferred | undefined;
