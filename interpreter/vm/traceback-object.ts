// Traceback objects as programs see them: `exception.__traceback__`, `sys.exc_info()[2]`.

import { builtinClass, type PyClass } from "../objects/class.ts";
import type { TracebackEntry } from "../objects/exception.ts";
import { PyObject, type Value } from "../objects/value.ts";

export const tracebackClass = builtinClass("traceback", { subclassable: false });

export class PyTraceback extends PyObject {
  readonly entry: TracebackEntry;
  constructor(entry: TracebackEntry) {
    super();
    this.entry = entry;
  }
  get cls(): PyClass {
    return tracebackClass;
  }
}

const objects = new WeakMap<TracebackEntry, PyTraceback>();

/** The object of a traceback entry, always the same one; None for none. */
export function tracebackObject(entry: TracebackEntry | null): Value {
  if (entry === null) return null;
  let object = objects.get(entry);
  if (object === undefined) {
    object = new PyTraceback(entry);
    objects.set(entry, object);
  }
  return object;
}
