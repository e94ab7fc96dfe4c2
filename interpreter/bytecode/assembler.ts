// The last step of compilation: basic blocks in their final order become a Code. Stack depths, the exception table, the
// direction of each jump and the index it goes to are worked out here; which instructions there are was settled before.

import { type Block, type HandlerStack, isGoto, isJump, isSetup, VIRTUAL } from "./block.ts";
import { Code, type CodeFields } from "./code.ts";
import { OP } from "./opcodes.ts";
import { stackEffect } from "./stack-effect.ts";

/** What a finished code needs besides its instructions. */
type CodeDescription = Omit<CodeFields, "words" | "positions" | "exceptionTable" | "stackSize">;

/** Lays the blocks from `entry` on out as one code object. Blocks that cannot be reached must be gone. */
export function finishCode(entry: Block, description: CodeDescription): Code {
  const stackSize = measureStack(entry);
  labelHandlers(entry);
  const count = dropVirtual(entry);
  directJumps(entry);
  const { words, positions } = layOut(entry, count);
  const { consts, names } = description;
  return new Code({ ...description, stackSize }, { words, positions, exceptionTable: exceptionTable(entry), consts, names });
}

const SETUP_EFFECT = new Map([
  [VIRTUAL.SETUP_FINALLY, 1],
  [VIRTUAL.SETUP_CLEANUP, 2],
  [VIRTUAL.SETUP_WITH, 1],
]);
const VIRTUAL_START = VIRTUAL.SETUP_FINALLY;

function effectOf(op: number, operand: number, jumps: boolean): number {
  if (op < VIRTUAL_START) return stackEffect(op, operand, jumps);
  if (isSetup(op)) return jumps ? SETUP_EFFECT.get(op)! : 0;
  return op === VIRTUAL.POP_BLOCK || isGoto(op) ? 0 : -1;
}

/** Follows every path once, noting each block's depth on arrival; the answer is the greatest depth. */
function measureStack(entry: Block): number {
  let deepest = 0;
  const pending: Block[] = [entry];
  entry.startDepth = 0;
  const reach = (block: Block, depth: number): void => {
    if (block.startDepth >= depth) return;
    block.startDepth = depth;
    pending.push(block);
  };
  for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
    let depth = block.startDepth;
    let goesOn = true;
    for (const instruction of block.instructions) {
      const { op, operand, target } = instruction;
      if (target !== null) {
        const there = depth + effectOf(op, operand, true);
        if (there > deepest) deepest = there;
        reach(target, there);
      }
      depth += effectOf(op, operand, false);
      if (depth > deepest) deepest = depth;
      if (isGoto(op)) goesOn = false;
    }
    if (goesOn && block.fallsThrough && block.next !== null) reach(block.next, depth);
  }
  return deepest;
}

/** Gives each instruction the handler in whose reach it lies. */
function labelHandlers(entry: Block): void {
  const pending: Block[] = [];
  const reach = (block: Block, handlers: HandlerStack | null): void => {
    if (block.isVisited) return;
    block.isVisited = true;
    block.handlers = handlers;
    pending.push(block);
  };
  reach(entry, null);
  for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
    let handlers = block.handlers;
    for (const instruction of block.instructions) {
      const { op, target } = instruction;
      if (target !== null && isSetup(op)) {
        reach(target, handlers);
        target.keepsLasti = op !== VIRTUAL.SETUP_FINALLY;
        handlers = { handler: target, outer: handlers };
      } else if (op === VIRTUAL.POP_BLOCK) {
        handlers = handlers?.outer ?? null;
      } else {
        instruction.handler = handlers === null ? null : handlers.handler;
        if (target !== null) reach(target, handlers);
      }
    }
    if (block.fallsThrough && block.next !== null) reach(block.next, handlers);
  }
}

/** Drops SETUP_… and POP_BLOCK, which have done their duty, and the NOPs that carry no line of their own; counts the rest. */
function dropVirtual(entry: Block): number {
  let count = 0;
  for (let block: Block | null = entry; block !== null; block = block.next) {
    for (const instruction of block.instructions) {
      if (isSetup(instruction.op) || instruction.op === VIRTUAL.POP_BLOCK) instruction.erase();
    }
  }
  for (let block: Block | null = entry; block !== null; block = block.next) {
    removeNops(block);
    block.offset = count;
    count += block.instructions.length;
  }
  return count;
}

/** Drops the NOPs whose line shows in a neighbour anyway: before them in the block, or after them. */
export function removeNops(block: Block): void {
  const { instructions } = block;
  let kept = 0;
  let line = -1;
  for (let i = 0; i < instructions.length; i++) {
    const instruction = instructions[i]!;
    if (instruction.op === OP.NOP && isSpareNop(block, i, line)) continue;
    instructions[kept++] = instruction;
    line = instruction.place.line;
  }
  instructions.length = kept;
}

function isSpareNop(block: Block, index: number, previousLine: number): boolean {
  const { place } = block.instructions[index]!;
  if (place.line < 0 || place.line === previousLine) return true;
  const following = block.instructions[index + 1];
  if (following !== undefined) {
    if (following.place.line < 0) following.place = place;
    return following.place.line === place.line;
  }
  let next = block.next;
  while (next !== null && next.instructions.length === 0) next = next.next;
  return next !== null && next.instructions[0]!.place.line === place.line;
}

const FORWARD = new Map([
  [VIRTUAL.JUMP, OP.JUMP_FORWARD],
  [VIRTUAL.JUMP_NO_INTERRUPT, OP.JUMP_FORWARD],
  [VIRTUAL.POP_JUMP_IF_TRUE, OP.POP_JUMP_FORWARD_IF_TRUE],
  [VIRTUAL.POP_JUMP_IF_FALSE, OP.POP_JUMP_FORWARD_IF_FALSE],
  [VIRTUAL.POP_JUMP_IF_NONE, OP.POP_JUMP_FORWARD_IF_NONE],
  [VIRTUAL.POP_JUMP_IF_NOT_NONE, OP.POP_JUMP_FORWARD_IF_NOT_NONE],
]);
const BACKWARD = new Map([
  [VIRTUAL.JUMP, OP.JUMP_BACKWARD],
  [VIRTUAL.JUMP_NO_INTERRUPT, OP.JUMP_BACKWARD_NO_INTERRUPT],
  [VIRTUAL.POP_JUMP_IF_TRUE, OP.POP_JUMP_BACKWARD_IF_TRUE],
  [VIRTUAL.POP_JUMP_IF_FALSE, OP.POP_JUMP_BACKWARD_IF_FALSE],
  [VIRTUAL.POP_JUMP_IF_NONE, OP.POP_JUMP_BACKWARD_IF_NONE],
  [VIRTUAL.POP_JUMP_IF_NOT_NONE, OP.POP_JUMP_BACKWARD_IF_NOT_NONE],
]);

/** Replaces the virtual jumps by those that say which way they go: only jumping back can cost the GIL. */
function directJumps(entry: Block): void {
  for (let block: Block | null = entry; block !== null; block = block.next) {
    const last = block.last;
    if (last === undefined || !isJump(last.op) || last.op < VIRTUAL_START) continue;
    const isBack = last.target!.offset <= block.offset;
    last.op = (isBack ? BACKWARD : FORWARD).get(last.op)!;
  }
}

function layOut(entry: Block, count: number): { words: Int32Array; positions: Int32Array } {
  const words = new Int32Array(2 * count);
  const positions = new Int32Array(4 * count);
  let word = 0;
  let position = 0;
  for (let block: Block | null = entry; block !== null; block = block.next) {
    for (const { op, operand, target, place } of block.instructions) {
      words[word++] = op;
      words[word++] = target === null ? operand : target.offset;
      positions[position++] = place.line;
      positions[position++] = place.endLine;
      positions[position++] = place.column;
      positions[position++] = place.endColumn;
    }
  }
  return { words, positions };
}

/** One row for each run of instructions with the same handler, in the order of the code. */
function exceptionTable(entry: Block): Int32Array {
  const rows: number[] = [];
  let handler: Block | null = null;
  let start = 0;
  let index = 0;
  const close = (): void => {
    if (handler === null) return;
    const lasti = handler.keepsLasti ? 1 : 0;
    rows.push(start, index, handler.offset, handler.startDepth - 1 - lasti, lasti);
  };
  for (let block: Block | null = entry; block !== null; block = block.next) {
    for (const instruction of block.instructions) {
      if (instruction.handler !== handler) {
        close();
        handler = instruction.handler;
        start = index;
      }
      index++;
    }
  }
  close();
  return Int32Array.from(rows);
}
