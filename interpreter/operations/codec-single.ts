// What a codec is, and the two with a byte for each character: ascii and latin-1.

import { codePoints } from "../objects/text.ts";
import { fromLatin1 } from "./latin1.ts";

/** A stretch of code points that cannot be encoded. */
export interface EncodeFault {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** A stretch of bytes that cannot be decoded. */
export interface DecodeFault {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  /** Where the error names another codec than the one asked for. */
  readonly encoding?: string;
}

/** Gives the text to put in the place of a fault, or raises. */
/** For codecs that go on behind a fault whatever stands for it. */
export const faultText = (made: ReturnType<OnFault>): string => (typeof made === "string" ? made : made.text);

/** What stands for the fault: text, and where to go on when that is not behind the fault. */
export type OnFault = (fault: DecodeFault) => string | { readonly text: string; readonly end: number };

export interface Codec {
  readonly name: string;
  /** All of the text, or the first stretch that cannot be encoded. */
  readonly encode: (text: string) => Uint8Array | EncodeFault;
  readonly decode: (bytes: Uint8Array, onFault: OnFault) => string;
  /** Bytes of a lone surrogate, for the handler of that name. */
  readonly passSurrogate?: (surrogate: string) => Uint8Array;
  /** The other way round, for "surrogatepass": the surrogate that is encoded at a place, if there is one. */
  readonly readSurrogate?: (bytes: Uint8Array, at: number) => { readonly text: string; readonly end: number } | undefined;
}

export function encodeUpTo(text: string, limit: number): Uint8Array | EncodeFault {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= limit) return beyond(text, limit);
    bytes[i] = unit;
  }
  return bytes;
}

function beyond(text: string, limit: number): EncodeFault {
  const points = codePoints(text);
  const start = points.findIndex((point) => point.codePointAt(0)! >= limit);
  let end = start;
  while (end < points.length && points[end]!.codePointAt(0)! >= limit) end++;
  return { start, end, reason: `ordinal not in range(${limit})` };
}

export function decodeLatin1(bytes: Uint8Array): string {
  return fromLatin1(bytes);
}

export function decodeAscii(bytes: Uint8Array, onFault: OnFault): string {
  let text = "";
  let from = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    text += fromLatin1(bytes.subarray(from, i)) + faultText(onFault({ start: i, end: i + 1, reason: "ordinal not in range(128)" }));
    from = i + 1;
  }
  return text + fromLatin1(bytes.subarray(from));
}
