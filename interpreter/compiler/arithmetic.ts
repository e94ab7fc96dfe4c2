// Operators on constants, for folding: the results Python would compute, within CPython's limits of size, and null for
// everything that had better be left to run time. Powers of floats are the host's, as they are at run time.

import type { Literal } from "../bytecode/code.ts";
import type { BinaryOperator, UnaryOperator } from "../syntax/ast.ts";
import { FALSE, isTrue, TRUE, tuple } from "./constants.ts";

const MAX_INT_BITS = 128;
const MAX_ITEMS = 256;
const MAX_TEXT = 4096;
const MAX_TOTAL_ITEMS = 1024;

const float = (value: number): Literal => ({ kind: "float", value });
const bool = (value: boolean): Literal => (value ? TRUE : FALSE);

function integer(value: bigint): Literal {
  const small = Number(value);
  return { kind: "int", value: Number.isSafeInteger(small) ? small : value };
}

/** The value of an int or bool, else null. */
function asInteger(literal: Literal): bigint | null {
  if (literal.kind === "int") return BigInt(literal.value);
  return literal.kind === "true" ? 1n : literal.kind === "false" ? 0n : null;
}

function asFloat(literal: Literal): number | null {
  if (literal.kind === "float") return literal.value;
  const value = asInteger(literal);
  if (value === null) return null;
  const converted = Number(value);
  return Number.isFinite(converted) ? converted : null;
}

function bitLength(value: bigint): number {
  return value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length;
}

export function foldUnary(op: UnaryOperator, operand: Literal): Literal | null {
  if (op === "Not") return bool(!isTrue(operand));
  const value = asInteger(operand);
  if (value !== null) return integer(op === "USub" ? -value : op === "Invert" ? ~value : value);
  if (op === "Invert") return null;
  if (operand.kind === "float") return op === "USub" ? float(-operand.value) : operand;
  if (operand.kind === "complex") return op === "USub" ? { kind: "complex", real: -operand.real, imag: -operand.imag } : operand;
  return null;
}

export function foldBinary(op: BinaryOperator, left: Literal, right: Literal): Literal | null {
  const a = asInteger(left);
  const b = asInteger(right);
  if (a !== null && b !== null) {
    const bothBool = left.kind !== "int" && right.kind !== "int";
    return bothBool && (op === "BitAnd" || op === "BitOr" || op === "BitXor") ? foldBools(op, a, b) : foldIntegers(op, a, b);
  }
  if (left.kind === "complex" || right.kind === "complex") return foldComplex(op, left, right);
  const x = asFloat(left);
  const y = asFloat(right);
  if (x !== null && y !== null) return foldFloats(op, x, y);
  if (op === "Add") return concatenate(left, right);
  if (op === "Mult") return a !== null ? repeat(right, a) : b !== null ? repeat(left, b) : null;
  return null;
}

function foldBools(op: "BitAnd" | "BitOr" | "BitXor", a: bigint, b: bigint): Literal {
  return bool((op === "BitAnd" ? a & b : op === "BitOr" ? a | b : a ^ b) !== 0n);
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

/** Enough bits of a quotient for its last one to tell only whether there are more. */
const QUOTIENT_BITS = 70;

/** The nearest float; null where that is no normal one, which is left to run time. */
function trueQuotient(a: bigint, b: bigint): Literal | null {
  const [dividend, divisor] = [a < 0n ? -a : a, b < 0n ? -b : b];
  const shift = Math.max(0, QUOTIENT_BITS + bitLength(divisor) - bitLength(dividend));
  const shifted = dividend << BigInt(shift);
  const quotient = Number((shifted / divisor) | (shifted % divisor === 0n ? 0n : 1n)) / 2 ** shift;
  const isNormal = shift < 1000 && (a === 0n || (Number.isFinite(quotient) && quotient > 2 ** -1000));
  if (!isNormal) return null;
  return float(a < 0n === b < 0n ? quotient : -quotient);
}

function foldIntegers(op: BinaryOperator, a: bigint, b: bigint): Literal | null {
  switch (op) {
    case "Add":
      return integer(a + b);
    case "Sub":
      return integer(a - b);
    case "Mult":
      return a !== 0n && b !== 0n && bitLength(a) + bitLength(b) > MAX_INT_BITS ? null : integer(a * b);
    case "Div":
      return b === 0n ? null : trueQuotient(a, b);
    case "FloorDiv":
      return b === 0n ? null : integer(floorDivide(a, b));
    case "Mod":
      return b === 0n ? null : integer(a - b * floorDivide(a, b));
    case "Pow":
      if (b < 0n) return foldFloats(op, Number(a), Number(b));
      if (a !== 0n && b > 0n && BigInt(bitLength(a)) > BigInt(MAX_INT_BITS) / b) return null;
      return integer(a ** b);
    case "LShift":
      if (b < 0n) return null;
      if (a !== 0n && b !== 0n && (b > MAX_INT_BITS || bitLength(a) > MAX_INT_BITS - Number(b))) return null;
      return integer(a === 0n ? a : a << b);
    case "RShift":
      return b < 0n ? null : integer(b > 0xffffffffn ? (a < 0n ? -1n : 0n) : a >> b);
    case "BitAnd":
      return integer(a & b);
    case "BitOr":
      return integer(a | b);
    case "BitXor":
      return integer(a ^ b);
    case "MatMult":
      return null;
  }
}

function foldFloats(op: BinaryOperator, x: number, y: number): Literal | null {
  switch (op) {
    case "Add":
      return float(x + y);
    case "Sub":
      return float(x - y);
    case "Mult":
      return float(x * y);
    case "Div":
      return y === 0 ? null : float(x / y);
    case "FloorDiv":
      return y === 0 ? null : float(floatDivMod(x, y)[0]);
    case "Mod":
      return y === 0 ? null : float(floatDivMod(x, y)[1]);
    case "Pow": {
      const power = x ** y;
      return Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(power) ? float(power) : null;
    }
    default:
      return null;
  }
}

/** Python's floor division of floats: the remainder takes the divisor's sign. */
function floatDivMod(x: number, y: number): [quotient: number, remainder: number] {
  const zeroLike = (sign: number): number => (sign < 0 || Object.is(sign, -0) ? -0 : 0);
  let remainder = x % y;
  let quotient = (x - remainder) / y;
  if (remainder === 0) remainder = zeroLike(y);
  else if (y < 0 !== remainder < 0) {
    remainder += y;
    quotient -= 1;
  }
  if (quotient === 0) return [zeroLike(x / y), remainder];
  const floor = Math.floor(quotient);
  return [quotient - floor > 0.5 ? floor + 1 : floor, remainder];
}

type Pair = readonly [real: number, imag: number];

function foldComplex(op: BinaryOperator, left: Literal, right: Literal): Literal | null {
  const a = asPair(left);
  const b = asPair(right);
  const result = a === null || b === null ? null : computeComplex(op, a, b);
  return result?.every(Number.isFinite) ? { kind: "complex", real: result[0], imag: result[1] } : null;
}

function asPair(literal: Literal): Pair | null {
  if (literal.kind === "complex") return [literal.real, literal.imag];
  const real = asFloat(literal);
  return real === null ? null : [real, 0];
}

function computeComplex(op: BinaryOperator, a: Pair, b: Pair): Pair | null {
  switch (op) {
    case "Add":
      return [a[0] + b[0], a[1] + b[1]];
    case "Sub":
      return [a[0] - b[0], a[1] - b[1]];
    case "Mult":
      return multiplyComplex(a, b);
    case "Div":
      return divideComplex(a, b);
    case "Pow":
      return powerComplex(a, b);
    default:
      return null;
  }
}

const multiplyComplex = (a: Pair, b: Pair): Pair => [a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]];

/** By repeated squaring, as CPython does for whole exponents up to 100; others take logarithms, at run time. */
function powerComplex(base: Pair, [exponent, imag]: Pair): Pair | null {
  if (imag !== 0 || !Number.isInteger(exponent) || Math.abs(exponent) > 100) return null;
  let result: Pair = [1, 0];
  let square = base;
  for (let left = Math.abs(exponent); left > 0; left >>= 1) {
    if ((left & 1) === 1) result = multiplyComplex(result, square);
    square = multiplyComplex(square, square);
  }
  return exponent > 0 ? result : divideComplex([1, 0], result);
}

/** Smith's method, which scales by the larger part of the divisor. */
function divideComplex(a: Pair, b: Pair): Pair {
  if (Math.abs(b[0]) >= Math.abs(b[1])) {
    const ratio = b[1] / b[0];
    const divisor = b[0] + b[1] * ratio;
    return [(a[0] + a[1] * ratio) / divisor, (a[1] - a[0] * ratio) / divisor];
  }
  const ratio = b[0] / b[1];
  const divisor = b[0] * ratio + b[1];
  return [(a[0] * ratio + a[1]) / divisor, (a[1] * ratio - a[0]) / divisor];
}

function concatenate(left: Literal, right: Literal): Literal | null {
  if (left.kind === "str" && right.kind === "str") return { kind: "str", value: left.value + right.value };
  if (left.kind === "tuple" && right.kind === "tuple") return tuple([...left.items, ...right.items]);
  if (left.kind === "bytes" && right.kind === "bytes") {
    return { kind: "bytes", value: Uint8Array.from([...left.value, ...right.value]) };
  }
  return null;
}

function repeat(sequence: Literal, times: bigint): Literal | null {
  if (sequence.kind !== "str" && sequence.kind !== "bytes" && sequence.kind !== "tuple") return null;
  // An error of the running program, also where nothing is repeated.
  if (BigInt.asIntN(64, times) !== times) return null;
  const length = lengthOf(sequence);
  const most = sequence.kind === "tuple" ? MAX_ITEMS : MAX_TEXT;
  if (length > 0 && (times < 0n || times > BigInt(Math.floor(most / length)))) return null;
  const count = length === 0 ? 0 : Number(times);
  if (sequence.kind === "str") return { kind: "str", value: sequence.value.repeat(count) };
  if (sequence.kind === "bytes")
    return { kind: "bytes", value: Uint8Array.from(Array.from({ length: count }, () => [...sequence.value]).flat()) };
  if (count > 0 && totalItems(sequence) > MAX_TOTAL_ITEMS / count) return null;
  return tuple(Array.from({ length: count }, () => sequence.items).flat());
}

function lengthOf(sequence: Extract<Literal, { kind: "str" | "bytes" | "tuple" | "frozenset" }>): number {
  if (sequence.kind === "str") return Array.from(sequence.value).length;
  return sequence.kind === "bytes" ? sequence.value.length : sequence.items.length;
}

function totalItems(literal: Literal): number {
  if (literal.kind !== "tuple") return 0;
  return literal.items.reduce((sum, item) => sum + totalItems(item), literal.items.length);
}

/** `container[key]`, both constant. */
export function foldSubscript(container: Literal, key: Literal): Literal | null {
  const index = asInteger(key);
  if (index === null) return null;
  const pick = <Item>(items: ArrayLike<Item>): Item | undefined => items[Number(index < 0n ? index + BigInt(items.length) : index)];
  if (container.kind === "tuple") return pick(container.items) ?? null;
  if (container.kind === "str") {
    const value = pick(Array.from(container.value));
    return value === undefined ? null : { kind: "str", value };
  }
  if (container.kind === "bytes") {
    const value = pick(container.value);
    return value === undefined ? null : { kind: "int", value };
  }
  return null;
}
