// The order in which a set lists its members: that of CPython's hash table.

import type { PySet } from "../objects/set.ts";
import type { Value } from "../objects/value.ts";

/** Members in table order. */
export function setOrder(set: PySet): readonly Value[] {
  return [...set.members.values()];
}
