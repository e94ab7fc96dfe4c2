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
  const remainder = signedRemainder(a, b);
  const quotient = (a - remainder) / b;
  if (quotient === 0) return Object.is(a / b, -0) || a / b < 0 ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** float.__pow__; undefined where the result is complex. */
export function powerFloats(a: number, b: number): number | undefined {
  // C's pow: 1 to any power and anything to the 0 is 1, (-1)**±inf is 1.
  if (a === 1 || b === 0) return 1;
  if (a === -1 && !Number.isFinite(b) && !Number.isNaN(b)) return 1;
  if (a === 0 && b < 0) raise("ZeroDivisionError", "0.0 cannot be raised to a negative power");
  if (a < 0 && Number.isFinite(a) && Number.isFinite(b) && !Number.isInteger(b)) return undefined;
  const power = a ** b;
  if (!Number.isFinite(power) && Number.isFinite(a) && Number.isFinite(b)) raiseRange();
  return power;
}

function raiseRange(): never {
  return raise("OverflowError", "(34, 'Numerical result out of range')");
}
