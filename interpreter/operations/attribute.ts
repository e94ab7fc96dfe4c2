// Attribute access: the generic algorithm (data descriptors, own attributes, the rest of the class), that of classes and
// of super, and the hooks __getattribute__, __getattr__, __setattr__, __delattr__ (Objects/object.c, typeobject.c).

import { PyClass } from "../objects/class.ts";
import { call, Deferred, type Steps, settle, steps } from "../objects/deferred.ts";
import { EXCEPTIONS, makeException, PyThrow, raise } from "../objects/exception.ts";
import { PyGetSet, PyMethod, PyNativeMethod, PyProperty } from "../objects/function.ts";
import { PyInstance } from "../objects/instance.ts";
import { PyLocal } from "../objects/local.ts";
import { PyDict } from "../objects/mapping.ts";
import { PyModule } from "../objects/module.ts";
import { classOf } from "../objects/singleton.ts";
import { PySuper } from "../objects/super.ts";
import { PyObject, type Result, type Value } from "../objects/value.ts";
import { bind, isDataDescriptor, removeThrough, storeThrough } from "./descriptor.ts";
import { dictGet } from "./keys.ts";
import { callMethodOf } from "./special.ts";

/** Objects that keep attributes in a dict made on first use. */
interface WithAttributes {
  attributes: PyDict | null;
}

function hasAttributes(value: PyObject): value is PyObject & WithAttributes {
  return "attributes" in value && !(value instanceof PyClass);
}

/** An attribute of the object itself, not of its class. */
export function ownAttribute(value: Value, name: string): Value | undefined {
  if (value instanceof PyInstance) return value.getOwn(name);
  if (!(value instanceof PyObject)) return undefined;
  if (hasAttributes(value)) return value.attributes?.get(name);
  return undefined;
}

/** The attribute without any hook; undefined when there is none. */
export function genericGet(value: Value, name: string): Result | undefined {
  const cls = classOf(value);
  const attribute = cls.lookup(name);
  if (attribute === undefined) return ownAttribute(value, name);
  if (isDataDescriptor(attribute) && readsThroughGet(attribute)) return bind(attribute, value, cls);
  const own = ownAttribute(value, name);
  if (own !== undefined) return own;
  return isDataDescriptor(attribute) ? attribute : bind(attribute, value, cls);
}

/** A descriptor with __set__ but no __get__ takes writes only: reading finds what the instance has. */
function readsThroughGet(attribute: Value): boolean {
  return attribute instanceof PyGetSet || attribute instanceof PyProperty || classOf(attribute).lookup("__get__") !== undefined;
}

/** As genericGet for classes (type.__getattribute__). */
export function classGet(cls: PyClass, name: string): Result | undefined {
  const meta = cls.cls.lookup(name);
  if (meta !== undefined && isDataDescriptor(meta)) return bind(meta, cls, cls.cls);
  const own = cls.lookup(name);
  if (own !== undefined) return bind(own, undefined, cls);
  return meta === undefined ? undefined : bind(meta, cls, cls.cls);
}

/** As genericGet for super objects. */
export function superGet(proxy: PySuper, name: string): Result | undefined {
  if (proxy.selfClass === null || name === "__class__") return genericGet(proxy, name);
  const { mro } = proxy.selfClass;
  for (const cls of mro.slice(mro.indexOf(proxy.start) + 1)) {
    const attribute = cls.attributes.get(name);
    if (attribute !== undefined) return bind(attribute, proxy.self === proxy.selfClass ? undefined : proxy.self, proxy.selfClass);
  }
  return genericGet(proxy, name);
}

/** What the value's own kind answers, hooks aside. */
export function nativeGet(value: Value, name: string): Result | undefined {
  if (value instanceof PyClass) return classGet(value, name);
  if (value instanceof PySuper) return superGet(value, name);
  const found = value instanceof PyMethod && name === "__dict__" ? undefined : genericGet(value, name);
  // What a bound method does not have itself is its function's.
  return found === undefined && value instanceof PyMethod ? getAttribute(value.callable, name) : found;
}

/** `value.name` */
export function getAttribute(value: Value, name: string): Result {
  const cls = classOf(value);
  if (!cls.builtin || value instanceof PyModule) return getHooked(value, cls, name);
  const found = nativeGet(value, name);
  if (found !== undefined) return found;
  const fallback = cls.lookup("__getattr__");
  return fallback === undefined ? raiseMissing(value, name) : callMethodOf(fallback, value, [name]);
}

/** `value.name`, undefined when that is an AttributeError (deferred: a Deferred of undefined). */
export function findAttribute(value: Value, name: string): Result | undefined {
  let found: Result | undefined;
  try {
    found = getAttribute(value, name);
  } catch (thrown) {
    if (isAttributeError(thrown)) return undefined;
    throw thrown;
  }
  return found instanceof Deferred ? steps(orUndefined(found)) : found;
}

function* orUndefined(pending: Deferred): Steps {
  try {
    return (yield pending) as Value;
  } catch (thrown) {
    if (isAttributeError(thrown)) return undefined as unknown as Value;
    throw thrown;
  }
}

export function isAttributeError(thrown: unknown): boolean {
  return thrown instanceof PyThrow && thrown.exception.isA(EXCEPTIONS.AttributeError);
}

/** Program classes may have __getattribute__ and __getattr__, modules a function __getattr__. */
function getHooked(value: Value, cls: PyClass, name: string): Result {
  if (value instanceof PyLocal && value.isNewHere()) return steps(initializeLocal(value, () => getAttribute(value, name)));
  const getter = cls.lookup("__getattribute__");
  const fallback = value instanceof PyModule && cls.builtin ? value.attributes.get("__getattr__") : cls.lookup("__getattr__");
  if (getter === undefined || getter instanceof PyNativeMethod) {
    const found = nativeGet(value, name);
    if (found === undefined && value instanceof PyModule) {
      const load = value.later?.get(name);
      if (load !== undefined) return load(value);
    }
    if (fallback === undefined) return found === undefined ? raiseMissing(value, name) : found;
    if (found === undefined) return fallbackCall(fallback, value, name);
    return found instanceof Deferred ? steps(getWithFallback(found, fallback, value, name)) : found;
  }
  const found = callMethodOf(getter, value, [name]);
  return fallback === undefined ? found : steps(getWithFallback(found, fallback, value, name));
}

/** An instance of a subclass of threading.local is initialised anew in each thread that comes to it. */
function* initializeLocal(local: PyLocal, then: () => Result): Steps {
  const init = local.cls.lookup("__init__");
  void local.attributes;
  if (init !== undefined && !(init instanceof PyNativeMethod)) yield call(init, [local, ...local.args], local.keywords);
  return then();
}

function fallbackCall(fallback: Value, value: Value, name: string): Deferred {
  return value instanceof PyModule && value.cls.builtin ? callMethodOf(fallback, name, []) : callMethodOf(fallback, value, [name]);
}

function* getWithFallback(found: Deferred, fallback: Value, value: Value, name: string): Steps {
  try {
    return (yield found) as Value;
  } catch (thrown) {
    if (!isAttributeError(thrown)) throw thrown;
  }
  return fallbackCall(fallback, value, name);
}

/** The AttributeError for a name that is not there; it carries the object, for "Did you mean". */
export function raiseMissing(value: Value, name: string): never {
  throw new PyThrow(makeException("AttributeError", [missingText(value, name)], { name, obj: value }));
}

function missingText(value: Value, name: string): string {
  if (value instanceof PyClass) return `type object '${value.shownName}' has no attribute '${name}'`;
  if (value instanceof PyModule) {
    const own = value.attributes.get("__name__");
    if (typeof own !== "string") return `module has no attribute '${name}'`;
    if (value.isInitializing)
      return `partially initialized module '${own}' has no attribute '${name}' (most likely due to a circular import)`;
    return `module '${own}' has no attribute '${name}'`;
  }
  return `'${classOf(value).shownName}' object has no attribute '${name}'`;
}

/** What a lookup found, which may be None; AttributeError when it found nothing. */
export function foundOrMissing(found: Result | undefined, value: Value, name: string): Result {
  return found === undefined ? raiseMissing(value, name) : found;
}

/** `value.name = assigned`; the Result's value is of no use. */
export function setAttribute(value: Value, name: string, assigned: Value): Result {
  if (value instanceof PyLocal && value.isNewHere()) return steps(initializeLocal(value, () => setAttribute(value, name, assigned)));
  const setter = classOf(value).lookup("__setattr__");
  if (setter !== undefined && !(setter instanceof PyNativeMethod)) return callMethodOf(setter, value, [name, assigned]);
  return nativeSet(value, name, assigned);
}

/** `del value.name` */
export function deleteAttribute(value: Value, name: string): Result {
  const deleter = classOf(value).lookup("__delattr__");
  if (deleter !== undefined && !(deleter instanceof PyNativeMethod)) return callMethodOf(deleter, value, [name]);
  return nativeSet(value, name, undefined);
}

/** object.__setattr__ and type.__setattr__; undefined deletes. */
export function nativeSet(value: Value, name: string, assigned: Value | undefined): Result {
  if (value instanceof PyClass) return setClassAttribute(value, name, assigned);
  const cls = classOf(value);
  const attribute = cls.lookup(name);
  if (attribute !== undefined && isDataDescriptor(attribute)) {
    return assigned === undefined ? removeThrough(attribute, value, name) : storeThrough(attribute, value, assigned, name);
  }
  if (assigned === undefined) return deleteOwn(value, name, attribute);
  return setOwn(value, name, assigned, attribute);
}

function setOwn(value: Value, name: string, assigned: Value, attribute: Value | undefined): null {
  if (value instanceof PyInstance && value.cls.instancesHaveDict) value.setOwn(name, assigned);
  else if (value instanceof PyObject && value.cls.instancesHaveDict && hasAttributes(value)) {
    value.attributes ??= new PyDict();
    value.attributes.set(name, assigned);
  } else refuseStore(value, name, attribute);
  return null;
}

function refuseStore(value: Value, name: string, attribute: Value | undefined): never {
  if (attribute === undefined) return raiseMissing(value, name);
  const text = `'${classOf(value).shownName}' object attribute '${name}' is read-only`;
  throw new PyThrow(makeException("AttributeError", [text], {}));
}

function deleteOwn(value: Value, name: string, attribute: Value | undefined): null {
  if (value instanceof PyInstance && value.deleteOwn(name)) return null;
  if (value instanceof PyObject && !(value instanceof PyInstance) && hasAttributes(value) && value.attributes?.remove(name) !== undefined)
    return null;
  if (attribute !== undefined && !classOf(value).instancesHaveDict) return refuseStore(value, name, attribute);
  return raiseMissing(value, name);
}

function setClassAttribute(cls: PyClass, name: string, assigned: Value | undefined): Result {
  const meta = cls.cls.lookup(name);
  if (meta !== undefined && isDataDescriptor(meta)) {
    return assigned === undefined ? removeThrough(meta, cls, name) : storeThrough(meta, cls, assigned, name);
  }
  if (cls.builtin) raise("TypeError", `cannot set '${name}' attribute of immutable type '${cls.shownName}'`);
  if (assigned !== undefined) cls.set(name, assigned);
  else if (!cls.delete(name)) throw new PyThrow(makeException("AttributeError", [name], {}));
  return null;
}

/** `vars(value)`, as the dict itself; undefined when it has none. */
export function dictOf(value: Value): PyDict | undefined {
  if (value instanceof PyInstance) return value.cls.instancesHaveDict ? value.ownDict() : undefined;
  if (!(value instanceof PyObject) || value instanceof PyClass || !value.cls.instancesHaveDict || !hasAttributes(value)) return undefined;
  value.attributes ??= new PyDict();
  return value.attributes;
}

/** A name in a namespace that may be any mapping (the locals of exec or of a class body with __prepare__). */
export function* lookUpName(namespace: Value, name: string): Generator<Deferred, Value | undefined, never> {
  if (namespace instanceof PyDict && namespace.cls.builtin) {
    const found = dictGet(namespace, name);
    return found instanceof Deferred ? ((yield found) as Value | undefined) : found;
  }
  const method = classOf(namespace).lookup("__getitem__");
  try {
    return yield* settle(callMethodOf(method ?? null, namespace, [name]));
  } catch (thrown) {
    if (thrown instanceof PyThrow && thrown.exception.isA(EXCEPTIONS.KeyError)) return undefined;
    throw thrown;
  }
}
