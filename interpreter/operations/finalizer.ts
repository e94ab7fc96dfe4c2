// __del__: called when the instance dies.

import { forgo, watch } from "../objects/running.ts";
import { classOf } from "../objects/singleton.ts";
import type { PyObject, Result, Value } from "../objects/value.ts";
import { callSpecial } from "./special.ts";

const finalize = (instance: PyObject): Result => callSpecial(instance, "__del__") ?? null;

/** Have `__del__` of a new instance called when it dies. */
export function watchInstance(instance: PyObject): void {
  watch(instance, finalize, { atExit: true });
}

/** Do not call `finalizer` when the instance dies, if that is its `__del__`: it would do nothing. */
export function settleInstance(instance: PyObject, finalizer: Value): void {
  if (classOf(instance).lookup("__del__") === finalizer) forgo(instance, finalize);
}
