// collections.defaultdict

import { builtinClass, type PyClass } from "../../objects/class.ts";
import { call, chain, type Deferred, eager, type Steps, settle } from "../../objects/deferred.ts";
import { raise, raiseWith } from "../../objects/exception.ts";
import { dictClass, PyDict } from "../../objects/mapping.ts";
import { EMPTY_TUPLE, PyTuple } from "../../objects/sequence.ts";
import { classOf, NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { copyEntries } from "../../operations/container-operators.ts";
import { dictIterator } from "../../operations/dict-iterator.ts";
import { updateDict } from "../../operations/dict-update.ts";
import { setItem } from "../../operations/subscript.ts";
import { nativeRepr, repr } from "../../operations/text.ts";
import { updateWith } from "../builtins/dict.ts";
import { classParam } from "../builtins/slots.ts";
import { defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";

export const defaultDictClass = builtinClass("defaultdict", { base: dictClass, module: "collections" });

class PyDefaultDict extends PyDict {
  factory: Value = null;
}

const selfOf = (value: Value): PyDefaultDict | undefined => (value instanceof PyDefaultDict ? value : undefined);

function copyOf(dict: PyDefaultDict, cls: PyClass = dict.cls): Result {
  const copy = new PyDefaultDict(cls);
  copy.factory = dict.factory;
  return chain(copyEntries(dict, copy), () => copy);
}

const showing = new Set<PyDefaultDict>();

function* show(dict: PyDefaultDict): Generator<Deferred, Result, never> {
  let factory = "...";
  if (!showing.has(dict)) {
    showing.add(dict);
    try {
      factory = (yield* settle(repr(dict.factory))) as string;
    } finally {
      showing.delete(dict);
    }
  }
  const items = (yield* settle(nativeRepr(dict)!)) as string;
  return `${dict.cls.name}(${factory}, ${items})`;
}

function* missing(dict: PyDefaultDict, key: Value): Steps {
  if (dict.factory === null) return raiseWith("KeyError", [key]);
  const value = (yield call(dict.factory, [])) as Value;
  yield* settle(setItem(dict, key, value));
  return value;
}

defineMethods(defaultDictClass, selfOf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(defaultDictClass), p.rest("args"), p.keywords("kwargs")],
    call: (_context, cls) => new PyDefaultDict(cls),
  }),
  __init__: method({
    doc: "Initialize self.",
    params: [p.rest("args"), p.keywords("kwargs")],
    call: (_context, self: PyDefaultDict, args, keywords) => {
      const [factory = null, source, ...more] = args;
      if (factory !== null && classOf(factory).lookup("__call__") === undefined)
        raise("TypeError", "first argument must be callable or None");
      if (more.length > 0) raise("TypeError", `defaultdict expected at most 2 arguments, got ${args.length}`);
      self.factory = factory;
      return updateWith(self, source, keywords);
    },
  }),
  __missing__: method({
    doc: "__missing__(key) # Called by __getitem__ for missing key; pseudo-code:\n  if self.default_factory is None: raise KeyError((key,))\n  self[key] = value = self.default_factory()\n  return value",
    kind: "method",
    params: [p.value("key")],
    call: (_context, self: PyDefaultDict, key) => eager(missing(self, key)),
  }),
  copy: method({ doc: "D.copy() -> a shallow copy of D.", call: (_context, self: PyDefaultDict) => copyOf(self) }),
  __copy__: method({ doc: "D.copy() -> a shallow copy of D.", kind: "method", call: (_context, self: PyDefaultDict) => copyOf(self) }),
  __reduce__: method({
    doc: "Return state information for pickling.",
    kind: "method",
    call: (_context, self: PyDefaultDict) => {
      const args = self.factory === null ? EMPTY_TUPLE : new PyTuple([self.factory]);
      return new PyTuple([self.cls, args, null, null, dictIterator(self, "items")]);
    },
  }),
  __or__: method({
    doc: "Return self|value.",
    params: [p.value("value")],
    call: (_context, self: PyDefaultDict, other) => {
      if (!(other instanceof PyDict)) return NOT_IMPLEMENTED;
      return chain(copyOf(self), (copy) => chain(updateDict(copy as PyDict, other), () => copy));
    },
  }),
  __ror__: method({
    doc: "Return value|self.",
    params: [p.value("value")],
    call: (_context, self: PyDefaultDict, other) => {
      if (!(other instanceof PyDict)) return NOT_IMPLEMENTED;
      const joined = new PyDefaultDict(self.cls);
      joined.factory = self.factory;
      return chain(updateDict(joined, other), () => chain(updateDict(joined, self), () => joined));
    },
  }),
  __repr__: method({ doc: "Return repr(self).", call: (_context, self: PyDefaultDict) => eager(show(self)) }),
});
defineAttributes(defaultDictClass, selfOf, {
  default_factory: {
    get: (self) => self.factory,
    set: (self, value) => {
      self.factory = value ?? null;
    },
    member: true,
    doc: "Factory for default value called by __missing__().",
  },
});
defaultDictClass.set("__doc__", "defaultdict(default_factory=None, /, [...]) --> dict with default factory");
