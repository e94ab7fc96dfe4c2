// What arithmetic of long ints costs beyond the instruction, by the number of their digits (30 bits each, as in
// Objects/longobject.c). What the operators cost on small ones is in vm/costs.ts.

import { EFFORT_PS, spend } from "../objects/effort.ts";
import type { Int } from "./integer.ts";
import { FLOOR_DIVIDE, MODULO, MULTIPLY, POWER } from "./operators.ts";

/** Sizes in digits that are told apart, a fifth more from one to the next, and the first number that has more. */
const SIZES: { readonly digits: number; readonly above: bigint }[] = [];
for (let digits = 2; digits < 2_000; digits += Math.ceil(digits / 5)) SIZES.push({ digits, above: 1n << BigInt(30 * digits) });

/** How many digits, roughly: comparing long ints of different length takes no time, counting their digits would. */
export function digitsOf(value: Int): number {
  if (typeof value === "number") return 2;
  const size = value < 0n ? -value : value;
  let low = 0;
  let high = SIZES.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (size < SIZES[middle]!.above) high = middle;
    else low = middle + 1;
  }
  return SIZES[low]?.digits ?? Math.ceil((size.toString(16).length * 4) / 30);
}

/** Beyond this many digits CPython multiplies by Karatsuba's method. */
const KARATSUBA_DIGITS = 70;

/** Nanoseconds' worth of `a * b`, in picoseconds. */
function productPs(left: number, right: number): number {
  const [short, long] = left < right ? [left, right] : [right, left];
  const products = short <= KARATSUBA_DIGITS ? short * long : (long / short) * KARATSUBA_DIGITS ** 2 * (short / KARATSUBA_DIGITS) ** 1.585;
  return Math.round(products * EFFORT_PS.digitProduct);
}

/** Charge an operator on two ints, `op` without its in-place form. */
export function spendOnInts(op: number, left: Int, right: Int): void {
  if (typeof left === "bigint" || typeof right === "bigint") spend(EFFORT_PS.newLong + longPs(op, left, right));
  else if (op === POWER) spend(powerPs(left, right));
}

function longPs(op: number, left: Int, right: Int): number {
  const [a, b] = [digitsOf(left), digitsOf(right)];
  switch (op) {
    case MULTIPLY:
      return productPs(a, b);
    case FLOOR_DIVIDE:
    case MODULO:
      // Schoolbook division: the divisor times each digit of the quotient, and more than a product's work for each.
      return Math.max(1, a - b) * b * 2 * EFFORT_PS.digitProduct + a * 10 * EFFORT_PS.digit;
    case POWER:
      return powerPs(left, right);
    default:
      return Math.max(a, b) * EFFORT_PS.digit;
  }
}

/** Squaring as often as the exponent has bits: the last squarings are what counts. */
function powerPs(base: Int, exponent: Int): number {
  if (typeof exponent === "bigint" || exponent < 2) return 0;
  const digits = digitsOf(base) * exponent;
  return typeof base === "number" && Math.abs(base) ** exponent < 2 ** 60 ? 0 : productPs(digits / 4, digits / 4);
}

/** pow(base, exponent, modulus): a product and a division for each bit of the exponent. */
export function spendOnPowerModulo(exponent: Int, modulus: Int): void {
  const bits = typeof exponent === "number" ? Math.ceil(Math.log2(Math.abs(exponent) + 1)) : digitsOf(exponent) * 30;
  const digits = digitsOf(modulus);
  spend(bits * (25_000 + Math.round(digits * digits * 3 * EFFORT_PS.digitProduct)));
}

/** Between int and text in base 10 every digit meets every other. */
export function spendOnDecimal(value: Int): void {
  if (typeof value === "number") {
    spend(EFFORT_PS.newText);
    return;
  }
  const digits = digitsOf(value);
  spend(digits * digits * EFFORT_PS.digitProduct + digits * 6_000);
}
