// What bytes(x) and bytearray(x) make of their arguments.

import { chain, Deferred, type Steps, steps } from "../../objects/deferred.ts";
import { EFFORT_PS, spend } from "../../objects/effort.ts";
import { EXCEPTIONS, PyThrow, raise } from "../../objects/exception.ts";
import type { PyList } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import { PyBytes } from "../../objects/text.ts";
import type { Result, Value } from "../../objects/value.ts";
import { encodeText } from "../../operations/codec.ts";
import { toIndex } from "../../operations/convert.ts";
import { collect, offersItems } from "../../operations/iterate.ts";
import { callSpecial } from "../../operations/special.ts";
import { checkTextSize } from "../../operations/text-size.ts";
import { unboxBytes, unboxInt, unboxString } from "../../operations/unbox.ts";

/** One byte out of an int; `what` is "bytes" or "byte" as the two classes say it. */
export function byteOf(int: number | bigint, what: "bytes" | "byte"): number {
  return int >= 0 && int <= 255 ? Number(int) : raise("ValueError", `${what} must be in range(0, 256)`);
}

/** bytes (never of a subclass) of a buffer, an iterable of ints, or an object with `__bytes__`; not of a count or text. */
export function bytesFromValue(value: Value, what: "bytes" | "byte" = "bytes"): Result {
  const bytes = unboxBytes(value);
  if (bytes !== undefined && classOf(value).builtin) return new PyBytes(bytes.slice());
  const made = callSpecial(value, "__bytes__");
  if (made !== undefined) {
    return chain(made, (result) =>
      result instanceof PyBytes ? result : raise("TypeError", `__bytes__ returned non-bytes (type ${classOf(result).shownName})`),
    );
  }
  if (bytes !== undefined) return new PyBytes(bytes.slice());
  const cls = classOf(value);
  const isIterable = offersItems(cls);
  if (unboxString(value) !== undefined || !isIterable)
    return raise("TypeError", `cannot convert '${cls.shownName}' object to ${nameOf(what)}`);
  return bytesFromItems(value, what);
}

const nameOf = (what: "bytes" | "byte"): string => (what === "bytes" ? "bytes" : "bytearray");

/** The ints that an iterable gives, as bytes. */
export function bytesFromItems(iterable: Value, what: "bytes" | "byte"): Result {
  const items = collect(iterable, true);
  return items instanceof Deferred ? chain(items, (list) => bytesOfItems((list as PyList).items, what)) : bytesOfItems(items, what);
}

function bytesOfItems(items: readonly Value[], what: "bytes" | "byte"): Result {
  spend(items.length * EFFORT_PS.comparison); // each has its type and its range tested
  const bytes = new Uint8Array(items.length);
  for (let i = 0; i < items.length; i++) {
    const index = toIndex(items[i]!);
    if (index instanceof Deferred) return finish(bytes, items, { from: i, pending: index, what });
    bytes[i] = byteOf(index, what);
  }
  return new PyBytes(bytes);
}

interface Rest {
  readonly from: number;
  readonly pending: Deferred;
  readonly what: "bytes" | "byte";
}

/** From an item on whose `__index__` is Python code: one after the other. */
function finish(bytes: Uint8Array, items: readonly Value[], { from, pending, what }: Rest): Result {
  return chain(pending, (made) => {
    bytes[from] = byteOf(unboxInt(made)!, what);
    for (let i = from + 1; i < items.length; i++) {
      const index = toIndex(items[i]!);
      if (index instanceof Deferred) return finish(bytes, items, { from: i, pending: index, what });
      bytes[i] = byteOf(index, what);
    }
    return new PyBytes(bytes);
  });
}

interface Source {
  readonly value: Value | undefined;
  readonly encoding: string | undefined;
  readonly errors: string | undefined;
}

/** The arguments of bytes() and bytearray(). */
export function bytesFromArguments({ value, encoding, errors }: Source, what: "bytes" | "byte"): Result {
  if (value === undefined) {
    if (encoding !== undefined || errors !== undefined)
      raise("TypeError", `${encoding === undefined ? "errors" : "encoding"} without a string argument`);
    return new PyBytes(new Uint8Array(0));
  }
  if (
    encoding === undefined &&
    errors === undefined &&
    what === "bytes" &&
    !classOf(value).builtin &&
    classOf(value).lookup("__bytes__") !== undefined
  ) {
    return bytesFromValue(value, what);
  }
  const text = unboxString(value);
  if (text !== undefined) {
    if (encoding === undefined) return raise("TypeError", "string argument without an encoding");
    return new PyBytes(encodeText(text, encoding, errors ?? "strict"));
  }
  if (encoding !== undefined) raise("TypeError", "encoding without a string argument");
  if (errors !== undefined) raise("TypeError", "errors without a string argument");
  if (
    unboxInt(value) !== undefined ||
    (classOf(value).lookup("__index__") !== undefined && classOf(value).lookup("__bytes__") === undefined)
  ) {
    const count = toIndex(value);
    return count instanceof Deferred ? steps(counted(value, count, what)) : zeros(count);
  }
  return bytesFromValue(value, what);
}

/** What has an __index__ that fails by its type is taken as anything else. */
function* counted(value: Value, count: Deferred, what: "bytes" | "byte"): Steps {
  let made: Value;
  try {
    made = (yield count) as Value;
  } catch (thrown) {
    if (!(thrown instanceof PyThrow && thrown.exception.isA(EXCEPTIONS.TypeError))) throw thrown;
    return bytesFromValue(value, what);
  }
  return zeros(unboxInt(made)!);
}

function zeros(count: number | bigint): PyBytes {
  if (count < 0 && BigInt(count) >= -(2n ** 63n)) raise("ValueError", "negative count");
  if (typeof count === "bigint")
    return BigInt.asIntN(64, count) === count
      ? raise("MemoryError", "")
      : raise("OverflowError", "cannot fit 'int' into an index-sized integer");
  checkTextSize(count);
  return new PyBytes(new Uint8Array(count));
}
