// The loop that executes Python code: fetch, account, dispatch, and at safepoints a look at the deadline.
//
// It is one long function on purpose. The instructions that programs spend their time in are dispatched by a switch, which
// the engine turns into a jump table with the short handlers inlined; a call through the handlers' array can only ever be a
// call, and costs three times as much. The labels must be literal numbers for that: a test holds them against the opcode table.
// Accounts are kept in fields, in integers: locals that a finally would have to save keep the engine from using registers.

import { running } from "../objects/running.ts";
import type { PyObject } from "../objects/value.ts";
import { INSTRUCTION_COSTS_PS } from "./costs.ts";
import { HANDLERS } from "./dispatch.ts";
import { Frame } from "./frame.ts";
import { ATTRIBUTE_HANDLERS } from "./handlers/attributes.ts";
import { CALL_HANDLERS } from "./handlers/calls.ts";
import type { Handler } from "./handlers/handler.ts";
import { JUMP_HANDLERS } from "./handlers/jumps.ts";
import { NAME_HANDLERS } from "./handlers/names.ts";
import { OPERATOR_HANDLERS } from "./handlers/operators.ts";
import { STACK_HANDLERS } from "./handlers/stack.ts";
import type { Machine } from "./machine.ts";
import { buryDead, droppedBy, usedUp } from "./mortality.ts";
import { ASK, CONTINUE, INTERPRET, LINE, QUIET, RETURNED, type Signal, SWITCH } from "./signals.ts";
import { translationFor } from "./translation/tier.ts";

const POP_TOP: Handler = STACK_HANDLERS.POP_TOP;
const PUSH_NULL: Handler = STACK_HANDLERS.PUSH_NULL;
const COPY: Handler = STACK_HANDLERS.COPY;
const SWAP: Handler = STACK_HANDLERS.SWAP;
const LOAD_CONST: Handler = STACK_HANDLERS.LOAD_CONST;
const LOAD_FAST: Handler = STACK_HANDLERS.LOAD_FAST;
const STORE_FAST: Handler = STACK_HANDLERS.STORE_FAST;
const RESUME: Handler = STACK_HANDLERS.RESUME;
const BINARY_OP: Handler = OPERATOR_HANDLERS.BINARY_OP;
const COMPARE_OP: Handler = OPERATOR_HANDLERS.COMPARE_OP;
const BINARY_SUBSCR: Handler = OPERATOR_HANDLERS.BINARY_SUBSCR;
const STORE_SUBSCR: Handler = OPERATOR_HANDLERS.STORE_SUBSCR;
const LOAD_GLOBAL: Handler = NAME_HANDLERS.LOAD_GLOBAL;
const LOAD_DEREF: Handler = NAME_HANDLERS.LOAD_DEREF;
const STORE_DEREF: Handler = NAME_HANDLERS.STORE_DEREF;
const LOAD_ATTR: Handler = ATTRIBUTE_HANDLERS.LOAD_ATTR;
const LOAD_METHOD: Handler = ATTRIBUTE_HANDLERS.LOAD_METHOD;
const STORE_ATTR: Handler = ATTRIBUTE_HANDLERS.STORE_ATTR;
const FOR_ITER: Handler = JUMP_HANDLERS.FOR_ITER;
const JUMP_FORWARD: Handler = JUMP_HANDLERS.JUMP_FORWARD;
const JUMP_BACKWARD: Handler = JUMP_HANDLERS.JUMP_BACKWARD;
const POP_JUMP_FORWARD_IF_TRUE: Handler = JUMP_HANDLERS.POP_JUMP_FORWARD_IF_TRUE;
const POP_JUMP_FORWARD_IF_FALSE: Handler = JUMP_HANDLERS.POP_JUMP_FORWARD_IF_FALSE;
const POP_JUMP_BACKWARD_IF_TRUE: Handler = JUMP_HANDLERS.POP_JUMP_BACKWARD_IF_TRUE;
const POP_JUMP_BACKWARD_IF_FALSE: Handler = JUMP_HANDLERS.POP_JUMP_BACKWARD_IF_FALSE;
const CALL: Handler = CALL_HANDLERS.CALL;
const RETURN_VALUE: Handler = CALL_HANDLERS.RETURN_VALUE;

const NOTHING: readonly PyObject[] = [];

/** Run from a frame on. Gives SWITCH when a native frame is on top or the thread is over, DUE at a safepoint past the deadline. */
export function interpret(machine: Machine, start: Frame, byLine: boolean): Signal {
  const { watched } = running.process;
  const translates = !byLine && machine.safepoints.areTranslated;
  let frame = start;
  for (;;) {
    const translated = translates && watched.size === 0 ? translationFor(frame) : null;
    machine.nesting = 0;
    let signal = translated === null ? INTERPRET : translated(machine, frame);
    if (signal === QUIET || signal === RETURNED || signal === INTERPRET) {
      frame = machine.top as Frame;
      signal = interpretFrame(machine, frame, { byLine, translates });
    }
    if (signal !== SWITCH || machine.interruption !== null) return signal;
    const { top } = machine;
    if (!(top instanceof Frame)) return SWITCH;
    frame = top;
  }
}

/** One instruction after the other, up to one that leaves the frame or goes back in a loop: there it is seen whether its code is translated. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the switch is long so that it is one jump; see the head of this file
function interpretFrame(machine: Machine, frame: Frame, { byLine, translates }: { byLine: boolean; translates: boolean }): Signal {
  const { words } = frame.code;
  const costs = INSTRUCTION_COSTS_PS;
  const { watched } = running.process;
  let watches = watched.size > 0;
  let dropped: readonly PyObject[] = NOTHING;
  for (;;) {
    const { pc } = frame;
    if (byLine && machine.lines.begins(frame)) return LINE;
    const op = words[pc]!;
    const operand = words[pc + 1]!;
    frame.pc = pc + 2;
    if (watches) {
      if (machine.used !== null && machine.used.frame === frame) {
        const { objects } = machine.used;
        machine.used = null;
        if (buryDead(machine, objects)) {
          // The instruction has not begun.
          frame.pc = pc;
          return SWITCH;
        }
      }
      dropped = droppedBy(frame, op, operand, machine);
      const objects = usedUp(frame, op, operand);
      if (objects !== null) machine.used = { frame, objects };
    }
    machine.leftPs = (machine.leftPs - costs[op]!) | 0;
    machine.counted = (machine.counted + 1) | 0;
    let signal: Signal;
    switch (op) {
      case 1:
        signal = POP_TOP(frame, operand, machine);
        break;
      case 2:
        signal = PUSH_NULL(frame, operand, machine);
        break;
      case 3:
        signal = COPY(frame, operand, machine);
        break;
      case 4:
        signal = SWAP(frame, operand, machine);
        break;
      case 9:
        signal = BINARY_OP(frame, operand, machine);
        break;
      case 10:
        signal = COMPARE_OP(frame, operand, machine);
        break;
      case 13:
        signal = BINARY_SUBSCR(frame, operand, machine);
        break;
      case 14:
        signal = STORE_SUBSCR(frame, operand, machine);
        break;
      case 16:
        signal = LOAD_CONST(frame, operand, machine);
        break;
      case 17:
        signal = LOAD_FAST(frame, operand, machine);
        break;
      case 18:
        signal = STORE_FAST(frame, operand, machine);
        break;
      case 22:
        signal = LOAD_DEREF(frame, operand, machine);
        break;
      case 23:
        signal = STORE_DEREF(frame, operand, machine);
        break;
      case 30:
        signal = LOAD_GLOBAL(frame, operand, machine);
        break;
      case 33:
        signal = LOAD_ATTR(frame, operand, machine);
        break;
      case 34:
        signal = STORE_ATTR(frame, operand, machine);
        break;
      case 36:
        signal = LOAD_METHOD(frame, operand, machine);
        break;
      case 56:
        signal = FOR_ITER(frame, operand, machine);
        break;
      case 57:
        signal = JUMP_FORWARD(frame, operand, machine);
        break;
      case 58:
        signal = JUMP_BACKWARD(frame, operand, machine);
        break;
      case 60:
        signal = POP_JUMP_FORWARD_IF_TRUE(frame, operand, machine);
        break;
      case 61:
        signal = POP_JUMP_FORWARD_IF_FALSE(frame, operand, machine);
        break;
      case 64:
        signal = POP_JUMP_BACKWARD_IF_TRUE(frame, operand, machine);
        break;
      case 65:
        signal = POP_JUMP_BACKWARD_IF_FALSE(frame, operand, machine);
        break;
      case 70:
        signal = RESUME(frame, operand, machine);
        break;
      case 72:
        signal = CALL(frame, operand, machine);
        break;
      case 75:
        signal = RETURN_VALUE(frame, operand, machine);
        break;
      default: {
        // Called as a plain function: through the array it would be handed the array as receiver.
        const handler = HANDLERS[op]!;
        signal = handler(frame, operand, machine);
      }
    }
    if (dropped !== NOTHING) {
      // While a request waits for its answer nothing may come on top of the frame that asked.
      if (dropped.length > 0 && signal !== ASK && buryDead(machine, dropped)) return SWITCH;
      dropped = NOTHING;
    }
    if (signal === ASK) return ASK;
    const next = signal === SWITCH ? machine.top : frame;
    if (!(next instanceof Frame)) return SWITCH;
    if (machine.leftPs <= 0) {
      if (!machine.safepoints.looks(next, pc, op, operand, signal)) machine.endPiece(0);
      else if (machine.isDue()) return machine.dueSignal;
    }
    if (signal === SWITCH) return SWITCH;
    if (signal !== CONTINUE) watches = watched.size > 0;
    else if (frame.pc <= pc && translates && !watches && translationFor(frame) !== null) return SWITCH;
  }
}

/** The labels of the switch by name, for the test. */
export const SWITCHED = {
  POP_TOP: 1,
  PUSH_NULL: 2,
  COPY: 3,
  SWAP: 4,
  BINARY_OP: 9,
  COMPARE_OP: 10,
  BINARY_SUBSCR: 13,
  STORE_SUBSCR: 14,
  LOAD_CONST: 16,
  LOAD_FAST: 17,
  STORE_FAST: 18,
  LOAD_DEREF: 22,
  STORE_DEREF: 23,
  LOAD_GLOBAL: 30,
  LOAD_ATTR: 33,
  STORE_ATTR: 34,
  LOAD_METHOD: 36,
  FOR_ITER: 56,
  JUMP_FORWARD: 57,
  JUMP_BACKWARD: 58,
  POP_JUMP_FORWARD_IF_TRUE: 60,
  POP_JUMP_FORWARD_IF_FALSE: 61,
  POP_JUMP_BACKWARD_IF_TRUE: 64,
  POP_JUMP_BACKWARD_IF_FALSE: 65,
  RESUME: 70,
  CALL: 72,
  RETURN_VALUE: 75,
} as const;
