// float and complex as boxes, and the classes of the numbers. int and bool are immediate; an instance of a subclass of
// int is a box as well.

import { builtinClass, type PyClass } from "./class.ts";
import type { PyDict } from "./mapping.ts";
import { PyObject } from "./value.ts";

export const intClass = builtinClass("int", { layout: "int" });
export const boolClass = builtinClass("bool", { base: intClass, subclassable: false });
export const floatClass = builtinClass("float", { layout: "float" });
export const complexClass = builtinClass("complex", { layout: "complex" });

export class PyFloat extends PyObject {
  readonly value: number;
  constructor(value: number) {
    super();
    this.value = value;
  }
  get cls(): PyClass {
    return floatClass;
  }
}

export class PyComplex extends PyObject {
  readonly cls: PyClass;
  readonly real: number;
  readonly imag: number;
  attributes: PyDict | null = null;
  constructor(real: number, imag: number, cls: PyClass = complexClass) {
    super();
    this.cls = cls;
    this.real = real;
    this.imag = imag;
  }
}

/** Instance of a class derived from float. */
export class PyFloatSubclass extends PyFloat {
  private readonly subclass: PyClass;
  attributes: PyDict | null = null;
  constructor(value: number, cls: PyClass) {
    super(value);
    this.subclass = cls;
  }
  override get cls(): PyClass {
    return this.subclass;
  }
}

/** Instance of a class derived from int (an IntEnum member, say). Operations see `value`; see operations/unbox.ts. */
export class PyIntSubclass extends PyObject {
  readonly cls: PyClass;
  readonly value: number | bigint;
  attributes: PyDict | null = null;
  constructor(value: number | bigint, cls: PyClass) {
    super();
    this.cls = cls;
    this.value = value;
  }
}
