// Sorting as list.sort does it: keys of one plain kind with the host's stable sort, all others with timsort (run-merge.ts), whose
// comparisons a program can watch. Nothing is compared but by `<`.

import { Deferred, eager, type Steps, settle } from "../objects/deferred.ts";
import { EFFORT_PS, spend } from "../objects/effort.ts";
import { PyFloat } from "../objects/numbers.ts";
import { PyTuple, tupleClass } from "../objects/sequence.ts";
import { isFlat } from "../objects/text.ts";
import type { Result, Value } from "../objects/value.ts";
import { isLess } from "./compare.ts";
import { RunMerge } from "./run-merge.ts";

/** An item with what it is sorted by. */
export interface Keyed {
  readonly key: Value;
  readonly value: Value;
}

const SMALLEST_SPLIT = 64;

/** Sort in place; equal items keep their order, also when reversed. When a comparison raises, the items stay partly sorted. */
export function* sortKeyed(items: Keyed[], reverse: boolean): Generator<Deferred, void, never> {
  if (items.length < 2) return;
  const order = plainOrder(items);
  if (order !== undefined) {
    spend(Math.round(comparisonsOf(items, order) * (items[0]!.key instanceof PyTuple ? TUPLE_COMPARISON_PS : EFFORT_PS.sortComparison)));
    items.sort(reverse ? (a, b) => order(b.key, a.key) : (a, b) => order(a.key, b.key));
    return;
  }
  if (reverse) items.reverse();
  try {
    yield* timsort(items);
  } finally {
    if (reverse) items.reverse();
  }
}

/** About as many comparisons as timsort makes: one for each item where they are in order already. */
function comparisonsOf(items: readonly Keyed[], order: (a: Value, b: Value) => number): number {
  const isOrdered = items.every((item, index) => index === 0 || order(items[index - 1]!.key, item.key) <= 0);
  return isOrdered ? items.length : items.length * Math.log2(items.length);
}

/** Sort values in place by themselves. */
export function sortValues(values: Value[]): Result {
  function* body(): Steps {
    const items = values.map((value): Keyed => ({ key: value, value }));
    yield* sortKeyed(items, false);
    for (const [index, { value }] of items.entries()) values[index] = value;
    return null;
  }
  return eager(body());
}

/** Of tuples: equality of the first items is asked before their order. */
const TUPLE_COMPARISON_PS = EFFORT_PS.newText + EFFORT_PS.copy + EFFORT_PS.sortComparison;

type Order = (a: Value, b: Value) => number;

const textOrder: Order = (a, b) => (a! < b! ? -1 : a! > b! ? 1 : 0);

/** How to compare keys that are all ints, all floats, all plain text, or tuples of such; undefined for anything else. */
function plainOrder(items: readonly Keyed[]): Order | undefined {
  const first = items[0]!.key;
  return first instanceof PyTuple ? tupleOrder(items) : orderLike(first, (fits) => items.every((item) => fits(item.key)));
}

/** The order of a kind of values, if all of them (as `all` looks at them) are of the kind of `first`. */
function orderLike(first: Value, all: (fits: (value: Value) => boolean) => boolean): Order | undefined {
  if (typeof first === "number") return all((value) => typeof value === "number") ? (a, b) => (a as number) - (b as number) : undefined;
  if (typeof first === "string") return all((value) => typeof value === "string" && isFlat(value)) ? textOrder : undefined;
  const isNumber = (value: Value): boolean => value instanceof PyFloat && value.cls.builtin && !Number.isNaN(value.value);
  return all(isNumber) ? (a, b) => compareFloats((a as PyFloat).value, (b as PyFloat).value) : undefined;
}

/** Tuples of one length whose places hold one kind each: the first place that differs decides. */
function tupleOrder(items: readonly Keyed[]): Order | undefined {
  const { items: places } = items[0]!.key as PyTuple;
  const alike = items.every(({ key }) => key instanceof PyTuple && key.cls === tupleClass && key.items.length === places.length);
  if (!alike) return undefined;
  const orders: Order[] = [];
  for (const [place, value] of places.entries()) {
    const order = orderLike(value, (fits) => items.every(({ key }) => fits((key as PyTuple).items[place]!)));
    if (order === undefined) return undefined;
    orders.push(order);
  }
  return (a, b) => {
    const [left, right] = [(a as PyTuple).items, (b as PyTuple).items];
    for (let place = 0; place < orders.length; place++) {
      const order = orders[place]!(left[place]!, right[place]!);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** Infinities of one sign have no difference. */
const compareFloats = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

function* timsort(items: Keyed[]): Generator<Deferred, void, never> {
  const merge = new RunMerge(items);
  const shortest = shortestRun(items.length);
  for (let low = 0; low < items.length; ) {
    let length = yield* countRun(items, low);
    if (length < shortest) {
      const forced = Math.min(shortest, items.length - low);
      yield* insertByHalving(items, low, low + forced, low + length);
      length = forced;
    }
    yield* merge.push(low, length);
    low += length;
  }
  yield* merge.finish();
}

/** `merge_compute_minrun`: so long that the number of runs is a power of two or a little less. */
function shortestRun(length: number): number {
  let rest = length;
  let odd = 0;
  while (rest >= SMALLEST_SPLIT) {
    odd |= rest & 1;
    rest >>= 1;
  }
  return rest + odd;
}

/** Length of the run that begins at `low`; a strictly descending one is turned round. */
function* countRun(items: Keyed[], low: number): Generator<Deferred, number, never> {
  if (low + 1 === items.length) return 1;
  const descending = yield* settle(isLess(items[low + 1]!.key, items[low]!.key));
  let end = low + 2;
  for (; end < items.length; end++) {
    const less = isLess(items[end]!.key, items[end - 1]!.key);
    if ((less instanceof Deferred ? ((yield less) as boolean) : less) !== descending) break;
  }
  if (descending === true) reversePart(items, low, end);
  return end - low;
}

function reversePart(items: Keyed[], from: number, to: number): void {
  for (let low = from, high = to - 1; low < high; low++, high--) [items[low], items[high]] = [items[high]!, items[low]!];
}

/** Insert the items from `start` on into the sorted ones before. */
function* insertByHalving(items: Keyed[], low: number, high: number, start: number): Generator<Deferred, void, never> {
  for (let next = start; next < high; next++) {
    const pivot = items[next]!;
    let [left, right] = [low, next];
    while (left < right) {
      const middle = left + ((right - left) >> 1);
      const less = isLess(pivot.key, items[middle]!.key);
      if (less instanceof Deferred ? ((yield less) as boolean) : less) right = middle;
      else left = middle + 1;
    }
    items.copyWithin(left + 1, left, next);
    items[left] = pivot;
  }
}
