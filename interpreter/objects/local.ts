// threading.local: an object whose attributes are each thread's own.

import { builtinClass, type PyClass } from "./class.ts";
import { PyDict } from "./mapping.ts";
import { running } from "./running.ts";
import { PyObject, type Value } from "./value.ts";

export const localClass = builtinClass("_local", { module: "_thread", layout: "native", dict: true, weak: true });

export class PyLocal extends PyObject {
  readonly cls: PyClass;
  /** What __init__ of a subclass is called with in every thread. */
  readonly args: readonly Value[];
  readonly keywords: ReadonlyMap<string, Value> | null;
  private readonly dicts = new WeakMap<object, PyDict>();

  constructor(cls: PyClass, args: readonly Value[], keywords: ReadonlyMap<string, Value> | null) {
    super();
    this.cls = cls;
    this.args = args;
    this.keywords = keywords;
    this.dicts.set(running.machine, new PyDict());
  }

  get attributes(): PyDict {
    let dict = this.dicts.get(running.machine);
    if (dict === undefined) {
      dict = new PyDict();
      this.dicts.set(running.machine, dict);
    }
    return dict;
  }

  /** Is this the first time that the running thread looks at it? */
  isNewHere(): boolean {
    return !this.dicts.has(running.machine);
  }
}
