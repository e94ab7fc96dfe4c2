// The math module. Domain and range errors are told from the result, as mathmodule.c does.

import { Deferred, type Steps, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { toFloat } from "../../operations/convert.ts";
import { addPairs, exp, log, type Pair, rootPair, twoProduct } from "../../operations/double-double.ts";
import { acosh, asinh, cbrt, cosh, log10, sinh, splitFloat, tanh } from "../../operations/elementary.ts";
import { scaled, timesPower } from "../../operations/float-parse.ts";
import { exactParts } from "../../operations/float-text.ts";
import { type Int, intToFloat } from "../../operations/integer.ts";
import { itemsOf } from "../../operations/iterate.ts";
import { callSpecial } from "../../operations/special.ts";
import { erf, erfc, gamma, logGamma } from "../../operations/special-functions.ts";
import { acos, asin, atan, atan2, cos, sin, tan } from "../../operations/trigonometry.ts";
import { unboxInt } from "../../operations/unbox.ts";
import { truncateFloat } from "../builtins/int-from.ts";
import { type AnyRow, native } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";
import { WHOLE_FUNCTIONS } from "./math-whole.ts";

const domainError = (): never => raise("ValueError", "math domain error");
const rangeError = (): never => raise("OverflowError", "math range error");

/** A function of one float: NaN out of a number is a domain error, infinity out of a finite one a range error (or a pole). */
const real = (doc: string, compute: (x: number) => number, overflows = false): AnyRow =>
  native({
    doc,
    params: [p.float("x")],
    costNs: 12,
    call: (_context, x) => {
      const result = compute(x);
      if (Number.isNaN(result) && !Number.isNaN(x)) return domainError();
      if (!Number.isFinite(result) && Number.isFinite(x)) return overflows ? rangeError() : domainError();
      return new PyFloat(result);
    },
  });

/** A function of two floats; what is out of range is for `compute` to say. */
const ofTwo = (doc: string, names: readonly [string, string], compute: (x: number, y: number) => number): AnyRow =>
  native({ doc, params: [p.float(names[0]), p.float(names[1])], costNs: 30, call: (_context, x, y) => new PyFloat(compute(x, y)) });

const test = (doc: string, holds: (x: number) => boolean): AnyRow =>
  native({ doc, params: [p.float("x")], call: (_context, x) => holds(x) });

/** floor, ceil: the value's own method, else that of its float. */
const rounding = (doc: string, method: string, round: (x: number) => number): AnyRow =>
  native({
    doc,
    params: [p.value("x")],
    call: (_context, x) => {
      if (typeof x === "number" || typeof x === "bigint") return x;
      if (x instanceof PyFloat && x.cls.builtin) return truncateFloat(round(x.value));
      const asked = callSpecial(x, method);
      if (asked !== undefined) return asked;
      const float = toFloat(x);
      return float instanceof Deferred ? steps(roundLater(float, round)) : truncateFloat(round(float));
    },
  });

function* roundLater(pending: Deferred, round: (x: number) => number): Steps {
  return truncateFloat(round(toFloat((yield pending) as Value) as number));
}

/** Logarithms take ints of any size. `compute` is for floats, `perBit` the logarithm of two. */
function logarithm(x: Value, compute: (x: number) => number, perBit: number): number | Deferred {
  const int = unboxInt(x);
  if (int === undefined) {
    const float = toFloat(x);
    return float instanceof Deferred ? float : checkedLog(float, compute);
  }
  if (int <= 0) return domainError();
  if (typeof int === "number") return compute(int);
  const bits = int.toString(2).length;
  if (bits <= 1023) return compute(intToFloat(int));
  const shift = bits - 64;
  return compute(Number(int >> BigInt(shift)) / 2 ** 64) + perBit * bits;
}

function checkedLog(x: number, compute: (x: number) => number): number {
  return x <= 0 ? domainError() : compute(x);
}

const logRow = (doc: string, compute: (x: number) => number, perBit: number): AnyRow =>
  native({ doc, params: [p.value("x")], costNs: 30, call: (_context, x) => withLog(x, compute, perBit, (result) => new PyFloat(result)) });

function withLog(x: Value, compute: (x: number) => number, perBit: number, then: (result: number) => Result): Result {
  const result = logarithm(x, compute, perBit);
  if (!(result instanceof Deferred)) return then(result);
  function* body(pending: Deferred): Steps {
    return then(checkedLog(toFloat((yield pending) as Value) as number, compute));
  }
  return steps(body(result));
}

function power(x: number, y: number): number {
  if (x === 0 && y < 0 && Number.isFinite(y)) return domainError();
  if (x < 0 && Number.isFinite(x) && Number.isFinite(y) && !Number.isInteger(y)) return domainError();
  if (x === 0 && y < 0) return Number.POSITIVE_INFINITY;
  const result = x === 1 || y === 0 || (x === -1 && !Number.isFinite(y) && !Number.isNaN(y)) ? 1 : x ** y;
  if (!Number.isFinite(result) && Number.isFinite(x) && Number.isFinite(y)) return rangeError();
  return result;
}

function floatRemainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  return !Number.isFinite(x) || y === 0 ? domainError() : x % y;
}

/** IEEE 754's remainder: to the nearest multiple, ties to the even one. */
function nearestRemainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (!Number.isFinite(x) || y === 0) return domainError();
  if (!Number.isFinite(y)) return x;
  const [size, unit] = [Math.abs(x), Math.abs(y)];
  const rest = size % unit;
  const other = unit - rest;
  let result: number;
  if (rest < other) result = rest;
  else if (rest > other) result = -other;
  else result = rest - 2 * ((0.5 * (size - rest)) % unit);
  return x < 0 || Object.is(x, -0) ? -result : result;
}

const view = new DataView(new ArrayBuffer(8));

function nextAfter(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (x === y) return y;
  if (x === 0) return y > 0 ? Number.MIN_VALUE : -Number.MIN_VALUE;
  view.setFloat64(0, x);
  const bits = view.getBigInt64(0);
  view.setBigInt64(0, y > x === x > 0 ? bits + 1n : bits - 1n);
  return view.getFloat64(0);
}

function ulp(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(size)) return size;
  const next = nextAfter(size, Number.POSITIVE_INFINITY);
  return next === Number.POSITIVE_INFINITY ? size - nextAfter(size, 0) : next - size;
}

function loadExponent(x: number, exponent: Int): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  if (exponent > 5000) return rangeError();
  if (exponent < -5000) return x < 0 ? -0 : 0;
  const { mantissa, exponent: own } = exactParts(x);
  const size = scaled(mantissa < 0n ? -mantissa : mantissa, own + Number(exponent));
  if (!Number.isFinite(size)) return rangeError();
  return x < 0 ? -size : size;
}

/** The root of the sum of squares, scaled so that nothing overflows, summed in pairs. */
function norm(values: readonly number[]): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (values.some((value) => Math.abs(value) === Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY;
  if (values.some(Number.isNaN)) return Number.NaN;
  if (largest === 0 || values.length === 1) return largest;
  const { exponent } = splitFloat(largest);
  let sum: Pair = [0, 0];
  for (const value of values) {
    const small = timesPower(value, -exponent);
    sum = addPairs(sum, twoProduct(small, small));
  }
  return timesPower(rootPair(sum)[0], exponent);
}

/** Exact sum, rounded once. */
function exactSum(values: readonly number[]): number {
  let sum = 0n;
  let special = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) {
      if (!Number.isNaN(value) && special === -value) return raise("ValueError", "-inf + inf in fsum");
      special += value;
    } else if (value !== 0) {
      const { mantissa, exponent } = exactParts(value);
      sum += mantissa << BigInt(exponent + 1074);
    }
  }
  if (special !== 0) return special;
  const size = scaled(sum < 0n ? -sum : sum, -1074);
  if (!Number.isFinite(size)) return raise("OverflowError", "intermediate overflow in fsum");
  return sum < 0n ? -size : size;
}

/** Floats of any values, one after the other. */
function* floatsOf(values: readonly Value[]): Generator<Deferred, number[], never> {
  const floats: number[] = [];
  for (const value of values) {
    const float = toFloat(value);
    floats.push(float instanceof Deferred ? (toFloat((yield float) as Value) as number) : float);
  }
  return floats;
}

function* distance(from: Value, to: Value): Steps {
  const a = yield* floatsOf(yield* itemsOf(from));
  const b = yield* floatsOf(yield* itemsOf(to));
  if (a.length !== b.length) return raise("ValueError", "both points must have the same number of dimensions");
  return new PyFloat(norm(a.map((x, i) => x - b[i]!)));
}

function isClose(a: number, b: number, relative: number, absolute: number): boolean {
  if (relative < 0 || absolute < 0) return raise("ValueError", "tolerances must be non-negative");
  if (a === b) return true;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  const difference = Math.abs(b - a);
  return difference <= Math.abs(relative * b) || difference <= Math.abs(relative * a) || difference <= absolute;
}

const CURVES: Readonly<Record<string, AnyRow>> = {
  sin: real("Return the sine of x (measured in radians).", sin),
  cos: real("Return the cosine of x (measured in radians).", cos),
  tan: real("Return the tangent of x (measured in radians).", tan),
  asin: real("Return the arc sine (measured in radians) of x.", asin),
  acos: real("Return the arc cosine (measured in radians) of x.", acos),
  atan: real("Return the arc tangent (measured in radians) of x.", atan),
  sinh: real("Return the hyperbolic sine of x.", sinh, true),
  cosh: real("Return the hyperbolic cosine of x.", cosh, true),
  tanh: real("Return the hyperbolic tangent of x.", tanh),
  asinh: real("Return the inverse hyperbolic sine of x.", asinh),
  acosh: real("Return the inverse hyperbolic cosine of x.", acosh),
  atanh: real("Return the inverse hyperbolic tangent of x.", Math.atanh),
  exp: real("Return e raised to the power of x.", exp, true),
  exp2: real("Return 2 raised to the power of x.", (x) => 2 ** x, true),
  expm1: real("Return exp(x)-1.", Math.expm1, true),
  sqrt: real("Return the square root of x.", Math.sqrt),
  cbrt: real("Return the cube root of x.", cbrt),
  log1p: real("Return the natural logarithm of 1+x (base e).", Math.log1p),
  erf: real("Error function at x.", erf),
  erfc: real("Complementary error function at x.", erfc),
  gamma: real("Gamma function at x.", gamma, true),
  lgamma: native({
    doc: "Natural logarithm of absolute value of Gamma function at x.",
    params: [p.float("x")],
    call: (_context, x) => {
      const result = logGamma(x);
      if (!Number.isFinite(result) && Number.isFinite(x)) return x <= 0 ? domainError() : rangeError();
      return new PyFloat(result);
    },
  }),
  fabs: real("Return the absolute value of the float x.", Math.abs),
  degrees: native({
    doc: "Convert angle x from radians to degrees.",
    params: [p.float("x")],
    call: (_context, x) => new PyFloat(x * (180 / Math.PI)),
  }),
  radians: native({
    doc: "Convert angle x from degrees to radians.",
    params: [p.float("x")],
    call: (_context, x) => new PyFloat(x * (Math.PI / 180)),
  }),
  ulp: real("Return the value of the least significant bit of the float x.", ulp),
  atan2: ofTwo("Return the arc tangent (measured in radians) of y/x.", ["y", "x"], atan2),
  fmod: ofTwo("Return fmod(x, y), according to platform C.", ["x", "y"], floatRemainder),
  remainder: ofTwo("Difference between x and the closest integer multiple of y.", ["x", "y"], nearestRemainder),
  pow: ofTwo("Return x**y (x to the power of y).", ["x", "y"], power),
  copysign: ofTwo("Return a float with the magnitude (absolute value) of x but the sign of y.", ["x", "y"], (x, y) =>
    y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x),
  ),
  nextafter: ofTwo("Return the next floating-point value after x towards y.", ["x", "y"], nextAfter),
};

const PARTS: Readonly<Record<string, AnyRow>> = {
  floor: rounding("Return the floor of x as an Integral.", "__floor__", Math.floor),
  ceil: rounding("Return the ceiling of x as an Integral.", "__ceil__", Math.ceil),
  trunc: native({
    doc: "Truncates the Real x to the nearest Integral toward 0.",
    params: [p.value("x")],
    call: (_context, x) => {
      if (x instanceof PyFloat && x.cls.builtin) return truncateFloat(x.value);
      return callSpecial(x, "__trunc__") ?? raise("TypeError", `type ${classOf(x).shownName} doesn't define __trunc__ method`);
    },
  }),
  isfinite: test("Return True if x is neither an infinity nor a NaN, and False otherwise.", Number.isFinite),
  isnan: test("Return True if x is a NaN (not a number), and False otherwise.", Number.isNaN),
  isinf: test("Return True if x is a positive or negative infinity, and False otherwise.", (x) => Math.abs(x) === Number.POSITIVE_INFINITY),
  frexp: native({
    doc: "Return the mantissa and exponent of x, as pair (m, e).",
    params: [p.float("x")],
    call: (_context, x) => {
      if (x === 0 || !Number.isFinite(x)) return new PyTuple([new PyFloat(x), 0]);
      const { mantissa, exponent } = splitFloat(Math.abs(x));
      return new PyTuple([new PyFloat(x < 0 ? -mantissa : mantissa), exponent]);
    },
  }),
  ldexp: native({
    doc: "Return x * (2**i).",
    params: [p.float("x"), p.value("i")],
    call: (_context, x, i) => {
      const exponent = unboxInt(i) ?? raise("TypeError", "Expected an int as second argument to ldexp.");
      return new PyFloat(loadExponent(x, exponent));
    },
  }),
  modf: native({
    doc: "Return the fractional and integer parts of x.",
    params: [p.float("x")],
    call: (_context, x) => {
      const whole = Math.trunc(x);
      const fraction = Math.abs(x) === Number.POSITIVE_INFINITY ? (x < 0 ? -0 : 0) : x - whole;
      return new PyTuple([new PyFloat(fraction === 0 && (x < 0 || Object.is(x, -0)) ? -0 : fraction), new PyFloat(whole)]);
    },
  }),
  log2: logRow("Return the base 2 logarithm of x.", Math.log2, 1),
  log10: logRow("Return the base 10 logarithm of x.", log10, Math.log10(2)),
  log: native({
    doc: "log(x, [base=math.e])\nReturn the logarithm of x to the given base.",
    signature: null,
    params: [p.rest("args")],
    convention: "varargs",
    costNs: 30,
    call: (_context, [x, base, ...others]) => {
      if (x === undefined || others.length > 0) return raise("TypeError", "math.log requires 1 to 2 arguments");
      return withLog(x, log, Math.LN2, (above) => {
        if (base === undefined) return new PyFloat(above);
        return withLog(
          base,
          log,
          Math.LN2,
          (below) => new PyFloat(below === 0 ? raise("ZeroDivisionError", "float division by zero") : above / below),
        );
      });
    },
  }),
  fsum: native({
    doc: "Return an accurate floating point sum of values in the iterable seq.",
    params: [p.value("seq")],
    call: function* (_context, seq): Steps {
      return new PyFloat(exactSum(yield* floatsOf(yield* itemsOf(seq))));
    },
  }),
  hypot: native({
    doc: "Multidimensional Euclidean distance from the origin to a point.",
    params: [p.rest("coordinates")],
    call: function* (_context, coordinates): Steps {
      return new PyFloat(norm(yield* floatsOf(coordinates)));
    },
  }),
  dist: native({
    doc: "Return the Euclidean distance between two points p and q.",
    params: [p.value("p"), p.value("q")],
    call: (_context, from, to) => steps(distance(from, to)),
  }),
  isclose: native({
    doc: "Determine whether two floating point numbers are close in value.",
    params: [
      p.float("a", { kind: "either" }),
      p.float("b", { kind: "either" }),
      p.float("rel_tol", { or: 1e-9, kind: "keyword" }),
      p.float("abs_tol", { or: 0, kind: "keyword" }),
    ],
    call: (_context, a, b, relative, absolute) => isClose(a, b, relative, absolute),
  }),
};

export const mathModule: NativeModule = {
  name: "math",
  doc: "This module provides access to the mathematical functions\ndefined by the C standard.",
  functions: { ...CURVES, ...PARTS, ...WHOLE_FUNCTIONS },
  values: {
    pi: new PyFloat(Math.PI),
    e: new PyFloat(Math.E),
    tau: new PyFloat(2 * Math.PI),
    inf: new PyFloat(Number.POSITIVE_INFINITY),
    nan: new PyFloat(Number.NaN),
  },
};
