// The GIL of CPython 3.11 against the figures of its model: each row's formula, and the tolerance it is stated with.

import { describe, expect, it } from "vitest";
import { ask, compute, join, now, print, type Script, sleep, startThread } from "./fake-execution.ts";
import { eventsOf, holdersOf, MS, mean, play, US } from "./playing.ts";

/** Starts `count` threads that only compute, and waits for them. */
function* cpuThreads(count: number, ms: number): Script {
  const threads = [];
  for (let index = 0; index < count; index++) {
    threads.push(
      yield* startThread(`cpu-${index}`, function* () {
        yield compute(ms * 1000);
      }),
    );
  }
  return threads;
}

function* cpuProgram(count: number, ms: number): Script {
  const threads = yield* cpuThreads(count, ms);
  for (const thread of threads) yield* join(thread);
}

/** Lengths of the stretches that ended because a waiter's interval was up. */
function slices(count: number, costs = {}): number[] {
  const drops = eventsOf(
    play(() => cpuProgram(count, 200), { costs }),
    "gil.drop",
  );
  return drops.map((event) => event.heldNs);
}

describe("CPU-bound threads", () => {
  it("row 1: hold the GIL for interval + lateness + the way to a safepoint", () => {
    const held = slices(2).slice(4, -2); // once main has started both and joins
    expect(held.length).toBeGreaterThan(60);
    for (const heldNs of held) expect(Math.abs(heldNs / (5.062 * MS) - 1)).toBeLessThan(0.02);
  });

  it.each([
    [2, 5_000_000, 197, 0.03],
    [4, 5_000_000, 197, 0.03],
    [8, 5_000_000, 197, 0.03],
    [2, 1_000_000, 943, 0.05],
    [2, 50_000_000, 20, 0.05],
  ])("row 2: %i threads at an interval of %i ns switch %i times a second", (count, switchIntervalNs, perSecond, tolerance) => {
    const result = play(() => cpuProgram(count, 200 * (switchIntervalNs / MS)), { costs: { switchIntervalNs } });
    const rate = eventsOf(result, "gil.drop").length / (result.virtualTimeNs / 1e9);
    expect(Math.abs(rate / perSecond - 1)).toBeLessThan(tolerance);
  });

  it.each([2, 3, 4, 8])("row 3: %i of them take strict turns", (count) => {
    const result = play(() => cpuProgram(count, 200));
    const takes = eventsOf(result, "gil.take").filter(
      (event) => event.cause === "interval" && event.timeNs > (16 + 6 * count) * count * MS,
    );
    const order = takes.map((event) => event.thread).slice(0, 15 * count);
    order.forEach((thread, index) => {
      if (index >= count) expect(thread).toBe(order[index - count]);
    });
    expect(new Set(order.slice(0, count)).size).toBe(count);
  });

  it("row 3: with a probability of stealing, only the oldest waiter or the one that asked gets it", () => {
    const result = play(() => cpuProgram(4, 200), { costs: { stealProbability: 0.5 } });
    const returns = new Map<number, number>();
    const holders = holdersOf(result).slice(12);
    holders.forEach((thread, index) => {
      const distance = index - holders.lastIndexOf(thread, index - 1);
      if (distance <= index) returns.set(distance, (returns.get(distance) ?? 0) + 1);
    });
    expect(returns.get(2) ?? 0).toBeGreaterThan(10);
    expect(returns.get(4) ?? 0).toBeGreaterThan(5);
  });

  it("row 6: two take as long as one after the other", () => {
    const result = play(() => cpuProgram(2, 500));
    expect(Math.abs(result.virtualTimeNs / (1000 * MS) - 1.001)).toBeLessThan(0.01);
  });
});

/** How much longer than its sleep of 1 ms a thread is away, against `cpu` threads that compute. */
function ioLatencies(cpu: number, costs = {}): number[] {
  const latencies: number[] = [];
  play(
    function* () {
      yield* cpuThreads(cpu, 5_000);
      for (let round = 0; round < 20; round++) {
        const before = yield now();
        yield sleep(1);
        latencies.push((yield now()) - before);
        yield compute(0.5);
      }
      yield ask("process.exit", { code: 0 });
    },
    { costs },
  );
  return latencies.slice(1);
}

describe("an I/O-bound thread against CPU-bound ones", () => {
  it.each([
    [5_000_000, 6.118],
    [1_000_000, 2.118],
    [50_000_000, 51.118],
  ])("row 4: waits one interval of %i ns against one thread", (switchIntervalNs, ms) => {
    for (const latency of ioLatencies(1, { switchIntervalNs })) expect(Math.abs(latency / (ms * MS) - 1)).toBeLessThan(0.02);
  });

  it.each([1, 2, 3, 4, 8])("row 5: waits exactly %i intervals against as many threads", (count) => {
    for (const latency of ioLatencies(count)) expect((latency - 1.055 * MS) / (5.062 * MS)).toBeCloseTo(count, 1);
  });
});

describe("sleeping and starting", () => {
  it.each([
    [10, 0.1005],
    [100, 0.1033],
  ])("row 7: %i threads that sleep 100 ms are done after %f s", (count, seconds) => {
    const result = play(function* () {
      const threads = [];
      for (let index = 0; index < count; index++) {
        threads.push(
          yield* startThread(`sleeper-${index}`, function* () {
            yield sleep(100);
          }),
        );
      }
      for (const thread of threads) yield* join(thread);
    });
    expect(Math.abs(result.virtualTimeNs / 1e9 / seconds - 1)).toBeLessThan(0.05);
    const ends = eventsOf(result, "thread.end").map((event) => event.thread);
    expect(ends).toEqual([...ends.filter((thread) => thread !== 1).sort((left, right) => left - right), 1]);
  });

  it("row 8: the child runs first, and start() returns when its interval is over", () => {
    let startNs = 0;
    let returnNs = 0;
    const result = play(function* () {
      startNs = yield now();
      yield* startThread("busy", function* () {
        yield compute(50_000);
      });
      returnNs = yield now();
      yield ask("process.exit", { code: 0 });
    });
    expect(holdersOf(result)).toEqual([1, 2, 1]);
    expect(Math.abs((returnNs - startNs) / (5.11 * MS) - 1)).toBeLessThan(0.02);
  });

  it("row 8: children and parent alternate in order", () => {
    const result = play(function* () {
      for (let index = 0; index < 3; index++) {
        yield* startThread(`child-${index}`, function* () {
          yield print(`child ${index}`);
        });
        yield print(`main ${index}`);
      }
    });
    expect(result.stdout.split("\n").slice(0, 6)).toEqual(["child 0", "main 0", "child 1", "main 1", "child 2", "main 2"]);
  });

  it("a thread that does nothing is started in 26 to 46 µs", () => {
    let took = 0;
    play(function* () {
      const before = yield now();
      yield* startThread("brief", function* () {});
      took = (yield now()) - before;
    });
    expect(took).toBeGreaterThan(26 * US);
    expect(took).toBeLessThan(46 * US);
  });

  it("sleep(0) takes its 54 µs", () => {
    let took = 0;
    play(function* () {
      const before = yield now();
      yield sleep(0);
      took = (yield now()) - before;
    });
    expect(took / US).toBeGreaterThan(50);
    expect(took / US).toBeLessThan(58);
  });
});

describe("a long call without a safepoint", () => {
  it("row 10: makes the waiter wait for its end", () => {
    const latencies: number[] = [];
    play(function* () {
      yield* startThread("long-calls", function* () {
        for (let call = 0; call < 50; call++) yield compute(10_000, 10_000);
      });
      for (let round = 0; round < 10; round++) {
        const before = yield now();
        yield sleep(1);
        latencies.push(((yield now()) - before - 1.055 * MS) / MS);
      }
      yield ask("process.exit", { code: 0 });
    });
    expect(mean(latencies.slice(1))).toBeGreaterThan(8.8 * 0.9);
    expect(mean(latencies.slice(1))).toBeLessThan(10);
  });
});
