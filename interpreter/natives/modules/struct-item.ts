// One value of a struct: into its bytes and out of them. Complaints are given back, for struct.error to carry.

import { Deferred } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { classOf } from "../../objects/singleton.ts";
import { PyBytes } from "../../objects/text.ts";
import type { Value } from "../../objects/value.ts";
import { plainTruth, toFloat, toIndex } from "../../operations/convert.ts";
import { scaled } from "../../operations/float-parse.ts";
import { exactParts } from "../../operations/float-text.ts";
import { demote, type Int } from "../../operations/integer.ts";
import { unboxBytes, unboxInt } from "../../operations/unbox.ts";
import { intFromBytes, intToBytes } from "../builtins/int-bytes.ts";
import type { Field, Layout } from "./struct-format.ts";

const SIGNED = "bhilqn";

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Undefined when it is done, else what is wrong. */
export function packField(bytes: Uint8Array, field: Field, layout: Layout, value: Value): string | undefined {
  const { letter, offset, size } = field;
  switch (letter) {
    case "s":
    case "p":
      return packText(bytes.subarray(offset, offset + size), letter, value);
    case "c": {
      const byte = unboxBytes(value);
      if (!(value instanceof PyBytes) || byte?.length !== 1) return "char format requires a bytes object of length 1";
      bytes[offset] = byte[0]!;
      return undefined;
    }
    case "?":
      bytes[offset] = plainTruth(value) === false ? 0 : 1;
      return undefined;
    case "e":
    case "f":
    case "d":
      return packFloat(bytes, field, layout, value);
    default:
      return packInt(bytes, field, layout, value);
  }
}

function packText(target: Uint8Array, letter: string, value: Value): string | undefined {
  const bytes = unboxBytes(value);
  if (bytes === undefined) return `argument for '${letter}' must be a bytes object`;
  if (letter === "s") target.set(bytes.subarray(0, target.length));
  else if (target.length > 0) {
    const shown = bytes.subarray(0, Math.min(target.length - 1, 255));
    target[0] = shown.length;
    target.set(shown, 1);
  }
  return undefined;
}

function packInt(bytes: Uint8Array, { letter, offset, size }: Field, layout: Layout, value: Value): string | undefined {
  let int = unboxInt(value);
  if (int === undefined) {
    const index = classOf(value).lookup("__index__") === undefined ? undefined : toIndex(value);
    if (index === undefined || index instanceof Deferred) return "required argument is not an integer";
    int = index;
  }
  const signed = SIGNED.includes(letter);
  const complaint = rangeComplaint(int, { letter, size, signed }, !layout.isLittle);
  if (complaint !== undefined) return complaint;
  const word = letter === "P" && int < 0 ? demote(BigInt.asUintN(64, BigInt(int))) : int;
  bytes.set(intToBytes(word, { length: size, isLittle: layout.isLittle, signed }), offset);
  return undefined;
}

interface IntKind {
  readonly letter: string;
  readonly size: number;
  readonly signed: boolean;
}

/** What C's conversion to long or unsigned long refuses is told before what does not fit the format. */
function rangeComplaint(int: Int, { letter, size, signed }: IntKind, isBig: boolean): string | undefined {
  const bits = BigInt(size * 8);
  const [low, high] = signed ? [-(1n << (bits - 1n)), (1n << (bits - 1n)) - 1n] : [0n, (1n << bits) - 1n];
  const big = BigInt(int);
  if (letter === "P") return big >= -(1n << 63n) && big <= high ? undefined : "int too large to convert";
  if (big >= low && big <= high) return undefined;
  if (isBig && size === 8) return "int too large to convert";
  const asUnsigned = "ILQN".includes(letter) || (letter === "H" && isBig);
  const fits = asUnsigned ? big >= 0n && big < 1n << 64n : big >= -(1n << 63n) && big < 1n << 63n;
  if (!fits || size === 8) return "argument out of range";
  const name = NAMES[letter];
  const shown = name !== undefined && !(isBig && size === 2) ? name : `'${letter}'`;
  return `${shown} format requires ${low} <= number <= ${high}`;
}

const NAMES: Readonly<Record<string, string>> = { b: "byte", B: "ubyte", h: "short", H: "ushort" };

function packFloat(bytes: Uint8Array, { letter, offset }: Field, layout: Layout, value: Value): string | undefined {
  const isNumber = value instanceof PyFloat || unboxInt(value) !== undefined || classOf(value).lookup("__float__") !== undefined;
  if (!isNumber) return "required argument is not a float";
  const float = toFloat(value);
  if (float instanceof Deferred) return "required argument is not a float";
  const view = viewOf(bytes);
  if (letter === "d") view.setFloat64(offset, float, layout.isLittle);
  else if (letter === "f") {
    // A cast in C makes it infinite.
    if (!layout.isNative && Number.isFinite(float) && !Number.isFinite(Math.fround(float))) return tooLarge(value, "f");
    view.setFloat32(offset, float, layout.isLittle);
  } else {
    const bits = halfBits(float);
    if (bits === undefined) return tooLarge(value, "e");
    view.setUint16(offset, bits, layout.isLittle);
  }
  return undefined;
}

/** Overflow is struct's own error for ints, OverflowError for floats. */
function tooLarge(value: Value, letter: string): string {
  if (unboxInt(value) !== undefined) return "int too large to convert";
  return raise("OverflowError", `float too large to pack with ${letter} format`);
}

/** IEEE 754 binary16, half to even; undefined when it is too large. */
function halfBits(value: number): number | undefined {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  if (Number.isNaN(value)) return sign | 0x7e00;
  if (!Number.isFinite(value)) return sign | 0x7c00;
  if (value === 0) return sign;
  const size = Math.abs(value);
  const exponent = Math.max(Math.floor(Math.log2(size)), -14);
  const { mantissa, exponent: power } = exactParts(size);
  const scaledBy = power - (exponent - 10);
  const whole = scaledBy >= 0 ? mantissa << BigInt(scaledBy) : mantissa >> BigInt(-scaledBy);
  const rest = scaledBy >= 0 ? 0n : mantissa & ((1n << BigInt(-scaledBy)) - 1n);
  const half = scaledBy >= 0 ? 1n : 1n << BigInt(-scaledBy - 1);
  const up = rest > half || (rest === half && whole % 2n === 1n) ? 1 : 0;
  const bits = Number(whole) + up + (exponent + 14) * 1024;
  return bits >= 0x7c00 ? undefined : sign | bits;
}

export function unpackField(bytes: Uint8Array, { letter, offset, size }: Field, layout: Layout): Value {
  const part = bytes.subarray(offset, offset + size);
  switch (letter) {
    case "s":
    case "c":
      return new PyBytes(part.slice());
    case "p":
      return new PyBytes(size === 0 ? new Uint8Array(0) : part.slice(1, 1 + Math.min(part[0]!, size - 1)));
    case "?":
      return part[0] !== 0;
    case "d":
      return new PyFloat(viewOf(part).getFloat64(0, layout.isLittle));
    case "f":
      return new PyFloat(viewOf(part).getFloat32(0, layout.isLittle));
    case "e":
      return new PyFloat(fromHalf(viewOf(part).getUint16(0, layout.isLittle)));
    default:
      return intFromBytes(part, layout.isLittle, SIGNED.includes(letter));
  }
}

function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  if (exponent === 0) return sign * scaled(BigInt(fraction), -24);
  return sign * Number(demote(BigInt(fraction | 1024))) * 2 ** (exponent - 25);
}
