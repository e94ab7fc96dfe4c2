// cmath: functions of complex numbers, by the formulas of Modules/cmathmodule.c. Its tables for infinities and NaNs are not
// here: such arguments go through the plain formulas.

import { Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyComplex, PyFloat } from "../../objects/numbers.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { toFloat } from "../../operations/convert.ts";
import { exp, log } from "../../operations/double-double.ts";
import { asinh, cosh, sinh } from "../../operations/elementary.ts";
import { hypotenuse } from "../../operations/float.ts";
import { callSpecial } from "../../operations/special.ts";
import { atan2, cos, sin, tan } from "../../operations/trigonometry.ts";
import { type AnyRow, native } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";

interface Parts {
  readonly real: number;
  readonly imag: number;
}

/** A complex, a real number, or what `__complex__` gives. */
function partsOf(value: Value): Parts | Deferred {
  if (value instanceof PyComplex) return value;
  const asked = callSpecial(value, "__complex__");
  if (asked !== undefined) return asked as Deferred;
  const float = toFloat(value);
  return float instanceof Deferred ? float : { real: float, imag: 0 };
}

const number = p.value("z");

/** A function of one complex number. */
const complexRow = (doc: string, compute: (z: Parts) => Result): AnyRow =>
  native({
    doc,
    params: [number],
    costNs: 60,
    call: (_context, z) => {
      const parts = partsOf(z);
      if (!(parts instanceof Deferred)) return checked(parts, compute(parts));
      function* body(pending: Deferred): Steps {
        const settled = partsOf(yield* settle(pending));
        if (settled instanceof Deferred) return raise("TypeError", `must be real number, not ${classOf(z).shownName}`);
        return checked(settled, compute(settled));
      }
      return steps(body(parts));
    },
  });

/** Finite arguments that overflow are a range error. */
function checked({ real, imag }: Parts, result: Result): Result {
  if (!(result instanceof PyComplex) || !Number.isFinite(real) || !Number.isFinite(imag)) return result;
  const isInfinite = (part: number): boolean => Math.abs(part) === Number.POSITIVE_INFINITY;
  return isInfinite(result.real) || isInfinite(result.imag) ? raise("OverflowError", "math range error") : result;
}

const make = (real: number, imag: number): PyComplex => new PyComplex(real, imag);

/** rect(), with the table of special values that stands in Modules/cmathmodule.c. */
function rectOf(r: number, phi: number): PyComplex {
  if (phi === 0) return make(r, Number.isNaN(r) ? 0 : Number.isFinite(r) ? r * phi : Object.is(phi, -0) === r > 0 ? -0 : 0);
  const large = Math.abs(r) === Number.POSITIVE_INFINITY;
  if (Number.isFinite(phi)) {
    if (!large) return make(r * cos(phi), r * sin(phi));
    return make(Math.sign(cos(phi)) * r, Math.sign(sin(phi)) * r);
  }
  if (r === 0) return make(0, 0);
  if (!(Number.isNaN(r) || Number.isNaN(phi))) return raise("ValueError", "math domain error");
  return make(large ? Number.POSITIVE_INFINITY : Number.NaN, Number.NaN);
}
const signOf = (x: number): number => (x < 0 || Object.is(x, -0) ? -1 : 1);

function sqrt({ real, imag }: Parts): PyComplex {
  if (real === 0 && imag === 0) return make(0, imag);
  if (Math.abs(imag) === Number.POSITIVE_INFINITY) return make(Number.POSITIVE_INFINITY, imag);
  const [x, y] = [Math.abs(real), Math.abs(imag)];
  const half = 2 * Math.sqrt(x / 8 + hypotenuse(x / 8, y / 8));
  const other = y / (2 * half);
  return real >= 0 ? make(half, signOf(imag) * other) : make(other, signOf(imag) * half);
}

function complexExp({ real, imag }: Parts): PyComplex {
  // The product is taken in two steps where the size alone would overflow.
  const size = real > 708 ? exp(real - 1) : exp(real);
  const factor = real > 708 ? Math.E : 1;
  return make(size * cos(imag) * factor, size * sin(imag) * factor);
}

function complexLog({ real, imag }: Parts): PyComplex {
  const [x, y] = [Math.abs(real), Math.abs(imag)];
  if (x === 0 && y === 0) return raise("ValueError", "math domain error");
  const size = hypotenuse(x, y);
  const near = size >= 0.71 && size <= 1.73;
  const [most, least] = x > y ? [x, y] : [y, x];
  const length = near ? Math.log1p((most - 1) * (most + 1) + least * least) / 2 : log(size);
  return make(length, atan2(imag, real));
}

const sinhOf = ({ real, imag }: Parts): PyComplex => make(cos(imag) * sinh(real), sin(imag) * cosh(real));
const coshOf = ({ real, imag }: Parts): PyComplex => make(cos(imag) * cosh(real), sin(imag) * sinh(real));

function tanhOf({ real, imag }: Parts): PyComplex {
  if (Math.abs(real) > 354) return make(signOf(real), 4 * sin(imag) * cos(imag) * exp(-2 * Math.abs(real)));
  const [tx, ty] = [Math.tanh(real), tan(imag)];
  const cx = 1 / cosh(real);
  const txty = tx * ty;
  const denominator = 1 + txty * txty;
  return make((tx * (1 + ty * ty)) / denominator, (ty / denominator) * cx * cx);
}

/** f(z) = -i g(iz), which is how the circular functions follow from the hyperbolic ones. */
const turned =
  (hyperbolic: (z: Parts) => PyComplex) =>
  ({ real, imag }: Parts): PyComplex => {
    const { real: a, imag: b } = hyperbolic({ real: -imag, imag: real });
    return make(b, -a);
  };

function acosOf({ real, imag }: Parts): PyComplex {
  const a = sqrt({ real: 1 - real, imag: -imag });
  const b = sqrt({ real: 1 + real, imag });
  return make(2 * atan2(a.real, b.real), asinh(b.real * a.imag - b.imag * a.real));
}

function acoshOf({ real, imag }: Parts): PyComplex {
  const a = sqrt({ real: real - 1, imag });
  const b = sqrt({ real: real + 1, imag });
  return make(asinh(a.real * b.real + a.imag * b.imag), 2 * atan2(a.imag, b.real));
}

function asinhOf({ real, imag }: Parts): PyComplex {
  const a = sqrt({ real: 1 + imag, imag: -real });
  const b = sqrt({ real: 1 - imag, imag: real });
  return make(asinh(a.real * b.imag - b.real * a.imag), atan2(imag, a.real * b.real - a.imag * b.imag));
}

function atanhOf(z: Parts): PyComplex {
  if (z.real < 0 || Object.is(z.real, -0)) {
    const { real, imag } = atanhOf({ real: -z.real, imag: -z.imag });
    return make(-real, -imag);
  }
  const { real, imag } = z;
  const y = Math.abs(imag);
  if (real === 1 && y === 0) return raise("ValueError", "math domain error");
  const beside = (1 - real) * (1 - real);
  return make(Math.log1p((4 * real) / (beside + y * y)) / 4, -atan2(-2 * imag, (1 - real) * (1 + real) - y * y) / 2);
}

const asinOf = turned(asinhOf);
const atanOf = turned(atanhOf);
const LN10 = Math.LN10;

const test = (doc: string, holds: (z: Parts) => boolean): AnyRow => complexRow(doc, holds);

function isClose(a: Parts, b: Parts, relative: number, absolute: number): boolean {
  if (relative < 0 || absolute < 0) return raise("ValueError", "tolerances must be non-negative");
  if (a.real === b.real && a.imag === b.imag) return true;
  if (![a.real, a.imag, b.real, b.imag].every((part) => Math.abs(part) !== Number.POSITIVE_INFINITY)) return false;
  const difference = hypotenuse(a.real - b.real, a.imag - b.imag);
  const [sizeA, sizeB] = [hypotenuse(a.real, a.imag), hypotenuse(b.real, b.imag)];
  return difference <= relative * sizeB || difference <= relative * sizeA || difference <= absolute;
}

function plainParts(value: Value): Parts {
  const parts = partsOf(value);
  return parts instanceof Deferred ? raise("TypeError", `must be real number, not ${classOf(value).shownName}`) : parts;
}

const functions: Readonly<Record<string, AnyRow>> = {
  sqrt: complexRow("Return the square root of z.", sqrt),
  exp: complexRow("Return the exponential value e**z.", complexExp),
  log10: complexRow("Return the base-10 logarithm of z.", (z) => {
    const { real, imag } = complexLog(z);
    return make(real / LN10, imag / LN10);
  }),
  log: native({
    doc: "log(z[, base]) -> the logarithm of z to the given base.",
    params: [number, p.value("base", { or: undefined as never, shown: "<unrepresentable>" })],
    costNs: 60,
    call: (_context, z, base: Value | undefined) => {
      const a = complexLog(plainParts(z));
      if (base === undefined) return a;
      const b = complexLog(plainParts(base));
      const size = b.real * b.real + b.imag * b.imag;
      if (size === 0) return raise("ValueError", "math domain error");
      return make((a.real * b.real + a.imag * b.imag) / size, (a.imag * b.real - a.real * b.imag) / size);
    },
  }),
  sinh: complexRow("Return the hyperbolic sine of z.", sinhOf),
  cosh: complexRow("Return the hyperbolic cosine of z.", coshOf),
  tanh: complexRow("Return the hyperbolic tangent of z.", tanhOf),
  sin: complexRow("Return the sine of z.", turned(sinhOf)),
  cos: complexRow("Return the cosine of z.", ({ real, imag }) => coshOf({ real: -imag, imag: real })),
  tan: complexRow("Return the tangent of z.", turned(tanhOf)),
  asin: complexRow("Return the arc sine of z.", asinOf),
  acos: complexRow("Return the arc cosine of z.", acosOf),
  atan: complexRow("Return the arc tangent of z.", atanOf),
  asinh: complexRow("Return the inverse hyperbolic sine of z.", asinhOf),
  acosh: complexRow("Return the inverse hyperbolic cosine of z.", acoshOf),
  atanh: complexRow("Return the inverse hyperbolic tangent of z.", atanhOf),
  phase: complexRow("Return argument, also known as the phase angle, of a complex.", ({ real, imag }) => new PyFloat(atan2(imag, real))),
  polar: complexRow(
    "Convert a complex from rectangular coordinates to polar coordinates.",
    ({ real, imag }) => new PyTuple([new PyFloat(hypotenuse(real, imag)), new PyFloat(atan2(imag, real))]),
  ),
  rect: native({
    doc: "Convert from polar coordinates to rectangular coordinates.",
    params: [p.float("r"), p.float("phi")],
    call: (_context, r, phi) => rectOf(r, phi),
  }),
  isfinite: test("Return True if both the real and imaginary parts of z are finite, else False.", ({ real, imag }) =>
    Number.isFinite(real) && Number.isFinite(imag)),
  isnan: test("Checks if the real or imaginary part of z not a number (NaN).", ({ real, imag }) =>
    Number.isNaN(real) || Number.isNaN(imag)),
  isinf: test("Checks if the real or imaginary part of z is infinite.", ({ real, imag }) =>
    Math.abs(real) === Number.POSITIVE_INFINITY || Math.abs(imag) === Number.POSITIVE_INFINITY),
  isclose: native({
    doc: "Determine whether two complex numbers are close in value.",
    params: [
      p.value("a", { kind: "either" }),
      p.value("b", { kind: "either" }),
      p.float("rel_tol", { or: 1e-9, kind: "keyword" }),
      p.float("abs_tol", { or: 0, kind: "keyword" }),
    ],
    call: (_context, a, b, relative, absolute) => isClose(plainParts(a), plainParts(b), relative, absolute),
  }),
};

export const cmathModule: NativeModule = {
  name: "cmath",
  doc: "This module provides access to mathematical functions for complex numbers.",
  functions,
  values: {
    pi: new PyFloat(Math.PI),
    e: new PyFloat(Math.E),
    tau: new PyFloat(2 * Math.PI),
    inf: new PyFloat(Number.POSITIVE_INFINITY),
    nan: new PyFloat(Number.NaN),
    infj: new PyComplex(0, Number.POSITIVE_INFINITY),
    nanj: new PyComplex(0, Number.NaN),
  },
};
