// erf, erfc, gamma and lgamma. The error functions by series and continued fraction in pairs of doubles; the gamma functions by
// Lanczos' approximation with the same coefficients and steps as Modules/mathmodule.c, so that the digits agree.

import { addPairs, dividePairs, exp, expPair, log, multiplyPairs, type Pair, twoProduct } from "./double-double.ts";
import { cos, sin } from "./trigonometry.ts";

const ROOT_PI: Pair = [1.772453850905516, -7.666586499825799e-17];

/** x - x³/3 + x⁵/(2!·5) - …, times 2/√π. */
function erfSeries(x: number): Pair {
  const square = twoProduct(x, x);
  let term: Pair = [x, 0];
  let sum: Pair = term;
  for (let n = 1; n < 200; n++) {
    term = dividePairs(multiplyPairs(term, [-square[0], -square[1]]), [n, 0]);
    const part = dividePairs(term, [2 * n + 1, 0]);
    sum = addPairs(sum, part);
    if (Math.abs(part[0]) < Math.abs(sum[0]) * 2 ** -100) break;
  }
  return dividePairs([2 * sum[0], 2 * sum[1]], ROOT_PI);
}

/** e^(-x²) / (x + (1/2)/(x + 1/(x + (3/2)/(x + …)))) / √π for x of two and more. */
function erfcFraction(x: number): number {
  let fraction: Pair = [x, 0];
  for (let n = 120; n >= 1; n--) fraction = addPairs([x, 0], dividePairs([n / 2, 0], fraction));
  const square = twoProduct(x, x);
  return dividePairs(expPair([-square[0], -square[1]]), multiplyPairs(fraction, ROOT_PI))[0];
}

export function erf(x: number): number {
  if (Number.isNaN(x) || x === 0) return x;
  if (Math.abs(x) > 6) return Math.sign(x);
  return erfSeries(x)[0];
}

export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 27.3) return 0;
  if (x >= 2) return erfcFraction(x);
  if (x < -6) return 2;
  const series = erfSeries(x);
  return addPairs([1, 0], [-series[0], -series[1]])[0];
}

const LANCZOS_G = 6.02468004077673;
const G_MINUS_HALF = 5.52468004077673;
const NUMERATORS = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028, 1439720407.3117216, 248874557.86205417,
  31426415.585400194, 2876370.6289353725, 186056.26539522348, 8071.672002365816, 210.82427775157936, 2.5066282746310002,
];
const DENOMINATORS = [0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1];
const FACTORIALS: readonly number[] = Array.from({ length: 23 }, (_, n) => {
  let product = 1;
  for (let i = 2; i <= n; i++) product *= i;
  return product;
});

/** From the large end for large x, so that nothing overflows. */
function lanczosSum(x: number): number {
  let numerator = 0;
  let denominator = 0;
  if (x < 5) {
    for (let i = NUMERATORS.length - 1; i >= 0; i--) {
      numerator = numerator * x + NUMERATORS[i]!;
      denominator = denominator * x + DENOMINATORS[i]!;
    }
  } else {
    for (let i = 0; i < NUMERATORS.length; i++) {
      numerator = numerator / x + NUMERATORS[i]!;
      denominator = denominator / x + DENOMINATORS[i]!;
    }
  }
  return numerator / denominator;
}

/** sin(πx), exact at multiples of a half. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  const n = Math.round(2 * y);
  const parts = [
    () => sin(Math.PI * y),
    () => cos(Math.PI * (y - 0.5)),
    () => sin(Math.PI * (1 - y)),
    () => -cos(Math.PI * (y - 1.5)),
    () => sin(Math.PI * (y - 2)),
  ];
  return (x < 0 ? -1 : 1) * parts[n]!();
}

/** NaN stands for a domain error, as infinity does for a range error. */
export function gamma(x: number): number {
  if (!Number.isFinite(x)) return x > 0 || Number.isNaN(x) ? x : Number.NaN;
  if (x === 0) return Number.NaN;
  if (Number.isInteger(x)) {
    if (x < 0) return Number.NaN;
    if (x <= 23) return FACTORIALS[x - 1]!;
  }
  const size = Math.abs(x);
  if (size < 1e-20) return 1 / x;
  if (size > 200) return x < 0 ? 0 / sinPi(x) : Number.POSITIVE_INFINITY;
  const y = size + G_MINUS_HALF;
  // What the rounding of y lost.
  let lost: number;
  if (size > G_MINUS_HALF) lost = y - size - G_MINUS_HALF;
  else lost = y - G_MINUS_HALF - size;
  lost = (lost * LANCZOS_G) / y;
  return x < 0 ? gammaBelowZero(size, y, lost) : gammaAboveZero(size, y, lost);
}

function gammaBelowZero(size: number, y: number, lost: number): number {
  let result = ((-Math.PI / sinPi(size) / size) * exp(y)) / lanczosSum(size);
  result -= lost * result;
  if (size < 140) return result / y ** (size - 0.5);
  const root = y ** (size / 2 - 0.25);
  return result / root / root;
}

function gammaAboveZero(size: number, y: number, lost: number): number {
  let result = lanczosSum(size) / exp(y);
  result += lost * result;
  if (size < 140) return result * y ** (size - 0.5);
  const root = y ** (size / 2 - 0.25);
  return result * root * root;
}

/** Infinity where it has a pole. */
export function logGamma(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Number.POSITIVE_INFINITY;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? Number.POSITIVE_INFINITY : 0;
  const size = Math.abs(x);
  if (size < 1e-20) return -log(size);
  const result = log(lanczosSum(size)) - LANCZOS_G + (size - 0.5) * (log(size + LANCZOS_G - 0.5) - 1);
  return x < 0 ? Math.log(Math.PI) - log(Math.abs(sinPi(size))) - log(size) - result : result;
}
