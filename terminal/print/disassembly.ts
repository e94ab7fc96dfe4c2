// `gilscope dis`: bytecode as CPython's dis module lays it out, with a mark at each instruction where the GIL may be lost. Those
// without a mark cannot be interrupted: between two marks a thread is alone. What the instructions mean is the interpreter's.

import { type Code, type DisassemblyRow, disassemble, SAFEPOINT_TABLES, type SafepointTableName } from "../../interpreter/index.ts";
import type { Surface } from "../surface.ts";
import { printable } from "./printable.ts";
import { cut, pad, padLeft, wrap } from "./text-width.ts";
import { bold, sign } from "./vocabulary.ts";

function rowText({ line, index, target, op, operand, text, safepoint }: DisassemblyRow, lineWidth: number, surface: Surface): string {
  const mark = safepoint ? sign("safepoint", surface) : " ";
  const place = `${padLeft(line === null ? "" : String(line), lineWidth)} ${mark} ${target ? ">>" : "  "} ${padLeft(String(index), 4)}`;
  const meaning = text === "" ? "" : ` (${printable(text)})`;
  const instruction = `${pad(op, 20)} ${padLeft(operand === null ? "" : String(operand), 5)}${meaning}`;
  return cut(`${place} ${instruction}`.trimEnd(), surface.width, sign("ellipsis", surface));
}

function* exceptionTable({ exceptionTable: table }: Code): Generator<string> {
  if (table.length > 0) yield "exception table:";
  for (let row = 0; row < table.length; row += 5) {
    const [begin, end, handler, depth, isPushed] = table.subarray(row, row + 5);
    yield `  ${begin} to ${end! - 1} -> ${handler} [${depth}]${isPushed === 1 ? " lasti" : ""}`;
  }
}

/** The code and, after it, what is defined in it. */
export function* disassembly(code: Code, safepoints: SafepointTableName, surface: Surface): Generator<string> {
  const rows = disassemble(code, SAFEPOINT_TABLES[safepoints]);
  const lineWidth = Math.max(4, ...rows.map(({ line }) => String(line ?? "").length + 1));
  for (const row of rows) {
    if (row.line !== null && row.index > 0) yield "";
    yield rowText(row, lineWidth, surface);
  }
  yield* exceptionTable(code);
  for (const constant of code.consts) {
    if (constant.kind !== "code") continue;
    yield "";
    yield bold(
      cut(`${printable(constant.code.qualname)}, line ${constant.code.firstLine}:`, surface.width, sign("ellipsis", surface)),
      surface.colours,
    );
    yield* disassembly(constant.code, safepoints, surface);
  }
}

/** Which instructions have the mark, and when they mean it. */
const LEGENDS: Readonly<Record<SafepointTableName, string>> = {
  "2.7":
    "the GIL may be lost here: CPython 2.7 counts these instructions, and after each hundred lets go of the GIL, whether another wants it or not",
  "3.9":
    "the GIL may be lost here: CPython 3.2 to 3.9 look at a drop request after nearly every instruction; a call looks when it has returned",
  "3.10":
    "the GIL may be lost here: CPython 3.10 looks at a drop request only when a function or a handler begins, when a jump back or on a condition is taken, and when a call has returned",
  "3.11":
    "the GIL may be lost here: CPython 3.11 looks at a drop request only when a function begins, when a loop jumps back, and when a call into C has returned",
  "3.12":
    "the GIL may be lost here: CPython 3.12 and 3.13 look at a drop request only when a function begins, when a loop jumps back, and when a call into C has returned",
  "every-instruction": "the GIL may be lost here, as textbooks have it; no CPython is like that",
};

/** What the mark means, and when. */
export function disassemblyLegend(safepoints: SafepointTableName, surface: Surface): string[] {
  const mark = sign("safepoint", surface);
  return wrap(LEGENDS[safepoints], surface.width - 2).map((line, at) => `${at === 0 ? mark : " "} ${line}`);
}
