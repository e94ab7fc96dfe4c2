// tuple

import { raise } from "../../objects/exception.ts";
import { ArrayIterator, tupleIteratorClass } from "../../objects/iterator.ts";
import { EMPTY_TUPLE, PyTuple, tupleClass } from "../../objects/sequence.ts";
import type { Value } from "../../objects/value.ts";
import { nativeHash } from "../../operations/hash.ts";
import { withItems } from "../../operations/iterate.ts";
import { containsNative, readNative } from "../../operations/native-items.ts";
import { ADD, MULTIPLY } from "../../operations/operators.ts";
import { defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { classGetItemRow } from "./generic-alias.ts";
import { boundIn, countItems, searchItems } from "./list.ts";
import { classParam, classSelf, comparisonRows, lengthRow, maybe, operatorRows, reprRow } from "./slots.ts";

const selfOf = (value: Value): PyTuple | undefined => (value instanceof PyTuple ? value : undefined);

defineMethods(tupleClass, selfOf, {
  __new__: staticMethod({
    costNs: 25,
    doc: "Create and return a new object.",
    params: [classParam(tupleClass), maybe("iterable", "positional", "()")],
    call: (_context, cls, iterable) => {
      const own = cls === tupleClass;
      if (iterable === undefined) return own ? EMPTY_TUPLE : new PyTuple([], cls);
      if (own && iterable instanceof PyTuple && iterable.cls === tupleClass) return iterable;
      return withItems(iterable, (items) => (own && items.length === 0 ? EMPTY_TUPLE : new PyTuple(items, cls)));
    },
  }),
  index: method({
    doc: "Return first index of value.\n\nRaises ValueError if the value is not present.",
    params: [p.value("value"), p.bound("start", { or: 0 }), p.bound("stop", { or: Number.MAX_SAFE_INTEGER, shown: "sys.maxsize" })],
    call: (_context, self: PyTuple, value, start, stop) =>
      searchItems(self, value, {
        from: boundIn(start, self.items.length),
        to: boundIn(stop, self.items.length),
        absent: () => raise("ValueError", "tuple.index(x): x not in tuple"),
      }),
  }),
  count: method({
    doc: "Return number of occurrences of value.",
    params: [p.value("value")],
    call: (_context, self: PyTuple, value) => countItems(self, value),
  }),
  __getnewargs__: method({ doc: "", kind: "method", call: (_context, self: PyTuple) => new PyTuple([new PyTuple(self.items)]) }),
  __len__: lengthRow((self: PyTuple) => self.items.length),
  __getitem__: method({ doc: "Return self[key].", params: [p.value("key")], call: (_c, self: PyTuple, key) => readNative(self, key)! }),
  __contains__: method({
    doc: "Return key in self.",
    params: [p.value("key")],
    call: (_c, self: PyTuple, key) => containsNative(self, key)!,
  }),
  __iter__: method({ doc: "Implement iter(self).", call: (_context, self: PyTuple) => new ArrayIterator(self, tupleIteratorClass) }),
  __hash__: method({ doc: "Return hash(self).", call: (_context, self: PyTuple) => nativeHash(self)! }),
  ...operatorRows<PyTuple>([
    ["", ADD],
    ["", MULTIPLY],
    ["r", MULTIPLY],
  ]),
  ...comparisonRows<PyTuple>(),
  __repr__: reprRow<PyTuple>(),
});

defineMethods(tupleClass, classSelf, { __class_getitem__: classGetItemRow });
tupleClass.set(
  "__doc__",
  "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.",
);
