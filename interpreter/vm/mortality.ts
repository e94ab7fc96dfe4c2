// When objects die. CPython counts references; here only the few objects whose death anybody can notice are watched (`__del__`, weak
// references, suspended generators, coroutines never awaited). While there are any, each instruction that drops a reference is followed by
// the question whether what was dropped leads to a watched object that cannot be reached from anywhere any more. So deaths come
// at the moment CPython has them wherever a statement or a container's own method causes them. What other natives drop dies when
// it is next looked for, or at the end. Circles of references wait for the collector (vm/cycles.ts).

import { OP } from "../bytecode/opcodes.ts";
import { Deferred, type Steps } from "../objects/deferred.ts";
import { PyException, PyThrow, type TracebackEntry } from "../objects/exception.ts";
import { PyCell, PyNativeMethod } from "../objects/function.ts";
import { PyDict } from "../objects/mapping.ts";
import { running, watch } from "../objects/running.ts";
import { PyList, PySlice } from "../objects/sequence.ts";
import { PyObject, type Result, type Value } from "../objects/value.ts";
import { ownAttribute } from "../operations/attribute.ts";
import { keyOf } from "../operations/keys.ts";
import { freedAtOnce } from "./cycles.ts";
import { Frame, NativeFrame } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { firstReached, framesOf, heldBy, heldIn, holdsItself, inOrderOfDeath, near, searchedFor, unreachable } from "./reach.ts";

/** How far from a dropped value watched objects are looked for. */
const NEARBY = 500;
/** How much of what the thread's own frames lead to is looked through first. */
const AT_HAND = 300;
/** How much of it is looked through for watched objects. */
const FAR = 20_000;
/** A dropped value that leads to fewer objects is looked through before anything else. */
const SMALL = 32;
/** So many unreachable objects may keep themselves alive before the collector comes by itself: its first threshold. */
const MOST_CIRCLING = 700;
const NOTHING: ReadonlySet<PyObject> = new Set();

/** What the instruction about to be executed will drop a reference to: often nothing, several values for a return. */
export function droppedBy(frame: Frame, op: number, operand: number, machine: Machine): readonly PyObject[] {
  const { slots, sp, code } = frame;
  switch (op) {
    case OP.POP_TOP:
      return one(slots[sp - 1]);
    case OP.STORE_FAST:
    case OP.DELETE_FAST:
      return one(slots[operand]);
    case OP.STORE_DEREF:
    case OP.DELETE_DEREF:
      return one((slots[operand] as PyCell).value);
    case OP.STORE_NAME:
    case OP.DELETE_NAME:
      return frame.locals instanceof PyDict ? one(frame.locals.get(code.names[operand]!)) : [];
    case OP.STORE_GLOBAL:
    case OP.DELETE_GLOBAL:
      return one(frame.globals.get(code.names[operand]!));
    case OP.STORE_ATTR:
    case OP.DELETE_ATTR:
      return one(ownAttribute(slots[sp - 1]!, code.names[operand]!));
    case OP.STORE_SUBSCR:
    case OP.DELETE_SUBSCR:
      return slots[sp - 1] instanceof PySlice ? heldIn(slots[sp - 2]) : one(itemOf(slots[sp - 2]!, slots[sp - 1]!));
    case OP.CALL:
      return letsGo(slots[sp - operand - 2]) ? heldIn(slots[sp - operand - 1]) : [];
    case OP.POP_EXCEPT:
      return one(machine.handled.exception ?? undefined);
    case OP.RETURN_VALUE:
      return locals(frame);
    default:
      return [];
  }
}

/** How many entries on top of the stack an instruction uses up without keeping them: operands, and what a method or a function was called with. */
function usedBy(op: number, operand: number): number {
  switch (op) {
    case OP.CALL:
      return operand + 2;
    case OP.CALL_KW:
      return operand + 3;
    case OP.BINARY_OP:
    case OP.COMPARE_OP:
    case OP.IS_OP:
    case OP.CONTAINS_OP:
    case OP.BINARY_SUBSCR:
    case OP.FORMAT_VALUE:
      return 2;
    case OP.LOAD_ATTR:
    case OP.FOR_ITER:
    case OP.UNARY_NOT:
    case OP.POP_JUMP_FORWARD_IF_TRUE:
    case OP.POP_JUMP_FORWARD_IF_FALSE:
    case OP.POP_JUMP_FORWARD_IF_NONE:
    case OP.POP_JUMP_FORWARD_IF_NOT_NONE:
      return 1;
    default:
      return 0;
  }
}

/**
 * The watched objects among what the instruction about to be executed uses up. Whether one of them is held by anything else is known when
 * the instruction is through, whatever it calls: before the next one of the same frame.
 */
export function usedUp({ slots, sp }: Frame, op: number, operand: number): readonly PyObject[] | null {
  const { watched } = running.process;
  let found: PyObject[] | null = null;
  const first = sp - usedBy(op, operand);
  for (let at = first; at < sp; at++) {
    const value = slots[at];
    if (!(value instanceof PyObject) || !watched.has(value)) continue;
    // Mostly a variable of the same frame holds it.
    const holder = slots.indexOf(value);
    if (holder < first) continue;
    if (found === null) found = [value];
    else found.push(value);
  }
  return found;
}

/** Methods of containers that let go of items and do not return them. */
const LETTING_GO: ReadonlySet<string> = new Set(["clear", "discard", "remove", "update"]);

const letsGo = (method: unknown): boolean => method instanceof PyNativeMethod && LETTING_GO.has(method.declaration.name);

function one(value: Value | undefined): readonly PyObject[] {
  return value instanceof PyObject ? [value] : [];
}

function itemOf(container: Value, key: Value): Value | undefined {
  if (container instanceof PyList && typeof key === "number") return container.items[key < 0 ? key + container.items.length : key];
  if (!(container instanceof PyDict)) return undefined;
  const canonical = keyOf(key);
  return canonical === undefined ? undefined : container.entries.get(canonical)?.value;
}

function locals(frame: Frame): readonly PyObject[] {
  const dropped: PyObject[] = [];
  for (let i = 0; i < frame.code.slotNames.length; i++) {
    const content = frame.slots[i];
    const value = content instanceof PyCell ? content.value : content;
    if (value instanceof PyObject) dropped.push(value);
  }
  return dropped;
}

/** What has died by dropping `dropped`: nearest first, as reference counts would have it. What is held for certain is not looked through. */
function findDead(machine: Machine, dropped: readonly PyObject[]): readonly PyObject[] {
  const { watched, held, circling } = running.process;
  const loose = dropped.filter((object) => !holdsItself(object) && !held.has(object));
  if (loose.length === 0) return [];
  const active = loose[0] instanceof PyException ? framesOf(machine.top) : NOTHING;
  const smallest = near(loose, SMALL, { has: (object) => held.has(object) || active.has(object) });
  if (smallest.size < SMALL && !some(smallest, watched)) return [];
  // What is still at hand lives, and so does all that it leads to.
  const alive = firstReached(heldBy(machine.top), AT_HAND, loose);
  const missed = loose.filter((object) => !alive.has(object));
  if (missed.length === 0) return [];
  const mortal = [...near(missed, NEARBY, { has: (object) => alive.has(object) || held.has(object) })].filter((object) =>
    watched.has(object),
  );
  if (mortal.length === 0) return [];
  // Nearly all that is not at hand hangs on something that is, an event loop for one: that is looked through before all that there is.
  const reached = firstReached(heldBy(machine.top), FAR, mortal);
  const lost = mortal.filter((object) => !reached.has(object));
  if (lost.length === 0) return [];
  const { lost: unreached, reached: living } = searchedFor([...heldBy(machine.top), ...machine.runtime.roots()], lost);
  if (unreached.length === 0) return [];
  const freed = freedAtOnce(missed, living);
  const dead = unreached.filter((object) => freed.has(object));
  for (const object of unreached) if (!freed.has(object)) circling.add(object);
  if (circling.size > MOST_CIRCLING) return allUnreachable(machine);
  return dead.length < 2 ? dead : inOrderOfDeath(missed, dead, NEARBY);
}

/** What the collector finds, in the order in which it came to be watched. */
function allUnreachable(machine: Machine): readonly PyObject[] {
  const { watched, circling } = running.process;
  circling.clear();
  return unreachable(machine.runtime.roots(), [...watched.keys()]);
}

/** `gc.collect()`: what keeps itself alive in circles dies. */
export function collect(machine: Machine): Steps {
  return lastRites(machine, allUnreachable(machine), null);
}

function some(objects: ReadonlySet<PyObject>, watched: ReadonlyMap<PyObject, unknown>): boolean {
  for (const object of objects) if (watched.has(object)) return true;
  return false;
}

/**
 * Hold the last rites of what has died, if anything has: they come on top of the machine's frames. False: nothing has. `place` is
 * where it died, if not where the machine stands.
 */
export function buryDead(machine: Machine, dropped: readonly PyObject[], place: TracebackEntry | null = null): boolean {
  const dead = findDead(machine, dropped);
  if (dead.length === 0) return false;
  const rites = new NativeFrame(lastRites(machine, dead, place), machine.top);
  rites.isSilent = true;
  machine.top = rites;
  return true;
}

function* lastRites(machine: Machine, dead: readonly PyObject[], place: TracebackEntry | null): Steps {
  for (const object of dead) {
    const watched = running.process.watched.get(object);
    if (watched === undefined) continue;
    running.process.watched.delete(object);
    for (const rite of watched.rites) {
      try {
        const result = rite(object);
        if (result instanceof Deferred) yield result;
      } catch (thrown) {
        if (!(thrown instanceof PyThrow)) throw thrown;
        yield* complain(machine, thrown.exception, object, place);
      }
    }
    // A generator that yielded once more is not closed again (PEP 442).
    running.process.watched.delete(object);
  }
  return null;
}

/** An error that no Python code raised is shown where the object died (PyErr_WriteUnraisable). */
function* complain(
  machine: Machine,
  exception: PyException,
  object: PyObject,
  place: TracebackEntry | null,
): Generator<Deferred, void, never> {
  if (exception.traceback === null) {
    let frame = machine.top;
    while (frame !== null && !(frame instanceof Frame)) frame = frame.back;
    exception.traceback = place ?? (frame === null ? null : { frame, instruction: frame.instruction, next: null });
  }
  const pending = machine.runtime.unraisable(machine, exception, object);
  if (pending instanceof Deferred) yield pending;
}

/** The last rites of a coroutine that nobody has awaited. */
export function complainUnawaited(coroutine: PyObject): Result {
  return (running.machine as Machine).runtime.unawaited(coroutine);
}

/** The end of the process: everything that is left dies, in the order in which it came to be watched. */
export function buryAll(machine: Machine): Steps {
  const { watched, unawaited } = running.process;
  for (const coroutine of unawaited) watch(coroutine, complainUnawaited, { atExit: true });
  const left = [...watched].filter(([, { atExit }]) => atExit).map(([object]) => object);
  return lastRites(machine, left, null);
}
