// super(): attribute lookup that begins after a class in the order of an instance's class.

import { builtinClass, type PyClass } from "./class.ts";
import { PyObject, type Value } from "./value.ts";

export const superClass = builtinClass("super");

export class PySuper extends PyObject {
  readonly cls: PyClass;
  /** Lookup begins after this class. */
  readonly start: PyClass;
  /** The instance, or the class when used in a class method; undefined when unbound. */
  readonly self: Value | undefined;
  /** Whose order is followed. */
  readonly selfClass: PyClass | null;
  constructor(start: PyClass, self: Value | undefined, selfClass: PyClass | null, cls: PyClass = superClass) {
    super();
    this.cls = cls;
    this.start = start;
    this.self = self;
    this.selfClass = selfClass;
  }
}
