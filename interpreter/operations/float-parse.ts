// Text → float: what float("…") reads, and float.fromhex. Both round correctly; neither knows of Python objects.

const DECIMAL = /^[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?$/;
const SPECIAL = /^([+-]?)(?:(inf(?:inity)?)|nan)$/i;

/** The number that text says, which has been stripped and brought to ASCII digits; undefined when it says none. */
export function parseFloatText(text: string): number | undefined {
  if (DECIMAL.test(text)) return Number(text.includes("_") ? text.replaceAll("_", "") : text);
  const special = SPECIAL.exec(text);
  if (special === null) return undefined;
  if (special[2] === undefined) return Number.NaN;
  return special[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

const HEXADECIMAL = /^([+-]?)(?:0[xX])?([0-9a-fA-F]*)(?:\.([0-9a-fA-F]*))?(?:[pP]([+-]?\d+))?$/;

/** `float.fromhex`: "invalid" when the text is none, "overflow" when the number is too large. */
export function parseHexFloat(text: string): number | "invalid" | "overflow" {
  const stripped = text.trim();
  if (SPECIAL.test(stripped)) return parseFloatText(stripped)!;
  const match = HEXADECIMAL.exec(stripped);
  if (match === null) return "invalid";
  const [, sign, whole = "", fraction = "", power = "0"] = match;
  if (whole === "" && fraction === "") return "invalid";
  const digits = BigInt(`0x0${whole}${fraction}`);
  const size = digits === 0n ? 0 : scaled(digits, Number(power) - 4 * fraction.length);
  if (size === Number.POSITIVE_INFINITY) return "overflow";
  return sign === "-" ? -size : size;
}

/** mantissa * 2**exponent, rounded once, half to even. */
export function scaled(mantissa: bigint, exponent: number): number {
  const bits = mantissa.toString(2).length;
  if (bits + exponent > 1024) return Number.POSITIVE_INFINITY;
  if (bits + exponent < -1075) return 0;
  const drop = Math.max(bits - 53, -1074 - exponent);
  if (drop <= 0) return timesPower(Number(mantissa), exponent);
  const unit = 1n << BigInt(drop);
  const rest = mantissa & (unit - 1n);
  let kept = mantissa >> BigInt(drop);
  if (rest * 2n > unit || (rest * 2n === unit && (kept & 1n) === 1n)) kept += 1n;
  return timesPower(Number(kept), exponent + drop);
}

/** value * 2**exponent where the result is exact or infinite, but 2**exponent alone may not be in range. */
export function timesPower(value: number, exponent: number): number {
  if (exponent > 1000) return value * 2 ** 1000 * 2 ** (exponent - 1000);
  if (exponent < -1000) return value * 2 ** -1000 * 2 ** (exponent + 1000);
  return value * 2 ** exponent;
}
