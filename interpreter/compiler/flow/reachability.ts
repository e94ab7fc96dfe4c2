// Which blocks can be reached, and what follows from it: dead code goes, empty blocks go, jumps to the next instruction go,
// and short ends of functions are copied to the places that jump to them.

import { Block, endsBlock, hasTarget, isExit, isGoto, isJump, VIRTUAL } from "../../bytecode/block.ts";

const MAX_COPIED = 4;

/** Notes how each block ends, and lets jumps look past empty blocks. */
export function markEnds(blocks: readonly Block[]): void {
  for (const block of blocks) {
    const last = block.last;
    if (last === undefined || !endsBlock(last.op)) continue;
    if (isExit(last.op)) {
      block.exits = true;
      block.fallsThrough = false;
    } else {
      if (isGoto(last.op)) block.fallsThrough = false;
      last.target = firstFilled(last.target!);
    }
  }
}

function firstFilled(block: Block): Block {
  let filled = block;
  while (filled.instructions.length === 0 && filled.next !== null) filled = filled.next;
  return filled;
}

/** A block that ends by jumping to a short exit block gets a copy of that block instead. */
export function copyShortExits(blocks: readonly Block[]): void {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]!;
    const last = block.last;
    if (last === undefined || !isGoto(last.op)) continue;
    const target = last.target!;
    if (!isExitFromNowhere(target) || target.instructions.length > MAX_COPIED) continue;
    last.erase();
    for (const instruction of target.instructions) block.instructions.push(instruction.copy());
    block.exits = true;
  }
}

/** Counts the ways to each block and empties those that there is no way to. */
export function dropUnreachable(entry: Block): void {
  const pending: Block[] = [entry];
  entry.predecessors = 1;
  const reach = (block: Block): void => {
    if (block.predecessors++ === 0) pending.push(block);
  };
  for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
    if (block.next !== null && block.fallsThrough) reach(block.next);
    for (const instruction of block.instructions) if (instruction.target !== null) reach(instruction.target);
  }
  for (let block: Block | null = entry; block !== null; block = block.next) {
    if (block.predecessors > 0) continue;
    block.instructions = [];
    block.fallsThrough = true;
  }
}

/** Takes empty blocks out of the chain and out of the jumps' targets. */
export function dropEmptyBlocks(entry: Block): void {
  for (let block: Block | null = entry; block !== null; block = block.next) {
    if (block.next !== null) block.next = firstFilled(block.next);
  }
  for (let block: Block | null = entry; block !== null; block = block.next) {
    for (const instruction of block.instructions) {
      if (hasTarget(instruction.op)) instruction.target = firstFilled(instruction.target!);
    }
  }
}

/** Jumps to what follows anyway become NOPs. True if there were any. */
export function dropJumpsToNext(entry: Block): boolean {
  let found = false;
  for (let block: Block | null = entry; block !== null; block = block.next) {
    const last = block.last;
    if (last === undefined || !isGoto(last.op) || last.target !== block.next) continue;
    last.erase();
    block.fallsThrough = true;
    found = true;
  }
  return found;
}

/** Is the block an exit that belongs to no line, such as a function's closing `return None`? */
function isExitFromNowhere(block: Block): boolean {
  return block.exits && block.instructions.length > 0 && block.instructions.every(({ place }) => place.line < 0);
}

/** Gives each jump to an exit without a line its own copy, so that the exit can take the jump's line. */
export function copyLinelessExits(blocks: Block[]): void {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]!;
    const last = block.last;
    if (last === undefined || !isJump(last.op) || last.op === VIRTUAL.POP_BLOCK) continue;
    const target = last.target!;
    if (!isExitFromNowhere(target) || target.predecessors < 2) continue;
    const copy = new Block();
    copy.instructions = target.instructions.map((instruction) => instruction.copy());
    copy.exits = true;
    copy.fallsThrough = false;
    copy.instructions[0]!.place = last.place;
    copy.predecessors = 1;
    copy.next = target.next;
    last.target = copy;
    target.predecessors--;
    target.next = copy;
    blocks.push(copy);
  }
  for (const block of blocks) {
    while (block.next !== null && block.next.instructions.length === 0) block.next = block.next.next;
  }
}
