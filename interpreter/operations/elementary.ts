// Functions that C libraries build from exp and log by well-known formulas; the same formulas over our exp and log, so that
// the last digit is the same.

import { exp, log } from "./double-double.ts";

const LOG10_2_HIGH = 0.30102999566361177;
const LOG10_2_LOW = 3.694239077158931e-13;
const INVERSE_LN10 = Math.LOG10E;

/** The exponent is taken off first, so that powers of ten come out whole. */
export function log10(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return Math.log10(x);
  const split = splitFloat(x);
  const exponent = split.exponent - 1;
  const turned = exponent < 0 ? exponent + 1 : exponent;
  const mantissa = exponent < 0 ? split.mantissa : split.mantissa * 2;
  return turned * LOG10_2_LOW + INVERSE_LN10 * log(mantissa) + turned * LOG10_2_HIGH;
}

export function cosh(x: number): number {
  const size = Math.abs(x);
  if (size < 0.34657359027997264) {
    const growth = Math.expm1(size);
    return size < 2 ** -55 ? 1 : 1 + (growth * growth) / (2 * (1 + growth));
  }
  if (size < 22) {
    const power = exp(size);
    return power / 2 + 0.5 / power;
  }
  if (size < 709) return exp(size) / 2;
  const half = exp(size / 2);
  return (half / 2) * half;
}

export function sinh(x: number): number {
  const size = Math.abs(x);
  if (!(size >= 22) || size >= 709) return size < 710 || !Number.isFinite(x) ? Math.sinh(x) : largeSinh(x);
  return x < 0 ? -exp(size) / 2 : exp(size) / 2;
}

/** Where e**x overflows, but half of it may not. */
function largeSinh(x: number): number {
  const half = exp(Math.abs(x) / 2);
  const result = (half / 2) * half;
  return x < 0 ? -result : result;
}

/** Below this the cube is lost in rounding. */
export function tanh(x: number): number {
  return Math.abs(x) < 2 ** -28 ? x : Math.tanh(x);
}

export function asinh(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(x) || size < 2 ** -28) return x;
  const square = x * x;
  let result: number;
  if (size > 2 ** 28) result = log(size) + Math.LN2;
  else if (size > 2) result = log(2 * size + 1 / (Math.sqrt(square + 1) + size));
  else result = Math.log1p(size + square / (1 + Math.sqrt(1 + square)));
  return x < 0 ? -result : result;
}

export function acosh(x: number): number {
  if (!(x > 1) || x === Number.POSITIVE_INFINITY) return Math.acosh(x);
  if (x > 2 ** 28) return log(x) + Math.LN2;
  if (x > 2) return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  const over = x - 1;
  return Math.log1p(over + Math.sqrt(2 * over + over * over));
}

/** 2**(n/3) for n from -2 to 2. */
const CUBE_ROOTS = [1 / 1.5874010519681996, 1 / 1.2599210498948732, 1, 1.2599210498948732, 1.5874010519681996];

/** By glibc's rational approximation, which is not always the nearest double: programs print what it gives. */
export function cbrt(x: number): number {
  if (!Number.isFinite(x) || x === 0) return x;
  const { mantissa: m, exponent } = splitFloat(Math.abs(x));
  const first =
    0.35489576504391984 +
    (1.508191937815849 -
      (2.114994941673713 - (2.4469312256353444 - (1.8346927748361308 - (0.7849323449766392 - 0.14526389938548637 * m) * m) * m) * m) * m) *
      m;
  const cube = first * first * first;
  const root = ((first * (cube + 2 * m)) / (2 * cube + m)) * CUBE_ROOTS[2 + (exponent % 3)]!;
  const scaled = root * 2 ** Math.trunc(exponent / 3);
  return x < 0 ? -scaled : scaled;
}

/** A positive finite number as mantissa * 2**exponent with 0.5 <= mantissa < 1: C's frexp. */
export function splitFloat(x: number): { readonly mantissa: number; readonly exponent: number } {
  let mantissa = x;
  let exponent = 0;
  if (mantissa < 2 ** -1022) {
    mantissa *= 2 ** 54;
    exponent = -54;
  }
  let power = Math.floor(Math.log2(mantissa)) + 1;
  if (mantissa >= 2 ** Math.min(power, 1023) && power < 1024) power++;
  if (mantissa < 2 ** (power - 1)) power--;
  return { mantissa: power > 1023 ? mantissa / 2 ** 1023 / 2 ** (power - 1023) : mantissa / 2 ** power, exponent: exponent + power };
}
