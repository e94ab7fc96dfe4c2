// The ways off the quick text of an instruction: a safepoint, the interpreter's handler for what is not frequent, a Deferred that
// has to be waited for, a call, the end.

import type { Code } from "../../bytecode/code.ts";
import { OP, OPCODE_NAMES } from "../../bytecode/opcodes.ts";
import { stackEffect } from "../../bytecode/stack-effect.ts";
import { CONTINUE, INTERPRET, QUIET, RETURNED } from "../signals.ts";
import type { Page, Text } from "./page.ts";

/** The instruction being written. */
export interface Here {
  readonly code: Code;
  readonly index: number;
  readonly operand: number;
}

export type Template = (page: Page, here: Here) => void;

/** Go on elsewhere in the same code. The stack must be in the frame and the time charged. */
export const goTo = (target: number): string => `pc = ${2 * target}; continue;`;

/** Where the GIL can be asked for: stop if the time is up. `target` is the instruction to go on with. */
export const safepoint = (page: Page, target: number): string =>
  `if (machine.leftPs <= 0) { frame.sp = ${page.top}; frame.pc = ${2 * target}; if (machine.isDue()) return machine.dueSignal; }`;

/** What follows a signal `s`: frames that it put on top run inside this activation if they can, otherwise it is over. */
export const settle = (page: Page, elsewhere = page.nextPc): string =>
  `if (s !== ${CONTINUE} && (s = settled(machine, frame, s, ${page.nextPc}, ${elsewhere})) !== ${CONTINUE}) return s; if (watched.size > 0) return ${INTERPRET};`;

/** For an instruction that may jump: the text that does, when its handler has. */
export const followJump = (page: Page, { operand }: Here): string => `if (frame.pc !== ${page.nextPc}) { ${goTo(operand)} }`;

/**
 * Text for what is not frequent: with the stack in the frame and the time charged, let `signal` be had from the interpreter's means;
 * then the quick text goes on after `after`, as if nothing had been charged.
 */
export const slowly = (page: Page, signal: string, after: string): string =>
  `${page.saveText()} ${page.chargeText()} owes = false; let s = ${signal}; ${settle(page)} owes = true; ${page.unchargeText()} ${after}`;

export const handlerText = ({ code, index, operand }: Here): string =>
  `handlers.${OPCODE_NAMES[code.words[2 * index]!]}(frame, ${operand}, machine)`;

/** A Deferred instead of a value: the machine has it done. The operands are off the stack. */
export const awaitDeferred = (page: Page, result: Text): string =>
  `if (${result} instanceof Deferred) { ${slowly(page, `machine.defer(${result}, frame)`, `${result} = ${page.slot(page.depth)};`)} }`;

/** Call the interpreter's handler, everything in the frame. */
export function handler(page: Page, here: Here): void {
  const depth = page.depth + stackEffect(here.code.words[2 * here.index]!, here.operand, false);
  page.save();
  page.chargeAhead();
  page.write(`{ let s = ${handlerText(here)}; ${settle(page)} }`);
  page.resettle(depth);
}

/** A call. CPython looks at its eval breaker when a native has returned; a callee of Python code looks itself. */
export function calling(page: Page, here: Here): void {
  const op = here.code.words[2 * here.index]!;
  const depth = page.depth + stackEffect(op, here.operand, false);
  const looks = op === OP.CALL_FUNCTION_EX ? `(s === ${RETURNED} || s === ${QUIET})` : `s === ${RETURNED}`;
  page.save();
  page.chargeAhead();
  page.write(`{ let s = ${handlerText(here)};`);
  page.write(`if (machine.leftPs <= 0 && ${looks} && machine.isDue()) return machine.dueSignal;`);
  page.write(`${settle(page)} }`);
  page.resettle(depth);
}

/** An instruction after which this activation is over. */
export function leaving(page: Page, here: Here): void {
  page.save();
  page.chargeAhead();
  page.write(`return ${handlerText(here)};`);
}

/** A result computed by an operation that may defer it or raise. */
export function operation(page: Page, expression: (operands: Text[]) => string, count: number): void {
  page.lift(count);
  const operands = Array.from({ length: count }, () => page.pop()).reverse();
  page.write(page.hereText());
  const result = page.variable(expression(operands));
  page.write(awaitDeferred(page, result));
  page.push(result);
}
