// Modules, and the namespaces that behave like one.

import { builtinClass, type PyClass } from "./class.ts";
import { PyDict } from "./mapping.ts";
import { PyObject } from "./value.ts";

export const moduleClass = builtinClass("module", { layout: "module", dict: true });

export class PyModule extends PyObject {
  readonly cls: PyClass;
  readonly attributes: PyDict;
  /** CPython has it in C. */
  isNative = false;
  /** Its code is still running: an attribute that is missing may come yet. */
  isInitializing = false;
  constructor(name: string, cls: PyClass = moduleClass) {
    super();
    this.cls = cls;
    this.attributes = PyDict.of([
      ["__name__", name],
      ["__doc__", null],
      ["__package__", null],
      ["__loader__", null],
      ["__spec__", null],
    ]);
  }
  get name(): string {
    const name = this.attributes.get("__name__");
    return typeof name === "string" ? name : "?";
  }
}
