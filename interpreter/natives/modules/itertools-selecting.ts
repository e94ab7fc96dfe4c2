// itertools, first part: iterators that pass on, drop, cut, group or repeat the items of others.

import { builtinClass, type PyClass } from "../../objects/class.ts";
import { call, chain, Deferred, type Steps, settle } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { FunctionIterator, PyIterator } from "../../objects/iterator.ts";
import { PyComplex } from "../../objects/numbers.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import type { NextResult, Result, Value } from "../../objects/value.ts";
import { binary } from "../../operations/binary.ts";
import { truth } from "../../operations/convert.ts";
import { itemsOf, iterate, next } from "../../operations/iterate.ts";
import { ADD } from "../../operations/operators.ts";
import { repr } from "../../operations/text.ts";
import { unboxInt } from "../../operations/unbox.ts";
import { classGetItemRow } from "../builtins/generic-alias.ts";
import { END, Filter } from "../builtins/iteration-classes.ts";
import { defineIterator } from "../builtins/iterators.ts";
import { classParam, classSelf, maybe } from "../builtins/slots.ts";
import { defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { StepIterator } from "./step-iterator.ts";

type Walk<T> = Generator<Deferred, T, never>;

export function itertoolsClass(name: string, doc: string): PyClass {
  const cls = builtinClass(name, { module: "itertools" });
  defineIterator(cls);
  cls.set("__doc__", doc);
  return cls;
}

export function* take(source: Value): Walk<Value | undefined> {
  const item = next(source);
  return item instanceof Deferred ? ((yield item) as Value | undefined) : item;
}

export const iteratorSelf = (value: Value): PyIterator | undefined => (value instanceof PyIterator ? value : undefined);

/** Go on with the iterator of an iterable. */
export const over = (iterable: Value, make: (source: Value) => Value): Result => chain(iterate(iterable), make);

export const countClass = itertoolsClass("count", "Return a count object whose .__next__() method returns consecutive values.");
export const repeatClass = itertoolsClass(
  "repeat",
  "repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.",
);
export const cycleClass = itertoolsClass(
  "cycle",
  "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.",
);
export const chainClass = itertoolsClass("chain", "chain(*iterables) --> chain object");
export const compressClass = itertoolsClass("compress", "Return data elements corresponding to true selector elements.");
export const dropwhileClass = itertoolsClass("dropwhile", "Drop items from the iterable while predicate(item) is true.");
export const takewhileClass = itertoolsClass(
  "takewhile",
  "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.",
);
export const filterfalseClass = itertoolsClass("filterfalse", "Return those items of iterable for which function(item) is false.");
export const starmapClass = itertoolsClass(
  "starmap",
  "Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.",
);
export const accumulateClass = itertoolsClass("accumulate", "Return series of accumulated sums.");
export const isliceClass = itertoolsClass("islice", "islice(iterable, stop) --> islice object");
export const pairwiseClass = itertoolsClass("pairwise", "Return an iterator of overlapping pairs taken from the input iterator.");

class Count extends PyIterator {
  readonly cls: PyClass;
  private value: Value;
  private readonly step: Value;
  constructor(value: Value, step: Value, cls: PyClass) {
    super();
    this.value = value;
    this.step = step;
    this.cls = cls;
  }
  next(): NextResult {
    const { value } = this;
    return chain(binary(ADD, value, this.step), (following) => {
      this.value = following;
      return value;
    });
  }
  show(): Result {
    return chain(repr(this.value), (value) =>
      this.step === 1 ? `count(${value as string})` : chain(repr(this.step), (step) => `count(${value as string}, ${step as string})`),
    );
  }
}

defineMethods(countClass, (value) => (value instanceof Count ? value : undefined), {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(countClass), p.value("start", { or: 0, kind: "either" }), p.value("step", { or: 1, kind: "either" })],
    call: (_context, cls, start, step) => {
      for (const value of [start, step]) {
        const isNumber =
          value instanceof PyComplex || ["__index__", "__int__", "__float__"].some((name) => classOf(value).lookup(name) !== undefined);
        if (!isNumber) raise("TypeError", "a number is required");
      }
      // With a step of one a bool counts as the int that it is.
      return new Count(typeof start === "boolean" && unboxInt(step) === 1 ? Number(start) : start, step, cls);
    },
  }),
  __repr__: method({ doc: "Return repr(self).", call: (_context, self: Count) => self.show() }),
});

class Repeat extends PyIterator {
  readonly cls: PyClass;
  readonly item: Value;
  left: number;
  constructor(item: Value, times: number, cls: PyClass) {
    super();
    this.item = item;
    this.left = times;
    this.cls = cls;
  }
  next(): Value | undefined {
    if (this.left <= 0) return undefined;
    this.left--;
    return this.item;
  }
  override remaining(): number {
    if (this.left === Number.POSITIVE_INFINITY) return raise("TypeError", "len() of unsized object");
    return this.left;
  }
}

defineMethods(repeatClass, (value) => (value instanceof Repeat ? value : undefined), {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [
      classParam(repeatClass),
      p.value("object", { kind: "either" }),
      p.size("times", { or: Number.POSITIVE_INFINITY, kind: "either" }),
    ],
    call: (_context, cls, item, times) => new Repeat(item, Math.max(0, times), cls),
  }),
  __repr__: method({
    doc: "Return repr(self).",
    call: (_context, self: Repeat) =>
      chain(repr(self.item), (item) =>
        self.left === Number.POSITIVE_INFINITY ? `repeat(${item as string})` : `repeat(${item as string}, ${self.left})`,
      ),
  }),
  __length_hint__: method({
    doc: "Private method returning an estimate of len(list(it)).",
    kind: "method",
    call: (_c, self: Repeat) => self.remaining(),
  }),
});

function cycle(source: Value, cls: PyClass): Value {
  const saved: Value[] = [];
  let position = -1;
  const again = (): Value | undefined => {
    if (saved.length === 0) return undefined;
    position = (position + 1) % saved.length;
    return saved[position];
  };
  const keep = (item: Value | undefined): Value => {
    if (item === undefined) {
      position = -1;
      exhausted = true;
      return again() as Value;
    }
    saved.push(item);
    return item;
  };
  let exhausted = false;
  return new FunctionIterator(cls, () => {
    if (exhausted) return again();
    const item = next(source);
    return item instanceof Deferred ? chain(item, keep) : keep(item);
  });
}

function chained(sources: Value, cls: PyClass): Value {
  let active: Value | undefined;
  let outer: Value | undefined = sources;
  function* step(): Steps {
    while (outer !== undefined) {
      if (active === undefined) {
        const iterable = yield* take(outer);
        if (iterable === undefined) {
          outer = undefined;
          return END;
        }
        active = yield* settle(iterate(iterable));
      }
      const item = yield* take(active);
      if (item !== undefined) return item;
      active = undefined;
    }
    return END;
  }
  return new StepIterator(cls, step);
}

defineMethods(cycleClass, iteratorSelf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(cycleClass), p.value("iterable")],
    convention: "unpack",
    call: (_context, cls, iterable) => over(iterable, (source) => cycle(source, cls)),
  }),
});
defineMethods(chainClass, iteratorSelf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(chainClass), p.rest("iterables")],
    call: (_context, cls, iterables) => over(new PyTuple(iterables), (source) => chained(source, cls)),
  }),
});
defineMethods(chainClass, classSelf, {
  from_iterable: method({
    doc: "Alternative chain() constructor taking a single iterable argument that evaluates lazily.",
    kind: "class",
    params: [p.value("iterable")],
    call: (_context, cls, iterable) => over(iterable, (source) => chained(source, cls)),
  }),
  __class_getitem__: classGetItemRow,
});

defineMethods(compressClass, iteratorSelf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(compressClass), p.value("data", { kind: "either" }), p.value("selectors", { kind: "either" })],
    call: (_context, cls, data, selectors) =>
      over(data, (items) => {
        function* step(flags: Value): Steps {
          for (;;) {
            const item = yield* take(items);
            const flag = item === undefined ? undefined : yield* take(flags);
            if (flag === undefined) return END;
            if ((yield* settle(truth(flag))) === true) return item!;
          }
        }
        return over(selectors, (flags) => new StepIterator(cls, () => step(flags))) as Value;
      }),
  }),
});

/** dropwhile, takewhile: constructors of a predicate and an iterable. */
function definePredicate(cls: PyClass, make: (predicate: Value, source: Value, cls: PyClass) => Value): void {
  defineMethods(cls, iteratorSelf, {
    __new__: staticMethod({
      doc: "Create and return a new object.",
      params: [classParam(cls), p.value("predicate"), p.value("iterable")],
      call: (_context, own, predicate, iterable) => over(iterable, (source) => make(predicate, source, own)),
    }),
  });
}

definePredicate(dropwhileClass, (predicate, source, cls) => {
  let dropping = true;
  return new StepIterator(cls, function* step(): Steps {
    for (;;) {
      const item = yield* take(source);
      if (item === undefined) return END;
      if (!dropping) return item;
      if ((yield* settle(truth((yield call(predicate, [item])) as Value))) === true) continue;
      dropping = false;
      return item;
    }
  });
});
definePredicate(takewhileClass, (predicate, source, cls) => {
  const iterator: StepIterator = new StepIterator(cls, function* step(): Steps {
    const item = yield* take(source);
    if (item === undefined) return END;
    if ((yield* settle(truth((yield call(predicate, [item])) as Value))) === true) return item;
    iterator.finish();
    return END;
  });
  return iterator;
});
definePredicate(filterfalseClass, (predicate, source, cls) => new Filter(predicate, source, { cls, wanted: false }));
definePredicate(
  starmapClass,
  (fn, source, cls) =>
    new StepIterator(cls, function* step(): Steps {
      const item = yield* take(source);
      return item === undefined ? END : call(fn, [...(yield* itemsOf(item))]);
    }),
);

defineMethods(accumulateClass, iteratorSelf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [
      classParam(accumulateClass),
      p.value("iterable", { kind: "either" }),
      p.value("func", { or: null, kind: "either" }),
      p.value("initial", { or: null, kind: "keyword" }),
    ],
    call: (_context, cls, iterable, fn, initial) =>
      over(iterable, (source) => {
        let total: Value | undefined;
        let pendingInitial = initial !== null;
        return new StepIterator(cls, function* step(): Steps {
          if (pendingInitial) {
            pendingInitial = false;
            total = initial;
            return initial;
          }
          const item = yield* take(source);
          if (item === undefined) return END;
          if (total === undefined) total = item;
          else total = fn === null ? yield* settle(binary(ADD, total, item)) : ((yield call(fn, [total, item])) as Value);
          return total;
        });
      }),
  }),
});

/** A bound of islice: None or an int that is not negative. */
function sliceBound(value: Value, words: string): number | null {
  if (value === null) return null;
  const int = unboxInt(value);
  if (int === undefined || int < 0 || typeof int === "bigint") return raise("ValueError", words);
  return int;
}

const INDICES = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";

function slice(source: Value, { start, stop, step }: { start: number; stop: number | null; step: number }, cls: PyClass): Value {
  let taken = 0;
  let wanted = start;
  const iterator: StepIterator = new StepIterator(cls, function* body(): Steps {
    for (;;) {
      if (taken >= wanted && stop !== null && taken >= stop) break;
      const item = yield* take(source);
      if (item === undefined) break;
      if (taken++ < wanted) continue;
      wanted += step;
      if (stop !== null && wanted > stop) wanted = stop;
      return item;
    }
    iterator.finish();
    return END;
  });
  return iterator;
}

defineMethods(isliceClass, iteratorSelf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(isliceClass), p.value("iterable"), p.value("start"), maybe("stop"), p.value("step", { or: null })],
    call: (_context, cls, iterable, first, second, third) => {
      const only = second === undefined;
      const stopWords = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
      // -1 is what CPython's conversion gives for an error.
      const bound = unboxInt(only ? first : second);
      const stop = sliceBound(only ? first : second, bound === undefined || bound === -1 ? stopWords : INDICES);
      const start = only ? 0 : (sliceBound(first, INDICES) ?? 0);
      const step = third === null ? 1 : unboxInt(third);
      if (step === undefined || step < 1) return raise("ValueError", "Step for islice() must be a positive integer or None.");
      return over(iterable, (source) => slice(source, { start, stop, step: Number(step) }, cls));
    },
  }),
});

defineMethods(pairwiseClass, iteratorSelf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(pairwiseClass), p.value("iterable")],
    convention: "unpack",
    call: (_context, cls, iterable) =>
      over(iterable, (source) => {
        let old: Value | undefined;
        return new StepIterator(cls, function* step(): Steps {
          old ??= yield* take(source);
          const item = old === undefined ? undefined : yield* take(source);
          if (item === undefined) return END;
          const pair = new PyTuple([old as Value, item]);
          old = item;
          return pair;
        });
      }),
  }),
});
