// Choices: the string that repeats a run, and the number generator under the policies.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChoicePoint } from "../../../scheduler/choice/chooser.ts";
import { FairChooser } from "../../../scheduler/choice/fair.ts";
import { PriorityChooser } from "../../../scheduler/choice/priority.ts";
import { RandomChooser } from "../../../scheduler/choice/random.ts";
import { RecordedChooser } from "../../../scheduler/choice/recorded.ts";
import { ReplayChooser } from "../../../scheduler/choice/replay.ts";
import { fingerprintOf, readSchedule, ScheduleMismatch, writeSchedule } from "../../../scheduler/choice/schedule.ts";
import { SeededNumbers } from "../../../scheduler/choice/seeded.ts";

function point(kind: ChoicePoint["kind"], threads: readonly number[], probability = 0): ChoicePoint {
  return { kind, options: threads.length, probability, threads: () => threads };
}

describe("a schedule string", () => {
  const schedule = fc.record({
    fingerprint: fc.integer({ min: 0, max: 0xffffffff }).map((number) => number.toString(16).padStart(8, "0")),
    seed: fc.nat(),
    atSafepoints: fc.boolean(),
    runs: fc.array(fc.record({ choice: fc.nat(40), length: fc.integer({ min: 1, max: 100_000 }) })),
    interruptsNs: fc.array(fc.nat()),
  });

  it("reads back as it was written", () => {
    fc.assert(fc.property(schedule, (example) => void expect(readSchedule(writeSchedule(example))).toEqual(example)));
  });

  it("can stand in a URL and on a command line as it is", () => {
    fc.assert(fc.property(schedule, (example) => void expect(writeSchedule(example)).toMatch(/^[0-9a-z.-]+$/)));
  });

  it.each([
    "",
    "g1",
    "g1.zz.0.m.",
    "g1.00000000.x.m.",
    "g1.00000000.0.q.",
    "g1.00000000.0.m.5x",
    "g1.00000000.0.m.1.i-",
    "g1.00000000.0.m.1.i5.9",
  ])("that is damaged is refused: %s", (text) => expect(() => readSchedule(text)).toThrow(ScheduleMismatch));

  it("fingerprints differ when a text moves over a border", () => {
    expect(fingerprintOf(["ab", "c"])).not.toBe(fingerprintOf(["a", "bc"]));
  });
});

it("what is recorded answers the same questions the same way", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 2, max: 5 })), fc.nat(), (options, seed) => {
      const recorded = new RecordedChooser(new RandomChooser(seed, 0.5));
      const points = options.map((count) => point("preempt", [...Array(count).keys()]));
      const answers = points.map((asked) => recorded.choose(asked));
      const replay = new ReplayChooser({ fingerprint: "00000000", seed, atSafepoints: true, runs: recorded.runs(), interruptsNs: [] });
      expect(points.map((asked) => replay.choose(asked))).toEqual(answers);
      replay.finish();
    }),
  );
});

describe("policies", () => {
  it("fair carries on as before, wherever it is asked", () => {
    const fair = new FairChooser(1);
    for (const kind of ["gil.next", "gil.barge", "preempt"] as const) expect(fair.choose(point(kind, [1, 2, 3]))).toBe(0);
  });

  it("fair lets the signal be stolen as often as the model says", () => {
    const fair = new FairChooser(1);
    const steals = Array.from({ length: 10_000 }, () => fair.choose(point("gil.steal", [1, 2], 0.35)));
    expect(steals.filter((choice) => choice === 1).length / 10_000).toBeCloseTo(0.35, 1);
  });

  it("random preempts about as often as it was told, and everybody alike", () => {
    const random = new RandomChooser(5, 0.1);
    const choices = Array.from({ length: 20_000 }, () => random.choose(point("preempt", [1, 2, 3])));
    expect(choices.filter((choice) => choice > 0).length / 20_000).toBeCloseTo(0.1, 1);
    expect(choices.filter((choice) => choice === 1).length / choices.filter((choice) => choice === 2).length).toBeCloseTo(1, 0);
  });

  it("priority lets the same thread win every contest until a change", () => {
    const priority = new PriorityChooser(3, { depth: 1 });
    const winner = [4, 5, 6][priority.choose(point("gil.next", [4, 5, 6]))];
    for (const order of [
      [6, 5, 4],
      [5, 4, 6],
      [4, 6, 5],
    ])
      expect(order[priority.choose(point("preempt", order))]).toBe(winner);
  });

  it("priority changes as often as its depth says", () => {
    const priority = new PriorityChooser(3, { depth: 3, steps: 100 });
    let running = 1;
    let changes = 0;
    for (let step = 0; step < 100; step++) {
      const others = [1, 2, 3].filter((thread) => thread !== running);
      const next = [running, ...others][priority.choose(point("preempt", [running, ...others]))] as number;
      if (next !== running && step > 0) changes++;
      running = next;
    }
    expect(changes).toBe(2);
  });
});

describe("seeded numbers", () => {
  it("are the same for the same seed and stream, and others for others", () => {
    const draw = (seed: number, stream: string) => {
      const numbers = new SeededNumbers(seed, stream);
      return Array.from({ length: 5 }, () => numbers.next()).join();
    };
    expect(draw(1, "a")).toBe(draw(1, "a"));
    expect(new Set([draw(1, "a"), draw(2, "a"), draw(1, "b"), draw(2 ** 32 + 1, "a")]).size).toBe(4);
  });

  it("are spread evenly", () => {
    const numbers = new SeededNumbers(9, "spread");
    const counts = new Array<number>(16).fill(0);
    for (let draw = 0; draw < 160_000; draw++) counts[numbers.below(16)]!++;
    for (const count of counts) expect(Math.abs(count / 10_000 - 1)).toBeLessThan(0.05);
  });
});
