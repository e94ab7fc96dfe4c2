// Taking a %-template apart: "%(key)-08.3f". A template is parsed once; what is wrong with it is raised only when formatting
// arrives there, since an earlier argument may be wrong as well.

import { raise } from "../objects/exception.ts";

export interface PercentSpec {
  /** Literal text in front of it. */
  readonly before: string;
  /** `%(key)…` */
  readonly key: string | null;
  readonly leftAdjusted: boolean;
  readonly sign: "+" | " " | "";
  readonly alternate: boolean;
  readonly zeroPadded: boolean;
  /** "*": the next argument says it; -1: none. */
  readonly width: number | "*";
  readonly precision: number | "*";
  /** The conversion's letter; "" at the end of the template, where only `before` counts. */
  readonly type: string;
  /** Where the letter stands, in code points. */
  readonly index: number;
  /** Raise this when formatting comes here. */
  readonly flaw: string | null;
}

const cache = new Map<string, readonly PercentSpec[]>();
const MOST_REMEMBERED = 300;

export function parsePercent(template: string): readonly PercentSpec[] {
  const known = cache.get(template);
  if (known !== undefined) return known;
  const specs: PercentSpec[] = [];
  let at = 0;
  while (at < template.length) {
    const [spec, end] = parseOne(template, at);
    specs.push(spec);
    if (spec.flaw !== null) break;
    at = end;
  }
  if (cache.size >= MOST_REMEMBERED) cache.clear();
  cache.set(template, specs);
  return specs;
}

const NONE = {
  key: null,
  leftAdjusted: false,
  sign: "",
  alternate: false,
  zeroPadded: false,
  width: -1,
  precision: -1,
  index: 0,
  flaw: null,
} as const;
const LARGEST_WIDTH = 2 ** 63;
const LARGEST_PRECISION = 2 ** 31;

function parseOne(template: string, from: number): readonly [PercentSpec, number] {
  const percent = template.indexOf("%", from);
  if (percent < 0) return [{ ...NONE, before: template.slice(from), type: "" }, template.length];
  const before = template.slice(from, percent);
  if (template[percent + 1] === "%") return [{ ...NONE, before: `${before}%`, type: "" }, percent + 2];
  const flawed = (flaw: string): readonly [PercentSpec, number] => [{ ...NONE, before, type: "", flaw }, template.length];
  let at = percent + 1;
  let key: string | null = null;
  if (template[at] === "(") {
    const close = closingParenthesis(template, at);
    if (close < 0) return flawed("incomplete format key");
    key = template.slice(at + 1, close);
    at = close + 1;
  }
  const flags = /[-+ #0]*/y;
  flags.lastIndex = at;
  const set = flags.exec(template)![0];
  at += set.length;
  const width = readNumber(template, at);
  if (typeof width.value === "number" && width.value >= LARGEST_WIDTH) return flawed("width too big");
  at = width.end;
  let precision: NumberRead = { value: -1, end: at };
  if (template[at] === ".") {
    precision = readNumber(template, at + 1);
    if (precision.value === -1) precision = { value: 0, end: at + 1 };
    if (typeof precision.value === "number" && precision.value >= LARGEST_PRECISION) return flawed("precision too big");
    at = precision.end;
  }
  if (template[at] === "h" || template[at] === "l" || template[at] === "L") at++;
  if (at >= template.length) return flawed("incomplete format");
  const type = String.fromCodePoint(template.codePointAt(at)!);
  const spec: PercentSpec = {
    before,
    key,
    leftAdjusted: set.includes("-"),
    sign: set.includes("+") ? "+" : set.includes(" ") ? " " : "",
    alternate: set.includes("#"),
    zeroPadded: set.includes("0"),
    width: width.value,
    precision: precision.value,
    type,
    index: Array.from(template.slice(0, at)).length,
    flaw: null,
  };
  return [spec, at + type.length];
}

function closingParenthesis(template: string, open: number): number {
  let depth = 0;
  for (let at = open; at < template.length; at++) {
    if (template[at] === "(") depth++;
    else if (template[at] === ")" && --depth === 0) return at;
  }
  return -1;
}

interface NumberRead {
  readonly value: number | "*";
  readonly end: number;
}

function readNumber(template: string, from: number): NumberRead {
  if (template[from] === "*") return { value: "*", end: from + 1 };
  const digits = /[0-9]*/y;
  digits.lastIndex = from;
  const text = digits.exec(template)![0];
  return { value: text === "" ? -1 : Number(text), end: from + text.length };
}

/** The letter means nothing. */
export function unknownConversion(spec: PercentSpec): never {
  const code = spec.type.codePointAt(0)!;
  const shown = code > 31 && code < 128 ? spec.type : "?";
  return raise("ValueError", `unsupported format character '${shown}' (0x${code.toString(16)}) at index ${spec.index}`);
}
