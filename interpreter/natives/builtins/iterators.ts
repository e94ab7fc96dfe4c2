// Iterators: what all native ones have, and the state of some for copying.

import type { PyClass } from "../../objects/class.ts";
import { Deferred, type Steps, steps } from "../../objects/deferred.ts";
import { raiseWith } from "../../objects/exception.ts";
import { ArrayIterator, listIteratorClass, PyIterator, rangeIteratorClass, tupleIteratorClass } from "../../objects/iterator.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import { NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import type { NextResult, PyObject, Result, Value } from "../../objects/value.ts";
import { dictIteratorClasses, reverseDictIteratorClasses } from "../../operations/dict-iterator.ts";
import {
  asciiIteratorClass,
  longRangeIteratorClass,
  sequenceIteratorClass,
  setIteratorClass,
  strIteratorClass,
} from "../../operations/iterate.ts";
import { defineMethods, method } from "../declare.ts";
import { p } from "../parameters.ts";
import { listReverseIteratorClass, ReverseArrayIterator, reversedClass } from "./reversed.ts";

const selfOf = (value: Value): PyIterator | undefined => (value instanceof PyIterator ? value : undefined);

/** A next that raises StopIteration at the end. */
export function nextOrStop(item: NextResult): Result {
  if (item === undefined) return raiseWith("StopIteration", []);
  return item instanceof Deferred ? steps(awaited(item)) : item;
}

function* awaited(pending: Deferred): Steps {
  const item = (yield pending) as Value | undefined;
  return item === undefined ? raiseWith("StopIteration", []) : item;
}

/** Give a native iterator class its `__iter__`, `__next__` and, with `hints`, `__length_hint__`. */
export function defineIterator(cls: PyClass, { hints = false }: { readonly hints?: boolean } = {}): void {
  defineMethods(cls, selfOf, {
    __iter__: method({ doc: "Implement iter(self).", call: (_context, self: PyIterator) => self }),
    __next__: method({ doc: "Implement next(self).", call: (_context, self: PyIterator) => nextOrStop(self.next()) }),
  });
  if (!hints) return;
  defineMethods(cls, selfOf, {
    __length_hint__: method({
      doc: "Private method returning an estimate of len(list(it)).",
      kind: "method",
      call: (_context, self: PyIterator) => self.remaining() ?? (NOT_IMPLEMENTED as PyObject),
    }),
  });
}

const hinting = [
  listIteratorClass,
  tupleIteratorClass,
  rangeIteratorClass,
  longRangeIteratorClass,
  strIteratorClass,
  asciiIteratorClass,
  setIteratorClass,
  sequenceIteratorClass,
  listReverseIteratorClass,
  reversedClass,
  ...Object.values(dictIteratorClasses),
  ...Object.values(reverseDictIteratorClasses),
];
for (const cls of hinting) defineIterator(cls, { hints: true });

const arraySelf = (value: Value): ArrayIterator | undefined => (value instanceof ArrayIterator ? value : undefined);
for (const cls of [listIteratorClass, tupleIteratorClass]) {
  defineMethods(cls, arraySelf, {
    __reduce__: method({
      doc: "Return state information for pickling.",
      kind: "method",
      call: (context, self: ArrayIterator) => {
        const iter = context.runtime.builtins.get("iter")!;
        if (self.items === null) return new PyTuple([iter, new PyTuple([new PyTuple([])])]);
        return new PyTuple([iter, new PyTuple([self.items as unknown as Value]), self.index]);
      },
    }),
    __setstate__: method({
      doc: "Set state information for unpickling.",
      kind: "method",
      params: [p.size("index")],
      call: (_context, self: ArrayIterator, index) => {
        self.index = Math.max(0, index);
      },
    }),
  });
}

defineMethods(listReverseIteratorClass, (value) => (value instanceof ReverseArrayIterator ? value : undefined), {
  __reduce__: method({
    doc: "Return state information for pickling.",
    kind: "method",
    call: (context, self: ReverseArrayIterator) => {
      const { builtins } = context.runtime;
      if (self.holder === null || self.index < 0) return new PyTuple([builtins.get("iter")!, new PyTuple([new PyList([])])]);
      return new PyTuple([builtins.get("reversed")!, new PyTuple([self.holder as unknown as Value]), self.index]);
    },
  }),
  __setstate__: method({
    doc: "Set state information for unpickling.",
    kind: "method",
    params: [p.size("index")],
    call: (_context, self: ReverseArrayIterator, index) => {
      if (self.holder !== null) self.index = Math.min(Math.max(-1, index), self.holder.items.length - 1);
    },
  }),
});
