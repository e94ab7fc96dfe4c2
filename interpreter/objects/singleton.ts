// The values of which there is one: None (immediate), Ellipsis, NotImplemented; and `type(value)` for every value.

import { builtinClass, type PyClass } from "./class.ts";
import { boolClass, intClass } from "./numbers.ts";
import { strClass } from "./text.ts";
import { PyObject, type Value } from "./value.ts";

export const noneClass = builtinClass("NoneType", { subclassable: false });
export const ellipsisClass = builtinClass("ellipsis", { subclassable: false });
export const notImplementedClass = builtinClass("NotImplementedType", { subclassable: false });

class Singleton extends PyObject {
  readonly cls: PyClass;
  constructor(cls: PyClass) {
    super();
    this.cls = cls;
  }
}

export const ELLIPSIS: PyObject = new Singleton(ellipsisClass);
export const NOT_IMPLEMENTED: PyObject = new Singleton(notImplementedClass);

/** `type(value)` */
export function classOf(value: Value): PyClass {
  switch (typeof value) {
    case "number":
    case "bigint":
      return intClass;
    case "string":
      return strClass;
    case "boolean":
      return boolClass;
    default:
      return value === null ? noneClass : value.cls;
  }
}

/** What the C API's argument parsers call the type of a wrong argument: None itself, or the name of the type. */
export const argumentType = (value: Value): string => (value === null ? "None" : classOf(value).shownName);
