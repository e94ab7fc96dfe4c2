// array: a list of numbers of one machine type.

import { builtinClass, type PyClass } from "../../objects/class.ts";
import { chain, eager, type Steps, settle } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { ArrayIterator } from "../../objects/iterator.ts";
import type { PyDict } from "../../objects/mapping.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { PyList, PySlice, PyTuple } from "../../objects/sequence.ts";
import { classOf, NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import { PyBytes } from "../../objects/text.ts";
import { PyObject, type Result, type Value } from "../../objects/value.ts";
import { type Comparison, compare } from "../../operations/compare.ts";
import { toFloat, toIndex } from "../../operations/convert.ts";
import { demote } from "../../operations/integer.ts";
import { forEach } from "../../operations/iterate.ts";
import { deleteSlice, replaceSlice } from "../../operations/list-slices.ts";
import { cut, cutArray, withSlice } from "../../operations/slices.ts";
import { repr } from "../../operations/text.ts";
import { unboxInt } from "../../operations/unbox.ts";
import { classGetItemRow } from "../builtins/generic-alias.ts";
import { defineIterator } from "../builtins/iterators.ts";
import { boundIn, countItems, searchItems } from "../builtins/list.ts";
import { classParam, classSelf, comparisonRows, lengthRow } from "../builtins/slots.ts";
import { defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";
import { boundWords, KINDS, type Kind } from "./array-kind.ts";

const arrayClass = builtinClass("array", { module: "array", weak: true });
const iteratorClass = builtinClass("arrayiterator", { module: "array", subclassable: false });
defineIterator(iteratorClass);

class PyArray extends PyObject {
  readonly cls: PyClass;
  readonly code: string;
  items: Value[] = [];
  attributes: PyDict | null = null;
  constructor(code: string, cls: PyClass) {
    super();
    this.code = code;
    this.cls = cls;
  }
  get kind(): Kind {
    return KINDS[this.code]!;
  }
}

/** A value as the array keeps it; errors as the C conversions word them. */
function item(array: PyArray, value: Value): Result {
  const { kind, code } = array;
  if (code === "u")
    return typeof value === "string" && value.length > 0 ? value : raise("TypeError", "array item must be a unicode character, not str");
  if (kind.float) {
    return chain(toFloat(value) as Result, (number) => {
      const float = typeof number === "number" ? number : (number as PyFloat).value;
      return new PyFloat(kind.size === 4 ? Math.fround(float) : float);
    });
  }
  if (value instanceof PyFloat) raise("TypeError", "'float' object cannot be interpreted as an integer");
  return chain(toIndex(value) as Result, (int) => {
    const number = BigInt(int as number);
    if (kind.size < 8 && BigInt.asIntN(64, number) !== number) raise("OverflowError", "Python int too large to convert to C long");
    if (number > kind.high!)
      raise(
        "OverflowError",
        kind.low === 0n && kind.size < 8 && number <= 0x7fffffffn
          ? `${kind.words} is greater than maximum`
          : boundWords(kind, "greater than maximum"),
      );
    if (number < kind.low!)
      raise(
        "OverflowError",
        kind.low === 0n && kind.size >= 4 ? "can't convert negative value to unsigned int" : boundWords(kind, "less than minimum"),
      );
    return int;
  });
}

function extend(array: PyArray, iterable: Value): Result {
  if (iterable instanceof PyArray) {
    if (iterable.code !== array.code) return raise("TypeError", "can only extend with array of same kind");
    array.items = array.items.concat(iterable.items);
    return null;
  }
  function* body(): Steps {
    const fresh: Value[] = [];
    yield* forEach(iterable, (value) => void fresh.push(value));
    for (const value of fresh) array.items.push(yield* settle(item(array, value)));
    return null;
  }
  return eager(body());
}

function bytesOf(array: PyArray): Uint8Array {
  const { size, float } = array.kind;
  const view = new DataView(new ArrayBuffer(size * array.items.length));
  for (const [index, value] of array.items.entries()) {
    const at = index * size;
    if (array.code === "u") view.setUint32(at, (value as string).codePointAt(0)!, true);
    else if (float) size === 4 ? view.setFloat32(at, (value as PyFloat).value, true) : view.setFloat64(at, (value as PyFloat).value, true);
    else {
      const int = BigInt(unboxInt(value)!);
      if (size === 8) view.setBigUint64(at, BigInt.asUintN(64, int), true);
      else for (let i = 0; i < size; i++) view.setUint8(at + i, Number((BigInt.asUintN(size * 8, int) >> BigInt(8 * i)) & 255n));
    }
  }
  return new Uint8Array(view.buffer);
}

function addBytes(array: PyArray, bytes: Uint8Array): void {
  const { size, float, low } = array.kind;
  if (bytes.length % size !== 0) raise("ValueError", "bytes length not a multiple of item size");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < bytes.length; at += size) {
    if (array.code === "u") array.items.push(String.fromCodePoint(view.getUint32(at, true)));
    else if (float) array.items.push(new PyFloat(size === 4 ? view.getFloat32(at, true) : view.getFloat64(at, true)));
    else {
      let int = 0n;
      for (let i = size - 1; i >= 0; i--) int = (int << 8n) | BigInt(view.getUint8(at + i));
      array.items.push(demote(low === 0n ? int : BigInt.asIntN(size * 8, int)));
    }
  }
}

function like(array: PyArray, items: Value[]): PyArray {
  const made = new PyArray(array.code, arrayClass);
  made.items = items;
  return made;
}

function make(cls: PyClass, code: string, initial: Value | undefined): Result {
  if (Array.from(code).length !== 1) return raise("TypeError", "array() argument 1 must be a unicode character, not str");
  if (KINDS[code] === undefined) return raise("ValueError", "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
  const array = new PyArray(code, cls);
  if (initial === undefined) return array;
  if (typeof initial === "string") {
    if (code !== "u") return raise("TypeError", `cannot use a str to initialize an array with typecode '${code}'`);
    array.items = Array.from(initial);
    return array;
  }
  if (initial instanceof PyBytes || "bytes" in (initial as object)) {
    addBytes(array, (initial as PyBytes).bytes);
    return array;
  }
  if (initial instanceof PyArray) return chain(extend(array, like(array, initial.items)), () => array);
  return chain(extend(array, initial), () => array);
}

function at(array: PyArray, key: Value, words: string, then: (index: number) => Result): Result {
  const int = unboxInt(key);
  if (int === undefined) {
    if (classOf(key).lookup("__index__") === undefined) raise("TypeError", "array indices must be integers");
    return chain(toIndex(key) as Result, (index) => at(array, index, words, then));
  }
  if (typeof int === "bigint" && BigInt.asIntN(64, int) !== int)
    return raise("IndexError", `cannot fit '${classOf(key).shownName}' into an index-sized integer`);
  const index = Number(int) < 0 ? Number(int) + array.items.length : Number(int);
  return index < 0 || index >= array.items.length ? raise("IndexError", words) : then(index);
}

function show(array: PyArray): Result {
  if (array.items.length === 0) return `array('${array.code}')`;
  const content = array.code === "u" ? array.items.join("") : new PyList(array.items);
  return chain(repr(content), (text) => `array('${array.code}', ${text as string})`);
}

const selfOf = (value: Value): PyArray | undefined => (value instanceof PyArray ? value : undefined);
const sameKind = (_self: PyArray, other: Value): PyArray =>
  other instanceof PyArray ? other : raise("TypeError", `can only append array (not "${classOf(other).shownName}") to array`);

defineMethods(arrayClass, selfOf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(arrayClass), p.str("typecode"), p.value("initializer", { or: undefined, shown: "()" })],
    call: (_context, cls, code, initial) => make(cls, code, initial),
  }),
  append: method({
    doc: "Append new value v to the end of the array.",
    params: [p.value("v")],
    call: (_context, self: PyArray, value) =>
      chain(item(self, value), (kept) => {
        self.items.push(kept);
        return null;
      }),
  }),
  extend: method({
    doc: "Append items to the end of the array.",
    params: [p.value("bb")],
    call: (_c, self: PyArray, iterable) => extend(self, iterable),
  }),
  fromlist: method({
    doc: "Append items to array from list.",
    params: [p.value("list")],
    call: (_c, self: PyArray, list) => extend(self, list),
  }),
  insert: method({
    doc: "Insert a new item v into the array before position i.",
    params: [p.size("i"), p.value("v")],
    call: (_context, self: PyArray, index, value) =>
      chain(item(self, value), (kept) => {
        self.items.splice(index, 0, kept);
        return null;
      }),
  }),
  pop: method({
    doc: "Return the i-th element and delete it from the array.",
    params: [p.size("i", { or: -1 })],
    call: (_context, self: PyArray, index) => {
      if (self.items.length === 0) return raise("IndexError", "pop from empty array");
      return at(self, index, "pop index out of range", (place) => self.items.splice(place, 1)[0]!);
    },
  }),
  remove: method({
    doc: "Remove the first occurrence of v in the array.",
    params: [p.value("v")],
    call: (_context, self: PyArray, value) => {
      const absent = (): never => raise("ValueError", "array.remove(x): x not in array");
      return chain(searchItems(self, value, { from: 0, to: self.items.length, absent }), (index) => {
        self.items.splice(index as number, 1);
        return null;
      });
    },
  }),
  index: method({
    doc: "Return index of first occurrence of v in the array.",
    params: [p.value("v"), p.bound("start", { or: 0 }), p.bound("stop", { or: Number.MAX_SAFE_INTEGER })],
    call: (_context, self: PyArray, value, start, stop) =>
      searchItems(self, value, {
        from: boundIn(start, self.items.length),
        to: boundIn(stop, self.items.length),
        absent: () => raise("ValueError", "array.index(x): x not in array"),
      }),
  }),
  count: method({
    doc: "Return number of occurrences of v in the array.",
    params: [p.value("v")],
    call: (_c, self: PyArray, value) => countItems(self, value),
  }),
  reverse: method({ doc: "Reverse the order of the items in the array.", call: (_context, self: PyArray) => void self.items.reverse() }),
  tolist: method({
    doc: "Convert array to an ordinary list with the same items.",
    call: (_context, self: PyArray) => new PyList([...self.items]),
  }),
  tobytes: method({
    doc: "Convert the array to an array of machine values and return the bytes representation.",
    call: (_c, self: PyArray) => new PyBytes(bytesOf(self)),
  }),
  frombytes: method({
    doc: "Appends items from the string, interpreting it as an array of machine values.",
    params: [p.bytes("buffer")],
    call: (_context, self: PyArray, bytes) => addBytes(self, bytes),
  }),
  tounicode: method({
    doc: "Extends this array with data from the unicode string ustr.",
    call: (_context, self: PyArray) => self.items.join(""),
  }),
  byteswap: method({
    doc: "Byteswap all items of the array.",
    call: (_context, self: PyArray) => {
      const bytes = bytesOf(self);
      const { size } = self.kind;
      for (let start = 0; start < bytes.length; start += size) bytes.subarray(start, start + size).reverse();
      self.items = [];
      addBytes(self, bytes);
    },
  }),
  buffer_info: method({
    doc: "Return a tuple (address, length) giving the current memory address and the length in items of the buffer.",
    call: (context, self: PyArray) => new PyTuple([context.runtime.idOf(self), self.items.length]),
  }),
  __copy__: method({ doc: "Return a copy of the array.", kind: "method", call: (_context, self: PyArray) => like(self, [...self.items]) }),
  __deepcopy__: method({
    doc: "Return a copy of the array.",
    kind: "method",
    params: [p.value("memo")],
    call: (_c, self: PyArray) => like(self, [...self.items]),
  }),
  __reduce_ex__: method({
    doc: "Return state information for pickling.",
    kind: "method",
    params: [p.value("protocol")],
    call: (_context, self: PyArray) => new PyTuple([self.cls, new PyTuple([self.code, new PyList([...self.items])]), self.attributes]),
  }),
  __len__: lengthRow((self: PyArray) => self.items.length),
  __getitem__: method({
    doc: "Return self[key].",
    params: [p.value("key")],
    call: (_context, self: PyArray, key) => {
      if (key instanceof PySlice) return withSlice(key, (slice) => like(self, cutArray(self.items, cut(slice, self.items.length))));
      return at(self, key, "array index out of range", (index) => self.items[index]!);
    },
  }),
  __setitem__: method({
    doc: "Set self[key] to value.",
    params: [p.value("key"), p.value("value")],
    call: (_context, self: PyArray, key, value) => {
      if (key instanceof PySlice) {
        return withSlice(key, (slice) => {
          if (slice.step === 0) raise("ValueError", "slice step cannot be zero");
          if (!(value instanceof PyArray))
            return raise("TypeError", `can only assign array (not "${classOf(value).shownName}") to array slice`);
          return replaceSlice(self, slice, value.items);
        });
      }
      return at(self, key, "array assignment index out of range", (index) =>
        chain(item(self, value), (kept) => {
          self.items[index] = kept;
          return null;
        }),
      );
    },
  }),
  __delitem__: method({
    doc: "Delete self[key].",
    params: [p.value("key")],
    call: (_context, self: PyArray, key) => {
      if (key instanceof PySlice) return withSlice(key, (slice) => deleteSlice(self, slice));
      return at(self, key, "array assignment index out of range", (index) => {
        self.items.splice(index, 1);
        return null;
      });
    },
  }),
  __contains__: method({
    doc: "Return key in self.",
    params: [p.value("key")],
    call: (_context, self: PyArray, key) =>
      chain(searchItems(self, key, { from: 0, to: self.items.length, absent: () => -1 }), (index) => index !== -1),
  }),
  __iter__: method({ doc: "Implement iter(self).", call: (_context, self: PyArray) => new ArrayIterator(self, iteratorClass) }),
  __add__: method({
    doc: "Return self+value.",
    params: [p.value("value")],
    call: (_c, self: PyArray, other) => like(self, self.items.concat(sameKind(self, other).items)),
  }),
  __iadd__: method({
    doc: "Implement self+=value.",
    params: [p.value("value")],
    call: (_context, self: PyArray, other) => {
      if (!(other instanceof PyArray)) return raise("TypeError", `can only extend with array (not "${classOf(other).shownName}")`);
      return chain(extend(self, other), () => self);
    },
  }),
  __mul__: method({
    doc: "Return self*value.",
    params: [p.size("value")],
    call: (_c, self: PyArray, times) => like(self, repeated(self, times)),
  }),
  __rmul__: method({
    doc: "Return value*self.",
    params: [p.size("value")],
    call: (_c, self: PyArray, times) => like(self, repeated(self, times)),
  }),
  __imul__: method({
    doc: "Implement self*=value.",
    params: [p.size("value")],
    call: (_context, self: PyArray, times) => {
      self.items = repeated(self, times);
      return self;
    },
  }),
  __repr__: method({ doc: "Return repr(self).", call: (_context, self: PyArray) => show(self) }),
  ...comparisonRows<PyArray>((self: PyArray, other: Value, op: Comparison) =>
    other instanceof PyArray ? compare(new PyList(self.items), new PyList(other.items), op) : NOT_IMPLEMENTED,
  ),
});

function repeated(array: PyArray, times: number): Value[] {
  return Array.from({ length: Math.max(0, times) }, () => array.items).flat();
}

defineMethods(arrayClass, classSelf, { __class_getitem__: classGetItemRow });
defineAttributes(arrayClass, selfOf, {
  typecode: { get: (self) => self.code, doc: "the typecode character used to create the array" },
  itemsize: { get: (self) => self.kind.size, doc: "the size, in bytes, of one array item" },
});
arrayClass.set("__hash__", null);

export const arrayModule: NativeModule = {
  name: "array",
  doc: "This module defines an object type which can efficiently represent an array of basic values.",
  functions: {},
  values: { array: arrayClass, ArrayType: arrayClass, typecodes: "bBuhHiIlLqQfd" },
};
