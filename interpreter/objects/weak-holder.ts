// Objects that refer to another one without keeping it alive: weak references and proxies.

import { carryAlong } from "./carriers.ts";
import { PyObject, type Value } from "./value.ts";

export abstract class WeakHolder extends PyObject {
  /** Null once it has died. */
  abstract referent: PyObject | null;
  abstract readonly callback: Value;
}

/** Of an object, all that refer to it weakly, in the order in which they were made. */
export const weakHolders = new WeakMap<PyObject, WeakHolder[]>();

carryAlong((original, copy, copyOf) => {
  const known = weakHolders.get(original as PyObject);
  if (known !== undefined) weakHolders.set(copy as PyObject, known.map(copyOf));
});
