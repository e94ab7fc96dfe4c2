// From a written unit to its Code: the instructions that every code of its sort begins with, the final slots of cells, the
// flags; then the flow passes and the assembler.

import { finishCode } from "../bytecode/assembler.ts";
import { type Block, Instruction, NOWHERE, type Place } from "../bytecode/block.ts";
import { type Code, CodeFlag } from "../bytecode/code.ts";
import { OP } from "../bytecode/opcodes.ts";
import { NONE } from "./constants.ts";
import { prepareFlow, tidyFlow } from "./flow/tidy.ts";
import type { Unit } from "./unit.ts";

/** `returnsNone`: does falling off the end return None? Otherwise the value on the stack. */
export function finishUnit(unit: Unit, returnsNone: boolean): Code {
  if (unit.current.last?.op !== OP.RETURN_VALUE) {
    unit.place = NOWHERE;
    if (returnsNone) unit.constant(NONE);
    unit.emit("RETURN_VALUE");
  }
  prepareFlow(unit);
  const flags = flagsOf(unit);
  const slotOfCell = cellSlots(unit);
  putPrefix(unit, flags, slotOfCell);
  moveCells(unit.entry, slotOfCell);
  const firstLine = unit.firstLine > 0 ? unit.firstLine : 1;
  tidyFlow(unit, unit.constants, firstLine);
  const varNames = [...unit.varNames.keys()];
  const cells = [...unit.cellVars.keys()];
  const freeVars = [...unit.freeVars.keys()];
  const isParameter = (name: string): boolean => unit.varNames.has(name);
  return finishCode(unit.entry, {
    name: unit.name,
    qualname: unit.qualname,
    path: unit.compilation.path,
    origin: unit.compilation.origin,
    firstLine,
    argCount: unit.argCount,
    positionalOnlyCount: unit.positionalOnlyCount,
    keywordOnlyCount: unit.keywordOnlyCount,
    flags,
    consts: unit.constants.literals,
    names: [...unit.names.keys()],
    varNames,
    cellVars: [...varNames.filter((name) => unit.cellVars.has(name)), ...cells.filter((name) => !isParameter(name))],
    freeVars,
    slotNames: [...varNames, ...cells.filter((name) => !isParameter(name)), ...freeVars],
  });
}

function flagsOf({ scope }: Unit): number {
  if (scope.kind !== "function") return 0;
  let flags: number = CodeFlag.NEWLOCALS | CodeFlag.OPTIMIZED;
  if (scope.isNested) flags |= CodeFlag.NESTED;
  if (scope.isGenerator) flags |= scope.isCoroutine ? CodeFlag.ASYNC_GENERATOR : CodeFlag.GENERATOR;
  else if (scope.isCoroutine) flags |= CodeFlag.COROUTINE;
  if (scope.hasVarArgs) flags |= CodeFlag.VARARGS;
  if (scope.hasVarKeywords) flags |= CodeFlag.VARKEYWORDS;
  return flags;
}

/** The slot of each cell and free variable: parameters that are cells share theirs, the rest follows the locals. */
function cellSlots(unit: Unit): Int32Array {
  const slots = new Int32Array(unit.cellVars.size + unit.freeVars.size);
  let next = unit.varNames.size;
  for (const [name, index] of unit.cellVars) slots[index] = unit.varNames.get(name) ?? next++;
  for (const index of unit.freeVars.values()) slots[index] = next++;
  return slots;
}

function moveCells(entry: Block, slots: Int32Array): void {
  if (slots.length === 0) return;
  for (let block: Block | null = entry; block !== null; block = block.next) {
    for (const instruction of block.instructions) {
      if (USES_CELL.has(instruction.op)) instruction.operand = slots[instruction.operand]!;
    }
  }
}

const USES_CELL = new Set([OP.MAKE_CELL, OP.LOAD_CLOSURE, OP.LOAD_DEREF, OP.STORE_DEREF, OP.DELETE_DEREF, OP.LOAD_CLASSDEREF]);

/** COPY_FREE_VARS; a MAKE_CELL for each cell, in the order of their slots; RETURN_GENERATOR and its POP_TOP. */
function putPrefix(unit: Unit, flags: number, slots: Int32Array): void {
  const prefix: Instruction[] = [];
  const put = (op: number, operand: number, place: Place = NOWHERE): void => {
    prefix.push(new Instruction(op, operand, null, place));
  };
  if (unit.freeVars.size > 0) put(OP.COPY_FREE_VARS, unit.freeVars.size);
  const cells = [...unit.cellVars.values()].sort((left, right) => slots[left]! - slots[right]!);
  for (const cell of cells) put(OP.MAKE_CELL, cell);
  if ((flags & (CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR)) !== 0) {
    put(OP.RETURN_GENERATOR, 0, { line: unit.firstLine, column: -1, endLine: unit.firstLine, endColumn: -1 });
    put(OP.POP_TOP, 0);
  }
  if (prefix.length > 0) unit.entry.instructions.unshift(...prefix);
}
