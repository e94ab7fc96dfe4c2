// The verifier finds nothing in compiled programs, and finds what is wrong with broken code; serialised code comes back whole.
import { describe, expect, it } from "vitest";
import { Code, type CodeFields } from "../../../interpreter/bytecode/code.ts";
import { disassembleText } from "../../../interpreter/bytecode/disassemble.ts";
import { OP } from "../../../interpreter/bytecode/opcodes.ts";
import { deserializeCode, serializeCode } from "../../../interpreter/bytecode/serialize.ts";
import { verifyCode } from "../../../interpreter/bytecode/verify.ts";
import { compileFile, compileText, everyConstruct, goldenPrograms } from "./sample.ts";

function withWords(code: Code, words: readonly number[], changes: Partial<CodeFields> = {}): Code {
  const { exceptionTable, consts, names } = code;
  const body = { words: Int32Array.from(words), positions: new Int32Array(2 * words.length).fill(1), exceptionTable, consts, names };
  return new Code({ ...code, ...changes }, { ...body, ...changes });
}

describe("compiled programs", () => {
  it("are sound", () => {
    const paths = [everyConstruct, ...goldenPrograms(3)];
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.flatMap((path) => verifyCode(compileFile(path)).map((complaint) => `${path}: ${complaint}`))).toEqual([]);
  });

  it("survive being written and read", () => {
    const code = compileText(
      `x = 1, 2**100, -0.0, 1e999 - 1e999, 1+2j, b"\\0\\xff", "\\ud800", None, ..., (), {1, 2} if a in {3, 4} else "é"\ndef f(a, /, b, *, c): yield`,
    );
    const data = serializeCode(code);
    expect(data.text).toMatch(/^[ -~]+$/);
    expect(serializeCode(deserializeCode(data)!)).toEqual(data);
    const all = compileFile(everyConstruct);
    const back = deserializeCode(serializeCode(all))!;
    expect(disassembleText(back)).toBe(disassembleText(all));
    expect(back.positions).toEqual(all.positions);
    expect(deserializeCode({ ...data, numbers: data.numbers.map((number, place) => (place === 0 ? ~number : number)) })).toBeNull();
  });
});

describe("broken code", () => {
  const code = compileText("x = 1");
  const cases: [why: string, words: number[], changes: Partial<Code>, complaint: string][] = [
    ["an unknown opcode", [999, 0], {}, "no such opcode"],
    ["an operand out of range", [OP.LOAD_CONST, 7, OP.RETURN_VALUE, 0], {}, "operand 7 out of range"],
    ["a jump out of the code", [OP.JUMP_FORWARD, 9], {}, "operand 9 out of range"],
    ["an empty stack", [OP.RETURN_VALUE, 0], {}, "needs 1 stack entries, finds 0"],
    ["no return", [OP.NOP, 0], {}, "runs off the end"],
    ["too small a stack", [OP.LOAD_CONST, 0, OP.RETURN_VALUE, 0], { stackSize: 0 }, "more than 0"],
    [
      "paths that disagree",
      [OP.LOAD_CONST, 0, OP.COPY, 1, OP.POP_JUMP_BACKWARD_IF_TRUE, 1, OP.POP_TOP, 0, OP.JUMP_BACKWARD, 1],
      { stackSize: 9 },
      "reached with 1 and with 0 stack entries",
    ],
    ["rows out of order", [OP.NOP, 0, OP.JUMP_BACKWARD, 0], { exceptionTable: Int32Array.from([1, 1, 0, 0, 0]) }, "out of order"],
    ["a handler too deep", [OP.NOP, 0, OP.JUMP_BACKWARD, 0], { exceptionTable: Int32Array.from([0, 1, 0, 3, 0]) }, "handler expects 3"],
  ];
  it.each(cases)("with %s is complained of", (_why, words, changes, complaint) => {
    expect(verifyCode(withWords(code, words, changes)).join("\n")).toContain(complaint);
  });
});
