// collections.OrderedDict: a dict whose order can be changed, and counts in comparisons with its like.

import { builtinClass } from "../../objects/class.ts";
import { call, chain, eager, type Steps, settle } from "../../objects/deferred.ts";
import { dictViewClasses, PyDictView } from "../../objects/dict-view.ts";
import { raise, raiseWith } from "../../objects/exception.ts";
import { dictClass, type Key, PyDict } from "../../objects/mapping.ts";
import { EMPTY_TUPLE, PyTuple } from "../../objects/sequence.ts";
import { NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import type { Value } from "../../objects/value.ts";
import { getAttribute } from "../../operations/attribute.ts";
import { dictIterator } from "../../operations/dict-iterator.ts";
import { eachPair } from "../../operations/dict-update.ts";
import { iterate } from "../../operations/iterate.ts";
import { dictForget, findKey } from "../../operations/keys.ts";
import { getItem, setItem } from "../../operations/subscript.ts";
import { reprItems } from "../../operations/text.ts";
import { lastEntry, popKey } from "../builtins/dict.ts";
import { classParam, maybe } from "../builtins/slots.ts";
import { defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";

export const orderedDictClass = builtinClass("OrderedDict", { base: dictClass, module: "collections", dict: true, weak: true });

class PyOrderedDict extends PyDict {
  override readonly ordered = true;
}

const viewClasses = {
  keys: builtinClass("odict_keys", { base: dictViewClasses.keys, subclassable: false }),
  values: builtinClass("odict_values", { base: dictViewClasses.values, subclassable: false }),
  items: builtinClass("odict_items", { base: dictViewClasses.items, subclassable: false }),
};

class OrderedView extends PyDictView {
  override get cls() {
    return viewClasses[this.part];
  }
}

const selfOf = (value: Value): PyOrderedDict | undefined => (value instanceof PyOrderedDict ? value : undefined);

/** Subclasses see every item pass through their own __setitem__. */
function* update(dict: PyDict, source: Value | undefined, keywords: ReadonlyMap<string, Value> | null): Steps {
  if (source !== undefined) yield* eachPair(source, (key, value) => setItem(dict, key, value));
  for (const [name, value] of keywords ?? []) yield* settle(setItem(dict, name, value));
  return null;
}

/** Move an entry to one of the ends, keeping the entry itself: caches may know it. */
function moveKey(dict: PyDict, key: Key, last: boolean): void {
  const entry = dict.entries.get(key)!;
  const others = last ? [] : [...dict.entries].filter(([other]) => other !== key);
  dict.entries.delete(key);
  dict.entries.set(key, entry);
  for (const [other, moved] of others) {
    dict.entries.delete(other);
    dict.entries.set(other, moved);
  }
  dict.keysVersion++;
}

function* moveToEnd(dict: PyOrderedDict, key: Value, last: boolean): Steps {
  const found = yield* findKey(dict, key);
  // PyErr_SetObject takes a tuple for all the arguments of the exception.
  if (found === undefined) return raiseWith("KeyError", key instanceof PyTuple ? [...key.items] : [key]);
  moveKey(dict, found, last);
  return null;
}

function popItem(dict: PyOrderedDict, last: boolean): Value {
  const [key, entry] = (last ? lastEntry(dict) : dict.entries.entries().next().value) ?? [];
  if (key === undefined || entry === undefined) return raise("KeyError", "dictionary is empty");
  const pair = new PyTuple([entry.key, entry.value!]);
  dictForget(dict, key);
  return pair;
}

function* copyOf(dict: PyOrderedDict): Steps {
  const copy = dict.cls === orderedDictClass ? new PyOrderedDict(dict.cls) : ((yield call(dict.cls, [])) as Value);
  yield* eachPair(dict, (key, value) => setItem(copy, key, value));
  return copy;
}

function* merged(cls: Value, left: Value, right: Value): Steps {
  if (!(left instanceof PyDict && right instanceof PyDict)) return NOT_IMPLEMENTED;
  const joined = (yield call(cls, [left])) as Value;
  yield* eachPair(right, (key, value) => setItem(joined, key, value));
  return joined;
}

function* show(dict: PyOrderedDict): Steps {
  if (dict.size === 0) return `${dict.cls.name}()`;
  const items: Value[] = [];
  for (const entry of dict.entries.values()) items.push(new PyTuple([entry.key, yield* settle(getItem(dict, entry.key))]));
  return reprItems(dict, { items }, { open: `${dict.cls.name}([`, close: "])", again: "..." });
}

const view = (part: "keys" | "values" | "items") =>
  method({ doc: `D.${part}() -> a view on D's ${part}`, call: (_context, self: PyOrderedDict) => new OrderedView(self, part) });
const updateRow = {
  params: [maybe("other"), p.keywords("kwargs")],
  convention: "unpack",
} as const;

defineMethods(orderedDictClass, selfOf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(orderedDictClass), p.rest("args"), p.keywords("kwargs")],
    call: (_context, cls) => new PyOrderedDict(cls),
  }),
  __init__: method({
    doc: "Initialize self.",
    ...updateRow,
    call: (_context, self: PyOrderedDict, source, keywords) => eager(update(self, source, keywords)),
  }),
  update: method({
    doc: "D.update([E, ]**F) -> None.",
    ...updateRow,
    call: (_c, self: PyOrderedDict, source, keywords) => eager(update(self, source, keywords)),
  }),
  move_to_end: method({
    doc: "Move an existing element to the end (or beginning if last is false).\n\nRaise KeyError if the element does not exist.",
    params: [p.value("key", { kind: "either" }), p.flag("last", { or: true, kind: "either" })],
    call: (_context, self: PyOrderedDict, key, last) => eager(moveToEnd(self, key, last)),
  }),
  popitem: method({
    doc: "Remove and return a (key, value) pair from the dictionary.\n\nPairs are returned in LIFO order if last is true or FIFO order if false.",
    params: [p.flag("last", { or: true, kind: "either" })],
    call: (_context, self: PyOrderedDict, last) => popItem(self, last),
  }),
  pop: method({
    doc: "od.pop(key[,default]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.",
    params: [p.value("key", { kind: "either" }), { ...maybe("default"), kind: "either" }],
    call: (_context, self: PyOrderedDict, key, fallback) => popKey(self, key, fallback),
  }),
  keys: view("keys"),
  values: view("values"),
  items: view("items"),
  copy: method({ doc: "od.copy() -> a shallow copy of od", call: (_context, self: PyOrderedDict) => eager(copyOf(self)) }),
  __reversed__: method({
    doc: "od.__reversed__() <==> reversed(od)",
    kind: "method",
    call: (_c, self: PyOrderedDict) => dictIterator(self, "keys", true),
  }),
  __or__: method({
    doc: "Return self|value.",
    params: [p.value("value")],
    call: (_c, self: PyOrderedDict, other) => eager(merged(self.cls, self, other)),
  }),
  __ror__: method({
    doc: "Return value|self.",
    params: [p.value("value")],
    call: (_c, self: PyOrderedDict, other) => eager(merged(self.cls, other, self)),
  }),
  __repr__: method({ doc: "Return repr(self).", call: (_context, self: PyOrderedDict) => eager(show(self)) }),
  __reduce__: method({
    doc: "Return state information for pickling",
    kind: "method",
    call: (_context, self: PyOrderedDict) =>
      chain(getAttribute(self, "items"), (items) =>
        chain(call(items, []), (pairs) =>
          chain(iterate(pairs), (walk) => new PyTuple([self.cls, EMPTY_TUPLE, self.attributes, null, walk])),
        ),
      ),
  }),
});
orderedDictClass.set("__doc__", "Dictionary that remembers insertion order");
