// What the compiler refuses, with CPython's words and places, what it warns about, and how deep a program may nest.
import { describe, expect, it } from "vitest";
import { CompileDepthError, compileModule } from "../../../interpreter/compiler/compile.ts";
import { SourceError } from "../../../interpreter/source/diagnostic.ts";
import type { Expr, Module } from "../../../interpreter/syntax/ast.ts";
import { parseModule } from "../../../interpreter/syntax/parse.ts";
import { doubtfulPrograms, refusedPrograms } from "./refused-programs.ts";
import { compileText } from "./sample.ts";

function errorOf(source: string): unknown {
  try {
    compileText(source);
  } catch (error) {
    if (error instanceof SourceError) return [error.message, error.line, error.column, error.endLine, error.endColumn];
    throw error;
  }
  return "compiles";
}

describe("refused programs", () => {
  it.each(refusedPrograms)("%j", (source, ...expected) => {
    expect(errorOf(source)).toEqual(expected);
  });

  it("count code points, and show the line", () => {
    try {
      compileText('x = 1\n"𝒳"; return "é"\n');
    } catch (error) {
      expect(error).toMatchObject({ line: 2, column: 6, endColumn: 16, text: '"𝒳"; return "é"' });
      return;
    }
    throw new Error("compiles");
  });
});

describe("doubtful programs", () => {
  it.each(doubtfulPrograms)("%j", (source, expected) => {
    const warnings: string[] = [];
    const warn = (message: string, line: number): number => warnings.push(`${line}: ${message}`);
    compileModule(parseModule(source, "<test>"), { path: "<test>", origin: "program", warn });
    expect(warnings).toEqual(expected);
  });
});

describe("depth", () => {
  const at = { line: 1, column: 0, endLine: 1, endColumn: 1 };
  const name: Expr = { ...at, type: "Name", id: "a", ctx: "Load" };
  const moduleOf = (value: Expr): Module => ({ type: "Module", body: [{ ...at, type: "Expr", value }] });
  const chains: Record<string, (inner: Expr) => Expr> = {
    operators: (left) => ({ ...at, type: "BinOp", left, op: "Add", right: name }),
    calls: (func) => ({ ...at, type: "Call", func, args: [], keywords: [] }),
    attributes: (value) => ({ ...at, type: "Attribute", value, attr: "b", ctx: "Load" }),
    "unary operators": (operand) => ({ ...at, type: "UnaryOp", op: "USub", operand }),
  };
  const nest = (depth: number, wrap: (inner: Expr) => Expr): Expr => {
    let node: Expr = name;
    for (let i = 0; i < depth; i++) node = wrap(node);
    return node;
  };

  it.each(Object.entries(chains))("is fine for many %s, and an error for too many", (_name, wrap) => {
    const options = { path: "<test>", origin: "program" } as const;
    expect(() => compileModule(moduleOf(nest(2900, wrap)), options)).not.toThrow();
    expect(() => compileModule(moduleOf(nest(100_000, wrap)), options)).toThrow(CompileDepthError);
  });
});
