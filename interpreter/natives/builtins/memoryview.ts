// memoryview: windows on bytes and bytearrays, of one dimension.

import { builtinClass } from "../../objects/class.ts";
import { chain, Deferred } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { FunctionIterator } from "../../objects/iterator.ts";
import { memoryViewClass, PyMemoryView } from "../../objects/memory-view.ts";
import { EMPTY_TUPLE, PyList, PySlice, PyTuple } from "../../objects/sequence.ts";
import { argumentType, classOf, NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import { PyByteArray, PyBytes } from "../../objects/text.ts";
import type { Result, Value } from "../../objects/value.ts";
import { compareNative, EQ, NE } from "../../operations/compare.ts";
import { toIndex } from "../../operations/convert.ts";
import { nativeHash } from "../../operations/hash.ts";
import { cut, withSlice } from "../../operations/slices.ts";
import { unboxBytes, unboxInt, unboxString } from "../../operations/unbox.ts";
import { type AttributeRow, defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { hexSeparator, hexText } from "./byte-methods.ts";
import { ITEM_SIZES, packItem, unpackItem } from "./item-formats.ts";
import { defineIterator } from "./iterators.ts";
import { address } from "./object.ts";
import { classParam } from "./slots.ts";

const iteratorClass = builtinClass("memory_iterator", { subclassable: false });
defineIterator(iteratorClass);

/** Raises once the view has been released. */
function live(view: PyMemoryView): PyBytes | PyByteArray {
  return view.owner ?? raise("ValueError", "operation forbidden on released memoryview object");
}

function makeView(value: Value): PyMemoryView {
  if (value instanceof PyBytes || value instanceof PyByteArray) return PyMemoryView.over(value);
  if (value instanceof PyMemoryView) return new PyMemoryView(live(value), value.window, value.readOnly);
  return raise("TypeError", `memoryview: a bytes-like object is required, not '${classOf(value).shownName}'`);
}

function itemBytes(view: PyMemoryView, index: number): Uint8Array {
  const { start, step, itemSize } = view.window;
  const from = start + index * step;
  return live(view).bytes.subarray(from, from + itemSize);
}

/** A tuple of indices, of which a view of one dimension takes one; `words` refuse a tuple of slices. */
function oneOf(key: PyTuple, words: string): Value {
  const { items } = key;
  if (items.every((item) => unboxInt(item) !== undefined || classOf(item).lookup("__index__") !== undefined)) {
    if (items.length === 0) return raise("NotImplementedError", "sub-views are not implemented");
    return items.length === 1 ? items[0]! : raise("TypeError", `cannot index 1-dimension view with ${items.length}-element tuple`);
  }
  return items.every((item) => item instanceof PySlice) ? raise("NotImplementedError", words) : key;
}

function withIndex(view: PyMemoryView, key: Value, then: (index: number) => Result): Result {
  if (unboxInt(key) === undefined && classOf(key).lookup("__index__") === undefined)
    return raise("TypeError", "memoryview: invalid slice key");
  const go = (int: number | bigint): Result => {
    if (typeof int === "bigint" && BigInt.asIntN(64, int) !== int)
      return raise("IndexError", `cannot fit '${classOf(key).shownName}' into an index-sized integer`);
    const { length } = view.window;
    const index = Number(int) < 0 ? Number(int) + length : Number(int);
    return index < 0 || index >= length ? raise("IndexError", "index out of bounds on dimension 1") : then(index);
  };
  const index = toIndex(key);
  return index instanceof Deferred ? chain(index, (made) => go(unboxInt(made)!)) : go(index);
}

function sliced(view: PyMemoryView, slice: PySlice): PyMemoryView {
  const { window } = view;
  const part = cut(slice, window.length);
  const start = window.start + part.start * window.step;
  return new PyMemoryView(live(view), { ...window, start, step: window.step * part.step, length: part.count }, view.readOnly);
}

function getItem(view: PyMemoryView, key: Value): Result {
  live(view);
  if (key instanceof PySlice) return withSlice(key, (slice) => sliced(view, slice));
  const place = key instanceof PyTuple ? oneOf(key, "multi-dimensional slicing is not implemented") : key;
  return withIndex(view, place, (index) => unpackItem(itemBytes(view, index), view.window.format));
}

function setItem(view: PyMemoryView, key: Value, value: Value): Result {
  live(view);
  if (view.readOnly) return raise("TypeError", "cannot modify read-only memory");
  if (!(key instanceof PySlice)) {
    const words = "memoryview slice assignments are currently restricted to ndim = 1";
    return withIndex(view, key instanceof PyTuple ? oneOf(key, words) : key, (index) => {
      itemBytes(view, index).set(packItem(value, view.window.format));
      return null;
    });
  }
  const source = unboxBytes(value) ?? raise("TypeError", `a bytes-like object is required, not '${classOf(value).shownName}'`);
  return withSlice(key, (slice) => {
    const target = sliced(view, slice);
    const { itemSize, length } = target.window;
    if (source.length !== length * itemSize) {
      return raise("ValueError", "memoryview assignment: lvalue and rvalue have different structures");
    }
    const copy = source.slice();
    for (let i = 0; i < length; i++) itemBytes(target, i).set(copy.subarray(i * itemSize, (i + 1) * itemSize));
    return null;
  });
}

const listOf = (view: PyMemoryView): Value[] =>
  Array.from({ length: view.window.length }, (_, index) => unpackItem(itemBytes(view, index), view.window.format));

function cast(view: PyMemoryView, format: string): PyMemoryView {
  const letter = format.startsWith("@") ? format.slice(1) : format;
  const itemSize =
    ITEM_SIZES[letter] ??
    raise("ValueError", "memoryview: destination format must be a native single character format prefixed with an optional '@'");
  const { window } = view;
  if (window.step !== window.itemSize) return raise("TypeError", "memoryview: casts are restricted to C-contiguous views");
  const size = window.length * window.itemSize;
  if (size % itemSize !== 0) return raise("TypeError", "memoryview: length is not a multiple of itemsize");
  return new PyMemoryView(
    live(view),
    { start: window.start, length: size / itemSize, step: itemSize, format: letter, itemSize },
    view.readOnly,
  );
}

const viewSelf = (value: Value): PyMemoryView | undefined => (value instanceof PyMemoryView ? value : undefined);

defineMethods<PyMemoryView>(memoryViewClass, viewSelf, {
  __new__: staticMethod({
    doc: "Create a new memoryview object which references the given object.",
    params: [classParam(memoryViewClass), p.value("object", { kind: "either" })],
    call: (_context, _cls, object) => makeView(object),
  }),
  __repr__: method({
    doc: "Return repr(self).",
    call: (context, self) =>
      self.owner === null ? `<released memory at ${address(context, self)}>` : `<memory at ${address(context, self)}>`,
  }),
  __len__: method({
    doc: "Return len(self).",
    call: (_context, self) => {
      live(self);
      return self.window.length;
    },
  }),
  __getitem__: method({ doc: "Return self[key].", params: [p.value("key")], call: (_context, self, key) => getItem(self, key) }),
  __setitem__: method({
    doc: "Set self[key] to value.",
    params: [p.value("key"), p.value("value")],
    call: (_context, self, key, value) => setItem(self, key, value),
  }),
  __delitem__: method({
    doc: "Delete self[key].",
    params: [p.value("key")],
    call: (_context, self) => {
      live(self);
      return raise("TypeError", self.readOnly ? "cannot modify read-only memory" : "cannot delete memory");
    },
  }),
  __iter__: method({
    doc: "Implement iter(self).",
    call: (_context, self) => {
      let index = 0;
      return new FunctionIterator(iteratorClass, () => (index < self.window.length ? (getItem(self, index++) as Value) : undefined));
    },
  }),
  __eq__: method({
    doc: "Return self==value.",
    params: [p.value("value")],
    call: (_context, self, other) => (unboxBytes(other) === undefined ? NOT_IMPLEMENTED : compareNative(self, other, EQ)),
  }),
  __ne__: method({
    doc: "Return self!=value.",
    params: [p.value("value")],
    call: (_context, self, other) => (unboxBytes(other) === undefined ? NOT_IMPLEMENTED : compareNative(self, other, NE)),
  }),
  __hash__: method({
    doc: "Return hash(self).",
    call: (_context, self) => {
      live(self);
      if (!self.readOnly) return raise("ValueError", "cannot hash writable memoryview object");
      return nativeHash(new PyBytes(self.contiguous())) as Result;
    },
  }),
  __enter__: method({ doc: "", kind: "method", call: (_context, self) => self }),
  __exit__: method({
    doc: "",
    kind: "method",
    params: [p.rest("args")],
    call: (_context, self) => {
      self.release();
      return null;
    },
  }),
  release: method({
    doc: "Release the underlying buffer exposed by the memoryview object.",
    call: (_context, self) => {
      self.release();
      return null;
    },
  }),
  tobytes: method({
    doc: "Return the data in the buffer as a byte string.",
    params: [p.value("order", { or: null, kind: "either" })],
    call: (_context, self, order) => {
      const name = order === null ? "C" : unboxString(order);
      if (name === undefined) return raise("TypeError", `tobytes() argument 'order' must be str or None, not ${argumentType(order)}`);
      live(self);
      if (!["C", "F", "A"].includes(name)) return raise("ValueError", "order must be 'C', 'F' or 'A'");
      return new PyBytes(self.contiguous().slice());
    },
  }),
  tolist: method({ doc: "Return the data in the buffer as a list of elements.", call: (_context, self) => new PyList(listOf(self)) }),
  hex: method({
    doc: "Return the data in the buffer as a str of hexadecimal numbers.",
    params: [
      p.value("sep", { or: undefined as never, kind: "either", shown: "<unrepresentable>" }),
      p.cInt("bytes_per_sep", { or: 1, kind: "either" }),
    ],
    call: (_context, self, sep: Value | undefined, group) => hexText(self.contiguous(), hexSeparator(sep), group),
  }),
  cast: method({
    doc: "Cast a memoryview to a new format.",
    params: [p.text("cast() argument 'format'")("format", { kind: "either" }), p.value("shape", { or: null, kind: "either" })],
    call: (_context, self, format) => cast(self, format),
  }),
  toreadonly: method({
    doc: "Return a readonly version of the memoryview.",
    call: (_context, self) => new PyMemoryView(live(self), self.window, true),
  }),
});

/** An attribute that a released view no longer has. */
const liveAttribute = (get: (self: PyMemoryView) => Value): AttributeRow<PyMemoryView> => ({
  get: (self) => {
    live(self);
    return get(self);
  },
});

const isContiguous = liveAttribute((self) => self.window.step === self.window.itemSize);

defineAttributes<PyMemoryView>(memoryViewClass, viewSelf, {
  obj: { doc: "The underlying object of the memoryview.", get: live },
  nbytes: liveAttribute((self) => self.window.length * self.window.itemSize),
  readonly: liveAttribute((self) => self.readOnly),
  itemsize: liveAttribute((self) => self.window.itemSize),
  format: liveAttribute((self) => self.window.format),
  ndim: liveAttribute(() => 1),
  shape: liveAttribute((self) => new PyTuple([self.window.length])),
  strides: liveAttribute((self) => new PyTuple([self.window.step])),
  suboffsets: liveAttribute(() => EMPTY_TUPLE),
  contiguous: isContiguous,
  c_contiguous: isContiguous,
  f_contiguous: isContiguous,
});
