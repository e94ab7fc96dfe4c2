// Iterators that are native: one abstract class, whose `next` gives an item, a deferred item, or undefined at the end.
// Generators are not among them: they are frames, see generator.ts.

import { builtinClass, type PyClass } from "./class.ts";
import { type NextResult, PyObject, type Value } from "./value.ts";

export abstract class PyIterator extends PyObject {
  /** The next item; undefined at the end, and ever after. */
  abstract next(): NextResult;
  /** What an await of it gives once `next` has come to the end; only iterators that are awaited have one. */
  declare returned?: Value;
  /** How many items are left, for __length_hint__; null when it cannot tell. */
  remaining(): number | null {
    return null;
  }
}

export const listIteratorClass = builtinClass("list_iterator", { subclassable: false });
export const tupleIteratorClass = builtinClass("tuple_iterator", { subclassable: false });
export const rangeIteratorClass = builtinClass("range_iterator", { subclassable: false });

/** Iterates a growing or shrinking array, as list iterators do. */
export class ArrayIterator extends PyIterator {
  readonly cls: PyClass;
  items: { readonly items: readonly Value[] } | null;
  index = 0;
  constructor(holder: { readonly items: readonly Value[] }, cls: PyClass) {
    super();
    this.items = holder;
    this.cls = cls;
  }
  next(): NextResult {
    if (this.items === null) return undefined;
    const item = this.items.items[this.index];
    if (item === undefined) {
      this.items = null;
      return undefined;
    }
    this.index++;
    return item;
  }
  override remaining(): number {
    return this.items === null ? 0 : Math.max(0, this.items.items.length - this.index);
  }
}

/** Counts with numbers alone; longer ranges take a `FunctionIterator`. */
export class RangeIterator extends PyIterator {
  private current: number;
  private left: number;
  private readonly step: number;
  constructor(start: number, count: number, step: number) {
    super();
    this.current = start;
    this.left = count;
    this.step = step;
  }
  get cls(): PyClass {
    return rangeIteratorClass;
  }
  next(): number | undefined {
    if (this.left === 0) return undefined;
    this.left--;
    const value = this.current;
    this.current = value + this.step;
    return value;
  }
  override remaining(): number {
    return this.left;
  }
}

/** An iterator made of a function that gives the next item. */
export class FunctionIterator extends PyIterator {
  readonly cls: PyClass;
  private readonly produce: () => NextResult;
  constructor(cls: PyClass, produce: () => NextResult) {
    super();
    this.cls = cls;
    this.produce = produce;
  }
  next(): NextResult {
    return this.produce();
  }
}
