// A copy of everything that some objects lead to, for a forked process: what was one object is one object in the copy as well, and
// cycles stay cycles. Shared are what nobody can change: code, constants, classes built in, natives. Objects keep their state in
// fields, so most kinds need no rule of their own; the few that do are below. Nothing recurses: an object is first made empty, and
// filled when its turn comes.
//
// What cannot be copied is the inside of a native that was stopped half way (a JavaScript generator or closure). Iterators made of
// one become iterators that say so when they are asked.

import { Code } from "../bytecode/code.ts";
import type { CopyToken } from "../host/process-requests.ts";
import { carriers } from "../objects/carriers.ts";
import { PyClass } from "../objects/class.ts";
import { PyCode } from "../objects/code-object.ts";
import { MISSING } from "../objects/context-vars.ts";
import { raise } from "../objects/exception.ts";
import { PyGetSet, PyNativeFunction, PyNativeMethod } from "../objects/function.ts";
import { NO_CALLBACKS, PyFutureIterator } from "../objects/future.ts";
import { DICT_SHAPE } from "../objects/instance.ts";
import { PyIterator } from "../objects/iterator.ts";
import { Entry, PyDict } from "../objects/mapping.ts";
import { PyFloat, PyFloatSubclass } from "../objects/numbers.ts";
import { EMPTY_TUPLE, PyTuple, tupleClass } from "../objects/sequence.ts";
import { ELLIPSIS, NOT_IMPLEMENTED } from "../objects/singleton.ts";
import { bytesClass, PyBytes } from "../objects/text.ts";
import { PyObject } from "../objects/value.ts";
import { QUITTERS } from "../natives/builtins/quitter.ts";
import { BufferLock } from "../natives/modules/io-buffer-lock.ts";
import { PyPattern } from "../natives/regex/pattern.ts";
import { Frame, NativeFrame } from "../vm/frame.ts";
import { Machine } from "../vm/machine.ts";

type Fields = Record<string, unknown>;

const SINGLETONS: readonly object[] = [
  ELLIPSIS,
  NOT_IMPLEMENTED,
  MISSING,
  EMPTY_TUPLE,
  DICT_SHAPE,
  NO_CALLBACKS,
  ...Object.values(QUITTERS),
] as object[];

/** An iterator whose place in native code no copy can have. */
class LostIterator extends PyIterator {
  readonly cls: PyClass;
  constructor(cls: PyClass) {
    super();
    this.cls = cls;
  }
  next(): never {
    return raise("NotImplementedError", `a ${this.cls.shownName} that was made before the process was forked cannot go on in the child`);
  }
}

export class HeapCopy {
  private readonly copies = new Map<object, object>();
  private readonly unfilled: object[] = [];
  private readonly copyToken: CopyToken;
  private readonly onCopy: (original: PyObject, copy: PyObject) => void;

  /** The thread `from` lives on in the copy, where it is `to`. */
  constructor(parts: { copyToken: CopyToken; from: Machine; to: Machine; onCopy: (original: PyObject, copy: PyObject) => void }) {
    this.copyToken = parts.copyToken;
    this.onCopy = parts.onCopy;
    for (const object of SINGLETONS) this.copies.set(object, object);
    this.stands(parts.from, parts.to);
    this.stands(parts.from.context, parts.to.context);
    this.stands(parts.from.runtime, parts.to.runtime);
    this.carry(parts.from.context, parts.to.context);
  }

  /** `copy` is what the original is in the copy. */
  stands(original: object, copy: object): void {
    this.copies.set(original, copy);
  }

  /** The copy of any value; it may not be filled yet. */
  readonly of = <T>(value: T): T => {
    if (typeof value !== "object" || value === null) return value;
    const known = this.copies.get(value);
    if (known !== undefined) return known as T;
    if (value instanceof PyGetSet && value.remake !== null) return this.remade(value, value.remake) as T;
    const isObject = value instanceof PyObject;
    if (isObject ? this.isShared(value) : isUnchanging(value)) return value;
    const token = isObject ? undefined : this.copyToken(value);
    const copy = token ?? emptyCopy(value);
    this.copies.set(value, copy);
    if (token === undefined) this.unfilled.push(value);
    return copy as T;
  };

  private remade(original: PyGetSet, remake: NonNullable<PyGetSet["remake"]>): PyGetSet {
    const copy = remake(this.of(original.owner));
    this.copies.set(original, copy);
    return copy;
  }

  /** Fields of the copied thing itself that are not to stay what they are. */
  copyField(original: object, copy: object, name: string): void {
    (copy as Fields)[name] = this.of((original as Fields)[name]);
  }

  /** Fills what has been begun, and all that this leads to. */
  finish(): void {
    for (let original = this.unfilled.pop(); original !== undefined; original = this.unfilled.pop()) {
      const copy = this.copies.get(original) as object;
      this.fill(original, copy);
      if (!(original instanceof PyObject)) continue;
      this.onCopy(original, copy as PyObject);
      this.carry(original, copy);
    }
  }

  private carry(original: object, copy: object): void {
    for (const carry of carriers) carry(original, copy, this.of);
  }

  private isShared(object: PyObject): boolean {
    if (object instanceof PyFloat) return !(object instanceof PyFloatSubclass);
    if (object instanceof PyClass) return object.builtin;
    if (object instanceof PyBytes) return object.cls === bytesClass;
    if (object instanceof PyTuple) return object.cls === tupleClass && object.items.every((item) => this.isUnchangingItem(item));
    if (object instanceof PyNativeFunction) return typeof object.self !== "object" || object.self === null;
    return object instanceof PyNativeMethod || object instanceof PyGetSet || object instanceof PyCode;
  }

  private isUnchangingItem(item: unknown): boolean {
    if (typeof item !== "object" || item === null) return true;
    return item instanceof PyFloat || item instanceof PyCode || (item instanceof PyTuple && this.isShared(item));
  }

  private fill(original: object, copy: object): void {
    if (original instanceof PyDict) this.fillDict(original, copy as PyDict);
    else if (Array.isArray(original)) this.fillArray(original, copy as unknown[]);
    else if (original instanceof Map)
      for (const [key, value] of original) (copy as Map<unknown, unknown>).set(this.of(key), this.of(value));
    else if (original instanceof Set) for (const value of original) (copy as Set<unknown>).add(this.of(value));
    else if (!isWhole(copy)) this.fillFields(original as Fields, copy as Fields);
  }

  private fillFields(original: Fields, copy: Fields): void {
    const object: unknown = original;
    const shared = object instanceof Frame ? object.linked : object instanceof PyPattern ? object.program : null;
    if (shared !== null) this.stands(shared, shared);
    if (object instanceof PyNativeFunction) this.stands(object.declaration, object.declaration);
    for (const name of Object.keys(original)) copy[name] = this.of(original[name]);
    if (object instanceof PyClass) forgetDerived(copy);
    else if (object instanceof Frame) copy["back"] = null;
  }

  private fillArray(original: readonly unknown[], copy: unknown[]): void {
    for (let i = 0; i < original.length; i++) if (i in original) copy[i] = this.of(original[i]);
  }

  /** Written out: half of all objects are entries of dicts. */
  private fillDict(original: PyDict, copy: PyDict): void {
    const { entries, ...others } = original as unknown as Fields & { entries: Map<unknown, Entry> };
    const copied = new Map<unknown, Entry>();
    // The fields' order is the original's, so that both are of one shape to the engine.
    const fields = copy as unknown as Fields;
    for (const name of Object.keys(original)) fields[name] = name === "entries" ? copied : this.of(others[name]);
    for (const [key, entry] of entries) copied.set(this.of(key), new Entry(this.of(entry.key), this.of(entry.value) as never));
  }
}

/** What tables and caches say of a class is found out anew. */
function forgetDerived(cls: Fields): void {
  cls["version"] = {};
  cls["traits"] = undefined;
  cls["cache"] = new Map();
}

function emptyCopy(object: object): object {
  if (object instanceof PyIterator && !(object instanceof PyFutureIterator) && isMadeOfFunction(object))
    return new LostIterator(object.cls);
  if (object instanceof PyObject) return Reflect.construct(PyObject as never, [], object.constructor);
  if (Array.isArray(object)) return new Array(object.length);
  if (object instanceof Map) return new Map();
  if (object instanceof Set) return new Set();
  if (object instanceof WeakMap) return new WeakMap();
  if (object instanceof WeakSet) return new WeakSet();
  if (ArrayBuffer.isView(object)) return (object as Uint8Array).slice();
  if (object instanceof BufferLock) return new BufferLock();
  return Object.create(Object.getPrototypeOf(object));
}

/** Kinds that have nothing left to be filled in. */
function isWhole(copy: object): boolean {
  const isWeak = copy instanceof WeakMap || copy instanceof WeakSet;
  return isWeak || copy instanceof LostIterator || copy instanceof BufferLock || ArrayBuffer.isView(copy);
}

/** What no program can change, the inside of natives, and threads that stay behind. */
function isUnchanging(object: object): boolean {
  return (
    object instanceof Code || object instanceof Machine || object instanceof NativeFrame || object instanceof RegExp || isGenerator(object)
  );
}

function isGenerator(object: object): boolean {
  return Object.prototype.toString.call(object) === "[object Generator]";
}

function isMadeOfFunction(object: object): boolean {
  return Object.values(object).some(
    (field) => typeof field === "function" || (typeof field === "object" && field !== null && isGenerator(field)),
  );
}
