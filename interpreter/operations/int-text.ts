// int ↔ text in any base, with CPython's limit on decimal digits.

import { raise } from "../objects/exception.ts";
import { demote, type Int } from "./integer.ts";
import { spendOnDecimal } from "./integer-effort.ts";

export const DEFAULT_DIGIT_LIMIT = 4300;
/** sys.set_int_max_str_digits(): 0 is no limit. It belongs to the interpreter that runs; whoever starts one resets it. */
export const digitLimit = { value: DEFAULT_DIGIT_LIMIT };

/** 10**640: below it no check is needed whatever the limit, which cannot be less than 640 digits. */
const SURELY_SHORT = 10n ** 640n;
const ADVICE = "use sys.set_int_max_str_digits() to increase the limit";

/** `str(int)` */
export function intText(value: Int): string {
  spendOnDecimal(value);
  if (typeof value === "number" || (value < SURELY_SHORT && value > -SURELY_SHORT)) return String(value);
  const limit = digitLimit.value;
  const tooLong = `Exceeds the limit (${limit} digits) for integer string conversion; ${ADVICE}`;
  // A hexadecimal digit is at most 1.21 decimal ones: keeps absurd sizes from being converted only to be refused.
  if (limit > 0 && value.toString(16).length > limit) raise("ValueError", tooLong);
  const text = value.toString();
  if (limit > 0 && text.length - (value < 0n ? 1 : 0) > limit) raise("ValueError", tooLong);
  return text;
}

/** Bases 2 to 36, lower case, the sign in front and no prefix. */
export function intDigits(value: Int, base: number): string {
  return value.toString(base);
}

const PREFIXES: Readonly<Record<string, number>> = { "0b": 2, "0o": 8, "0x": 16 };
const ACCEPTED: readonly RegExp[] = Array.from({ length: 37 }, (_, base) => {
  const digits = base <= 10 ? `[0-${Math.max(base - 1, 0)}]` : `[0-9a-${String.fromCharCode(86 + base)}]`;
  return new RegExp(`^${digits}+(?:_${digits}+)*$`, "i");
});

/**
 * The int that stripped text with ASCII digits says in a base (0: as a literal); undefined when it says none. ValueError when
 * it has more digits than allowed.
 */
export function parseInteger(text: string, base: number): Int | undefined {
  if (base === 10 && text.length < 16 && /^-?[0-9]+$/.test(text)) return Number(text) + 0;
  const negative = text.startsWith("-");
  let digits = negative || text.startsWith("+") ? text.slice(1) : text;
  let radix = base;
  const prefixed = PREFIXES[digits.slice(0, 2).toLowerCase()];
  if (prefixed !== undefined && (base === 0 || base === prefixed)) {
    radix = prefixed;
    digits = digits.slice(2);
    if (digits.startsWith("_")) digits = digits.slice(1);
  } else if (base === 0) {
    radix = 10;
    if (/^0[0_]*[1-9]/.test(digits)) return undefined;
  }
  if (!ACCEPTED[radix]!.test(digits)) return undefined;
  const plain = digits.includes("_") ? digits.replaceAll("_", "") : digits;
  const size = parseDigits(plain, radix);
  return negative ? (typeof size === "number" ? 0 - size : demote(-size)) : size;
}

function parseDigits(digits: string, radix: number): Int {
  const approximate = Number.parseInt(digits, radix);
  if (Number.isSafeInteger(approximate)) return approximate;
  const isPowerOfTwo = (radix & (radix - 1)) === 0;
  if (!isPowerOfTwo && digitLimit.value > 0 && digits.length > digitLimit.value) {
    raise(
      "ValueError",
      `Exceeds the limit (${digitLimit.value} digits) for integer string conversion: value has ${digits.length} digits; ${ADVICE}`,
    );
  }
  if (radix === 10) {
    const value = demote(BigInt(digits));
    spendOnDecimal(value);
    return value;
  }
  const prefix = Object.keys(PREFIXES).find((key) => PREFIXES[key] === radix);
  return demote(prefix !== undefined ? BigInt(prefix + digits) : convertDigits(digits, BigInt(radix)));
}

/** By halves, so that long texts do not take quadratic time. */
function convertDigits(digits: string, radix: bigint): bigint {
  if (digits.length <= 8) return BigInt(Number.parseInt(digits, Number(radix)));
  const middle = digits.length >> 1;
  const low = digits.length - middle;
  return convertDigits(digits.slice(0, middle), radix) * radix ** BigInt(low) + convertDigits(digits.slice(middle), radix);
}

/** Digits of the magnitude in a base. */
export function digitCount(value: Int, base: number): number {
  if (typeof value === "number" && base === 2) {
    const size = Math.abs(value);
    return size < 2 ** 32 ? 32 - Math.clz32(size) || 1 : 64 - Math.clz32(Math.floor(size / 2 ** 32));
  }
  return value.toString(base).length - (value < 0 ? 1 : 0);
}
