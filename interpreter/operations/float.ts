// Arithmetic of float where JavaScript's differs from C's as Python uses it.

import { raise } from "../objects/exception.ts";

export function divideFloats(a: number, b: number): number {
  if (b === 0) raise("ZeroDivisionError", "float division by zero");
  return a / b;
}

/** float.__mod__: the result has the divisor's sign. */
export function moduloFloats(a: number, b: number): number {
  if (b === 0) raise("ZeroDivisionError", "float modulo");
  return signedRemainder(a, b);
}

function signedRemainder(a: number, b: number): number {
  const remainder = a % b;
  if (remainder === 0) return b < 0 || Object.is(b, -0) ? -0 : 0;
  return remainder < 0 !== b < 0 ? remainder + b : remainder;
}

/** float.__floordiv__ (`_float_div_mod` in Objects/floatobject.c). */
export function floorDivideFloats(a: number, b: number): number {
  if (b === 0) raise("ZeroDivisionError", "float floor division by zero");
  const remainder = a % b;
  let quotient = (a - remainder) / b;
  if (remainder !== 0 && remainder < 0 !== b < 0) quotient -= 1;
  if (quotient === 0) return Object.is(a / b, -0) || a / b < 0 ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** float.__pow__; undefined where the result is complex. */
export function powerFloats(a: number, b: number): number | undefined {
  // C's pow: 1 to any power and anything to the 0 is 1, (-1)**±inf is 1.
  if (a === 1 || b === 0) return 1;
  if (a === -1 && !Number.isFinite(b) && !Number.isNaN(b)) return 1;
  if (a === 0 && b < 0 && Number.isFinite(b)) raise("ZeroDivisionError", "0.0 cannot be raised to a negative power");
  if (a < 0 && Number.isFinite(a) && Number.isFinite(b) && !Number.isInteger(b)) return undefined;
  const power = a ** b;
  if (!Number.isFinite(power) && Number.isFinite(a) && Number.isFinite(b)) raiseRange();
  return power;
}

function raiseRange(): never {
  return raise("OverflowError", "(34, 'Numerical result out of range')");
}

/** sqrt(a² + b²) without overflow on the way and with the last bit right: a root, and one correction of it. */
export function hypotenuse(a: number, b: number): number {
  let x = Math.max(Math.abs(a), Math.abs(b));
  let y = Math.min(Math.abs(a), Math.abs(b));
  if (x === Number.POSITIVE_INFINITY || Math.abs(a) === Number.POSITIVE_INFINITY || Math.abs(b) === Number.POSITIVE_INFINITY) {
    return Number.POSITIVE_INFINITY;
  }
  if (Number.isNaN(x) || y === 0 || x === 0) return x;
  if (y * 2 ** 54 <= x) return x + y;
  const scale = x > 2 ** 500 ? 2 ** -600 : y < 2 ** -459 ? 2 ** 600 : 1;
  x *= scale;
  y *= scale;
  const root = Math.sqrt(x * x + y * y);
  let correction: number;
  if (root <= 2 * y) {
    const delta = root - y;
    correction = x * (2 * delta - x) + (delta - 2 * (x - y)) * delta;
  } else {
    const delta = root - x;
    correction = 2 * delta * (x - 2 * y) + ((4 * delta - y) * y + delta * delta);
  }
  return (root - correction / (2 * root)) / scale;
}
