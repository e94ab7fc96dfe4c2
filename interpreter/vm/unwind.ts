// Exceptions on their way: the context they get when raised, the traceback entry of every frame they leave, the handler they
// are caught by, and what a generator makes of them.

import { OP } from "../bytecode/opcodes.ts";
import { EXCEPTIONS, makeException, type PyException, PyThrow } from "../objects/exception.ts";
import type { HandledException } from "../objects/generator.ts";
import { running } from "../objects/running.ts";
import { PyObject, type Value } from "../objects/value.ts";
import { UNWIND_PS } from "./costs.ts";
import { Frame, type NativeFrame } from "./frame.ts";
import { closeGenerator } from "./generator-end.ts";
import type { Machine } from "./machine.ts";
import { buryDead } from "./mortality.ts";

/** The exception being handled: the innermost level that has one (`_PyErr_GetTopmostException`). */
export function handledException(item: HandledException | null): PyException | null {
  for (let level = item; level !== null; level = level.previous) if (level.exception !== null) return level.exception;
  return null;
}

/** Implicit chaining at a raise: `__context__` becomes the exception being handled (`_PyErr_SetObject`). */
export function addContext(machine: Machine, exception: PyException): void {
  const handled = handledException(machine.handled);
  if (handled === null || handled === exception) return;
  // Raising an exception that is already in the chain must not close a ring.
  for (let link: PyException = handled; link.context !== null; link = link.context) {
    if (link.context === exception) {
      link.context = null;
      break;
    }
  }
  exception.context = handled;
}

/**
 * Take an exception from the top frame outwards to its handler. `raised`: the top frame gets a traceback entry, as every
 * frame further out does; `again`: it has one already (RERAISE), from the instruction at `position`.
 */
export function unwind(machine: Machine, exception: PyException, how: "raised" | "again", position = -1): void {
  machine.charge(UNWIND_PS);
  const dropped = running.process.watched.size === 0 ? null : machine.unwound;
  leaveFrames(machine, exception, { entry: how === "raised", first: position, dropped });
  // What lay on the stacks, the iterators of loops above all, dies before the handler runs. A native may pass the exception on.
  if (dropped === null || dropped.length === 0 || !(machine.top instanceof Frame)) return;
  const { unwoundFrom } = machine;
  machine.unwound = [];
  machine.unwoundFrom = null;
  buryDead(machine, dropped, unwoundFrom);
}

interface Unwinding {
  /** Does the top frame get a traceback entry? */
  readonly entry: boolean;
  /** The instruction that raised in the top frame; -1: the one it stands at. */
  readonly first: number;
  /** Takes what was on the stacks, while there is anything whose death would be noticed. */
  readonly dropped: PyObject[] | null;
}

function leaveFrames(machine: Machine, raised: PyException, how: Unwinding): void {
  const { dropped } = how;
  let { entry, first } = how;
  let exception = raised;
  for (;;) {
    const { top } = machine;
    if (top === null) {
      machine.uncaught = exception;
      return;
    }
    if (!(top instanceof Frame)) {
      if (passToNative(machine, top, exception)) return;
      continue;
    }
    if (entry && endsIteration(machine, top, exception)) return;
    if (entry && top.code.origin !== "extension")
      exception.traceback = { frame: top, instruction: top.instruction, next: exception.traceback };
    entry = true;
    const raisedAt = first < 0 ? top.instruction : first;
    if (dropped !== null) machine.unwoundFrom ??= { frame: top, instruction: raisedAt, next: null };
    if (findHandler(top, exception, raisedAt, dropped)) return;
    // A frame that has been left stands at the raise, not at the RERAISE behind its finally clause.
    top.pc = (raisedAt + 1) << 1;
    first = -1;
    if (dropped !== null) clearStack(top, top.code.slotNames.length, dropped);
    exception = leave(machine, top, exception);
  }
}

/** Offer the exception to a native's generator. False: it comes out again (now from the next frame). */
function passToNative(machine: Machine, frame: NativeFrame, exception: PyException): boolean {
  if (frame.endsOnStop && exception.isA(EXCEPTIONS.StopIteration)) {
    frame.received = undefined;
    return true;
  }
  machine.passing = exception;
  machine.throwInto(frame, new PyThrow(exception));
  return true;
}

/** StopIteration out of an iterator that a for loop or an await asked is the end of it, no error. */
function endsIteration(machine: Machine, frame: Frame, exception: PyException): boolean {
  const { words } = frame.code;
  const op = words[frame.pc - 2];
  if ((op !== OP.FOR_ITER && op !== OP.SEND) || !exception.isA(EXCEPTIONS.StopIteration)) return false;
  finishIteration(frame, stopValue(exception));
  machine.passing = null;
  return true;
}

/** End what the current FOR_ITER or SEND of a frame iterates: jump, leaving nothing (FOR_ITER) or the value (SEND). */
export function finishIteration(frame: Frame, value: Value): void {
  const { words } = frame.code;
  const [op, target] = [words[frame.pc - 2], words[frame.pc - 1]!];
  frame.sp--;
  frame.slots[frame.sp] = undefined;
  if (op === OP.SEND) frame.slots[frame.sp++] = value;
  frame.pc = target << 1;
}

export function stopValue(exception: PyException): Value {
  return exception.field("value") ?? exception.args.items[0] ?? null;
}

/** Jump to the handler of the current instruction, if the code has one there; clean-up code gets to know where it was raised. */
function findHandler(frame: Frame, exception: PyException, raisedAt: number, dropped: PyObject[] | null): boolean {
  const table = frame.code.exceptionTable;
  const { instruction } = frame;
  for (let row = 0; row < table.length; row += 5) {
    if (instruction < table[row]! || instruction >= table[row + 1]!) continue;
    const base = frame.code.slotNames.length;
    const depth = base + table[row + 3]!;
    if (dropped !== null) clearStack(frame, depth, dropped);
    for (let i = depth; i < frame.sp; i++) frame.slots[i] = undefined;
    frame.sp = depth;
    if (table[row + 4] === 1) frame.slots[frame.sp++] = raisedAt;
    frame.slots[frame.sp++] = exception;
    frame.pc = table[row + 2]! << 1;
    return true;
  }
  return false;
}

/** Take what is above `depth` off the stack, from the top. */
function clearStack(frame: Frame, depth: number, dropped: PyObject[]): void {
  while (frame.sp > depth) {
    const value = frame.slots[--frame.sp];
    frame.slots[frame.sp] = undefined;
    if (value instanceof PyObject) dropped.push(value);
  }
}

/** The exception leaves a frame for good. Out of a generator's, StopIteration becomes RuntimeError (PEP 479). */
function leave(machine: Machine, frame: Frame, exception: PyException): PyException {
  machine.top = frame.back;
  machine.depth--;
  const { generator } = frame;
  if (generator === null) return exception;
  closeGenerator(machine, generator);
  const kind =
    generator.cls.name === "coroutine" ? "coroutine" : generator.cls.name === "async_generator" ? "async generator" : "generator";
  const isStop = exception.isA(EXCEPTIONS.StopIteration);
  if (!isStop && !(kind === "async generator" && exception.isA(EXCEPTIONS.StopAsyncIteration))) return exception;
  const error = makeException("RuntimeError", [`${kind} raised ${isStop ? "StopIteration" : "StopAsyncIteration"}`]);
  error.cause = exception;
  error.context = exception;
  error.suppressContext = true;
  return error;
}
