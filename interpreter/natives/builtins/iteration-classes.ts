// enumerate, zip, map and filter: iterators over other iterators.

import { builtinClass, type PyClass } from "../../objects/class.ts";
import { call, chain, Deferred, eager, type Steps, settle, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyIterator } from "../../objects/iterator.ts";
import { PyTuple } from "../../objects/sequence.ts";
import type { NextResult, Result, Value } from "../../objects/value.ts";
import { plainTruth, toIndex, truth } from "../../operations/convert.ts";
import { addInts, type Int } from "../../operations/integer.ts";
import { iterate, next } from "../../operations/iterate.ts";
import { bindArguments } from "../arguments.ts";
import { defineMethods, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { classGetItemRow } from "./generic-alias.ts";
import { defineIterator } from "./iterators.ts";
import { reversedClass } from "./reversed.ts";
import { classParam, classSelf } from "./slots.ts";

export const enumerateClass = builtinClass("enumerate");
export const zipClass = builtinClass("zip");
export const mapClass = builtinClass("map");
export const filterClass = builtinClass("filter");

/** The end of an iterator, as the value of a Deferred. */
export const END = undefined as unknown as Value;

class Enumerate extends PyIterator {
  readonly cls: PyClass;
  private readonly source: Value;
  private count: Int;
  constructor(source: Value, count: Int, cls: PyClass) {
    super();
    this.source = source;
    this.count = count;
    this.cls = cls;
  }
  next(): NextResult {
    const item = next(this.source);
    if (item === undefined) return undefined;
    if (item instanceof Deferred) return steps(this.later(item));
    return this.pair(item);
  }
  private pair(item: Value): PyTuple {
    const index = this.count;
    this.count = addInts(index, 1);
    return new PyTuple([index, item]);
  }
  private *later(pending: Deferred): Steps {
    const item = (yield pending) as Value | undefined;
    return item === undefined ? END : this.pair(item);
  }
}

interface Enumerated {
  readonly iterable: Value;
  readonly start?: Value | undefined;
}

/** enumerate_vectorcall: what enumerate() itself, as against a subclass, takes its arguments to be. */
function enumerated(args: readonly Value[], keywords: ReadonlyMap<string, Value> | null): Enumerated {
  const named = [...(keywords ?? [])];
  const check = (index: number, name: string): void => {
    const given = named[index]![0];
    if (given !== name) raise("TypeError", `'${given}' is an invalid keyword argument for enumerate()`);
  };
  const count = args.length + named.length;
  if (count === 2) {
    if (named.length === 1) check(0, "start");
    if (named.length < 2) return { iterable: args[0]!, start: named.length === 0 ? args[1] : named[0]![1] };
    const isTurned = named[0]![0] === "start";
    if (!isTurned) check(0, "iterable");
    check(1, isTurned ? "iterable" : "start");
    return { iterable: named[isTurned ? 1 : 0]![1], start: named[isTurned ? 0 : 1]![1] };
  }
  if (count === 1) {
    if (named.length === 1) check(0, "iterable");
    return { iterable: args.length === 1 ? args[0]! : named[0]![1] };
  }
  if (args.length === 0) raise("TypeError", "enumerate() missing required argument 'iterable'");
  return raise("TypeError", `enumerate() takes at most 2 arguments (${count} given)`);
}

const ENUMERATE_PARAMS = [p.value("iterable", { kind: "either" }), p.value("start", { or: 0, kind: "either" })] as const;

function bound(args: readonly Value[], keywords: ReadonlyMap<string, Value> | null): Enumerated {
  const target = { name: "enumerate", shown: "enumerate", params: ENUMERATE_PARAMS, convention: "keywords" } as const;
  const [iterable, start] = bindArguments(target, args, keywords) as [Value, Value | undefined];
  return { iterable, start };
}

function* enumerate(cls: PyClass, { iterable, start }: Enumerated): Steps {
  const count = start === undefined ? 0 : ((yield* settle(toIndex(start) as Result)) as Int);
  return new Enumerate(yield* settle(iterate(iterable)), count, cls);
}

/** One item from each of several iterators; null when one of them is at its end, with the number of it. */
export function* nextOfEach(
  sources: readonly Value[],
): Generator<Deferred, { readonly items: Value[]; readonly ended: number | null }, never> {
  const items: Value[] = [];
  for (let i = 0; i < sources.length; i++) {
    let item = next(sources[i]!);
    if (item instanceof Deferred) item = (yield item) as Value | undefined;
    if (item === undefined) return { items, ended: i };
    items.push(item);
  }
  return { items, ended: null };
}

class Zip extends PyIterator {
  readonly cls: PyClass;
  private readonly sources: readonly Value[];
  private readonly strict: boolean;
  private over: boolean;
  constructor(sources: readonly Value[], strict: boolean, cls: PyClass) {
    super();
    this.sources = sources;
    this.strict = strict;
    this.cls = cls;
    this.over = sources.length === 0;
  }
  next(): NextResult {
    if (this.over) return undefined;
    const items: Value[] = [];
    for (const source of this.sources) {
      const item = next(source);
      if (item === undefined && !this.strict) {
        this.over = true;
        return undefined;
      }
      // An iterator that runs Python code, or the end: take steps from here.
      if (item instanceof Deferred || item === undefined) return eager(this.goOn(items, item));
      items.push(item);
    }
    return new PyTuple(items);
  }
  private *goOn(items: Value[], pending: Deferred | undefined): Steps {
    let item = pending === undefined ? undefined : ((yield pending) as Value | undefined);
    while (item !== undefined) {
      items.push(item);
      if (items.length === this.sources.length) return new PyTuple(items);
      const following = next(this.sources[items.length]!);
      item = following instanceof Deferred ? ((yield following) as Value | undefined) : following;
    }
    const ended = items.length;
    this.over = true;
    if (this.strict) yield* this.checkLengths(ended);
    return END;
  }
  /** One iterator ended: with strict, all must. */
  private *checkLengths(ended: number): Generator<Deferred, void, never> {
    if (ended > 0) raise("ValueError", `zip() argument ${ended + 1} is shorter than argument${ended === 1 ? " " : "s 1-"}${ended}`);
    for (let i = 1; i < this.sources.length; i++) {
      let item = next(this.sources[i]!);
      if (item instanceof Deferred) item = (yield item) as Value | undefined;
      if (item !== undefined) raise("ValueError", `zip() argument ${i + 1} is longer than argument${i === 1 ? " " : "s 1-"}${i}`);
    }
  }
}

class PyMap extends PyIterator {
  readonly cls: PyClass;
  private readonly fn: Value;
  private readonly sources: readonly Value[];
  constructor(fn: Value, sources: readonly Value[], cls: PyClass) {
    super();
    this.fn = fn;
    this.sources = sources;
    this.cls = cls;
  }
  next(): NextResult {
    if (this.sources.length === 1) {
      const item = next(this.sources[0]!);
      if (item === undefined) return undefined;
      if (!(item instanceof Deferred)) return call(this.fn, [item]);
      return steps(this.applyLater(item));
    }
    return eager(this.step());
  }
  private *applyLater(pending: Deferred): Steps {
    const item = (yield pending) as Value | undefined;
    return item === undefined ? END : call(this.fn, [item]);
  }
  private *step(): Steps {
    const { items, ended } = yield* nextOfEach(this.sources);
    return ended === null ? call(this.fn, items) : END;
  }
}

/** Items of an iterator for which a function, or their truth, gives `wanted`. */
export class Filter extends PyIterator {
  readonly cls: PyClass;
  private readonly fn: Value;
  private readonly source: Value;
  private readonly wanted: boolean;
  constructor(fn: Value, source: Value, options: { readonly cls: PyClass; readonly wanted: boolean }) {
    super();
    this.fn = fn;
    this.source = source;
    this.cls = options.cls;
    this.wanted = options.wanted;
  }
  next(): NextResult {
    return eager(this.step());
  }
  private *step(): Steps {
    for (;;) {
      let item = next(this.source);
      if (item instanceof Deferred) item = (yield item) as Value | undefined;
      if (item === undefined) return END;
      const verdict = this.fn === null ? item : ((yield call(this.fn, [item])) as Value);
      const yes = plainTruth(verdict) ?? (yield* settle(truth(verdict)));
      if (yes === this.wanted) return item;
    }
  }
}

/** Iterators of several iterables. */
export function* iterateEach(iterables: readonly Value[]): Generator<Deferred, Value[], never> {
  const iterators: Value[] = [];
  for (const iterable of iterables) iterators.push(yield* settle(iterate(iterable)));
  return iterators;
}

function withIterators(iterables: readonly Value[], make: (iterators: Value[]) => Value): Result {
  function* body(): Steps {
    return make(yield* iterateEach(iterables));
  }
  return eager(body());
}

const iteratorSelf = (value: Value): PyIterator | undefined => (value instanceof PyIterator ? value : undefined);

defineMethods(enumerateClass, iteratorSelf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(enumerateClass), p.rest("args"), p.keywords("kwargs")],
    signature: "(iterable, start=0)",
    call: (_context, cls, args, keywords) =>
      steps(enumerate(cls, cls === enumerateClass ? enumerated(args, keywords) : bound(args, keywords))),
  }),
});
defineMethods(zipClass, iteratorSelf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(zipClass), p.rest("iterables"), p.flag("strict", { or: false, kind: "keyword" })],
    convention: "rest",
    call: (_context, cls, iterables, strict) => withIterators(iterables, (sources) => new Zip(sources, strict, cls)),
  }),
});
defineMethods(mapClass, iteratorSelf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(mapClass), p.rest("args")],
    call: (_context, cls, args) => {
      const [fn, ...iterables] = args;
      if (fn === undefined || iterables.length === 0) return raise("TypeError", "map() must have at least two arguments.");
      return withIterators(iterables, (sources) => new PyMap(fn, sources, cls));
    },
  }),
});
defineMethods(filterClass, iteratorSelf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(filterClass), p.value("function"), p.value("iterable")],
    call: (_context, cls, fn, iterable) => chain(iterate(iterable), (source) => new Filter(fn, source, { cls, wanted: true })),
  }),
});

for (const cls of [enumerateClass, zipClass, mapClass, filterClass]) defineIterator(cls);
defineMethods(enumerateClass, classSelf, { __class_getitem__: classGetItemRow });
enumerateClass.set(
  "__doc__",
  "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.",
);
reversedClass.set("__doc__", "Return a reverse iterator over the values of the given sequence.");
zipClass.set("__doc__", "zip(*iterables, strict=False) --> Yield tuples until an input is exhausted.");
mapClass.set(
  "__doc__",
  "map(func, *iterables) --> map object\n\nMake an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted.",
);
filterClass.set(
  "__doc__",
  "filter(function or None, iterable) --> filter object\n\nReturn an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true.",
);

/** The builtins among these classes, by name. */
export const ITERATION_CLASSES: Readonly<Record<string, PyClass>> = {
  enumerate: enumerateClass,
  zip: zipClass,
  map: mapClass,
  filter: filterClass,
  reversed: reversedClass,
};
