// The builtin functions that walk iterables: len, iter, next, sorted, min, max, sum, any, all.

import { builtinClass } from "../../objects/class.ts";
import { call, chain, Deferred, eager, type Steps, settle, steps } from "../../objects/deferred.ts";
import { EFFORT_PS, spend } from "../../objects/effort.ts";
import { EXCEPTIONS, PyThrow, raise, raiseWith } from "../../objects/exception.ts";
import { PyIterator } from "../../objects/iterator.ts";
import { PyList } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import { PyByteArray, PyBytes } from "../../objects/text.ts";
import type { NextResult, Result, Value } from "../../objects/value.ts";
import { binary } from "../../operations/binary.ts";
import { compare, equals, GT, LT } from "../../operations/compare.ts";
import { length, plainTruth, truth } from "../../operations/convert.ts";
import { isIterator, iterate, next, walk, withItems } from "../../operations/iterate.ts";
import { ADD } from "../../operations/operators.ts";
import { sortKeyed } from "../../operations/sort.ts";
import { unboxString } from "../../operations/unbox.ts";
import { bindArguments } from "../arguments.ts";
import { type AnyRow, native } from "../declare.ts";
import { p } from "../parameters.ts";
import { END } from "./iteration-classes.ts";
import { defineIterator } from "./iterators.ts";
import { keysOf } from "./list.ts";
import { maybe } from "./slots.ts";

const callableIteratorClass = builtinClass("callable_iterator", { subclassable: false });
defineIterator(callableIteratorClass);

/** `iter(callable, sentinel)` */
class CallableIterator extends PyIterator {
  readonly cls = callableIteratorClass;
  private callable: Value | undefined;
  private readonly sentinel: Value;
  constructor(callable: Value, sentinel: Value) {
    super();
    this.callable = callable;
    this.sentinel = sentinel;
  }
  next(): NextResult {
    if (this.callable === undefined) return undefined;
    return steps(this.step(this.callable));
  }
  private *step(callable: Value): Steps {
    let item: Value;
    try {
      item = (yield call(callable, [])) as Value;
    } catch (thrown) {
      if (thrown instanceof PyThrow && thrown.exception.isA(EXCEPTIONS.StopIteration)) this.callable = undefined;
      throw thrown;
    }
    if ((yield* settle(equals(this.sentinel, item))) !== true) return item;
    this.callable = undefined;
    return END;
  }
}

function* nextOr(iterator: Value, fallback: Value | undefined): Steps {
  let item = next(iterator);
  if (item instanceof Deferred) {
    if (fallback === undefined && !(iterator instanceof PyIterator)) {
      // What StopIteration carries must reach the caller.
      item.endsOnStop = false;
      return item;
    }
    item = (yield item) as Value | undefined;
  }
  if (item !== undefined) return item;
  return fallback === undefined ? raiseWith("StopIteration", []) : fallback;
}

function sum(iterable: Value, start: Value): Result {
  // What cannot be walked is complained of before what it starts from.
  const refuse = (what: string, join: string): Result =>
    chain(iterate(iterable), () => raise("TypeError", `sum() can't sum ${what} [use ${join}.join(seq) instead]`));
  if (unboxString(start) !== undefined) return refuse("strings", "''");
  if (start instanceof PyBytes) return refuse("bytes", "b''");
  if (start instanceof PyByteArray) return refuse("bytearray", "b''");
  let total = start;
  const visit = (item: Value): Deferred | undefined => {
    const next = binary(ADD, total, item);
    if (next instanceof Deferred) {
      return chain(next, (value) => {
        total = value;
        return null;
      }) as Deferred;
    }
    total = next;
    return undefined;
  };
  return walk(iterable, visit, () => total);
}

/** any() looks for true, all() for false. */
function search(iterable: Value, wanted: boolean): Result {
  let found = false;
  const judge = (answer: Value): boolean => {
    found = answer === wanted;
    return !found;
  };
  const visit = (item: Value): Deferred | false | undefined => {
    const plain = plainTruth(item);
    if (plain === undefined) return chain(truth(item), judge) as Deferred | false;
    return judge(plain) ? undefined : false;
  };
  return walk(iterable, visit, () => found === wanted);
}

interface Choice {
  readonly name: "min" | "max";
  readonly key: Value;
  readonly fallback: Value | undefined;
}

/** The least or greatest of the arguments, or of the items of the only one; the first of equal ones. */
function choose(args: readonly Value[], { name, key, fallback }: Choice): Result {
  if (args.length > 1 && fallback !== undefined)
    raise("TypeError", `Cannot specify a default for ${name}() with multiple positional arguments`);
  const op = name === "min" ? LT : GT;
  let best: Value | undefined;
  let bestKey: Value | undefined;
  const consider = (item: Value, itemKey: Value): Deferred | undefined => {
    spend(EFFORT_PS.comparison);
    const better = bestKey === undefined ? true : compare(itemKey, bestKey, op);
    const take = (answer: Value): Value => {
      if (answer === true) [best, bestKey] = [item, itemKey];
      return null;
    };
    if (better === true || better === false) {
      take(better);
      return undefined;
    }
    return chain(chain(better, truth), take) as Deferred;
  };
  const visit = (item: Value): Deferred | undefined =>
    key === null ? consider(item, item) : (chain(call(key, [item]), (itemKey) => consider(item, itemKey) ?? null) as Deferred);
  return walk(args.length > 1 ? new PyList([...args]) : args[0]!, visit, () => {
    if (best !== undefined) return best;
    return fallback === undefined ? raise("ValueError", `${name}() arg is an empty sequence`) : fallback;
  });
}

function choiceRow(name: "min" | "max"): AnyRow {
  return native({
    doc: `With a single iterable argument, return its ${name === "min" ? "smallest" : "biggest"} item. With two or more arguments, return the ${name === "min" ? "smallest" : "largest"} argument.`,
    signature: null,
    params: [p.value("arg1"), p.rest("args"), p.value("key", { or: null, kind: "keyword" }), maybe("default", "keyword")],
    convention: "rest",
    costNs: 40,
    call: (_context, first, rest, key, fallback) => choose([first, ...rest], { name, key, fallback }),
  });
}

const REVERSE = p.cInt("reverse", { or: 0, kind: "keyword", shown: "False" });
/** What sorted() is given by name is an argument of the sort() of the new list. */
const SORT = {
  name: "sort",
  shown: "list.sort",
  params: [p.value("key", { or: null, kind: "keyword" }), REVERSE],
  convention: "keywords",
} as const;

function sorted(iterable: Value, keywords: ReadonlyMap<string, Value> | null): Result {
  return withItems(iterable, (values) => {
    function* body(): Steps {
      const [key = null, reverse = 0] = bindArguments(SORT, [], keywords) as [Value?, Value?];
      const isReversed = (yield* settle(REVERSE.convert(reverse))) !== 0;
      const keys = yield* keysOf(values, key);
      const items = values.map((value, index) => ({ key: keys === null ? value : keys[index]!, value }));
      yield* sortKeyed(items, isReversed);
      return new PyList(items.map((item) => item.value));
    }
    return eager(body());
  });
}

export const ITERATION_FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  len: native({
    doc: "Return the number of items in a container.",
    params: [p.value("obj")],
    polls: false,
    costNs: 1,
    call: (_context, value) => length(value),
  }),
  iter: native({
    doc: "Get an iterator from an object.\n\nIn the first form, the argument must supply its own iterator, or be a sequence.\nIn the second form, the callable is called until it returns the sentinel.",
    params: [p.value("object"), maybe("sentinel")],
    signature: null,
    call: (_context, value, sentinel) => {
      if (sentinel === undefined) return iterate(value);
      const callable = classOf(value).lookup("__call__") !== undefined;
      return callable ? new CallableIterator(value, sentinel) : raise("TypeError", "iter(v, w): v must be callable");
    },
  }),
  next: native({
    costNs: 0,
    doc: "Return the next item from the iterator. If default is given and the iterator\nis exhausted, it is returned instead of raising StopIteration.",
    params: [p.value("iterator"), maybe("default")],
    signature: null,
    call: (_context, iterator, fallback) => {
      if (!isIterator(iterator)) raise("TypeError", `'${classOf(iterator).shownName}' object is not an iterator`);
      return eager(nextOr(iterator, fallback));
    },
  }),
  sorted: native({
    doc: "Return a new list containing all items from the iterable in ascending order.\n\nA custom key function can be supplied to customize the sort order, and the\nreverse flag can be set to request the result in descending order.",
    params: [p.value("iterable"), p.keywords("kwargs")],
    convention: "unpack",
    signature: "($module, iterable, /, *, key=None, reverse=False)",
    costNs: 20,
    call: (_context, iterable, keywords) => sorted(iterable, keywords),
  }),
  min: choiceRow("min"),
  max: choiceRow("max"),
  sum: native({
    doc: "Return the sum of a 'start' value (default: 0) plus an iterable of numbers\n\nWhen the iterable is empty, return the start value.\nThis function is intended specifically for use with numeric values and may\nreject non-numeric types.",
    params: [p.value("iterable"), p.value("start", { or: 0, kind: "either" })],
    costNs: 20,
    call: (_context, iterable, start) => sum(iterable, start),
  }),
  any: native({
    doc: "Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False.",
    params: [p.value("iterable")],
    call: (_context, iterable) => search(iterable, true),
  }),
  all: native({
    doc: "Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True.",
    params: [p.value("iterable")],
    call: (_context, iterable) => search(iterable, false),
  }),
};
