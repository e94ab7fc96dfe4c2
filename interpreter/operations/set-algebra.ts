// Union, intersection, difference and their in-place forms, as Objects/setobject.c does them: which set is walked, and
// whether its table is copied or its members are entered one by one, shows in the order of the result.

import type { PyClass } from "../objects/class.ts";
import { Deferred, eager, type Steps, settle } from "../objects/deferred.ts";
import { dictClass, PyDict } from "../objects/mapping.ts";
import { frozensetClass, PySet, setClass } from "../objects/set.ts";
import { SetTable } from "../objects/set-table.ts";
import type { Result, Value } from "../objects/value.ts";
import { collectPlain, forEach, itemsOf } from "./iterate.ts";
import { dictGet, setAdd, setDiscard, setHas } from "./keys.ts";
import { clearMembers, setOrder, tableOf } from "./set-order.ts";

type Walk<T> = Generator<Deferred, T, never>;

/** The class that results of set operations have: subclasses are left behind. */
export function baseClass(set: PySet): PyClass {
  return set.cls.isSubclassOf(frozensetClass) ? frozensetClass : setClass;
}

const emptyLike = (set: PySet): PySet => new PySet(baseClass(set));

/** `set.copy()`; the class may be another. */
export function copySet(set: PySet, cls: PyClass = baseClass(set)): PySet {
  const copy = new PySet(cls);
  mergeIntoEmpty(copy, set);
  return copy;
}

/** `set_merge` into a set without members. */
function mergeIntoEmpty(set: PySet, other: PySet): void {
  if (other.size === 0) return;
  const table = set.table ?? new SetTable();
  table.copyFrom(tableOf(other));
  for (const [key, member] of other.members) set.members.set(key, member);
  set.buckets = other.buckets === null ? null : new Map([...other.buckets].map(([code, bucket]) => [code, [...bucket]]));
  set.table = table;
}

/** A new set of everything an iterable gives: `set(iterable)`. */
export function makeSet(iterable: Value, cls: PyClass = setClass): Result {
  function* body(): Steps {
    const set = new PySet(cls);
    yield* update(set, iterable);
    return set;
  }
  return eager(body());
}

/** `set.update(iterable)` */
export function updateSet(set: PySet, iterable: Value): Result {
  function* body(): Steps {
    yield* update(set, iterable);
    return null;
  }
  return eager(body());
}

function* addAll(set: PySet, items: Iterable<Value>): Walk<void> {
  for (const item of items) {
    const pending = setAdd(set, item);
    if (pending !== undefined) yield pending;
  }
}

/** `set_update_internal`: sets and dicts make room at once, other iterables grow the table item by item. */
export function* update(set: PySet, other: Value): Walk<void> {
  if (other instanceof PySet) {
    if (other === set || other.size === 0) return;
    if (set.size === 0 && set.table === null) return mergeIntoEmpty(set, other);
    const order = setOrder(other);
    tableOf(set).reserve(other.size);
    return yield* addAll(set, order);
  }
  if (other instanceof PyDict && other.cls === dictClass) {
    tableOf(set).reserve(other.size);
    return yield* addAll(
      set,
      Array.from(other.entries.values(), (entry) => entry.key),
    );
  }
  const plain = collectPlain(other);
  if (plain !== undefined) return yield* addAll(set, plain);
  yield* forEach(other, (item) => setAdd(set, item));
}

/** `a & b`, or with any iterable: members of the one that is walked. */
export function* intersection(set: PySet, other: Value): Walk<PySet> {
  if (other === set) return copySet(set);
  const result = emptyLike(set);
  let [walked, asked]: [readonly Value[], PySet] = [[], set];
  if (other instanceof PySet) {
    if (other.size > set.size) [walked, asked] = [setOrder(set), other];
    else walked = setOrder(other);
  } else walked = yield* itemsOf(other);
  for (const item of walked) {
    if ((yield* settle(setHas(asked, item))) === true) {
      const pending = setAdd(result, item);
      if (pending !== undefined) yield pending;
    }
  }
  return result;
}

/** `a - b`, or with any iterable. */
export function* difference(set: PySet, other: Value): Walk<PySet> {
  const isDict = other instanceof PyDict && other.cls === dictClass;
  const size = other instanceof PySet || isDict ? (other as PySet | PyDict).size : null;
  if (size === null || set.size >> 2 > size) {
    const copy = copySet(set);
    yield* differenceUpdate(copy, other);
    return copy;
  }
  const result = emptyLike(set);
  for (const item of setOrder(set)) {
    const has = other instanceof PySet ? yield* settle(setHas(other, item)) : yield* settle(dictHas(other as PyDict, item));
    if (has === true) continue;
    const pending = setAdd(result, item);
    if (pending !== undefined) yield pending;
  }
  return result;
}

export function dictHas(dict: PyDict, key: Value): boolean | Deferred {
  function* body(): Steps {
    let found = dictGet(dict, key);
    if (found instanceof Deferred) found = (yield found) as Value | undefined;
    return found !== undefined;
  }
  return eager(body()) as boolean | Deferred;
}

/** `a -= b` */
export function* differenceUpdate(set: PySet, other: Value): Walk<void> {
  if (other === set) return clearMembers(set);
  let items: readonly Value[];
  if (other instanceof PySet) {
    const common = other.size >> 3 > set.size ? yield* intersection(set, other) : other;
    items = setOrder(common);
  } else items = yield* itemsOf(other);
  for (const item of items) {
    const pending = setDiscard(set, item);
    if (pending instanceof Deferred) yield pending;
  }
  tableOf(set).tidy();
}

/** `a ^= b` */
export function* symmetricUpdate(set: PySet, other: Value): Walk<void> {
  if (other === set) return clearMembers(set);
  let items: readonly Value[];
  if (other instanceof PyDict && other.cls === dictClass) items = Array.from(other.entries.values(), (entry) => entry.key);
  else {
    const right = other instanceof PySet ? other : new PySet(baseClass(set));
    if (right !== other) yield* update(right, other);
    items = setOrder(right);
  }
  for (const item of items) {
    if ((yield* settle(setDiscard(set, item))) === true) continue;
    const pending = setAdd(set, item);
    if (pending !== undefined) yield pending;
  }
}

/** `a ^ b`: the right operand's set, toggled by the left one's members. */
export function* symmetricDifference(set: PySet, other: Value): Walk<PySet> {
  const result = emptyLike(set);
  yield* update(result, other);
  yield* symmetricUpdate(result, set);
  return result;
}

/** `a | b`, or with any number of iterables. */
export function* union(set: PySet, others: readonly Value[]): Walk<PySet> {
  const result = copySet(set);
  for (const other of others) if (other !== set) yield* update(result, other);
  return result;
}

/** Exchange what two sets hold: `set_swap_bodies`. */
export function takeBody(set: PySet, from: PySet): void {
  const table = tableOf(from);
  set.members.clear();
  for (const [key, member] of from.members) set.members.set(key, member);
  set.buckets = from.buckets;
  set.table = table;
}

/** Does `large` have every member of `small`? */
export function* includesAll(large: PySet, small: PySet): Walk<boolean> {
  if (small.size > large.size) return false;
  for (const [key, member] of small.members) {
    if (large.members.has(key)) continue;
    if (large.buckets === null && small.buckets === null) return false;
    if ((yield* settle(setHas(large, member))) !== true) return false;
  }
  return true;
}
