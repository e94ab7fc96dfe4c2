// Random threaded programs whose result does not depend on the schedule print here what they print under CPython 3.11, whatever the
// policy, the seed, the switch interval and the luck of the devices. The nightly size, which takes about an hour:
//
//   GILSCOPE_THREAD_PROGRAMS=2000 GILSCOPE_THREAD_SEEDS=50 npx vitest run tests/properties/threads.test.ts
//
// GILSCOPE_THREAD_FIRST=5 begins at another batch of programs: two halves can run side by side.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ProgramOptions, programRunner } from "../../scheduler/index.ts";
import { loadProgram } from "../../terminal/library.ts";
import { type GoldenProgram, readExpectations } from "../support/golden.ts";
import { askOracle, findOracle } from "../support/oracle.ts";
import { threadedProgram } from "../support/threaded-programs.ts";

const COUNT = Number(process.env["GILSCOPE_THREAD_PROGRAMS"] ?? 16);
const SEEDS = Number(process.env["GILSCOPE_THREAD_SEEDS"] ?? 4);
const FIRST = Number(process.env["GILSCOPE_THREAD_FIRST"] ?? 1);
const BATCH = 25;
const oracle = findOracle();

const POLICIES = ["random", "priority", "fair"] as const;
const INTERVALS_NS = [5_000_000, 20_000, 1_000_000, 100_000];

/** The seed-th way to run a program: each policy meets each interval, with devices in time and late. */
function scheduling(seed: number): Partial<ProgramOptions> {
  const policy = POLICIES[seed % POLICIES.length] ?? "fair";
  const switchIntervalNs = INTERVALS_NS[Math.floor(seed / POLICIES.length) % INTERVALS_NS.length] as number;
  const luck = seed % 2;
  return { seed, policy, policyOptions: { steps: 1_000 }, costs: { switchIntervalNs, stealProbability: luck * 0.35, deviceJitter: luck } };
}

const programOf = (source: string): GoldenProgram => ({
  name: "program.py",
  chapter: "random",
  path: "random/program.py",
  source,
  files: {},
  expectations: readExpectations(""),
});

describe.skipIf("none" in oracle)("random threaded programs", () => {
  test(
    `${COUNT} of them print under ${SEEDS} seeds each what they print under CPython`,
    async () => {
      if ("none" in oracle) return;
      let compared = 0;
      for (let done = 0, batch = FIRST; done < COUNT; done += BATCH, batch++) {
        const sources = fc.sample(threadedProgram, { numRuns: Math.min(BATCH, COUNT - done), seed: batch });
        const there = await askOracle(oracle, sources.map(programOf));
        for (const [index, source] of sources.entries()) {
          const files = {};
          const loaded = loadProgram({ source, path: "program.py", argv: [], files }); // compiled once, begun for each seed
          const run = programRunner(() => loaded);
          for (let seed = 0; seed < SEEDS; seed++) {
            const limits = { maxSteps: 20_000_000, timeLimitNs: 1e12 };
            const options = { ...scheduling(seed), maxEvents: 0, limits };
            const { stdout, stderr, exit } = run({ source, path: "program.py", files, ...options });
            const what = `batch ${batch}, program ${index}, ${JSON.stringify(scheduling(seed))}, ${exit.message}\n${source}`;
            expect({ stdout, stderr, exitCode: exit.code }, what).toEqual(there[index]);
            compared++;
          }
        }
      }
      expect(compared).toBe(COUNT * SEEDS);
    },
    60_000 + COUNT * (500 + 500 * SEEDS),
  );
});
