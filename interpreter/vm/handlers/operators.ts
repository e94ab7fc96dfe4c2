// Operators. Numbers take the short way here; everything else goes to operations/.

import { COMPARISONS } from "../../bytecode/opcodes.ts";
import { chain, Deferred } from "../../objects/deferred.ts";
import { PyFloat } from "../../objects/numbers.ts";
import type { Result } from "../../objects/value.ts";
import { binary, unary } from "../../operations/binary.ts";
import { type Comparison, compare } from "../../operations/compare.ts";
import { plainTruth, truth } from "../../operations/convert.ts";
import { ADD, SUBTRACT } from "../../operations/operators.ts";
import { contains, deleteItem, getItem, setItem } from "../../operations/subscript.ts";
import { OPERATOR_COSTS_PS } from "../costs.ts";
import type { Frame } from "../frame.ts";
import type { Machine } from "../machine.ts";
import { CONTINUE, type Signal } from "../signals.ts";
import type { Handler } from "./handler.ts";

const MAX = Number.MAX_SAFE_INTEGER;
/** `+=` and `-=` of immutable operands are the plain operators. */
const INPLACE_ADD = ADD + 13;
const INPLACE_SUBTRACT = SUBTRACT + 13;

/** Replace the top of the stack by a result. */
function replaceTop(machine: Machine, frame: Frame, result: Result): Signal {
  if (result instanceof Deferred) {
    frame.sp--;
    return machine.defer(result, frame);
  }
  frame.slots[frame.sp - 1] = result;
  return CONTINUE;
}

function unaryHandler(op: "+" | "-" | "~"): Handler {
  return (frame, _operand, machine) => replaceTop(machine, frame, unary(op, frame.slots[frame.sp - 1]!));
}

/** Order by index of COMPARISONS for two numbers. */
function compareNumbers(op: number, left: number, right: number): boolean {
  switch (COMPARISONS[op]) {
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case "==":
      return left === right;
    case "!=":
      return left !== right;
    case ">":
      return left > right;
    default:
      return left >= right;
  }
}

export const OPERATOR_HANDLERS = {
  UNARY_POSITIVE: unaryHandler("+"),
  UNARY_NEGATIVE: unaryHandler("-"),
  UNARY_INVERT: unaryHandler("~"),
  UNARY_NOT: (frame, _operand, machine) => {
    const value = frame.slots[frame.sp - 1]!;
    const plain = plainTruth(value);
    if (plain === undefined)
      return replaceTop(
        machine,
        frame,
        chain(truth(value), (answer) => !answer),
      );
    frame.slots[frame.sp - 1] = !plain;
    return CONTINUE;
  },
  BINARY_OP: (frame, op, machine) => {
    const { slots } = frame;
    const sp = --frame.sp;
    const right = slots[sp]!;
    const left = slots[sp - 1]!;
    if (typeof left === "number" && typeof right === "number") {
      if (op === ADD || op === INPLACE_ADD) {
        const sum = left + right;
        if (sum <= MAX && sum >= -MAX) {
          slots[sp - 1] = sum;
          return CONTINUE;
        }
      } else if (op === SUBTRACT || op === INPLACE_SUBTRACT) {
        const difference = left - right;
        if (difference <= MAX && difference >= -MAX) {
          slots[sp - 1] = difference;
          return CONTINUE;
        }
      }
    }
    machine.leftPs = (machine.leftPs - OPERATOR_COSTS_PS[op]!) | 0;
    return replaceTop(machine, frame, binary(op, left, right));
  },
  COMPARE_OP: (frame, op, machine) => {
    const { slots } = frame;
    const sp = --frame.sp;
    const right = slots[sp]!;
    const left = slots[sp - 1]!;
    if (typeof left === "number" && typeof right === "number") {
      slots[sp - 1] = compareNumbers(op, left, right);
      return CONTINUE;
    }
    if (left instanceof PyFloat && right instanceof PyFloat) {
      slots[sp - 1] = compareNumbers(op, left.value, right.value);
      return CONTINUE;
    }
    return replaceTop(machine, frame, compare(left, right, op as Comparison));
  },
  IS_OP: (frame, inverted) => {
    const { slots } = frame;
    const sp = --frame.sp;
    slots[sp - 1] = (slots[sp - 1] === slots[sp]) !== (inverted === 1);
    return CONTINUE;
  },
  CONTAINS_OP: (frame, inverted, machine) => {
    const { slots } = frame;
    const sp = --frame.sp;
    const answer = contains(slots[sp]!, slots[sp - 1]!);
    if (typeof answer === "boolean") {
      slots[sp - 1] = answer !== (inverted === 1);
      return CONTINUE;
    }
    const asked = chain(answer, (value) => chain(truth(value), (found) => (found === true) !== (inverted === 1)));
    return replaceTop(machine, frame, asked);
  },
  BINARY_SUBSCR: (frame, _operand, machine) => {
    const { slots } = frame;
    const sp = --frame.sp;
    return replaceTop(machine, frame, getItem(slots[sp - 1]!, slots[sp]!));
  },
  STORE_SUBSCR: (frame, _operand, machine) => {
    const { slots } = frame;
    frame.sp -= 3;
    const { sp } = frame;
    const stored = setItem(slots[sp + 1]!, slots[sp + 2]!, slots[sp]!);
    return stored instanceof Deferred ? machine.defer(stored, frame) : CONTINUE;
  },
  DELETE_SUBSCR: (frame, _operand, machine) => {
    const { slots } = frame;
    frame.sp -= 2;
    const deleted = deleteItem(slots[frame.sp]!, slots[frame.sp + 1]!);
    return deleted instanceof Deferred ? machine.defer(deleted, frame) : CONTINUE;
  },
} satisfies Record<string, Handler>;
