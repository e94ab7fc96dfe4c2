// dict

import { call, chain, Deferred, eager, type Steps } from "../../objects/deferred.ts";
import { PyDictView } from "../../objects/dict-view.ts";
import { raise, raiseWith } from "../../objects/exception.ts";
import { dictClass, type Entry, type Key, PyDict } from "../../objects/mapping.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { copyEntries } from "../../operations/container-operators.ts";
import { dictIterator } from "../../operations/dict-iterator.ts";
import { updateDict } from "../../operations/dict-update.ts";
import { collectPlain, forEach } from "../../operations/iterate.ts";
import { dictDelete, dictForget, dictGet, dictSet, dictSetDefault, orElse } from "../../operations/keys.ts";
import { containsNative, deleteNative, readNative, writeNative } from "../../operations/native-items.ts";
import { setItem } from "../../operations/subscript.ts";
import { defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { classGetItemRow } from "./generic-alias.ts";
import { classParam, classSelf, comparisonRows, lengthRow, maybe, reprRow } from "./slots.ts";

/** `update(source?, **keywords)`, also the body of __init__. */
export function updateWith(dict: PyDict, source: Value | undefined, keywords: ReadonlyMap<string, Value> | null): Result {
  const setNames = (): Result => {
    for (const [name, value] of keywords ?? []) dict.set(name, value);
    return null;
  };
  return source === undefined ? setNames() : chain(updateDict(dict, source), setNames);
}

/** A copy that is a plain dict. */
export function copyDict(dict: PyDict): Result {
  const copy = new PyDict();
  return chain(copyEntries(dict, copy), () => copy);
}

/** `dict | other`, where both are dicts. */
function merged(left: Value, right: Value): Result {
  if (!(left instanceof PyDict && right instanceof PyDict)) return NOT_IMPLEMENTED;
  return chain(copyDict(left), (copy) => chain(updateDict(copy as PyDict, right), () => copy));
}

/** Keys of any iterable, all with one value; a subclass gets them through its own __setitem__. */
function* fromKeys(cls: Value, iterable: Value, value: Value): Steps {
  const made = cls === dictClass ? new PyDict() : ((yield call(cls, [])) as Value);
  const plain = made instanceof PyDict && made.cls === dictClass;
  const store = (key: Value): Deferred | void => {
    const pending = plain ? dictSet(made, key, value) : setItem(made, key, value);
    if (pending instanceof Deferred) return pending;
  };
  const keys = collectPlain(iterable);
  if (keys === undefined) yield* forEach(iterable, store);
  else {
    for (const key of keys) {
      const pending = store(key);
      if (pending !== undefined) yield pending;
    }
  }
  return made;
}

/** Take a key out and give its value, or what there is instead. */
export function popKey(dict: PyDict, key: Value, fallback: Value | undefined): Result {
  return orElse(dictDelete(dict, key), () => (fallback === undefined ? raiseWith("KeyError", [key]) : fallback));
}

const selfOf = (value: Value): PyDict | undefined => (value instanceof PyDict ? value : undefined);

defineMethods(dictClass, selfOf, {
  __new__: staticMethod({
    costNs: 35,
    doc: "Create and return a new object.",
    params: [classParam(dictClass), p.rest("args"), p.keywords("kwargs")],
    call: (_context, cls) => new PyDict(cls),
  }),
  __init__: method({
    doc: "Initialize self.",
    params: [maybe("source"), p.keywords("kwargs")],
    convention: "unpack",
    call: (_context, self: PyDict, source, keywords) => updateWith(self, source, keywords),
  }),
  keys: method({
    doc: "D.keys() -> a set-like object providing a view on D's keys",
    call: (_c, self: PyDict) => new PyDictView(self, "keys"),
  }),
  values: method({
    doc: "D.values() -> an object providing a view on D's values",
    call: (_c, self: PyDict) => new PyDictView(self, "values"),
  }),
  items: method({
    doc: "D.items() -> a set-like object providing a view on D's items",
    call: (_c, self: PyDict) => new PyDictView(self, "items"),
  }),
  get: method({
    costNs: 1,
    doc: "Return the value for key if key is in the dictionary, else default.",
    params: [p.value("key"), p.value("default", { or: null })],
    call: (_context, self: PyDict, key, fallback) => {
      const found = dictGet(self, key);
      return found === undefined ? fallback : found instanceof Deferred ? orElse(found, () => fallback) : found;
    },
  }),
  setdefault: method({
    doc: "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.",
    params: [p.value("key"), p.value("default", { or: null })],
    call: (_context, self: PyDict, key, value) => dictSetDefault(self, key, value),
  }),
  pop: method({
    doc: "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.",
    params: [p.value("key"), maybe("default")],
    // An empty dict does not look at the key (_PyDict_Pop).
    call: (_context, self: PyDict, key, fallback) =>
      self.size > 0 ? popKey(self, key, fallback) : fallback === undefined ? raiseWith("KeyError", [key]) : fallback,
  }),
  popitem: method({
    doc: "Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO (last-in, first-out) order.\nRaises KeyError if the dict is empty.",
    call: (_context, self: PyDict) => {
      const last = lastEntry(self);
      if (last === undefined) return raise("KeyError", "popitem(): dictionary is empty");
      const [key, entry] = last;
      const pair = new PyTuple([entry.key, entry.value!]);
      dictForget(self, key);
      return pair;
    },
  }),
  update: method({
    doc: "D.update([E, ]**F) -> None.  Update D from dict/iterable E and F.",
    params: [maybe("source"), p.keywords("kwargs")],
    convention: "unpack",
    call: (_context, self: PyDict, source, keywords) => updateWith(self, source, keywords),
  }),
  copy: method({ doc: "D.copy() -> a shallow copy of D", call: (_context, self: PyDict) => copyDict(self) }),
  clear: method({ doc: "D.clear() -> None.  Remove all items from D.", call: (_context, self: PyDict) => self.clear() }),
  __len__: lengthRow((self: PyDict) => self.size),
  __getitem__: method({
    doc: "x.__getitem__(y) <==> x[y]",
    kind: "method",
    params: [p.value("key")],
    call: (_c, self: PyDict, key) => readNative(self, key)!,
  }),
  __setitem__: method({
    doc: "Set self[key] to value.",
    params: [p.value("key"), p.value("value")],
    call: (_context, self: PyDict, key, value) => writeNative(self, key, value),
  }),
  __delitem__: method({
    doc: "Delete self[key].",
    params: [p.value("key")],
    call: (_context, self: PyDict, key) => deleteNative(self, key),
  }),
  __contains__: method({
    doc: "True if the dictionary has the specified key, else False.",
    kind: "method",
    params: [p.value("key")],
    call: (_context, self: PyDict, key) => containsNative(self, key)!,
  }),
  __iter__: method({ doc: "Implement iter(self).", call: (_context, self: PyDict) => dictIterator(self, "keys") }),
  __reversed__: method({
    doc: "Return a reverse iterator over the dict keys.",
    kind: "method",
    call: (_c, self: PyDict) => dictIterator(self, "keys", true),
  }),
  __sizeof__: method({
    doc: "D.__sizeof__() -> size of D in memory, in bytes",
    kind: "method",
    call: (_c, self: PyDict) => 64 + 104 * self.size,
  }),
  __or__: method({ doc: "Return self|value.", params: [p.value("value")], call: (_context, self: PyDict, other) => merged(self, other) }),
  __ror__: method({ doc: "Return value|self.", params: [p.value("value")], call: (_context, self: PyDict, other) => merged(other, self) }),
  __ior__: method({
    doc: "Return self|=value.",
    params: [p.value("value")],
    call: (_context, self: PyDict, other) => chain(updateDict(self, other), () => self),
  }),
  ...comparisonRows<PyDict>(),
  __repr__: reprRow<PyDict>(),
});

/** Keys in order as popitem last saw them: good as long as no other key came or went. */
const popOrders = new WeakMap<PyDict, { version: number; readonly keys: Key[] }>();

/** The entry that came last. */
export function lastEntry(dict: PyDict): [Key, Entry] | undefined {
  let order = popOrders.get(dict);
  if (order === undefined || order.version !== dict.keysVersion) order = { version: dict.keysVersion, keys: [...dict.entries.keys()] };
  const key = order.keys.pop();
  if (key === undefined) return undefined;
  // The caller removes it, which counts as one change.
  order.version++;
  popOrders.set(dict, order);
  return [key, dict.entries.get(key)!];
}

defineMethods(dictClass, classSelf, {
  fromkeys: method({
    doc: "Create a new dictionary with keys from iterable and values set to value.",
    kind: "class",
    params: [p.value("iterable"), p.value("value", { or: null })],
    call: (_context, cls, iterable, value) => eager(fromKeys(cls, iterable, value)),
  }),
  __class_getitem__: classGetItemRow,
});
dictClass.set("__hash__", null);
dictClass.set(
  "__doc__",
  [
    "dict() -> new empty dictionary",
    "dict(mapping) -> new dictionary initialized from a mapping object's",
    "    (key, value) pairs",
    "dict(iterable) -> new dictionary initialized as if via:",
    "    d = {}",
    "    for k, v in iterable:",
    "        d[k] = v",
    "dict(**kwargs) -> new dictionary initialized with the name=value pairs",
    "    in the keyword argument list.  For example:  dict(one=1, two=2)",
  ].join("\n"),
);
