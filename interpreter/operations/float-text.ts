// float → text: the shortest form that reads back as the same number (repr), and e, f, g and % with any precision, rounded
// half to even on the exact binary value, as Python/dtoa.c does. JavaScript's own conversions are exact too, except that they
// round ties up: those few go through big integers.

import { spend } from "../objects/effort.ts";

/** The shortest digits that read back as the same number are not found at once. */
const SHORTEST_PS = 80_000;

/** The decimal point stands behind the first digit: digits "125", exponent 1 is 12.5. */
interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

/** `repr(float)` */
export function floatRepr(value: number): string {
  spend(SHORTEST_PS);
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 1e16) {
    const text = String(value);
    return Number.isInteger(value) ? `${text}.0` : text;
  }
  if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  return (value < 0 ? "-" : "") + withExponent(shortest(size), false);
}

/** As repr, without ".0" after whole numbers: how complex shows its parts. */
export function floatShort(value: number): string {
  const text = floatRepr(value);
  return text.endsWith(".0") ? text.slice(0, -2) : text;
}

/** The fewest digits that tell a positive finite number from its neighbours. */
function shortest(value: number): Decimal {
  const [mantissa, exponent] = value.toExponential().split("e") as [string, string];
  return { digits: mantissa.replace(".", ""), exponent: Number(exponent) };
}

/** "1.5e-07": at least two digits in the exponent. */
function withExponent({ digits, exponent }: Decimal, alternate: boolean): string {
  const fraction = digits.length > 1 || alternate ? `.${digits.slice(1)}` : "";
  const size = Math.abs(exponent);
  return `${digits[0]!}${fraction}e${exponent < 0 ? "-" : "+"}${size < 10 ? "0" : ""}${size}`;
}

export interface FloatStyle {
  /** "r": as repr; with a precision, as "g" but showing a whole number's ".0". */
  readonly type: "e" | "f" | "g" | "r";
  /** -1: none given, which only "r" may have. */
  readonly precision: number;
  /** Keep the point and, in "g", trailing zeros. */
  readonly alternate: boolean;
}

/** Text of a non-negative finite number. */
export function floatText(value: number, style: FloatStyle): string {
  const { type, precision, alternate } = style;
  if (type === "f") {
    const text = fixedText(value, precision);
    return alternate && precision === 0 ? `${text}.` : text;
  }
  if (type === "e") return withExponent(roundTo(value, precision + 1), alternate);
  if (type === "r" && precision < 0) return alternate ? alternateRepr(value) : floatRepr(value);
  return generalText(value, { ...style, precision: Math.max(precision, 1) });
}

function alternateRepr(value: number): string {
  const text = floatRepr(value);
  return text.includes(".") ? text : text.replace("e", ".e");
}

function generalText(value: number, { type, precision, alternate }: FloatStyle): string {
  const rounded = value === 0 ? { digits: "0".repeat(precision), exponent: 0 } : roundTo(value, precision);
  const { exponent } = rounded;
  let { digits } = rounded;
  if (!alternate) digits = digits.replace(/0+$/, "") || "0";
  const beyond = type === "r" ? precision - 1 : precision;
  if (exponent < -4 || exponent >= Math.max(beyond, type === "r" ? 0 : 1)) return withExponent({ digits, exponent }, alternate);
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const fraction = digits.slice(exponent + 1);
  if (fraction !== "") return `${whole}.${fraction}`;
  return type === "r" ? `${whole}.0` : alternate ? `${whole}.` : whole;
}

/** No double has more decimal places than this, so further ones are zeros. */
const MOST_PLACES = 1080;

/** Is value * 10**places exactly half way between two whole numbers? Then value * 2**(places + 1) is an odd whole number, and only then. */
function isTie(value: number, places: number): boolean {
  return Math.abs(value * 2 ** (places + 1)) % 2 === 1;
}

/** A non-negative finite number with so many decimal places. */
export function fixedText(value: number, places: number): string {
  if (places <= 100 && value < 1e21 && !isTie(value, places)) return value.toFixed(places);
  const exactPlaces = Math.min(places, MOST_PLACES);
  const text = roundScaled(value, exactPlaces)
    .toString()
    .padStart(exactPlaces + 1, "0");
  if (places === 0) return text;
  const point = text.length - exactPlaces;
  return `${text.slice(0, point)}.${text.slice(point).padEnd(places, "0")}`;
}

/** A non-negative finite number rounded to `count` significant digits. */
function roundTo(value: number, count: number): Decimal {
  if (value === 0) return { digits: "0".repeat(count), exponent: 0 };
  const magnitude = Number(value.toExponential(20).split("e")[1]);
  const places = count - 1 - magnitude;
  if (count <= 101 && places >= 0 && !isTie(value, places)) return parseExponential(value.toExponential(count - 1));
  const exactCount = Math.min(count, MOST_PLACES);
  const digits = roundScaled(value, exactCount - 1 - magnitude).toString();
  // Rounding up may have added a digit: 9.96 → 10.0.
  return { digits: digits.slice(0, exactCount).padEnd(count, "0"), exponent: magnitude + digits.length - exactCount };
}

function parseExponential(text: string): Decimal {
  const at = text.indexOf("e");
  return { digits: text[0]! + text.slice(2, at), exponent: Number(text.slice(at + 1)) };
}

const view = new DataView(new ArrayBuffer(8));

/** mantissa * 2**exponent, exactly, of a finite number. */
export function exactParts(value: number): { readonly mantissa: bigint; readonly exponent: number } {
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = biased === 0 ? fraction : fraction | 0x10000000000000n;
  return { mantissa: value < 0 ? -mantissa : mantissa, exponent: Math.max(biased, 1) - 1075 };
}

/** value * 10**places as a whole number, half to even; for non-negative values. */
export function roundScaled(value: number, places: number): bigint {
  const { mantissa, exponent } = exactParts(value);
  let numerator = mantissa;
  let denominator = 1n;
  if (places >= 0) numerator *= 10n ** BigInt(places);
  else denominator = 10n ** BigInt(-places);
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  const quotient = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  return twice > denominator || (twice === denominator && quotient % 2n === 1n) ? quotient + 1n : quotient;
}

/** `round(value, places)`: the decimal rounded half to even on the exact value, read back; NaN never, Infinity when out of range. */
export function roundFloat(value: number, places: number): number {
  if (!Number.isFinite(value) || value === 0 || places > 323) return value;
  if (places < -308) return value < 0 ? -0 : 0;
  const size = Math.abs(value);
  const rounded = places >= 0 ? Number(fixedText(size, places)) : Number(`${roundScaled(size, places)}e${-places}`);
  return value < 0 ? -rounded : rounded;
}

/** `float.hex()` */
export function floatHex(value: number): string {
  if (!Number.isFinite(value)) return floatRepr(value);
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  if (value === 0) return `${sign}0x0.0p+0`;
  const { mantissa, exponent } = exactParts(Math.abs(value));
  const text = mantissa.toString(16).padStart(14, "0");
  const power = exponent + 52;
  return `${sign}0x${text[0]!}.${text.slice(1)}p${power < 0 ? "-" : "+"}${Math.abs(power)}`;
}
