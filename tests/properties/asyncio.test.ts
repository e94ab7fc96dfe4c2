// Random asyncio programs print here what they print under CPython 3.11's own loop (on a clock that jumps, see
// tests/support/oracle/virtual_loop.py): the order of events is the same, step for step.
//
//   GILSCOPE_ASYNCIO_PROGRAMS=5000 GILSCOPE_ASYNCIO_SEED=1 npx vitest run tests/properties/asyncio.test.ts
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { asyncioProgram } from "../support/asyncio-programs.ts";
import { loadEngine } from "../support/engine.ts";
import { findOracle } from "../support/oracle.ts";

const COUNT = Number(process.env["GILSCOPE_ASYNCIO_PROGRAMS"] ?? 40);
const FIRST_SEED = Number(process.env["GILSCOPE_ASYNCIO_SEED"] ?? 1);
const BATCH = 500;
const script = join(dirname(fileURLToPath(import.meta.url)), "..", "support", "oracle", "virtual_loop.py");
const oracle = findOracle();

function runThere(python: string, sources: readonly string[]): string[] {
  return JSON.parse(execFileSync(python, [script], { input: JSON.stringify(sources), encoding: "utf8", maxBuffer: 2 ** 28 })) as string[];
}

describe.skipIf("none" in oracle)("random asyncio programs", () => {
  test(
    `${COUNT} of them print what they print under CPython`,
    async () => {
      if ("none" in oracle) return;
      const runProgram = await loadEngine();
      let compared = 0;
      for (let from = FIRST_SEED; from < FIRST_SEED + COUNT; from += BATCH) {
        const seeds = Array.from({ length: Math.min(BATCH, FIRST_SEED + COUNT - from) }, (_, index) => from + index);
        const sources = seeds.map(asyncioProgram);
        const expected = runThere(oracle.python, sources);
        for (const [index, seed] of seeds.entries()) {
          const source = sources[index] as string;
          const limits = { maxSteps: 20_000_000, timeLimitNs: 1e17 };
          const { stdout, stderr, exit } = runProgram({ source, path: "program.py", files: {}, maxEvents: 0, limits });
          expect(`${stdout}${exit.reason === "deadlock" ? "stuck\n" : ""}`, `seed ${seed}\n${source}\n${stderr}`).toBe(expected[index]);
          compared++;
        }
      }
      expect(compared).toBe(COUNT);
    },
    60_000 + COUNT * 500,
  );
});
