// Every golden program runs here and, where there is one, under a real CPython 3.11; both must print what the file says.
// So the expectations are proved as well as met. `node tests/support/score.ts` gives the same verdicts in short.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allGoldens, type GoldenProgram, mismatches, type RunText } from "./support/golden.ts";
import { askOracle, findOracle } from "./support/oracle.ts";
import { pendingReason } from "./support/pending.ts";
import { Scorer } from "./support/scorer.ts";

const programs = allGoldens();
const oracle = findOracle();
/** How often a program is asked again whose answer is not what its file says. */
const ASK_AGAIN = 3;

function byChapter(some: readonly GoldenProgram[]): [string, GoldenProgram[]][] {
  return Object.entries(Object.groupBy(some, (program) => program.chapter) as Record<string, GoldenProgram[]>);
}

/** Fails with the file's name and each departure on lines of its own. */
function verdict(program: GoldenProgram, problems: readonly string[]): void {
  if (problems.length > 0) expect.fail(`tests/golden/${program.path}\n  ${problems.join("\n  ")}`);
}

describe("golden programs on gilscope", () => {
  const scorer = new Scorer();
  afterAll(() => scorer.end());
  for (const [chapter, members] of byChapter(programs.filter((program) => program.expectations.outcomes === undefined))) {
    describe(chapter, () => {
      for (const program of members) {
        const reason = pendingReason(program.path);
        const run = async (): Promise<void> => verdict(program, await scorer.problemsOf(program));
        if (reason === undefined) it(program.name, run);
        else it.fails(`${program.name} (not yet: ${reason})`, run);
      }
    });
  }
});

const absent = "none" in oracle ? ` (skipped: ${oracle.none})` : "";
describe.skipIf("none" in oracle)(`golden programs on CPython${absent}`, () => {
  const comparable = programs.filter((program) => program.expectations.notCpython === undefined);
  const answers = new Map<GoldenProgram, RunText>();
  beforeAll(async () => {
    if ("none" in oracle) return;
    const runs = await askOracle(oracle, comparable);
    comparable.forEach((program, index) => answers.set(program, runs[index] as RunText));
    // CPython sleeps on a real clock: what a busy machine has upset is asked again by itself, instead of being remembered.
    for (let rest = ASK_AGAIN; rest > 0; rest--) {
      const doubtful = comparable.filter((program) => mismatches(program.expectations, answers.get(program) as RunText).length > 0);
      const again = await askOracle(oracle, doubtful, true);
      doubtful.forEach((program, index) => answers.set(program, again[index] as RunText));
    }
  }, 300_000);
  for (const [chapter, members] of byChapter(comparable)) {
    describe(chapter, () => {
      for (const program of members)
        it(program.name, () => verdict(program, mismatches(program.expectations, answers.get(program) as RunText)));
    });
  }
});
