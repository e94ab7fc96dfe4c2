// UTF-16 and UTF-32 in both byte orders, with or without a byte order mark.

import { type Codec, type DecodeFault, type EncodeFault, faultText, type OnFault } from "./codec-single.ts";
import { surrogates } from "./codec-utf8.ts";

const LONE = /[\ud800-\udfff]/u;

/** Unlike UTF-8's, faults here are single surrogates. */
function firstSurrogate(text: string): EncodeFault {
  const fault = surrogates(text);
  return { ...fault, end: fault.start + 1 };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** `littleEndian` null: as the mark says, little endian without one; encoding writes a mark then. */
export function utf16Codec(name: string, littleEndian: boolean | null): Codec {
  const encode = (text: string, isLittle: boolean): Uint8Array => {
    const bytes = new Uint8Array(text.length * 2);
    const view = viewOf(bytes);
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
    return bytes;
  };
  return {
    name,
    encode: (text) =>
      LONE.test(text) ? firstSurrogate(text) : encode(littleEndian === null ? `\ufeff${text}` : text, littleEndian ?? true),
    decode: (bytes, onFault) => {
      const mark = littleEndian === null ? markOf16(bytes) : 0;
      return decode16(bytes, { from: mark === 0 ? 0 : 2, isLittle: littleEndian ?? mark !== 0xfeff, name }, onFault);
    },
    passSurrogate: (surrogate) => encode(surrogate, littleEndian ?? true),
  };
}

/** 0xfffe for a little endian mark, 0xfeff for a big endian one, 0 for none. */
function markOf16(bytes: Uint8Array): number {
  if (bytes.length < 2) return 0;
  const first = viewOf(bytes).getUint16(0, false);
  return first === 0xfeff || first === 0xfffe ? first : 0;
}

interface Layout {
  readonly from: number;
  readonly isLittle: boolean;
  readonly name: string;
}

function decode16(bytes: Uint8Array, { from, isLittle, name }: Layout, onFault: OnFault): string {
  const view = viewOf(bytes);
  // Errors of the codec without a fixed order name the order that was found.
  const encoding = name === "utf-16" ? (isLittle ? "utf-16-le" : "utf-16-be") : name;
  const parts: string[] = [];
  let at = from;
  const fault = (end: number, reason: string): void => {
    const described: DecodeFault = { start: at, end, reason, encoding };
    parts.push(faultText(onFault(described)));
    at = end;
  };
  while (at < bytes.length) {
    if (at + 1 >= bytes.length) {
      fault(bytes.length, "truncated data");
      break;
    }
    const unit = view.getUint16(at, isLittle);
    if ((unit & 0xf800) !== 0xd800) {
      parts.push(String.fromCharCode(unit));
      at += 2;
    } else if (unit >= 0xdc00) fault(at + 2, "illegal encoding");
    else if (at + 3 >= bytes.length) fault(bytes.length, "unexpected end of data");
    else {
      const second = view.getUint16(at + 2, isLittle);
      if ((second & 0xfc00) !== 0xdc00) fault(at + 2, "illegal UTF-16 surrogate");
      else {
        parts.push(String.fromCharCode(unit, second));
        at += 4;
      }
    }
  }
  return parts.join("");
}

export function utf32Codec(name: string, littleEndian: boolean | null): Codec {
  const encode = (text: string, isLittle: boolean): Uint8Array => {
    const codes = Array.from(text, (character) => character.codePointAt(0)!);
    const bytes = new Uint8Array(codes.length * 4);
    const view = viewOf(bytes);
    for (let i = 0; i < codes.length; i++) view.setUint32(i * 4, codes[i]!, isLittle);
    return bytes;
  };
  return {
    name,
    encode: (text) =>
      LONE.test(text) ? firstSurrogate(text) : encode(littleEndian === null ? `\ufeff${text}` : text, littleEndian ?? true),
    decode: (bytes, onFault) => {
      const mark = littleEndian === null && bytes.length >= 4 ? viewOf(bytes).getUint32(0, true) : 0;
      const hasMark = mark === 0xfeff || mark === 0xfffe0000;
      return decode32(bytes, { from: hasMark ? 4 : 0, isLittle: littleEndian ?? mark !== 0xfffe0000, name }, onFault);
    },
    passSurrogate: (surrogate) => encode(surrogate, littleEndian ?? true),
  };
}

function decode32(bytes: Uint8Array, { from, isLittle, name }: Layout, onFault: OnFault): string {
  const view = viewOf(bytes);
  const encoding = name === "utf-32" ? (isLittle ? "utf-32-le" : "utf-32-be") : name;
  const parts: string[] = [];
  for (let at = from; at < bytes.length; at += 4) {
    if (at + 4 > bytes.length) {
      parts.push(faultText(onFault({ start: at, end: bytes.length, reason: "truncated data", encoding })));
      break;
    }
    const code = view.getUint32(at, isLittle);
    if (code > 0x10ffff) parts.push(faultText(onFault({ start: at, end: at + 4, reason: "code point not in range(0x110000)", encoding })));
    else if (code >= 0xd800 && code < 0xe000) {
      parts.push(
        faultText(onFault({ start: at, end: at + 4, reason: "code point in surrogate code point range(0xd800, 0xe000)", encoding })),
      );
    } else parts.push(String.fromCodePoint(code));
  }
  return parts.join("");
}
