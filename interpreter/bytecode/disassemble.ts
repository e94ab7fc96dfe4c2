// Code made readable: rows of plain data first, then text like that of CPython's `dis`, with a ◆ at the instructions where
// CPython 3.11, or another version, may give up the GIL.

import type { Code } from "./code.ts";
import { BINARY_OPERATORS, COMPARISONS, OPCODE_NAMES, OPCODES, type OpcodeName } from "./opcodes.ts";
import { represent } from "./represent.ts";
import type { SafepointTable } from "./safepoints/table.ts";
import { mayLook, SAFEPOINT_TABLES } from "./safepoints/tables.ts";

export interface DisassemblyRow {
  /** The source line, where it differs from the row before and is known. */
  readonly line: number | null;
  readonly index: number;
  /** Does some jump or exception handler lead here? */
  readonly target: boolean;
  readonly op: OpcodeName;
  /** Null for opcodes without one. */
  readonly operand: number | null;
  /** The operand's meaning: a name, a constant's repr, `to 12`; empty where the number says it all. */
  readonly text: string;
  /** May the GIL be lost here? Depends on the outcome for conditional jumps and on the callee for calls. */
  readonly safepoint: boolean;
}

/** The rows of this code alone; `table` says what counts as a safepoint. */
export function disassemble(code: Code, table: SafepointTable = SAFEPOINT_TABLES["3.11"]): DisassemblyRow[] {
  const targets = findTargets(code);
  const rows: DisassemblyRow[] = [];
  let previousLine = -1;
  for (let index = 0; index < code.words.length / 2; index++) {
    const op = OPCODE_NAMES[code.words[2 * index]!]!;
    const operand = code.words[2 * index + 1]!;
    const line = code.positions[4 * index]!;
    const { operand: kind } = OPCODES[op];
    rows.push({
      line: line >= 0 && line !== previousLine ? line : null,
      index,
      target: targets.has(index),
      op,
      operand: kind === "none" ? null : operand,
      text: meaning(code, op, operand),
      safepoint: mayLook(table, op, operand),
    });
    if (line >= 0) previousLine = line;
  }
  return rows;
}

function findTargets({ words, exceptionTable }: Code): Set<number> {
  const targets = new Set<number>();
  for (let i = 0; i < words.length; i += 2) {
    if (OPCODES[OPCODE_NAMES[words[i]!]!].operand === "jump") targets.add(words[i + 1]!);
  }
  for (let row = 0; row < exceptionTable.length; row += 5) targets.add(exceptionTable[row + 2]!);
  return targets;
}

const FUNCTION_PARTS = ["defaults", "kwdefaults", "annotations", "closure"];
const CONVERSIONS = ["", "str", "repr", "ascii"];

function meaning(code: Code, op: OpcodeName, operand: number): string {
  switch (OPCODES[op].operand) {
    case "none":
    case "count":
      return "";
    case "local":
      return code.slotNames[operand] ?? "?";
    case "name":
      return code.names[operand] ?? "?";
    case "global":
      return `${(operand & 1) === 1 ? "NULL + " : ""}${code.names[operand >> 1] ?? "?"}`;
    case "constant": {
      const literal = code.consts[operand];
      return literal === undefined ? "?" : represent(literal);
    }
    case "operator":
      return BINARY_OPERATORS[operand] ?? "?";
    case "comparison":
      return COMPARISONS[operand] ?? "?";
    case "jump":
      return `to ${operand}`;
    case "flags":
      if (op === "MAKE_FUNCTION") return FUNCTION_PARTS.filter((_, bit) => (operand & (1 << bit)) !== 0).join(", ");
      if (op === "FORMAT_VALUE")
        return [CONVERSIONS[operand & 3], (operand & 4) !== 0 ? "with format" : ""].filter((part) => part).join(", ");
      return "";
  }
}

/** Text of the code, its exception table, and then of each code inside it. Ends in a newline. */
export function disassembleText(code: Code): string {
  const parts: string[] = [];
  const pending: Code[] = [code];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const inner = next.consts.flatMap((literal) => (literal.kind === "code" ? [literal.code] : []));
    pending.unshift(...inner);
    const heading = next === code ? "" : `\nDisassembly of ${represent({ kind: "code", code: next })}:\n`;
    parts.push(heading + rowsText(disassemble(next)) + tableText(next));
  }
  return parts.join("");
}

function rowsText(rows: readonly DisassemblyRow[]): string {
  const lineWidth = Math.max(3, ...rows.map(({ line }) => String(line ?? "").length));
  return rows
    .map(({ line, index, target, op, operand, text, safepoint }, position) => {
      const gap = line !== null && position > 0 ? "\n" : "";
      const place = `${String(line ?? "").padStart(lineWidth)} ${safepoint ? "◆" : " "} ${target ? ">>" : "  "} ${String(index).padStart(4)}`;
      const instruction = `${op.padEnd(20)} ${operand === null ? "" : String(operand).padStart(5)}${text === "" ? "" : ` (${text})`}`;
      return `${gap}${place} ${instruction}`.trimEnd();
    })
    .map((line) => `${line}\n`)
    .join("");
}

function tableText({ exceptionTable }: Code): string {
  if (exceptionTable.length === 0) return "";
  let text = "ExceptionTable:\n";
  for (let row = 0; row < exceptionTable.length; row += 5) {
    const [start, end, handler, depth, lasti] = exceptionTable.subarray(row, row + 5);
    text += `  ${start} to ${end! - 1} -> ${handler} [${depth}]${lasti === 1 ? " lasti" : ""}\n`;
  }
  return text;
}
