// Sine, cosine, tangent and their inverses, with pairs of doubles; see double-double.ts for why.

import { addPairs, dividePairs, INVERSE_FACTORIALS, multiplyPairs, type Pair, rootPair, series } from "./double-double.ts";
import { exactParts } from "./float-text.ts";

const HALF_PI: readonly [number, number, number] = [1.5707963267948966, 6.123233995736766e-17, -1.4973849048591833e-33];
const LARGEST_SIMPLE = 1e5;

interface Reduced {
  /** Within a quarter turn around zero. */
  readonly rest: Pair;
  /** How many quarter turns were taken off, modulo four. */
  readonly quarter: number;
}

function reduce(x: number): Reduced {
  if (Math.abs(x) > LARGEST_SIMPLE) return reduceExactly(x);
  const turns = Math.round(x / HALF_PI[0]);
  let rest: Pair = addPairs([x, 0], multiplyPairs([-turns, 0], [HALF_PI[0], 0]));
  rest = addPairs(rest, multiplyPairs([-turns, 0], [HALF_PI[1], 0]));
  rest = addPairs(rest, [-turns * HALF_PI[2], 0]);
  return { rest, quarter: ((turns % 4) + 4) % 4 };
}

/** Bits of pi behind the point: enough for the largest double. */
const PI_BITS = 1300;
let piDigits: bigint | undefined;

/** pi * 2**PI_BITS by Machin's formula, made once. */
function pi(): bigint {
  if (piDigits !== undefined) return piDigits;
  const guard = 20n;
  const one = 1n << (BigInt(PI_BITS) + guard);
  const arctanOfInverse = (n: bigint): bigint => {
    let term = one / n;
    let sum = term;
    for (let k = 3n; term !== 0n; k += 2n) {
      term = -term / (n * n);
      sum += term / k;
    }
    return sum;
  };
  piDigits = (16n * arctanOfInverse(5n) - 4n * arctanOfInverse(239n)) >> guard;
  return piDigits;
}

function reduceExactly(x: number): Reduced {
  const { mantissa, exponent } = exactParts(x);
  const scaled = exponent >= 0 ? mantissa << BigInt(exponent + PI_BITS) : mantissa << BigInt(PI_BITS + exponent);
  const half = pi() >> 1n;
  let turns = scaled / half;
  let rest = scaled - turns * half;
  if (2n * rest > half) [turns, rest] = [turns + 1n, rest - half];
  else if (2n * rest < -half) [turns, rest] = [turns - 1n, rest + half];
  const high = Number(rest >> BigInt(PI_BITS - 200)) / 2 ** 200;
  const low = Number((rest >> BigInt(PI_BITS - 200)) - BigInt(high * 2 ** 200)) / 2 ** 200;
  return { rest: [high, low], quarter: Number(((turns % 4n) + 4n) % 4n) };
}

const alternating = (from: number): readonly Pair[] =>
  INVERSE_FACTORIALS.filter((_, n) => n % 2 === from).map(([high, low], i) => (i % 2 === 0 ? [high, low] : [-high, -low]));
/** In powers of x²: sin x / x, and cos x. */
const SINE = alternating(1);
const COSINE = alternating(0);

/** Both at once for a small argument, by their series. */
function sineAndCosine(x: Pair): { readonly sine: Pair; readonly cosine: Pair } {
  const square = multiplyPairs(x, x);
  return { sine: multiplyPairs(series(SINE, square, 5), x), cosine: series(COSINE, square, 5) };
}

function turn(x: number): { readonly sine: Pair; readonly cosine: Pair } {
  const { rest, quarter } = reduce(x);
  const { sine, cosine } = sineAndCosine(rest);
  const minus = ([high, low]: Pair): Pair => [-high, -low];
  switch (quarter) {
    case 0:
      return { sine, cosine };
    case 1:
      return { sine: cosine, cosine: minus(sine) };
    case 2:
      return { sine: minus(sine), cosine: minus(cosine) };
    default:
      return { sine: minus(cosine), cosine: sine };
  }
}

/** Below this an odd function is its argument to the last place. */
const TINY = 2 ** -27;

export function sin(x: number): number {
  return Number.isFinite(x) && Math.abs(x) >= TINY ? turn(x).sine[0] : Math.sin(x);
}

export function cos(x: number): number {
  return Number.isFinite(x) ? turn(x).cosine[0] : Math.cos(x);
}

export function tan(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) < TINY) return Math.tan(x);
  const { sine, cosine } = turn(x);
  return dividePairs(sine, cosine)[0];
}

/** The angle of a point, corrected once: the sine of what is missing is as good as the angle itself. */
function angle(y: Pair, x: Pair): number {
  const first = Math.atan2(y[0], x[0]);
  const { sine, cosine } = turn(first);
  const across = addPairs(multiplyPairs(y, cosine), multiplyPairs([-x[0], -x[1]], sine));
  const along = addPairs(multiplyPairs(x, cosine), multiplyPairs(y, sine));
  return addPairs([first, 0], dividePairs(across, along))[0];
}

const isMiddling = (x: number): boolean => Math.abs(x) > 1e-140 && Math.abs(x) < 1e140;

export function atan2(y: number, x: number): number {
  if (Math.abs(y) > Math.abs(x) * 2 ** 60) return y < 0 ? -HALF_PI[0] : HALF_PI[0];
  if (!isMiddling(x) || !isMiddling(y) || Math.abs(y) < Math.abs(x) * TINY || Math.abs(x) < Math.abs(y) * TINY) return Math.atan2(y, x);
  return angle([y, 0], [x, 0]);
}

export function atan(x: number): number {
  return Math.abs(x) >= TINY && Math.abs(x) < 1e15 ? angle([x, 0], [1, 0]) : Math.atan(x);
}

/** sqrt(1 - x²) */
const beside = (x: number): Pair => rootPair(multiplyPairs(addPairs([1, 0], [-x, 0]), addPairs([1, 0], [x, 0])));

export function asin(x: number): number {
  return Math.abs(x) < 1 && Math.abs(x) >= TINY ? angle([x, 0], beside(x)) : Math.asin(x);
}

export function acos(x: number): number {
  return Math.abs(x) < 1 && x !== 0 ? angle(beside(x), [x, 0]) : Math.acos(x);
}
