// Arithmetic of int: numbers as long as results stay exact, bigints beyond. Promotion and demotion happen here alone.

import { raise } from "../objects/exception.ts";

export type Int = number | bigint;

const MAX = Number.MAX_SAFE_INTEGER;
const MAX_BIG = BigInt(MAX);

/** A bigint as the int it is: a number where it fits. */
export function demote(value: bigint): Int {
  return value <= MAX_BIG && value >= -MAX_BIG ? Number(value) : value;
}

export function addInts(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (sum <= MAX && sum >= -MAX) return sum;
  }
  return demote(BigInt(a) + BigInt(b));
}

export function subtractInts(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    if (difference <= MAX && difference >= -MAX) return difference;
  }
  return demote(BigInt(a) - BigInt(b));
}

export function multiplyInts(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    // Adding 0 turns the -0 of 0 * -1 into 0.
    if (product <= MAX && product >= -MAX) return product + 0;
  }
  return demote(BigInt(a) * BigInt(b));
}

export function floorDivideInts(a: Int, b: Int): Int {
  if (b === 0) raise("ZeroDivisionError", "integer division or modulo by zero");
  if (typeof a === "number" && typeof b === "number") {
    // Exact: the truncated remainder is, a less it is no larger than a, and divides evenly.
    const rest = a % b;
    const quotient = (a - rest) / b + 0;
    return rest !== 0 && rest < 0 !== b < 0 ? quotient - 1 : quotient;
  }
  const [x, y] = [BigInt(a), BigInt(b)];
  const quotient = x / y;
  return demote(x % y !== 0n && x < 0n !== y < 0n ? quotient - 1n : quotient);
}

export function moduloInts(a: Int, b: Int): Int {
  if (b === 0) raise("ZeroDivisionError", "integer modulo by zero");
  if (typeof a === "number" && typeof b === "number") return moduloNumbers(a, b);
  const [x, y] = [BigInt(a), BigInt(b)];
  const remainder = x % y;
  return demote(remainder !== 0n && remainder < 0n !== y < 0n ? remainder + y : remainder);
}

function moduloNumbers(a: number, b: number): number {
  const remainder = a % b;
  return remainder !== 0 && remainder < 0 !== b < 0 ? remainder + b : remainder + 0;
}

/** True division, correctly rounded; raises as CPython does. */
export function divideInts(a: Int, b: Int): number {
  if (b === 0) raise("ZeroDivisionError", "division by zero");
  if (typeof a === "number" && typeof b === "number") return a / b;
  const quotient = divideBigints(BigInt(a), BigInt(b));
  return Number.isFinite(quotient) ? quotient : raise("OverflowError", "integer division result too large for a float");
}

function bitLength(value: bigint): number {
  return value === 0n ? 0 : value.toString(2).length;
}

/** Round-half-even quotient: scaled so that the integer quotient has 64 bits or more, with the lost remainder as a sticky bit. */
function divideBigints(a: bigint, b: bigint): number {
  const negative = a < 0n !== b < 0n;
  const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  if (x === 0n) return negative ? -0 : 0;
  const shift = 66 - (bitLength(x) - bitLength(y));
  const numerator = shift >= 0 ? x << BigInt(shift) : x;
  const denominator = shift >= 0 ? y : y << BigInt(-shift);
  let quotient = numerator / denominator;
  if (numerator % denominator !== 0n) quotient |= 1n;
  const exponent = -shift;
  const magnitude = scale(quotient, exponent);
  return negative ? -magnitude : magnitude;
}

/** quotient * 2**exponent with one rounding, also where the result is subnormal. */
function scale(quotient: bigint, exponent: number): number {
  const lowest = -1074;
  const bits = bitLength(quotient);
  const drop = Math.max(bits - 53, lowest - exponent);
  if (drop <= 0) return Number(quotient) * 2 ** exponent;
  const unit = 1n << BigInt(drop);
  const half = unit >> 1n;
  const rest = quotient % unit;
  let kept = quotient / unit;
  if (rest > half || (rest === half && kept % 2n === 1n)) kept += 1n;
  const power = exponent + drop;
  return power > 1023 ? Number(kept) * 2 ** 1023 * 2 ** (power - 1023) : Number(kept) * 2 ** power;
}

const LARGEST_BITS = 1 << 30;

export function shiftLeft(a: Int, b: Int): Int {
  if (b < 0) raise("ValueError", "negative shift count");
  if (a === 0) return 0;
  if (b > LARGEST_BITS)
    raise(typeof b === "bigint" ? "OverflowError" : "MemoryError", typeof b === "bigint" ? "too many digits in integer" : "");
  if (typeof a === "number" && b < 32) {
    const product = a * 2 ** Number(b);
    if (product <= MAX && product >= -MAX) return product;
  }
  return demote(BigInt(a) << BigInt(b));
}

export function shiftRight(a: Int, b: Int): Int {
  if (b < 0) raise("ValueError", "negative shift count");
  if (typeof a === "number") return b > 60 ? (a < 0 ? -1 : 0) : Math.floor(a / 2 ** Number(b));
  if (typeof b === "bigint") return a < 0n ? -1 : 0;
  return demote(a >> BigInt(b));
}

const isSmall = (value: Int): value is number => typeof value === "number" && (value | 0) === value;

export function andInts(a: Int, b: Int): Int {
  return isSmall(a) && isSmall(b) ? a & b : demote(BigInt(a) & BigInt(b));
}

export function orInts(a: Int, b: Int): Int {
  return isSmall(a) && isSmall(b) ? a | b : demote(BigInt(a) | BigInt(b));
}

export function xorInts(a: Int, b: Int): Int {
  return isSmall(a) && isSmall(b) ? a ^ b : demote(BigInt(a) ^ BigInt(b));
}

export function negateInt(a: Int): Int {
  return typeof a === "number" ? 0 - a : demote(-a);
}

export function invertInt(a: Int): Int {
  return subtractInts(-1, a);
}

/** a ** b for b >= 0. */
export function powerInts(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const power = a ** b;
    if (power <= MAX && power >= -MAX) return power;
  }
  if (a === 0 || a === 1) return a;
  if (a === -1) return BigInt(b) % 2n === 0n ? 1 : -1;
  if (Number(b) * (bitLength(BigInt(a) < 0n ? -BigInt(a) : BigInt(a)) - 1) > LARGEST_BITS) raise("MemoryError", "");
  return demote(BigInt(a) ** BigInt(b));
}

/** Three-argument pow. */
export function powerModulo(base: Int, exponent: Int, modulus: Int): Int {
  if (modulus === 0) raise("ValueError", "pow() 3rd argument cannot be 0");
  const m = BigInt(modulus);
  const size = m < 0n ? -m : m;
  let e = BigInt(exponent);
  let b = ((BigInt(base) % size) + size) % size;
  if (e < 0n) {
    b = inverse(b, size);
    e = -e;
  }
  let result = 1n % size;
  for (; e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * b) % size;
    b = (b * b) % size;
  }
  return demote(m < 0n && result !== 0n ? result + m : result);
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [r0, r1, s0, s1] = [modulus, value % modulus, 0n, 1n];
  while (r1 !== 0n) {
    const q = r0 / r1;
    [r0, r1] = [r1, r0 - q * r1];
    [s0, s1] = [s1, s0 - q * s1];
  }
  if (r0 !== 1n) raise("ValueError", "base is not invertible for the given modulus");
  return ((s0 % modulus) + modulus) % modulus;
}

export function compareInts(a: Int, b: Int): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** int → the nearest float; OverflowError beyond the range. */
export function intToFloat(value: Int): number {
  if (typeof value === "number") return value;
  const float = Number(value);
  return Number.isFinite(float) ? float : raise("OverflowError", "int too large to convert to float");
}

/** A whole float → int. */
export function floatToInt(value: number): Int {
  return Number.isSafeInteger(value) ? value + 0 : demote(BigInt(value));
}
