// A translated code does what the interpreter does with the same instructions, to the picosecond: the same programs, first
// interpreted throughout, then with everything translated at once, give the same trace.
import { describe, expect, it, vi } from "vitest";
import { tier } from "../../../interpreter/vm/translation/tier.ts";
import { runProgram } from "../../../terminal/index.ts";
import { allGoldens, type GoldenProgram } from "../../support/golden.ts";

const { entriesUntilTranslated } = tier;

/** Every so many golden programs is run; `GILSCOPE_NIGHTLY=1` takes them all. */
const STRIDE = process.env.GILSCOPE_NIGHTLY === "1" ? 1 : 23;

function traceOf(program: GoldenProgram, entries: number): unknown {
  tier.entriesUntilTranslated = entries;
  try {
    const { stdin, argv, schedule } = program.expectations;
    const options = { source: program.source, path: program.name, files: program.files, argv, stdin, limits: { maxSteps: 5_000_000 } };
    const { stdout, stderr, exit, instructions, virtualTimeNs, trace } = runProgram(
      schedule === undefined ? options : { ...options, schedule },
    );
    return { stdout, stderr, exit, instructions, virtualTimeNs, events: trace.events };
  } finally {
    tier.entriesUntilTranslated = entriesUntilTranslated;
  }
}

const chosen = allGoldens().filter((_program, index) => index % STRIDE === 0);

describe("translated codes", () => {
  const interpreted = new Map(chosen.map((program) => [program.path, traceOf(program, Number.POSITIVE_INFINITY)]));
  it.each(chosen)("$path", (program) => {
    expect(traceOf(program, 1)).toEqual(interpreted.get(program.path));
  });

  it("are done without where the host compiles no text", () => {
    const refuse = vi.fn(function refuse() {
      throw new EvalError("Code generation from strings disallowed for this context");
    });
    vi.stubGlobal("Function", refuse);
    const source = "def count(n):\n    total = 0\n    for i in range(n):\n        total += i\n    return total\nprint(count(10_000))\n";
    const { stdout } = runProgram({ source, path: "count.py", files: {} });
    vi.unstubAllGlobals();
    expect(stdout).toBe("49995000\n");
    expect(refuse).toHaveBeenCalled();
  });
});
