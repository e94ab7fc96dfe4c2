// itertools, second part: combinations of items, several iterators at once, and the module itself.

import type { PyClass } from "../../objects/class.ts";
import { chain, Deferred, eager, type Steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { FunctionIterator, PyIterator } from "../../objects/iterator.ts";
import { PyTuple } from "../../objects/sequence.ts";
import type { NextResult, Value } from "../../objects/value.ts";
import { itemsOf, iterate, next, withItems } from "../../operations/iterate.ts";
import { END, iterateEach } from "../builtins/iteration-classes.ts";
import { classParam, maybe } from "../builtins/slots.ts";
import { defineMethods, method, native, staticMethod } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";
import { groupbyClass } from "./itertools-groupby.ts";
import {
  accumulateClass,
  chainClass,
  compressClass,
  countClass,
  cycleClass,
  dropwhileClass,
  filterfalseClass,
  isliceClass,
  iteratorSelf,
  itertoolsClass,
  pairwiseClass,
  repeatClass,
  starmapClass,
  take,
  takewhileClass,
} from "./itertools-selecting.ts";
import { StepIterator } from "./step-iterator.ts";

const zipLongestClass = itertoolsClass("zip_longest", "zip_longest(iter1 [,iter2 [...]], [fillvalue=None]) --> zip_longest object");
const productClass = itertoolsClass("product", "product(*iterables, repeat=1) --> product object");
const permutationsClass = itertoolsClass("permutations", "Return successive r-length permutations of elements in the iterable.");
const combinationsClass = itertoolsClass("combinations", "Return successive r-length combinations of elements in the iterable.");
const replacementClass = itertoolsClass(
  "combinations_with_replacement",
  "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.",
);
const teeClass = itertoolsClass("_tee", "Iterator wrapped to make it copyable.");
teeClass.instancesTakeReferences = true;

function zipLongest(sources: (Value | null)[], fill: Value, cls: PyClass): Value {
  let active = sources.length;
  return new StepIterator(cls, function* step(): Steps {
    if (active === 0) return END;
    const items: Value[] = [];
    for (const [index, source] of sources.entries()) {
      const item = source === null ? undefined : yield* take(source);
      if (item === undefined && source !== null) {
        sources[index] = null;
        active--;
        if (active === 0) return END;
      }
      items.push(item ?? (item === undefined ? fill : item));
    }
    return new PyTuple(items);
  });
}

defineMethods(zipLongestClass, iteratorSelf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(zipLongestClass), p.rest("iterables"), p.keywords("kwargs")],
    call: (_context, cls, iterables, keywords) => {
      for (const name of keywords?.keys() ?? [])
        if (name !== "fillvalue") raise("TypeError", "zip_longest() got an unexpected keyword argument");
      const fill = keywords?.get("fillvalue") ?? null;
      function* body(): Steps {
        return zipLongest(yield* iterateEach(iterables), fill, cls);
      }
      return eager(body());
    },
  }),
});

/** An iterator over tuples of a pool's items by the index lists that a generator gives. */
function fromIndexes(pool: readonly Value[], indexes: Generator<readonly number[], void, undefined>, cls: PyClass): Value {
  return new FunctionIterator(cls, () => {
    const step = indexes.next();
    return step.done === true ? undefined : new PyTuple(step.value.map((index) => pool[index]!));
  });
}

function* productOf(pools: readonly (readonly Value[])[]): Generator<Value, void, undefined> {
  if (pools.some((pool) => pool.length === 0)) return;
  const indexes = pools.map(() => 0);
  for (;;) {
    yield new PyTuple(indexes.map((index, at) => pools[at]![index]!));
    let at = pools.length - 1;
    while (at >= 0 && ++indexes[at]! >= pools[at]!.length) indexes[at--] = 0;
    if (at < 0) return;
  }
}

defineMethods(productClass, iteratorSelf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(productClass), p.rest("iterables"), p.size("repeat", { or: 1, kind: "keyword" })],
    convention: "rest",
    call: (context, cls, iterables, repeat) => {
      if (repeat < 0) raise("ValueError", "repeat argument cannot be negative");
      context.runtime.allocate(repeat * iterables.length * 8);
      function* body(): Steps {
        const pools: (readonly Value[])[] = [];
        for (const iterable of iterables) pools.push(yield* itemsOf(iterable));
        const tuples = productOf(Array.from({ length: repeat }, () => pools).flat());
        return new FunctionIterator(cls, () => tuples.next().value ?? undefined);
      }
      return eager(body());
    },
  }),
});

/** In the order of the indexes: positions are rotated through, as CPython's cycles do. */
function* permutationsOf(length: number, size: number): Generator<readonly number[], void, undefined> {
  if (size > length) return;
  const indexes = Array.from({ length }, (_, index) => index);
  const cycles = Array.from({ length: size }, (_, index) => length - index);
  yield indexes.slice(0, size);
  for (let at = size - 1; at >= 0; ) {
    cycles[at]!--;
    if (cycles[at] === 0) {
      indexes.push(...indexes.splice(at, 1));
      cycles[at] = length - at;
      at--;
      continue;
    }
    const other = length - cycles[at]!;
    [indexes[at], indexes[other]] = [indexes[other]!, indexes[at]!];
    yield indexes.slice(0, size);
    at = size - 1;
  }
}

function* combinationsOf(length: number, size: number): Generator<readonly number[], void, undefined> {
  if (size > length) return;
  const indexes = Array.from({ length: size }, (_, index) => index);
  for (;;) {
    yield indexes;
    let at = size - 1;
    while (at >= 0 && indexes[at] === at + length - size) at--;
    if (at < 0) return;
    indexes[at]!++;
    for (let i = at + 1; i < size; i++) indexes[i] = indexes[i - 1]! + 1;
  }
}

function* repetitionsOf(length: number, size: number): Generator<readonly number[], void, undefined> {
  if (length === 0 && size > 0) return;
  const indexes = new Array<number>(size).fill(0);
  for (;;) {
    yield indexes;
    let at = size - 1;
    while (at >= 0 && indexes[at] === length - 1) at--;
    if (at < 0) return;
    indexes.fill(indexes[at]! + 1, at);
  }
}

function defineChoosing(
  cls: PyClass,
  indexes: (length: number, size: number) => Generator<readonly number[], void, undefined>,
  sized: boolean,
): void {
  const size = sized ? p.size("r", { kind: "either" }) : maybe("r", "either");
  defineMethods(cls, iteratorSelf, {
    __new__: staticMethod({
      doc: "Create and return a new object.",
      params: [classParam(cls), p.value("iterable", { kind: "either" }), size],
      call: (_context, own, iterable, wanted) =>
        withItems(iterable, (pool) => {
          const count = wanted === undefined || wanted === null ? pool.length : wanted;
          if (typeof count !== "number") return raise("TypeError", "Expected int as r");
          if (count < 0) return raise("ValueError", "r must be non-negative");
          return fromIndexes(pool, indexes(pool.length, count), own);
        }),
    }),
  });
}
defineChoosing(permutationsClass, permutationsOf, false);
defineChoosing(combinationsClass, combinationsOf, true);
defineChoosing(replacementClass, repetitionsOf, true);

/** One item that some tee has taken from the source, with those after it. */
interface Link {
  value?: Value;
  next?: Link;
}

class Tee extends PyIterator {
  readonly cls = teeClass;
  private readonly source: Value;
  private link: Link;
  constructor(source: Value, link: Link) {
    super();
    this.source = source;
    this.link = link;
  }
  next(): NextResult {
    const { link } = this;
    if (link.next !== undefined) return this.step(link);
    const item = next(this.source);
    if (item instanceof Deferred) return chain(item, (value) => this.append(link, value as Value | undefined) as Value);
    return this.append(link, item);
  }
  private append(link: Link, item: Value | undefined): Value | undefined {
    if (link.next === undefined) {
      if (item === undefined) return undefined;
      link.value = item;
      link.next = {};
    }
    return this.step(link);
  }
  private step(link: Link): Value {
    this.link = link.next!;
    return link.value as Value;
  }
  copy(): Tee {
    return new Tee(this.source, this.link);
  }
}

defineMethods(teeClass, (value) => (value instanceof Tee ? value : undefined), {
  __copy__: method({ doc: "Returns an independent iterator.", kind: "method", call: (_context, self: Tee) => self.copy() }),
});

export const itertoolsModule: NativeModule = {
  name: "itertools",
  doc: "Functional tools for creating and using iterators.",
  functions: {
    tee: native({
      doc: "Returns a tuple of n independent iterators.",
      params: [p.value("iterable"), p.size("n", { or: 2 })],
      call: (_context, iterable, count) => {
        if (count < 0) raise("ValueError", "n must be >= 0");
        return chain(iterate(iterable), (source) => {
          const first = source instanceof Tee ? source : new Tee(source, {});
          return new PyTuple(Array.from({ length: count }, (_, index) => (index === 0 ? first : first.copy())));
        });
      },
    }),
  },
  values: {
    count: countClass,
    cycle: cycleClass,
    repeat: repeatClass,
    accumulate: accumulateClass,
    chain: chainClass,
    compress: compressClass,
    dropwhile: dropwhileClass,
    filterfalse: filterfalseClass,
    groupby: groupbyClass,
    islice: isliceClass,
    pairwise: pairwiseClass,
    starmap: starmapClass,
    takewhile: takewhileClass,
    zip_longest: zipLongestClass,
    product: productClass,
    permutations: permutationsClass,
    combinations: combinationsClass,
    combinations_with_replacement: replacementClass,
  },
};
