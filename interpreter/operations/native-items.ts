// Items of the native sequences and mappings, whatever the exact class: what their __getitem__, __setitem__, __delitem__
// and __contains__ do. Each function gives undefined for values it knows nothing about.

import { chain, Deferred, eager, type Steps, steps } from "../objects/deferred.ts";
import { EFFORT_PS, spend } from "../objects/effort.ts";
import { EXCEPTIONS, PyThrow, raise, raiseWith } from "../objects/exception.ts";
import { dictClass, PyDict } from "../objects/mapping.ts";
import { PyList, PyRange, PySlice, PyTuple } from "../objects/sequence.ts";
import { frozensetClass, PySet, setClass } from "../objects/set.ts";
import { classOf } from "../objects/singleton.ts";
import { codePointCount, codePoints, isFlat, PyByteArray, PyBytes } from "../objects/text.ts";
import type { Result, Value } from "../objects/value.ts";
import { equals } from "./compare.ts";
import { toIndex } from "./convert.ts";
import { dictDelete, dictGet, dictSet, keyOf, setHas } from "./keys.ts";
import { assignSlice, deleteSlice } from "./list-slices.ts";
import { isTrueInt, rangeIndexOf } from "./range-search.ts";
import { cut, cutArray, cutRange, rangeItem, withSlice } from "./slices.ts";
import { callMethodOf } from "./special.ts";
import { unboxBytes, unboxInt, unboxString } from "./unbox.ts";

/** The words in which the sequences complain. */
interface Words {
  /** Of an index of the wrong type, before ", not X". */
  readonly type: string;
  readonly range: string;
}

const LIST: Words = { type: "list indices must be integers or slices", range: "list index out of range" };
const LIST_WRITE: Words = { type: LIST.type, range: "list assignment index out of range" };
const TUPLE: Words = { type: "tuple indices must be integers or slices", range: "tuple index out of range" };
const TEXT: Words = { type: "string indices must be integers", range: "string index out of range" };
const BYTES: Words = { type: "byte indices must be integers or slices", range: "index out of range" };
const BYTEARRAY: Words = { type: "bytearray indices must be integers or slices", range: "bytearray index out of range" };
const RANGE: Words = { type: "range indices must be integers or slices", range: "range object index out of range" };

function tooLarge(key: Value): never {
  return raise("IndexError", `cannot fit '${classOf(key).shownName}' into an index-sized integer`);
}

/** Go on with a key as a position within `length`. */
function at(key: Value, length: () => number, words: Words, then: (index: number) => Result): Result {
  const int = unboxInt(key);
  if (int === undefined) {
    if (classOf(key).lookup("__index__") === undefined) {
      const shown = words === TEXT ? `'${classOf(key).shownName}'` : classOf(key).shownName;
      return raise("TypeError", `${words.type}, not ${shown}`);
    }
    return chain(toIndex(key) as Result, (index) => {
      const made = unboxInt(index)!;
      return typeof made === "bigint" && BigInt.asIntN(64, made) !== made ? tooLarge(key) : at(made, length, words, then);
    });
  }
  if (typeof int === "bigint") return BigInt.asIntN(64, int) === int ? raise("IndexError", words.range) : tooLarge(key);
  const size = length();
  const index = int < 0 ? int + size : int;
  return index < 0 || index >= size ? raise("IndexError", words.range) : then(index);
}

export function readNative(container: Value, key: Value): Result | undefined {
  if (container instanceof PyDict) return readDict(container, key);
  if (container instanceof PyList) return readArray(container, key, LIST, (items) => new PyList(items));
  if (container instanceof PyTuple) return readArray(container, key, TUPLE, (items) => new PyTuple(items));
  const text = unboxString(container);
  if (text !== undefined) return readText(text, key);
  if (container instanceof PyBytes || container instanceof PyByteArray) return readBytes(container, key);
  if (container instanceof PyRange) return readRange(container, key);
  return undefined;
}

function readArray(holder: PyList | PyTuple, key: Value, words: Words, make: (items: Value[]) => Value): Result {
  if (!(key instanceof PySlice))
    return at(
      key,
      () => holder.items.length,
      words,
      (index) => holder.items[index]!,
    );
  if (holder instanceof PyTuple && key.start === null && key.stop === null && key.step === null && holder.cls.builtin) return holder;
  return withSlice(key, (slice) => make(cutArray(holder.items, cut(slice, holder.items.length))));
}

function readText(text: string, key: Value): Result {
  if (key instanceof PySlice) {
    return withSlice(key, (slice) => {
      if (!isFlat(text)) {
        const points = codePoints(text);
        return cutArray(points, cut(slice, points.length)).join("");
      }
      const part = cut(slice, text.length);
      if (part.step === 1) return part.count === 0 ? "" : text.slice(part.start, part.stop);
      let picked = "";
      for (let i = 0, from = part.start; i < part.count; i++, from += part.step) picked += text[from];
      return picked;
    });
  }
  if (typeof key === "number" && isFlat(text)) {
    return text[key < 0 ? key + text.length : key] ?? raise("IndexError", TEXT.range);
  }
  return at(
    key,
    () => codePointCount(text),
    TEXT,
    (index) => codePoints(text)[index]!,
  );
}

function readBytes(container: PyBytes | PyByteArray, key: Value): Result {
  const words = container instanceof PyBytes ? BYTES : BYTEARRAY;
  if (!(key instanceof PySlice))
    return at(
      key,
      () => container.bytes.length,
      words,
      (index) => container.bytes[index]!,
    );
  return withSlice(key, (slice) => {
    const part = cut(slice, container.bytes.length);
    const bytes = part.step === 1 ? container.bytes.slice(part.start, Math.max(part.start, part.stop)) : pickBytes(container.bytes, part);
    return container instanceof PyBytes ? new PyBytes(bytes) : new PyByteArray(bytes);
  });
}

function pickBytes(bytes: Uint8Array, { start, step, count }: { start: number; step: number; count: number }): Uint8Array {
  const picked = new Uint8Array(count);
  for (let i = 0; i < count; i++) picked[i] = bytes[start + i * step]!;
  return picked;
}

function readRange(range: PyRange, key: Value): Result {
  if (key instanceof PySlice) return withSlice(key, (slice) => cutRange(range, slice));
  const int = unboxInt(key);
  if (int === undefined) {
    if (classOf(key).lookup("__index__") === undefined) raise("TypeError", `${RANGE.type}, not ${classOf(key).shownName}`);
    return chain(toIndex(key) as Result, (index) => readRange(range, index));
  }
  return rangeItem(range, int) ?? raise("IndexError", RANGE.range);
}

/** A missing key goes to `__missing__`, where a subclass has it. */
function readDict(dict: PyDict, key: Value): Result {
  const found = dictGet(dict, key);
  if (found === undefined) return missing(dict, key);
  if (!(found instanceof Deferred)) return found;
  function* body(pending: Deferred): Steps {
    const value = (yield pending) as Value | undefined;
    return value === undefined ? missing(dict, key) : value;
  }
  return steps(body(found));
}

function missing(dict: PyDict, key: Value): Result {
  if (dict.cls !== dictClass) {
    const method = dict.cls.lookup("__missing__");
    if (method !== undefined) return callMethodOf(method, dict, [key]);
  }
  return raiseWith("KeyError", [key]);
}

export function writeNative(container: Value, key: Value, value: Value): Result | undefined {
  if (container instanceof PyDict) return dictSet(container, key, value) ?? null;
  if (container instanceof PyList) {
    if (key instanceof PySlice) return withSlice(key, (slice) => assignSlice(container, slice, value));
    return at(
      key,
      () => container.items.length,
      LIST_WRITE,
      (index) => {
        container.items[index] = value;
        return null;
      },
    );
  }
  if (container instanceof PyByteArray) return writeByte(container, key, value);
  return undefined;
}

/** The frequent case; what Python code must be asked for, and slices, are left to the method. */
function writeByte(array: PyByteArray, key: Value, value: Value): null | undefined {
  if (typeof key !== "number" || typeof value !== "number") return undefined;
  if (value < 0 || value > 255) raise("ValueError", "byte must be in range(0, 256)");
  const index = key < 0 ? key + array.bytes.length : key;
  if (index < 0 || index >= array.bytes.length) raise("IndexError", BYTEARRAY.range);
  array.bytes[index] = value;
  return null;
}

export function deleteNative(container: Value, key: Value): Result | undefined {
  if (container instanceof PyDict) return deleteKey(container, key);
  if (!(container instanceof PyList)) return undefined;
  if (key instanceof PySlice) return withSlice(key, (slice) => deleteSlice(container, slice));
  return at(
    key,
    () => container.items.length,
    LIST_WRITE,
    (index) => {
      if (index === container.items.length - 1) container.items.pop();
      else container.items.splice(index, 1);
      return null;
    },
  );
}

function deleteKey(dict: PyDict, key: Value): Result {
  const removed = dictDelete(dict, key);
  if (removed === undefined) return raiseWith("KeyError", [key]);
  if (!(removed instanceof Deferred)) return null;
  function* body(pending: Deferred): Steps {
    return ((yield pending) as Value | undefined) === undefined ? raiseWith("KeyError", [key]) : null;
  }
  return steps(body(removed));
}

export function containsNative(container: Value, item: Value): Result | undefined {
  if (container instanceof PyDict) return dictContains(container, item);
  if (container instanceof PySet) return setContains(container, item);
  if (container instanceof PyList || container instanceof PyTuple) return search(container, item);
  const text = unboxString(container);
  if (text !== undefined) {
    const part = unboxString(item);
    if (part === undefined) return raise("TypeError", `'in <string>' requires string as left operand, not ${classOf(item).shownName}`);
    return text.includes(part) && (isFlat(text) || codePointAligned(text, part));
  }
  if (container instanceof PyBytes || container instanceof PyByteArray) return containsBytes(container.bytes, item);
  if (container instanceof PyRange) return isTrueInt(item) ? rangeIndexOf(container, item) !== undefined : undefined;
  return undefined;
}

/** Half a surrogate pair is no part of a text that has the pair. */
function codePointAligned(text: string, part: string): boolean {
  const unit = part.charCodeAt(0);
  const last = part.charCodeAt(part.length - 1);
  const halves = (unit >= 0xdc00 && unit < 0xe000) || (last >= 0xd800 && last < 0xdc00);
  return !halves || codePoints(text).join("\u0000").includes(codePoints(part).join("\u0000"));
}

function dictContains(dict: PyDict, item: Value): Result {
  const key = keyOf(item);
  if (key !== undefined && (dict.buckets === null || dict.entries.has(key))) {
    spend(EFFORT_PS.lookup);
    return dict.entries.has(key);
  }
  function* body(): Steps {
    let found = dictGet(dict, item);
    if (found instanceof Deferred) found = (yield found) as Value | undefined;
    return found !== undefined;
  }
  return eager(body());
}

/** A set is no member of a set, but it may be asked about: it stands for its frozenset. */
export function setContains(set: PySet, item: Value): Result {
  try {
    return setHas(set, item);
  } catch (thrown) {
    const other = searchKey(item);
    if (other === item || !(thrown instanceof PyThrow && thrown.exception.isA(EXCEPTIONS.TypeError))) throw thrown;
    return setHas(set, other);
  }
}

/** A set as a search key stands for the frozenset of its members. */
export function searchKey(key: Value): Value {
  if (!(key instanceof PySet) || key.cls.isSubclassOf(frozensetClass) || key.cls.lookup("__hash__") !== null) return key;
  if (!key.cls.isSubclassOf(setClass)) return key;
  const frozen = new PySet(frozensetClass);
  for (const [own, member] of key.members) frozen.members.set(own, member);
  frozen.buckets = key.buckets;
  return frozen;
}

/** Identity or equality with one of the items, which may change meanwhile. */
function search(holder: PyList | PyTuple, item: Value): Result {
  const { items } = holder;
  const at = typeof item === "object" ? -1 : items.indexOf(item);
  spend((at < 0 ? items.length : at + 1) * EFFORT_PS.comparison);
  if (at >= 0) return true;
  for (let i = 0; i < items.length; i++) {
    const same = equals(items[i]!, item);
    if (same === true) return true;
    if (same instanceof Deferred) return steps(searchRest(holder, item, i, same));
  }
  return false;
}

function* searchRest(holder: PyList | PyTuple, item: Value, from: number, pending: Deferred): Steps {
  if ((yield pending) === true) return true;
  for (let i = from + 1; i < holder.items.length; i++) {
    const same = equals(holder.items[i]!, item);
    if (same instanceof Deferred ? ((yield same) as boolean) : same) return true;
  }
  return false;
}

function containsBytes(bytes: Uint8Array, item: Value): Result {
  const int = unboxInt(item);
  if (int !== undefined) {
    if (int < 0 || int > 255) raise("ValueError", "byte must be in range(0, 256)");
    return bytes.includes(Number(int));
  }
  const part = unboxBytes(item) ?? raise("TypeError", `a bytes-like object is required, not '${classOf(item).shownName}'`);
  return indexOfBytes(bytes, part) >= 0;
}

function indexOfBytes(bytes: Uint8Array, part: Uint8Array): number {
  for (let start = 0; start + part.length <= bytes.length; start++) {
    let same = 0;
    while (same < part.length && bytes[start + same] === part[same]) same++;
    if (same === part.length) return start;
  }
  return -1;
}
