// Elementary functions rounded as a good C library rounds them. The host's own are off by one in the last place in up to a
// tenth of all cases, which printed results show. Here they are computed with pairs of doubles (some 100 bits) and rounded once.

/** An unevaluated sum hi + lo, lo less than half a unit in the last place of hi. */
export type Pair = readonly [number, number];

const SPLITTER = 134217729;

function twoSum(a: number, b: number): Pair {
  const sum = a + b;
  const part = sum - a;
  return [sum, a - (sum - part) + (b - part)];
}

export function twoProduct(a: number, b: number): Pair {
  const product = a * b;
  const p = SPLITTER * a;
  const aHigh = p - (p - a);
  const aLow = a - aHigh;
  const q = SPLITTER * b;
  const bHigh = q - (q - b);
  const bLow = b - bHigh;
  return [product, aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow];
}

export function addPairs([a, aLow]: Pair, [b, bLow]: Pair): Pair {
  const [sum, error] = twoSum(a, b);
  const [low, lowError] = twoSum(aLow, bLow);
  const [high, rest] = twoSum(sum, error + low);
  return twoSum(high, rest + lowError);
}

export function multiplyPairs([a, aLow]: Pair, [b, bLow]: Pair): Pair {
  const [product, error] = twoProduct(a, b);
  return twoSum(product, error + (a * bLow + aLow * b));
}

export function dividePairs(a: Pair, b: Pair): Pair {
  const first = a[0] / b[0];
  const rest = addPairs(a, multiplyPairs([-first, 0], b));
  const second = rest[0] / b[0];
  const last = addPairs(rest, multiplyPairs([-second, 0], b))[0] / b[0];
  return addPairs(twoSum(first, second), [last, 0]);
}

const negate = ([high, low]: Pair): Pair => [-high, -low];

export function rootPair(a: Pair): Pair {
  if (a[0] <= 0) return [0, 0];
  const root = Math.sqrt(a[0]);
  const rest = addPairs(a, negate(twoProduct(root, root)));
  return twoSum(root, rest[0] / (2 * root));
}

const LN2: Pair = [Math.LN2, 2.3190468138462996e-17];
const HALVINGS = 6;

/** 1/n! as pairs, as far as anything here needs them. */
export const INVERSE_FACTORIALS: readonly Pair[] = makeInverseFactorials(24);

function makeInverseFactorials(count: number): readonly Pair[] {
  const inverses: Pair[] = [[1, 0]];
  for (let n = 1; n < count; n++) inverses.push(dividePairs(inverses[n - 1]!, [n, 0]));
  return inverses;
}

/**
 * The sum of coefficients[i] * x**i. The first `exact` terms are summed as pairs; the others are so small that plain doubles
 * do for them.
 */
export function series(coefficients: readonly Pair[], x: Pair, exact: number): Pair {
  let tail = 0;
  for (let i = coefficients.length - 1; i >= exact; i--) tail = tail * x[0] + coefficients[i]![0];
  let sum: Pair = [tail, 0];
  for (let i = exact - 1; i >= 0; i--) sum = addPairs(coefficients[i]!, multiplyPairs(sum, x));
  return sum;
}

/** (e**x - 1) / x */
const GROWTH: readonly Pair[] = INVERSE_FACTORIALS.slice(1, 10);

/** e**(x + low) * 2**-exponent, for moderate x, with the exponent. */
function expParts(x: number, low: number): { readonly value: Pair; readonly exponent: number } {
  const exponent = Math.round(x / LN2[0]);
  let rest = addPairs([x, low], negate(twoProduct(exponent, LN2[0])));
  rest = addPairs(rest, negate(twoProduct(exponent, LN2[1])));
  const small: Pair = [rest[0] / 2 ** HALVINGS, rest[1] / 2 ** HALVINGS];
  // (1 + p)² - 1 = 2p + p², as often as it was halved.
  let sum = multiplyPairs(series(GROWTH, small, 4), small);
  for (let i = 0; i < HALVINGS; i++) sum = addPairs([2 * sum[0], 2 * sum[1]], multiplyPairs(sum, sum));
  return { value: addPairs([1, 0], sum), exponent };
}

function scale(value: number, exponent: number): number {
  if (exponent > 1000) return value * 2 ** 1000 * 2 ** (exponent - 1000);
  return exponent < -1000 ? value * 2 ** -1000 * 2 ** (exponent + 1000) : value * 2 ** exponent;
}

/** e**x as a pair, where neither half leaves the range of doubles. */
export function expPair([x, low]: Pair): Pair {
  const { value, exponent } = expParts(x, low);
  return [scale(value[0], exponent), scale(value[1], exponent)];
}

export function exp(x: number): number {
  if (!(Math.abs(x) < 800)) return Math.exp(x);
  if (x === 0) return 1;
  const { value, exponent } = expParts(x, 0);
  if (exponent >= -1021) return scale(value[0], exponent);
  // Subnormal: the low half decides ties that scaling alone would round twice.
  return scale(value[0], exponent + 60) * 2 ** -60;
}

/** ln x for a positive finite x. */
export function logPair(x: number): Pair {
  const first = Math.log(x);
  const { value, exponent } = expParts(-first, 0);
  const product = multiplyPairs(value, [scale(x, exponent), 0]);
  const z = addPairs(product, [-1, 0]);
  return addPairs([first, 0], addPairs(z, [-(z[0] * z[0]) / 2, 0]));
}

export function log(x: number): number {
  return x > 0 && x < Number.POSITIVE_INFINITY && x !== 1 ? logPair(x)[0] : Math.log(x);
}
