// binascii: hexadecimal, base 64, and check sums.

import { builtinClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { EXCEPTIONS, PyException, PyThrow, raise } from "../../objects/exception.ts";
import { classOf } from "../../objects/singleton.ts";
import { PyBytes } from "../../objects/text.ts";
import type { Result, Value } from "../../objects/value.ts";
import { fromLatin1, toLatin1 } from "../../operations/latin1.ts";
import { unboxBytes, unboxString } from "../../operations/unbox.ts";
import { hexSeparator, hexText } from "../builtins/byte-methods.ts";
import { type AnyRow, native } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { type Param, p } from "../parameters.ts";
import { insideOr } from "./outside-gil.ts";
import { fromQuotedPrintable, toQuotedPrintable } from "./quoted-printable.ts";

const errorClass = builtinClass("Error", { base: EXCEPTIONS.ValueError, module: "binascii" });
const incompleteClass = builtinClass("Incomplete", { base: EXCEPTIONS.Exception, module: "binascii" });

function fail(message: string): never {
  throw new PyThrow(new PyException(errorClass, [message]));
}

/** ASCII as bytes, or as text. */
function asciiParam(name: string, kind: "positional" | "either" = "positional"): Param<string> {
  return {
    name,
    kind,
    convert: (value: Value) => {
      const text = unboxString(value);
      if (text === undefined) {
        const bytes = unboxBytes(value);
        if (bytes === undefined)
          return raise("TypeError", `argument should be bytes, buffer or ASCII string, not '${classOf(value).shownName}'`);
        return fromLatin1(bytes);
      }
      return /^[\0-\x7f]*$/.test(text) ? text : raise("ValueError", "string argument should contain only ASCII characters");
    },
  };
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text += ALPHABET[group >> 18]! + ALPHABET[(group >> 12) & 63]!;
    text += left > 1 ? ALPHABET[(group >> 6) & 63]! : "=";
    text += left > 2 ? ALPHABET[group & 63]! : "=";
  }
  return text;
}

/** Characters outside the alphabet are skipped, or refused when strict. */
export function fromBase64(text: string, strict: boolean): Uint8Array {
  const bytes: number[] = [];
  let quad = 0;
  let kept = 0;
  let pads = 0;
  if (strict && text.startsWith("=")) fail("Leading padding not allowed");
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "=") {
      pads++;
      if (quad >= 2 && quad + pads >= 4) {
        if (strict && i + 1 < text.length) fail("Excess data after padding");
        return Uint8Array.from(bytes);
      }
      if (strict && quad === 0) fail("Excess padding not allowed");
      continue;
    }
    const value = ALPHABET.indexOf(text[i]!);
    if (value < 0) {
      if (strict) fail("Only base64 data is allowed");
      continue;
    }
    if (strict && pads > 0) fail("Discontinuous padding not allowed");
    pads = 0;
    kept = (kept << 6) | value;
    if (quad > 0) bytes.push((kept >> (6 - 2 * quad)) & 255);
    quad = (quad + 1) % 4;
    kept &= 0xff;
  }
  if (quad === 1)
    fail(
      `Invalid base64-encoded string: number of data characters (${Math.floor(bytes.length / 3) * 4 + 1}) cannot be 1 more than a multiple of 4`,
    );
  if (quad !== 0) fail("Incorrect padding");
  return Uint8Array.from(bytes);
}

function fromHex(text: string): Uint8Array {
  if (text.length % 2 !== 0) fail("Odd-length string");
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    const pair = text.slice(2 * i, 2 * i + 2);
    bytes[i] = /^[0-9a-fA-F]{2}$/.test(pair) ? Number.parseInt(pair, 16) : fail("Non-hexadecimal digit found");
  }
  return bytes;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let code = n;
  for (let bit = 0; bit < 8; bit++) code = code & 1 ? (code >>> 1) ^ 0xedb88320 : code >>> 1;
  return code;
});

/** CRC-32 as zip and zlib have it. */
/** More bytes than these are summed up without the GIL. */
const OUTSIDE_SIZE = 5120;
const SUM_PS = 300;

/** A check sum of these bytes, in the time it takes. */
export function checkSum(context: Context, bytes: Uint8Array, sum: () => Result): Result {
  const work = { text: `sum up ${bytes.length} bytes`, ps: bytes.length * SUM_PS };
  return insideOr(context, bytes.length > OUTSIDE_SIZE, work, sum);
}

export function crc32(bytes: Uint8Array, start: number): number {
  let code = ~start;
  for (const byte of bytes) code = (code >>> 8) ^ CRC_TABLE[(code ^ byte) & 255]!;
  return ~code >>> 0;
}

/** CRC-CCITT. */
function crcHqx(bytes: Uint8Array, start: number): number {
  let code = start & 0xffff;
  for (const byte of bytes) {
    code ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) code = code & 0x8000 ? ((code << 1) ^ 0x1021) & 0xffff : (code << 1) & 0xffff;
  }
  return code;
}

/** Ints of any size start a check sum by their lowest 32 bits. */
export const lowWord = (value: number | bigint): number => Number(BigInt.asUintN(32, BigInt(value)));

const hexRow: AnyRow = native({
  doc: "Hexadecimal representation of binary data.",
  params: [
    p.bytes("data", { kind: "either" }),
    p.value("sep", { or: undefined as never, kind: "either", shown: "<unrepresentable>" }),
    p.cInt("bytes_per_sep", { or: 1, kind: "either" }),
  ],
  call: (_context, bytes, sep: Value | undefined, group) => new PyBytes(toLatin1(hexText(bytes, hexSeparator(sep), group))),
});

const unhexRow: AnyRow = native({
  doc: "Binary data of hexadecimal representation.",
  params: [asciiParam("hexstr")],
  call: (_context, text) => new PyBytes(fromHex(text)),
});

const functions: Readonly<Record<string, AnyRow>> = {
  hexlify: hexRow,
  b2a_hex: hexRow,
  unhexlify: unhexRow,
  a2b_hex: unhexRow,
  b2a_base64: native({
    doc: "Base64-code line of data.",
    params: [p.bytes("data"), p.intFlag("newline", { or: true, kind: "keyword" })],
    call: (_context, bytes, newline) => new PyBytes(toLatin1(toBase64(bytes) + (newline ? "\n" : ""))),
  }),
  a2b_base64: native({
    doc: "Decode a line of base64 data.",
    params: [asciiParam("data"), p.intFlag("strict_mode", { or: false, kind: "keyword" })],
    call: (_context, text, strict) => new PyBytes(fromBase64(text, strict)),
  }),
  a2b_qp: native({
    doc: "Decode a string of qp-encoded data.",
    params: [asciiParam("data", "either"), p.intFlag("header", { or: false, kind: "either" })],
    call: (_context, text, isHeader) => new PyBytes(fromQuotedPrintable(toLatin1(text), isHeader)),
  }),
  b2a_qp: native({
    doc: "Encode a string using quoted-printable encoding.",
    params: [
      p.bytes("data", { kind: "either" }),
      p.intFlag("quotetabs", { or: false, kind: "either" }),
      p.intFlag("istext", { or: true, kind: "either" }),
      p.intFlag("header", { or: false, kind: "either" }),
    ],
    call: (_context, bytes, quotesTabs, isText, isHeader) => new PyBytes(toQuotedPrintable(bytes, { quotesTabs, isText, isHeader })),
  }),
  crc32: native({
    doc: "Compute CRC-32 incrementally.",
    params: [p.bytes("data"), p.int("crc", { or: 0 })],
    call: (context, bytes, start) => checkSum(context, bytes, () => crc32(bytes, lowWord(start))),
  }),
  crc_hqx: native({
    doc: "Compute CRC-CCITT incrementally.",
    params: [p.bytes("data"), p.int("crc")],
    call: (_context, bytes, start) => crcHqx(bytes, lowWord(start)),
  }),
};

export const binasciiModule: NativeModule = {
  name: "binascii",
  doc: "Conversion between binary data and ASCII",
  functions,
  values: { Error: errorClass, Incomplete: incompleteClass },
};
