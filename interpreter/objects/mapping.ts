// dict: insertion-ordered, keyed by value. Most keys have a canonical JavaScript form that is equal exactly when Python
// calls the keys equal (1, 1.0 and True share one), so a Map finds them. Keys whose __hash__ or __eq__ is Python code are found
// through buckets, by operations/keys.ts, which may have to run that code.

import { builtinClass, type PyClass } from "./class.ts";
import { PyObject, type Value } from "./value.ts";

/** The canonical form of a key: a primitive, or the object that stands for all keys equal to it. */
export type Key = string | number | bigint | null | PyObject;

/**
 * One item. It lives as long as its key is in the dict, which lets inline caches hold on to it: `value` is undefined
 * once the key has been deleted.
 */
export class Entry {
  readonly key: Value;
  value: Value | undefined;
  constructor(key: Value, value: Value) {
    this.key = key;
    this.value = value;
  }
}

export const dictClass = builtinClass("dict", { layout: "dict" });

export class PyDict extends PyObject {
  readonly cls: PyClass;
  readonly entries = new Map<Key, Entry>();
  /** Counts insertions and deletions of keys; iterators and inline caches compare it. */
  keysVersion = 0;
  /** Keys that only Python code can compare, by hash. Null as long as there are none. */
  buckets: Map<number | bigint, PyObject[]> | null = null;
  /** Attributes of an instance of a subclass. */
  attributes: PyDict | null = null;
  /** Does the order count when two such dicts are compared? */
  readonly ordered: boolean = false;

  constructor(cls: PyClass = dictClass) {
    super();
    this.cls = cls;
  }

  get size(): number {
    return this.entries.size;
  }

  /** The entry of a canonical key. */
  find(key: Key): Entry | undefined {
    return this.entries.get(key);
  }

  /** Set under a canonical key; `original` is what iteration shows. */
  put(key: Key, original: Value, value: Value): void {
    const entry = this.entries.get(key);
    if (entry !== undefined) entry.value = value;
    else {
      this.entries.set(key, new Entry(original, value));
      this.keysVersion++;
    }
  }

  /** Delete under a canonical key; gives what was there. */
  remove(key: Key): Value | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    const { value } = entry;
    entry.value = undefined;
    this.entries.delete(key);
    this.keysVersion++;
    return value;
  }

  /** By name: for namespaces, whose keys are identifiers. */
  get(name: string): Value | undefined {
    return this.entries.get(name)?.value;
  }

  set(name: string, value: Value): void {
    this.put(name, name, value);
  }

  clear(): void {
    for (const entry of this.entries.values()) entry.value = undefined;
    this.entries.clear();
    this.buckets = null;
    this.keysVersion++;
  }

  static of(items: Iterable<readonly [string, Value]>): PyDict {
    const dict = new PyDict();
    for (const [name, value] of items) dict.set(name, value);
    return dict;
  }
}
