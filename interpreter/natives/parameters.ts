// The kinds of parameter a native can declare, with their conversions: `p.int("n")` gives the implementation a number or
// bigint, and a caller who passes something else CPython's words. Optional ones give `fallback` when left out.

import type { PyClass } from "../objects/class.ts";
import { Deferred } from "../objects/deferred.ts";
import { raise } from "../objects/exception.ts";
import { argumentType, classOf } from "../objects/singleton.ts";
import type { Value } from "../objects/value.ts";
import { encodeText } from "../operations/codec.ts";
import { toFloat, toIndex, truth } from "../operations/convert.ts";
import { unboxBytes, unboxInt, unboxString } from "../operations/unbox.ts";

export type ParamKind =
  | "self"
  | "positional" // positional-only
  | "either"
  | "keyword"
  | "rest" // *args, as an array
  | "keywords"; // **kwargs, as a map or null

export interface Param<T> {
  readonly name: string;
  readonly kind: ParamKind;
  /** May give a Deferred whose value, converted again, is plain. */
  readonly convert: (value: Value) => T | Deferred;
  readonly fallback?: T;
  /** Present when the parameter may be left out: how help() shows the default. */
  readonly shownDefault?: string;
}

type Convert<T> = (value: Value) => T | Deferred;

/** Options of a parameter. Without `or` it is required. */
interface Options<D> {
  /** What the implementation gets when the argument is left out. */
  readonly or?: D;
  /** How help() shows that default; by default as JSON. */
  readonly shown?: string;
  readonly kind?: ParamKind;
}

function param<T>(convert: Convert<T>) {
  function make(name: string): Param<T>;
  function make<D>(name: string, options: Options<D> & { readonly or: D }): Param<T | D>;
  function make(name: string, options: Options<never>): Param<T>;
  function make(name: string, options: Options<unknown> = {}): Param<unknown> {
    const kind = options.kind ?? "positional";
    if (!("or" in options)) return { name, kind, convert };
    return { name, kind, convert, fallback: options.or, shownDefault: options.shown ?? shownValue(options.or) };
  }
  return make;
}

function shownValue(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "string" ? `'${value}'` : String(value);
}

function expected(what: string, value: Value): never {
  return raise("TypeError", `expected ${what}, got ${classOf(value).shownName}`);
}

export const p = {
  /** Any value. */
  value: param<Value>((value) => value),
  /** An int or anything with `__index__`: number where it fits, else bigint. */
  int: param<number | bigint>((value) => toIndex(value)),
  /** A size or position that fits a machine word: always a number. */
  size: param<number>((value) => {
    const index = toIndex(value);
    return typeof index === "bigint" ? wordSize(index) : index;
  }),
  /** An int that fits C's int, as `i` in PyArg_Parse takes it. */
  cInt: param<number>(cInt),
  /** A position for searching and slicing, of which any int is one: beyond all lengths where it is large. */
  bound: param<number>((value) => {
    const isIndex = unboxInt(value) !== undefined || classOf(value).lookup("__index__") !== undefined;
    if (!isIndex) return raise("TypeError", "slice indices must be integers or have an __index__ method");
    const index = toIndex(value);
    if (typeof index !== "bigint") return index;
    return index > 0n ? Number.MAX_SAFE_INTEGER : -Number.MAX_SAFE_INTEGER;
  }),
  /** A float, an int, or anything with `__float__`. */
  float: param<number>((value) => toFloat(value)),
  /** A str (or an instance of a subclass), as a JavaScript string. */
  str: param<string>((value) => unboxString(value) ?? expected("str", value)),
  /** A str, missed in the words `${label} must be str, not int`. */
  text: (label: string) =>
    param<string>(
      (value) =>
        unboxString(value) ??
        raise("TypeError", `${label} must be str, not ${label === "" ? classOf(value).shownName : argumentType(value)}`.trimStart()),
    ),
  /** As `text`, for what C reads as a string of UTF-8 that a null ends (`s` in PyArg_Parse). */
  cText: (label: string) =>
    param<string>((value) => {
      const text = unboxString(value) ?? raise("TypeError", `${label} must be str, not ${argumentType(value)}`);
      if (!text.isWellFormed()) encodeText(text, "utf-8", "strict");
      return text.includes("\0") ? raise("ValueError", "embedded null character") : text;
    }),
  /** As `bound`, where None stands for a bound left out: null. */
  sliceBound: param<number | null>((value) => (value === null ? null : toBound(value))),
  /** bytes, bytearray or a memoryview, as the bytes themselves. */
  bytes: param<Uint8Array>(
    (value) => unboxBytes(value) ?? raise("TypeError", `a bytes-like object is required, not '${classOf(value).shownName}'`),
  ),
  /** The truth of any value, as `p` in PyArg_Parse takes it. */
  flag: param<boolean>((value) => truth(value)),
  /** Whether an int that fits C's int is another than 0: the older parameters that are flags by meaning, `i` in PyArg_Parse. */
  intFlag: param<boolean>((value) => {
    const int = cInt(value);
    return int instanceof Deferred ? int : int !== 0;
  }),
  /** An instance of a native class. */
  instance<T extends Value>(name: string, type: abstract new (...args: never[]) => T, cls: PyClass): Param<T> {
    return {
      name,
      kind: "positional",
      convert: (value) =>
        value instanceof (type as unknown as new () => object)
          ? (value as T)
          : raise("TypeError", `argument must be ${cls.shownName}, not ${classOf(value).shownName}`),
    };
  },
  /** `*args` */
  rest(name: string): Param<Value[]> {
    return { name, kind: "rest", convert: (value) => [value], fallback: [] };
  },
  /** `**kwargs`; null when there are none. */
  keywords(name: string): Param<ReadonlyMap<string, Value> | null> {
    return { name, kind: "keywords", convert: () => null, fallback: null };
  },
} as const;

function cInt(value: Value): number | Deferred {
  const index = toIndex(value);
  if (index instanceof Deferred) return index;
  return Number(BigInt.asIntN(32, BigInt(index))) === index ? index : raise("OverflowError", "Python int too large to convert to C int");
}

/** Sizes of 64 bits that are no safe integers are beyond anything's length: the largest safe one does as well. */
function wordSize(size: bigint): number {
  if (BigInt.asIntN(64, size) !== size) return raise("OverflowError", "Python int too large to convert to C ssize_t");
  return size > 0n ? Number.MAX_SAFE_INTEGER : -Number.MAX_SAFE_INTEGER;
}

function toBound(value: Value): number | Deferred {
  if (unboxInt(value) === undefined && classOf(value).lookup("__index__") === undefined) {
    return raise("TypeError", "slice indices must be integers or None or have an __index__ method");
  }
  const index = toIndex(value);
  if (typeof index !== "bigint") return index;
  return index > 0n ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER;
}
