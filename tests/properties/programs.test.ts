// Random programs over the language and its pure library print here what they print under CPython 3.11: stdout, every traceback but
// for the frames of CPython's own library, and the exit code. The regular run is a small one; the size for a night is
//
//   GILSCOPE_RANDOM_PROGRAMS=20000 GILSCOPE_RANDOM_SEED=1 npx vitest run tests/properties/programs.test.ts
//
// GILSCOPE_RANDOM_FLAVOUR=classes narrows it down to one flavour (tests/support/random-programs/program.ts lists them).
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadEngine } from "../support/engine.ts";
import { findOracle } from "../support/oracle.ts";
import { differences } from "../support/random-differences.ts";
import { type Recipe, turns } from "../support/random-programs/program.ts";

const COUNT = Number(process.env["GILSCOPE_RANDOM_PROGRAMS"] ?? 150);
const SEED = Number(process.env["GILSCOPE_RANDOM_SEED"] ?? 1);
const only = process.env["GILSCOPE_RANDOM_FLAVOUR"];
/** So many are put to CPython at a time. */
const BATCH = 200;
const MOST_SHOWN = 20;
const oracle = findOracle();

const recipe = (flavour: string): fc.Arbitrary<Recipe> =>
  fc.record({
    flavour: fc.constant(flavour),
    probes: fc.array(fc.noShrink(fc.nat()), { minLength: 2, maxLength: 6, size: "max" }),
    ends: fc.boolean(),
  });

/** The flavours take turns. */
function recipes(): Recipe[] {
  const wanted = turns.filter((flavour) => only === undefined || flavour === only);
  const round = fc.tuple(...wanted.map(recipe));
  return fc
    .sample(round, { numRuns: Math.ceil(COUNT / wanted.length), seed: SEED })
    .flat()
    .slice(0, COUNT);
}

describe.skipIf("none" in oracle)("random programs", () => {
  test(
    `${COUNT} of them print what they print under CPython`,
    async () => {
      if ("none" in oracle) return;
      const runProgram = await loadEngine();
      const all = recipes();
      const found: string[] = [];
      for (let from = 0; from < all.length && found.length < MOST_SHOWN; from += BATCH) {
        const parted = await differences(oracle, runProgram, all.slice(from, from + BATCH));
        found.push(...parted.map(({ text }) => text));
      }
      expect(all).toHaveLength(COUNT);
      expect(found.length, found.slice(0, MOST_SHOWN).join("\n\n")).toBe(0);
    },
    60_000 + COUNT * 500,
  );
});
