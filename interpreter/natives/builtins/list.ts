// list

import { call, Deferred, eager, type Steps, steps } from "../../objects/deferred.ts";
import { EFFORT_PS, spend } from "../../objects/effort.ts";
import { raise } from "../../objects/exception.ts";
import { ArrayIterator, listIteratorClass } from "../../objects/iterator.ts";
import { listClass, PyList } from "../../objects/sequence.ts";
import type { Result, Value } from "../../objects/value.ts";
import { equals } from "../../operations/compare.ts";
import { extendList } from "../../operations/container-operators.ts";
import { withItems } from "../../operations/iterate.ts";
import { containsNative, deleteNative, readNative, writeNative } from "../../operations/native-items.ts";
import { ADD, MULTIPLY } from "../../operations/operators.ts";
import { cutArray } from "../../operations/slices.ts";
import { type Keyed, sortKeyed } from "../../operations/sort.ts";
import { repr } from "../../operations/text.ts";
import { defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { classGetItemRow } from "./generic-alias.ts";
import { ReverseArrayIterator } from "./reversed.ts";
import { classParam, classSelf, comparisonRows, lengthRow, maybe, operatorRows, reprRow } from "./slots.ts";

/** Position of the first equal item between two bounds, or a Deferred of it; `absent` when there is none. */
export function searchItems(
  holder: { readonly items: readonly Value[] },
  value: Value,
  { from, to, absent }: { readonly from: number; readonly to: number; readonly absent: () => Result },
): Result {
  function* body(): Steps {
    for (let i = from; i < to && i < holder.items.length; i++) {
      spend(EFFORT_PS.comparison);
      const same = equals(holder.items[i]!, value);
      if (same instanceof Deferred ? ((yield same) as boolean) : same) return i;
    }
    return absent();
  }
  return eager(body());
}

/** A start or stop as list.index and its kin read them. */
export function boundIn(index: number, length: number): number {
  return index < 0 ? Math.max(0, index + length) : index;
}

export function countItems(holder: { readonly items: readonly Value[] }, value: Value): Result {
  function* body(): Steps {
    let count = 0;
    for (let i = 0; i < holder.items.length; i++) {
      spend(EFFORT_PS.comparison);
      const same = equals(holder.items[i]!, value);
      if (same instanceof Deferred ? ((yield same) as boolean) : same) count++;
    }
    return count;
  }
  return eager(body());
}

/** "1 is not in list" */
function* notIn(value: Value, where: string): Steps {
  const shown = repr(value);
  return raise("ValueError", `${shown instanceof Deferred ? yield shown : shown} is not in ${where}`);
}

/** The keys of all items; null without a key function. */
export function* keysOf(values: readonly Value[], key: Value): Generator<Deferred, Value[] | null, never> {
  if (key === null) return null;
  const keys: Value[] = [];
  for (const value of values) keys.push((yield call(key, [value])) as Value);
  return keys;
}

/** While it is sorted the list is empty for all who look, and changing it is an error. */
function* sortList(list: PyList, key: Value, reverse: boolean): Steps {
  const values = list.items;
  const hidden: Value[] = [];
  list.items = hidden;
  let items: Keyed[] = values.map((value) => ({ key: value, value }));
  try {
    const keys = yield* keysOf(values, key);
    if (keys !== null) items = values.map((value, index) => ({ key: keys[index]!, value }));
    yield* sortKeyed(items, reverse);
    if (list.items !== hidden || hidden.length > 0) raise("ValueError", "list modified during sort");
    return null;
  } finally {
    list.items = items.map((item) => item.value);
  }
}

const selfOf = (value: Value): PyList | undefined => (value instanceof PyList ? value : undefined);

defineMethods(listClass, selfOf, {
  __new__: staticMethod({
    costNs: 25,
    doc: "Create and return a new object.",
    params: [classParam(listClass), p.rest("args"), p.keywords("kwargs")],
    call: (_context, cls) => new PyList([], cls),
  }),
  __init__: method({
    doc: "Initialize self.",
    params: [maybe("iterable", "positional", "()")],
    call: (_context, self: PyList, iterable) => {
      if (iterable === undefined) {
        self.items = [];
        return null;
      }
      return withItems(iterable, (items) => {
        self.items = items;
        return null;
      });
    },
  }),
  append: method({
    costNs: 0,
    doc: "Append object to the end of the list.",
    params: [p.value("object")],
    polls: false,
    call: (_context, self: PyList, value) => {
      self.items.push(value);
    },
  }),
  extend: method({
    doc: "Extend list by appending elements from the iterable.",
    params: [p.value("iterable")],
    call: (_context, self: PyList, iterable) => extendList(self, iterable),
  }),
  insert: method({
    doc: "Insert object before index.",
    params: [p.size("index"), p.value("object")],
    call: (_context, self: PyList, index, value) => {
      spend(self.items.length * EFFORT_PS.move);
      self.items.splice(index, 0, value);
    },
  }),
  pop: method({
    doc: "Remove and return item at index (default last).\n\nRaises IndexError if list is empty or index is out of range.",
    params: [p.size("index", { or: -1 })],
    call: (_context, self: PyList, index) => {
      const { items } = self;
      if (items.length === 0) return raise("IndexError", "pop from empty list");
      const at = index < 0 ? index + items.length : index;
      if (at < 0 || at >= items.length) return raise("IndexError", "pop index out of range");
      spend((items.length - at) * EFFORT_PS.move);
      return at === items.length - 1 ? items.pop()! : items.splice(at, 1)[0]!;
    },
  }),
  remove: method({
    doc: "Remove first occurrence of value.\n\nRaises ValueError if the value is not present.",
    params: [p.value("value")],
    call: (_context, self: PyList, value) => {
      const absent = (): never => raise("ValueError", "list.remove(x): x not in list");
      const place = searchItems(self, value, { from: 0, to: Number.MAX_SAFE_INTEGER, absent });
      if (!(place instanceof Deferred)) return void self.items.splice(place as number, 1);
      function* body(pending: Deferred): Steps {
        self.items.splice((yield pending) as number, 1);
        return null;
      }
      return steps(body(place));
    },
  }),
  index: method({
    doc: "Return first index of value.\n\nRaises ValueError if the value is not present.",
    params: [p.value("value"), p.bound("start", { or: 0 }), p.bound("stop", { or: Number.MAX_SAFE_INTEGER, shown: "sys.maxsize" })],
    call: (_context, self: PyList, value, start, stop) =>
      searchItems(self, value, {
        from: boundIn(start, self.items.length),
        to: boundIn(stop, self.items.length),
        absent: () => eager(notIn(value, "list")),
      }),
  }),
  count: method({
    doc: "Return number of occurrences of value.",
    params: [p.value("value")],
    call: (_context, self: PyList, value) => countItems(self, value),
  }),
  clear: method({
    doc: "Remove all items from list.",
    call: (_context, self: PyList) => {
      self.items = [];
    },
  }),
  copy: method({
    doc: "Return a shallow copy of the list.",
    call: (_context, self: PyList) =>
      new PyList(cutArray(self.items, { start: 0, stop: self.items.length, step: 1, count: self.items.length })),
  }),
  reverse: method({
    doc: "Reverse *IN PLACE*.",
    call: (_context, self: PyList) => {
      spend(self.items.length * EFFORT_PS.move);
      self.items.reverse();
    },
  }),
  sort: method({
    doc: "Sort the list in ascending order and return None.\n\nThe sort is in-place (i.e. the list itself is modified) and stable.",
    params: [p.value("key", { or: null, kind: "keyword" }), p.cInt("reverse", { or: 0, kind: "keyword", shown: "False" })],
    call: (_context, self: PyList, key, reverse) => eager(sortList(self, key, reverse !== 0)),
  }),
  __len__: lengthRow((self: PyList) => self.items.length),
  __getitem__: method({
    doc: "x.__getitem__(y) <==> x[y]",
    kind: "method",
    params: [p.value("key")],
    call: (_c, self: PyList, key) => readNative(self, key)!,
  }),
  __setitem__: method({
    doc: "Set self[key] to value.",
    params: [p.value("key"), p.value("value")],
    call: (_context, self: PyList, key, value) => writeNative(self, key, value),
  }),
  __delitem__: method({
    doc: "Delete self[key].",
    params: [p.value("key")],
    call: (_context, self: PyList, key) => deleteNative(self, key),
  }),
  __contains__: method({
    doc: "Return key in self.",
    params: [p.value("key")],
    call: (_c, self: PyList, key) => containsNative(self, key)!,
  }),
  __iter__: method({ doc: "Implement iter(self).", call: (_context, self: PyList) => new ArrayIterator(self, listIteratorClass) }),
  __reversed__: method({
    doc: "Return a reverse iterator over the list.",
    kind: "method",
    call: (_context, self: PyList) => new ReverseArrayIterator(self),
  }),
  __sizeof__: method({
    doc: "Return the size of the list in memory, in bytes.",
    kind: "method",
    call: (_c, self: PyList) => 56 + 8 * self.items.length,
  }),
  ...operatorRows<PyList>([
    ["", ADD],
    ["i", ADD],
    ["", MULTIPLY],
    ["r", MULTIPLY],
    ["i", MULTIPLY],
  ]),
  ...comparisonRows<PyList>(),
  __repr__: reprRow<PyList>(),
});

defineMethods(listClass, classSelf, { __class_getitem__: classGetItemRow });
listClass.set("__hash__", null);
listClass.set(
  "__doc__",
  "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.",
);
