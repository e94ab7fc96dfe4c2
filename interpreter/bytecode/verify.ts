// Checks a Code for what the VM takes for granted: operands in range, jumps that land, one stack depth for each instruction
// whatever the path, exception rows in order. A complaint is a bug in the compiler, never the program's fault.

import { isExit } from "./block.ts";
import type { Code } from "./code.ts";
import { BINARY_OPERATORS, COMPARISONS, OP, OPCODE_NAMES, OPCODES } from "./opcodes.ts";
import { stackEffect, stackNeed } from "./stack-effect.ts";

/** What is wrong with the code and those inside it, one sentence each; empty when all is well. */
export function verifyCode(code: Code): string[] {
  const complaints: string[] = [];
  const pending: Code[] = [code];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { qualname } = next;
    complaints.push(...new Verifier(next).complaints.map((complaint) => `${qualname}: ${complaint}`));
    for (const literal of next.consts) if (literal.kind === "code") pending.push(literal.code);
  }
  return complaints;
}

const ALWAYS_JUMPS = new Set([OP.JUMP_FORWARD, OP.JUMP_BACKWARD, OP.JUMP_BACKWARD_NO_INTERRUPT]);
const ROW = 5;

class Verifier {
  readonly complaints: string[] = [];
  private readonly code: Code;
  private readonly count: number;
  private readonly depths: Int32Array;
  private readonly pending: number[] = [];

  constructor(code: Code) {
    this.code = code;
    this.count = code.words.length / 2;
    this.depths = new Int32Array(this.count).fill(-1);
    if (code.positions.length !== 4 * this.count) this.complain(0, "positions and instructions differ in number");
    const areOperandsSound = this.checkOperands();
    this.checkRows();
    if (areOperandsSound && this.complaints.length === 0) this.followPaths();
  }

  private complain(index: number, words: string): void {
    this.complaints.push(`${words} (instruction ${index}, ${OPCODE_NAMES[this.code.words[2 * index] ?? -1] ?? "?"})`);
  }

  private checkOperands(): boolean {
    const before = this.complaints.length;
    for (let index = 0; index < this.count; index++) {
      const name = OPCODE_NAMES[this.code.words[2 * index]!];
      const operand = this.code.words[2 * index + 1]!;
      if (name === undefined) this.complain(index, "no such opcode");
      else if (operand < 0 || operand >= this.limitOf(OPCODES[name].operand)) this.complain(index, `operand ${operand} out of range`);
    }
    return this.complaints.length === before;
  }

  private limitOf(kind: (typeof OPCODES)["NOP"]["operand"]): number {
    const { code } = this;
    switch (kind) {
      case "none":
        return 1;
      case "count":
      case "flags":
        return 2 ** 31;
      case "local":
        return code.slotNames.length;
      case "name":
        return code.names.length;
      case "global":
        return code.names.length * 2;
      case "constant":
        return code.consts.length;
      case "operator":
        return BINARY_OPERATORS.length;
      case "comparison":
        return COMPARISONS.length;
      case "jump":
        return this.count;
    }
  }

  /** Rows cover disjoint stretches, in the order of the code. */
  private checkRows(): void {
    const table = this.code.exceptionTable;
    if (table.length % ROW !== 0) return this.complain(0, "exception table with half a row");
    let covered = 0;
    for (let row = 0; row < table.length; row += ROW) {
      const [start, end, handler, depth, lasti] = table.subarray(row, row + ROW) as unknown as [number, number, number, number, number];
      if (start < covered || end <= start || end > this.count) this.complain(start, `exception row ${start}..${end} out of order`);
      if (handler < 0 || handler >= this.count || depth < 0 || lasti < 0 || lasti > 1)
        this.complain(start, "exception row with a bad handler");
      covered = end;
    }
  }

  private followPaths(): void {
    this.reach(0, 0, 0);
    for (let index = this.pending.pop(); index !== undefined; index = this.pending.pop()) {
      const op = this.code.words[2 * index]!;
      const operand = this.code.words[2 * index + 1]!;
      const depth = this.depths[index]!;
      if (depth < stackNeed(op, operand)) this.complain(index, `needs ${stackNeed(op, operand)} stack entries, finds ${depth}`);
      this.reachHandler(index, depth);
      if (isExit(op)) continue;
      const isJump = OPCODES[OPCODE_NAMES[op]!].operand === "jump";
      if (isJump) this.reach(operand, depth + stackEffect(op, operand, true), index);
      if (!ALWAYS_JUMPS.has(op)) this.reach(index + 1, depth + stackEffect(op, operand, false), index);
    }
  }

  private reachHandler(index: number, depth: number): void {
    const table = this.code.exceptionTable;
    for (let row = 0; row < table.length && table[row]! <= index; row += ROW) {
      if (index >= table[row + 1]!) continue;
      if (table[row + 3]! > depth) this.complain(index, `handler expects ${table[row + 3]} stack entries, finds ${depth}`);
      this.reach(table[row + 2]!, table[row + 3]! + table[row + 4]! + 1, index);
      return;
    }
  }

  private reach(index: number, depth: number, from: number): void {
    if (index >= this.count) return this.complain(from, "runs off the end");
    if (depth > this.code.stackSize) this.complain(from, `leaves ${depth} stack entries, more than ${this.code.stackSize}`);
    const known = this.depths[index]!;
    if (known === depth) return;
    if (known >= 0) return this.complain(index, `reached with ${known} and with ${depth} stack entries`);
    this.depths[index] = depth;
    this.pending.push(index);
  }
}
