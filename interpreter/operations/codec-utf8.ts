// UTF-8, strict about what it reads, with CPython's division of malformed input into faults (Objects/stringlib/codecs.h).

import { codePoints } from "../objects/text.ts";
import type { Codec, EncodeFault, OnFault } from "./codec-single.ts";
import { fromLatin1 } from "./latin1.ts";

const BEYOND_ASCII = /[^\0-\x7f]/;

function encode(text: string): Uint8Array | EncodeFault {
  if (!BEYOND_ASCII.test(text)) {
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    return bytes;
  }
  const bytes = new Uint8Array(text.length * 3);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!;
    if (code > 0xffff) i++;
    else if (code >= 0xd800 && code < 0xe000) return surrogates(text);
    at = put(bytes, at, code);
  }
  return bytes.slice(0, at);
}

function put(bytes: Uint8Array, at: number, code: number): number {
  if (code < 0x80) {
    bytes[at] = code;
    return at + 1;
  }
  const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  bytes[at] = (more === 1 ? 0xc0 : more === 2 ? 0xe0 : 0xf0) | (code >> (6 * more));
  for (let i = 1; i <= more; i++) bytes[at + i] = 0x80 | ((code >> (6 * (more - i))) & 0x3f);
  return at + more + 1;
}

const isSurrogate = (point: string): boolean => point.length === 1 && (point.charCodeAt(0) & 0xf800) === 0xd800;

/** The first run of lone surrogates. */
export function surrogates(text: string): EncodeFault {
  const points = codePoints(text);
  const start = points.findIndex(isSurrogate);
  let end = start;
  while (end < points.length && isSurrogate(points[end]!)) end++;
  return { start, end, reason: "surrogates not allowed" };
}

function decode(bytes: Uint8Array, onFault: OnFault): string {
  let ascii = 0;
  while (ascii < bytes.length && bytes[ascii]! < 0x80) ascii++;
  if (ascii === bytes.length) return fromLatin1(bytes);
  const parts: string[] = [fromLatin1(bytes.subarray(0, ascii))];
  let codes: number[] = [];
  for (let at = ascii; at < bytes.length; ) {
    const read = readOne(bytes, at);
    if (typeof read === "number") {
      codes.push(read);
      at += read < 0x80 ? 1 : read < 0x800 ? 2 : read < 0x10000 ? 3 : 4;
      if (codes.length < 4096) continue;
      parts.push(String.fromCodePoint(...codes));
    } else {
      const made = onFault({ start: at, end: read.end, reason: read.reason });
      parts.push(String.fromCodePoint(...codes), typeof made === "string" ? made : made.text);
      at = typeof made === "string" ? read.end : made.end;
    }
    codes = [];
  }
  return parts.join("") + String.fromCodePoint(...codes);
}

interface Malformed {
  readonly end: number;
  readonly reason: string;
}

/** One code point, or how far the malformed sequence reaches. */
function readOne(bytes: Uint8Array, at: number): number | Malformed {
  const first = bytes[at]!;
  if (first < 0x80) return first;
  if (first < 0xc2 || first > 0xf4) return { end: at + 1, reason: "invalid start byte" };
  const more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
  let code = first & (0x3f >> more);
  for (let i = 1; i <= more; i++) {
    const next = bytes[at + i];
    if (next === undefined) return { end: bytes.length, reason: "unexpected end of data" };
    if (!(i === 1 ? isSecond(first, next) : (next & 0xc0) === 0x80)) return { end: at + i, reason: "invalid continuation byte" };
    code = (code << 6) | (next & 0x3f);
  }
  return code;
}

/** The second byte excludes overlong forms, surrogates and what is beyond U+10FFFF. */
function isSecond(first: number, second: number): boolean {
  if ((second & 0xc0) !== 0x80) return false;
  if (first === 0xe0) return second >= 0xa0;
  if (first === 0xed) return second < 0xa0;
  if (first === 0xf0) return second >= 0x90;
  return first !== 0xf4 || second < 0x90;
}

function readSurrogate(bytes: Uint8Array, at: number): { readonly text: string; readonly end: number } | undefined {
  const [first, second, third] = bytes.subarray(at, at + 3);
  if (first !== 0xed || second === undefined || third === undefined || (second & 0xe0) !== 0xa0 || (third & 0xc0) !== 0x80)
    return undefined;
  return { text: String.fromCharCode(0xd000 | ((second & 0x3f) << 6) | (third & 0x3f)), end: at + 3 };
}

function passSurrogate(surrogate: string): Uint8Array {
  const bytes = new Uint8Array(3);
  put(bytes, 0, surrogate.charCodeAt(0));
  return bytes;
}

export const utf8Codec: Codec = { name: "utf-8", encode, decode, passSurrogate, readSurrogate };

const SIGNATURE = [0xef, 0xbb, 0xbf];

/** With a signature in front, which decoding does not need to find. */
export const utf8SignatureCodec: Codec = {
  name: "utf-8",
  encode: (text) => {
    const bytes = encode(text);
    return bytes instanceof Uint8Array ? Uint8Array.of(...SIGNATURE, ...bytes) : bytes;
  },
  passSurrogate,
  readSurrogate,
  decode: (bytes, onFault) => decode(SIGNATURE.every((byte, i) => bytes[i] === byte) ? bytes.subarray(3) : bytes, onFault),
};
