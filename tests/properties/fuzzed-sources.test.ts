// Whatever the text, compiling it gives code or a refusal in CPython's words, soon, and nothing of JavaScript; what compiles can be run
// under limits. Where there is a CPython 3.11, refusals are compared with its own, place and carets included. For a night:
//
//   GILSCOPE_FUZZED_SOURCES=100000 GILSCOPE_FUZZED_SEED=1 npx vitest run tests/properties/fuzzed-sources.test.ts
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileProgram } from "../../interpreter/index.ts";
import { loadEngine } from "../support/engine.ts";
import { fuzzedBytes, fuzzedSource } from "../support/fuzzed-sources.ts";
import { allGoldens } from "../support/golden.ts";
import { findOracle } from "../support/oracle.ts";

const COUNT = Number(process.env["GILSCOPE_FUZZED_SOURCES"] ?? 1500);
const FIRST_SEED = Number(process.env["GILSCOPE_FUZZED_SEED"] ?? 1);
const BATCH = 2000;
/** No text of a few thousand characters may take longer, on a busy machine. */
const MOST_MS = 3000;
/** One in so many that compile is run too. */
const RUN_EVERY = 10;
const LIMITS = { maxSteps: 20_000, timeLimitNs: 1e9, memoryBytes: 2 ** 27 };
const script = join(import.meta.dirname, "..", "support", "oracle", "refusals.py");
const oracle = findOracle();
const programs = allGoldens().map(({ source }) => source);
const OF_JAVASCRIPT = /\bat .*\.ts:\d|Cannot read propert|is not a function|\[object Object\]|\bundefined\b(?!')/;

/** What is printed instead of running it; null: it compiles. */
function refusal(source: string | Uint8Array, seed: number): string | null {
  const began = performance.now();
  const compiled = compileProgram({ source, path: "x.py" });
  expect(performance.now() - began, `seed ${seed} takes long`).toBeLessThan(MOST_MS);
  return "stderr" in compiled ? compiled.stderr : null;
}

/**
 * Left out: columns behind characters beyond ASCII, a known difference (tests/differences); and lines so long that CPython gives up on
 * showing them, or on the depth of their brackets, in ways of its own.
 */
const isCompared = (text: string): boolean =>
  /^[\0-\x7f]*$/.test(text) && !text.includes("\r") && text.split("\n").every((line) => line.length < 400);

test(
  `${COUNT} texts and ${Math.ceil(COUNT / 4)} files of bytes are compiled or refused`,
  async () => {
    const runProgram = await loadEngine();
    let refused = 0;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + COUNT; seed++) {
      const texts = [fuzzedSource(seed, programs), ...(seed % 4 === 0 ? [fuzzedBytes(seed, programs)] : [])];
      for (const source of texts) {
        const words = refusal(source, seed);
        if (words !== null) refused++;
        if (words !== null && (typeof source !== "string" || !source.includes("undefined")))
          expect(words, `seed ${seed}`).not.toMatch(OF_JAVASCRIPT);
        if (words !== null || typeof source !== "string" || seed % RUN_EVERY !== 0) continue;
        const { stderr, exit } = runProgram({ source, path: "x.py", files: {}, maxEvents: 0, limits: LIMITS });
        expect(`${exit.reason} ${stderr}`, `seed ${seed}`).not.toMatch(/\bat .*\.ts:\d|Cannot read propert/);
      }
    }
    expect(refused).toBeGreaterThan(COUNT / 2);
  },
  60_000 + COUNT * 50,
);

describe.skipIf("none" in oracle)("CPython", () => {
  test(
    "refuses them in the same words at the same place",
    () => {
      if ("none" in oracle) return;
      for (let from = FIRST_SEED; from < FIRST_SEED + COUNT; from += BATCH) {
        const seeds = Array.from({ length: Math.min(BATCH, FIRST_SEED + COUNT - from) }, (_, index) => from + index);
        const sources = seeds.map((seed) => fuzzedSource(seed, programs)).filter(isCompared);
        const answers = execFileSync(oracle.python, [script], { input: JSON.stringify(sources), encoding: "utf8", maxBuffer: 2 ** 29 });
        const theirs = JSON.parse(answers) as (string | null)[];
        for (const [index, source] of sources.entries()) expect(refusal(source, index), source).toBe(theirs[index]);
      }
    },
    60_000 + COUNT * 50,
  );
});
