// container[key]: reading, writing and deleting items. The most frequent pairs come first and go straight to the array or
// Map; other native containers have their own file (native-items.ts); everything else goes through the dunder methods.

import { PyClass, typeClass } from "../objects/class.ts";
import { call, chain, Deferred, eager, type Steps, settle } from "../objects/deferred.ts";
import { EFFORT_PS, spend } from "../objects/effort.ts";
import { EXCEPTIONS, PyThrow, raise } from "../objects/exception.ts";
import { PyClassMethod, PyNativeFunction, PyNativeMethod } from "../objects/function.ts";
import { dictClass, PyDict } from "../objects/mapping.ts";
import { memoryViewClass } from "../objects/memory-view.ts";
import { listClass, PyList, PyTuple, tupleClass } from "../objects/sequence.ts";
import { classOf } from "../objects/singleton.ts";
import type { Result, Value } from "../objects/value.ts";
import { equals } from "./compare.ts";
import { truth } from "./convert.ts";
import { isIterableValue, iterate, next } from "./iterate.ts";
import { dictSet } from "./keys.ts";
import { containsNative, deleteNative, readNative, writeNative } from "./native-items.ts";
import { callMethodOf } from "./special.ts";
import { unboxInt } from "./unbox.ts";

/** `container[key]` */
export function getItem(container: Value, key: Value): Result {
  if (typeof key === "number") {
    if (container instanceof PyList && container.cls === listClass) {
      const item = container.items[key < 0 ? key + container.items.length : key];
      return item === undefined ? raise("IndexError", "list index out of range") : item;
    }
    if (container instanceof PyTuple && container.cls === tupleClass) {
      const item = container.items[key < 0 ? key + container.items.length : key];
      return item === undefined ? raise("IndexError", "tuple index out of range") : item;
    }
  } else if (typeof key === "string" && container instanceof PyDict && container.cls === dictClass && key.charCodeAt(0) !== 0) {
    spend(EFFORT_PS.lookup);
    const entry = container.entries.get(key);
    if (entry?.value !== undefined) return entry.value;
  }
  return getGeneral(container, key);
}

/** Does the class of a native container still have the method that its native base gave it? */
function isNative(cls: PyClass, name: string): boolean {
  return cls.builtin || cls.lookup(name) instanceof PyNativeMethod;
}

function getGeneral(container: Value, key: Value): Result {
  const cls = classOf(container);
  if (isNative(cls, "__getitem__")) {
    const native = readNative(container, key);
    if (native !== undefined) return native;
  }
  const method = cls.lookup("__getitem__");
  if (method !== undefined) return callMethodOf(method, container, [key]);
  if (container instanceof PyClass) return getParameterized(container, key);
  return raise("TypeError", `'${cls.shownName}' object is not subscriptable`);
}

/** `Class[key]` through `__class_getitem__`. */
function getParameterized(cls: PyClass, key: Value): Result {
  // PyObject_GetItem knows `type` itself, which has no such method: its instances would have it too.
  const method = (cls === typeClass ? listClass : cls).lookup("__class_getitem__");
  if (method instanceof PyClassMethod) return call(method.callable, [cls, key]);
  if (method instanceof PyNativeMethod && method.kind === "class") return call(new PyNativeFunction(method.declaration, cls, null), [key]);
  if (method !== undefined && method !== null) return callMethodOf(method, cls, [key]);
  return raise("TypeError", `type '${cls.shownName}' is not subscriptable`);
}

/** `container[key] = value`; the Result's value is of no use. */
export function setItem(container: Value, key: Value, value: Value): Result {
  if (container instanceof PyDict && container.cls === dictClass) {
    if (typeof key === "string" && key.charCodeAt(0) !== 0) {
      spend(EFFORT_PS.store);
      container.put(key, key, value);
      return null;
    }
    return dictSet(container, key, value) ?? null;
  }
  if (container instanceof PyList && container.cls === listClass && typeof key === "number") {
    const { items } = container;
    const index = key < 0 ? key + items.length : key;
    if (index < 0 || index >= items.length) raise("IndexError", "list assignment index out of range");
    items[index] = value;
    return null;
  }
  const cls = classOf(container);
  if (isNative(cls, "__setitem__")) {
    const native = writeNative(container, key, value);
    if (native !== undefined) return native;
  }
  const method = cls.lookup("__setitem__");
  if (method !== undefined) return callMethodOf(method, container, [key, value]);
  // An index is taken to PySequence_SetItem, which wants it to be of 64 bits first.
  const index = unboxInt(key);
  if (typeof index === "bigint" && BigInt.asIntN(64, index) !== index && hasSequenceSlots(cls))
    raise("IndexError", `cannot fit '${classOf(key).shownName}' into an index-sized integer`);
  return raise("TypeError", `'${cls.shownName}' object does not support item assignment`);
}

/** Modules in C whose classes are made from specs at run time: such classes have all slots, if empty ones. */
const HEAP_MODULES: ReadonlySet<string> = new Set([
  "_struct",
  "_thread",
  "_queue",
  "_hashlib",
  "_random",
  "array",
  "functools",
  "operator",
  "re",
  "zlib",
]);

/** Whether the `tp_as_sequence` of CPython's class is there. */
function hasSequenceSlots(cls: PyClass): boolean {
  if (cls.lookup("__contains__") !== undefined || cls === memoryViewClass) return true;
  if (!cls.builtin) return cls.shownName === cls.name;
  const module = cls.attributes.get("__module__");
  return typeof module === "string" && (cls.layout === "exception" || HEAP_MODULES.has(module));
}

/** `del container[key]` */
export function deleteItem(container: Value, key: Value): Result {
  const cls = classOf(container);
  if (isNative(cls, "__delitem__")) {
    const native = deleteNative(container, key);
    if (native !== undefined) return native;
  }
  const method = cls.lookup("__delitem__");
  if (method !== undefined) return callMethodOf(method, container, [key]);
  // An index is taken to PySequence_DelItem, which has words of its own.
  const isIndex = unboxInt(key) !== undefined || classOf(key).lookup("__index__") !== undefined;
  const isSequence = isIndex && hasSequenceSlots(cls);
  return raise("TypeError", `'${cls.shownName}' object ${isSequence ? "doesn't" : "does not"} support item deletion`);
}

/** `item in container`; an answer that is no bool is turned into one. */
export function contains(container: Value, item: Value): boolean | Result {
  const cls = classOf(container);
  if (cls.builtin || isNative(cls, "__contains__")) {
    const native = containsNative(container, item);
    if (native !== undefined) return native;
  }
  const method = cls.lookup("__contains__");
  if (method === null) return raise("TypeError", `'${cls.shownName}' object is not a container`);
  if (method !== undefined) return chain(callMethodOf(method, container, [item]), truth);
  if (!isIterableValue(container)) {
    return raise("TypeError", `argument of type '${cls.shownName}' is not iterable`);
  }
  return searchIterable(container, item, `argument of type '${cls.shownName}' is not iterable`);
}

/** Is there an equal item among those an iterable gives? It is consumed up to there. */
export function searchIterable(iterable: Value, item: Value, complaint?: string): Result {
  function* body(): Steps {
    let iterator: Value;
    try {
      iterator = yield* settle(iterate(iterable));
    } catch (error) {
      // A TypeError counts as: there is nothing to iterate over (_PySequence_IterSearch).
      if (complaint !== undefined && error instanceof PyThrow && error.exception.isA(EXCEPTIONS.TypeError)) raise("TypeError", complaint);
      throw error;
    }
    for (;;) {
      let found = next(iterator);
      if (found instanceof Deferred) found = (yield found) as Value | undefined;
      if (found === undefined) return false;
      const same = equals(found, item);
      if (same instanceof Deferred ? ((yield same) as boolean) : same) return true;
    }
  }
  return eager(body());
}
