// The descriptor protocol: what an attribute found on a class becomes when it is read, and who takes a write.

import type { PyClass } from "../objects/class.ts";
import { call } from "../objects/deferred.ts";
import { makeException, PyThrow } from "../objects/exception.ts";
import {
  PyClassMethod,
  PyFunction,
  PyGetSet,
  PyMethod,
  PyMethodWrapper,
  PyNativeFunction,
  PyNativeMethod,
  PyProperty,
  PyStaticMethod,
} from "../objects/function.ts";
import { classOf } from "../objects/singleton.ts";
import { PyObject, type Result, type Value } from "../objects/value.ts";
import { callMethodOf } from "./special.ts";

/** Does writing the attribute on an instance go to the descriptor instead? */
export function isDataDescriptor(attribute: Value): boolean {
  if (!(attribute instanceof PyObject)) return false;
  if (attribute instanceof PyFunction || attribute instanceof PyNativeMethod) return false;
  if (attribute instanceof PyProperty || attribute instanceof PyGetSet) return true;
  return attribute.cls.lookup("__set__") !== undefined || attribute.cls.lookup("__delete__") !== undefined;
}

/** `attribute.__get__(self, cls)`; self undefined when read from the class. */
export function bind(attribute: Value, self: Value | undefined, cls: PyClass): Result {
  if (!(attribute instanceof PyObject)) return attribute;
  if (attribute instanceof PyFunction) return self === undefined ? attribute : new PyMethod(attribute, self);
  if (attribute instanceof PyNativeMethod) return bindNative(attribute, self, cls);
  if (attribute instanceof PyProperty && attribute.cls.builtin) return self === undefined ? attribute : readProperty(attribute, self);
  if (attribute instanceof PyGetSet) return self === undefined ? attribute : attribute.getter(self);
  if (attribute instanceof PyStaticMethod && attribute.cls.builtin) return attribute.callable;
  if (attribute instanceof PyClassMethod && attribute.cls.builtin) return bindToClass(attribute.callable, cls);
  const getter = attribute.cls.lookup("__get__");
  return getter === undefined ? attribute : callMethodOf(getter, attribute, [self ?? null, cls]);
}

const staticFunctions = new WeakMap<PyNativeMethod, PyNativeFunction>();

/** `object.__new__` is the same object each time. */
function staticFunction(method: PyNativeMethod): PyNativeFunction {
  let fn = staticFunctions.get(method);
  if (fn === undefined) {
    fn = new PyNativeFunction(method.declaration, undefined, null);
    staticFunctions.set(method, fn);
  }
  return fn;
}

function bindNative(method: PyNativeMethod, self: Value | undefined, cls: PyClass): Value {
  if (method.kind === "static") return staticFunction(method);
  if (method.kind === "class") return new PyNativeFunction(method.declaration, cls, null);
  if (self === undefined) return method;
  return method.kind === "slot"
    ? new PyMethodWrapper(method.declaration, self, null)
    : new PyNativeFunction(method.declaration, self, null);
}

/** classmethod: what it wraps is bound to the class, through its own __get__ when it has one (3.9 to 3.12). */
export function bindToClass(callable: Value, cls: PyClass): Result {
  if (callable instanceof PyFunction || !(callable instanceof PyObject)) return new PyMethod(callable, cls);
  return callable.cls.lookup("__get__") === undefined ? new PyMethod(callable, cls) : bind(callable, cls, cls.cls);
}

function readProperty(property: PyProperty, self: Value): Result {
  return property.getter === null ? refuse(property, self, "getter") : call(property.getter, [self]);
}

function refuse(property: PyProperty, self: Value, missing: "getter" | "setter" | "deleter"): never {
  const owner = classOf(self).qualname;
  const text =
    property.name === null
      ? `property of '${owner}' object has no ${missing}`
      : `property '${property.name}' of '${owner}' object has no ${missing}`;
  throw new PyThrow(makeException("AttributeError", [text]));
}

/** `attribute.__set__(self, value)` */
export function storeThrough(attribute: Value, self: Value, value: Value, name: string): Result {
  if (attribute instanceof PyProperty && attribute.cls.builtin) {
    return attribute.setter === null ? refuse(attribute, self, "setter") : call(attribute.setter, [self, value]);
  }
  if (attribute instanceof PyGetSet) return attribute.setter === null ? readOnly(attribute) : attribute.setter(self, value);
  const setter = classOf(attribute).lookup("__set__");
  return setter === undefined ? raiseName("__set__") : callMethodOf(setter, attribute, [self, value]);
  function raiseName(method: string): never {
    throw new PyThrow(makeException("AttributeError", [method], { name }));
  }
}

/** `attribute.__delete__(self)` */
export function removeThrough(attribute: Value, self: Value, name: string): Result {
  if (attribute instanceof PyProperty && attribute.cls.builtin) {
    return attribute.deleter === null ? refuse(attribute, self, "deleter") : call(attribute.deleter, [self]);
  }
  if (attribute instanceof PyGetSet) return attribute.setter === null ? readOnly(attribute) : attribute.setter(self, undefined);
  const deleter = classOf(attribute).lookup("__delete__");
  if (deleter === undefined) throw new PyThrow(makeException("AttributeError", ["__delete__"], { name }));
  return callMethodOf(deleter, attribute, [self]);
}

function readOnly(attribute: PyGetSet): never {
  const text = attribute.member
    ? "readonly attribute"
    : `attribute '${attribute.name}' of '${attribute.owner.name}' objects is not writable`;
  throw new PyThrow(makeException("AttributeError", [text]));
}
