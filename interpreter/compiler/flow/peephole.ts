// Improvements within a block, the same ones as CPython 3.11 makes: tests of constants, `is None` tests, tuples of
// constants, jumps to jumps. They matter beyond speed, since they decide on which line, and where the GIL can be lost.

import { type Block, type Instruction, VIRTUAL } from "../../bytecode/block.ts";
import { OP } from "../../bytecode/opcodes.ts";
import { type ConstantPool, isTrue, tuple } from "../constants.ts";
import { applySwaps, mergeSwaps } from "./swaps.ts";

const { LOAD_CONST, BUILD_TUPLE, UNPACK_SEQUENCE, SWAP, IS_OP, PUSH_NULL, LOAD_GLOBAL, JUMP_IF_TRUE_OR_POP, JUMP_IF_FALSE_OR_POP } = OP;
const { JUMP, POP_JUMP_IF_TRUE, POP_JUMP_IF_FALSE, POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE } = VIRTUAL;

/** Improves one block in place, leaving NOPs where instructions were. */
export function improveBlock(block: Block, constants: ConstantPool): void {
  const { instructions } = block;
  for (let i = 0; i < instructions.length; i++) {
    const instruction = instructions[i]!;
    if (instruction.target !== null) {
      skipEmptyTargets(instruction);
      if (threadJump(instruction)) i--;
      continue;
    }
    switch (instruction.op) {
      case LOAD_CONST:
        testConstant(block, i, constants);
        break;
      case BUILD_TUPLE:
        if (!pairWithUnpack(instruction, instructions[i + 1])) foldTuple(instructions, i, constants);
        break;
      case SWAP:
        if (instruction.operand === 1) instruction.erase();
        else {
          i = mergeSwaps(instructions, i);
          applySwaps(instructions, i);
        }
        break;
      case PUSH_NULL:
        pushNullWithGlobal(instruction, instructions[i + 1]);
        break;
      default:
        break;
    }
  }
}

function skipEmptyTargets(instruction: Instruction): void {
  let target = instruction.target!;
  while (target.instructions.length === 0 && target.next !== null) target = target.next;
  instruction.target = target;
}

/** LOAD_CONST and a test of it become a jump or nothing; `x is None` tested becomes one instruction. */
function testConstant(block: Block, index: number, constants: ConstantPool): void {
  const { instructions } = block;
  const load = instructions[index]!;
  const test = instructions[index + 1];
  if (test === undefined) return;
  const literal = constants.literals[load.operand]!;
  switch (test.op) {
    case POP_JUMP_IF_FALSE:
    case POP_JUMP_IF_TRUE:
      load.erase();
      if (isTrue(literal) === (test.op === POP_JUMP_IF_TRUE)) alwaysJump(block, test);
      else test.erase();
      break;
    case JUMP_IF_FALSE_OR_POP:
    case JUMP_IF_TRUE_OR_POP:
      if (isTrue(literal) === (test.op === JUMP_IF_TRUE_OR_POP)) alwaysJump(block, test);
      else {
        load.erase();
        test.erase();
      }
      break;
    case IS_OP: {
      const jump = instructions[index + 2];
      if (literal.kind !== "none" || (jump?.op !== POP_JUMP_IF_FALSE && jump?.op !== POP_JUMP_IF_TRUE)) break;
      const jumpsIfNone = (test.operand === 0) === (jump.op === POP_JUMP_IF_TRUE);
      jump.op = jumpsIfNone ? POP_JUMP_IF_NONE : POP_JUMP_IF_NOT_NONE;
      load.erase();
      test.erase();
      break;
    }
    default:
      break;
  }
}

function alwaysJump(block: Block, test: Instruction): void {
  test.op = JUMP;
  block.fallsThrough = false;
}

/** Packing a few values only to unpack them is a swap. */
function pairWithUnpack(build: Instruction, unpack: Instruction | undefined): boolean {
  if (unpack?.op !== UNPACK_SEQUENCE || unpack.operand !== build.operand) return false;
  if (build.operand < 1 || build.operand > 3) return false;
  if (build.operand === 1) unpack.erase();
  else unpack.op = SWAP;
  build.erase();
  return true;
}

function foldTuple(instructions: readonly Instruction[], index: number, constants: ConstantPool): void {
  const build = instructions[index]!;
  const count = build.operand;
  if (index < count) return;
  for (let i = index - count; i < index; i++) if (instructions[i]!.op !== LOAD_CONST) return;
  const items = instructions.slice(index - count, index).map((load) => constants.literals[load.operand]!);
  for (let i = index - count; i < index; i++) instructions[i]!.erase();
  build.op = LOAD_CONST;
  build.operand = constants.add(tuple(items));
}

function pushNullWithGlobal(push: Instruction, load: Instruction | undefined): void {
  if (load?.op !== LOAD_GLOBAL || (load.operand & 1) !== 0) return;
  push.erase();
  load.operand |= 1;
}

/** Jumping to a jump: goes where that one goes, if the line stays the same. True when the instruction deserves another look. */
function threadJump(instruction: Instruction): boolean {
  const target = instruction.target!.instructions[0];
  if (target === undefined) return false;
  switch (instruction.op) {
    case JUMP_IF_FALSE_OR_POP:
      return threadShortCircuit(instruction, target, false);
    case JUMP_IF_TRUE_OR_POP:
      return threadShortCircuit(instruction, target, true);
    case JUMP:
    case POP_JUMP_IF_TRUE:
    case POP_JUMP_IF_FALSE:
    case POP_JUMP_IF_NONE:
    case POP_JUMP_IF_NOT_NONE:
      return target.op === JUMP && retarget(instruction, target, instruction.op);
    default:
      return false;
  }
}

/** `a and b or c`, `(a or b) or c` and their like: the outcome of the first test settles the second. */
function threadShortCircuit(instruction: Instruction, target: Instruction, jumpsWhen: boolean): boolean {
  const sameKeeping = jumpsWhen ? JUMP_IF_TRUE_OR_POP : JUMP_IF_FALSE_OR_POP;
  const samePopping = jumpsWhen ? POP_JUMP_IF_TRUE : POP_JUMP_IF_FALSE;
  const otherKeeping = jumpsWhen ? JUMP_IF_FALSE_OR_POP : JUMP_IF_TRUE_OR_POP;
  const otherPopping = jumpsWhen ? POP_JUMP_IF_FALSE : POP_JUMP_IF_TRUE;
  switch (target.op) {
    case samePopping:
      return retarget(instruction, target, samePopping);
    case JUMP:
    case sameKeeping:
      return retarget(instruction, target, sameKeeping);
    case otherKeeping:
    case otherPopping:
      if (instruction.place.line !== target.place.line) return false;
      instruction.op = samePopping;
      instruction.target = instruction.target!.next;
      return true;
    default:
      return false;
  }
}

function retarget(instruction: Instruction, target: Instruction, op: number): boolean {
  if (instruction.place.line !== target.place.line || instruction.target === target.target) return false;
  instruction.target = target.target;
  instruction.op = op;
  return true;
}
