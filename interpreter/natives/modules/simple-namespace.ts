// types.SimpleNamespace.

import { builtinClass, type PyClass } from "../../objects/class.ts";
import { type Deferred, eager, type Steps, settle } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import { PyObject, type Result, type Value } from "../../objects/value.ts";
import { compare, EQ, NE } from "../../operations/compare.ts";
import { repr } from "../../operations/text.ts";
import { classParam } from "../builtins/slots.ts";
import { defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";

export const namespaceClass = builtinClass("SimpleNamespace", { module: "types", dict: true });

/** types.SimpleNamespace: an object that is nothing but its attributes. */
class PyNamespace extends PyObject {
  readonly cls: PyClass;
  attributes: PyDict | null = new PyDict();
  constructor(cls: PyClass) {
    super();
    this.cls = cls;
  }
  get dict(): PyDict {
    this.attributes ??= new PyDict();
    return this.attributes;
  }
}

const showing = new Set<PyNamespace>();

function* show(self: PyNamespace): Generator<Deferred, Result, never> {
  const name = self.cls === namespaceClass ? "namespace" : self.cls.name;
  if (showing.has(self)) return `${name}(...)`;
  showing.add(self);
  try {
    const parts: string[] = [];
    for (const entry of self.dict.entries.values()) parts.push(`${entry.key as string}=${(yield* settle(repr(entry.value!))) as string}`);
    return `${name}(${parts.join(", ")})`;
  } finally {
    showing.delete(self);
  }
}

const selfOf = (value: Value): PyNamespace | undefined => (value instanceof PyNamespace ? value : undefined);
const compareDicts = (self: PyNamespace, other: Value, op: typeof EQ | typeof NE): Result =>
  other instanceof PyNamespace ? compare(self.dict, other.dict, op) : NOT_IMPLEMENTED;

defineMethods(namespaceClass, selfOf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(namespaceClass), p.rest("args"), p.keywords("kwargs")],
    call: (_context, cls) => new PyNamespace(cls),
  }),
  __init__: method({
    doc: "Initialize self.",
    params: [p.rest("args"), p.keywords("kwargs")],
    call: (_context, self: PyNamespace, args, keywords) => {
      if (args.length > 0) raise("TypeError", "no positional arguments expected");
      for (const [name, value] of keywords ?? []) self.dict.set(name, value);
      return null;
    },
  }),
  __eq__: method({
    doc: "Return self==value.",
    params: [p.value("value")],
    call: (_c, self: PyNamespace, other) => compareDicts(self, other, EQ),
  }),
  __ne__: method({
    doc: "Return self!=value.",
    params: [p.value("value")],
    call: (_c, self: PyNamespace, other) => compareDicts(self, other, NE),
  }),
  __repr__: method({ doc: "Return repr(self).", call: (_context, self: PyNamespace) => eager(show(self) as Steps) }),
  __reduce__: method({
    doc: "Return state information for pickling",
    kind: "method",
    call: (_context, self: PyNamespace) => new PyTuple([self.cls, new PyTuple([]), self.dict]),
  }),
});
namespaceClass.set("__hash__", null);
namespaceClass.set("__doc__", "A simple attribute-based namespace.\n\nSimpleNamespace(**kwargs)");
