// Costs that programs with many threads would feel. The bounds are loose on purpose: they catch a wrong order of growth, not a slow day.

import { expect, it } from "vitest";
import { ask, compute, join, type Script, sleep, startThread } from "./fake-execution.ts";
import { play } from "./playing.ts";

function* crowd(count: number): Script {
  const lock = yield ask("lock.create", { reentrant: false, object: "lock" });
  const threads = [];
  for (let index = 0; index < count; index++) {
    threads.push(
      yield* startThread(`t${index}`, function* () {
        yield sleep(10);
        yield ask("lock.acquire", { lock, timeoutNs: null });
        yield compute(5);
        yield ask("lock.release", { lock });
      }),
    );
  }
  for (const thread of threads) yield* join(thread);
}

/** CPU time, so that a busy machine does not count. */
function secondsOf(action: () => void): number {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

it("a thousand threads that sleep and take a lock are done in a second", () => {
  expect(secondsOf(() => play(() => crowd(1_000)))).toBeLessThan(1);
});

it("ten thousand take about ten times as long, not a hundred", () => {
  let reason = "";
  const seconds = secondsOf(() => {
    reason = play(() => crowd(10_000)).exit.reason;
  });
  expect(reason).toBe("done");
  expect(seconds).toBeLessThan(10);
});

it("a hand-over costs microseconds", () => {
  let switches = 0;
  const seconds = secondsOf(() => {
    const result = play(function* () {
      const threads = [];
      for (let index = 0; index < 4; index++) {
        threads.push(
          yield* startThread(`t${index}`, function* () {
            yield compute(10_000_000);
          }),
        );
      }
      for (const thread of threads) yield* join(thread);
    });
    ({ switches } = result);
  });
  expect(switches).toBeGreaterThan(7_000);
  expect((seconds / switches) * 1e6).toBeLessThan(200);
});
