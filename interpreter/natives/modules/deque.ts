// collections.deque

import { builtinClass } from "../../objects/class.ts";
import { chain, Deferred, eager, type Steps, settle } from "../../objects/deferred.ts";
import { dequeClass, PyDeque } from "../../objects/deque.ts";
import { raise } from "../../objects/exception.ts";
import { PyIterator } from "../../objects/iterator.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import { classOf, NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { type Comparison, compare, equals } from "../../operations/compare.ts";
import { toIndex } from "../../operations/convert.ts";
import { forEach } from "../../operations/iterate.ts";
import { repr, reprItems } from "../../operations/text.ts";
import { unboxInt } from "../../operations/unbox.ts";
import { classGetItemRow } from "../builtins/generic-alias.ts";
import { defineIterator } from "../builtins/iterators.ts";
import { boundIn } from "../builtins/list.ts";
import { classParam, classSelf, comparisonRows, lengthRow } from "../builtins/slots.ts";
import { defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";

const iteratorClass = builtinClass("_deque_iterator", { module: "_collections", subclassable: false });
const reverseIteratorClass = builtinClass("_deque_reverse_iterator", { module: "_collections", subclassable: false });
for (const cls of [iteratorClass, reverseIteratorClass]) defineIterator(cls, { hints: true });

class DequeIterator extends PyIterator {
  readonly cls;
  private readonly deque: PyDeque;
  private readonly version: number;
  private taken = 0;
  private readonly size: number;
  constructor(deque: PyDeque, reversed: boolean) {
    super();
    this.cls = reversed ? reverseIteratorClass : iteratorClass;
    this.deque = deque;
    this.version = deque.version;
    this.size = deque.length;
  }
  next(): Value | undefined {
    if (this.taken >= this.size) return undefined;
    if (this.deque.version !== this.version) {
      this.taken = this.size;
      return raise("RuntimeError", "deque mutated during iteration");
    }
    const index = this.taken++;
    return this.deque.at(this.cls === iteratorClass ? index : this.size - 1 - index);
  }
  override remaining(): number {
    return this.size - this.taken;
  }
}

const selfOf = (value: Value): PyDeque | undefined => (value instanceof PyDeque ? value : undefined);

function extend(deque: PyDeque, iterable: Value, left: boolean): Result {
  function* body(): Steps {
    const source = iterable === deque ? new PyList(deque.items()) : iterable;
    yield* forEach(source, (item) => (left ? deque.appendLeft(item) : deque.append(item)));
    return null;
  }
  return eager(body());
}

function copyOf(deque: PyDeque): PyDeque {
  const copy = new PyDeque(deque.cls);
  copy.maxlen = deque.maxlen;
  copy.replace(deque.items());
  return copy;
}

/** Go on with a position in the deque. */
function at(deque: PyDeque, key: Value, then: (index: number) => Result): Result {
  const int = unboxInt(key);
  if (int === undefined) {
    if (classOf(key).lookup("__index__") === undefined)
      raise("TypeError", `sequence index must be integer, not '${classOf(key).shownName}'`);
    return chain(toIndex(key) as Result, (index) => at(deque, index, then));
  }
  const index = Number(int) < 0 ? Number(int) + deque.length : Number(int);
  return index < 0 || index >= deque.length ? raise("IndexError", "deque index out of range") : then(index);
}

/** Walk the deque while nobody changes it. */
function* search(deque: PyDeque, value: Value, visit: (index: number) => boolean): Generator<Deferred, void, never> {
  const { version } = deque;
  const size = deque.length;
  for (let i = 0; i < size; i++) {
    const same = equals(deque.at(i)!, value);
    const equal = same instanceof Deferred ? ((yield same) as boolean) : same;
    if (deque.version !== version) raise("RuntimeError", "deque mutated during iteration");
    if (equal && !visit(i)) return;
  }
}

function* findIn(deque: PyDeque, value: Value): Generator<Deferred, number, never> {
  let found = -1;
  yield* search(deque, value, (index) => {
    found = index;
    return false;
  });
  return found;
}

function* indexOf(deque: PyDeque, value: Value, start: number, stop: number): Steps {
  const [from, to] = [boundIn(start, deque.length), boundIn(stop, deque.length)];
  let found = -1;
  yield* search(deque, value, (index) => {
    if (index >= from && index < to) found = index;
    return found < 0;
  });
  return found >= 0 ? found : yield* absent(value);
}

function* absent(value: Value): Generator<Deferred, never, never> {
  return raise("ValueError", `${(yield* settle(repr(value))) as string} is not in deque`);
}

function rotate(deque: PyDeque, by: number): void {
  const items = deque.items();
  if (items.length < 2) return;
  const turn = ((by % items.length) + items.length) % items.length;
  if (turn === 1) deque.appendLeft(deque.pop()!);
  else if (turn === items.length - 1) deque.append(deque.popLeft()!);
  else if (turn !== 0) deque.replace([...items.slice(-turn), ...items.slice(0, -turn)]);
}

function removeAt(deque: PyDeque, index: number): void {
  const items = deque.items();
  items.splice(index, 1);
  deque.replace(items);
}

function repeated(deque: PyDeque, times: number, into: PyDeque): PyDeque {
  const items = deque.items();
  const all: Value[] = [];
  for (let i = 0; i < times; i++) for (const item of items) all.push(item);
  into.replace(into.maxlen === null ? all : all.slice(Math.max(0, all.length - into.maxlen)));
  return into;
}

function show(deque: PyDeque): Result {
  const close = deque.maxlen === null ? "])" : `], maxlen=${deque.maxlen})`;
  return reprItems(deque, { items: deque.items() }, { open: `${deque.cls.name}([`, close, again: "[...]" });
}

function compareDeques(self: PyDeque, other: Value, op: Comparison): Result {
  return other instanceof PyDeque ? compare(new PyList(self.items()), new PyList(other.items()), op) : NOT_IMPLEMENTED;
}

const emptyPop = (): never => raise("IndexError", "pop from an empty deque");

defineMethods(dequeClass, selfOf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(dequeClass), p.rest("args"), p.keywords("kwargs")],
    call: (_context, cls) => new PyDeque(cls),
  }),
  __init__: method({
    doc: "Initialize self.",
    params: [p.value("iterable", { or: undefined, kind: "either", shown: "()" }), p.value("maxlen", { or: null, kind: "either" })],
    call: (_context, self: PyDeque, iterable, maxlen) => {
      const size = maxlen === null ? null : unboxInt(maxlen);
      if (size === undefined) raise("TypeError", "an integer is required");
      if (size !== null && Number(size) < 0) raise("ValueError", "maxlen must be non-negative");
      self.maxlen = size === null ? null : Number(size);
      if (self.length > 0) self.replace([]);
      return iterable === undefined ? null : extend(self, iterable, false);
    },
  }),
  append: method({
    costNs: 1,
    doc: "Add an element to the right side of the deque.",
    params: [p.value("x")],
    call: (_context, self: PyDeque, value) => self.append(value),
  }),
  appendleft: method({
    doc: "Add an element to the left side of the deque.",
    params: [p.value("x")],
    call: (_context, self: PyDeque, value) => self.appendLeft(value),
  }),
  pop: method({
    costNs: 1,
    doc: "Remove and return the rightmost element.",
    call: (_context, self: PyDeque) => (self.length === 0 ? emptyPop() : self.pop()!),
  }),
  popleft: method({
    costNs: 1,
    doc: "Remove and return the leftmost element.",
    call: (_context, self: PyDeque) => (self.length === 0 ? emptyPop() : self.popLeft()!),
  }),
  extend: method({
    doc: "Extend the right side of the deque with elements from the iterable",
    params: [p.value("iterable")],
    call: (_context, self: PyDeque, iterable) => extend(self, iterable, false),
  }),
  extendleft: method({
    doc: "Extend the left side of the deque with elements from the iterable",
    params: [p.value("iterable")],
    call: (_context, self: PyDeque, iterable) => extend(self, iterable, true),
  }),
  rotate: method({
    doc: "Rotate the deque n steps to the right (default n=1).  If n is negative, rotates left.",
    params: [p.size("n", { or: 1 })],
    call: (_context, self: PyDeque, by) => rotate(self, by),
  }),
  clear: method({ doc: "Remove all elements from the deque.", call: (_context, self: PyDeque) => self.replace([]) }),
  copy: method({ doc: "Return a shallow copy of a deque.", call: (_context, self: PyDeque) => copyOf(self) }),
  __copy__: method({ doc: "Return a shallow copy of a deque.", kind: "method", call: (_context, self: PyDeque) => copyOf(self) }),
  reverse: method({ doc: "D.reverse() -- reverse *IN PLACE*", call: (_context, self: PyDeque) => self.replace(self.items().reverse()) }),
  count: method({
    doc: "D.count(value) -- return number of occurrences of value",
    params: [p.value("value")],
    call: (_context, self: PyDeque, value) => {
      function* body(): Steps {
        let count = 0;
        yield* search(self, value, () => ++count > 0);
        return count;
      }
      return eager(body());
    },
  }),
  index: method({
    doc: "D.index(value, [start, [stop]]) -- return first index of value.\nRaises ValueError if the value is not present.",
    params: [p.value("value"), p.bound("start", { or: 0 }), p.bound("stop", { or: Number.MAX_SAFE_INTEGER })],
    convention: "tuple",
    call: (_context, self: PyDeque, value, start, stop) => eager(indexOf(self, value, start, stop)),
  }),
  insert: method({
    doc: "D.insert(index, object) -- insert object before index",
    params: [p.size("index"), p.value("value")],
    convention: "tuple",
    call: (_context, self: PyDeque, index, value) => {
      if (self.maxlen !== null && self.length >= self.maxlen) raise("IndexError", "deque already at its maximum size");
      const items = self.items();
      items.splice(index, 0, value);
      self.replace(items);
    },
  }),
  remove: method({
    doc: "D.remove(value) -- remove first occurrence of value.",
    params: [p.value("value")],
    call: (_context, self: PyDeque, value) => {
      function* body(): Steps {
        const index = yield* findIn(self, value);
        if (index < 0) return yield* absent(value);
        removeAt(self, index);
        return null;
      }
      return eager(body());
    },
  }),
  __len__: lengthRow((self: PyDeque) => self.length),
  __getitem__: method({
    doc: "Return self[key].",
    params: [p.value("key")],
    call: (_c, self: PyDeque, key) => at(self, key, (index) => self.at(index)!),
  }),
  __setitem__: method({
    doc: "Set self[key] to value.",
    params: [p.value("key"), p.value("value")],
    call: (_context, self: PyDeque, key, value) =>
      at(self, key, (index) => {
        self.put(index, value);
        return null;
      }),
  }),
  __delitem__: method({
    doc: "Delete self[key].",
    params: [p.value("key")],
    call: (_context, self: PyDeque, key) =>
      at(self, key, (index) => {
        removeAt(self, index);
        return null;
      }),
  }),
  __contains__: method({
    doc: "Return key in self.",
    params: [p.value("key")],
    call: (_context, self: PyDeque, key) => {
      function* body(): Steps {
        return (yield* findIn(self, key)) >= 0;
      }
      return eager(body());
    },
  }),
  __iter__: method({ doc: "Implement iter(self).", call: (_context, self: PyDeque) => new DequeIterator(self, false) }),
  __reversed__: method({
    doc: "D.__reversed__() -- return a reverse iterator over the deque",
    kind: "method",
    call: (_context, self: PyDeque) => new DequeIterator(self, true),
  }),
  __add__: method({
    doc: "Return self+value.",
    params: [p.value("value")],
    call: (_context, self: PyDeque, other) => {
      if (!(other instanceof PyDeque)) return raise("TypeError", `can only concatenate deque (not "${classOf(other).shownName}") to deque`);
      const sum = copyOf(self);
      return chain(extend(sum, other, false), () => sum);
    },
  }),
  __iadd__: method({
    doc: "Implement self+=value.",
    params: [p.value("value")],
    call: (_context, self: PyDeque, other) => chain(extend(self, other, false), () => self),
  }),
  __mul__: method({
    doc: "Return self*value.",
    params: [p.size("value")],
    call: (_c, self: PyDeque, times) => repeated(self, times, copyOf(self)),
  }),
  __rmul__: method({
    doc: "Return value*self.",
    params: [p.size("value")],
    call: (_c, self: PyDeque, times) => repeated(self, times, copyOf(self)),
  }),
  __imul__: method({
    doc: "Implement self*=value.",
    params: [p.size("value")],
    call: (_c, self: PyDeque, times) => repeated(self, times, self),
  }),
  __repr__: method({ doc: "Return repr(self).", call: (_context, self: PyDeque) => show(self) }),
  __reduce__: method({
    doc: "Return state information for pickling.",
    kind: "method",
    call: (_context, self: PyDeque) => {
      const args = self.maxlen === null ? [] : [new PyTuple([]), self.maxlen];
      return new PyTuple([self.cls, new PyTuple(args), self.attributes, new DequeIterator(self, false)]);
    },
  }),
  ...comparisonRows<PyDeque>(compareDeques),
});
defineMethods(dequeClass, classSelf, { __class_getitem__: classGetItemRow });
defineAttributes(dequeClass, selfOf, { maxlen: { get: (self) => self.maxlen, doc: "maximum size of a deque or None if unbounded" } });
dequeClass.set("__hash__", null);
dequeClass.set(
  "__doc__",
  "deque([iterable[, maxlen]]) --> deque object\n\nA list-like sequence optimized for data accesses near its endpoints.",
);
