// Every golden program runs here and must print what its file says; that CPython prints the same is golden-on-cpython.test.ts's part.
// `node tests/support/score.ts` gives the same verdicts in short.
import { afterAll, describe, it } from "vitest";
import { allGoldens, byChapter, verdict } from "./support/golden.ts";
import { pendingReason } from "./support/pending.ts";
import { Scorer } from "./support/scorer.ts";

describe("golden programs on gilscope", () => {
  const scorer = new Scorer();
  afterAll(() => scorer.end());
  for (const [chapter, members] of byChapter(allGoldens().filter((program) => program.expectations.outcomes === undefined))) {
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
