// Building containers and strings, and taking iterables apart.

import { Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, PyThrow, raise } from "../../objects/exception.ts";
import { PyDict } from "../../objects/mapping.ts";
import { listClass, PyList, PySlice, PyTuple, tupleClass } from "../../objects/sequence.ts";
import { PySet } from "../../objects/set.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { findAttribute } from "../../operations/attribute.ts";
import { updateDict } from "../../operations/dict-update.ts";
import { askLength, collectPlain, iterate, next, offersItems } from "../../operations/iterate.ts";
import { dictSet, setAdd } from "../../operations/keys.ts";
import { updateSet } from "../../operations/set-algebra.ts";
import { ascii, format, repr, str } from "../../operations/text.ts";
import type { Frame } from "../frame.ts";
import type { Machine } from "../machine.ts";
import { CONTINUE, type Signal } from "../signals.ts";
import { unpackExactly, unpackStarred } from "../unpack.ts";
import type { Handler } from "./handler.ts";

/** Take the n topmost values off the stack. */
function popMany(frame: Frame, count: number): Value[] {
  frame.sp -= count;
  return frame.slots.slice(frame.sp, frame.sp + count) as Value[];
}

function push(frame: Frame, value: Value): Signal {
  frame.slots[frame.sp++] = value;
  return CONTINUE;
}

/** Put pairs into a fresh dict, stopping for keys that Python code compares. */
function buildDict(machine: Machine, frame: Frame, pairs: readonly (readonly [Value, Value])[]): Signal {
  const dict = new PyDict();
  for (let i = 0; i < pairs.length; i++) {
    const pending = dictSet(dict, pairs[i]![0], pairs[i]![1]);
    if (pending !== undefined) return machine.defer(steps(fillDict(dict, pairs, i, pending)), frame);
  }
  return push(frame, dict);
}

function* fillDict(dict: PyDict, pairs: readonly (readonly [Value, Value])[], at: number, pending: Deferred): Steps {
  yield pending;
  for (const [key, value] of pairs.slice(at + 1)) {
    const more = dictSet(dict, key, value);
    if (more !== undefined) yield more;
  }
  return dict;
}

function* fillSet(set: PySet, items: readonly Value[]): Steps {
  for (const item of items) {
    const pending = setAdd(set, item);
    if (pending !== undefined) yield pending;
  }
  return set;
}

function* extendFrom(list: PyList, iterable: Value): Steps {
  const iterator = yield* settle(iterate(iterable));
  if (!classOf(iterable).builtin) yield* askLength(iterable);
  for (;;) {
    let item = next(iterator);
    if (item instanceof Deferred) item = (yield item) as Value | undefined;
    if (item === undefined) return list;
    list.items.push(item);
  }
}

/** In a call or display a starred value that is no iterable has an error of its own. */
function* extendStarred(list: PyList, iterable: Value): Steps {
  if (!offersItems(classOf(iterable))) {
    raise("TypeError", `Value after * must be an iterable, not ${classOf(iterable).shownName}`);
  }
  return yield* extendFrom(list, iterable);
}

/** The error of `f(**mapping)` names the function, which lies below the mapping being built. */
function* mergeKeywords(target: PyDict, mapping: Value, callable: Value): Steps {
  const isMapping = mapping instanceof PyDict || classOf(mapping).lookup("keys") !== undefined;
  if (!isMapping)
    raise("TypeError", `${yield* functionName(callable)} argument after ** must be a mapping, not ${classOf(mapping).shownName}`);
  const before = new Set(target.entries.keys());
  const fresh = new PyDict();
  try {
    yield* settle(updateDict(fresh, mapping));
  } catch (thrown) {
    if (thrown instanceof PyThrow && thrown.exception.isA(EXCEPTIONS.AttributeError)) {
      raise("TypeError", `${yield* functionName(callable)} argument after ** must be a mapping, not ${classOf(mapping).shownName}`);
    }
    throw thrown;
  }
  for (const [key, entry] of fresh.entries) {
    if (before.has(key)) {
      const shown = (yield* settle(str(entry.key))) as string;
      raise("TypeError", `${yield* functionName(callable)} got multiple values for keyword argument '${shown}'`);
    }
    target.put(key, entry.key, entry.value!);
  }
  return null;
}

/** `_PyObject_FunctionStr`: module and qualified name with parentheses, where there is a qualified name; else `str(callable)`. */
export function* functionName(callable: Value): Generator<Deferred, string, never> {
  const read = function* (name: string): Generator<Deferred, Value | undefined, never> {
    const found = findAttribute(callable, name);
    return found instanceof Deferred ? ((yield found) as Value | undefined) : found;
  };
  const qualname = yield* read("__qualname__");
  if (typeof qualname !== "string") return (yield* settle(str(callable))) as string;
  const module = yield* read("__module__");
  return module === undefined || module === null || module === "builtins" ? `${qualname}()` : `${String(module)}.${qualname}()`;
}

function formatted(value: Value, conversion: number, spec: string): Result {
  const convert = conversion === 1 ? str : conversion === 2 ? repr : conversion === 3 ? ascii : null;
  if (convert === null) return typeof value === "string" && spec === "" ? value : format(value, spec);
  const text = convert(value);
  if (spec === "") return text;
  return text instanceof Deferred ? steps(formatLater(text, spec)) : format(text, spec);
}

function* formatLater(text: Deferred, spec: string): Steps {
  return format((yield text) as Value, spec);
}

export const CONTAINER_HANDLERS = {
  BUILD_TUPLE: (frame, count) => push(frame, new PyTuple(popMany(frame, count))),
  BUILD_LIST: (frame, count) => push(frame, new PyList(popMany(frame, count))),
  BUILD_SET: (frame, count, machine) => {
    const items = popMany(frame, count);
    const set = new PySet();
    for (const [index, item] of items.entries()) {
      const pending = setAdd(set, item);
      if (pending !== undefined) return machine.defer(steps(fillSet(set, items.slice(index))), frame);
    }
    return push(frame, set);
  },
  BUILD_MAP: (frame, count, machine) => {
    if (count === 0) return push(frame, new PyDict());
    const flat = popMany(frame, count * 2);
    const pairs: (readonly [Value, Value])[] = [];
    for (let i = 0; i < flat.length; i += 2) pairs.push([flat[i]!, flat[i + 1]!]);
    return buildDict(machine, frame, pairs);
  },
  BUILD_CONST_KEY_MAP: (frame, count, machine) => {
    const keys = frame.slots[--frame.sp] as PyTuple;
    const values = popMany(frame, count);
    return buildDict(
      machine,
      frame,
      keys.items.map((key, index) => [key, values[index]!] as const),
    );
  },
  BUILD_STRING: (frame, count) => push(frame, (popMany(frame, count) as string[]).join("")),
  BUILD_SLICE: (frame, count) => {
    const [start, stop, step] = popMany(frame, count);
    return push(frame, new PySlice(start!, stop!, step ?? null));
  },
  LIST_APPEND: (frame, depth) => {
    const item = frame.slots[--frame.sp]!;
    (frame.slots[frame.sp - depth] as PyList).items.push(item);
    return CONTINUE;
  },
  SET_ADD: (frame, depth, machine) => {
    const item = frame.slots[--frame.sp]!;
    const pending = setAdd(frame.slots[frame.sp - depth] as PySet, item);
    return pending === undefined ? CONTINUE : machine.defer(pending, frame);
  },
  MAP_ADD: (frame, depth, machine) => {
    frame.sp -= 2;
    const pending = dictSet(frame.slots[frame.sp - depth] as PyDict, frame.slots[frame.sp]!, frame.slots[frame.sp + 1]!);
    return pending === undefined ? CONTINUE : machine.defer(pending, frame);
  },
  LIST_EXTEND: (frame, depth, machine) => {
    const iterable = frame.slots[--frame.sp]!;
    const list = frame.slots[frame.sp - depth] as PyList;
    const plain = collectPlain(iterable);
    if (plain === undefined) return machine.defer(steps(extendStarred(list, iterable)), frame);
    for (const item of plain) list.items.push(item);
    return CONTINUE;
  },
  SET_UPDATE: (frame, depth, machine) => {
    const iterable = frame.slots[--frame.sp]!;
    const set = frame.slots[frame.sp - depth] as PySet;
    const pending = updateSet(set, iterable);
    return pending instanceof Deferred ? machine.defer(pending, frame) : CONTINUE;
  },
  DICT_UPDATE: (frame, depth, machine) => {
    const mapping = frame.slots[--frame.sp]!;
    const dict = frame.slots[frame.sp - depth] as PyDict;
    if (!(mapping instanceof PyDict) && classOf(mapping).lookup("keys") === undefined)
      raise("TypeError", `'${classOf(mapping).shownName}' object is not a mapping`);
    const pending = updateDict(dict, mapping);
    return pending instanceof Deferred ? machine.defer(pending, frame) : CONTINUE;
  },
  DICT_MERGE: (frame, depth, machine) => {
    const mapping = frame.slots[--frame.sp]!;
    const dict = frame.slots[frame.sp - depth] as PyDict;
    const callable = frame.slots[frame.sp - depth - 2] ?? null;
    return machine.defer(steps(mergeKeywords(dict, mapping, callable)), frame);
  },
  LIST_TO_TUPLE: (frame) => {
    frame.slots[frame.sp - 1] = new PyTuple([...(frame.slots[frame.sp - 1] as PyList).items]);
    return CONTINUE;
  },
  UNPACK_SEQUENCE: (frame, count, machine) => {
    const value = frame.slots[--frame.sp]!;
    const plain = (value instanceof PyTuple && value.cls === tupleClass) || (value instanceof PyList && value.cls === listClass);
    if (plain && value.items.length === count) {
      for (let i = count - 1; i >= 0; i--) frame.slots[frame.sp++] = value.items[i];
      return CONTINUE;
    }
    return machine.defer(steps(unpackExactly(frame, value, count)), frame);
  },
  UNPACK_EX: (frame, counts, machine) => {
    const value = frame.slots[--frame.sp]!;
    return machine.defer(steps(unpackStarred(frame, value, { before: counts & 0xff, after: counts >> 8 })), frame);
  },
  FORMAT_VALUE: (frame, flags, machine) => {
    const spec = (flags & 4) !== 0 ? (frame.slots[--frame.sp] as string) : "";
    const value = frame.slots[--frame.sp]!;
    const result = formatted(value, flags & 3, spec);
    return result instanceof Deferred ? machine.defer(result, frame) : push(frame, result);
  },
} satisfies Record<string, Handler>;
