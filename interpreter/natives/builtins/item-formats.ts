// Single items of native struct formats, as memoryviews (and arrays) hold them: little endian, sizes of 64-bit Linux.

import { raise } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { PyBytes } from "../../objects/text.ts";
import type { Value } from "../../objects/value.ts";
import { toFloat } from "../../operations/convert.ts";
import { unboxBytes, unboxInt } from "../../operations/unbox.ts";
import { intFromBytes, intToBytes } from "./int-bytes.ts";

/** Bytes of one item, by its letter. */
export const ITEM_SIZES: Readonly<Record<string, number>> = {
  c: 1,
  b: 1,
  B: 1,
  "?": 1,
  h: 2,
  H: 2,
  i: 4,
  I: 4,
  l: 8,
  L: 8,
  q: 8,
  Q: 8,
  n: 8,
  N: 8,
  f: 4,
  d: 8,
  P: 8,
};

const SIGNED = "bhilqn";

export function unpackItem(bytes: Uint8Array, format: string): Value {
  if (format === "B") return bytes[0]!;
  if (format === "c") return new PyBytes(bytes.slice());
  if (format === "?") return bytes[0] !== 0;
  if (format === "f" || format === "d") {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return new PyFloat(format === "f" ? view.getFloat32(0, true) : view.getFloat64(0, true));
  }
  return intFromBytes(bytes, true, SIGNED.includes(format));
}

export function packItem(value: Value, format: string): Uint8Array {
  const wrongType = (): never => raise("TypeError", `memoryview: invalid type for format '${format}'`);
  const size = ITEM_SIZES[format]!;
  if (format === "c") {
    const bytes = unboxBytes(value);
    return bytes?.length === 1 ? bytes : wrongType();
  }
  if (format === "f" || format === "d") {
    const bytes = new Uint8Array(size);
    const float = value instanceof PyFloat || unboxInt(value) !== undefined ? (toFloat(value) as number) : wrongType();
    const view = new DataView(bytes.buffer);
    if (format === "f") view.setFloat32(0, float, true);
    else view.setFloat64(0, float, true);
    return bytes;
  }
  const int = unboxInt(value) ?? wrongType();
  if (format === "?") return Uint8Array.of(int === 0 ? 0 : 1);
  const signed = SIGNED.includes(format);
  const limit = 1n << BigInt(size * 8);
  const fits = signed ? BigInt(int) >= -limit / 2n && BigInt(int) < limit / 2n : int >= 0 && BigInt(int) < limit;
  if (!fits) return raise("ValueError", `memoryview: invalid value for format '${format}'`);
  return intToBytes(int, { length: size, isLittle: true, signed });
}
