// set and frozenset: members by canonical key, as in dict. They are listed in the order in which CPython's hash table
// would hold them, since programs print sets; see operations/set-order.ts.

import { builtinClass, type PyClass } from "./class.ts";
import type { Key, PyDict } from "./mapping.ts";
import type { SetTable } from "./set-table.ts";
import { PyObject, type Value } from "./value.ts";

export const setClass = builtinClass("set", { layout: "set", weak: true });
export const frozensetClass = builtinClass("frozenset", { layout: "frozenset", weak: true });

export class PySet extends PyObject {
  readonly cls: PyClass;
  /** Canonical key → member. */
  readonly members = new Map<Key, Value>();
  /** Members that only Python code can compare, by hash. Null as long as there are none. */
  buckets: Map<number | bigint, PyObject[]> | null = null;
  /**
   * Order of the members. Null as long as it follows from the Map: when they were added one by one to an empty set, as
   * they lie there.
   */
  table: SetTable | null = null;
  /** The slot at which pop() looks next. */
  finger = 0;
  attributes: PyDict | null = null;
  constructor(cls: PyClass = setClass) {
    super();
    this.cls = cls;
  }
  get size(): number {
    return this.members.size;
  }
}

/** A frozenset of texts. */
export function frozensetOf(texts: readonly string[]): PySet {
  const set = new PySet(frozensetClass);
  for (const text of texts) set.members.set(text, text);
  return set;
}
