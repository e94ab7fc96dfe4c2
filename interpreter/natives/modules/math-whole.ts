// The functions of math about whole numbers: gcd, factorial, comb and kin.

import { chain, Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import type { Value } from "../../objects/value.ts";
import { binary } from "../../operations/binary.ts";
import { toIndex } from "../../operations/convert.ts";
import { demote, type Int } from "../../operations/integer.ts";
import { itemsOf } from "../../operations/iterate.ts";
import { MULTIPLY } from "../../operations/operators.ts";
import { unboxInt } from "../../operations/unbox.ts";
import { type AnyRow, native } from "../declare.ts";
import { p } from "../parameters.ts";

const sizeOf = (value: Int): Int => (value < 0 ? (typeof value === "number" ? -value : demote(-value)) : value);

function gcd(a: Int, b: Int): Int {
  let [x, y] = [sizeOf(a), sizeOf(b)];
  while (typeof x === "bigint" || typeof y === "bigint") {
    if (y === 0) return x;
    [x, y] = [y, demote(BigInt(x) % BigInt(y))];
  }
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

function lcm(a: Int, b: Int): Int {
  if (a === 0 || b === 0) return 0;
  return sizeOf(demote((BigInt(a) / BigInt(gcd(a, b))) * BigInt(b)));
}

/** The product of from, from + 1 … to, by halves: long numbers meet only at the end. */
function productOf(from: bigint, to: bigint): bigint {
  if (from > to) return 1n;
  if (to - from < 8n) {
    let product = from;
    for (let factor = from + 1n; factor <= to; factor++) product *= factor;
    return product;
  }
  const middle = (from + to) / 2n;
  return productOf(from, middle) * productOf(middle + 1n, to);
}

function factorial(n: Int): Int {
  if (n < 0) return raise("ValueError", "factorial() not defined for negative values");
  if (typeof n === "bigint") return raise("OverflowError", "factorial() argument should not exceed 9223372036854775807");
  if (n > 200_000) return raise("MemoryError", "");
  return demote(productOf(1n, BigInt(n)));
}

/** How many factors a product of `count` of them would take; beyond this it is not attempted. */
const MOST_FACTORS = 1_000_000;

function permutations(n: Int, k: Int): Int {
  if (k > n) return 0;
  if (k > MOST_FACTORS) return raise("OverflowError", "k must not exceed 9223372036854775807");
  return demote(productOf(BigInt(n) - BigInt(k) + 1n, BigInt(n)));
}

function combinations(n: Int, k: Int): Int {
  if (k > n) return 0;
  const rest = BigInt(n) - BigInt(k);
  const small = BigInt(k) < rest ? BigInt(k) : rest;
  if (small > BigInt(MOST_FACTORS)) return raise("OverflowError", "min(n - k, k) must not exceed 9223372036854775807");
  return demote(productOf(BigInt(n) - small + 1n, BigInt(n)) / productOf(1n, small));
}

function checkNatural(name: string, value: Int): void {
  if (value < 0) raise("ValueError", `${name} must be a non-negative integer`);
}

function isqrt(n: Int): Int {
  if (n < 0) return raise("ValueError", "isqrt() argument must be nonnegative");
  if (typeof n === "number") {
    let root = Math.floor(Math.sqrt(n));
    while (root * root > n) root--;
    while ((root + 1) * (root + 1) <= n) root++;
    return root;
  }
  let root = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return demote(root);
    root = next;
  }
}

/** Fold ints given as arguments; an `__index__` in Python makes it take steps. */
const folded = (doc: string, start: Int, fold: (a: Int, b: Int) => Int): AnyRow =>
  native({
    doc,
    params: [p.rest("integers")],
    call: (context, values) => {
      context.charge(values.length * 20_000);
      let result = start;
      for (let i = 0; i < values.length; i++) {
        const index = toIndex(values[i]!);
        if (index instanceof Deferred) return steps(foldRest(values, i, { result, fold }));
        result = fold(result, index);
      }
      return values.length === 1 ? sizeOf(result) : result;
    },
  });

function* foldRest(values: readonly Value[], from: number, state: { result: Int; fold: (a: Int, b: Int) => Int }): Steps {
  for (const value of values.slice(from))
    state.result = state.fold(state.result, unboxInt(yield* settle(toIndex(value) as Value | Deferred))!);
  return state.result;
}

function* product(iterable: Value, start: Value): Steps {
  let result = start;
  for (const item of yield* itemsOf(iterable)) {
    const multiplied = binary(MULTIPLY, result, item);
    result = multiplied instanceof Deferred ? ((yield multiplied) as Value) : multiplied;
  }
  return result;
}

export const WHOLE_FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  gcd: folded("Greatest Common Divisor.", 0, gcd),
  lcm: folded("Least Common Multiple.", 1, lcm),
  factorial: native({ doc: "Find n!.", params: [p.int("n")], call: (_context, n) => factorial(n) }),
  isqrt: native({ doc: "Return the integer part of the square root of the input.", params: [p.int("n")], call: (_context, n) => isqrt(n) }),
  comb: native({
    doc: "Number of ways to choose k items from n items without repetition and without order.",
    params: [p.int("n"), p.int("k")],
    call: (_context, n, k) => {
      checkNatural("n", n);
      checkNatural("k", k);
      return combinations(n, k);
    },
  }),
  perm: native({
    doc: "Number of ways to choose k items from n items without repetition and with order.",
    params: [p.int("n"), p.value("k", { or: null })],
    call: (_context, n, k) => {
      if (k === null) return factorial(n);
      const index = toIndex(k);
      const count = (int: Int): Int => {
        checkNatural("n", n);
        checkNatural("k", int);
        return permutations(n, int);
      };
      return index instanceof Deferred ? chain(index, (made) => count(unboxInt(made)!)) : count(index);
    },
  }),
  prod: native({
    doc: "Calculate the product of all the elements in the input iterable.",
    params: [p.value("iterable"), p.value("start", { or: 1, kind: "keyword" })],
    call: (_context, iterable, start) => steps(product(iterable, start)),
  }),
};
