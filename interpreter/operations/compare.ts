// Rich comparison: the six operators, for native values directly, for everything else through the dunder methods with
// their reflected forms (do_richcompare in Objects/object.c).

import { chain, Deferred, type Steps, settle, steps } from "../objects/deferred.ts";
import { EFFORT_PS, spend } from "../objects/effort.ts";
import { raise } from "../objects/exception.ts";
import { PyMethod, PyNativeFunction } from "../objects/function.ts";
import { PyInstance } from "../objects/instance.ts";
import { PyDict } from "../objects/mapping.ts";
import { PyMemoryView } from "../objects/memory-view.ts";
import { PyComplex, PyFloat } from "../objects/numbers.ts";
import { PyList, PyRange, PySlice, PyTuple } from "../objects/sequence.ts";
import { PySet } from "../objects/set.ts";
import { classOf, NOT_IMPLEMENTED } from "../objects/singleton.ts";
import { PyByteArray } from "../objects/text.ts";
import type { Result, Value } from "../objects/value.ts";
import { truth } from "./convert.ts";
import { callMethodOf } from "./special.ts";
import { unboxBytes, unboxInt, unboxString } from "./unbox.ts";

/** Index into COMPARISONS of bytecode/opcodes.ts. */
export type Comparison = 0 | 1 | 2 | 3 | 4 | 5;
export const LT = 0;
export const LE = 1;
export const EQ = 2;
export const NE = 3;
export const GT = 4;
export const GE = 5;

export const COMPARISON_METHODS = ["__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"] as const;
const SYMBOLS = ["<", "<=", "==", "!=", ">", ">="] as const;
export const REFLECTED = [GT, GE, EQ, NE, LT, LE] as const;

/** Comparisons that look keys up, which in turn compares keys: container-compare.ts puts them here. */
export const byKey = {
  dicts: (_left: PyDict, _right: PyDict): Result => NOT_IMPLEMENTED,
  sets: (_left: PySet, _right: PySet, _op: Comparison): Result => NOT_IMPLEMENTED,
};

/** `left op right` */
export function compare(left: Value, right: Value, op: Comparison): Result {
  if (typeof left === "number" && typeof right === "number") return decide(left - right, op);
  if (typeof left === "string" && typeof right === "string") return decideText(left, right, op);
  if (classOf(left).builtin && classOf(right).builtin) {
    const native = compareNative(left, right, op);
    if (native !== NOT_IMPLEMENTED) return native;
    const reflected = compareNative(right, left, REFLECTED[op]);
    return reflected === NOT_IMPLEMENTED ? compareMethods(left, right, op) : reflected;
  }
  return compareMethods(left, right, op);
}

function decide(order: number, op: Comparison): boolean {
  switch (op) {
    case LT:
      return order < 0;
    case LE:
      return order <= 0;
    case EQ:
      return order === 0;
    case NE:
      return order !== 0;
    case GT:
      return order > 0;
    default:
      return order >= 0;
  }
}

/** As `decide` for two comparable primitives of one kind, NaN included: every order is false then. */
function decideOrdered(left: number | bigint, right: number | bigint, op: Comparison): boolean {
  switch (op) {
    case LT:
      return left < right;
    case LE:
      return left <= right;
    case EQ:
      // biome-ignore lint/suspicious/noDoubleEquals: compares a number with a bigint by value
      return left == right;
    case NE:
      // biome-ignore lint/suspicious/noDoubleEquals: compares a number with a bigint by value
      return left != right;
    case GT:
      return left > right;
    default:
      return left >= right;
  }
}

function decideText(left: string, right: string, op: Comparison): boolean {
  if (left.length === right.length || op !== EQ) spend(Math.min(left.length, right.length) * EFFORT_PS.character);
  if (op === EQ) return left === right;
  if (op === NE) return left !== right;
  return decide(orderText(left, right), op);
}

/** Order by code point: UTF-16 order differs where a surrogate meets U+E000 and above. */
function orderText(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const a = left.charCodeAt(i);
    const b = right.charCodeAt(i);
    if (a !== b) return a >= 0xd800 && b >= 0xd800 ? left.codePointAt(i)! - right.codePointAt(i)! : a - b;
  }
  return left.length - right.length;
}

/** What a native class's own comparison says: its value, or NOT_IMPLEMENTED. Also the body of the native dunder methods. */
export function compareNative(left: Value, right: Value, op: Comparison): Result {
  const number = compareNumbers(left, right, op);
  if (number !== undefined) return number;
  const text = unboxString(left);
  if (text !== undefined) {
    const other = unboxString(right);
    return other === undefined ? NOT_IMPLEMENTED : decideText(text, other, op);
  }
  if (left instanceof PyList) return right instanceof PyList ? compareItems(left.items, right.items, op) : NOT_IMPLEMENTED;
  if (left instanceof PyTuple) return right instanceof PyTuple ? compareItems(left.items, right.items, op) : NOT_IMPLEMENTED;
  const bytes = unboxBytes(left);
  if (bytes !== undefined) return compareBytes(left, bytes, right, op);
  if (left instanceof PySet) return right instanceof PySet ? byKey.sets(left, right, op) : NOT_IMPLEMENTED;
  if (left instanceof PyDict)
    return right instanceof PyDict && (op === EQ || op === NE) ? invertIf(op, byKey.dicts(left, right)) : NOT_IMPLEMENTED;
  return op === EQ || op === NE ? invertIf(op, equalOthers(left, right)) : NOT_IMPLEMENTED;
}

function compareNumbers(left: Value, right: Value, op: Comparison): Result | undefined {
  const a = left instanceof PyFloat ? left.value : unboxInt(left);
  if (a === undefined) return left instanceof PyComplex ? compareComplex(left, right, op) : undefined;
  const b = right instanceof PyFloat ? right.value : unboxInt(right);
  if (b === undefined) return right instanceof PyComplex && (op === EQ || op === NE) ? compareComplex(right, left, op) : NOT_IMPLEMENTED;
  return decideOrdered(a, b, op);
}

function compareComplex(left: PyComplex, right: Value, op: Comparison): Result {
  if (op !== EQ && op !== NE) return NOT_IMPLEMENTED;
  const real = right instanceof PyComplex ? right.real : right instanceof PyFloat ? right.value : unboxInt(right);
  if (real === undefined) return NOT_IMPLEMENTED;
  // biome-ignore lint/suspicious/noDoubleEquals: compares a number with a bigint by value
  const same = left.real == real && left.imag === (right instanceof PyComplex ? right.imag : 0);
  return same === (op === EQ);
}

export function invertIf(op: Comparison, equal: Result): Result {
  if (op === EQ || equal === NOT_IMPLEMENTED) return equal;
  return chain(equal, (same) => !same);
}

function equalOthers(left: Value, right: Value): Result {
  if (left instanceof PyRange && right instanceof PyRange) return equalRanges(left, right);
  if (left instanceof PySlice && right instanceof PySlice) {
    return compareItems([left.start, left.stop, left.step], [right.start, right.stop, right.step], EQ);
  }
  if (left instanceof PyMethod && right instanceof PyMethod) return left.callable === right.callable && left.self === right.self;
  if (left instanceof PyNativeFunction && right instanceof PyNativeFunction && left.self !== undefined) {
    return left.declaration === right.declaration && left.self === right.self;
  }
  return left === right ? true : NOT_IMPLEMENTED;
}

function equalRanges(left: PyRange, right: PyRange): boolean {
  if (left.length !== right.length) return false;
  if (left.length === 0) return true;
  return left.start === right.start && (left.length === 1 || left.step === right.step);
}

/** A memoryview equals what has the same bytes, but has no order; only a bytearray has one beside any buffer. */
function compareBytes(left: Value, bytes: Uint8Array, right: Value, op: Comparison): Result {
  const other = unboxBytes(right);
  const isOrdered = !(left instanceof PyMemoryView) && (left instanceof PyByteArray || !(right instanceof PyMemoryView));
  if (other === undefined || (!isOrdered && op !== EQ && op !== NE)) return NOT_IMPLEMENTED;
  return decide(orderBytes(bytes, other), op);
}

export function orderBytes(left: Uint8Array, right: Uint8Array): number {
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    if (left[i] !== right[i]) return left[i]! - right[i]!;
  }
  return left.length - right.length;
}

/** Items one after the other: the first pair that is not equal decides, else the lengths. Identity counts as equality. */
export function compareItems(left: readonly Value[], right: readonly Value[], op: Comparison): Result {
  if (left.length !== right.length && (op === EQ || op === NE)) return op === NE;
  spend(EFFORT_PS.newText);
  for (let i = 0; i < left.length && i < right.length; i++) {
    spend(EFFORT_PS.copy);
    const [a, b] = [left[i]!, right[i]!];
    if (a === b && !(typeof a === "number" && Number.isNaN(a))) continue;
    const equal = equals(a, b);
    if (equal instanceof Deferred) return steps(compareRest({ left, right, op, from: i, pending: equal }));
    if (!equal) return op === EQ ? false : op === NE ? true : compare(a, b, op);
  }
  return decide(left.length - right.length, op);
}

interface Rest {
  readonly left: readonly Value[];
  readonly right: readonly Value[];
  readonly op: Comparison;
  readonly from: number;
  readonly pending: Deferred;
}

function* compareRest({ left, right, op, from, pending }: Rest): Steps {
  for (let i = from; i < left.length && i < right.length; i++) {
    const [a, b] = [left[i]!, right[i]!];
    if (a === b && i > from) continue;
    const equal = i === from ? ((yield pending) as boolean) : yield* settle(equals(a, b));
    if (equal !== true) return op === EQ ? false : op === NE ? true : compare(a, b, op);
  }
  return decide(left.length - right.length, op);
}

/** The dunder methods: the right operand's reflected one first when its class is a subclass of the left's. */
function compareMethods(left: Value, right: Value, op: Comparison): Result {
  if (left instanceof PyInstance && right instanceof PyInstance && left.cls === right.cls && isIdentityEquality(left)) {
    if (op === EQ) return left === right;
    if (op === NE) return left !== right;
  }
  return steps(compareSteps(left, right, op));
}

function isIdentityEquality(value: PyInstance): boolean {
  return value.cls.definer("__eq__")?.name === "object" && value.cls.definer("__ne__")?.name === "object";
}

function* compareSteps(left: Value, right: Value, op: Comparison): Steps {
  const reflected = REFLECTED[op];
  const [leftClass, rightClass] = [classOf(left), classOf(right)];
  const rightMethod = rightClass.lookup(COMPARISON_METHODS[reflected]);
  const rightFirst = leftClass !== rightClass && rightClass.isSubclassOf(leftClass) && rightMethod !== undefined && rightMethod !== null;
  if (rightFirst) {
    const answer = yield* settle(callMethodOf(rightMethod, right, [left]));
    if (answer !== NOT_IMPLEMENTED) return answer;
  }
  const method = leftClass.lookup(COMPARISON_METHODS[op]);
  if (method !== undefined && method !== null) {
    const answer = yield* settle(callMethodOf(method, left, [right]));
    if (answer !== NOT_IMPLEMENTED) return answer;
  }
  if (!rightFirst && rightMethod !== undefined && rightMethod !== null) {
    const answer = yield* settle(callMethodOf(rightMethod, right, [left]));
    if (answer !== NOT_IMPLEMENTED) return answer;
  }
  if (op === EQ) return left === right;
  if (op === NE) return left !== right;
  return raise("TypeError", `'${SYMBOLS[op]}' not supported between instances of '${leftClass.shownName}' and '${rightClass.shownName}'`);
}

/** Equality as containers use it: identity first, then the truth of `==`. */
export function equals(left: Value, right: Value): boolean | Deferred {
  if (left === right) return true;
  const result = compare(left, right, EQ);
  if (typeof result === "boolean") return result;
  return chain(result, (answer) => truth(answer)) as boolean | Deferred;
}

/** `left < right` as a truth value, for sorting and heaps. */
export function isLess(left: Value, right: Value): boolean | Deferred {
  const result = compare(left, right, LT);
  if (typeof result === "boolean") return result;
  return chain(result, (answer) => truth(answer)) as boolean | Deferred;
}
