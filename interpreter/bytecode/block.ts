// The half-finished form of code: instructions in basic blocks, jumps pointing at blocks, exception handlers still bracketed
// by SETUP_… and POP_BLOCK. The compiler writes it, its flow passes tidy it, `finishCode` (assembler.ts) turns it into a Code.

import { OP, OPCODE_NAMES, OPCODES, type OpcodeName, type OpcodesWith } from "./opcodes.ts";

/** Where an instruction comes from: a syntax node will do. Lines from 1, columns from 0; line -1 when it comes from nowhere. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The place of artificial instructions; a flow pass may give them a neighbour's. */
export const NOWHERE: Place = { line: -1, column: -1, endLine: -1, endColumn: -1 };

const virtualNames = [
  "SETUP_FINALLY", // from here on an exception jumps to the target, depth as now
  "SETUP_CLEANUP", // the same, with the raising instruction's index pushed below the exception
  "SETUP_WITH", // as SETUP_CLEANUP, with what __enter__ gave dropped first
  "POP_BLOCK", // the latest SETUP_… no longer applies
  "JUMP",
  "JUMP_NO_INTERRUPT",
  "POP_JUMP_IF_TRUE",
  "POP_JUMP_IF_FALSE",
  "POP_JUMP_IF_NONE",
  "POP_JUMP_IF_NOT_NONE",
] as const;

type VirtualName = (typeof virtualNames)[number];

/** Numbers of the instructions that exist only before assembly, behind those of the real ones. */
export const VIRTUAL = Object.fromEntries(virtualNames.map((name, index) => [name, OPCODE_NAMES.length + index])) as Readonly<
  Record<VirtualName, number>
>;

type PlainOpcode = OpcodesWith<"none"> | "POP_BLOCK";
type NumericOpcode = OpcodesWith<"count" | "flags" | "local" | "name" | "global" | "constant" | "operator" | "comparison">;
export type JumpOpcode = OpcodesWith<"jump"> | Exclude<VirtualName, "POP_BLOCK">;

/** Real and virtual opcodes by name. */
const NUMBER_OF: Readonly<Record<OpcodeName | VirtualName, number>> = { ...OP, ...VIRTUAL };

const IS_JUMP = 1;
const IS_SETUP = 2;
const IS_EXIT = 4;
const IS_GOTO = 8;

const traits = new Uint8Array(OPCODE_NAMES.length + virtualNames.length);
for (const name of OPCODE_NAMES) if (OPCODES[name].operand === "jump") traits[OP[name]] = IS_JUMP;
for (const name of virtualNames) traits[VIRTUAL[name]] = name.startsWith("SETUP") ? IS_SETUP : name === "POP_BLOCK" ? 0 : IS_JUMP;
for (const name of ["JUMP", "JUMP_NO_INTERRUPT"] as const) traits[VIRTUAL[name]] = IS_JUMP | IS_GOTO;
for (const name of ["RETURN_VALUE", "RAISE_VARARGS", "RERAISE"] as const) traits[OP[name]] = IS_EXIT;

/** Does control possibly go to the instruction's target (exception handlers apart)? */
export const isJump = (op: number): boolean => (traits[op]! & IS_JUMP) !== 0;
/** Does control always go to the target? Before assembly only. */
export const isGoto = (op: number): boolean => (traits[op]! & IS_GOTO) !== 0;
/** Does it begin the reach of an exception handler? */
export const isSetup = (op: number): boolean => (traits[op]! & IS_SETUP) !== 0;
/** Does it leave the code for good? */
export const isExit = (op: number): boolean => (traits[op]! & IS_EXIT) !== 0;
export const hasTarget = (op: number): boolean => (traits[op]! & (IS_JUMP | IS_SETUP)) !== 0;
/** May nothing follow it in its block? */
export const endsBlock = (op: number): boolean => (traits[op]! & (IS_JUMP | IS_EXIT)) !== 0;

export class Instruction {
  op: number;
  operand: number;
  target: Block | null;
  place: Place;
  /** The innermost handler in whose reach it lies; known when assembling. */
  handler: Block | null = null;

  constructor(op: number, operand: number, target: Block | null, place: Place) {
    this.op = op;
    this.operand = operand;
    this.target = target;
    this.place = place;
  }

  copy(): Instruction {
    return new Instruction(this.op, this.operand, this.target, this.place);
  }

  /** Turns it into a NOP, which keeps the line. */
  erase(): void {
    this.op = OP.NOP;
    this.operand = 0;
    this.target = null;
  }
}

export class Block {
  instructions: Instruction[] = [];
  /** The block that follows in the text of the code. */
  next: Block | null = null;
  /** Ways to get here; 0 until reachability is known. */
  predecessors = 0;
  /** Does it end in a return or a raise? */
  exits = false;
  /** Can control go on to `next`? */
  fallsThrough = true;
  /** As a handler: is the raising instruction's index pushed? */
  keepsLasti = false;
  isVisited = false;
  /** Stack entries on arrival, -1 while unknown. */
  startDepth = -1;
  /** Index of its first instruction in the finished code. */
  offset = 0;
  handlers: HandlerStack | null = null;

  get last(): Instruction | undefined {
    return this.instructions[this.instructions.length - 1];
  }
}

/** The handlers in reach, innermost first; shared between blocks, so never changed. */
export interface HandlerStack {
  readonly handler: Block;
  readonly outer: HandlerStack | null;
}

/** Appends instructions to blocks; where one would follow a jump or a return, a block of its own begins. */
export class BlockWriter {
  readonly entry: Block;
  /** Every block made, in the order of making. */
  readonly blocks: Block[] = [];
  current: Block;
  /** Given to the instructions that follow. */
  place: Place = NOWHERE;

  constructor() {
    this.entry = this.newBlock();
    this.current = this.entry;
  }

  /** A block to jump to; it has no place in the code before `useBlock`. */
  newBlock(): Block {
    const block = new Block();
    this.blocks.push(block);
    return block;
  }

  /** Goes on writing in `block`, which the text so far falls into. */
  useBlock(block: Block): void {
    this.current.next = block;
    this.current = block;
  }

  emit(name: PlainOpcode): void;
  emit(name: NumericOpcode, operand: number): void;
  emit(name: PlainOpcode | NumericOpcode, operand = 0): void {
    this.append(NUMBER_OF[name], operand, null);
  }

  jump(name: JumpOpcode, target: Block): void {
    this.append(NUMBER_OF[name], 0, target);
  }

  /** A jump that belongs to no line. */
  jumpFromNowhere(name: JumpOpcode, target: Block): void {
    const place = this.place;
    this.place = NOWHERE;
    this.jump(name, target);
    this.place = place;
  }

  private append(op: number, operand: number, target: Block | null): void {
    const last = this.current.last;
    if (last !== undefined && endsBlock(last.op)) this.useBlock(this.newBlock());
    this.current.instructions.push(new Instruction(op, operand, target, this.place));
  }
}
