// Attributes. Reading one of a plain instance, and calling a method, go through an inline cache of shape and class
// version; the rest is operations/attribute.ts.

import type { PyClass } from "../../objects/class.ts";
import { Deferred } from "../../objects/deferred.ts";
import { EFFORT_PS } from "../../objects/effort.ts";
import { PyFunction, PyNativeMethod, PyProperty } from "../../objects/function.ts";
import { DICT_SHAPE, PyInstance, type Shape } from "../../objects/instance.ts";
import type { Entry, PyDict } from "../../objects/mapping.ts";
import { PyModule } from "../../objects/module.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Value } from "../../objects/value.ts";
import { deleteAttribute, getAttribute, ownAttribute, setAttribute } from "../../operations/attribute.ts";
import { isDataDescriptor } from "../../operations/descriptor.ts";
import { callFunction } from "../calling.ts";
import type { Frame } from "../frame.ts";
import { CONTINUE } from "../signals.ts";
import type { Handler } from "./handler.ts";

/** An instance attribute: instances of this shape, as long as the class is unchanged, have it at this index. */
class SlotCache {
  readonly shape: Shape;
  readonly version: object;
  readonly index: number;
  constructor(shape: Shape, version: object, index: number) {
    this.shape = shape;
    this.version = version;
    this.index = index;
  }
}

/** An attribute that instances of this shape do not have yet: as long as the class is unchanged it gets this index, and they that shape. */
class AdditionCache {
  readonly shape: Shape;
  readonly version: object;
  readonly index: number;
  readonly grown: Shape;
  constructor(shape: Shape, version: object, grown: Shape) {
    this.shape = shape;
    this.version = version;
    this.index = shape.names.length;
    this.grown = grown;
  }
}

/** A method of a class whose instances (of this shape, if it is theirs) do not hide it. */
class MethodCache {
  readonly version: object;
  readonly shape: Shape | null;
  readonly method: Value;
  constructor(version: object, shape: Shape | null, method: Value) {
    this.version = version;
    this.shape = shape;
    this.method = method;
  }
}

/** A property of a program's class whose getter is Python code: reading it is a call. */
class PropertyCache {
  readonly version: object;
  readonly getter: PyFunction;
  constructor(version: object, getter: PyFunction) {
    this.version = version;
    this.getter = getter;
  }
}

/** A module's attribute: its dict entry, valid until the key is deleted. */
class ModuleCache {
  readonly namespace: PyDict;
  readonly entry: Entry;
  constructor(namespace: PyDict, entry: Entry) {
    this.namespace = namespace;
    this.entry = entry;
  }
}

/** The attribute as the cache has it; undefined when it does not fit the object. */
export function cachedAttribute(cache: unknown, object: Value): Value | undefined {
  if (cache instanceof SlotCache) {
    if (object instanceof PyInstance && object.shape === cache.shape && object.cls.version === cache.version)
      return object.slots[cache.index];
  } else if (cache instanceof ModuleCache && object instanceof PyModule && object.attributes === cache.namespace) return cache.entry.value;
  return undefined;
}

/** The method as the cache has it; undefined when it does not fit the object. */
export function cachedMethod(cache: unknown, object: Value): Value | undefined {
  if (!(cache instanceof MethodCache) || classOf(object).version !== cache.version) return undefined;
  return cache.shape === null || (object as PyInstance).shape === cache.shape ? cache.method : undefined;
}

/** Assign the attribute that the cache knows; false when it does not fit the object. */
export function storeCached(cache: unknown, object: Value, value: Value): boolean {
  if (!(object instanceof PyInstance)) return false;
  if (cache instanceof SlotCache) {
    if (object.shape !== cache.shape || object.cls.version !== cache.version) return false;
  } else if (cache instanceof AdditionCache) {
    if (object.shape !== cache.shape || object.cls.version !== cache.version) return false;
    object.shape = cache.grown;
  } else return false;
  object.slots[cache.index] = value;
  return true;
}

/** Is reading an attribute of this class's instances the generic algorithm, with nothing on the class in its way? */
function readsPlainly(cls: PyClass, name: string): boolean {
  if (!(cls.lookup("__getattribute__") instanceof PyNativeMethod)) return false;
  const attribute = cls.lookup(name);
  return attribute === undefined || !isDataDescriptor(attribute);
}

function cacheAttribute(frame: Frame, object: Value, name: string): void {
  const { caches } = frame.linked;
  if (object instanceof PyInstance) {
    const index = object.shape.indexOf(name);
    if (index !== undefined && readsPlainly(object.cls, name)) {
      caches[frame.instruction] = new SlotCache(object.shape, object.cls.version, index);
    }
  } else if (object instanceof PyModule && object.cls.builtin) {
    const entry = object.attributes.entries.get(name);
    if (entry !== undefined) caches[frame.instruction] = new ModuleCache(object.attributes, entry);
  }
}

/** `shape` is what the instance had before the attribute was stored. */
function cacheStore(frame: Frame, object: PyInstance, name: string, shape: Shape): void {
  if (!(object.cls.lookup("__setattr__") instanceof PyNativeMethod)) return;
  const { cls, shape: grown } = object;
  if (grown === shape || shape === DICT_SHAPE || grown === DICT_SHAPE) cacheAttribute(frame, object, name);
  else if (readsPlainly(cls, name)) frame.linked.caches[frame.instruction] = new AdditionCache(shape, cls.version, grown);
}

function cacheProperty(frame: Frame, object: Value, name: string): void {
  if (!(object instanceof PyInstance) || !(object.cls.lookup("__getattribute__") instanceof PyNativeMethod)) return;
  const attribute = object.cls.lookup(name);
  const plain = attribute instanceof PyProperty && attribute.cls.builtin && attribute.getter instanceof PyFunction;
  if (plain && object.cls.lookup("__getattr__") === undefined) {
    frame.linked.caches[frame.instruction] = new PropertyCache(object.cls.version, attribute.getter as PyFunction);
  }
}

/** The plain method `name` of an object's class, undefined when reading it takes more than a look at the class. */
function plainMethod(object: Value, cls: PyClass, name: string): PyFunction | PyNativeMethod | undefined {
  const attribute = cls.lookup(name);
  const isMethod =
    attribute instanceof PyFunction || (attribute instanceof PyNativeMethod && (attribute.kind === "method" || attribute.kind === "slot"));
  if (!isMethod || cls.layout === "type" || cls.layout === "module") return undefined;
  if (!cls.builtin && !(cls.lookup("__getattribute__") instanceof PyNativeMethod)) return undefined;
  if (cls.builtin && cls.name === "super") return undefined;
  return ownAttribute(object, name) === undefined ? attribute : undefined;
}

export const ATTRIBUTE_HANDLERS = {
  LOAD_ATTR: (frame, nameIndex, machine) => {
    const object = frame.slots[frame.sp - 1]!;
    const cache = frame.linked.caches[(frame.pc >> 1) - 1];
    const known = cachedAttribute(cache, object);
    if (known !== undefined) {
      frame.slots[frame.sp - 1] = known;
      return CONTINUE;
    }
    if (cache instanceof PropertyCache && object instanceof PyInstance && object.cls.version === cache.version) {
      frame.sp--;
      machine.charge(EFFORT_PS.callBack);
      return callFunction(machine, cache.getter, [object], null);
    }
    const name = frame.code.names[nameIndex]!;
    const result = getAttribute(object, name);
    if (result instanceof Deferred) {
      cacheProperty(frame, object, name);
      frame.sp--;
      return machine.defer(result, frame);
    }
    cacheAttribute(frame, object, name);
    frame.slots[frame.sp - 1] = result;
    return CONTINUE;
  },
  LOAD_METHOD: (frame, nameIndex, machine) => {
    const { slots } = frame;
    const object = slots[frame.sp - 1]!;
    const known = cachedMethod(frame.linked.caches[(frame.pc >> 1) - 1], object);
    if (known !== undefined) {
      slots[frame.sp - 1] = known;
      slots[frame.sp++] = object;
      return CONTINUE;
    }
    const cls = classOf(object);
    const name = frame.code.names[nameIndex]!;
    const method = plainMethod(object, cls, name);
    if (method !== undefined) {
      const isInstance = object instanceof PyInstance;
      // Objects with attributes of their own outside of shapes are looked at every time.
      if (isInstance ? object.shape !== DICT_SHAPE : !cls.instancesHaveDict) {
        frame.linked.caches[(frame.pc >> 1) - 1] = new MethodCache(cls.version, isInstance ? object.shape : null, method);
      }
      slots[frame.sp - 1] = method;
      slots[frame.sp++] = object;
      return CONTINUE;
    }
    slots[frame.sp - 1] = undefined;
    const result = getAttribute(object, name);
    if (result instanceof Deferred) return machine.defer(result, frame);
    slots[frame.sp++] = result;
    return CONTINUE;
  },
  STORE_ATTR: (frame, nameIndex, machine) => {
    const { slots } = frame;
    frame.sp -= 2;
    const object = slots[frame.sp + 1]!;
    const value = slots[frame.sp]!;
    if (storeCached(frame.linked.caches[(frame.pc >> 1) - 1], object, value)) return CONTINUE;
    const name = frame.code.names[nameIndex]!;
    const shape = object instanceof PyInstance ? object.shape : null;
    const stored = setAttribute(object, name, value);
    if (stored instanceof Deferred) return machine.defer(stored, frame);
    if (shape !== null) cacheStore(frame, object as PyInstance, name, shape);
    return CONTINUE;
  },
  DELETE_ATTR: (frame, nameIndex, machine) => {
    const deleted = deleteAttribute(frame.slots[--frame.sp]!, frame.code.names[nameIndex]!);
    return deleted instanceof Deferred ? machine.defer(deleted, frame) : CONTINUE;
  },
} satisfies Record<string, Handler>;
