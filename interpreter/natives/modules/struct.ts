// struct: packing values into bytes and back.

import { builtinClass, type PyClass } from "../../objects/class.ts";
import { type Deferred, eager, type Steps, settle } from "../../objects/deferred.ts";
import { EXCEPTIONS, PyException, PyThrow, raise } from "../../objects/exception.ts";
import { FunctionIterator } from "../../objects/iterator.ts";
import { PyMemoryView } from "../../objects/memory-view.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { argumentType, classOf } from "../../objects/singleton.ts";
import { PyByteArray, PyBytes } from "../../objects/text.ts";
import { PyObject, type Result, type Value } from "../../objects/value.ts";
import { toFloat, toIndex, truth } from "../../operations/convert.ts";
import { checkTextSize } from "../../operations/text-size.ts";
import { unboxBytes, unboxInt, unboxString } from "../../operations/unbox.ts";
import { defineIterator } from "../builtins/iterators.ts";
import { classParam } from "../builtins/slots.ts";
import { type AnyRow, defineAttributes, defineMethods, method, native, staticMethod } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { type Param, p } from "../parameters.ts";
import { type Layout, parseFormat } from "./struct-format.ts";
import { packField, unpackField } from "./struct-item.ts";

export const structError = builtinClass("error", { base: EXCEPTIONS.Exception, module: "struct" });

export function fail(message: string): never {
  throw new PyThrow(new PyException(structError, [message]));
}

const layouts = new Map<string, Layout>();

function layoutOf(format: string): Layout {
  let layout = layouts.get(format);
  if (layout === undefined) {
    const parsed = parseFormat(format);
    if (typeof parsed === "string") return fail(parsed);
    checkTextSize(parsed.size);
    layout = parsed;
    layouts.set(format, layout);
  }
  return layout;
}

/** A format may be text or ASCII bytes. */
const formatParam: Param<string> = {
  name: "format",
  kind: "positional",
  convert: (value) => {
    const text = unboxString(value);
    if (text !== undefined) return text;
    const bytes = unboxBytes(value);
    return bytes === undefined
      ? raise("TypeError", `Struct() argument 1 must be a str or bytes object, not ${classOf(value).shownName}`)
      : String.fromCharCode(...bytes);
  },
};

/** A value as Python code says it is to be packed: its truth, or what its `__index__` or `__float__` gives. */
function* settledValue(letter: string, value: Value): Generator<Deferred, Value, never> {
  if (letter === "?") return (yield* settle(truth(value))) as Value;
  if ("spc".includes(letter) || unboxInt(value) !== undefined || value instanceof PyFloat) return value;
  const isFloat = "efd".includes(letter);
  if (classOf(value).lookup(isFloat ? "__float__" : "__index__") === undefined) return value;
  return (yield* settle((isFloat ? toFloat(value) : toIndex(value)) as Result)) as Value;
}

/** Pack, after Python code has been asked what it must be asked. */
function packed(layout: Layout, values: readonly Value[], name: string, then: (bytes: Uint8Array) => Result): Result {
  if (values.length !== layout.count || values.every((value) => typeof value !== "object")) return then(pack(layout, values, name));
  const letters = layout.fields.map(({ letter }) => letter).filter((letter) => letter !== "x");
  function* body(): Steps {
    const made: Value[] = [];
    for (const [index, value] of values.entries()) made.push(yield* settledValue(letters[index]!, value));
    return then(pack(layout, made, name));
  }
  return eager(body());
}

function pack(layout: Layout, values: readonly Value[], name: string): Uint8Array {
  if (values.length !== layout.count) fail(`${name} expected ${layout.count} items for packing (got ${values.length})`);
  const bytes = new Uint8Array(layout.size);
  let next = 0;
  for (const field of layout.fields) {
    if (field.letter === "x") continue;
    const error = packField(bytes, field, layout, values[next++]!);
    if (error !== undefined) fail(error);
  }
  return bytes;
}

function unpack(layout: Layout, bytes: Uint8Array): PyTuple {
  return new PyTuple(layout.fields.filter((field) => field.letter !== "x").map((field) => unpackField(bytes, field, layout)));
}

function exactly(layout: Layout, bytes: Uint8Array): Uint8Array {
  if (bytes.length !== layout.size) fail(`unpack requires a buffer of ${layout.size} bytes`);
  return bytes;
}

function from(layout: Layout, bytes: Uint8Array, offset: number): Uint8Array {
  const start = offset < 0 ? offset + bytes.length : offset;
  if (offset < 0 && start < 0) fail(`offset ${offset} out of range for ${bytes.length}-byte buffer`);
  if (bytes.length - start < layout.size) {
    const needed = start + layout.size;
    fail(
      `unpack_from requires a buffer of at least ${needed} bytes for unpacking ${layout.size} bytes at offset ${start} (actual buffer size is ${bytes.length})`,
    );
  }
  return bytes.subarray(start, start + layout.size);
}

function packInto(layout: Layout, target: Value, offset: number, values: readonly Value[]): Result {
  const bytes = writable(target);
  return packed(layout, values, "pack_into", (made) => writeAt(layout, bytes, offset, made));
}

function writeAt(layout: Layout, bytes: Uint8Array, offset: number, made: Uint8Array): null {
  const start = offset < 0 ? offset + bytes.length : offset;
  if (offset < 0 && start < 0) fail(`offset ${offset} out of range for ${bytes.length}-byte buffer`);
  if (bytes.length - start < layout.size) {
    const needed = start + layout.size;
    fail(
      `pack_into requires a buffer of at least ${needed} bytes for packing ${layout.size} bytes at offset ${start} (actual buffer size is ${bytes.length})`,
    );
  }
  bytes.set(made, start);
  return null;
}

function writable(target: Value): Uint8Array {
  const isWritable = target instanceof PyByteArray || (target instanceof PyMemoryView && !target.readOnly);
  return isWritable
    ? unboxBytes(target)!
    : raise("TypeError", `argument must be read-write bytes-like object, not ${argumentType(target)}`);
}

const iteratorClass = builtinClass("unpack_iterator", { module: "_struct", subclassable: false });
defineIterator(iteratorClass);

function iterate(layout: Layout, bytes: Uint8Array): Value {
  if (layout.size === 0) fail("cannot iteratively unpack with a struct of length 0");
  if (bytes.length % layout.size !== 0) fail(`iterative unpacking requires a buffer of a multiple of ${layout.size} bytes`);
  let at = 0;
  return new FunctionIterator(iteratorClass, () => {
    if (at >= bytes.length) return undefined;
    at += layout.size;
    return unpack(layout, bytes.subarray(at - layout.size, at));
  });
}

const structClass = builtinClass("Struct", { module: "_struct", weak: true });

class PyStruct extends PyObject {
  readonly cls: PyClass;
  readonly format: string;
  readonly layout: Layout;
  constructor(format: string, cls: PyClass) {
    super();
    this.format = format;
    this.layout = layoutOf(format);
    this.cls = cls;
  }
}

const structSelf = (value: Value): PyStruct | undefined => (value instanceof PyStruct ? value : undefined);

defineMethods<PyStruct>(structClass, structSelf, {
  __new__: staticMethod({
    doc: "Create a compiled struct object.",
    params: [classParam(structClass), { ...formatParam, kind: "either" } as Param<string>],
    call: (_context, cls, format) => new PyStruct(format, cls),
  }),
  __init__: method({ doc: "", params: [p.rest("args")], call: () => null }),
  pack: method({
    doc: "Return a bytes object.",
    params: [p.rest("values")],
    call: (_c, self, values) => packed(self.layout, values, "pack", (bytes) => new PyBytes(bytes)),
  }),
  unpack: method({
    doc: "Return a tuple.",
    params: [p.bytes("buffer")],
    call: (_c, self, bytes) => unpack(self.layout, exactly(self.layout, bytes)),
  }),
  unpack_from: method({
    doc: "Return a tuple containing unpacked values.",
    params: [p.bytes("buffer", { kind: "either" }), p.size("offset", { or: 0, kind: "either" })],
    call: (_context, self, bytes, offset) => unpack(self.layout, from(self.layout, bytes, offset)),
  }),
  pack_into: method({
    doc: "Write the packed bytes into the writable buffer starting at offset.",
    params: [p.value("buffer"), p.size("offset"), p.rest("values")],
    call: (_context, self, target, offset, values) => packInto(self.layout, target, offset, values),
  }),
  iter_unpack: method({
    doc: "Return an iterator yielding tuples.",
    params: [p.bytes("buffer")],
    call: (_c, self, bytes) => iterate(self.layout, bytes),
  }),
});

defineAttributes<PyStruct>(structClass, structSelf, {
  format: { doc: "struct format string", get: (self) => self.format },
  size: { doc: "struct size in bytes", get: (self) => self.layout.size },
});

const functions: Readonly<Record<string, AnyRow>> = {
  calcsize: native({
    doc: "Return size in bytes of the struct described by the format string.",
    params: [formatParam],
    call: (_c, format) => layoutOf(format).size,
  }),
  pack: native({
    doc: "Return a bytes object containing the values packed according to the format string.",
    params: [formatParam, p.rest("values")],
    call: (_context, format, values) => packed(layoutOf(format), values, "pack", (bytes) => new PyBytes(bytes)),
  }),
  pack_into: native({
    doc: "Pack the values and write the packed bytes into the writable buffer starting at offset.",
    params: [formatParam, p.value("buffer"), p.size("offset"), p.rest("values")],
    call: (_context, format, target, offset, values) => packInto(layoutOf(format), target, offset, values),
  }),
  unpack: native({
    doc: "Return a tuple containing values unpacked according to the format string.",
    params: [formatParam, p.bytes("buffer")],
    call: (_context, format, bytes) => unpack(layoutOf(format), exactly(layoutOf(format), bytes)),
  }),
  unpack_from: native({
    doc: "Return a tuple containing values unpacked according to the format string.",
    params: [formatParam, p.bytes("buffer", { kind: "either" }), p.size("offset", { or: 0, kind: "either" })],
    call: (_context, format, bytes, offset) => unpack(layoutOf(format), from(layoutOf(format), bytes, offset)),
  }),
  iter_unpack: native({
    doc: "Return an iterator yielding tuples unpacked from the given bytes source.",
    params: [formatParam, p.bytes("buffer")],
    call: (_context, format, bytes) => iterate(layoutOf(format), bytes),
  }),
};

export const structModule: NativeModule = {
  name: "struct",
  home: "_struct",
  doc: "Functions to convert between Python values and C structs.",
  functions,
  values: { error: structError, Struct: structClass },
};
