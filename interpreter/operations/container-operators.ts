// Operators whose operands are containers or text: concatenation, repetition, set algebra, merging of dicts, %-formatting.

import { chain, DeferredContext, eager, type Steps, settle } from "../objects/deferred.ts";
import { EFFORT_PS, spend } from "../objects/effort.ts";
import { raise } from "../objects/exception.ts";
import { dictClass, PyDict } from "../objects/mapping.ts";
import { EMPTY_TUPLE, PyList, PyTuple } from "../objects/sequence.ts";
import { PySet, setClass } from "../objects/set.ts";
import { classOf, NOT_IMPLEMENTED } from "../objects/singleton.ts";
import { PyByteArray, PyBytes } from "../objects/text.ts";
import type { Result, Value } from "../objects/value.ts";
import { toIndex } from "./convert.ts";
import { askLength, collectPlain, forEach, iterate } from "./iterate.ts";
import { dictSet } from "./keys.ts";
import { ADD, AND, INPLACE_OFFSET, MODULO, MULTIPLY, OR, SUBTRACT, XOR } from "./operators.ts";
import "./container-compare.ts";
import { percentFormat } from "./percent-format.ts";
import {
  difference,
  differenceUpdate,
  intersection,
  symmetricDifference,
  symmetricUpdate,
  takeBody,
  union,
  update,
} from "./set-algebra.ts";
import { unboxBytes, unboxInt, unboxString } from "./unbox.ts";

/** NOT_IMPLEMENTED when neither operand is a container or text that knows the operator. */
export function binaryContainer(op: number, left: Value, right: Value): Result {
  switch (op >= INPLACE_OFFSET ? op - INPLACE_OFFSET : op) {
    case ADD:
      return op === ADD ? concatenate(left, right) : concatenateInPlace(left, right);
    case MULTIPLY:
      return repeat(left, right, op !== MULTIPLY);
    case MODULO:
      return unboxString(left) !== undefined || left instanceof PyBytes || left instanceof PyByteArray
        ? percentFormat(left, right)
        : NOT_IMPLEMENTED;
    case OR:
      // Dicts of other native classes merge by their own methods.
      if (left instanceof PyDict && left.cls === dictClass && right instanceof PyDict && right.cls === dictClass)
        return mergeDicts(left, right, op !== OR);
      return setOperation(op, left, right);
    case AND:
    case SUBTRACT:
    case XOR:
      return setOperation(op, left, right);
    default:
      return NOT_IMPLEMENTED;
  }
}

/** `left + right` of two sequences of one kind; raises in the left one's words when the right does not fit. */
export function concatenate(left: Value, right: Value): Value {
  const text = unboxString(left);
  if (text !== undefined) {
    const other = unboxString(right);
    if (other !== undefined) {
      spend(EFFORT_PS.newText + (text.length + other.length) * EFFORT_PS.character);
      return text + other;
    }
    return refuse(right, "__radd__", `can only concatenate str (not "${classOf(right).shownName}") to str`);
  }
  if (left instanceof PyList) {
    if (right instanceof PyList) return new PyList(joined(left.items, right.items));
    return refuse(right, "__radd__", `can only concatenate list (not "${classOf(right).shownName}") to list`);
  }
  if (left instanceof PyTuple) {
    if (right instanceof PyTuple) return new PyTuple(joined(left.items, right.items));
    return refuse(right, "__radd__", `can only concatenate tuple (not "${classOf(right).shownName}") to tuple`);
  }
  if (left instanceof PyBytes || left instanceof PyByteArray) {
    const bytes = unboxBytes(right);
    if (bytes !== undefined) return joinBytes(left, bytes);
    return refuse(right, "__radd__", `can't concat ${classOf(right).shownName} to ${classOf(left).shownName}`);
  }
  return NOT_IMPLEMENTED;
}

function joined(left: readonly Value[], right: readonly Value[]): Value[] {
  spend(EFFORT_PS.newContainer + (left.length + right.length) * EFFORT_PS.copy);
  return [...left, ...right];
}

/** What a sequence says when nobody else knew its `+` or `*` either (PyNumber_Add and PyNumber_Multiply ask it last). */
export function sequenceRefusal(op: number, left: Value, right: Value, inPlace: boolean): void {
  const name = classOf(right).shownName;
  if (op === MULTIPLY && isSequence(left)) raise("TypeError", `can't multiply sequence by non-int of type '${name}'`);
  // PyNumber_InPlaceMultiply looks at the right operand only when the left one's class has no sequence slots at all.
  if (op === MULTIPLY && isSequence(right) && (!inPlace || classOf(left).builtin))
    raise("TypeError", `can't multiply sequence by non-int of type '${classOf(left).shownName}'`);
  if (op !== ADD || !isSequence(left)) return;
  if (left instanceof PyBytes || left instanceof PyByteArray) raise("TypeError", `can't concat ${name} to ${classOf(left).shownName}`);
  const kind = left instanceof PyList ? "list" : left instanceof PyTuple ? "tuple" : "str";
  raise("TypeError", `can only concatenate ${kind} (not "${name}") to ${kind}`);
}

/** The error of a sequence operator, unless the right operand has a reflected method that must be asked first. */
function refuse(right: Value, reflected: string, message: string): Value {
  const cls = classOf(right);
  return !cls.builtin && cls.lookup(reflected) !== undefined ? NOT_IMPLEMENTED : raise("TypeError", message);
}

function joinBytes(left: PyBytes | PyByteArray, right: Uint8Array): Value {
  checkSize(left.bytes.length + right.length);
  const joined = new Uint8Array(left.bytes.length + right.length);
  joined.set(left.bytes);
  joined.set(right, left.bytes.length);
  return left instanceof PyBytes ? new PyBytes(joined) : new PyByteArray(joined);
}

function concatenateInPlace(left: Value, right: Value): Result {
  if (left instanceof PyList) return chain(extendList(left, right), () => left);
  const bytes = left instanceof PyByteArray ? unboxBytes(right) : undefined;
  if (left instanceof PyByteArray && bytes !== undefined) {
    left.bytes = (joinBytes(left, bytes) as PyByteArray).bytes;
    return left;
  }
  return concatenate(left, right);
}

/** `list.extend(iterable)`: what was taken before an error stays. */
export function extendList(list: PyList, iterable: Value): Result {
  const plain = collectPlain(iterable);
  if (plain !== undefined) {
    for (const item of plain) list.items.push(item);
    return null;
  }
  function* body(): Steps {
    const iterator = yield* settle(iterate(iterable));
    if (!classOf(iterable).builtin) yield* askLength(iterable);
    yield* forEach(iterator, (item) => void list.items.push(item));
    return null;
  }
  return eager(body());
}

const REPEATABLE_LIMIT = 2 ** 29;

/** `sequence * count`, either way round. */
export function repeat(left: Value, right: Value, inPlace: boolean): Result {
  if (isSequence(left)) return repeatSequence(left, right, inPlace);
  if (isSequence(right)) return repeatSequence(right, left, false);
  return NOT_IMPLEMENTED;
}

/** Has it slots for concatenation and repetition, but none for numbers? */
export function isSequence(value: Value): boolean {
  return (
    unboxString(value) !== undefined ||
    value instanceof PyList ||
    value instanceof PyTuple ||
    value instanceof PyBytes ||
    value instanceof PyByteArray
  );
}

function repeatSequence(sequence: Value, by: Value, inPlace: boolean): Result {
  const int = unboxInt(by);
  if (int === undefined) {
    const cls = classOf(by);
    if (!cls.builtin && (cls.lookup("__rmul__") !== undefined || cls.lookup("__mul__") !== undefined)) return NOT_IMPLEMENTED;
    if (cls.lookup("__index__") !== undefined) {
      return chain(toIndex(by) as Result, (count) => repeatSequence(sequence, unboxInt(count)!, inPlace));
    }
    if (isSequence(by) || cls.lookup("__mul__") === undefined || cls.name === "float") {
      return raise("TypeError", `can't multiply sequence by non-int of type '${cls.shownName}'`);
    }
    return NOT_IMPLEMENTED;
  }
  if (typeof int === "bigint") {
    if (BigInt.asIntN(64, int) !== int) raise("OverflowError", "cannot fit 'int' into an index-sized integer");
    return repeatTimes(sequence, int > 0n ? Number(int) : 0, inPlace);
  }
  return repeatTimes(sequence, Math.max(0, int), inPlace);
}

/** From this size on the memory is asked for first. */
const LARGE = 1_000_000;
const POINTER_BYTES = 8;

function repeatTimes(sequence: Value, count: number, inPlace: boolean): Result {
  const text = unboxString(sequence);
  const holdsItems = sequence instanceof PyList || sequence instanceof PyTuple;
  const length = text?.length ?? (holdsItems ? sequence.items.length : (sequence as PyBytes).bytes.length);
  if (length * count >= 2 ** 63) {
    if (text !== undefined) raise("OverflowError", "repeated string is too long");
    if (sequence instanceof PyBytes) raise("OverflowError", "repeated bytes are too long");
  }
  if (length * count < LARGE) return repeatNow(sequence, length === 0 ? Math.min(count, 1) : count, inPlace);
  return new DeferredContext((context) => {
    checkSize(length * count);
    context.runtime.allocate(length * count * (holdsItems ? POINTER_BYTES : 1));
    return repeatNow(sequence, count, inPlace);
  });
}

function repeatNow(sequence: Value, count: number, inPlace: boolean): Value {
  const text = unboxString(sequence);
  if (text !== undefined) {
    spend(EFFORT_PS.newText + text.length * count * EFFORT_PS.character);
    return text.repeat(count);
  }
  if (sequence instanceof PyBytes || sequence instanceof PyByteArray) return repeatBytes(sequence, count);
  const { items } = sequence as PyList | PyTuple;
  spend(EFFORT_PS.newContainer + items.length * count * EFFORT_PS.copy);
  const repeated: Value[] = [];
  for (let i = 0; i < count; i++) for (const item of items) repeated.push(item);
  if (sequence instanceof PyTuple) return repeated.length === 0 ? EMPTY_TUPLE : new PyTuple(repeated);
  if (!inPlace) return new PyList(repeated);
  (sequence as PyList).items = repeated;
  return sequence;
}

function repeatBytes(sequence: PyBytes | PyByteArray, count: number): Value {
  const size = sequence.bytes.length;
  const repeated = new Uint8Array(size * count);
  for (let i = 0; i < count; i++) repeated.set(sequence.bytes, i * size);
  return sequence instanceof PyBytes ? new PyBytes(repeated) : new PyByteArray(repeated);
}

/** JavaScript itself cannot hold more; the run's own memory limit is lower. */
function checkSize(size: number): void {
  if (size > REPEATABLE_LIMIT) raise("MemoryError", "");
}

function mergeDicts(left: PyDict, right: PyDict, inPlace: boolean): Result {
  if (inPlace) return chain(copyEntries(right, left), () => left);
  const merged = new PyDict(dictClass);
  return chain(
    chain(copyEntries(left, merged), () => copyEntries(right, merged)),
    () => merged,
  );
}

/** Set all items of one dict in another. */
export function copyEntries(from: PyDict, to: PyDict): Result {
  if (from === to) return null;
  if (to.size > 0 && (from.buckets !== null || to.buckets !== null)) return eager(setEach(from, to));
  for (const [key, entry] of from.entries) if (entry.value !== undefined) to.put(key, entry.key, entry.value);
  if (from.buckets !== null) to.buckets = new Map([...from.buckets].map(([code, keys]) => [code, [...keys]]));
  return null;
}

function* setEach(from: PyDict, to: PyDict): Steps {
  for (const entry of [...from.entries.values()]) {
    const pending = entry.value === undefined ? undefined : dictSet(to, entry.key, entry.value);
    if (pending !== undefined) yield pending;
  }
  return null;
}

function setOperation(op: number, left: Value, right: Value): Result {
  if (!(left instanceof PySet) || !(right instanceof PySet)) return NOT_IMPLEMENTED;
  const inPlace = op >= INPLACE_OFFSET && left.cls.isSubclassOf(setClass);
  return eager(
    inPlace ? changeSet(op - INPLACE_OFFSET, left, right) : combineSets(op >= INPLACE_OFFSET ? op - INPLACE_OFFSET : op, left, right),
  );
}

function combineSets(op: number, left: PySet, right: PySet): Steps {
  if (op === OR) return union(left, [right]);
  if (op === AND) return intersection(left, right);
  return op === SUBTRACT ? difference(left, right) : symmetricDifference(left, right);
}

function* changeSet(op: number, left: PySet, right: PySet): Steps {
  if (op === OR) yield* update(left, right);
  else if (op === AND) takeBody(left, yield* intersection(left, right));
  else if (op === SUBTRACT) yield* differenceUpdate(left, right);
  else yield* symmetricUpdate(left, right);
  return left;
}
