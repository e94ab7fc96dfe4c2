// What single operations cost on the virtual clock, held against what they take under CPython 3.11.7. The tolerance is broad: a
// figure that stands for all operands of an instruction cannot be right for each.
import { describe, expect, it } from "vitest";
import { runProgram } from "../../../terminal/index.ts";
import { LOCALS, OPERATIONS, type Operation, PREAMBLE, SIZED_OPERATIONS } from "../../bench/operations.ts";

const TIMES = 10;
const ROUNDS = 20;
/** Virtual and measured time differ at most by this factor. */
const SINGLE_FACTOR = 2.2;
const SIZED_FACTOR = 3;
/** A share of the operations comes much nearer. */
const NEAR_FACTOR = 1.4;
const NEAR_SHARE = 0.75;

/** A program that prints what one of each operation takes, in ns. */
function timing(operations: readonly Operation[]): string {
  const body = (code: string) => Array.from({ length: TIMES }, () => code.replace(/^/gm, "        ")).join("\n");
  const timed = (name: string, lines: string) =>
    `def ${name}():\n    global G\n    G = 0\n    ${LOCALS}\n    begin = perf_counter()\n    for _ in range(${ROUNDS}):\n${lines}\n    return (perf_counter() - begin) / ${ROUNDS} * 1e9`;
  return [
    PREAMBLE,
    timed("empty", "        pass"),
    ...operations.map(({ code }, index) => timed(`timed${index}`, body(code))),
    "base = empty()",
    ...operations.map((_operation, index) => `print((timed${index}() - base) / ${TIMES})`),
  ].join("\n");
}

function measured(operations: readonly Operation[]): { readonly name: string; readonly factor: number }[] {
  const { stdout, stderr, exit } = runProgram({ source: timing(operations), maxEvents: 0 });
  expect(exit.code, stderr).toBe(0);
  const figures = stdout.trim().split("\n").map(Number);
  expect(figures.length).toBe(operations.length);
  return operations.map(({ name, ns }, index) => ({ name, factor: (figures[index] as number) / ns }));
}

const distance = (factor: number): number => Math.max(factor, 1 / factor);
const shown = ({ name, factor }: { name: string; factor: number }) => `${name}: ${factor.toFixed(2)} of CPython's time`;

describe("virtual time of an operation", () => {
  const singles = measured(OPERATIONS);
  it(`is within a factor of ${SINGLE_FACTOR} of CPython's`, () => {
    expect(singles.filter(({ factor }) => !(distance(factor) <= SINGLE_FACTOR)).map(shown)).toEqual([]);
  });

  it(`is within ${NEAR_FACTOR} for most`, () => {
    const near = singles.filter(({ factor }) => distance(factor) <= NEAR_FACTOR);
    expect(near.length / singles.length).toBeGreaterThanOrEqual(NEAR_SHARE);
  });

  it(`grows with the operands: within a factor of ${SIZED_FACTOR}`, () => {
    expect(
      measured(SIZED_OPERATIONS)
        .filter(({ factor }) => !(distance(factor) <= SIZED_FACTOR))
        .map(shown),
    ).toEqual([]);
  });
});
