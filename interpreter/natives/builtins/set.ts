// set and frozenset: what both have, and what only set can do.

import { chain, Deferred, eager, type Steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, PyThrow, raise, raiseWith } from "../../objects/exception.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import { frozensetClass, PySet, setClass } from "../../objects/set.ts";
import type { Result, Value } from "../../objects/value.ts";
import { itemsOf, setIterator } from "../../operations/iterate.ts";
import { setAdd, setDiscard, setHas, setPop } from "../../operations/keys.ts";
import { searchKey, setContains } from "../../operations/native-items.ts";
import { AND, OR, SUBTRACT, XOR } from "../../operations/operators.ts";
import {
  copySet,
  difference,
  differenceUpdate,
  includesAll,
  intersection,
  makeSet,
  symmetricDifference,
  symmetricUpdate,
  takeBody,
  union,
  update,
  updateSet,
} from "../../operations/set-algebra.ts";
import { clearMembers, frozensetHash, setOrder } from "../../operations/set-order.ts";
import { type AnyMethodRow, defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { classGetItemRow } from "./generic-alias.ts";
import { classParam, classSelf, comparisonRows, lengthRow, maybe, operatorRows, reprRow } from "./slots.ts";

type Walk<T> = Generator<Deferred, T, never>;

/** Does the set share nothing with an iterable? */
function* isDisjoint(self: PySet, other: Value): Steps {
  for (const item of yield* itemsOf(other)) {
    const has = setHas(self, item);
    if ((has instanceof Deferred ? ((yield has) as boolean) : has) === true) return false;
  }
  return true;
}

function* asSet(value: Value): Walk<PySet> {
  if (value instanceof PySet) return value;
  const made = makeSet(value);
  return (made instanceof Deferred ? yield made : made) as PySet;
}

function* isSubset(self: PySet, other: Value): Steps {
  return yield* includesAll(yield* asSet(other), self);
}

function* isSuperset(self: PySet, other: Value): Steps {
  return yield* includesAll(self, yield* asSet(other));
}

function* intersectAll(self: PySet, others: readonly Value[]): Walk<PySet> {
  if (others.length === 0) return copySet(self);
  let result = self;
  for (const other of others) result = yield* intersection(result, other);
  return result;
}

function* subtractAll(self: PySet, others: readonly Value[]): Walk<PySet> {
  if (others.length === 0) return copySet(self);
  const result = yield* difference(self, others[0]!);
  for (const other of others.slice(1)) yield* differenceUpdate(result, other);
  return result;
}

const others = [p.rest("others")] as const;

/** Instances of a frozenset itself copy to themselves. */
const copyOf = (self: PySet): PySet => (self.cls === frozensetClass ? self : copySet(self));

const shared: Record<string, AnyMethodRow<PySet>> = {
  copy: method({ doc: "Return a shallow copy of a set.", call: (_context, self: PySet) => copyOf(self) }),
  union: method({
    doc: "Return the union of sets as a new set.\n\n(i.e. all elements that are in either set.)",
    params: others,
    call: (_context, self: PySet, sets) => eager(union(self, sets)),
  }),
  intersection: method({
    doc: "Return the intersection of two sets as a new set.\n\n(i.e. all elements that are in both sets.)",
    params: others,
    call: (_context, self: PySet, sets) => eager(intersectAll(self, sets)),
  }),
  difference: method({
    doc: "Return the difference of two or more sets as a new set.\n\n(i.e. all elements that are in this set but not the others.)",
    params: others,
    call: (_context, self: PySet, sets) => eager(subtractAll(self, sets)),
  }),
  symmetric_difference: method({
    doc: "Return the symmetric difference of two sets as a new set.\n\n(i.e. all elements that are in exactly one of the sets.)",
    params: [p.value("other")],
    call: (_context, self: PySet, other) => eager(symmetricDifference(self, other)),
  }),
  isdisjoint: method({
    doc: "Return True if two sets have a null intersection.",
    params: [p.value("other")],
    call: (_context, self: PySet, other) => eager(isDisjoint(self, other)),
  }),
  issubset: method({
    doc: "Report whether another set contains this set.",
    params: [p.value("other")],
    call: (_context, self: PySet, other) => eager(isSubset(self, other)),
  }),
  issuperset: method({
    doc: "Report whether this set contains another set.",
    params: [p.value("other")],
    call: (_context, self: PySet, other) => eager(isSuperset(self, other)),
  }),
  __len__: lengthRow((self: PySet) => self.size),
  __contains__: method({
    doc: "x.__contains__(y) <==> y in x.",
    kind: "method",
    params: [p.value("key")],
    call: (_context, self: PySet, key) => setContains(self, key),
  }),
  __iter__: method({ doc: "Implement iter(self).", call: (_context, self: PySet) => setIterator(self) }),
  __reduce__: method({
    doc: "Return state information for pickling.",
    kind: "method",
    call: (_context, self: PySet) => new PyTuple([self.cls, new PyTuple([new PyList([...setOrder(self)])]), self.attributes]),
  }),
  __sizeof__: method({
    doc: "S.__sizeof__() -> size of S in memory, in bytes",
    kind: "method",
    call: (_c, self: PySet) => 200 + 16 * self.size,
  }),
  ...comparisonRows<PySet>(),
  __repr__: reprRow<PySet>(),
};

const BOTH_WAYS = [AND, OR, SUBTRACT, XOR].flatMap((op) => [["", op] as const, ["r", op] as const]);

/** Take a member out, looking for a set as for its frozenset. */
function discard(self: PySet, key: Value): boolean | Deferred {
  try {
    return setDiscard(self, key);
  } catch (thrown) {
    const other = searchKey(key);
    if (other === key || !(thrown instanceof PyThrow && thrown.exception.isA(EXCEPTIONS.TypeError))) throw thrown;
    return setDiscard(self, other);
  }
}

const nothing = (result: Result): Result => chain(result, () => null);

function* updateAll(self: PySet, sets: readonly Value[], step: (set: PySet, other: Value) => Walk<void>): Steps {
  for (const other of sets) yield* step(self, other);
  return null;
}

const frozenSelf = (value: Value): PySet | undefined =>
  value instanceof PySet && value.cls.isSubclassOf(frozensetClass) ? value : undefined;
const setSelf = (value: Value): PySet | undefined => (value instanceof PySet && value.cls.isSubclassOf(setClass) ? value : undefined);

defineMethods(setClass, setSelf, {
  ...shared,
  ...operatorRows<PySet>([...BOTH_WAYS, ["i", AND], ["i", OR], ["i", SUBTRACT], ["i", XOR]]),
  __new__: staticMethod({
    costNs: 35,
    doc: "Create and return a new object.",
    params: [classParam(setClass), p.rest("args"), p.keywords("kwargs")],
    call: (_context, cls) => new PySet(cls),
  }),
  __init__: method({
    doc: "Initialize self.",
    params: [maybe("iterable", "positional", "()")],
    call: (_context, self: PySet, iterable) => {
      clearMembers(self);
      return iterable === undefined ? null : updateSet(self, iterable);
    },
  }),
  add: method({
    doc: "Add an element to a set.\n\nThis has no effect if the element is already present.",
    params: [p.value("element")],
    call: (_context, self: PySet, value) => {
      const pending = setAdd(self, value);
      return pending === undefined ? null : nothing(pending);
    },
  }),
  discard: method({
    doc: "Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method does not raise\nan exception when an element is missing from the set.",
    params: [p.value("element")],
    call: (_context, self: PySet, value) => nothing(discard(self, value)),
  }),
  remove: method({
    doc: "Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError.",
    params: [p.value("element")],
    call: (_context, self: PySet, value) => chain(discard(self, value), (had) => (had === true ? null : raiseWith("KeyError", [value]))),
  }),
  pop: method({
    doc: "Remove and return an arbitrary set element.\nRaises KeyError if the set is empty.",
    call: (_context, self: PySet) => {
      const member = setPop(self);
      return member === undefined ? raise("KeyError", "pop from an empty set") : member;
    },
  }),
  clear: method({ doc: "Remove all elements from this set.", call: (_context, self: PySet) => clearMembers(self) }),
  update: method({
    doc: "Update a set with the union of itself and others.",
    params: others,
    call: (_context, self: PySet, sets) => eager(updateAll(self, sets, update)),
  }),
  intersection_update: method({
    doc: "Update a set with the intersection of itself and another.",
    params: others,
    call: (_context, self: PySet, sets) => {
      function* body(): Steps {
        takeBody(self, yield* intersectAll(self, sets));
        return null;
      }
      return eager(body());
    },
  }),
  difference_update: method({
    doc: "Remove all elements of another set from this set.",
    params: others,
    call: (_context, self: PySet, sets) => eager(updateAll(self, sets, differenceUpdate)),
  }),
  symmetric_difference_update: method({
    doc: "Update a set with the symmetric difference of itself and another.",
    params: [p.value("other")],
    call: (_context, self: PySet, other) => eager(updateAll(self, [other], symmetricUpdate)),
  }),
});

/** The one empty frozenset. */
const EMPTY = new PySet(frozensetClass);

defineMethods(frozensetClass, frozenSelf, {
  ...shared,
  ...operatorRows<PySet>(BOTH_WAYS),
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(frozensetClass), maybe("iterable", "positional", "()")],
    call: (_context, cls, iterable) => {
      const own = cls === frozensetClass;
      if (iterable === undefined) return own ? EMPTY : new PySet(cls);
      if (own && iterable instanceof PySet && iterable.cls === frozensetClass) return iterable;
      return chain(makeSet(iterable, cls), (set) => (own && (set as PySet).size === 0 ? EMPTY : set));
    },
  }),
  __hash__: method({
    doc: "Return hash(self).",
    call: (context, self: PySet) => frozensetHash(self, (member) => context.runtime.idOf(member)),
  }),
});

for (const cls of [setClass, frozensetClass]) defineMethods(cls, classSelf, { __class_getitem__: classGetItemRow });
setClass.set("__hash__", null);
setClass.set(
  "__doc__",
  "set() -> new empty set object\nset(iterable) -> new set object\n\nBuild an unordered collection of unique elements.",
);
frozensetClass.set(
  "__doc__",
  "frozenset() -> empty frozenset object\nfrozenset(iterable) -> frozenset object\n\nBuild an immutable unordered collection of unique elements.",
);
