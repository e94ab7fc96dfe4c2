// int.to_bytes and int.from_bytes.

import type { PyClass } from "../../objects/class.ts";
import { call, chain } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { intClass } from "../../objects/numbers.ts";
import { PyBytes } from "../../objects/text.ts";
import { demote, type Int } from "../../operations/integer.ts";
import { unboxInt } from "../../operations/unbox.ts";
import { defineMethods, method } from "../declare.ts";
import { p } from "../parameters.ts";
import { bytesFromValue } from "./bytes-from.ts";
import { classSelf } from "./slots.ts";

interface Layout {
  readonly length: number;
  readonly isLittle: boolean;
  readonly signed: boolean;
}

function isLittle(order: string): boolean {
  if (order === "little") return true;
  return order === "big" ? false : raise("ValueError", "byteorder must be either 'little' or 'big'");
}

/** Also struct's way of writing whole numbers. */
export function intToBytes(value: Int, { length, isLittle, signed }: Layout): Uint8Array {
  if (length < 0) raise("ValueError", "length argument must be non-negative");
  if (value < 0 && !signed) raise("OverflowError", "can't convert negative int to unsigned");
  const bits = length * 8;
  const big = BigInt(value);
  const fits = signed ? BigInt.asIntN(bits, big) === big : BigInt.asUintN(bits, big) === big;
  if (!fits) raise("OverflowError", "int too big to convert");
  const digits = BigInt.asUintN(bits, big)
    .toString(16)
    .padStart(length * 2, "0");
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[isLittle ? length - 1 - i : i] = Number.parseInt(digits.slice(i * 2, i * 2 + 2), 16);
  return bytes;
}

export function intFromBytes(bytes: Uint8Array, isLittle: boolean, signed: boolean): Int {
  const ordered = isLittle ? Array.from(bytes).reverse() : Array.from(bytes);
  const digits = ordered.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const value = BigInt(digits === "" ? 0 : `0x${digits}`);
  return demote(signed ? BigInt.asIntN(bytes.length * 8, value) : value);
}

defineMethods<Int>(intClass, unboxInt, {
  to_bytes: method({
    doc: "Return an array of bytes representing an integer.",
    params: [
      p.size("length", { or: 1, kind: "either" }),
      p.text("to_bytes() argument 'byteorder'")("byteorder", { or: "big", kind: "either" }),
      p.flag("signed", { or: false, kind: "keyword" }),
    ],
    call: (context, self, length, order, signed) => {
      context.charge(Math.max(length, 0) * 1000);
      context.runtime.allocate(Math.max(length, 0));
      return new PyBytes(intToBytes(self, { length, isLittle: isLittle(order), signed }));
    },
  }),
});

defineMethods<PyClass>(intClass, classSelf, {
  from_bytes: method({
    doc: "Return the integer represented by the given array of bytes.",
    kind: "class",
    params: [
      p.value("bytes", { kind: "either" }),
      p.text("from_bytes() argument 'byteorder'")("byteorder", { or: "big", kind: "either" }),
      p.flag("signed", { or: false, kind: "keyword" }),
    ],
    call: (_context, cls, value, order, signed) => {
      const little = isLittle(order);
      return chain(bytesFromValue(value), (bytes) => {
        const int = intFromBytes((bytes as PyBytes).bytes, little, signed);
        return cls === intClass ? int : call(cls, [int]);
      });
    },
  }),
});
