// types.MappingProxyType: a read-only view of a mapping, as `cls.__dict__` is one of a class's attributes.

import { builtinClass, PyClass } from "../../objects/class.ts";
import { call, chain } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import { classOf, NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import { PyObject, type Result, type Value } from "../../objects/value.ts";
import { getAttribute } from "../../operations/attribute.ts";
import { binary } from "../../operations/binary.ts";
import { compare, EQ, NE } from "../../operations/compare.ts";
import { length } from "../../operations/convert.ts";
import { iterate } from "../../operations/iterate.ts";
import { OR } from "../../operations/operators.ts";
import { contains, getItem } from "../../operations/subscript.ts";
import { repr, str } from "../../operations/text.ts";
import { defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { classGetItemRow } from "./generic-alias.ts";
import { reverse } from "./reversed.ts";
import { classParam, classSelf } from "./slots.ts";

export const mappingProxyClass = builtinClass("mappingproxy", { subclassable: false });

export class PyMappingProxy extends PyObject {
  readonly mapping: Value;
  constructor(mapping: Value) {
    super();
    this.mapping = mapping;
  }
  get cls(): PyClass {
    return mappingProxyClass;
  }
}

const classProxies = new WeakMap<PyClass, { readonly version: object; readonly proxy: PyMappingProxy }>();

/** `cls.__dict__`: the attributes as they are now. */
export function classProxy(cls: PyClass): PyMappingProxy {
  const known = classProxies.get(cls);
  if (known !== undefined && known.version === cls.version) return known.proxy;
  const proxy = new PyMappingProxy(PyDict.of(cls.attributes));
  classProxies.set(cls, { version: cls.version, proxy });
  return proxy;
}

const selfOf = (value: Value): PyMappingProxy | undefined => (value instanceof PyMappingProxy ? value : undefined);
const unwrap = (value: Value): Value => (value instanceof PyMappingProxy ? value.mapping : value);

/** A method that the mapping itself has. */
function delegate(self: PyMappingProxy, name: string, args: Value[] = []): Result {
  return chain(getAttribute(self.mapping, name), (found) => call(found, args));
}

const simple = (name: string, doc: string) => method({ doc, call: (_context, self: PyMappingProxy) => delegate(self, name) });

defineMethods(mappingProxyClass, selfOf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(mappingProxyClass), p.value("mapping")],
    call: (_context, _cls, mapping) => {
      const cls = classOf(mapping);
      const fits =
        cls.lookup("__getitem__") !== undefined &&
        !(mapping instanceof PyList || mapping instanceof PyTuple) &&
        !(mapping instanceof PyClass);
      if (!fits) raise("TypeError", `mappingproxy() argument must be a mapping, not ${cls.shownName}`);
      return new PyMappingProxy(mapping);
    },
  }),
  get: method({
    doc: "Return the value for key if key is in the mapping, else default.",
    params: [p.value("key"), p.value("default", { or: null })],
    call: (_context, self: PyMappingProxy, key, fallback) => delegate(self, "get", [key, fallback]),
  }),
  keys: simple("keys", "a set-like object providing a view on D's keys"),
  values: simple("values", "an object providing a view on D's values"),
  items: simple("items", "a set-like object providing a view on D's items"),
  copy: simple("copy", "a shallow copy of D"),
  __len__: method({ doc: "Return len(self).", call: (_context, self: PyMappingProxy) => length(self.mapping) }),
  __getitem__: method({
    doc: "Return self[key].",
    params: [p.value("key")],
    call: (_c, self: PyMappingProxy, key) => getItem(self.mapping, key),
  }),
  __contains__: method({
    doc: "Return key in self.",
    params: [p.value("key")],
    call: (_c, self: PyMappingProxy, key) => contains(self.mapping, key),
  }),
  __iter__: method({ doc: "Implement iter(self).", call: (_context, self: PyMappingProxy) => iterate(self.mapping) }),
  __reversed__: method({
    doc: "D.__reversed__() -> reverse iterator",
    kind: "method",
    call: (_c, self: PyMappingProxy) => reverse(self.mapping),
  }),
  __repr__: method({
    doc: "Return repr(self).",
    call: (_context, self: PyMappingProxy) => chain(repr(self.mapping), (text) => `mappingproxy(${text as string})`),
  }),
  __str__: method({ doc: "Return str(self).", call: (_context, self: PyMappingProxy) => str(self.mapping) }),
  __eq__: method({
    doc: "Return self==value.",
    params: [p.value("value")],
    call: (_c, self: PyMappingProxy, other) => compare(self.mapping, unwrap(other), EQ),
  }),
  __ne__: method({
    doc: "Return self!=value.",
    params: [p.value("value")],
    call: (_c, self: PyMappingProxy, other) => compare(self.mapping, unwrap(other), NE),
  }),
  __or__: method({
    doc: "Return self|value.",
    params: [p.value("value")],
    call: (_c, self: PyMappingProxy, other) => join(self.mapping, unwrap(other)),
  }),
  __ror__: method({
    doc: "Return value|self.",
    params: [p.value("value")],
    call: (_c, self: PyMappingProxy, other) => join(unwrap(other), self.mapping),
  }),
  __ior__: method({
    doc: "Return self|=value.",
    params: [p.value("value")],
    call: () => raise("TypeError", "'|=' is not supported by mappingproxy; use '|' instead"),
  }),
});

function join(left: Value, right: Value): Result {
  return left instanceof PyDict && right instanceof PyDict ? binary(OR, left, right) : NOT_IMPLEMENTED;
}

defineMethods(mappingProxyClass, classSelf, { __class_getitem__: classGetItemRow });
mappingProxyClass.set("__hash__", null);
