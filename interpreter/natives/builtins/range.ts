// range and slice

import { chain, Deferred } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyRange, PySlice, PyTuple, rangeClass, sliceClass } from "../../objects/sequence.ts";
import { classOf, NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { type Comparison, compare } from "../../operations/compare.ts";
import { hash } from "../../operations/hash.ts";
import { addInts, type Int, multiplyInts, negateInt, subtractInts } from "../../operations/integer.ts";
import { rangeIterator } from "../../operations/iterate.ts";
import { containsNative, readNative } from "../../operations/native-items.ts";
import { isTrueInt, rangeIndexOf } from "../../operations/range-search.ts";
import { plainSlice, sliceIndices } from "../../operations/slices.ts";
import { searchIterable } from "../../operations/subscript.ts";
import { repr } from "../../operations/text.ts";
import { defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { countItems, searchItems } from "./list.ts";
import { classParam, comparisonRows, maybe, reprRow } from "./slots.ts";

const rangeSelf = (value: Value): PyRange | undefined => (value instanceof PyRange ? value : undefined);
const sliceSelf = (value: Value): PySlice | undefined => (value instanceof PySlice ? value : undefined);

function makeRange(first: Int, stop: Int | undefined, step: Int): PyRange {
  if (step === 0) raise("ValueError", "range() arg 3 must not be zero");
  return stop === undefined ? new PyRange(0, first, step) : new PyRange(first, stop, step);
}

/** The items as far as another kind of number may equal one of them. */
const itemsOfRange = (range: PyRange): { items: Value[] } => ({ items: [...itemsIn(range)] });

function* itemsIn(range: PyRange): Generator<Value, void, undefined> {
  const iterator = rangeIterator(range);
  for (let item = iterator.next(); item !== undefined; item = iterator.next()) yield item as Value;
}

function reversedRange(range: PyRange): PyRange {
  const last = addInts(range.start, multiplyInts(subtractInts(range.length, 1), range.step));
  return new PyRange(last, subtractInts(range.start, range.step), negateInt(range.step));
}

defineMethods(rangeClass, rangeSelf, {
  __new__: staticMethod({
    costNs: 34,
    doc: "Create and return a new object.",
    params: [
      classParam(rangeClass),
      p.int("start"),
      p.int("stop", { or: undefined, shown: "<unrepresentable>" }),
      p.int("step", { or: 1 }),
    ],
    call: (_context, _cls, start, stop, step) => makeRange(start, stop, step),
  }),
  index: method({
    doc: "rangeobject.index(value) -> integer -- return index of value.\nRaise ValueError if the value is not present.",
    params: [p.value("value")],
    call: (_context, self: PyRange, value) => {
      const absent = (): Result => chain(repr(value), (text) => raise("ValueError", `${text as string} is not in range`));
      if (isTrueInt(value)) return rangeIndexOf(self, value) ?? absent();
      return searchItems(itemsOfRange(self), value, {
        from: 0,
        to: Number.MAX_SAFE_INTEGER,
        absent: () => raise("ValueError", "sequence.index(x): x not in sequence"),
      });
    },
  }),
  count: method({
    doc: "rangeobject.count(value) -> integer -- return number of occurrences of value",
    params: [p.value("value")],
    call: (_context, self: PyRange, value) => {
      if (isTrueInt(value)) return rangeIndexOf(self, value) === undefined ? 0 : 1;
      return countItems(itemsOfRange(self), value);
    },
  }),
  __len__: method({
    doc: "Return len(self).",
    call: (_context, self: PyRange) => {
      if (typeof self.length === "bigint") raise("OverflowError", "Python int too large to convert to C ssize_t");
      return self.length;
    },
  }),
  __bool__: method({ doc: "True if self else False", call: (_context, self: PyRange) => self.length !== 0 }),
  __getitem__: method({ doc: "Return self[key].", params: [p.value("key")], call: (_c, self: PyRange, key) => readNative(self, key)! }),
  __contains__: method({
    doc: "Return key in self.",
    params: [p.value("key")],
    call: (_context, self: PyRange, key) => containsNative(self, key) ?? searchIterable(self, key),
  }),
  __iter__: method({ doc: "Implement iter(self).", call: (_context, self: PyRange) => rangeIterator(self) }),
  __reversed__: method({
    doc: "Return a reverse iterator.",
    kind: "method",
    call: (_c, self: PyRange) => rangeIterator(reversedRange(self)),
  }),
  __reduce__: method({
    doc: "",
    kind: "method",
    call: (_context, self: PyRange) => new PyTuple([rangeClass, new PyTuple([self.start, self.stop, self.step])]),
  }),
  __hash__: method({
    doc: "Return hash(self).",
    call: (_context, self: PyRange) => {
      const { length, start, step } = self;
      return hash(new PyTuple(length === 0 ? [0, null, null] : [length, start, length === 1 ? null : step])) as Result;
    },
  }),
  ...comparisonRows<PyRange>(),
  __repr__: reprRow<PyRange>(),
});

defineAttributes(rangeClass, rangeSelf, {
  start: { get: (self) => self.start, member: true },
  stop: { get: (self) => self.stop, member: true },
  step: { get: (self) => self.step, member: true },
});
rangeClass.set(
  "__doc__",
  "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\nstart defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\nThese are exactly the valid indices for a list of 4 elements.\nWhen step is given, it specifies the increment (or decrement).",
);

function compareSlices(self: PySlice, other: Value, op: Comparison): Result {
  if (!(other instanceof PySlice)) return NOT_IMPLEMENTED;
  return compare(new PyTuple([self.start, self.stop, self.step]), new PyTuple([other.start, other.stop, other.step]), op);
}

defineMethods(sliceClass, sliceSelf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(sliceClass), p.value("start"), maybe("stop"), p.value("step", { or: null })],
    call: (_context, _cls, start, stop, step) => (stop === undefined ? new PySlice(null, start, null) : new PySlice(start, stop, step)),
  }),
  indices: method({
    doc: "S.indices(len) -> (start, stop, stride)\n\nAssuming a sequence of length len, calculate the start and stop\nindices, and the stride length of the extended slice described by\nS. Out of bounds indices are clipped in a manner consistent with the\nhandling of normal slices.",
    params: [p.int("length")],
    call: (_context, self: PySlice, length) => {
      if (length < 0) raise("ValueError", "length should not be negative");
      const plain = plainSlice(self);
      return plain instanceof Deferred ? chain(plain, (slice) => sliceIndices(slice as PySlice, length)) : sliceIndices(plain, length);
    },
  }),
  __reduce__: method({
    doc: "Return state information for pickling.",
    kind: "method",
    call: (_context, self: PySlice) => new PyTuple([classOf(self), new PyTuple([self.start, self.stop, self.step])]),
  }),
  ...comparisonRows<PySlice>(compareSlices),
  __repr__: reprRow<PySlice>(),
});
defineAttributes(sliceClass, sliceSelf, {
  start: { get: (self) => self.start, member: true },
  stop: { get: (self) => self.stop, member: true },
  step: { get: (self) => self.step, member: true },
});
sliceClass.set("__hash__", null);
