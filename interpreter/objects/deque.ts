// collections.deque: items in an array with room before the first and behind the last.

import { builtinClass, type PyClass } from "./class.ts";
import type { PyDict } from "./mapping.ts";
import { PyObject, type Value } from "./value.ts";

export const dequeClass = builtinClass("deque", { module: "collections", weak: true });

const SPARE = 16;

export class PyDeque extends PyObject {
  readonly cls: PyClass;
  maxlen: number | null = null;
  /** Counts changes of length: iterators compare it. */
  version = 0;
  attributes: PyDict | null = null;
  private slots: (Value | undefined)[] = [];
  private first = 0;

  constructor(cls: PyClass = dequeClass) {
    super();
    this.cls = cls;
  }

  get length(): number {
    return this.slots.length - this.first;
  }

  at(index: number): Value | undefined {
    return this.slots[this.first + index];
  }

  put(index: number, value: Value): void {
    this.slots[this.first + index] = value;
  }

  append(value: Value): void {
    this.version++;
    this.slots.push(value);
    if (this.maxlen !== null && this.length > this.maxlen) this.popLeft();
  }

  appendLeft(value: Value): void {
    this.version++;
    if (this.first === 0) {
      const room = this.slots.length + SPARE;
      this.slots = [...new Array<undefined>(room).fill(undefined), ...this.slots];
      this.first = room;
    }
    this.slots[--this.first] = value;
    if (this.maxlen !== null && this.length > this.maxlen) this.pop();
  }

  pop(): Value | undefined {
    if (this.length === 0) return undefined;
    this.version++;
    return this.slots.pop();
  }

  popLeft(): Value | undefined {
    if (this.length === 0) return undefined;
    this.version++;
    const value = this.slots[this.first];
    this.slots[this.first++] = undefined;
    if (this.first > SPARE && this.first * 2 > this.slots.length) this.replace(this.items());
    return value;
  }

  /** The items in a fresh array. */
  items(): Value[] {
    return this.slots.slice(this.first) as Value[];
  }

  replace(items: Value[]): void {
    this.version++;
    this.slots = items;
    this.first = 0;
  }
}
