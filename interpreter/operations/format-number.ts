// format() of int, float and complex: the digits, grouped and padded, with sign and prefix around them
// (Python/formatter_unicode.c).

import { raise } from "../objects/exception.ts";
import { type FloatStyle, floatText } from "./float-text.ts";
import { type FormatSpec, padText, parseSpec, unknownType } from "./format-spec.ts";
import { intDigits, intText } from "./int-text.ts";
import { type Int, intToFloat } from "./integer.ts";
import { checkTextSize } from "./text-size.ts";

/** A number taken apart for padding: sign, "0x", digits before the point, and the rest. */
interface NumberText {
  readonly sign: string;
  readonly prefix: string;
  readonly digits: string;
  readonly rest: string;
}

/** format() of an int; `className` is "bool" for True and False. */
export function formatInt(value: Int, specText: string, className: string): string {
  const spec = parseSpec(specText, className);
  switch (spec.type) {
    case "":
    case "d":
    case "n":
    case "b":
    case "o":
    case "x":
    case "X":
      return formatWhole(value, spec);
    case "c":
      return formatCharacter(value, spec);
    case "e":
    case "E":
    case "f":
    case "F":
    case "g":
    case "G":
    case "%":
      return formatReal(intToFloat(value), spec);
    default:
      return unknownType(spec.type, className);
  }
}

const BASES: Readonly<Record<string, readonly [number, string]>> = { b: [2, "0b"], o: [8, "0o"], x: [16, "0x"], X: [16, "0X"] };

function formatWhole(value: Int, spec: FormatSpec): string {
  if (spec.precision >= 0) raise("ValueError", "Precision not allowed in integer format specifier");
  if (spec.coercesNegativeZero) raise("ValueError", "Negative zero coercion (z) not allowed in integer format specifier");
  const [base, prefix] = BASES[spec.type] ?? [10, ""];
  const negative = value < 0;
  const text = base === 10 ? intText(value) : intDigits(value, base);
  let digits = negative ? text.slice(1) : text;
  if (spec.type === "X") digits = digits.toUpperCase();
  return layOut({ sign: signOf(negative, spec), prefix: spec.alternate ? prefix : "", digits, rest: "" }, spec, base === 10 ? 3 : 4);
}

function formatCharacter(value: Int, spec: FormatSpec): string {
  if (spec.precision >= 0) raise("ValueError", "Precision not allowed in integer format specifier");
  if (spec.coercesNegativeZero) raise("ValueError", "Negative zero coercion (z) not allowed in integer format specifier");
  if (spec.sign !== "") raise("ValueError", "Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) raise("ValueError", "Alternate form (#) not allowed with integer format specifier 'c'");
  if (typeof value === "bigint" && BigInt.asIntN(64, value) !== value) raise("OverflowError", "Python int too large to convert to C long");
  if (value < 0 || value > 0x10ffff) raise("OverflowError", "%c arg not in range(0x110000)");
  return layOut({ sign: "", prefix: "", digits: "", rest: String.fromCodePoint(Number(value)) }, spec, 3);
}

function signOf(negative: boolean, spec: FormatSpec): string {
  return negative ? "-" : spec.sign === "-" ? "" : spec.sign;
}

/** format() of a float. */
export function formatFloat(value: number, specText: string): string {
  const spec = parseSpec(specText, "float");
  if (spec.type !== "" && !"eEfFgGn%".includes(spec.type)) return unknownType(spec.type, "float");
  return formatReal(value, spec);
}

/** Text of the magnitude in the spec's type, in its case. */
function magnitudeText(value: number, spec: FormatSpec, fallback: FloatStyle["type"]): string {
  const { type, alternate } = spec;
  const lower = type.toLowerCase();
  const percent = type === "%";
  const size = percent ? value * 100 : value;
  if (spec.precision > 0x7fffffff) raise("ValueError", "precision too big");
  if (!Number.isFinite(size)) return shownCase(Number.isNaN(size) ? "nan" : "inf", type) + (percent ? "%" : "");
  const style = type === "" ? fallback : percent ? "f" : lower === "n" ? "g" : (lower as "e");
  const precision = spec.precision < 0 && style !== "r" ? 6 : spec.precision;
  checkTextSize(precision + 400);
  const text = floatText(size, { type: style, precision, alternate });
  return shownCase(text, type) + (percent ? "%" : "");
}

function shownCase(text: string, type: string): string {
  return type === "E" || type === "F" || type === "G" ? text.toUpperCase() : text;
}

function formatReal(value: number, spec: FormatSpec): string {
  const text = magnitudeText(Math.abs(value), spec, "r");
  const { digits, rest } = splitDigits(text);
  return layOut({ sign: signOf(isShownNegative(value, text, spec), spec), prefix: "", digits, rest }, spec, 3);
}

/** With "z", what was rounded to zero has no minus. */
function isShownNegative(value: number, text: string, spec: FormatSpec): boolean {
  if (!(value < 0 || Object.is(value, -0))) return false;
  return !(spec.coercesNegativeZero && Number.isFinite(value) && !/[1-9]/.test(text.split(/e/i)[0]!));
}

function splitDigits(text: string): { readonly digits: string; readonly rest: string } {
  let end = 0;
  while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  return { digits: text.slice(0, end), rest: text.slice(end) };
}

/** Put the parts together, digits grouped, padded to the width: zero padding takes part in the grouping. */
function layOut(parts: NumberText, spec: FormatSpec, groupSize: number): string {
  const { sign, prefix, rest } = parts;
  const align = spec.align !== "" ? spec.align : spec.zeroPadded ? "=" : ">";
  const zeros = align === "=" && spec.fill === "0";
  const room = zeros ? spec.width - sign.length - prefix.length - rest.length : 0;
  checkTextSize(Math.max(spec.width, 0));
  let { digits } = parts;
  if (digits !== "" && spec.grouping !== "") digits = groupDigits(digits, { separator: spec.grouping, groupSize, room });
  if (align !== "=") return padText(sign + prefix + digits + rest, align, spec);
  const filled = padText(digits + rest, ">", { fill: spec.fill, width: spec.width - sign.length - prefix.length });
  return sign + prefix + filled;
}

interface Grouping {
  readonly separator: string;
  readonly groupSize: number;
  /** Zeros go in front until this many characters are there. */
  readonly room: number;
}

/** `_PyUnicode_InsertThousandsGrouping`: from the right, zeros counted as digits as long as there is room. */
function groupDigits(digits: string, { separator, groupSize, room }: Grouping): string {
  const groups: string[] = [];
  let left = digits.length;
  let space = room;
  for (;;) {
    const size = Math.min(groupSize, Math.max(left, space, 1));
    groups.push(digits.slice(Math.max(left - size, 0), left).padStart(size, "0"));
    left = Math.max(left - size, 0);
    space -= size;
    if (left <= 0 && space <= 0) break;
    space -= separator.length;
  }
  return groups.reverse().join(separator);
}

/** format() of a complex: both parts in the same type, in parentheses if no type is given. */
export function formatComplex(real: number, imag: number, specText: string): string {
  const spec = parseSpec(specText, "complex");
  if (spec.type !== "" && !"eEfFgGn".includes(spec.type)) return unknownType(spec.type, "complex");
  if (spec.fill === "0") raise("ValueError", "Zero padding is not allowed in complex format specifier");
  if (spec.align === "=") raise("ValueError", "'=' alignment flag is not allowed in complex format specifier");
  const bare = spec.type === "";
  const skipsReal = bare && real === 0 && !Object.is(real, -0);
  const [realText, imagText] = [complexPart(Math.abs(real), spec), complexPart(Math.abs(imag), spec)];
  const imagSign = signOf(isShownNegative(imag, imagText, spec), skipsReal ? spec : { ...spec, sign: "+" });
  const realSign = signOf(isShownNegative(real, realText, spec), spec);
  const text = `${skipsReal ? "" : realSign + grouped(realText, spec)}${imagSign}${grouped(imagText, spec)}j`;
  return padText(bare && !skipsReal ? `(${text})` : text, spec.align === "" ? ">" : spec.align, spec);
}

function grouped(text: string, spec: FormatSpec): string {
  const { digits, rest } = splitDigits(text);
  if (spec.grouping === "" || digits === "") return text;
  return groupDigits(digits, { separator: spec.grouping, groupSize: 3, room: 0 }) + rest;
}

/** Without a type the parts look as in repr, which has no ".0". */
function complexPart(size: number, spec: FormatSpec): string {
  const text = magnitudeText(size, spec, spec.precision < 0 ? "r" : "g");
  if (spec.type !== "" || spec.precision >= 0 || !text.endsWith(".0")) return text;
  return text.slice(0, spec.alternate ? -1 : -2);
}
