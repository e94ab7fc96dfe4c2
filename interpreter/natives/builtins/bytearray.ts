// bytearray: making one, changing it, and what it does not share with bytes.

import type { PyClass } from "../../objects/class.ts";
import { chain, Deferred } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyComplex, PyFloat } from "../../objects/numbers.ts";
import { PySlice } from "../../objects/sequence.ts";
import { classOf, NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import { bytearrayClass, PyByteArray, PyBytes } from "../../objects/text.ts";
import type { Result, Value } from "../../objects/value.ts";
import { concatenateBytes } from "../../operations/codec.ts";
import { concatenate, repeat } from "../../operations/container-operators.ts";
import { toIndex } from "../../operations/convert.ts";
import { isIterableValue, offersItems } from "../../operations/iterate.ts";
import { containsNative, readNative } from "../../operations/native-items.ts";
import { percentFormat } from "../../operations/percent-format.ts";
import { cut, withSlice } from "../../operations/slices.ts";
import { nativeRepr } from "../../operations/text.ts";
import { unboxBytes, unboxInt, unboxString } from "../../operations/unbox.ts";
import { defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { byteIterator } from "./byte-iterator.ts";
import { defineByteMethods } from "./byte-methods.ts";
import { byteOf, bytesFromArguments, bytesFromItems } from "./bytes-from.ts";
import { parseHexBytes } from "./hex-bytes.ts";
import { defineComparisons } from "./operator-methods.ts";
import { classParam, classSelf } from "./slots.ts";

const isArray = (value: Value): boolean => value instanceof PyByteArray;

defineComparisons(bytearrayClass, { self: isArray, other: (value) => unboxBytes(value) !== undefined });
defineByteMethods(bytearrayClass);

/** Raises while memoryviews look at the bytes, which may then not move. */
function resizable(self: PyByteArray): void {
  if (self.exports > 0) raise("BufferError", "Existing exports of data: object cannot be re-sized");
}

/** Room is made in doubles, so that appending costs the same on average however long the array. */
function append(self: PyByteArray, byte: number): void {
  resizable(self);
  const { bytes } = self;
  const size = bytes.length + 1;
  if (bytes.byteOffset === 0 && bytes.buffer.byteLength >= size) self.bytes = new Uint8Array(bytes.buffer, 0, size);
  else {
    const grown = new Uint8Array(Math.max(16, size * 2));
    grown.set(bytes);
    self.bytes = grown.subarray(0, size);
  }
  self.bytes[size - 1] = byte;
}

/** Replace `count` bytes from `start` on. */
function splice(self: PyByteArray, start: number, count: number, replacement: Uint8Array): null {
  if (count !== replacement.length) resizable(self);
  if (count === replacement.length) self.bytes.set(replacement, start);
  else self.bytes = concatenateBytes([self.bytes.subarray(0, start), replacement, self.bytes.subarray(start + count)]);
  return null;
}

/** A position counted from either end; `words` when it is out of range. */
function position(self: PyByteArray, index: number, words: string): number {
  const at = index < 0 ? index + self.bytes.length : index;
  return at < 0 || at >= self.bytes.length ? raise("IndexError", words) : at;
}

/** One byte of an int-like value; Python code may have to tell. */
function withByte(value: Value, then: (byte: number) => Result): Result {
  const index = toIndex(value);
  return index instanceof Deferred ? chain(index, (made) => then(byteOf(unboxInt(made)!, "byte"))) : then(byteOf(index, "byte"));
}

/** An index, which may be out of range still. */
function withIndex(key: Value, then: (index: number) => Result): Result {
  if (unboxInt(key) === undefined && classOf(key).lookup("__index__") === undefined) {
    return raise("TypeError", `bytearray indices must be integers or slices, not ${classOf(key).shownName}`);
  }
  const index = toIndex(key);
  const go = (int: number | bigint): Result => {
    if (typeof int === "bigint" && BigInt.asIntN(64, int) !== int) {
      return raise("IndexError", "cannot fit 'int' into an index-sized integer");
    }
    return then(Number(int));
  };
  return index instanceof Deferred ? chain(index, (made) => go(unboxInt(made)!)) : go(index);
}

function withPosition(self: PyByteArray, key: Value, then: (at: number) => Result): Result {
  return withIndex(key, (index) => then(position(self, index, "bytearray index out of range")));
}

function setItem(self: PyByteArray, key: Value, value: Value): Result {
  if (!(key instanceof PySlice)) {
    return withIndex(key, (index) =>
      withByte(value, (byte) => {
        self.bytes[position(self, index, "bytearray index out of range")] = byte;
        return null;
      }),
    );
  }
  return withSlice(key, (slice) => {
    if (slice.step === 0) raise("ValueError", "slice step cannot be zero");
    return chain(bytesToAssign(value), (bytes) => setSlice(self, slice, (bytes as PyBytes).bytes));
  });
}

function bytesToAssign(value: Value): Result {
  const bytes = unboxBytes(value);
  if (bytes !== undefined) return new PyBytes(bytes.slice());
  if (unboxInt(value) !== undefined || unboxString(value) !== undefined || value instanceof PyFloat || value instanceof PyComplex) {
    return raise("TypeError", "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
  }
  if (!isIterableValue(value)) return raise("TypeError", `cannot convert '${classOf(value).shownName}' object to bytearray`);
  return bytesFromItems(value, "byte");
}

function setSlice(self: PyByteArray, slice: PySlice, bytes: Uint8Array): null {
  const { start, step, count } = cut(slice, self.bytes.length);
  if (step === 1) return splice(self, start, count, bytes);
  if (bytes.length === 0) return deleteSlice(self, start, step, count);
  if (bytes.length !== count) {
    return raise("ValueError", `attempt to assign bytes of size ${bytes.length} to extended slice of size ${count}`);
  }
  for (let i = 0; i < count; i++) self.bytes[start + i * step] = bytes[i]!;
  return null;
}

/** What `del self[::step]` does, and the assignment of nothing to such a slice. */
function deleteSlice(self: PyByteArray, start: number, step: number, count: number): null {
  if (count === 0) return null;
  resizable(self);
  const gone = new Set(Array.from({ length: count }, (_, i) => start + i * step));
  self.bytes = self.bytes.filter((_, index) => !gone.has(index));
  return null;
}

function deleteItem(self: PyByteArray, key: Value): Result {
  const none = new Uint8Array(0);
  if (!(key instanceof PySlice)) return withPosition(self, key, (at) => splice(self, at, 1, none));
  return withSlice(key, (slice) => {
    const { start, step, count } = cut(slice, self.bytes.length);
    return step === 1 && count > 0 ? splice(self, start, count, none) : deleteSlice(self, start, step, count);
  });
}

const arraySelf = (value: Value): PyByteArray | undefined => (value instanceof PyByteArray ? value : undefined);

defineMethods<PyByteArray>(bytearrayClass, arraySelf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(bytearrayClass), p.rest("args"), p.keywords("kwargs")],
    call: (_context, cls) => new PyByteArray(new Uint8Array(0), cls),
  }),
  __init__: method({
    doc: "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray",
    params: [
      p.value("source", { or: undefined as never, kind: "either", shown: "b''" }),
      p.cText("bytearray() argument 'encoding'")("encoding", { or: undefined as never, kind: "either", shown: "None" }),
      p.cText("bytearray() argument 'errors'")("errors", { or: undefined as never, kind: "either", shown: "None" }),
    ],
    call: (_context, self: PyByteArray, value: Value | undefined, encoding: string | undefined, errors: string | undefined) =>
      chain(bytesFromArguments({ value, encoding, errors }, "byte"), (bytes) => {
        resizable(self);
        self.bytes = (bytes as PyBytes).bytes.slice();
        return null;
      }),
  }),
  __repr__: method({ doc: "Return repr(self).", call: (_context, self) => nativeRepr(self) }),
  __len__: method({ doc: "Return len(self).", call: (_context, self) => self.bytes.length }),
  __iter__: method({ doc: "Implement iter(self).", call: (_context, self) => byteIterator(self) }),
  __getitem__: method({ doc: "Return self[key].", params: [p.value("key")], call: (_context, self, key) => readNative(self, key) }),
  __setitem__: method({
    doc: "Set self[key] to value.",
    params: [p.value("key"), p.value("value")],
    call: (_context, self, key, value) => setItem(self, key, value),
  }),
  __delitem__: method({ doc: "Delete self[key].", params: [p.value("key")], call: (_context, self, key) => deleteItem(self, key) }),
  __contains__: method({ doc: "Return key in self.", params: [p.value("key")], call: (_context, self, key) => containsNative(self, key) }),
  __add__: method({ doc: "Return self+value.", params: [p.value("value")], call: (_context, self, value) => concatenate(self, value) }),
  __mul__: method({ doc: "Return self*value.", params: [p.value("value")], call: (_context, self, value) => repeat(self, value, false) }),
  __rmul__: method({ doc: "Return value*self.", params: [p.value("value")], call: (_context, self, value) => repeat(self, value, false) }),
  __mod__: method({ doc: "Return self%value.", params: [p.value("value")], call: (_context, self, value) => percentFormat(self, value) }),
  __rmod__: method({
    doc: "Return value%self.",
    params: [p.value("value")],
    call: (_context, self, value) => (value instanceof PyByteArray ? percentFormat(value, self) : NOT_IMPLEMENTED),
  }),
  __alloc__: method({
    doc: "B.__alloc__() -> int\n\nReturn the number of bytes actually allocated.",
    kind: "method",
    call: (_context, self: PyByteArray) => (self.bytes.length === 0 ? 0 : Math.max(self.bytes.length + 1, self.bytes.buffer.byteLength)),
  }),
  __iadd__: method({
    doc: "Implement self+=value.",
    params: [p.value("value")],
    call: (_context, self, value) => {
      const bytes = unboxBytes(value) ?? raise("TypeError", `can't concat ${classOf(value).shownName} to ${self.cls.shownName}`);
      splice(self, self.bytes.length, 0, bytes);
      return self;
    },
  }),
  __imul__: method({
    doc: "Implement self*=value.",
    params: [p.value("value")],
    call: (_context, self, count) => {
      resizable(self);
      return chain(repeat(self, count, false), (made) => {
        if (!(made instanceof PyByteArray)) return made;
        self.bytes = made.bytes;
        return self;
      });
    },
  }),
});

defineMethods<PyByteArray>(bytearrayClass, arraySelf, {
  append: method({
    doc: "Append a single item to the end of the bytearray.",
    params: [p.value("item")],
    call: (_context, self, item) =>
      withByte(item, (byte) => {
        append(self, byte);
        return null;
      }),
  }),
  extend: method({
    doc: "Append all the items from the iterator or sequence to the end of the bytearray.",
    params: [p.value("iterable_of_ints")],
    call: (_context, self, items) => {
      const bytes = unboxBytes(items);
      if (bytes !== undefined) return splice(self, self.bytes.length, 0, bytes.slice());
      const cls = classOf(items);
      if (!offersItems(cls)) {
        return raise("TypeError", `can't extend bytearray with ${cls.shownName}`);
      }
      return chain(bytesFromItems(items, "byte"), (made) => splice(self, self.bytes.length, 0, (made as PyBytes).bytes));
    },
  }),
  insert: method({
    doc: "Insert a single item into the bytearray before the given index.",
    params: [p.size("index"), p.value("item")],
    call: (_context, self, index, item) =>
      withByte(item, (byte) => {
        const size = self.bytes.length;
        return splice(self, Math.min(index < 0 ? Math.max(index + size, 0) : index, size), 0, Uint8Array.of(byte));
      }),
  }),
  pop: method({
    doc: "Remove and return a single item from B.",
    params: [p.size("index", { or: -1 })],
    call: (_context, self, index) => {
      if (self.bytes.length === 0) return raise("IndexError", "pop from empty bytearray");
      const at = position(self, index, "pop index out of range");
      const byte = self.bytes[at]!;
      splice(self, at, 1, new Uint8Array(0));
      return byte;
    },
  }),
  remove: method({
    doc: "Remove the first occurrence of a value in the bytearray.",
    params: [p.value("value")],
    call: (_context, self, value) =>
      withByte(value, (byte) => {
        const at = self.bytes.indexOf(byte);
        return at < 0 ? raise("ValueError", "value not found in bytearray") : splice(self, at, 1, new Uint8Array(0));
      }),
  }),
  clear: method({
    doc: "Remove all items from the bytearray.",
    call: (_context, self) => splice(self, 0, self.bytes.length, new Uint8Array(0)),
  }),
  copy: method({ doc: "Return a copy of B.", call: (_context, self) => new PyByteArray(self.bytes.slice()) }),
  reverse: method({
    doc: "Reverse the order of the values in B in place.",
    call: (_context, self) => {
      self.bytes.reverse();
      return null;
    },
  }),
});

defineMethods<PyClass>(bytearrayClass, classSelf, {
  fromhex: method({
    doc: "Create a bytearray object from a string of hexadecimal numbers.",
    kind: "class",
    params: [p.text("fromhex() argument")("string")],
    call: (_context, cls, text) => new PyByteArray(parseHexBytes(text), cls),
  }),
});

bytearrayClass.set("__hash__", null);
