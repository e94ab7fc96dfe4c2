// Raising and handling.

import { PyClass } from "../../objects/class.ts";
import { call, type Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, PyException, PyThrow, raise } from "../../objects/exception.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Value } from "../../objects/value.ts";
import { exceptionMatches, matchGroup, mergeRaised } from "../../operations/exception-groups.ts";
import type { Frame } from "../frame.ts";
import type { Machine } from "../machine.ts";
import { CONTINUE, type Signal, SWITCH } from "../signals.ts";
import { tracebackObject } from "../traceback-object.ts";
import { addContext, handledException, unwind } from "../unwind.ts";
import type { Handler } from "./handler.ts";

/** An exception class or instance as an instance; classes are called. */
function* instanceOf(value: Value, words: string): Generator<Deferred, PyException, never> {
  if (value instanceof PyException) return value;
  if (value instanceof PyClass && value.isSubclassOf(EXCEPTIONS.BaseException)) {
    const made = yield* settle(call(value, []));
    if (made instanceof PyException) return made;
    return raise("TypeError", `calling ${value.name} should have returned an instance of BaseException, not ${classOf(made).shownName}`);
  }
  return raise("TypeError", words);
}

function* raiseSteps(machine: Machine, frame: Frame, value: Value, cause: Value | undefined): Steps {
  const exception = yield* instanceOf(value, "exceptions must derive from BaseException");
  if (cause !== undefined) {
    exception.cause = cause === null ? null : yield* instanceOf(cause, "exception causes must derive from BaseException");
    exception.suppressContext = true;
  }
  // Raised in the frame itself, not in the steps that prepared it.
  machine.top = frame;
  addContext(machine, exception);
  machine.passing = exception;
  throw new PyThrow(exception);
}

function reraise(machine: Machine): Signal {
  const handled = handledException(machine.handled);
  if (handled === null) return raise("RuntimeError", "No active exception to reraise");
  unwind(machine, handled, "again");
  return SWITCH;
}

const NOT_EXCEPTION_CLASS = "catching classes that do not inherit from BaseException is not allowed";

/** Is the class in an except clause one that can be caught? A tuple holds several. */
function checkCaught(caught: Value, words: string): void {
  const classes = caught instanceof PyTuple ? caught.items : [caught];
  for (const cls of classes) {
    if (!(cls instanceof PyClass && cls.isSubclassOf(EXCEPTIONS.BaseException))) raise("TypeError", words);
  }
}

export const EXCEPTION_HANDLERS = {
  RAISE_VARARGS: (frame, count, machine) => {
    if (count === 0) return reraise(machine);
    const cause = count === 2 ? frame.slots[--frame.sp] : undefined;
    const value = frame.slots[--frame.sp]!;
    if (value instanceof PyException && cause === undefined) {
      addContext(machine, value);
      unwind(machine, value, "raised");
      return SWITCH;
    }
    return machine.defer(steps(raiseSteps(machine, frame, value, cause)), frame);
  },
  RERAISE: (frame, hasPosition, machine) => {
    const exception = frame.slots[--frame.sp] as PyException;
    // The position below the exception is where it was first raised in this frame: tracebacks already have it.
    unwind(machine, exception, "again", hasPosition === 0 ? frame.instruction : (frame.slots[frame.sp - hasPosition] as number));
    return SWITCH;
  },
  PUSH_EXC_INFO: (frame, _operand, machine) => {
    const { slots } = frame;
    const exception = slots[frame.sp - 1] as PyException;
    slots[frame.sp - 1] = machine.handled.exception;
    slots[frame.sp++] = exception;
    machine.handled.exception = exception;
    return CONTINUE;
  },
  POP_EXCEPT: (frame, _operand, machine) => {
    machine.handled.exception = frame.slots[--frame.sp] as PyException | null;
    frame.slots[frame.sp] = undefined;
    return CONTINUE;
  },
  CHECK_EXC_MATCH: (frame) => {
    const { slots } = frame;
    const caught = slots[frame.sp - 1]!;
    checkCaught(caught, NOT_EXCEPTION_CLASS);
    slots[frame.sp - 1] = exceptionMatches(slots[frame.sp - 2] as PyException, caught);
    return CONTINUE;
  },
  CHECK_EG_MATCH: (frame, _operand, machine) => {
    const caught = frame.slots[--frame.sp]!;
    const exception = frame.slots[--frame.sp] as PyException | null;
    checkCaught(caught, NOT_EXCEPTION_CLASS);
    const classes = caught instanceof PyTuple ? caught.items : [caught];
    if (classes.some((cls) => cls instanceof PyClass && cls.isSubclassOf(EXCEPTIONS.BaseExceptionGroup))) {
      raise("TypeError", "catching ExceptionGroup with except* is not allowed. Use except instead.");
    }
    function* body(): Steps {
      const { matched, rest } = yield* matchGroup(exception, caught);
      // What matched nothing goes on as it was, and not as the copy that split() has made of it.
      frame.slots[frame.sp++] = matched === null ? exception : rest;
      if (matched !== null) machine.handled.exception = matched;
      return matched;
    }
    return machine.defer(steps(body()), frame);
  },
  PREP_RERAISE_STAR: (frame, _operand, machine) => {
    const raised = frame.slots[--frame.sp]!;
    const original = frame.slots[--frame.sp] as PyException;
    return machine.defer(steps(mergeRaised(original, raised)), frame);
  },
  WITH_EXCEPT_START: (frame, _operand, machine) => {
    const { slots, sp } = frame;
    const exception = slots[sp - 1] as PyException;
    const exit = slots[sp - 4]!;
    return machine.defer(call(exit, [exception.cls, exception, tracebackObject(exception.traceback)]), frame);
  },
  LOAD_ASSERTION_ERROR: (frame) => {
    frame.slots[frame.sp++] = EXCEPTIONS.AssertionError;
    return CONTINUE;
  },
} satisfies Record<string, Handler>;
