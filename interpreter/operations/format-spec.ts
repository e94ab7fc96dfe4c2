// The mini-language behind format(): [[fill]align][sign][z][#][0][width][grouping][.precision][type], taken apart in the
// order and with the complaints of parse_internal_render_format_spec (Python/formatter_unicode.c).

import { raise } from "../objects/exception.ts";
import { codePointCount } from "../objects/text.ts";
import { DECIMAL, decimalValue } from "./character-kinds.ts";
import { checkTextSize } from "./text-size.ts";

export interface FormatSpec {
  /** One code point. */
  readonly fill: string;
  /** "" where the spec says nothing: the type's own default. */
  readonly align: "<" | ">" | "=" | "^" | "";
  readonly sign: "+" | "-" | " " | "";
  readonly coercesNegativeZero: boolean;
  readonly alternate: boolean;
  /** A "0" in front of the width, without a fill: pads between sign and digits unless an alignment is given. */
  readonly zeroPadded: boolean;
  readonly width: number;
  readonly grouping: "" | "," | "_";
  /** -1: none. */
  readonly precision: number;
  /** "" where none is given. */
  readonly type: string;
}

const LARGEST_NUMBER = 2 ** 63;
const parsed = new Map<string, FormatSpec>();
const MOST_REMEMBERED = 500;

const isAlign = (character: string | undefined): character is "<" =>
  character === "<" || character === ">" || character === "=" || character === "^";

/** `className` is whose value is being formatted, for the complaints. */
export function parseSpec(spec: string, className: string): FormatSpec {
  const known = parsed.get(spec);
  if (known !== undefined) return known;
  const result = parse(spec, className);
  if (parsed.size >= MOST_REMEMBERED) parsed.clear();
  parsed.set(spec, result);
  return result;
}

function parse(spec: string, className: string): FormatSpec {
  const characters = Array.from(spec);
  let at = 0;
  let fill = "";
  let align: FormatSpec["align"] = "";
  if (isAlign(characters[1])) {
    fill = characters[0]!;
    align = characters[1];
    at = 2;
  } else if (isAlign(characters[0])) align = characters[at++] as "<";
  const given = (wanted: string): boolean => characters[at] === wanted && ++at > 0;
  const sign = given("+") ? "+" : given("-") ? "-" : given(" ") ? " " : "";
  const coercesNegativeZero = given("z");
  const alternate = given("#");
  const zeroPadded = fill === "" && given("0");
  const width = readNumber(characters, at);
  at = width.end;
  const grouping = readGrouping(characters, at);
  at += grouping.length;
  let precision = { value: -1, end: at };
  if (given(".")) {
    precision = readNumber(characters, at);
    if (precision.end === at) raise("ValueError", "Format specifier missing precision");
    at = precision.end;
  }
  if (characters.length - at > 1) raise("ValueError", `Invalid format specifier '${spec}' for object of type '${className}'`);
  const type = characters[at] ?? "";
  if (grouping !== "") checkGrouping(grouping, type);
  const padding = fill !== "" ? fill : zeroPadded ? "0" : " ";
  return {
    fill: padding,
    align,
    sign,
    coercesNegativeZero,
    alternate,
    zeroPadded,
    width: width.value,
    grouping,
    precision: precision.value,
    type,
  };
}

function readNumber(characters: readonly string[], from: number): { readonly value: number; readonly end: number } {
  let end = from;
  let value = 0;
  for (; end < characters.length; end++) {
    const digit = decimalDigit(characters[end]!);
    if (digit < 0) break;
    value = value * 10 + digit;
    if (value >= LARGEST_NUMBER) raise("ValueError", "Too many decimal digits in format string");
  }
  return { value: end === from ? -1 : value, end };
}

/** Py_UNICODE_TODECIMAL: digits of any script. */
function decimalDigit(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 128) return code >= 48 && code <= 57 ? code - 48 : -1;
  return DECIMAL.test(character) ? decimalValue(character) : -1;
}

function readGrouping(characters: readonly string[], at: number): "" | "," | "_" {
  const first = characters[at];
  if (first !== "," && first !== "_") return "";
  const second = characters[at + 1];
  if (second === (first === "," ? "_" : ",")) raise("ValueError", "Cannot specify both ',' and '_'.");
  return first;
}

function checkGrouping(grouping: "," | "_", type: string): void {
  if (type === "" || "defgEG%F".includes(type)) return;
  if (grouping === "_" && "boxX".includes(type)) return;
  const code = type.codePointAt(0)!;
  const shown = code > 32 && code < 128 ? type : `\\x${code.toString(16)}`;
  raise("ValueError", `Cannot specify '${grouping}' with '${shown}'.`);
}

/** The type has no meaning for this class. */
export function unknownType(type: string, className: string): never {
  const code = type.codePointAt(0)!;
  const shown = code > 32 && code < 128 ? type : `\\x${code.toString(16)}`;
  return raise("ValueError", `Unknown format code '${shown}' for object of type '${className}'`);
}

/** Fill text up to the width: "<" text first, ">" text last, "^" in the middle, the odd one after it. */
export function padText(text: string, align: string, { fill, width }: { readonly fill: string; readonly width: number }): string {
  if (width <= 0) return text;
  const missing = width - codePointCount(text);
  if (missing <= 0) return text;
  checkTextSize(missing * fill.length + text.length);
  if (align === "<") return text + fill.repeat(missing);
  if (align !== "^") return fill.repeat(missing) + text;
  const left = missing >> 1;
  return fill.repeat(left) + text + fill.repeat(missing - left);
}

/** format() of a str. */
export function formatText(text: string, specText: string): string {
  const spec = parseSpec(specText, "str");
  if (spec.type !== "" && spec.type !== "s") return unknownType(spec.type, "str");
  if (spec.grouping !== "") raise("ValueError", `Cannot specify '${spec.grouping}' with 's'.`);
  if (spec.sign !== "") {
    raise("ValueError", spec.sign === " " ? "Space not allowed in string format specifier" : "Sign not allowed in string format specifier");
  }
  if (spec.coercesNegativeZero) raise("ValueError", "Negative zero coercion (z) not allowed in string format specifier");
  if (spec.alternate) raise("ValueError", "Alternate form (#) not allowed in string format specifier");
  if (spec.align === "=") raise("ValueError", "'=' alignment not allowed in string format specifier");
  const shown = spec.precision >= 0 && spec.precision < text.length ? Array.from(text).slice(0, spec.precision).join("") : text;
  return padText(shown, spec.align === "" ? "<" : spec.align, spec);
}
