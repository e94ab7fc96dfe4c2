// repr() of str and bytes: quotes and escapes.

import { ASSIGNED_LATER } from "./unicode-version.ts";

/** No quote, no backslash, nothing that needs an escape: by far the most strings. */
const PLAIN = /^[ !#-&(-[\]-~]*$/;
const UNPRINTABLE_CLASS = `(?! )[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\p{Zs}${ASSIGNED_LATER}]`;
const UNPRINTABLE = new RegExp(UNPRINTABLE_CLASS, "u");
const UNPRINTABLES = new RegExp(UNPRINTABLE_CLASS, "gu");
const BEYOND_ASCII = /[^\0-\x7f]/gu;

/** `str.isprintable()` */
export function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text);
}

/** `repr(str)` */
export function textRepr(text: string): string {
  if (PLAIN.test(text)) return `'${text}'`;
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let escaped = text.includes("\\") ? text.replaceAll("\\", "\\\\") : text;
  if (quote === "'") escaped = escaped.replaceAll("'", "\\'");
  if (UNPRINTABLE.test(escaped)) escaped = escaped.replace(UNPRINTABLES, escapeCharacter);
  return quote + escaped + quote;
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escapeCharacter(character: string): string {
  return SHORT_ESCAPES[character] ?? codeEscape(character);
}

/** `\x80`, `\u20ac`, `\U0001f600` */
export function codeEscape(character: string): string {
  const code = character.codePointAt(0)!;
  const digits = code.toString(16);
  if (code < 0x100) return `\\x${digits.padStart(2, "0")}`;
  return code < 0x10000 ? `\\u${digits.padStart(4, "0")}` : `\\U${digits.padStart(8, "0")}`;
}

/** What ascii() makes of a repr. */
export function escapeBeyondAscii(text: string): string {
  return text.replace(BEYOND_ASCII, codeEscape);
}

/** `repr(bytes)` */
export function bytesRepr(bytes: Uint8Array): string {
  let doubles = false;
  let singles = false;
  for (const byte of bytes) {
    if (byte === 34) doubles = true;
    else if (byte === 39) singles = true;
  }
  const quote = singles && !doubles ? 34 : 39;
  let text = quote === 34 ? 'b"' : "b'";
  for (const byte of bytes) text += byteText(byte, quote);
  return text + String.fromCharCode(quote);
}

function byteText(byte: number, quote: number): string {
  if (byte === quote || byte === 92) return `\\${String.fromCharCode(byte)}`;
  if (byte >= 32 && byte < 127) return String.fromCharCode(byte);
  return SHORT_ESCAPES[String.fromCharCode(byte)] ?? `\\x${byte.toString(16).padStart(2, "0")}`;
}
