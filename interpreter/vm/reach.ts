// What can be reached from some objects: a walk over all references that objects of each kind hold.

import { PyClass } from "../objects/class.ts";
import { DeferredCall } from "../objects/deferred.ts";
import { PyException } from "../objects/exception.ts";
import { PyFunction, PyGetSet, PyNativeFunction, PyNativeMethod } from "../objects/function.ts";
import { PyTask } from "../objects/future.ts";
import { PyInstance } from "../objects/instance.ts";
import { Entry, PyDict } from "../objects/mapping.ts";
import { PyModule } from "../objects/module.ts";
import { PyList, PyTuple } from "../objects/sequence.ts";
import { PyObject } from "../objects/value.ts";
import { WeakHolder } from "../objects/weak-holder.ts";
import { type AnyFrame, Frame, type NativeFrame } from "./frame.ts";

type Meet = (value: unknown) => void;
/** Where a walk does not go: a set, or the keys of a map. */
type Passed = { has(object: PyObject): boolean };

/** The first so many objects that the roots lead to, those included, nearest first. The walk ends early when all of `wanted` are among them. */
export function firstReached(roots: readonly PyObject[], limit: number, wanted: readonly PyObject[]): ReadonlySet<PyObject> {
  const missing = new Set(wanted);
  const seen = new Set<PyObject>();
  const meet: Meet = (value) => {
    if (!(value instanceof PyObject) || seen.has(value)) return;
    seen.add(value);
    missing.delete(value);
  };
  eachItem(roots, meet);
  for (const object of seen) {
    if (missing.size === 0 || seen.size > limit) break;
    // Namespaces are large, and what a program drops is seldom held by one.
    if (object instanceof Frame) eachOfActivation(object, meet);
    else if (object instanceof PyFunction) eachItem(object.closure, meet);
    else if (!(object instanceof PyModule || object instanceof PyClass)) eachReference(object, meet);
  }
  return seen;
}

/**
 * What lies near the roots, those included, nearest first: through values, but not through classes, modules and namespaces, and not
 * through what is `passed`.
 */
export function near(roots: readonly PyObject[], limit: number, passed: Passed): ReadonlySet<PyObject> {
  const seen = new Set<PyObject>(roots);
  const meet: Meet = (value) => {
    if (value instanceof PyObject && !holdsItself(value) && !passed.has(value)) seen.add(value);
  };
  let walked = 0;
  // A set is walked in the order of insertion, what is inserted meanwhile included.
  for (const object of seen) {
    eachNear(object, meet);
    if (++walked > limit) break;
  }
  return seen;
}

/**
 * Never dies by a dropped reference, because it refers to itself: a class by the order of its bases, a task that waits by the future that
 * is to wake it.
 */
export function holdsItself(object: PyObject): boolean {
  return object instanceof PyClass || object instanceof PyModule || (object instanceof PyTask && object.waiter !== null);
}

/** Through values only, in the order in which a dying object lets go of them. */
function eachNear(object: PyObject, meet: Meet): void {
  if (object instanceof Frame) eachSlot(object, meet);
  else if (object instanceof PyFunction) eachItem(object.closure, meet);
  // The last items first (list_dealloc, tupledealloc).
  else if (object instanceof PyList || object instanceof PyTuple) for (let i = object.items.length; i > 0; ) meet(object.items[--i]);
  else eachReference(object, meet);
}

/** The objects that a container, or any other object, holds directly. */
export function heldIn(value: unknown): readonly PyObject[] {
  const held: PyObject[] = [];
  if (value instanceof PyObject)
    eachNear(value, (met) => {
      if (met instanceof PyObject && !holdsItself(met)) held.push(met);
    });
  return held;
}

/**
 * The dead in the order in which they die when the roots are dropped one after the other: each, then what it alone held, before the
 * next. What is not found within `limit` objects comes last.
 */
export function inOrderOfDeath(roots: readonly PyObject[], dead: readonly PyObject[], limit: number): readonly PyObject[] {
  const missing = new Set(dead);
  const order: PyObject[] = [];
  const seen = new Set<PyObject>();
  const left = [...roots].reverse();
  for (let walked = 0; walked < limit && missing.size > 0 && left.length > 0; walked++) {
    const object = left.pop()!;
    if (seen.has(object)) continue;
    seen.add(object);
    if (missing.delete(object)) order.push(object);
    left.push(...heldIn(object).toReversed());
  }
  return [...order, ...missing];
}

/** Those of `wanted` that cannot be reached from the roots. What is held close to the first roots is found fast. */
export function unreachable(roots: readonly PyObject[], wanted: readonly PyObject[]): readonly PyObject[] {
  return searchedFor(roots, wanted).lost;
}

/** The same with all that was reached, which is everything as long as something is lost. */
export function searchedFor(
  roots: readonly PyObject[],
  wanted: readonly PyObject[],
): { readonly lost: readonly PyObject[]; readonly reached: ReadonlySet<PyObject> } {
  const missing = new Set(wanted);
  const seen = new Set<PyObject>();
  const meet: Meet = (value) => {
    if (!(value instanceof PyObject) || seen.has(value)) return;
    seen.add(value);
    missing.delete(value);
  };
  eachItem(roots, meet);
  for (const object of seen) {
    eachReference(object, meet);
    if (missing.size === 0) break;
  }
  return { lost: wanted.filter((object) => missing.has(object)), reached: seen };
}

export function eachReference(object: PyObject, meet: Meet): void {
  // Native methods make up half of all objects, and hold nothing.
  if (object instanceof PyNativeMethod || object instanceof PyGetSet) return;
  if (object instanceof PyList || object instanceof PyTuple) eachItem(object.items, meet);
  else if (object instanceof PyDict) eachEntry(object, meet);
  else if (object instanceof PyInstance) eachAttribute(object, meet);
  else if (object instanceof Frame) eachOfFrame(object, meet);
  else if (object instanceof PyFunction) eachOfFunction(object, meet);
  else if (object instanceof PyNativeFunction) meet(object.self);
  else if (object instanceof PyClass) eachOfClass(object, meet);
  else if (!(object instanceof WeakHolder)) eachField(object, meet);
  if (object instanceof PyException) {
    for (let entry = object.traceback; entry !== null; entry = entry.next) meet(entry.frame);
  }
}

function eachItem(items: readonly unknown[], meet: Meet): void {
  for (let i = 0; i < items.length; i++) meet(items[i]);
}

function eachEntry(dict: PyDict, meet: Meet): void {
  for (const { key, value } of dict.entries.values()) {
    meet(key);
    meet(value);
  }
  meet(dict.attributes);
}

function eachAttribute(instance: PyInstance, meet: Meet): void {
  meet(instance.cls);
  instance.eachOwn(meet);
  instance.eachMember(meet);
}

/** Only what lies below the top of the stack counts: above it are leavings. */
export function eachSlot(frame: Frame, meet: Meet): void {
  for (let i = 0; i < frame.sp; i++) meet(frame.slots[i]);
}

function eachOfFrame(frame: Frame, meet: Meet): void {
  meet(frame.globals);
  meet(frame.locals);
  eachOfActivation(frame, meet);
}

/** What a frame holds beside its namespaces. */
function eachOfActivation(frame: Frame, meet: Meet): void {
  eachSlot(frame, meet);
  meet(frame.generator);
  meet(frame.construct);
  if (frame.closure !== null) eachItem(frame.closure, meet);
  for (let back: AnyFrame | null = frame.back; back !== null; back = back.back) {
    if (back instanceof Frame) {
      meet(back);
      return;
    }
    eachOfNative(back, meet);
  }
}

/** What a native holds that waits, as far as can be seen: a generator's variables cannot. */
function eachOfNative({ steps, received, asked }: NativeFrame, meet: Meet): void {
  meet(steps.holds);
  meet(received);
  if (asked instanceof DeferredCall) eachItem(asked.args, meet);
}

/** The frames of a chain that run Python code. */
export function framesOf(top: AnyFrame | null): ReadonlySet<PyObject> {
  const frames = new Set<PyObject>();
  for (let frame = top; frame !== null; frame = frame.back) if (frame instanceof Frame) frames.add(frame);
  return frames;
}

/** The objects that a chain of frames holds directly: the innermost frame of Python code leads to the others. */
export function heldBy(top: AnyFrame | null): readonly PyObject[] {
  const held: PyObject[] = [];
  for (let frame = top; frame !== null; frame = frame.back) {
    if (frame instanceof Frame) return [...held, frame];
    eachOfNative(frame, (value) => {
      if (value instanceof PyObject) held.push(value);
    });
  }
  return held;
}

function eachOfFunction(fn: PyFunction, meet: Meet): void {
  meet(fn.globals);
  meet(fn.module);
  meet(fn.doc);
  meet(fn.keywordDefaults);
  meet(fn.annotations);
  meet(fn.attributes);
  eachItem(fn.closure, meet);
  if (fn.defaults !== null) eachItem(fn.defaults, meet);
}

/** Classes built in cannot be changed, so that nothing of the program's is in them. */
function eachOfClass(cls: PyClass, meet: Meet): void {
  if (cls.builtin) return;
  for (const value of cls.attributes.values()) meet(value);
  for (const base of cls.bases) meet(base);
}

/** Kinds without a rule of their own: whatever their fields hold, records in lists (a future's callbacks) included. */
function eachField(object: PyObject, meet: Meet): void {
  const fields = object as unknown as Readonly<Record<string, unknown>>;
  // Not Object.values, which makes an array each time.
  for (const name in fields) {
    const field = fields[name];
    if (typeof field !== "object" || field === null) continue;
    if (Array.isArray(field)) eachOfList(field, meet);
    else if (field instanceof Map || field instanceof Set) eachOfCollection(field, meet);
    else meet(field);
  }
}

function eachOfList(list: readonly unknown[], meet: Meet): void {
  for (const item of list) {
    if (item instanceof PyObject) meet(item);
    else if (typeof item === "object" && item !== null) eachItem(Object.values(item), meet);
  }
}

function eachOfCollection(collection: Map<unknown, unknown> | Set<unknown>, meet: Meet): void {
  for (const value of collection.values()) meet(value instanceof Entry ? value.value : value);
}
