// What the translator has to know of a code before it can write anything: how deep the stack is at each instruction, and where
// blocks begin. A block is entered at its head only, so within one the translator knows what lies on the stack.

import { isExit } from "../../bytecode/block.ts";
import type { Code } from "../../bytecode/code.ts";
import { OP, OPCODE_NAMES, OPCODES } from "../../bytecode/opcodes.ts";
import { stackEffect } from "../../bytecode/stack-effect.ts";

const ALWAYS_JUMPS = new Set([OP.JUMP_FORWARD, OP.JUMP_BACKWARD, OP.JUMP_BACKWARD_NO_INTERRUPT]);

/** Other frames run before the next instruction does, so that one must be an entry. */
const LEAVES = new Set([
  OP.CALL,
  OP.CALL_KW,
  OP.CALL_FUNCTION_EX,
  OP.YIELD_VALUE,
  OP.SEND,
  OP.RETURN_GENERATOR,
  OP.BEFORE_WITH,
  OP.BEFORE_ASYNC_WITH,
  OP.GET_ANEXT,
  OP.WITH_EXCEPT_START,
  OP.IMPORT_NAME,
  OP.UNPACK_EX,
  OP.LOAD_CLASSDEREF,
]);

export interface Layout {
  /** Stack entries before each instruction; -1 where nothing leads. */
  readonly depths: Int32Array;
  /** Does a block begin here? */
  readonly heads: Uint8Array;
}

const jumps = (op: number): boolean => OPCODES[OPCODE_NAMES[op]!].operand === "jump";

export function layoutOf(code: Code): Layout {
  const count = code.words.length >> 1;
  const depths = new Int32Array(count).fill(-1);
  const heads = new Uint8Array(count);
  const open: number[] = [];
  const reach = (index: number, depth: number): void => {
    if (depths[index] !== -1) return;
    depths[index] = depth;
    open.push(index);
  };
  const { words, exceptionTable: table } = code;
  for (let row = 0; row < table.length; row += 5) {
    const [first, end, handler, depth, position] = table.subarray(row, row + 5);
    // Entries that a handler keeps must lie in the frame wherever the handler can be entered from.
    heads[first!] = 1;
    if (end! < count) heads[end!] = 1;
    heads[handler!] = 1;
    reach(handler!, depth! + position! + 1);
  }
  heads[0] = 1;
  reach(0, 0);
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const op = words[2 * index]!;
    const operand = words[2 * index + 1]!;
    const depth = depths[index]!;
    if (isExit(op)) continue;
    if (jumps(op)) {
      heads[operand] = 1;
      reach(operand, depth + stackEffect(op, operand, true));
    }
    if (ALWAYS_JUMPS.has(op)) continue;
    if (LEAVES.has(op)) heads[index + 1] = 1;
    reach(index + 1, depth + stackEffect(op, operand, false));
  }
  return { depths, heads };
}
