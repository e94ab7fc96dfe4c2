// What the trees of good programs are: every construct once, and where nodes stand.

import { expect, test } from "vitest";
import { parseExpression, parseInteractive, parseModule } from "../../../interpreter/syntax/parse.ts";
import { brief } from "./brief.ts";
import { goodPrograms } from "./good-programs.ts";

test.each(goodPrograms)("%j", (source, trees) => {
  expect(brief(parseModule(source, "x.py").body).slice(1, -1)).toBe(trees);
});

function placeOf(source: string): string {
  const [statement] = parseModule(source, "x.py").body;
  if (statement === undefined) throw new Error("no statement");
  const node = statement.type === "Expr" ? statement.value : statement;
  return `${node.line}:${node.column}-${node.endLine}:${node.endColumn}`;
}

test.each([
  ["(a) + (b)", "1:0-1:9"],
  ["(a)", "1:1-1:2"],
  ["((a), b)", "1:0-1:8"],
  ["a, b,", "1:0-1:5"],
  ["if a:\n  b\n\n# c\n", "1:0-2:3"],
  ["@a\ndef f():\n  pass", "2:0-3:6"],
  ["'''a\n''' 'b'", "1:0-2:7"],
  ["'😀' + x", "1:0-1:8"],
])("%j stands at %s", (source, place) => {
  expect(placeOf(source)).toBe(place);
});

test("an f-string's expression stands where it is written, its text where the string stands", () => {
  const [statement] = parseModule("x = f'''a\n{b:>{c}}'''", "x.py").body;
  if (statement?.type !== "Assign" || statement.value.type !== "JoinedStr") throw new Error("no f-string");
  const [text, field] = statement.value.values;
  expect(text).toMatchObject({ line: 1, column: 4, endLine: 2, endColumn: 11 });
  expect(field).toMatchObject({ line: 1, column: 4, value: { line: 2, column: 1, endLine: 2, endColumn: 2 } });
});

test("eval takes one expression, with blanks before and newlines after", () => {
  expect(brief(parseExpression("  1 + a\n\n", "<string>").body)).toBe("BinOp(left=1 op=Add right=a)");
  expect(brief(parseExpression("a, b", "<string>").body)).toBe("Tuple(elts=[a b])");
  expect(() => parseExpression("a = 1", "<string>")).toThrow("invalid syntax");
});

test("a prompt takes one statement", () => {
  expect(brief(parseInteractive("if a:\n  b\n", "<stdin>").body)).toBe("[If(test=a body=[Expr(value=b)])]");
  expect(brief(parseInteractive("a; b", "<stdin>").body)).toBe("[Expr(value=a) Expr(value=b)]");
  expect(() => parseInteractive("a\nb\n", "<stdin>")).toThrow("multiple statements found while compiling a single statement");
});
