// __del__: called when the instance dies.

import { watch } from "../objects/running.ts";
import type { PyObject } from "../objects/value.ts";
import { callSpecial } from "./special.ts";

/** Have `__del__` of a new instance called when it dies. */
export function watchInstance(instance: PyObject): void {
  watch(instance, (object) => callSpecial(object, "__del__") ?? null, { atExit: true });
}
