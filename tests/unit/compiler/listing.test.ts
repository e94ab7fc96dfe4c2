// Small programs and the instructions they become, where the shape matters: which jumps go back, what `finally` costs, where
// keyword names go, what folds. The full comparison with CPython is oracle.test.ts.
import { describe, expect, it } from "vitest";
import { disassemble, disassembleText } from "../../../interpreter/bytecode/disassemble.ts";
import { compileExpression, compileInteractive } from "../../../interpreter/compiler/compile.ts";
import { parseExpression, parseInteractive } from "../../../interpreter/syntax/parse.ts";
import { allCodes, compileText } from "./sample.ts";

/** Instructions of the innermost code, one string each, with ◆ at safepoints. */
function listing(source: string): string[] {
  const code = allCodes(compileText(source)).at(-1)!;
  return disassemble(code).map(({ op, operand, text, safepoint }) => {
    const shown = text === "" ? (operand ?? "") : text;
    return `${op}${shown === "" ? "" : ` ${shown}`}${safepoint ? " ◆" : ""}`;
  });
}

const cases: Record<string, [source: string, instructions: string[]]> = {
  "a while loop tests at its end": [
    "def f(a):\n while a: a()",
    [
      "RESUME 0 ◆",
      "LOAD_FAST a",
      "POP_JUMP_FORWARD_IF_FALSE to 11",
      "PUSH_NULL",
      "LOAD_FAST a",
      "CALL 0 ◆",
      "POP_TOP",
      "LOAD_FAST a",
      "POP_JUMP_BACKWARD_IF_TRUE to 3 ◆",
      "LOAD_CONST None",
      "RETURN_VALUE",
      "LOAD_CONST None",
      "RETURN_VALUE",
    ],
  ],
  "a for loop jumps back to FOR_ITER": [
    "def f(a):\n for i in [1, 2]: pass",
    [
      "RESUME 0 ◆",
      "LOAD_CONST (1, 2)",
      "GET_ITER",
      "FOR_ITER to 6",
      "STORE_FAST i",
      "JUMP_BACKWARD to 3 ◆",
      "LOAD_CONST None",
      "RETURN_VALUE",
    ],
  ],
  "keyword names lie on the stack": [
    "def f(a): return a.b(1, c=a)",
    ["RESUME 0 ◆", "LOAD_FAST a", "LOAD_METHOD b", "LOAD_CONST 1", "LOAD_FAST a", "LOAD_CONST ('c',)", "CALL_KW 2 ◆", "RETURN_VALUE"],
  ],
  "an import is not asked for methods": [
    "import os\ndef f(): os.getcwd()",
    ["RESUME 0 ◆", "LOAD_GLOBAL NULL + os", "LOAD_ATTR getcwd", "CALL 0 ◆", "POP_TOP", "LOAD_CONST None", "RETURN_VALUE"],
  ],
  "finally stands twice": [
    "def f(a):\n try: return a\n finally: b",
    [
      "RESUME 0 ◆",
      "LOAD_FAST a",
      "LOAD_GLOBAL b",
      "POP_TOP",
      "RETURN_VALUE",
      "PUSH_EXC_INFO",
      "LOAD_GLOBAL b",
      "POP_TOP",
      "RERAISE 0",
      "COPY 3",
      "POP_EXCEPT",
      "RERAISE 1",
    ],
  ],
  "await hands on without a safepoint": [
    "async def f(a): await a",
    [
      "RETURN_GENERATOR",
      "POP_TOP",
      "RESUME 0 ◆",
      "LOAD_FAST a",
      "GET_AWAITABLE 0",
      "LOAD_CONST None",
      "SEND to 10",
      "YIELD_VALUE",
      "RESUME 3",
      "JUMP_BACKWARD_NO_INTERRUPT to 6",
      "POP_TOP",
      "LOAD_CONST None",
      "RETURN_VALUE",
    ],
  ],
  "super() makes a cell of __class__": [
    "class A:\n def f(self): super()",
    ["COPY_FREE_VARS 1", "RESUME 0 ◆", "LOAD_GLOBAL NULL + super", "CALL 0 ◆", "POP_TOP", "LOAD_CONST None", "RETURN_VALUE"],
  ],
  "a captured parameter keeps its slot": [
    "def f(a, b):\n return b, (lambda: a)",
    ["COPY_FREE_VARS 1", "RESUME 0 ◆", "LOAD_DEREF a", "RETURN_VALUE"],
  ],
  "constants fold": [
    "x = -(2 ** 3) * 4, 'a' 'b' * 2, (1, 2)[1]",
    ["RESUME 0 ◆", "LOAD_CONST (-32, 'abab', 2)", "STORE_NAME x", "LOAD_CONST None", "RETURN_VALUE"],
  ],
  "exchanging two locals needs a swap, storing two needs none": [
    "def f(a, b):\n a, b = b, a",
    ["RESUME 0 ◆", "LOAD_FAST b", "LOAD_FAST a", "STORE_FAST b", "STORE_FAST a", "LOAD_CONST None", "RETURN_VALUE"],
  ],
  "dead code goes": ["def f():\n return 1\n x()", ["RESUME 0 ◆", "LOAD_CONST 1", "RETURN_VALUE"]],
  "lazy annotations are text": [
    "from __future__ import annotations\nx: a[b,c]|None",
    [
      "RESUME 0 ◆",
      "SETUP_ANNOTATIONS",
      "LOAD_CONST 0",
      "LOAD_CONST ('annotations',)",
      "IMPORT_NAME __future__",
      "IMPORT_FROM annotations",
      "STORE_NAME annotations",
      "POP_TOP",
      "LOAD_CONST 'a[b, c] | None'",
      "LOAD_NAME __annotations__",
      "LOAD_CONST 'x'",
      "STORE_SUBSCR",
      "LOAD_CONST None",
      "RETURN_VALUE",
    ],
  ],
};

describe("compileModule", () => {
  it.each(Object.entries(cases))("%s", (_name, [source, instructions]) => {
    expect(listing(source)).toEqual(instructions);
  });
});

describe("the other roots", () => {
  const options = { path: "<test>", origin: "program" } as const;
  const ops = (code: Parameters<typeof disassemble>[0]): string[] => disassemble(code).map(({ op }) => op);

  it("return the value of an expression", () => {
    expect(ops(compileExpression(parseExpression("a", "<test>"), options))).toEqual(["RESUME", "LOAD_NAME", "RETURN_VALUE"]);
  });

  it("show the values of interactive expressions", () => {
    const code = compileInteractive(parseInteractive("a\n", "<test>"), options);
    expect(ops(code)).toEqual(["RESUME", "LOAD_NAME", "PRINT_EXPR", "LOAD_CONST", "RETURN_VALUE"]);
  });
});

describe("disassembleText", () => {
  it("shows lines, targets, safepoints, meanings and the exception table", () => {
    expect(disassembleText(compileText("try:\n  a(1)\nexcept: pass\n"))).toBe(
      [
        "  0 ◆       0 RESUME                   0",
        "",
        "  1         1 NOP",
        "",
        "  2         2 PUSH_NULL",
        "            3 LOAD_NAME                0 (a)",
        "            4 LOAD_CONST               0 (1)",
        "    ◆       5 CALL                     1",
        "            6 POP_TOP",
        "            7 LOAD_CONST               1 (None)",
        "            8 RETURN_VALUE",
        "      >>    9 PUSH_EXC_INFO",
        "",
        "  3        10 POP_TOP",
        "           11 POP_EXCEPT",
        "           12 LOAD_CONST               1 (None)",
        "           13 RETURN_VALUE",
        "      >>   14 COPY                     3",
        "           15 POP_EXCEPT",
        "           16 RERAISE                  1",
        "ExceptionTable:",
        "  2 to 6 -> 9 [0]",
        "  9 to 10 -> 14 [1] lasti",
        "",
      ].join("\n"),
    );
  });
});
