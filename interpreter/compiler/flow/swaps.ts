// SWAPs, which `match` and tuple assignments produce in plenty: a run of them is replaced by the shortest one with the same
// effect, and one in front of stores or pops goes away by exchanging those instead.

import type { Instruction } from "../../bytecode/block.ts";
import { OP } from "../../bytecode/opcodes.ts";

const { NOP, SWAP, STORE_FAST, POP_TOP } = OP;

/** Shortens the run of SWAPs that starts at `start`; the answer is the index of the run's last instruction. */
export function mergeSwaps(instructions: readonly Instruction[], start: number): number {
  let end = start;
  let depth = 0;
  let swaps = 0;
  for (let i = start; i < instructions.length; i++) {
    const { op, operand } = instructions[i]!;
    if (op !== SWAP && op !== NOP) break;
    end = i;
    if (op !== SWAP) continue;
    swaps++;
    depth = Math.max(depth, operand);
  }
  if (swaps < 2) return start;
  const stack = Array.from({ length: depth }, (_, i) => i);
  for (let i = start; i <= end; i++) {
    const { op, operand } = instructions[i]!;
    if (op === SWAP) [stack[0], stack[operand - 1]] = [stack[operand - 1]!, stack[0]!];
  }
  writeCycles(instructions, stack, start, end);
  return end;
}

/** Writes the permutation as SWAPs with the top, cycle by cycle, from the end of the run; what is left of the run becomes NOPs. */
function writeCycles(instructions: readonly Instruction[], stack: number[], start: number, end: number): void {
  const DONE = -1;
  let current = end;
  for (let i = 0; i < stack.length; i++) {
    if (stack[i] === DONE || stack[i] === i) continue;
    for (let j = i; ; ) {
      if (j > 0) {
        const instruction = instructions[current--]!;
        instruction.op = SWAP;
        instruction.operand = j + 1;
      }
      const next = stack[j]!;
      if (next === DONE) break;
      stack[j] = DONE;
      j = next;
    }
  }
  while (current >= start) instructions[current--]!.erase();
}

/** Walks left from `end`: each SWAP whose two entries are consumed by plain stores or pops to its right exchanges those. */
export function applySwaps(instructions: Instruction[], end: number): void {
  for (let i = end; i >= 0; i--) {
    const swap = instructions[i]!;
    if (swap.op !== SWAP) {
      if (swap.op === NOP || isSwappable(swap)) continue;
      return;
    }
    const first = nextSwappable(instructions, i, -1);
    if (first < 0) return;
    const { line } = instructions[first]!.place;
    let second = first;
    for (let count = swap.operand - 1; count > 0; count--) {
      second = nextSwappable(instructions, second, line);
      if (second < 0) return;
    }
    if (clash(instructions, first, second)) return;
    swap.erase();
    [instructions[first], instructions[second]] = [instructions[second]!, instructions[first]!];
  }
}

const isSwappable = ({ op }: Instruction): boolean => op === STORE_FAST || op === POP_TOP;

/** Across lines the exchange could be seen by a tracer, so a `line` of 0 or more must stay the same. */
function nextSwappable(instructions: readonly Instruction[], from: number, line: number): number {
  for (let i = from + 1; i < instructions.length; i++) {
    const instruction = instructions[i]!;
    if (line >= 0 && instruction.place.line !== line) return -1;
    if (instruction.op === NOP) continue;
    return isSwappable(instruction) ? i : -1;
  }
  return -1;
}

/** Would exchanging the two change which value a variable ends up with? */
function clash(instructions: readonly Instruction[], first: number, second: number): boolean {
  const stored = (i: number): number => (instructions[i]!.op === STORE_FAST ? instructions[i]!.operand : -1);
  const a = stored(first);
  const b = stored(second);
  if (a < 0 && b < 0) return false;
  if (a === b) return true;
  for (let i = first + 1; i < second; i++) {
    const between = stored(i);
    if (between >= 0 && (between === a || between === b)) return true;
  }
  return false;
}
