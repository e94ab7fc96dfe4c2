// Every golden program runs under a real CPython 3.11, where there is one, and must print what its file says: so the expectations that are
// met here (golden.test.ts) are true.
import { beforeAll, describe, it } from "vitest";
import { allGoldens, byChapter, type GoldenProgram, mismatches, type RunText, verdict } from "./support/golden.ts";
import { askOracle, findOracle } from "./support/oracle.ts";

const oracle = findOracle();
/** How often a program is asked again whose answer is not what its file says. */
const ASK_AGAIN = 3;

const absent = "none" in oracle ? ` (skipped: ${oracle.none})` : "";
describe.skipIf("none" in oracle)(`golden programs on CPython${absent}`, () => {
  const comparable = allGoldens().filter((program) => program.expectations.notCpython === undefined);
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
