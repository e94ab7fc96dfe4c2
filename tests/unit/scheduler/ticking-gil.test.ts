// The GIL of CPython 2.7 against what was measured of it: races on two cores, time slices on one, and nobody who asks.

import { describe, expect, it } from "vitest";
import type { ProgramOptions } from "../../../scheduler/kernel/run.ts";
import { ask, compute, join, now, type Script, sleep, startThread } from "./fake-execution.ts";
import { eventsOf, holdersOf, MS, mean, play, US } from "./playing.ts";

/** What a hundred ticks take in a loop of passes. */
const TICKS_US = 0.4;

function* counting(count: number, ms: number): Script {
  const threads = [];
  for (let index = 0; index < count; index++) {
    threads.push(
      yield* startThread(`cpu-${index}`, function* () {
        yield compute(ms * 1000, TICKS_US);
      }),
    );
  }
  return threads;
}

function played(count: number, ms: number, options: Partial<ProgramOptions> = {}) {
  return play(
    function* () {
      for (const thread of yield* counting(count, ms)) yield* join(thread);
    },
    { profile: "2.7", ...options },
  );
}

/** How long each turn of a thread lasted that ended by a lost race. */
function turns(result: ReturnType<typeof played>): number[] {
  return eventsOf(result, "gil.drop")
    .map((event) => event.heldNs)
    .slice(5, -5);
}

const median = (values: readonly number[]) => [...values].sort((left, right) => left - right)[values.length >> 1] as number;

describe("two cores", () => {
  it("row 6: two counting threads take about twice as long as one after the other (2.26 for a loop of passes)", () => {
    expect(Math.abs(played(2, 20).virtualTimeNs / (40 * MS) / 2.26 - 1)).toBeLessThan(0.1);
  });

  it("about one release in ten of two threads changes the owner: some 85,000 switches a second", () => {
    const result = played(2, 20);
    const perSecond = eventsOf(result, "gil.drop").length / (result.virtualTimeNs / 1e9);
    expect(Math.abs(perSecond / 100_000 - 1)).toBeLessThan(0.25);
    expect(median(turns(result)) / US).toBeGreaterThan(4);
    expect(median(turns(result)) / US).toBeLessThan(12);
    expect(Math.max(...turns(result))).toBeGreaterThan(4 * median(turns(result))); // it is a race, not a round
  });

  it("nearly every release of four threads does", () => {
    expect(median(turns(played(4, 5))) / US).toBeLessThan(2.5);
  });

  it("other seeds, other winners; the same seed, the same", () => {
    const [zero, again, one] = [0, 0, 1].map((seed) => holdersOf(played(2, 2, { seed })));
    expect(again).toEqual(zero);
    expect(one).not.toEqual(zero);
  });

  it("its schedule plays it again", () => {
    const first = played(3, 2, { seed: 5 });
    expect(holdersOf(played(3, 2, { schedule: first.schedule }))).toEqual(holdersOf(first));
  });

  it.each([1, 2, 4])("a thread that is back from a sleep has the GIL soon, against %i that count: no interval", (count) => {
    const lateness: number[] = [];
    play(
      function* () {
        yield* counting(count, 200);
        for (let round = 0; round < 30; round++) {
          const before = yield now();
          yield sleep(1);
          lateness.push((yield now()) - before - 1.055 * MS);
        }
        yield ask("process.exit", { code: 0 });
      },
      { profile: "2.7" },
    );
    expect(mean(lateness) / US).toBeLessThan(25); // 7 measured, and at best never late
  });

  it("nobody asks", () => {
    expect(eventsOf(played(3, 5), "gil.ask")).toEqual([]);
  });

  it("a long call in C is one tick: everybody waits for its end", () => {
    const waits: number[] = [];
    play(
      function* () {
        yield* startThread("long-calls", function* () {
          for (let call = 0; call < 20; call++) yield compute(10_000, 10_000);
        });
        for (let round = 0; round < 5; round++) {
          const before = yield now();
          yield sleep(1);
          waits.push(((yield now()) - before) / MS);
        }
        yield ask("process.exit", { code: 0 });
      },
      { profile: "2.7" },
    );
    expect(mean(waits)).toBeGreaterThan(9);
  });
});

describe("one core", () => {
  const costs = { cores: 1 };

  it("row 6: two counting threads take hardly longer than one after the other", () => {
    expect(played(2, 40, { costs }).virtualTimeNs / (80 * MS)).toBeLessThan(1.08);
  });

  it("they take turns of four milliseconds, 250 a second", () => {
    const result = played(2, 40, { costs });
    for (const turn of turns(result)) expect(Math.abs(turn / (4 * MS) - 1)).toBeLessThan(0.01);
    const order = eventsOf(result, "gil.drop").map(({ thread }) => thread);
    expect(order.length).toBeGreaterThan(15);
    order.slice(3).forEach((thread, index) => {
      expect(thread).toBe(order[index + 1]);
    });
  });
});
