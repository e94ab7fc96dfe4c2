// Encoding and decoding: names of codecs, error handlers, and the errors as Python raises them. The codecs themselves give
// faults; here they are raised or handled.

import { raise, raiseWith } from "../objects/exception.ts";
import { codePoints, PyBytes } from "../objects/text.ts";
import { type Codec, type DecodeFault, decodeAscii, decodeLatin1, encodeUpTo, type OnFault } from "./codec-single.ts";
import { utf8Codec, utf8SignatureCodec } from "./codec-utf8.ts";
import { utf16Codec, utf32Codec } from "./codec-wide.ts";
import { codeEscape } from "./text-repr.ts";

const ASCII: Codec = { name: "ascii", encode: (text) => encodeUpTo(text, 0x80), decode: decodeAscii };
const LATIN_1: Codec = { name: "latin-1", encode: (text) => encodeUpTo(text, 0x100), decode: decodeLatin1 };

const CODECS: Readonly<Record<string, Codec>> = {
  "utf-8": utf8Codec,
  "utf-8-sig": utf8SignatureCodec,
  ascii: ASCII,
  "latin-1": LATIN_1,
  "utf-16": utf16Codec("utf-16", null),
  "utf-16-le": utf16Codec("utf-16-le", true),
  "utf-16-be": utf16Codec("utf-16-be", false),
  "utf-32": utf32Codec("utf-32", null),
  "utf-32-le": utf32Codec("utf-32-le", true),
  "utf-32-be": utf32Codec("utf-32-be", false),
};

const ALIASES: Readonly<Record<string, string>> = {
  utf8: "utf-8",
  u8: "utf-8",
  utf: "utf-8",
  cp65001: "utf-8",
  "utf8-sig": "utf-8-sig",
  "us-ascii": "ascii",
  "646": "ascii",
  "iso646-us": "ascii",
  "ansi-x3.4-1968": "ascii",
  us: "ascii",
  latin1: "latin-1",
  latin: "latin-1",
  l1: "latin-1",
  "iso-8859-1": "latin-1",
  "iso8859-1": "latin-1",
  "8859": "latin-1",
  cp819: "latin-1",
  utf16: "utf-16",
  u16: "utf-16",
  utf16le: "utf-16-le",
  "utf-16le": "utf-16-le",
  utf16be: "utf-16-be",
  "utf-16be": "utf-16-be",
  utf32: "utf-32",
  u32: "utf-32",
  utf32le: "utf-32-le",
  "utf-32le": "utf-32-le",
  utf32be: "utf-32-be",
  "utf-32be": "utf-32-be",
};

/** The codec of a name in any spelling; undefined when there is none. */
export function findCodec(name: string): Codec | undefined {
  const key = name.toLowerCase().replace(/[\s_]+/g, "-");
  return CODECS[ALIASES[key] ?? key];
}

function codecNamed(name: string): Codec {
  return findCodec(name) ?? raise("LookupError", `unknown encoding: ${name}`);
}

/** `text.encode(encoding, errors)` */
export function encodeText(text: string, encoding: string, errors: string): Uint8Array {
  const codec = codecNamed(encoding);
  const encoded = codec.encode(text);
  if (encoded instanceof Uint8Array) return encoded;
  const points = codePoints(text);
  const pieces: (Uint8Array | string)[] = [];
  let from = 0;
  for (let fault: typeof encoded | Uint8Array = encoded; !(fault instanceof Uint8Array); ) {
    const start = from + fault.start;
    const end = from + fault.end;
    pieces.push(points.slice(from, start).join(""));
    pieces.push(handleEncoding({ codec, text, points, start, end, reason: fault.reason }, errors));
    from = end;
    fault = codec.encode(points.slice(from).join(""));
  }
  pieces.push(points.slice(from).join(""));
  return joinEncoded(pieces, codec);
}

/** Plain pieces are encoded by the part that follows the byte order mark, which comes once. */
function joinEncoded(pieces: readonly (Uint8Array | string)[], codec: Codec): Uint8Array {
  const mark = codec.encode("") as Uint8Array;
  const parts = pieces.map((piece) => (typeof piece === "string" ? (codec.encode(piece) as Uint8Array).subarray(mark.length) : piece));
  return concatenateBytes([mark, ...parts]);
}

export function concatenateBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

let characterName: (code: number) => string | undefined = () => undefined;

/** The character database comes from outside. */
export function useNamesForEncoding(names: (code: number) => string | undefined): void {
  characterName = names;
}

function named(character: string): string | undefined {
  const name = characterName(character.codePointAt(0)!);
  return name === undefined ? undefined : `\\N{${name}}`;
}

interface EncodingFault {
  readonly codec: Codec;
  readonly text: string;
  readonly points: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** What an error handler puts in the place of a stretch that cannot be encoded: text to be encoded, or bytes. */
function handleEncoding(fault: EncodingFault, errors: string): string | Uint8Array {
  const stretch = fault.points.slice(fault.start, fault.end);
  switch (errors) {
    case "ignore":
      return "";
    case "replace":
      return "?".repeat(stretch.length);
    case "backslashreplace":
      return stretch.map(codeEscape).join("");
    case "namereplace":
      return stretch.map((character) => named(character) ?? codeEscape(character)).join("");
    case "xmlcharrefreplace":
      return stretch.map((character) => `&#${character.codePointAt(0)!};`).join("");
    case "surrogateescape": {
      const codes = stretch.map((character) => character.codePointAt(0)!);
      if (codes.every((code) => code >= 0xdc80 && code <= 0xdcff)) return Uint8Array.from(codes, (code) => code - 0xdc00);
      return raiseEncode(fault);
    }
    case "surrogatepass":
      return fault.codec.passSurrogate === undefined ? raiseEncode(fault) : concatenateBytes(stretch.map(fault.codec.passSurrogate));
    case "strict":
      return raiseEncode(fault);
    default:
      return raise("LookupError", `unknown error handler name '${errors}'`);
  }
}

function raiseEncode({ codec, text, start, end, reason }: EncodingFault): never {
  const fields = { encoding: codec.name, object: text, start, end, reason };
  return raiseWith("UnicodeEncodeError", Object.values(fields), fields);
}

/** `bytes.decode(encoding, errors)` */
export function decodeBytes(bytes: Uint8Array, encoding: string, errors: string): string {
  const codec = codecNamed(encoding);
  return codec.decode(bytes, (fault) => handleDecoding(codec, bytes, fault, errors));
}

function handleDecoding(codec: Codec, bytes: Uint8Array, fault: DecodeFault, errors: string): ReturnType<OnFault> {
  const stretch = bytes.subarray(fault.start, fault.end);
  switch (errors) {
    case "ignore":
      return "";
    case "replace":
      return "\ufffd";
    case "backslashreplace":
      return Array.from(stretch, (byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
    case "surrogateescape":
      if (stretch.every((byte) => byte >= 0x80)) return String.fromCharCode(...Array.from(stretch, (byte) => 0xdc00 + byte));
      break;
    case "surrogatepass": {
      const passed = codec.readSurrogate?.(bytes, fault.start);
      if (passed !== undefined) return passed;
      break;
    }
    case "strict":
      break;
    default:
      return raise("LookupError", `unknown error handler name '${errors}'`);
  }
  const fields = {
    encoding: fault.encoding ?? codec.name,
    object: new PyBytes(bytes.slice()),
    start: fault.start,
    end: fault.end,
    reason: fault.reason,
  };
  return raiseWith("UnicodeDecodeError", Object.values(fields), fields);
}
