// Equality by canonical key: how dicts and sets find a key. Most keys turn into a primitive, or stand for themselves; a key
// with Python-level __hash__ or __eq__ is looked for among the keys of equal hash, which takes steps.

import { carryAlong } from "../objects/carriers.ts";
import { chain, Deferred, eager, type Steps, settle, steps } from "../objects/deferred.ts";
import { EFFORT_PS, spend } from "../objects/effort.ts";
import { raise } from "../objects/exception.ts";
import { PyMethod, PyNativeFunction, PyNativeMethod } from "../objects/function.ts";
import { PyInstance } from "../objects/instance.ts";
import { type Key, PyDict } from "../objects/mapping.ts";
import { PyComplex, PyFloat, PyIntSubclass } from "../objects/numbers.ts";
import { PyList, PyRange, PySlice, PyTuple } from "../objects/sequence.ts";
import { frozensetClass, PySet, setClass } from "../objects/set.ts";
import { classOf } from "../objects/singleton.ts";
import { PyByteArray, PyBytes, PyStrSubclass } from "../objects/text.ts";
import { PyObject, type Result, type Value } from "../objects/value.ts";
import { equals } from "./compare.ts";
import { hash } from "./hash.ts";
import { floatToInt, type Int } from "./integer.ts";
import { dropMember, enterMember, plainHash, tableOf } from "./set-order.ts";

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
  if (value instanceof PyBytes) return `${MARK}b${bytesText(value.bytes)}`;
  if (value instanceof PyComplex && (Number.isNaN(value.real) || Number.isNaN(value.imag))) return value;
  if (value instanceof PyComplex) return value.imag === 0 ? keyOfFloat(new PyFloat(value.real)) : `${MARK}c${value.real},${value.imag}`;
  if (value instanceof PyRange) return rangeKey(value);
  if (value instanceof PySet && value.cls === frozensetClass) return keyOfFrozenset(value);
  if (value instanceof PyMethod) return keyOfBound(value.callable, value.self);
  if (value instanceof PyNativeFunction && value.self !== undefined)
    return `${MARK}n${value.declaration.qualname}@${identityNumber(value.self)}`;
  const unhashable = value instanceof PyList || value instanceof PyDict || value instanceof PySlice || value instanceof PyByteArray;
  if (unhashable || (value instanceof PySet && value.cls === setClass)) return raiseUnhashable(value);
  if (!isPlainIdentity(value)) return undefined;
  return value;
}

export function raiseUnhashable(value: Value): never {
  return raise("TypeError", `unhashable type: '${classOf(value).shownName}'`);
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
  if (value instanceof PyBytes) return `${MARK}b${bytesText(value.bytes)}`;
  if (value instanceof PySet) return keyOfFrozenset(value);
  return undefined;
}

/** Bytes as text, one unit each; in pieces, since a call takes only so many arguments. */
function bytesText(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 4096) text += String.fromCharCode(...bytes.subarray(i, i + 4096));
  return text;
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

const identities = new WeakMap<object, number>();
let lastIdentity = 0;

// Texts with these numbers are keys of dicts and sets, and stay so in a forked process.
carryAlong((original, copy) => {
  const number = identities.get(original);
  if (number !== undefined) identities.set(copy, number);
});

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
export type Keyed = PyDict | PySet;

/** Where a key is, or would be: the canonical key, its hash, and whether the container has it. */
interface Place {
  readonly key: Key;
  readonly code: Int;
  readonly found: boolean;
}

/**
 * Look a key up by hash and equality: for keys without a canonical form, and for all keys of a container that has such
 * ones. Identity comes first, then `==` with every key of the same hash.
 */
function* locate(container: Keyed, value: Value): Generator<Deferred, Place, never> {
  const code = (yield* settle(hash(value))) as Int;
  const canonical = keyOf(value);
  const bucket = container.buckets?.get(code);
  if (bucket !== undefined) {
    for (const candidate of [...bucket]) {
      if (candidate === value || (yield* settle(equals(candidate, value))) === true) return { key: candidate, code, found: true };
    }
  }
  if (canonical !== undefined) return { key: canonical, code, found: false };
  for (const [key, original] of plainKeys(container)) {
    if (plainHash(original) === code && (yield* settle(equals(original, value))) === true) return { key, code, found: true };
  }
  return { key: value as PyObject, code, found: false };
}

/** Keys that are found by their canonical form, as far as they could equal something of another class. */
function plainKeys(container: Keyed): [Key, Value][] {
  let slow = 0;
  for (const bucket of container.buckets?.values() ?? []) slow += bucket.length;
  if (slow === container.size) return [];
  const keys: [Key, Value][] = [];
  if (container instanceof PyDict) for (const [key, entry] of container.entries) keys.push([key, entry.key]);
  else for (const [key, member] of container.members) keys.push([key, member]);
  return keys;
}

/** Enter a key that `locate` did not find into the buckets, if it needs them. */
function enterBucket(container: Keyed, { key, code }: Place, value: Value): void {
  if (key !== value || keyOf(value) !== undefined) return;
  container.buckets ??= new Map();
  const bucket = container.buckets.get(code);
  if (bucket === undefined) container.buckets.set(code, [value as PyObject]);
  else bucket.push(value as PyObject);
}

function leaveBucket(container: Keyed, { key, code }: Place): void {
  const bucket = container.buckets?.get(code);
  const index = bucket?.indexOf(key as PyObject) ?? -1;
  if (index < 0) return;
  bucket!.splice(index, 1);
  if (bucket!.length === 0) container.buckets!.delete(code);
  if (container.buckets!.size === 0) container.buckets = null;
}

/** `dict[key]`, undefined when it has none. */
export function dictGet(dict: PyDict, key: Value): Value | Deferred | undefined {
  spend(EFFORT_PS.lookup);
  const canonical = keyOf(key);
  if (canonical !== undefined) {
    const entry = dict.entries.get(canonical);
    if (entry !== undefined || dict.buckets === null) return entry?.value;
  } else if (dict.size === 0) return hashOnly(key);
  function* body(): Steps {
    const place = yield* locate(dict, key);
    return dict.entries.get(place.key)?.value as Value;
  }
  return eager(body()) as Value | Deferred | undefined;
}

/** Nothing to find, but the key must have a hash. */
function hashOnly(key: Value): Deferred | undefined {
  const code = hash(key);
  return code instanceof Deferred ? (chain(code, () => undefined as unknown as Value) as Deferred) : undefined;
}

/** `dict[key] = value`; a Deferred when Python code has to compare keys. */
export function dictSet(dict: PyDict, key: Value, value: Value): Deferred | undefined {
  spend(EFFORT_PS.store);
  const canonical = keyOf(key);
  if (canonical !== undefined && (dict.buckets === null || dict.entries.has(canonical))) {
    dict.put(canonical, key, value);
    return undefined;
  }
  function* body(): Steps {
    const place = yield* locate(dict, key);
    if (!place.found) enterBucket(dict, place, key);
    dict.put(place.key, key, value);
    return null;
  }
  return onlyDeferred(eager(body()));
}

function onlyDeferred(result: Result): Deferred | undefined {
  return result instanceof Deferred ? result : undefined;
}

/** `dict.setdefault(key, value)` as one step. */
export function dictSetDefault(dict: PyDict, key: Value, value: Value): Result {
  const canonical = keyOf(key);
  if (canonical !== undefined && dict.buckets === null) {
    const entry = dict.entries.get(canonical);
    if (entry?.value !== undefined) return entry.value;
    dict.put(canonical, key, value);
    return value;
  }
  function* body(): Steps {
    const place = yield* locate(dict, key);
    const there = dict.entries.get(place.key)?.value;
    if (there !== undefined) return there;
    enterBucket(dict, place, key);
    dict.put(place.key, key, value);
    return value;
  }
  return eager(body());
}

/** `del dict[key]`, giving the value that was there, undefined when there was none. */
export function dictDelete(dict: PyDict, key: Value): Value | Deferred | undefined {
  const canonical = keyOf(key);
  if (canonical !== undefined && (dict.buckets === null || dict.entries.has(canonical))) return dict.remove(canonical);
  function* body(): Steps {
    const place = yield* locate(dict, key);
    const value = dict.remove(place.key);
    if (value !== undefined) leaveBucket(dict, place);
    return value as Value;
  }
  return eager(body()) as Value | Deferred | undefined;
}

/** The canonical key under which a dict has `key`; undefined when it has it not. */
export function* findKey(dict: PyDict, key: Value): Generator<Deferred, Key | undefined, never> {
  const canonical = keyOf(key);
  if (canonical !== undefined && (dict.buckets === null || dict.entries.has(canonical)))
    return dict.entries.has(canonical) ? canonical : undefined;
  const place = yield* locate(dict, key);
  return place.found ? place.key : undefined;
}

/** Delete the entry of a canonical key at once: what popitem and kin have found themselves. */
export function dictForget(dict: PyDict, key: Key): void {
  dict.remove(key);
  if (dict.buckets === null || !(key instanceof PyObject)) return;
  for (const [code, bucket] of dict.buckets) {
    if (bucket.includes(key)) {
      leaveBucket(dict, { key, code, found: true });
      return;
    }
  }
}

/** `value in set` */
export function setHas(set: PySet, value: Value): boolean | Deferred {
  spend(EFFORT_PS.lookup);
  const key = keyOf(value);
  if (key !== undefined && (set.buckets === null || set.members.has(key))) return set.members.has(key);
  function* body(): Steps {
    return (yield* locate(set, value)).found || (key !== undefined && set.members.has(key));
  }
  return eager(body()) as boolean | Deferred;
}

export function setAdd(set: PySet, value: Value): Deferred | undefined {
  spend(EFFORT_PS.store);
  const key = keyOf(value);
  if (key !== undefined && (set.buckets === null || set.members.has(key))) {
    if (!set.members.has(key)) enterMember(set, key, value);
    return undefined;
  }
  function* body(): Steps {
    const place = yield* locate(set, value);
    if (place.found || set.members.has(place.key)) return null;
    enterBucket(set, place, value);
    enterMember(set, place.key, value, place.code);
    return null;
  }
  return onlyDeferred(eager(body()));
}

/** Take a member out; false when it was none. */
export function setDiscard(set: PySet, value: Value): boolean | Deferred {
  const key = keyOf(value);
  if (key !== undefined && (set.buckets === null || set.members.has(key))) {
    if (!set.members.has(key)) return false;
    dropMember(set, key);
    return true;
  }
  function* body(): Steps {
    const place = yield* locate(set, value);
    if (!place.found) return false;
    dropMember(set, place.key, place.code);
    leaveBucket(set, place);
    return true;
  }
  return eager(body()) as boolean | Deferred;
}

/** Take out and give the member that set.pop() would; undefined when the set is empty. */
export function setPop(set: PySet): Value | undefined {
  if (set.size === 0) return undefined;
  const key = tableOf(set).pop(set);
  const member = set.members.get(key)!;
  set.members.delete(key);
  if (set.buckets !== null && key instanceof PyObject) {
    for (const [code, bucket] of set.buckets) if (bucket.includes(key)) leaveBucket(set, { key, code, found: true });
  }
  return member;
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
