// The merging half of timsort, as Objects/listobject.c of CPython 3.11 has it: powersort decides which neighbouring runs are
// merged, and a merge gallops when one side keeps winning. Steps, because any comparison may run Python code.

import { Deferred } from "../objects/deferred.ts";
import type { Value } from "../objects/value.ts";
import { isLess } from "./compare.ts";

interface Item {
  readonly key: Value;
}

interface Run {
  readonly start: number;
  length: number;
  power: number;
}

type Walk<T> = Generator<Deferred, T, never>;

const GALLOP_AT = 7;

/** A stretch of an array while it is merged: `from` counts what is used up at its front, `left` what remains. */
interface Side<T> {
  readonly items: readonly T[];
  from: number;
  left: number;
}

export class RunMerge<T extends Item> {
  private readonly items: T[];
  private readonly runs: Run[] = [];
  private gallopAt = GALLOP_AT;

  constructor(items: T[]) {
    this.items = items;
  }

  /** The next run, right of all before; merges what powersort wants merged first. */
  *push(start: number, length: number): Walk<void> {
    const last = this.runs.at(-1);
    if (last !== undefined) {
      const power = boundaryPower(last, length, this.items.length);
      while (this.runs.length > 1 && this.runs.at(-2)!.power > power) yield* this.mergeAt(this.runs.length - 2);
      this.runs.at(-1)!.power = power;
    }
    this.runs.push({ start, length, power: 0 });
  }

  /** Merge all that is left. */
  *finish(): Walk<void> {
    const { runs } = this;
    while (runs.length > 1) {
      let at = runs.length - 2;
      if (at > 0 && runs[at - 1]!.length < runs[at + 1]!.length) at--;
      yield* this.mergeAt(at);
    }
  }

  private *mergeAt(at: number): Walk<void> {
    const { items, runs } = this;
    const [left, right] = [runs[at]!, runs[at + 1]!];
    let { start, length } = left;
    const { start: middle } = right;
    let rightLength = right.length;
    left.length += right.length;
    runs.splice(at + 1, 1);
    const skip = yield* gallop(items[middle]!.key, { items, from: start, left: length }, 0, true);
    start += skip;
    length -= skip;
    if (length === 0) return;
    rightLength = yield* gallop(items[start + length - 1]!.key, { items, from: middle, left: rightLength }, rightLength - 1, false);
    if (rightLength === 0) return;
    if (length <= rightLength) yield* this.mergeLow(start, length, middle, rightLength);
    else yield* this.mergeHigh(start, length, middle, rightLength);
  }

  /** Left to right, the left run copied away. Whatever happens, all items are in place afterwards. */
  private *mergeLow(start: number, length: number, middle: number, rightLength: number): Walk<void> {
    const { items } = this;
    const a: Side<T> = { items: items.slice(start, start + length), from: 0, left: length };
    const b: Side<T> = { items, from: middle, left: rightLength };
    let at = start;
    const take = (side: Side<T>, count: number): void => {
      for (let i = 0; i < count; i++) items[at++] = side.items[side.from++]!;
      side.left -= count;
    };
    try {
      take(b, 1);
      if (b.left === 0 || a.left === 1) return;
      for (;;) {
        let [wonByA, wonByB] = [0, 0];
        do {
          const less = isLess(b.items[b.from]!.key, a.items[a.from]!.key);
          if (less instanceof Deferred ? ((yield less) as boolean) : less) {
            take(b, 1);
            [wonByA, wonByB] = [0, wonByB + 1];
            if (b.left === 0) return;
          } else {
            take(a, 1);
            [wonByA, wonByB] = [wonByA + 1, 0];
            if (a.left === 1) return;
          }
        } while (wonByA < this.gallopAt && wonByB < this.gallopAt);
        this.gallopAt++;
        do {
          if (this.gallopAt > 1) this.gallopAt--;
          wonByA = yield* gallop(b.items[b.from]!.key, a, 0, true);
          take(a, wonByA);
          if (a.left <= 1 && wonByA > 0) return;
          take(b, 1);
          if (b.left === 0) return;
          wonByB = yield* gallop(a.items[a.from]!.key, b, 0, false);
          take(b, wonByB);
          if (b.left === 0) return;
          take(a, 1);
          if (a.left === 1) return;
        } while (wonByA >= GALLOP_AT || wonByB >= GALLOP_AT);
        this.gallopAt++;
      }
    } finally {
      // The last of the left run belongs behind all of the right one, unless a comparison raised.
      const rest = a.items.slice(a.from, a.from + a.left);
      if (a.left === 1 && b.left > 0) {
        items.copyWithin(at, b.from, b.from + b.left);
        at += b.left;
      }
      for (const item of rest) items[at++] = item;
    }
  }

  /** Right to left, the right run copied away. */
  private *mergeHigh(start: number, length: number, middle: number, rightLength: number): Walk<void> {
    const { items } = this;
    const a: Side<T> = { items, from: start, left: length };
    const b: Side<T> = { items: items.slice(middle, middle + rightLength), from: 0, left: rightLength };
    let at = middle + rightLength - 1;
    const last = (side: Side<T>): T => side.items[side.from + side.left - 1]!;
    const take = (side: Side<T>, count: number): void => {
      for (let i = 0; i < count; i++) {
        items[at--] = last(side);
        side.left--;
      }
    };
    try {
      take(a, 1);
      if (a.left === 0 || b.left === 1) return;
      for (;;) {
        let [wonByA, wonByB] = [0, 0];
        do {
          const less = isLess(last(b).key, last(a).key);
          if (less instanceof Deferred ? ((yield less) as boolean) : less) {
            take(a, 1);
            [wonByA, wonByB] = [wonByA + 1, 0];
            if (a.left === 0) return;
          } else {
            take(b, 1);
            [wonByA, wonByB] = [0, wonByB + 1];
            if (b.left === 1) return;
          }
        } while (wonByA < this.gallopAt && wonByB < this.gallopAt);
        this.gallopAt++;
        do {
          if (this.gallopAt > 1) this.gallopAt--;
          wonByA = a.left - (yield* gallop(last(b).key, a, a.left - 1, true));
          take(a, wonByA);
          if (a.left === 0) return;
          take(b, 1);
          if (b.left === 1) return;
          wonByB = b.left - (yield* gallop(last(a).key, b, b.left - 1, false));
          take(b, wonByB);
          if (b.left <= 1 && wonByB > 0) return;
          take(a, 1);
          if (a.left === 0) return;
        } while (wonByA >= GALLOP_AT || wonByB >= GALLOP_AT);
        this.gallopAt++;
      }
    } finally {
      if (b.left === 1 && a.left > 0) {
        items.copyWithin(at - a.left + 1, a.from, a.from + a.left);
        at -= a.left;
      }
      for (let i = b.left - 1; i >= 0; i--) items[at--] = b.items[i]!;
    }
  }
}

/**
 * How many items of a sorted stretch go before `key`: those less than it, or with `past` also those equal to it. Looks
 * around `hint` at growing distances, then halves.
 */
function* gallop<T extends Item>(key: Value, side: Side<T>, hint: number, past: boolean): Walk<number> {
  const { items, from, left } = side;
  let low = 0;
  let high = 1;
  if (yield* goesBefore(items[from + hint]!.key, key, past)) {
    const limit = left - hint;
    while (high < limit && (yield* goesBefore(items[from + hint + high]!.key, key, past))) {
      low = high;
      high = 2 * high + 1;
    }
    low += hint;
    high = Math.min(high, limit) + hint;
  } else {
    const limit = hint + 1;
    while (high < limit && !(yield* goesBefore(items[from + hint - high]!.key, key, past))) {
      low = high;
      high = 2 * high + 1;
    }
    [low, high] = [hint - Math.min(high, limit), hint - low];
  }
  low++;
  while (low < high) {
    const middle = low + ((high - low) >> 1);
    if (yield* goesBefore(items[from + middle]!.key, key, past)) low = middle + 1;
    else high = middle;
  }
  return high;
}

function* goesBefore(item: Value, key: Value, past: boolean): Walk<boolean> {
  const less = past ? isLess(key, item) : isLess(item, key);
  return (less instanceof Deferred ? ((yield less) as boolean) : less) !== past;
}

/** Depth at which the boundary between two runs would lie in a perfectly balanced tree (Munro and Wild's powersort). */
function boundaryPower(run: Run, nextLength: number, total: number): number {
  let a = 2 * run.start + run.length;
  let b = a + run.length + nextLength;
  for (let power = 1; ; power++) {
    if (a >= total) {
      a -= total;
      b -= total;
    } else if (b >= total) return power;
    a *= 2;
    b *= 2;
  }
}
