// How the GIL changes hands at close quarters: forced switching, barging, short releases, the order of the waiters.

import { describe, expect, it } from "vitest";
import type { RunResult } from "../../../scheduler/kernel/run.ts";
import { ask, compute, join, print, type Script, sleep, startThread } from "./fake-execution.ts";
import { eventsOf, holdersOf, MS, play, US } from "./playing.ts";

function busy(ms: number): () => Script {
  return function* () {
    yield compute(ms * 1000);
  };
}

/** Asks a device with no time to lose, so that lengths of releases can be chosen. */
function consoleTaking(ns: number) {
  return { consoleWrite: { operationNs: ns, byteNs: 0 } };
}

/** One thread that prints every 100 µs while another waits for the GIL. */
function* printerAndWaiter(prints: number): Script {
  const waiter = yield* startThread("waiter", function* () {
    yield sleep(0.2);
    yield compute(10);
  });
  for (let count = 0; count < prints; count++) {
    yield compute(100);
    yield print("x");
  }
  yield* join(waiter);
}

describe("forced switching", () => {
  it("keeps the thread that was asked to let go off the GIL until another has had it", () => {
    const result = play(function* () {
      const other = yield* startThread("other", busy(50));
      yield compute(50_000);
      yield* join(other);
    });
    for (const drop of eventsOf(result, "gil.drop")) {
      const next = eventsOf(result, "gil.take").find((take) => take.index > drop.index);
      expect(next?.thread).not.toBe(drop.thread);
    }
  });

  it("holds back even a thread that lets go of its own accord while it is being asked", () => {
    const result = play(function* () {
      const child = yield* startThread("child", function* () {
        yield compute(6_000, 7_000); // the request comes in the middle of this, and the print is before any safepoint
        yield print("x");
      });
      yield* join(child);
    });
    const done = eventsOf(result, "console.output")[0];
    const start = eventsOf(result, "io.start")[0];
    expect((done?.timeNs ?? 0) - (start?.timeNs ?? 0)).toBe(7 * US + 6 * US + 2 * US + 2);
    expect(holdersOf(result)).toEqual([1, 2, 1, 2, 1]);
  });
});

describe("a voluntary release", () => {
  it("shorter than the waiter's way leaves the GIL with the releaser, and the waiter starts its interval anew", () => {
    const result = play(() => printerAndWaiter(20), { costs: consoleTaking(2_000) });
    const misses = eventsOf(result, "gil.miss");
    expect(misses.length).toBeGreaterThan(10);
    expect(misses.every((miss) => miss.winner === 1)).toBe(true);
    expect(eventsOf(result, "gil.ask")).toEqual([]);
  });

  it("longer than the waiter's way gives it the GIL", () => {
    const result = play(() => printerAndWaiter(20), { costs: consoleTaking(8_000) });
    expect(eventsOf(result, "gil.miss")).toEqual([]);
  });

  it("of exactly the waiter's way gives it the GIL", () => {
    const result = play(() => printerAndWaiter(20), { costs: consoleTaking(7_000) });
    expect(eventsOf(result, "gil.miss")).toEqual([]);
  });

  it("does not keep a waiter out for more than an interval, however often it is repeated", () => {
    const result = play(() => printerAndWaiter(2_000), { costs: consoleTaking(2_000) });
    const wait = eventsOf(result, "gil.take").find((take) => take.thread === 2 && take.waitedNs > MS);
    expect(wait?.waitedNs).toBeLessThan(5.3 * MS);
  });
});

describe("barging", () => {
  /** Main lets go of the GIL while one thread waits for it, and a third wakes from a sleep of this length. */
  function passerBy(durationNs: number): RunResult {
    return play(
      function* () {
        const passer = yield* startThread("passer", function* () {
          yield ask("sleep", { durationNs });
          yield compute(1_000);
        });
        const waiter = yield* startThread("waiter", function* () {
          yield sleep(0.1);
          yield compute(1_000);
        });
        yield compute(1_000);
        yield sleep(20);
        yield* join(passer);
        yield* join(waiter);
      },
      { costs: { sleepOvershootNs: 0 } },
    );
  }

  /** The run in which the passer-by wakes so long after main has let go. */
  function passesAfter(offsetNs: number): RunResult {
    const sleeps = eventsOf(passerBy(100 * MS), "sleep.start");
    const startNs = sleeps.find((event) => event.thread === 2)?.timeNs ?? 0;
    const releaseNs = sleeps.find((event) => event.thread === 1)?.timeNs ?? 0;
    return passerBy(releaseNs + offsetNs - startNs);
  }

  it("lets a thread that comes by in the window take the GIL from under the woken waiter, which begins a full interval", () => {
    const result = passesAfter(6_999);
    expect(holdersOf(result).slice(-4)).toEqual([1, 2, 3, 1]);
    const [miss] = eventsOf(result, "gil.miss");
    expect(miss).toMatchObject({ thread: 3, winner: 2 });
  });

  it("is over a nanosecond later", () => {
    const result = passesAfter(7_001);
    expect(eventsOf(result, "gil.miss")).toEqual([]);
    const waits = eventsOf(result, "gil.take").filter((take) => take.thread === 2);
    expect(waits.at(-1)?.from).toBe(3);
  });
});

describe("waiters", () => {
  it("are served in the order of their last wait", () => {
    const result = play(function* () {
      const threads = [];
      for (let index = 0; index < 4; index++) {
        threads.push(
          yield* startThread(`t${index}`, function* () {
            yield sleep(10 - index); // the last to start wants the GIL first
            yield compute(100);
          }),
        );
      }
      yield compute(12_000, 12_000); // all four queue while this computes, and none can ask in time
      for (const thread of threads) yield* join(thread);
    });
    const order = holdersOf(result).slice(-6);
    expect(order.filter((thread) => thread !== 1)).toEqual([5, 4, 3, 2]);
  });

  it("ask again an interval after a switch, and not before", () => {
    const result = play(function* () {
      const one = yield* startThread("one", busy(40));
      const two = yield* startThread("two", busy(40));
      yield* join(one);
      yield* join(two);
    });
    const takes = eventsOf(result, "gil.take");
    for (const drop of eventsOf(result, "gil.drop")) {
      const since = takes.findLast((take) => take.index < drop.index)?.timeNs ?? 0;
      expect(drop.timeNs - since).toBeGreaterThan(4 * MS);
    }
  });

  it("keep an interval that is under way when the program sets another", () => {
    const result = play(function* () {
      const other = yield* startThread("other", busy(50));
      yield compute(20); // the other thread queues again meanwhile, for 5 ms
      yield ask("gil.interval", { intervalNs: 1 * MS });
      yield compute(50_000);
      yield* join(other);
    });
    const held = eventsOf(result, "gil.drop").map((drop) => Math.round(drop.heldNs / MS));
    expect(held.slice(0, 2)).toEqual([5, 5]);
    expect(held.slice(3, 8)).toEqual([1, 1, 1, 1, 1]);
  });
});
