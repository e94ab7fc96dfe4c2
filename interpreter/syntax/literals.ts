// The values of literals: digits to numbers, quoted text to strings and bytes. Knows escapes, not grammar. What is wrong
// with a literal is thrown as `LiteralError`; where it stood is the caller's knowledge.

import type { Literal } from "./ast.ts";
import { characterNamed } from "./character-names.ts";

/** A literal whose inside is wrong, in CPython's words. */
export class LiteralError extends Error {}

const maxDecimalDigits = 4300;

/** The value of a numeric literal the lexer accepted. */
export function numberValue(text: string): Literal {
  const plain = text.includes("_") ? text.replaceAll("_", "") : text;
  const last = plain.charCodeAt(plain.length - 1) | 32;
  const second = plain.charCodeAt(1) | 32;
  if (second === 120 || second === 111 || second === 98) return { kind: "int", value: integerValue(plain) };
  if (last === 106) return { kind: "complex", imag: Number(plain.slice(0, -1)) };
  if (/^[0-9]*$/.test(plain)) return { kind: "int", value: decimalValue(plain) };
  return { kind: "float", value: Number(plain) };
}

function integerValue(digits: string): number | bigint {
  const approximate = Number(digits);
  return approximate <= Number.MAX_SAFE_INTEGER ? approximate : BigInt(digits);
}

function decimalValue(digits: string): number | bigint {
  if (digits.length < 16) return Number(digits);
  if (digits.length <= maxDecimalDigits) return integerValue(digits);
  throw new LiteralError(
    `Exceeds the limit (${maxDecimalDigits} digits) for integer string conversion: value has ${digits.length} digits; ` +
      "use sys.set_int_max_str_digits() to increase the limit - " +
      "Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
  );
}

/** A string literal taken apart. `from` and `to` bound what is between the quotes, as offsets into the source. */
export interface QuotedText {
  readonly isBytes: boolean;
  readonly isRaw: boolean;
  readonly isFormatted: boolean;
  readonly from: number;
  readonly to: number;
}

/** Splits prefix and quotes off the literal that the lexer found at `start`–`end`. */
export function unquote(source: string, start: number, end: number): QuotedText {
  let isBytes = false;
  let isRaw = false;
  let isFormatted = false;
  let at = start;
  for (; ; at++) {
    const letter = source.charCodeAt(at) | 32;
    if (letter === 98) isBytes = true;
    else if (letter === 114) isRaw = true;
    else if (letter === 102) isFormatted = true;
    else if (letter !== 117) break;
  }
  const quote = source.charCodeAt(at);
  const isTriple = end - at >= 6 && source.charCodeAt(at + 1) === quote && source.charCodeAt(at + 2) === quote;
  const size = isTriple ? 3 : 1;
  return { isBytes, isRaw, isFormatted, from: at + size, to: end - size };
}

const simpleEscapes = new Map<string, string>([
  ["\n", ""],
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["a", "\x07"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
]);

/** Text with its escapes replaced. Unknown escapes stay as they are, backslash and all. */
export function decodeText(text: string): string {
  let at = text.indexOf("\\");
  if (at < 0) return text;
  let result = "";
  let copied = 0;
  for (; at >= 0; at = text.indexOf("\\", copied)) {
    result += text.slice(copied, at);
    const [decoded, end] = textEscape(text, at);
    result += decoded;
    copied = end;
    if (copied >= text.length) break;
  }
  return result + text.slice(copied);
}

const hexEscapes = new Map<string, readonly [number, string]>([
  ["x", [2, "truncated \\xXX escape"]],
  ["u", [4, "truncated \\uXXXX escape"]],
  ["U", [8, "truncated \\UXXXXXXXX escape"]],
]);

/** What the escape at `at` stands for, and where it ends. */
function textEscape(text: string, at: number): readonly [string, number] {
  const letter = text.charAt(at + 1);
  const simple = simpleEscapes.get(letter);
  if (simple !== undefined) return [simple, at + 2];
  if (letter >= "0" && letter <= "7") {
    const digits = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0] ?? "";
    return [String.fromCharCode(Number.parseInt(digits, 8)), at + 1 + digits.length];
  }
  const hex = hexEscapes.get(letter);
  if (hex !== undefined) return hexEscape(text, at, hex[0], hex[1]);
  if (letter === "N") return namedEscape(text, at);
  return ["\\", at + 1];
}

function hexEscape(text: string, at: number, size: number, complaint: string): readonly [string, number] {
  const digits = /^[0-9A-Fa-f]*/.exec(text.slice(at + 2, at + 2 + size))?.[0] ?? "";
  if (digits.length < size) throw unicodeError(text, at, at + 2 + digits.length, complaint);
  const code = Number.parseInt(digits, 16);
  if (code > 0x10ffff) throw unicodeError(text, at, at + 2 + size, "illegal Unicode character");
  return [String.fromCodePoint(code), at + 2 + size];
}

function namedEscape(text: string, at: number): readonly [string, number] {
  const close = text.indexOf("}", at);
  const isMalformed = text.charAt(at + 2) !== "{" || close < 0 || close === at + 3;
  if (isMalformed) {
    const end = text.charAt(at + 2) !== "{" ? at + 2 : close < 0 ? text.length : close;
    throw unicodeError(text, at, end, "malformed \\N character escape");
  }
  const character = characterNamed(text.slice(at + 3, close));
  if (character === null) throw unicodeError(text, at, close + 1, "unknown Unicode character name");
  return [character, close + 1];
}

/** Positions count as CPython's decoder sees the text: each character beyond ASCII as an escape of ten. */
function unicodeError(text: string, from: number, to: number, complaint: string): LiteralError {
  const count = (end: number): number => {
    let total = 0;
    for (const character of text.slice(0, end)) total += character.charCodeAt(0) > 127 ? 10 : character.length;
    return total;
  };
  const [first, last] = [count(from), count(to) - 1];
  const where = first === last ? `byte 0x5c in position ${first}` : `bytes in position ${first}-${last}`;
  return new LiteralError(`(unicode error) 'unicodeescape' codec can't decode ${where}: ${complaint}`);
}

/** The bytes of a bytes literal's text, which must be ASCII. */
export function decodeBytes(text: string, isRaw: boolean): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code > 127) throw new LiteralError("bytes can only contain ASCII literal characters");
    if (code !== 92 || isRaw) {
      bytes.push(code);
      at++;
      continue;
    }
    const [value, end] = byteEscape(text, at);
    if (value >= 0) bytes.push(value);
    at = end;
  }
  return Uint8Array.from(bytes);
}

/** The byte the escape at `at` stands for (-1 for a joined line), and where it ends. */
function byteEscape(text: string, at: number): readonly [number, number] {
  const letter = text.charAt(at + 1);
  const simple = simpleEscapes.get(letter);
  if (simple !== undefined) return [simple === "" ? -1 : simple.charCodeAt(0), at + 2];
  if (letter >= "0" && letter <= "7") {
    const digits = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0] ?? "";
    return [Number.parseInt(digits, 8) & 255, at + 1 + digits.length];
  }
  if (letter === "x") {
    const digits = text.slice(at + 2, at + 4);
    if (!/^[0-9A-Fa-f]{2}$/.test(digits)) throw new LiteralError(`(value error) invalid \\x escape at position ${at}`);
    return [Number.parseInt(digits, 16), at + 4];
  }
  return [92, at + 1];
}
