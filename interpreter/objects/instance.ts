// Instances of classes made by class statements. Attributes lie in an array whose layout, the shape, is shared by all
// instances that got the same attributes in the same order; an inline cache that has seen the shape knows the index. An instance
// whose __dict__ is asked for, or that loses an attribute, moves to a real dict for good.

import type { PyClass } from "./class.ts";
import { PyDict } from "./mapping.ts";
import { PyObject, type Value } from "./value.ts";

const WIDEST_SHAPE = 64;
/** No instance is made with room for more: an array that grows by itself has about as much at its first item. */
const MOST_ROOM = 16;

export class Shape {
  readonly names: readonly string[];
  private readonly indexes: ReadonlyMap<string, number>;
  private readonly transitions = new Map<string, Shape>();

  constructor(names: readonly string[]) {
    this.names = names;
    this.indexes = new Map(names.map((name, index) => [name, index]));
  }

  indexOf(name: string): number | undefined {
    return this.indexes.get(name);
  }

  /** The shape with one attribute more. */
  with(name: string): Shape {
    let next = this.transitions.get(name);
    if (next === undefined) {
      next = new Shape([...this.names, name]);
      this.transitions.set(name, next);
    }
    return next;
  }
}

/** Shape of an instance whose attributes are in `dict`. */
export const DICT_SHAPE = new Shape([]);

/** Every class has shapes of its own, so that a shape also tells the class. */
export function rootShape(cls: PyClass): Shape {
  cls.rootShape ??= new Shape([]);
  return cls.rootShape as Shape;
}

export class PyInstance extends PyObject {
  cls: PyClass;
  shape: Shape;
  /** Values by the shape's indexes, and behind them room for more. */
  readonly slots: Value[];
  private dict: PyDict | null = null;
  /** Values of `__slots__`, by the class that declares them. */
  private slotValues: Map<PyClass, Map<string, Value>> | null = null;

  constructor(cls: PyClass) {
    super();
    this.cls = cls;
    this.slots = new Array<Value>(cls.roomForAttributes);
    this.shape = (cls.rootShape as Shape | undefined) ?? rootShape(cls);
  }

  getOwn(name: string): Value | undefined {
    if (this.dict !== null) return this.dict.get(name);
    const index = this.shape.indexOf(name);
    return index === undefined ? undefined : this.slots[index];
  }

  setOwn(name: string, value: Value): void {
    if (this.dict !== null) {
      this.dict.set(name, value);
      return;
    }
    const index = this.shape.indexOf(name);
    const count = this.shape.names.length;
    if (index !== undefined) this.slots[index] = value;
    else if (count >= WIDEST_SHAPE) this.ownDict().set(name, value);
    else {
      if (count === this.cls.roomForAttributes && count < MOST_ROOM) this.cls.roomForAttributes++;
      this.shape = this.shape.with(name);
      this.slots[count] = value;
    }
  }

  deleteOwn(name: string): boolean {
    return this.getOwn(name) !== undefined && this.ownDict().remove(name) !== undefined;
  }

  /** `__dict__`: from now on the attributes live there. */
  ownDict(): PyDict {
    if (this.dict === null) {
      this.dict = PyDict.of(this.shape.names.map((name, index) => [name, this.slots[index]!] as const));
      this.becomeDict();
    }
    return this.dict;
  }

  /** Assign `__dict__`. */
  setDict(dict: PyDict): void {
    this.dict = dict;
    this.becomeDict();
  }

  /** Own attribute names in order, without moving to a dict. */
  ownNames(): readonly string[] {
    if (this.dict === null) return this.shape.names;
    return [...this.dict.entries.values()].flatMap((entry) => (typeof entry.key === "string" ? [entry.key] : []));
  }

  /** The values of the slots that `owner` declares. */
  members(owner: PyClass): Map<string, Value> {
    this.slotValues ??= new Map();
    let values = this.slotValues.get(owner);
    if (values === undefined) {
      values = new Map();
      this.slotValues.set(owner, values);
    }
    return values;
  }

  /** All attribute values, without moving to a dict. */
  eachOwn(visit: (value: Value | undefined) => void): void {
    if (this.dict === null) for (let i = 0; i < this.shape.names.length; i++) visit(this.slots[i]);
    else for (const { key, value } of this.dict.entries.values()) if (typeof key === "string") visit(value);
  }

  eachMember(visit: (value: Value) => void): void {
    for (const values of this.slotValues?.values() ?? []) for (const value of values.values()) visit(value);
  }

  /** `instance.__class__ = cls`: shapes are the class's own, so the attributes move to a dict. */
  changeClass(cls: PyClass): void {
    this.ownDict();
    this.cls = cls;
  }

  private becomeDict(): void {
    this.shape = DICT_SHAPE;
    this.slots.length = 0;
  }
}
