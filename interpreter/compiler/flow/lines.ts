// Lines for the instructions that come from nowhere in the source: they take that of the instruction before them, so that
// tracebacks and stepping never show a place without a line.

import { type Block, isJump, type Place } from "../../bytecode/block.ts";
import { OP } from "../../bytecode/opcodes.ts";

/** Hands places on: within blocks, into the next block and along jumps where that is the only way there. */
export function spreadPlaces(entry: Block): void {
  for (let block: Block | null = entry; block !== null; block = block.next) {
    let place: Place | null = null;
    for (const instruction of block.instructions) {
      if (instruction.place.line >= 0) place = instruction.place;
      else if (place !== null) instruction.place = place;
    }
    if (place === null) continue;
    if (block.fallsThrough && block.next?.predecessors === 1) givePlace(block.next, place);
    const last = block.last!;
    if (isJump(last.op) && last.target!.predecessors === 1) givePlace(last.target!, place);
  }
}

function givePlace(block: Block, place: Place): void {
  const first = block.instructions[0];
  if (first !== undefined && first.place.line < 0) first.place = place;
}

/** A return that is still without a line takes the last line seen before it in the text of the code. */
export function placeReturns(entry: Block, firstLine: number): void {
  let line = firstLine;
  for (let block: Block | null = entry; block !== null; block = block.next) {
    const last = block.last;
    if (last === undefined) continue;
    if (last.place.line >= 0) line = last.place.line;
    else if (last.op === OP.RETURN_VALUE) {
      const place = { line, column: -1, endLine: line, endColumn: -1 };
      for (const instruction of block.instructions) instruction.place = place;
    }
  }
}
