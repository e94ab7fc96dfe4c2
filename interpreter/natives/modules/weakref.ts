// _weakref: references and proxies, which are emptied when the machine finds their referent dead (vm/mortality.ts).

import { builtinClass, type PyClass } from "../../objects/class.ts";
import { call, chain, type Steps, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import type { PyDict } from "../../objects/mapping.ts";
import { watch } from "../../objects/running.ts";
import { PyList } from "../../objects/sequence.ts";
import { classOf, NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import { PyObject, type Result, type Value } from "../../objects/value.ts";
import { WeakHolder, weakHolders } from "../../objects/weak-holder.ts";
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

const refClass = builtinClass("ReferenceType", { module: "weakref" });
const proxyClass = builtinClass("ProxyType", { module: "weakref", subclassable: false });
const callableProxyClass = builtinClass("CallableProxyType", { module: "weakref", subclassable: false });

class PyReference extends WeakHolder {
  readonly cls: PyClass;
  referent: PyObject | null;
  readonly callback: Value;
  /** Asked for while the referent lived, it is remembered. */
  code: Value = null;
  attributes: PyDict | null = null;
  constructor(cls: PyClass, referent: PyObject, callback: Value) {
    super();
    this.cls = cls;
    this.referent = referent;
    this.callback = callback;
  }
}

class PyProxy extends WeakHolder {
  readonly cls: PyClass;
  referent: PyObject | null;
  readonly callback: Value;
  constructor(referent: PyObject, callback: Value) {
    super();
    this.referent = referent;
    this.callback = callback;
    this.cls = classOf(referent).lookup("__call__") === undefined ? proxyClass : callableProxyClass;
  }
}

/** The referent of a proxy, ReferenceError once it has died. */
function aliveBehind(proxy: PyProxy): PyObject {
  return proxy.referent ?? raise("ReferenceError", "weakly-referenced object no longer exists");
}

/** Remember a reference, and empty it when its referent dies. */
function keep(referent: PyObject, made: WeakHolder): void {
  const known = weakHolders.get(referent);
  if (known === undefined) {
    weakHolders.set(referent, [made]);
    watch(referent, empty, { atExit: false });
  } else known.push(made);
}

/** All references are emptied before any callback is called, the youngest first. */
function empty(referent: PyObject): Result {
  const dying = [...(weakHolders.get(referent) ?? [])].reverse();
  weakHolders.delete(referent);
  for (const reference of dying) reference.referent = null;
  return steps(callBack(dying.filter(({ callback }) => callback !== null)));
}

function* callBack(references: readonly WeakHolder[]): Steps {
  for (const reference of references) yield call(reference.callback, [reference]);
  return null;
}

function referable(value: Value): PyObject {
  const cls = classOf(value);
  if (value instanceof PyObject && cls.instancesTakeReferences) return value;
  return raise("TypeError", `cannot create weak reference to '${cls.shownName}' object`);
}

function makeReference(cls: PyClass, value: Value, callback: Value): PyReference {
  const referent = referable(value);
  const known = weakHolders.get(referent) ?? [];
  const shared = cls === refClass && callback === null ? known.find((one) => one.cls === refClass && one.callback === null) : undefined;
  if (shared !== undefined) return shared as PyReference;
  const made = new PyReference(cls, referent, callback);
  keep(referent, made);
  return made;
}

function hashOf(self: PyReference): Result {
  if (self.code === null && self.referent === null) return raise("TypeError", "weak object has gone away");
  if (self.code !== null) return self.code;
  return chain(hash(self.referent!), (code) => {
    self.code = code;
    return code;
  });
}

/** The dead are equal only to themselves. */
function compareReferents(self: PyReference, other: PyReference, op: typeof EQ | typeof NE): Result {
  if (self.referent === null || other.referent === null) return (self === other) === (op === EQ);
  return compare(self.referent, other.referent, op);
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
  __hash__: method({ doc: "Return hash(self).", call: (_context, self: PyReference) => hashOf(self) }),
  __eq__: method({
    doc: "Return self==value.",
    params: [p.value("value")],
    call: (_context, self: PyReference, other) => (other instanceof PyReference ? compareReferents(self, other, EQ) : NOT_IMPLEMENTED),
  }),
  __ne__: method({
    doc: "Return self!=value.",
    params: [p.value("value")],
    call: (_context, self: PyReference, other) => (other instanceof PyReference ? compareReferents(self, other, NE) : NOT_IMPLEMENTED),
  }),
  __repr__: method({
    doc: "Return repr(self).",
    call: (context, self: PyReference) => {
      const at = (value: Value): string => `0x${context.runtime.idOf(value).toString(16).padStart(12, "0")}`;
      if (self.referent === null) return `<weakref at ${at(self)}; dead>`;
      return `<weakref at ${at(self)}; to '${classOf(self.referent).shownName}' at ${at(self.referent)}>`;
    },
  }),
});
defineMethods(refClass, classSelf, { __class_getitem__: classGetItemRow });
defineAttributes(refClass, refSelf, { __callback__: { get: (self) => self.callback, member: true } });

function makeProxy(referent: PyObject, callback: Value): PyProxy {
  const made = new PyProxy(referent, callback);
  keep(referent, made);
  return made;
}

const proxySelf = (value: Value): PyProxy | undefined => (value instanceof PyProxy ? value : undefined);
const through = (doc: string, act: (referent: PyObject) => Result) =>
  method({ doc, call: (_context, self: PyProxy) => act(aliveBehind(self)) });

for (const cls of [proxyClass, callableProxyClass]) {
  defineMethods(cls, proxySelf, {
    __getattr__: method({
      doc: "Attributes are the referent's.",
      params: [p.str("name")],
      call: (_c, self: PyProxy, name) => getAttribute(aliveBehind(self), name),
    }),
    __setattr__: method({
      doc: "Implement setattr(self, name, value).",
      params: [p.str("name"), p.value("value")],
      call: (_context, self: PyProxy, name, value) => setAttribute(aliveBehind(self), name, value),
    }),
    __delattr__: method({
      doc: "Implement delattr(self, name).",
      params: [p.str("name")],
      call: (_c, self: PyProxy, name) => deleteAttribute(aliveBehind(self), name),
    }),
    __getitem__: method({
      doc: "Return self[key].",
      params: [p.value("key")],
      call: (_c, self: PyProxy, key) => getItem(aliveBehind(self), key),
    }),
    __setitem__: method({
      doc: "Set self[key] to value.",
      params: [p.value("key"), p.value("value")],
      call: (_context, self: PyProxy, key, value) => setItem(aliveBehind(self), key, value),
    }),
    __delitem__: method({
      doc: "Delete self[key].",
      params: [p.value("key")],
      call: (_c, self: PyProxy, key) => deleteItem(aliveBehind(self), key),
    }),
    __contains__: method({
      doc: "Return key in self.",
      params: [p.value("key")],
      call: (_c, self: PyProxy, key) => contains(aliveBehind(self), key),
    }),
    __len__: through("Return len(self).", length),
    __iter__: through("Implement iter(self).", iterate),
    __bool__: through("True if self else False", truth),
    __str__: through("Return str(self).", str),
    __eq__: method({
      doc: "Return self==value.",
      params: [p.value("value")],
      call: (_context, self: PyProxy, other) => compare(aliveBehind(self), other instanceof PyProxy ? aliveBehind(other) : other, EQ),
    }),
  });
  cls.set("__hash__", null);
}
defineMethods(callableProxyClass, proxySelf, {
  __call__: method({
    doc: "Call self as a function.",
    params: [p.rest("args"), p.keywords("kwargs")],
    call: (_context, self: PyProxy, args, keywords) => call(aliveBehind(self), args, keywords),
  }),
});

export const weakrefModule: NativeModule = {
  name: "_weakref",
  doc: "Weak-reference support module.",
  functions: {
    _collect: native({
      doc: "Let die what keeps itself alive in circles of references.",
      call: ({ runtime }) => runtime.collect(),
    }),
    getweakrefcount: native({
      doc: "Return the number of weak references to 'object'.",
      params: [p.value("object")],
      call: (_context, value) => (value instanceof PyObject ? (weakHolders.get(value)?.length ?? 0) : 0),
    }),
    getweakrefs: native({
      doc: "Return a list of all weak reference objects pointing to 'object'.",
      params: [p.value("object")],
      call: (_context, value) => new PyList(value instanceof PyObject ? [...(weakHolders.get(value) ?? [])] : []),
    }),
    proxy: native({
      doc: "Create a proxy object that weakly references 'object'.",
      params: [p.value("object"), p.value("callback", { or: null })],
      call: (_context, value, callback) => makeProxy(referable(value), callback),
    }),
  },
  values: { ref: refClass, ReferenceType: refClass, ProxyType: proxyClass, CallableProxyType: callableProxyClass },
};
