// Slices: what their three parts mean for a sequence of some length (PySlice_Unpack and PySlice_AdjustIndices), and cutting
// arrays and ranges by them.

import { chain, Deferred, type Steps, settle, steps } from "../objects/deferred.ts";
import { EFFORT_PS, spend } from "../objects/effort.ts";
import { raise } from "../objects/exception.ts";
import { PyRange, PySlice, PyTuple } from "../objects/sequence.ts";
import { classOf } from "../objects/singleton.ts";
import type { Result, Value } from "../objects/value.ts";
import { toIndex } from "./convert.ts";
import { addInts, compareInts, demote, type Int, multiplyInts } from "./integer.ts";

const LARGEST = Number.MAX_SAFE_INTEGER;

/** `count` positions from `start` on, `step` apart; `stop` is where the last step would lead past. */
export interface Cut {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  readonly count: number;
}

/** A slice whose parts are ints or None. */
export function isPlainSlice(slice: PySlice): boolean {
  return isPlainPart(slice.start) && isPlainPart(slice.stop) && isPlainPart(slice.step);
}

const isPlainPart = (part: Value): boolean =>
  part === null || typeof part === "number" || typeof part === "bigint" || typeof part === "boolean";

/** The slice with its parts turned into ints by `__index__`. */
export function plainSlice(slice: PySlice): PySlice | Deferred {
  if (isPlainSlice(slice)) return slice;
  function* body(): Steps {
    const step = yield* partOf(slice.step);
    if (step === 0 || step === false) raise("ValueError", "slice step cannot be zero");
    const start = yield* partOf(slice.start);
    return new PySlice(start, yield* partOf(slice.stop), step);
  }
  return steps(body());
}

function* partOf(part: Value): Generator<Deferred, Value, never> {
  if (part === null) return null;
  if (!isPlainPart(part) && classOf(part).lookup("__index__") === undefined) {
    raise("TypeError", "slice indices must be integers or None or have an __index__ method");
  }
  return yield* settle(toIndex(part) as Result);
}

/** What a plain slice selects in a sequence of this length. */
export function cut(slice: PySlice, length: number): Cut {
  const step = slice.step === null ? 1 : clamp(slice.step);
  if (step === 0) raise("ValueError", "slice step cannot be zero");
  const start = slice.start === null ? (step < 0 ? length - 1 : 0) : position(clamp(slice.start), length, step);
  const stop = slice.stop === null ? (step < 0 ? -1 : length) : position(clamp(slice.stop), length, step);
  const span = step > 0 ? stop - start : start - stop;
  return { start, stop, step, count: span <= 0 ? 0 : Math.floor((span - 1) / Math.abs(step)) + 1 };
}

function clamp(part: Value): number {
  if (typeof part === "bigint") return part > 0n ? LARGEST : -LARGEST;
  return Number(part);
}

function position(index: number, length: number, step: number): number {
  if (index < 0) {
    const counted = index + length;
    return counted < 0 ? (step < 0 ? -1 : 0) : counted;
  }
  return index >= length ? (step < 0 ? length - 1 : length) : index;
}

export function cutArray<T>(items: readonly T[], { start, stop, step, count }: Cut): T[] {
  spend(EFFORT_PS.newContainer + count * EFFORT_PS.copy);
  if (step === 1) return count === 0 ? [] : items.slice(start, stop);
  const selected = new Array<T>(count);
  for (let i = 0, at = start; i < count; i++, at += step) selected[i] = items[at]!;
  return selected;
}

/** `slice.indices(length)`, exact for any ints. */
export function sliceIndices(slice: PySlice, length: Int): PyTuple {
  const size = BigInt(length);
  const step = slice.step === null ? 1n : BigInt(slice.step as Int);
  if (step === 0n) raise("ValueError", "slice step cannot be zero");
  const [lower, upper] = step < 0n ? [-1n, size - 1n] : [0n, size];
  const place = (part: Value, missing: bigint): bigint => {
    if (part === null) return missing;
    const index = BigInt(part as Int);
    if (index < 0n) return index + size < lower ? lower : index + size;
    return index > upper ? upper : index;
  };
  const start = place(slice.start, step < 0n ? upper : lower);
  const stop = place(slice.stop, step < 0n ? lower : upper);
  return new PyTuple([demote(start), demote(stop), demote(step)]);
}

/** `range[slice]` */
export function cutRange(range: PyRange, slice: PySlice): PyRange {
  const [start, stop, step] = sliceIndices(slice, range.length).items as [Int, Int, Int];
  const at = (index: Int): Int => addInts(range.start, multiplyInts(index, range.step));
  return new PyRange(at(start), at(stop), multiplyInts(range.step, step));
}

/** `range[index]`; undefined outside. */
export function rangeItem(range: PyRange, index: Int): Int | undefined {
  const at = index < 0 ? addInts(index, range.length) : index;
  if (at < 0 || compareInts(at, range.length) >= 0) return undefined;
  return addInts(range.start, multiplyInts(at, range.step));
}

/** Go on with the plain form of a slice. */
export function withSlice(slice: PySlice, then: (plain: PySlice) => Result): Result {
  const plain = plainSlice(slice);
  return plain instanceof Deferred ? chain(plain, (value) => then(value as PySlice)) : then(plain);
}
