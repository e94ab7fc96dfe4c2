// dict_keys, dict_values, dict_items: live views; keys and items behave as sets.

import { Deferred, eager, type Steps, settle } from "../../objects/deferred.ts";
import { dictViewClasses, PyDictView } from "../../objects/dict-view.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { PySet } from "../../objects/set.ts";
import { NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { type Comparison, EQ, equals, GE, GT, LE, LT, NE } from "../../operations/compare.ts";
import { length } from "../../operations/convert.ts";
import { dictIterator } from "../../operations/dict-iterator.ts";
import { itemsOf } from "../../operations/iterate.ts";
import { dictGet, setAdd, setDiscard } from "../../operations/keys.ts";
import { differenceUpdate, symmetricUpdate, update } from "../../operations/set-algebra.ts";
import { contains } from "../../operations/subscript.ts";
import { reprItems } from "../../operations/text.ts";
import { defineAttributes, defineMethods, method } from "../declare.ts";
import { p } from "../parameters.ts";
import { PyMappingProxy } from "./mappingproxy.ts";
import { comparisonRows, lengthRow } from "./slots.ts";

type Walk<T> = Generator<Deferred, T, never>;

/** Is the item among those that the view shows? Values have no test of their own. */
export function viewContains(view: PyDictView, item: Value): Result {
  function* body(): Steps {
    const [key, wanted] = view.part === "items" && item instanceof PyTuple ? item.items : [item, undefined];
    if (view.part === "items" && (!(item instanceof PyTuple) || item.items.length !== 2)) return false;
    let found = dictGet(view.dict, key!);
    if (found instanceof Deferred) found = (yield found) as Value | undefined;
    if (found === undefined || view.part === "keys") return found !== undefined;
    return yield* settle(equals(found, wanted!));
  }
  return eager(body());
}

function isSetLike(value: Value): value is PySet | PyDictView {
  return value instanceof PySet || (value instanceof PyDictView && value.part !== "values");
}

function* allIn(items: Value, container: Value): Walk<boolean> {
  for (const item of yield* itemsOf(items)) if ((yield* settle(contains(container, item))) !== true) return false;
  return true;
}

function* compareViews(self: PyDictView, other: PySet | PyDictView, op: Comparison): Steps {
  const [own, others] = [self.dict.size, (yield* settle(length(other))) as number];
  switch (op) {
    case EQ:
      return own === others && (yield* allIn(self, other));
    case NE:
      return !(own === others && (yield* allIn(self, other)));
    case LT:
      return own < others && (yield* allIn(self, other));
    case LE:
      return own <= others && (yield* allIn(self, other));
    case GT:
      return own > others && (yield* allIn(other, self));
    default:
      return op === GE && own >= others && (yield* allIn(other, self));
  }
}

function* setOf(items: Value): Walk<PySet> {
  const set = new PySet();
  yield* update(set, items);
  return set;
}

/** `_PyDictView_Intersect`: walks the smaller of two set-likes, or else the other operand. */
function* intersect(self: PyDictView, other: Value): Steps {
  let [walked, asked]: [Value, Value] = [other, self];
  if (isSetLike(other)) {
    const size = (yield* settle(length(other))) as number;
    if (other instanceof PyDictView && size > self.dict.size) [walked, asked] = [self, other];
    if (other instanceof PySet && self.dict.size <= size && other.cls.builtin) [walked, asked] = [self, other];
  }
  const result = new PySet();
  for (const item of yield* itemsOf(walked)) {
    if ((yield* settle(contains(asked, item))) !== true) continue;
    const pending = setAdd(result, item);
    if (pending !== undefined) yield pending;
  }
  return result;
}

function* isDisjoint(self: PyDictView, other: Value): Steps {
  for (const item of yield* itemsOf(other)) if ((yield* settle(viewContains(self, item))) === true) return false;
  return true;
}

type Operation = (left: Value, right: Value) => Steps;

function* unite(left: Value, right: Value): Steps {
  const result = yield* setOf(left);
  yield* update(result, right);
  return result;
}

function* subtract(left: Value, right: Value): Steps {
  const result = yield* setOf(left);
  yield* differenceUpdate(result, right);
  return result;
}

function* toggle(left: Value, right: Value): Steps {
  const result = yield* setOf(left);
  yield* symmetricUpdate(result, right);
  return result;
}

function* common(left: Value, right: Value): Steps {
  const result = yield* setOf(left);
  for (const item of [...(yield* itemsOf(result))]) {
    if ((yield* settle(contains(right, item))) === true) continue;
    const gone = setDiscard(result, item);
    if (gone instanceof Deferred) yield gone;
  }
  return result;
}

const OPERATIONS: Readonly<Record<string, Operation>> = {
  or: unite,
  sub: subtract,
  xor: toggle,
  and: (left, right) => (left instanceof PyDictView ? intersect(left, right) : common(left, right)),
};

const selfOf = (value: Value): PyDictView | undefined => (value instanceof PyDictView ? value : undefined);

for (const [part, cls] of Object.entries(dictViewClasses)) {
  defineMethods(cls, (value) => (value instanceof PyDictView && value.part === part ? value : undefined), {
    __len__: lengthRow((self: PyDictView) => self.dict.size),
    __iter__: method({ doc: "Implement iter(self).", call: (_context, self: PyDictView) => dictIterator(self.dict, self.part) }),
    __reversed__: method({
      doc: `Return a reverse iterator over the dict ${part}.`,
      kind: "method",
      call: (_context, self: PyDictView) => dictIterator(self.dict, self.part, true),
    }),
    __repr__: method({ doc: "Return repr(self).", call: (_context, self: PyDictView) => eager(show(self)) }),
  });
  defineAttributes(cls, selfOf, { mapping: { get: (self) => new PyMappingProxy(self.dict), doc: "dictionary that this view refers to" } });
}

function* show(view: PyDictView): Steps {
  const items = yield* itemsOf(view);
  return reprItems(view, { items }, { open: `${view.cls.name}([`, close: "])", again: "..." });
}

for (const part of ["keys", "items"] as const) {
  const cls = dictViewClasses[part];
  const rows = Object.fromEntries(
    ["or", "and", "sub", "xor"].flatMap((name) => [
      [
        `__${name}__`,
        method({
          doc: "Return self op value.",
          params: [p.value("value")],
          call: (_c, self: PyDictView, other) => eager(OPERATIONS[name]!(self, other)),
        }),
      ],
      [
        `__r${name}__`,
        method({
          doc: "Return value op self.",
          params: [p.value("value")],
          call: (_c, self: PyDictView, other) => eager(OPERATIONS[name]!(other, self)),
        }),
      ],
    ]),
  );
  defineMethods(cls, selfOf, {
    ...rows,
    ...comparisonRows<PyDictView>((self, other, op) => (isSetLike(other) ? eager(compareViews(self, other, op)) : NOT_IMPLEMENTED)),
    __contains__: method({
      doc: "Return key in self.",
      params: [p.value("key")],
      call: (_c, self: PyDictView, key) => viewContains(self, key),
    }),
    isdisjoint: method({
      doc: "Return True if the view and the given iterable have a null intersection.",
      params: [p.value("other")],
      call: (_context, self: PyDictView, other) => eager(isDisjoint(self, other)),
    }),
  });
  cls.set("__hash__", null);
}
