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
  private readonly dicts = new Map<object, PyDict>();

  constructor(cls: PyClass, args: readonly Value[], keywords: ReadonlyMap<string, Value> | null) {
    super();
    this.cls = cls;
    this.args = args;
    this.keywords = keywords;
    this.add();
  }

  get attributes(): PyDict {
    return this.dicts.get(running.machine) ?? this.add();
  }

  private add(): PyDict {
    const { machine } = running;
    const dict = new PyDict();
    this.dicts.set(machine, dict);
    const others = localsOf.get(machine);
    if (others === undefined) localsOf.set(machine, [this]);
    else others.push(this);
    return dict;
  }

  /** Is this the first time that the running thread looks at it? */
  isNewHere(): boolean {
    return !this.dicts.has(running.machine);
  }

  /** A thread is over, and its attributes with it. */
  forget(machine: object): void {
    this.dicts.delete(machine);
  }
}

/** The objects in which a thread has attributes. */
const localsOf = new WeakMap<object, PyLocal[]>();

export function forgetLocals(machine: object): void {
  for (const local of localsOf.get(machine) ?? []) local.forget(machine);
}
