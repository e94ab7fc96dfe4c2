// Equality by canonical key: how dicts and sets find a key. Most keys turn into a primitive, or stand for themselves; a key
// with Python-level __hash__ or __eq__ is looked for among the keys of equal hash, which takes steps.

import { Deferred, settle, type Steps, steps } from "../objects/deferred.ts";
import { raise } from "../objects/exception.ts";
import { PyMethod, PyNativeFunction, PyNativeMethod } from "../objects/function.ts";
import { PyInstance } from "../objects/instance.ts";
import { PyDict, type Key } from "../objects/mapping.ts";
import { PyComplex, PyFloat, PyIntSubclass } from "../objects/numbers.ts";
import { PyList, PyRange, PySlice, PyTuple } from "../objects/sequence.ts";
import { PySet, frozensetClass, setClass } from "../objects/set.ts";
import { classOf } from "../objects/singleton.ts";
import { PyByteArray, PyBytes, PyStrSubclass } from "../objects/text.ts";
import { PyObject, type Result, type Value } from "../objects/value.ts";
import { equals } from "./compare.ts";
import { hash } from "./hash.ts";
import { floatToInt } from "./integer.ts";

/** Keys that are text begin with this only when they stand for something else, or were escaped. */
const MARK = "\u0000";

/**
 * The canonical key of a value; undefined when only Python code can tell what it equals. Raises TypeError for what cannot
 * be hashed.
 */
export function keyOf(value: Value): Key | undefined {
  switch (typeof value) {
    case "string":
      return value.charCodeAt(0) === 0 ? `${MARK}s${value}` : value;
    case "number":
    case "bigint":
      return value;
    case "boolean":
      return value ? 1 : 0;
    default:
      return value === null ? null : keyOfObject(value);
  }
}

function keyOfObject(value: PyObject): Key | undefined {
  if (value instanceof PyInstance || !value.cls.builtin) return keyOfInstance(value);
  if (value instanceof PyTuple) return keyOfTuple(value);
  if (value instanceof PyFloat) return keyOfFloat(value);
  if (value instanceof PyBytes) return `${MARK}b${String.fromCharCode(...value.bytes)}`;
  if (value instanceof PyComplex) return value.imag === 0 ? keyOfFloat(new PyFloat(value.real)) : `${MARK}c${value.real},${value.imag}`;
  if (value instanceof PyRange) return rangeKey(value);
  if (value instanceof PySet && value.cls === frozensetClass) return keyOfFrozenset(value);
  if (value instanceof PyMethod) return keyOfBound(value.callable, value.self);
  if (value instanceof PyNativeFunction && value.self !== undefined) return `${MARK}n${value.declaration.qualname}@${identityNumber(value.self)}`;
  const unhashable = value instanceof PyList || value instanceof PyDict || value instanceof PySlice || value instanceof PyByteArray;
  if (unhashable || (value instanceof PySet && value.cls === setClass)) return raiseUnhashable(value);
  if (!isPlainIdentity(value)) return undefined;
  return value;
}

export function raiseUnhashable(value: Value): never {
  return raise("TypeError", `unhashable type: '${classOf(value).name}'`);
}

/** Do both __hash__ and __eq__ come from object itself? Then the object is its own key. */
function isPlainIdentity(value: PyObject): boolean {
  return value.cls.definer("__eq__")?.name === "object" && value.cls.definer("__hash__")?.name === "object";
}

/** Instances of program classes: themselves, their boxed value, or undefined when Python code decides. */
function keyOfInstance(value: PyObject): Key | undefined {
  const { cls } = value;
  const hasher = cls.lookup("__hash__");
  if (hasher === null || hasher === undefined) return raiseUnhashable(value);
  const equality = cls.lookup("__eq__");
  if (!(hasher instanceof PyNativeMethod && equality instanceof PyNativeMethod)) return undefined;
  if (hasher.owner.name === "object") return value;
  if (value instanceof PyStrSubclass || value instanceof PyIntSubclass) return keyOf(value.value);
  if (value instanceof PyTuple) return keyOfTuple(value);
  if (value instanceof PyFloat) return keyOfFloat(value);
  if (value instanceof PyBytes) return `${MARK}b${String.fromCharCode(...value.bytes)}`;
  if (value instanceof PySet) return keyOfFrozenset(value);
  return undefined;
}

function keyOfFloat(float: PyFloat): Key {
  const { value } = float;
  if (Number.isNaN(value)) return float;
  return Number.isInteger(value) ? floatToInt(value) : value;
}

function rangeKey(range: PyRange): Key {
  const { length } = range;
  const shown = length === 0 ? "" : length === 1 ? `${range.start}` : `${range.start},${range.step}`;
  return `${MARK}r${length}:${shown}`;
}

/** A tuple of keys that have text forms is text itself: "(2:i1,s3:abc". */
function keyOfTuple(tuple: PyTuple): Key | undefined {
  let text = `${MARK}t${tuple.items.length}`;
  for (const item of tuple.items) {
    const key = keyOf(item);
    if (key === undefined) return undefined;
    text += partOf(key);
  }
  return text;
}

function partOf(key: Key): string {
  if (typeof key === "string") return `,s${key.length}:${key}`;
  if (typeof key === "number" || typeof key === "bigint") return `,i${key}`;
  return key === null ? ",n" : `,o${identityNumber(key)}`;
}

function keyOfFrozenset(set: PySet): Key | undefined {
  const parts: string[] = [];
  if (set.buckets !== null) return undefined;
  for (const key of set.members.keys()) parts.push(partOf(key));
  return `${MARK}f${parts.sort().join("")}`;
}

function keyOfBound(callable: Value, self: Value): Key {
  return `${MARK}m${identityNumber(callable)}@${identityNumber(self)}`;
}

const identities = new WeakMap<PyObject, number>();
let lastIdentity = 0;

/** A number for an object, never shown and never compared by size: only for telling objects apart inside key texts. */
function identityNumber(value: Value): string {
  if (!(value instanceof PyObject)) return `${typeof value}${String(value)}`;
  let number = identities.get(value);
  if (number === undefined) {
    number = ++lastIdentity;
    identities.set(value, number);
  }
  return String(number);
}

/** What dicts and sets have in common for the search among keys that Python code compares. */
export interface Keyed {
  buckets: Map<number | bigint, PyObject[]> | null;
}

/**
 * The canonical key under which `container` has, or would have, `value`: `{ key, found }` through steps. With `add`, a new
 * key is entered into the buckets.
 */
export function* slowKey(container: Keyed, value: Value, add: boolean): Generator<Deferred, Key, never> {
  const code = (yield* settle(hash(value))) as number | bigint;
  const bucket = container.buckets?.get(code);
  if (bucket !== undefined) {
    for (const candidate of [...bucket]) {
      if (candidate === value) return candidate;
      if ((yield* settle(equals(candidate, value))) === true) return candidate;
    }
  }
  const own = value as PyObject;
  if (add) {
    container.buckets ??= new Map();
    const chain = container.buckets.get(code);
    if (chain === undefined) container.buckets.set(code, [own]);
    else chain.push(own);
  }
  return own;
}

/** Drop a key that went through `slowKey` from the buckets. */
function* forget(container: Keyed, key: PyObject): Generator<Deferred, void, never> {
  if (container.buckets === null) return;
  const code = (yield* settle(hash(key))) as number | bigint;
  const bucket = container.buckets.get(code);
  const index = bucket?.indexOf(key) ?? -1;
  if (index >= 0) bucket!.splice(index, 1);
}

/** `dict[key]`, undefined when it has none. */
export function dictGet(dict: PyDict, key: Value): Value | Deferred | undefined {
  const canonical = keyOf(key);
  if (canonical !== undefined) return dict.entries.get(canonical)?.value;
  return lookUp(dict, key);
}

/** The slow dictGet; a Deferred's value is undefined when there is no such key. */
function lookUp(dict: PyDict, key: Value): Deferred {
  function* body(): Steps {
    const found = yield* slowKey(dict, key, false);
    return dict.entries.get(found)?.value as Value;
  }
  return steps(body());
}

/** `dict[key] = value`; a Deferred when Python code has to compare keys. */
export function dictSet(dict: PyDict, key: Value, value: Value): Deferred | undefined {
  const canonical = keyOf(key);
  if (canonical !== undefined) {
    dict.put(canonical, key, value);
    return undefined;
  }
  function* body(): Steps {
    dict.put(yield* slowKey(dict, key, true), key, value);
    return null;
  }
  return steps(body());
}

/** `del dict[key]`, giving the value that was there, undefined when there was none. */
export function dictDelete(dict: PyDict, key: Value): Value | Deferred | undefined {
  const canonical = keyOf(key);
  if (canonical !== undefined) return dict.remove(canonical);
  function* body(): Steps {
    const found = yield* slowKey(dict, key, false);
    const value = dict.remove(found);
    if (value !== undefined && found instanceof PyObject) yield* forget(dict, found);
    return value as Value;
  }
  return steps(body());
}

/** `value in set` */
export function setHas(set: PySet, value: Value): boolean | Deferred {
  const key = keyOf(value);
  if (key !== undefined) return set.members.has(key);
  function* body(): Steps {
    return set.members.has(yield* slowKey(set, value, false));
  }
  return steps(body());
}

export function setAdd(set: PySet, value: Value): Deferred | undefined {
  const key = keyOf(value);
  if (key !== undefined) {
    if (!set.members.has(key)) set.members.set(key, value);
    return undefined;
  }
  function* body(): Steps {
    const slow = yield* slowKey(set, value, true);
    if (!set.members.has(slow)) set.members.set(slow, value);
    return null;
  }
  return steps(body());
}

/** Take a member out; false when it was none. */
export function setDiscard(set: PySet, value: Value): boolean | Deferred {
  const key = keyOf(value);
  if (key !== undefined) return set.members.delete(key);
  function* body(): Steps {
    const slow = yield* slowKey(set, value, false);
    const had = set.members.delete(slow);
    if (had && slow instanceof PyObject) yield* forget(set, slow);
    return had;
  }
  return steps(body());
}

/** A Result of a lookup whose Deferred may end in undefined: give `missing()` then. */
export function orElse(found: Value | Deferred | undefined, missing: () => Result): Result {
  if (found === undefined) return missing();
  if (!(found instanceof Deferred)) return found;
  function* body(pending: Deferred): Steps {
    const value = (yield pending) as Value | undefined;
    return value === undefined ? missing() : value;
  }
  return steps(body(found));
}
