// `gilscope dis`: bytecode as CPython's dis module lays it out, with a mark at each instruction where the GIL may be lost. Those
// without a mark cannot be interrupted: between them and the next mark a thread is alone.

import { BINARY_OPERATORS, COMPARISONS, type Code, type Literal, OPCODE_NAMES, OPCODES } from "../../interpreter/index.ts";
import type { Surface } from "../surface.ts";
import { cut, pad, padLeft, printable } from "./text-width.ts";
import { bold, sign } from "./vocabulary.ts";

/** When, at an instruction so marked, the eval breaker is looked at. */
const SAFEPOINTS = {
  always: "",
  taken: "when it jumps",
  "native-return": "after a call into C",
} as const;

/** A constant as Python writes it; long ones are cut when the line is. */
function literal(value: Literal): string {
  switch (value.kind) {
    case "none":
      return "None";
    case "true":
      return "True";
    case "false":
      return "False";
    case "ellipsis":
      return "Ellipsis";
    case "int":
      return String(value.value);
    case "float":
      return Number.isInteger(value.value) ? value.value.toFixed(1) : String(value.value);
    case "complex":
      return `${value.imag}j`;
    case "str":
      return `'${printable(value.value.slice(0, 200)).replaceAll("'", "\\'")}'`;
    case "bytes":
      return `b'${Array.from(value.value.slice(0, 60), (byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, "0")}`)).join("")}'`;
    case "tuple":
      return `(${value.items.map(literal).join(", ")}${value.items.length === 1 ? "," : ""})`;
    case "frozenset":
      return `frozenset({${value.items.map(literal).join(", ")}})`;
    case "code":
      return `<code ${value.code.name}, line ${value.code.firstLine}>`;
  }
}

/** What an operand means, in brackets behind it. */
function meaning(code: Code, kind: (typeof OPCODES)[keyof typeof OPCODES]["operand"], operand: number): string {
  switch (kind) {
    case "local":
      return code.slotNames[operand] ?? "";
    case "name":
      return code.names[operand] ?? "";
    case "global":
      return `${operand & 1 ? "NULL + " : ""}${code.names[operand >> 1] ?? ""}`;
    case "constant": {
      const constant = code.consts[operand];
      return constant === undefined ? "" : literal(constant);
    }
    case "operator":
      return BINARY_OPERATORS[operand] ?? "";
    case "comparison":
      return COMPARISONS[operand] ?? "";
    case "jump":
      return `to ${operand}`;
    default:
      return "";
  }
}

/** Instructions that some jump or handler goes to. */
function targetsOf(code: Code): Set<number> {
  const targets = new Set<number>();
  for (let index = 0; index * 2 < code.words.length; index++) {
    const name = OPCODE_NAMES[code.words[2 * index]!]!;
    if (OPCODES[name].operand === "jump") targets.add(code.words[2 * index + 1]!);
  }
  for (let row = 0; row < code.exceptionTable.length; row += 5) targets.add(code.exceptionTable[row + 2]!);
  return targets;
}

function* instructions(code: Code, surface: Surface): Generator<string> {
  const targets = targetsOf(code);
  const mark = sign("safepoint", surface);
  const arrow = surface.ascii ? ">>" : "»";
  const dots = sign("ellipsis", surface);
  let lastLine = -1;
  for (let index = 0; index * 2 < code.words.length; index++) {
    const name = OPCODE_NAMES[code.words[2 * index]!]!;
    const operand = code.words[2 * index + 1]!;
    const line = code.positions[4 * index] ?? -1;
    const isNewLine = line !== lastLine && line >= 0;
    if (isNewLine && index > 0) yield "";
    if (isNewLine) lastLine = line;
    const { operand: kind, safepoint } = OPCODES[name];
    const note = safepoint === undefined ? "" : `${mark} ${SAFEPOINTS[safepoint]}`.trimEnd();
    const explained = meaning(code, kind, operand);
    const text = kind === "none" ? "" : `${padLeft(String(operand), 4)}${explained === "" ? "" : ` (${explained})`}`;
    const room = Math.max(8, surface.width - 38 - 24);
    yield `${padLeft(isNewLine ? String(line) : "", 5)} ${padLeft(targets.has(index) ? arrow : "", 3)}${padLeft(String(index), 5)} ${pad(name, 23)}${pad(text, room, dots)} ${note}`.trimEnd();
  }
}

function* exceptionTable(code: Code): Generator<string> {
  if (code.exceptionTable.length === 0) return;
  yield "exception table:";
  for (let row = 0; row < code.exceptionTable.length; row += 5) {
    const [begin, end, handler, depth, isPushed] = code.exceptionTable.subarray(row, row + 5);
    yield `  ${begin} to ${end! - 1} -> ${handler} [${depth}]${isPushed ? " lasti" : ""}`;
  }
}

/** The code and, after it, what is defined in it. */
export function* disassembly(code: Code, surface: Surface, isInner = false): Generator<string> {
  if (isInner) {
    yield "";
    yield bold(cut(`${code.qualname}  (line ${code.firstLine})`, surface.width), surface.colours);
  }
  yield* instructions(code, surface);
  yield* exceptionTable(code);
  for (const constant of code.consts) if (constant.kind === "code") yield* disassembly(constant.code, surface, true);
}

export function disassemblyLegend(surface: Surface): string {
  const mark = sign("safepoint", surface);
  return `${mark} the GIL may be lost here: CPython 3.11 looks at a drop request only at these instructions`;
}
