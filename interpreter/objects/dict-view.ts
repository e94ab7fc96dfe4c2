// What dict.keys(), values() and items() give: live views of the dict.

import { builtinClass, type PyClass } from "./class.ts";
import type { PyDict } from "./mapping.ts";
import { PyObject } from "./value.ts";

export type DictPart = "keys" | "values" | "items";

export const dictViewClasses: Readonly<Record<DictPart, PyClass>> = {
  keys: builtinClass("dict_keys", { subclassable: false }),
  values: builtinClass("dict_values", { subclassable: false }),
  items: builtinClass("dict_items", { subclassable: false }),
};

export class PyDictView extends PyObject {
  readonly dict: PyDict;
  readonly part: DictPart;
  constructor(dict: PyDict, part: DictPart) {
    super();
    this.dict = dict;
    this.part = part;
  }
  get cls(): PyClass {
    return dictViewClasses[this.part];
  }
}
