// The flow passes in their order. CPython 3.11's order and no other, because what one pass leaves decides what the next
// one finds; each pass is a small file of its own.

import { removeNops } from "../../bytecode/assembler.ts";
import type { Block, BlockWriter } from "../../bytecode/block.ts";
import { OP } from "../../bytecode/opcodes.ts";
import type { ConstantPool } from "../constants.ts";
import { placeReturns, spreadPlaces } from "./lines.ts";
import { improveBlock } from "./peephole.ts";
import { copyLinelessExits, copyShortExits, dropEmptyBlocks, dropJumpsToNext, dropUnreachable, markEnds } from "./reachability.ts";

/** Tells how blocks end and copies short exits a first time: to be done before instructions are put in front of the entry. */
export function prepareFlow(writer: BlockWriter): void {
  markEnds(writer.blocks);
  copyShortExits(writer.blocks);
}

/** Tidies a prepared code; afterwards it is ready for `finishCode`, and the constants no longer used at the end are gone. */
export function tidyFlow(writer: BlockWriter, constants: ConstantPool, firstLine: number): void {
  const { entry, blocks } = writer;
  for (let block: Block | null = entry; block !== null; block = block.next) {
    improveBlock(block, constants);
    removeNops(block);
  }
  copyShortExits(blocks);
  dropUnreachable(entry);
  for (let block: Block | null = entry; block !== null; block = block.next) removeNops(block);
  dropEmptyBlocks(entry);
  if (dropJumpsToNext(entry)) dropEmptyBlocks(entry);
  copyLinelessExits(blocks);
  dropUnusedConstants(entry, constants);
  spreadPlaces(entry);
  placeReturns(entry, firstLine);
}

/** The first constant stays in any case: it may be the docstring. */
function dropUnusedConstants(entry: Block, constants: ConstantPool): void {
  let highest = 0;
  for (let block: Block | null = entry; block !== null; block = block.next) {
    for (const { op, operand } of block.instructions) if (op === OP.LOAD_CONST && operand > highest) highest = operand;
  }
  if (highest + 1 < constants.literals.length) constants.truncate(highest + 1);
}
