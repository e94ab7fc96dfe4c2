// _weakref: references and proxies. The machine frees objects when nobody can tell any more, so a referent stays as long as a
// reference to it does: callbacks never come.

import { builtinClass, type PyClass } from "../../objects/class.ts";
import { call } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import { classOf, NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import { PyBytes } from "../../objects/text.ts";
import { PyObject, type Result, type Value } from "../../objects/value.ts";
import { deleteAttribute, getAttribute, setAttribute } from "../../operations/attribute.ts";
import { compare, EQ, NE } from "../../operations/compare.ts";
import { length, truth } from "../../operations/convert.ts";
import { hash } from "../../operations/hash.ts";
import { iterate } from "../../operations/iterate.ts";
import { contains, deleteItem, getItem, setItem } from "../../operations/subscript.ts";
import { str } from "../../operations/text.ts";
import { classGetItemRow } from "../builtins/generic-alias.ts";
import { classParam, classSelf, maybe } from "../builtins/slots.ts";
import { defineAttributes, defineMethods, method, native, staticMethod } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";

const refClass = builtinClass("ReferenceType", { module: "weakref", dict: true });
const proxyClass = builtinClass("ProxyType", { module: "weakref", subclassable: false });
const callableProxyClass = builtinClass("CallableProxyType", { module: "weakref", subclassable: false });

class PyReference extends PyObject {
  readonly cls: PyClass;
  readonly referent: PyObject;
  readonly callback: Value;
  attributes: PyDict | null = null;
  constructor(cls: PyClass, referent: PyObject, callback: Value) {
    super();
    this.cls = cls;
    this.referent = referent;
    this.callback = callback;
  }
}

class PyProxy extends PyObject {
  readonly cls: PyClass;
  readonly referent: PyObject;
  constructor(referent: PyObject) {
    super();
    this.referent = referent;
    this.cls = classOf(referent).lookup("__call__") === undefined ? proxyClass : callableProxyClass;
  }
}

/** References without callback are shared, as CPython does. */
const references = new WeakMap<PyObject, PyReference[]>();

function referable(value: Value): PyObject {
  const plain =
    value instanceof PyTuple || value instanceof PyDict || value instanceof PyList || value instanceof PyBytes || value instanceof PyFloat;
  if (value instanceof PyObject && !(plain && value.cls.builtin) && !isSingleton(value)) return value;
  return raise("TypeError", `cannot create weak reference to '${classOf(value).name}' object`);
}

const isSingleton = (value: PyObject): boolean =>
  value === NOT_IMPLEMENTED || ["ellipsis", "slice", "range", "object"].includes(value.cls.name);

function makeReference(cls: PyClass, value: Value, callback: Value): PyReference {
  const referent = referable(value);
  const known = references.get(referent) ?? [];
  const shared = cls === refClass && callback === null ? known.find((one) => one.cls === refClass && one.callback === null) : undefined;
  if (shared !== undefined) return shared;
  const made = new PyReference(cls, referent, callback);
  references.set(referent, [...known, made]);
  return made;
}

const refSelf = (value: Value): PyReference | undefined => (value instanceof PyReference ? value : undefined);

defineMethods(refClass, refSelf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(refClass), p.value("object"), p.value("callback", { or: null }), p.rest("args")],
    call: (_context, cls, value, callback) => makeReference(cls, value, callback),
  }),
  __init__: method({ doc: "Initialize self.", params: [p.value("object"), maybe("callback")], call: () => null }),
  __call__: method({ doc: "Call self as a function.", call: (_context, self: PyReference) => self.referent }),
  __hash__: method({ doc: "Return hash(self).", call: (_context, self: PyReference) => hash(self.referent) as Result }),
  __eq__: method({
    doc: "Return self==value.",
    params: [p.value("value")],
    call: (_context, self: PyReference, other) =>
      other instanceof PyReference ? compare(self.referent, other.referent, EQ) : NOT_IMPLEMENTED,
  }),
  __ne__: method({
    doc: "Return self!=value.",
    params: [p.value("value")],
    call: (_context, self: PyReference, other) =>
      other instanceof PyReference ? compare(self.referent, other.referent, NE) : NOT_IMPLEMENTED,
  }),
  __repr__: method({
    doc: "Return repr(self).",
    call: (context, self: PyReference) => {
      const at = (value: Value): string => `0x${context.runtime.idOf(value).toString(16).padStart(12, "0")}`;
      return `<weakref at ${at(self)}; to '${classOf(self.referent).name}' at ${at(self.referent)}>`;
    },
  }),
});
defineMethods(refClass, classSelf, { __class_getitem__: classGetItemRow });
defineAttributes(refClass, refSelf, { __callback__: { get: (self) => self.callback, member: true } });

const proxySelf = (value: Value): PyProxy | undefined => (value instanceof PyProxy ? value : undefined);
const through = (doc: string, act: (referent: PyObject) => Result) =>
  method({ doc, call: (_context, self: PyProxy) => act(self.referent) });

for (const cls of [proxyClass, callableProxyClass]) {
  defineMethods(cls, proxySelf, {
    __getattr__: method({
      doc: "Attributes are the referent's.",
      params: [p.str("name")],
      call: (_c, self: PyProxy, name) => getAttribute(self.referent, name),
    }),
    __setattr__: method({
      doc: "Implement setattr(self, name, value).",
      params: [p.str("name"), p.value("value")],
      call: (_context, self: PyProxy, name, value) => setAttribute(self.referent, name, value),
    }),
    __delattr__: method({
      doc: "Implement delattr(self, name).",
      params: [p.str("name")],
      call: (_c, self: PyProxy, name) => deleteAttribute(self.referent, name),
    }),
    __getitem__: method({
      doc: "Return self[key].",
      params: [p.value("key")],
      call: (_c, self: PyProxy, key) => getItem(self.referent, key),
    }),
    __setitem__: method({
      doc: "Set self[key] to value.",
      params: [p.value("key"), p.value("value")],
      call: (_context, self: PyProxy, key, value) => setItem(self.referent, key, value),
    }),
    __delitem__: method({
      doc: "Delete self[key].",
      params: [p.value("key")],
      call: (_c, self: PyProxy, key) => deleteItem(self.referent, key),
    }),
    __contains__: method({
      doc: "Return key in self.",
      params: [p.value("key")],
      call: (_c, self: PyProxy, key) => contains(self.referent, key),
    }),
    __len__: through("Return len(self).", length),
    __iter__: through("Implement iter(self).", iterate),
    __bool__: through("True if self else False", truth),
    __str__: through("Return str(self).", str),
    __eq__: method({
      doc: "Return self==value.",
      params: [p.value("value")],
      call: (_context, self: PyProxy, other) => compare(self.referent, other instanceof PyProxy ? other.referent : other, EQ),
    }),
  });
  cls.set("__hash__", null);
}
defineMethods(callableProxyClass, proxySelf, {
  __call__: method({
    doc: "Call self as a function.",
    params: [p.rest("args"), p.keywords("kwargs")],
    call: (_context, self: PyProxy, args, keywords) => call(self.referent, args, keywords),
  }),
});

export const weakrefModule: NativeModule = {
  name: "_weakref",
  doc: "Weak-reference support module.",
  functions: {
    getweakrefcount: native({
      doc: "Return the number of weak references to 'object'.",
      params: [p.value("object")],
      call: (_context, value) => (value instanceof PyObject ? (references.get(value)?.length ?? 0) : 0),
    }),
    getweakrefs: native({
      doc: "Return a list of all weak reference objects pointing to 'object'.",
      params: [p.value("object")],
      call: (_context, value) => new PyList(value instanceof PyObject ? [...(references.get(value) ?? [])] : []),
    }),
    proxy: native({
      doc: "Create a proxy object that weakly references 'object'.",
      params: [p.value("object"), p.value("callback", { or: null })],
      call: (_context, value) => new PyProxy(referable(value)),
    }),
  },
  values: { ref: refClass, ReferenceType: refClass, ProxyType: proxyClass, CallableProxyType: callableProxyClass },
};
