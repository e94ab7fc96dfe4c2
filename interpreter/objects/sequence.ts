// tuple, list, range, slice: ordered values behind an index.

import { builtinClass, type PyClass } from "./class.ts";
import type { PyDict } from "./mapping.ts";
import { PyObject, type Value } from "./value.ts";

export const tupleClass = builtinClass("tuple", { layout: "tuple" });
export const listClass = builtinClass("list", { layout: "list" });
export const rangeClass = builtinClass("range", { subclassable: false });
export const sliceClass = builtinClass("slice", { subclassable: false });

export class PyTuple extends PyObject {
  readonly cls: PyClass;
  readonly items: readonly Value[];
  attributes: PyDict | null = null;
  constructor(items: readonly Value[], cls: PyClass = tupleClass) {
    super();
    this.cls = cls;
    this.items = items;
  }
}

export const EMPTY_TUPLE = new PyTuple([]);

export class PyList extends PyObject {
  readonly cls: PyClass;
  items: Value[];
  attributes: PyDict | null = null;
  constructor(items: Value[], cls: PyClass = listClass) {
    super();
    this.cls = cls;
    this.items = items;
  }
}

/** start, stop and step are ints: numbers where they fit. */
export class PyRange extends PyObject {
  readonly start: number | bigint;
  readonly stop: number | bigint;
  readonly step: number | bigint;
  /** Number of items. */
  readonly length: number | bigint;
  constructor(start: number | bigint, stop: number | bigint, step: number | bigint) {
    super();
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = rangeLength(start, stop, step);
  }
  get cls(): PyClass {
    return rangeClass;
  }
}

function rangeLength(start: number | bigint, stop: number | bigint, step: number | bigint): number | bigint {
  if (typeof start === "number" && typeof stop === "number" && typeof step === "number") {
    const span = stop - start;
    if (Number.isSafeInteger(span)) return step > 0 ? Math.max(0, Math.ceil(span / step)) : Math.max(0, Math.ceil(span / step));
  }
  const [from, to, by] = [BigInt(start), BigInt(stop), BigInt(step)];
  const count = by > 0n ? (to - from + by - 1n) / by : (from - to - by - 1n) / -by;
  const length = count > 0n ? count : 0n;
  return length <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(length) : length;
}

export class PySlice extends PyObject {
  readonly start: Value;
  readonly stop: Value;
  readonly step: Value;
  constructor(start: Value, stop: Value, step: Value) {
    super();
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
  get cls(): PyClass {
    return sliceClass;
  }
}
