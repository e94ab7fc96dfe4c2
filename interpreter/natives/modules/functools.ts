// _functools: partial, reduce, cmp_to_key and the cache behind lru_cache.

import { builtinClass, type PyClass } from "../../objects/class.ts";
import { call, chain, Deferred, eager, type Steps, settle } from "../../objects/deferred.ts";
import { EXCEPTIONS, PyThrow, raise } from "../../objects/exception.ts";
import { PyMethod } from "../../objects/function.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import { PyObject, type Result, type Value } from "../../objects/value.ts";
import { type Comparison, compare } from "../../operations/compare.ts";
import { iterate, next } from "../../operations/iterate.ts";
import { dictForget, dictGet, dictSet, findKey } from "../../operations/keys.ts";
import { repr } from "../../operations/text.ts";
import { classGetItemRow } from "../builtins/generic-alias.ts";
import { classParam, classSelf, comparisonRows } from "../builtins/slots.ts";
import { defineAttributes, defineMethods, method, native, staticMethod } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";

type Keywords = ReadonlyMap<string, Value> | null;

const partialClass = builtinClass("partial", { module: "functools", dict: true, weak: true });

class PyPartial extends PyObject {
  readonly cls: PyClass;
  fn: Value;
  args: readonly Value[];
  keywords: PyDict;
  attributes: PyDict | null = null;
  constructor(fn: Value, args: readonly Value[], keywords: PyDict, cls: PyClass) {
    super();
    this.fn = fn;
    this.args = args;
    this.keywords = keywords;
    this.cls = cls;
  }
}

const partialSelf = (value: Value): PyPartial | undefined => (value instanceof PyPartial ? value : undefined);

function makePartial(cls: PyClass, args: Value[], keywords: Keywords): PyPartial {
  const [fn, ...rest] = args;
  if (fn === undefined) return raise("TypeError", "type 'partial' takes at least one argument");
  if (!isCallable(fn)) return raise("TypeError", "the first argument must be callable");
  const merged = new PyDict();
  const flat = fn instanceof PyPartial && fn.cls === partialClass && fn.attributes === null && cls === partialClass;
  if (flat) for (const entry of fn.keywords.entries.values()) merged.set(entry.key as string, entry.value!);
  for (const [name, value] of keywords ?? []) merged.set(name, value);
  return flat ? new PyPartial(fn.fn, [...fn.args, ...rest], merged, cls) : new PyPartial(fn, rest, merged, cls);
}

function isCallable(value: Value): boolean {
  return classOf(value).lookup("__call__") !== undefined;
}

function callPartial(self: PyPartial, args: Value[], keywords: Keywords): Deferred {
  if (self.keywords.size === 0) return call(self.fn, [...self.args, ...args], keywords);
  const all = new Map<string, Value>();
  for (const entry of self.keywords.entries.values()) all.set(entry.key as string, entry.value!);
  for (const [name, value] of keywords ?? []) all.set(name, value);
  return call(self.fn, [...self.args, ...args], all);
}

const showing = new Set<PyPartial>();

function* showPartial(self: PyPartial): Steps {
  if (showing.has(self)) return "...";
  showing.add(self);
  try {
    const parts = [yield* settle(repr(self.fn))];
    for (const item of self.args) parts.push(yield* settle(repr(item)));
    for (const entry of self.keywords.entries.values())
      parts.push(`${entry.key as string}=${(yield* settle(repr(entry.value!))) as string}`);
    return `${self.cls === partialClass ? "functools.partial" : self.cls.qualname}(${parts.join(", ")})`;
  } finally {
    showing.delete(self);
  }
}

defineMethods(partialClass, partialSelf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(partialClass), p.rest("args"), p.keywords("kwargs")],
    call: (_context, cls, args, keywords) => makePartial(cls, args, keywords),
  }),
  __call__: method({
    doc: "Call self as a function.",
    params: [p.rest("args"), p.keywords("kwargs")],
    call: (_context, self: PyPartial, args, keywords) => callPartial(self, args, keywords),
  }),
  __repr__: method({ doc: "Return repr(self).", call: (_context, self: PyPartial) => eager(showPartial(self)) }),
  __reduce__: method({
    doc: "Return state information for pickling.",
    kind: "method",
    call: (_context, self: PyPartial) =>
      new PyTuple([self.cls, new PyTuple([self.fn]), new PyTuple([self.fn, new PyTuple(self.args), self.keywords, self.attributes])]),
  }),
  __setstate__: method({
    doc: "Set state information for unpickling.",
    kind: "method",
    params: [p.value("state")],
    call: (_context, self: PyPartial, state) => {
      const [fn, args, keywords] = state instanceof PyTuple ? state.items : [];
      if (fn === undefined || !(args instanceof PyTuple)) return raise("TypeError", "invalid partial state");
      self.fn = fn;
      self.args = args.items;
      self.keywords = keywords instanceof PyDict ? keywords : new PyDict();
      return null;
    },
  }),
});
defineMethods(partialClass, classSelf, { __class_getitem__: classGetItemRow });
defineAttributes(partialClass, partialSelf, {
  func: { get: (self) => self.fn, member: true },
  args: { get: (self) => new PyTuple(self.args), member: true },
  keywords: { get: (self) => self.keywords, member: true },
});
partialClass.set(
  "__doc__",
  "partial(func, *args, **keywords) - new function with partial application\n    of the given arguments and keywords.\n",
);

const keyClass = builtinClass("KeyWrapper", { module: "functools", subclassable: false });

/** What cmp_to_key's result gives: compares as a function of two arguments says. */
class KeyWrapper extends PyObject {
  readonly cls = keyClass;
  readonly order: Value;
  readonly object: Value | undefined;
  constructor(order: Value, object: Value | undefined) {
    super();
    this.order = order;
    this.object = object;
  }
}

const keySelf = (value: Value): KeyWrapper | undefined => (value instanceof KeyWrapper ? value : undefined);

function compareKeys(self: KeyWrapper, other: Value, op: Comparison): Result {
  if (!(other instanceof KeyWrapper)) return raise("TypeError", "other argument must be K instance");
  if (self.object === undefined || other.object === undefined) return raise("AttributeError", "object");
  return chain(call(self.order, [self.object, other.object]), (order) => compare(order, 0, op));
}

defineMethods(keyClass, keySelf, {
  __call__: method({
    doc: "Wrap an object.",
    params: [p.value("obj", { kind: "either" })],
    call: (_c, self: KeyWrapper, object) => new KeyWrapper(self.order, object),
  }),
  ...comparisonRows<KeyWrapper>(compareKeys),
});
keyClass.set("__hash__", null);
defineAttributes(keyClass, keySelf, { obj: { get: (self) => self.object ?? null, member: true } });

const cacheClass = builtinClass("_lru_cache_wrapper", { module: "functools", dict: true, weak: true });
/** Parts positional arguments from keywords in a key. */
const MARK = new PyTuple(["keywords"]);

/** A function with its results remembered, the least recently used ones dropped first. */
class CachedFunction extends PyObject {
  readonly cls = cacheClass;
  readonly fn: Value;
  /** Infinite without a limit. */
  readonly limit: number;
  readonly typed: boolean;
  readonly infoClass: Value;
  readonly results = new PyDict();
  hits = 0;
  misses = 0;
  attributes: PyDict | null = null;
  constructor(fn: Value, options: { readonly limit: number; readonly typed: boolean; readonly infoClass: Value }) {
    super();
    this.fn = fn;
    this.limit = options.limit;
    this.typed = options.typed;
    this.infoClass = options.infoClass;
  }

  keyOf(args: readonly Value[], keywords: Keywords): Value {
    const [only] = args;
    const plain = keywords === null || keywords.size === 0;
    if (plain && !this.typed && args.length === 1 && (typeof only === "number" || typeof only === "string")) return only;
    const parts: Value[] = [...args];
    if (!plain) {
      parts.push(MARK);
      for (const [name, value] of keywords) parts.push(name, value);
    }
    if (this.typed) for (const value of [...args, ...(keywords?.values() ?? [])]) parts.push(classOf(value));
    return new PyTuple(parts);
  }

  *call(args: Value[], keywords: Keywords): Steps {
    if (this.limit === 0) {
      this.misses++;
      return call(this.fn, args, keywords);
    }
    const key = this.keyOf(args, keywords);
    const { results } = this;
    const found = yield* findKey(results, key);
    if (found !== undefined) {
      this.hits++;
      const entry = results.entries.get(found)!;
      if (this.limit !== Number.POSITIVE_INFINITY) {
        results.entries.delete(found);
        results.entries.set(found, entry);
      }
      return entry.value!;
    }
    this.misses++;
    const result = (yield call(this.fn, args, keywords)) as Value;
    yield* this.keep(key, result);
    return result;
  }

  /** The call may have filled the cache meanwhile. */
  private *keep(key: Value, result: Value): Generator<Deferred, void, never> {
    const { results } = this;
    let known = dictGet(results, key);
    if (known instanceof Deferred) known = (yield known) as Value | undefined;
    if (known !== undefined) return;
    if (results.size >= this.limit) {
      const oldest = results.entries.keys().next();
      if (oldest.done !== true) dictForget(results, oldest.value);
    }
    const pending = dictSet(results, key, result);
    if (pending !== undefined) yield pending;
  }
}

const cacheSelf = (value: Value): CachedFunction | undefined => (value instanceof CachedFunction ? value : undefined);

defineMethods(cacheClass, cacheSelf, {
  __call__: method({
    doc: "Call self as a function.",
    params: [p.rest("args"), p.keywords("kwargs")],
    call: (_context, self: CachedFunction, args, keywords) => eager(self.call(args, keywords)),
  }),
  __get__: method({
    doc: "Return an attribute of instance, which is of type owner.",
    params: [p.value("instance"), p.value("owner", { or: null })],
    call: (_context, self: CachedFunction, instance) => (instance === null ? self : new PyMethod(self, instance)),
  }),
  cache_info: method({
    doc: "Report cache statistics",
    call: (_context, self: CachedFunction) =>
      call(self.infoClass, [self.hits, self.misses, self.limit === Number.POSITIVE_INFINITY ? null : self.limit, self.results.size]),
  }),
  cache_clear: method({
    doc: "Clear the cache and cache statistics",
    call: (_context, self: CachedFunction) => {
      self.results.clear();
      self.hits = 0;
      self.misses = 0;
    },
  }),
  __copy__: method({ doc: "", kind: "method", call: (_context, self: CachedFunction) => self }),
  __deepcopy__: method({ doc: "", kind: "method", params: [p.value("memo")], call: (_context, self: CachedFunction) => self }),
});

function* reduce(fn: Value, iterable: Value, initial: Value | undefined): Steps {
  let iterator: Value;
  try {
    iterator = yield* settle(iterate(iterable));
  } catch (thrown) {
    if (thrown instanceof PyThrow && thrown.exception.isA(EXCEPTIONS.TypeError))
      return raise("TypeError", "reduce() arg 2 must support iteration");
    throw thrown;
  }
  let total = initial;
  for (;;) {
    let item = next(iterator);
    if (item instanceof Deferred) item = (yield item) as Value | undefined;
    if (item === undefined) break;
    total = total === undefined ? item : ((yield call(fn, [total, item])) as Value);
  }
  return total === undefined ? raise("TypeError", "reduce() of empty iterable with no initial value") : total;
}

export const functoolsModule: NativeModule = {
  name: "_functools",
  doc: "Tools that operate on functions.",
  functions: {
    reduce: native({
      doc: "reduce(function, iterable[, initial], /) -> value\n\nApply a function of two arguments to the items of an iterable in a cumulative\nway, from left to right, so as to reduce the iterable to a single value.",
      params: [p.value("function"), p.value("iterable"), p.value("initial", { or: undefined, shown: "<unrepresentable>" })],
      convention: "varargs",
      call: (_context, fn, iterable, initial) => eager(reduce(fn, iterable, initial)),
    }),
    cmp_to_key: native({
      doc: "Convert a cmp= function into a key= function.",
      params: [p.value("mycmp", { kind: "either" })],
      call: (_context, order) => new KeyWrapper(order, undefined),
    }),
    _lru_cache_wrapper: native({
      doc: "Create a cached callable that wraps another function.",
      params: [p.value("user_function"), p.value("maxsize"), p.flag("typed"), p.value("cache_info_type")],
      call: (_context, fn, maxsize, typed, infoClass) => {
        const limit =
          maxsize === null ? Number.POSITIVE_INFINITY : typeof maxsize === "number" ? Math.max(0, maxsize) : Number.POSITIVE_INFINITY;
        return new CachedFunction(fn, { limit, typed, infoClass });
      },
    }),
  },
  values: { partial: partialClass },
};
