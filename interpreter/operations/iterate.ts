// iter() and next(): native iterators are asked directly, everything else through __iter__ and __next__.

import { builtinClass, type PyClass } from "../objects/class.ts";
import { chain, Deferred, DeferredContext, DeferredResume, eager, type Steps, settle, steps } from "../objects/deferred.ts";
import { PyDictView } from "../objects/dict-view.ts";
import { EFFORT_PS, spend } from "../objects/effort.ts";
import { EXCEPTIONS, PyThrow, raise } from "../objects/exception.ts";
import { generatorClass, PyGenerator } from "../objects/generator.ts";
import { ArrayIterator, FunctionIterator, listIteratorClass, PyIterator, RangeIterator, tupleIteratorClass } from "../objects/iterator.ts";
import { PyDict } from "../objects/mapping.ts";
import { listClass, PyList, PyRange, PyTuple, tupleClass } from "../objects/sequence.ts";
import { PySet } from "../objects/set.ts";
import { classOf, NOT_IMPLEMENTED } from "../objects/singleton.ts";
import { codePoints, isFlat } from "../objects/text.ts";
import type { NextResult, Result, Value } from "../objects/value.ts";
import { dictIterator } from "./dict-iterator.ts";
import { addInts, type Int } from "./integer.ts";
import { setOrder } from "./set-order.ts";
import { callSpecial } from "./special.ts";
import { unboxInt } from "./unbox.ts";

export const strIteratorClass = builtinClass("str_iterator", { subclassable: false });
export const asciiIteratorClass = builtinClass("str_ascii_iterator", { subclassable: false });
export const setIteratorClass = builtinClass("set_iterator", { subclassable: false });
export const longRangeIteratorClass = builtinClass("longrange_iterator", { subclassable: false });
export const sequenceIteratorClass = builtinClass("iterator", { subclassable: false });

/** `iter(value)` */
export function iterate(value: Value): Result {
  if (typeof value === "string") return textIterator(value);
  if (value instanceof PyList && value.cls === listClass) return new ArrayIterator(value, listIteratorClass);
  if (value instanceof PyRange) return rangeIterator(value);
  if (value instanceof PyTuple && value.cls === tupleClass) return new ArrayIterator(value, tupleIteratorClass);
  if (value instanceof PyIterator) return value;
  if (value instanceof PyGenerator && value.cls === generatorClass) return value;
  if (value instanceof PyDict && value.cls.builtin && value.cls.lookup("__reversed__") !== undefined) return dictIterator(value, "keys");
  if (value instanceof PyDictView) return dictIterator(value.dict, value.part);
  return iterateSpecial(value);
}

function iterateSpecial(value: Value): Result {
  const cls = classOf(value);
  if (cls.lookup("__iter__") === null) return raise("TypeError", `'${cls.shownName}' object is not iterable`);
  const made = callSpecial(value, "__iter__");
  if (made !== undefined) {
    return chain(made, (iterator) =>
      isIterator(iterator) ? iterator : raise("TypeError", `iter() returned non-iterator of type '${classOf(iterator).shownName}'`),
    );
  }
  if (!isSequence(cls)) return raise("TypeError", `'${cls.shownName}' object is not iterable`);
  return sequenceIterator(value);
}

/** Would `iter(value)` try at all? */
export function isIterableValue(value: Value): boolean {
  if (typeof value === "string" || value instanceof PyIterator || value instanceof PyGenerator) return true;
  const cls = classOf(value);
  const method = cls.lookup("__iter__");
  return method === undefined ? isSequence(cls) : method !== null;
}

/** Native classes that have items by key alone, `mp_subscript` without `sq_item`. */
const KEYED: ReadonlySet<string> = new Set(["Match"]);

/** Has a value of this class items 0, 1, 2 …? (PySequence_Check) */
export const isSequence = (cls: PyClass): boolean => cls.lookup("__getitem__") !== undefined && !(cls.builtin && KEYED.has(cls.name));

/** Is there `tp_iter` or `sq_item`, whatever they do? */
export const offersItems = (cls: PyClass): boolean => cls.lookup("__iter__") !== undefined || isSequence(cls);

export function isIterator(value: Value): boolean {
  return value instanceof PyIterator || value instanceof PyGenerator || classOf(value).lookup("__next__") !== undefined;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

export function textIterator(text: string): PyIterator {
  const points = (isFlat(text) ? text : codePoints(text)) as ArrayLike<string>;
  return new ArrayIterator({ items: points as readonly string[] }, isAscii(text) ? asciiIteratorClass : strIteratorClass);
}

export function rangeIterator(range: PyRange): PyIterator {
  const { start, length, step } = range;
  if (typeof start === "number" && typeof length === "number" && typeof step === "number" && Number.isSafeInteger(start + length * step)) {
    return new RangeIterator(start, length, step);
  }
  let current: Int = start;
  let left = BigInt(length);
  return new FunctionIterator(longRangeIteratorClass, () => {
    if (left === 0n) return undefined;
    left--;
    const value = current;
    current = addInts(current, step);
    return value;
  });
}

/** Members in the order of the hash table; adding or removing one meanwhile is an error at the next step. */
export function setIterator(set: PySet): PyIterator {
  const members = setOrder(set);
  const { size } = set;
  let index = 0;
  let over = false;
  return new FunctionIterator(setIteratorClass, () => {
    if (over) return undefined;
    if (set.size !== size) {
      over = true;
      return raise("RuntimeError", "Set changed size during iteration");
    }
    over = index >= members.length;
    return over ? undefined : members[index++];
  });
}

/** The old protocol: __getitem__ with 0, 1, 2 … until IndexError. */
function sequenceIterator(value: Value): PyIterator {
  let index = 0;
  let over = false;
  return new FunctionIterator(sequenceIteratorClass, () => (over ? undefined : itemStep()));
  function itemStep(): NextResult {
    function* body(): Steps {
      try {
        return yield* settle(callSpecial(value, "__getitem__", [index++])!);
      } catch (thrown) {
        const ends =
          thrown instanceof PyThrow && (thrown.exception.isA(EXCEPTIONS.IndexError) || thrown.exception.isA(EXCEPTIONS.StopIteration));
        if (!ends) throw thrown;
        over = true;
        return undefined as unknown as Value;
      }
    }
    return steps(body());
  }
}

/** `next(iterator)`; undefined at the end. A Deferred's value is undefined at the end too. */
export function next(iterator: Value): NextResult {
  if (iterator instanceof PyIterator) {
    const item = iterator.next();
    if (item instanceof Deferred) item.endsOnStop = true;
    return item;
  }
  let deferred: Deferred;
  if (iterator instanceof PyGenerator && iterator.cls === generatorClass) deferred = new DeferredResume(iterator, "send", null);
  else {
    const method = classOf(iterator).lookup("__next__");
    if (method === undefined) return raise("TypeError", `'${classOf(iterator).shownName}' object is not an iterator`);
    deferred = callSpecial(iterator, "__next__") as Deferred;
  }
  deferred.endsOnStop = true;
  return deferred;
}

/** From so many items on the memory is asked for first: an int object and a pointer to it each. */
const LARGE = 1_000_000;
const INT_BYTES = 36;

/** Everything an iterable gives, as an array: at once for native ones, else through steps (a Deferred of a PyList). */
export function collect(iterable: Value, asksLength = false): Value[] | Deferred {
  if (iterable instanceof PyRange && iterable.length > LARGE) {
    return new DeferredContext((context) => {
      context.runtime.allocate(Number(iterable.length) * INT_BYTES);
      return new PyList(drain(rangeIterator(iterable))!);
    });
  }
  const plain = collectPlain(iterable);
  if (plain !== undefined) return plain;
  const items: Value[] = [];
  const keep = (item: Value): undefined => void items.push(item);
  const walked = (iterator: Value): Result => walkIterator(iterator, keep, () => new PyList(items));
  const asksFirst = asksLength && !classOf(iterable).builtin;
  const result = chain(iterate(iterable), (iterator) =>
    asksFirst ? chain(eager(askLength(iterable)), () => walked(iterator)) : walked(iterator),
  );
  return result instanceof Deferred ? result : items;
}

/** Looks at an item: may give a Deferred to be waited for, or false (at once or as the value of that) to stop. */
export type Visit = (item: Value) => Deferred | false | undefined;

/** The steps of walking an iterator. By hand, as a generator they would take twice the time, and this is where `sum(x for …)` spends it. */
class Walk {
  /** The iterator, which nothing else may hold. */
  readonly holds: Value;
  private readonly visit: Visit;
  private readonly finish: () => Result;
  /** What a generator is asked for its next item with, again and again. */
  private readonly resume: DeferredResume | null = null;
  private state: "begun" | "item" | "visit" = "begun";
  private readonly step: { done: boolean; value: Result } = { done: false, value: null };

  constructor(iterator: Value, visit: Visit, finish: () => Result) {
    this.holds = iterator;
    this.visit = visit;
    this.finish = finish;
    if (iterator instanceof PyGenerator && iterator.cls === generatorClass) {
      this.resume = new DeferredResume(iterator, "send", null);
      this.resume.endsOnStop = true;
    }
  }

  next(received?: Value): { done: boolean; value: Result } {
    if (this.state === "visit" && received === false) return this.end();
    let item: NextResult = this.state === "item" ? received : (this.resume ?? next(this.holds));
    for (;;) {
      if (item instanceof Deferred) return this.wait("item", item);
      if (item === undefined) return this.end();
      spend(EFFORT_PS.iteration);
      const more = this.visit(item);
      if (more === false) return this.end();
      if (more !== undefined) return this.wait("visit", more);
      item = this.resume ?? next(this.holds);
    }
  }

  throw(thrown: unknown): never {
    throw thrown;
  }

  private wait(state: "item" | "visit", pending: Deferred): { done: boolean; value: Result } {
    this.state = state;
    this.step.value = pending;
    return this.step;
  }

  private end(): { done: boolean; value: Result } {
    return { done: true, value: this.finish() };
  }
}

/** Visit what an iterator gives, one item after the other; the result is that of `finish`. */
function walkIterator(iterator: Value, visit: Visit, finish: () => Result): Result {
  return eager(new Walk(iterator, visit, finish) as unknown as Steps);
}

/** Visit what an iterable gives; the items of a native container are those it has now. */
export function walk(iterable: Value, visit: Visit, finish: () => Result): Result {
  const plain = collectPlain(iterable);
  const iterator = plain === undefined ? iterate(iterable) : new ArrayIterator({ items: plain }, listIteratorClass);
  return chain(iterator, (it) => walkIterator(it, visit, finish));
}

/** Go on with everything an iterable gives, in an array of one's own. */
export function withItems(iterable: Value, then: (items: Value[]) => Result): Result {
  const items = collect(iterable, true);
  return items instanceof Deferred ? chain(items, (list) => then((list as PyList).items)) : then(items);
}

/** So many references need more than the 47 bits of addresses that a process has. */
const BEYOND_MEMORY = 2 ** 44;

/**
 * PyObject_LengthHint: whoever makes a list asks how long it will be. The answer is of no use here, but programs see that they are
 * asked, and that what they answer is refused; or that there is no room for so many.
 */
export function* askLength(iterable: Value, makesRoom = true): Generator<Deferred, number, never> {
  const cls = classOf(iterable);
  for (const name of ["__len__", "__length_hint__"] as const) {
    if (cls.lookup(name) === undefined) continue;
    let answer: Value;
    try {
      answer = yield* settle(callSpecial(iterable, name)!);
      if (name === "__len__" && unboxInt(answer) === undefined) raise("TypeError", "");
    } catch (error) {
      if (error instanceof PyThrow && error.exception.isA(EXCEPTIONS.TypeError)) continue;
      throw error;
    }
    if (answer === NOT_IMPLEMENTED) continue;
    const size = unboxInt(answer) ?? raise("TypeError", `__length_hint__ must be an integer, not ${classOf(answer).shownName}`);
    if (size < 0) raise("ValueError", `${name}() should return >= 0`);
    if (size >= 2n ** 63n)
      raise(
        "OverflowError",
        name === "__len__" ? "cannot fit 'int' into an index-sized integer" : "Python int too large to convert to C ssize_t",
      );
    if (makesRoom && size >= BEYOND_MEMORY) raise("MemoryError", "");
    return Number(size);
  }
  return -1;
}

/** The items of builtin containers and strings, in a fresh array; undefined for anything that may run Python code. */
export function collectPlain(iterable: Value): Value[] | undefined {
  const items = plainItems(iterable);
  if (items !== undefined) spend(items.length * (iterable instanceof PyRange ? EFFORT_PS.iteration + EFFORT_PS.newInt : EFFORT_PS.copy));
  return items;
}

function plainItems(iterable: Value): Value[] | undefined {
  const text = typeof iterable === "string" ? iterable : undefined;
  if (text !== undefined) return codePoints(text);
  if ((iterable instanceof PyList && iterable.cls === listClass) || (iterable instanceof PyTuple && iterable.cls === tupleClass))
    return [...iterable.items];
  if (iterable instanceof PyDictView) return drain(dictIterator(iterable.dict, iterable.part));
  if (iterable instanceof PyDict && iterable.cls.builtin && iterable.cls.lookup("__reversed__") !== undefined)
    return Array.from(iterable.entries.values(), (entry) => entry.key);
  if (iterable instanceof PySet && iterable.cls.builtin) return [...setOrder(iterable)];
  if (iterable instanceof PyRange && iterable.length > LARGE) return undefined;
  if (iterable instanceof RangeIterator || iterable instanceof PyRange)
    return drain(iterable instanceof PyRange ? rangeIterator(iterable) : iterable);
  return undefined;
}

function drain(iterator: PyIterator): Value[] | undefined {
  const items: Value[] = [];
  for (let item = iterator.next(); item !== undefined; item = iterator.next()) items.push(item as Value);
  return items;
}

/** Inside a generator native: the items of any iterable. */
export function* itemsOf(iterable: Value): Generator<Deferred, readonly Value[], never> {
  const collected = collect(iterable);
  return collected instanceof Deferred ? ((yield collected) as PyList).items : collected;
}

/** As `for item of iterable` inside a generator native, one at a time: calls `visit`, which may give a Deferred, or false to stop. */
export function* forEach(iterable: Value, visit: (item: Value) => Deferred | false | void): Generator<Deferred, void, never> {
  const iterator = yield* settle(iterate(iterable));
  for (;;) {
    let item = next(iterator);
    if (item instanceof Deferred) item = (yield item) as Value | undefined;
    if (item === undefined) return;
    spend(EFFORT_PS.iteration);
    const more = visit(item);
    if (more instanceof Deferred) yield more;
    else if (more === false) return;
  }
}
