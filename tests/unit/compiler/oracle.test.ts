// Our code against CPython 3.11's own, instruction by instruction, with places and exception tables. Only where there is one.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Code, Literal } from "../../../interpreter/bytecode/code.ts";
import { disassemble } from "../../../interpreter/bytecode/disassemble.ts";
import { OPCODES } from "../../../interpreter/bytecode/opcodes.ts";
import { represent } from "../../../interpreter/bytecode/represent.ts";
import { findOracle } from "../../support/oracle.ts";
import { allCodes, compileFile, everyConstruct, goldenPrograms } from "./sample.ts";

const oracle = findOracle();

function text(literal: Literal): string {
  if (literal.kind === "code") return `<code ${literal.code.name}>`;
  if (literal.kind === "tuple") return `(${literal.items.map(text).join(", ")})`;
  if (literal.kind === "frozenset") return `frozenset(${literal.items.map(text).sort().join(", ")})`;
  return literal.kind === "ellipsis" ? "Ellipsis" : represent(literal);
}

const names = (list: readonly string[]): string => represent({ kind: "tuple", items: list.map((value) => ({ kind: "str", value })) });

/** Columns as CPython counts them: in bytes of UTF-8. */
function place(code: Code, lines: readonly string[], index: number): string {
  const [line, endLine, column, endColumn] = code.positions.subarray(4 * index, 4 * index + 4) as unknown as [
    number,
    number,
    number,
    number,
  ];
  const bytes = (at: number, units: number): number => Buffer.byteLength((lines[at - 1] ?? "").slice(0, units));
  const parts = [line, endLine, column < 0 ? -1 : bytes(line, column), endColumn < 0 ? -1 : bytes(endLine, endColumn)];
  return parts.map((part) => (part < 0 ? "-" : part)).join(" ");
}

function linesOf(code: Code, source: readonly string[]): string[] {
  const { qualname, firstLine, varNames, cellVars, freeVars, exceptionTable } = code;
  const lines = [`${qualname} ${firstLine} ${names(varNames)} ${names(cellVars)} ${names(freeVars)}`];
  for (const { op, operand, text: meaning, index } of disassemble(code)) {
    const kind = OPCODES[op].operand;
    const isPlain = kind === "flags" || kind === "count";
    const shown = op === "LOAD_CONST" ? text(code.consts[operand!]!) : isPlain ? (operand ?? "") : meaning;
    lines.push(`${op} ${shown} @ ${place(code, source, index)}`);
  }
  for (let row = 0; row < exceptionTable.length; row += 5) {
    const [start, end, handler, depth, lasti] = exceptionTable.subarray(row, row + 5);
    lines.push(`${start} to ${end} -> ${handler} [${depth}] ${lasti}`);
  }
  return lines;
}

describe.skipIf("none" in oracle)("against CPython 3.11", () => {
  it("compiles the same instructions at the same places", () => {
    const paths = [everyConstruct, join(import.meta.dirname, "oracle-dump.py"), ...goldenPrograms(9)];
    const python = "python" in oracle ? oracle.python : "";
    const script = join(import.meta.dirname, "oracle-dump.py");
    const answer = execFileSync(python, [script, ...paths], { encoding: "utf8", maxBuffer: 1 << 28 });
    const expected = JSON.parse(answer) as string[][][];
    expect(paths.length).toBeGreaterThan(10);
    paths.forEach((path, index) => {
      const source = readFileSync(path, "utf8").split("\n");
      expect(
        allCodes(compileFile(path)).map((code) => linesOf(code, source)),
        path,
      ).toEqual(expected[index]);
    });
  });
});
