// Known differences from CPython are what tests/differences says they are: both sides print what the file lists, and not the same.
// One that has vanished fails here: its program belongs into tests/golden then.
import { describe, expect, test } from "vitest";
import { loadEngine, runHere } from "./support/engine.ts";
import { asGolden, knownDifferences, printed } from "./support/known-differences.ts";
import { askOracle, findOracle } from "./support/oracle.ts";

const all = knownDifferences();
const oracle = findOracle();

test("there are some, each with its reason", () => {
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter(({ why, cpython, here }) => why.length === 0 || cpython.length + here.length === 0).map(({ name }) => name)).toEqual(
    [],
  );
});

test("none has vanished", () => {
  expect(all.filter(({ cpython, here }) => cpython.join("\n") === here.join("\n")).map(({ name }) => name)).toEqual([]);
});

describe("here", () => {
  test.each(all.map((known) => [known.name, known] as const))("%s", async (_name, known) => {
    const run = runHere(await loadEngine(), asGolden(known));
    expect(printed(run)).toEqual(known.here);
  });
});

describe.skipIf("none" in oracle)("under CPython", () => {
  test("they print what the files say", async () => {
    if ("none" in oracle) return;
    const answers = await askOracle(oracle, all.map(asGolden));
    for (const [index, known] of all.entries()) expect(answers[index] && printed(answers[index]), known.name).toEqual(known.cpython);
  });
});
