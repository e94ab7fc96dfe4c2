// Jumps and loops. A jump on a value whose truth only Python code can tell runs twice: first it has the truth put on the
// stack, then it jumps on that.

import { Deferred, type Steps, steps } from "../../objects/deferred.ts";
import { PyCell } from "../../objects/function.ts";
import { generatorClass, PyGenerator } from "../../objects/generator.ts";
import { PyIterator, RangeIterator } from "../../objects/iterator.ts";
import type { Value } from "../../objects/value.ts";
import { plainTruth, truth } from "../../operations/convert.ts";
import { iterate, next } from "../../operations/iterate.ts";
import type { Frame } from "../frame.ts";
import { resumeGenerator } from "../generators.ts";
import type { Machine } from "../machine.ts";
import { CONTINUE, type Signal } from "../signals.ts";
import type { Handler } from "./handler.ts";

function jump(frame: Frame, target: number): Signal {
  frame.pc = target << 1;
  return CONTINUE;
}

/** Have the truth of the top of the stack put in its place, and come to this instruction again. */
function askTruth(machine: Machine, frame: Frame, value: Value): Signal {
  frame.sp--;
  const answer = truth(value);
  // While Python code runs, the frame stands at the jump: tracebacks tell its place.
  if (answer instanceof Deferred) return machine.defer(steps(answerFor(frame, answer)), frame);
  frame.slots[frame.sp++] = answer;
  frame.pc -= 2;
  return CONTINUE;
}

function* answerFor(frame: Frame, asked: Deferred): Steps {
  const answer = (yield asked) as Value;
  frame.pc -= 2;
  return answer;
}

function popJumpIf(wanted: boolean): Handler {
  return (frame, target, machine) => {
    const value = frame.slots[frame.sp - 1]!;
    const plain = typeof value === "boolean" ? value : plainTruth(value);
    if (plain === undefined) return askTruth(machine, frame, value);
    frame.sp--;
    if (plain === wanted) frame.pc = target << 1;
    return CONTINUE;
  };
}

function popJumpIfNone(wanted: boolean): Handler {
  return (frame, target) => {
    if ((frame.slots[--frame.sp] === null) === wanted) frame.pc = target << 1;
    return CONTINUE;
  };
}

/** Lies between a value and its truth when the truth had to be asked for. */
const TRUTH_FOLLOWS = new PyCell(undefined);

/** The value stays for whoever is jumped to, so a truth that was asked for lies above it, behind a mark. */
function jumpIfOrPop(wanted: boolean): Handler {
  return (frame, target, machine) => {
    const { slots } = frame;
    const answer = plainTruth(slots[frame.sp - 1]!);
    if (slots[frame.sp - 2] === TRUTH_FOLLOWS) frame.sp -= 2;
    else if (answer === undefined) {
      const value = slots[frame.sp - 1]!;
      slots[frame.sp++] = TRUTH_FOLLOWS;
      slots[frame.sp++] = value;
      return askTruth(machine, frame, value);
    }
    if (answer === wanted) frame.pc = target << 1;
    else frame.sp--;
    return CONTINUE;
  };
}

export const JUMP_HANDLERS = {
  JUMP_FORWARD: jump,
  JUMP_BACKWARD: jump,
  JUMP_BACKWARD_NO_INTERRUPT: jump,
  POP_JUMP_FORWARD_IF_TRUE: popJumpIf(true),
  POP_JUMP_FORWARD_IF_FALSE: popJumpIf(false),
  POP_JUMP_FORWARD_IF_NONE: popJumpIfNone(true),
  POP_JUMP_FORWARD_IF_NOT_NONE: popJumpIfNone(false),
  POP_JUMP_BACKWARD_IF_TRUE: popJumpIf(true),
  POP_JUMP_BACKWARD_IF_FALSE: popJumpIf(false),
  POP_JUMP_BACKWARD_IF_NONE: popJumpIfNone(true),
  POP_JUMP_BACKWARD_IF_NOT_NONE: popJumpIfNone(false),
  JUMP_IF_TRUE_OR_POP: jumpIfOrPop(true),
  JUMP_IF_FALSE_OR_POP: jumpIfOrPop(false),
  GET_ITER: (frame, _operand, machine) => {
    const iterator = iterate(frame.slots[frame.sp - 1]!);
    if (iterator instanceof Deferred) {
      frame.sp--;
      return machine.defer(iterator, frame);
    }
    frame.slots[frame.sp - 1] = iterator;
    return CONTINUE;
  },
  FOR_ITER: (frame, target, machine) => {
    const iterator = frame.slots[frame.sp - 1]!;
    if (iterator instanceof PyGenerator && iterator.cls === generatorClass) return resumeGenerator(machine, iterator, "send", null);
    const item = iterator instanceof RangeIterator ? iterator.next() : iterator instanceof PyIterator ? iterator.next() : next(iterator);
    if (item === undefined) {
      frame.slots[--frame.sp] = undefined;
      frame.pc = target << 1;
      return CONTINUE;
    }
    if (item instanceof Deferred) return machine.defer(item, frame);
    frame.slots[frame.sp++] = item;
    return CONTINUE;
  },
} satisfies Record<string, Handler>;
