// Locks as CPython 3.11 has them: a release is no hand-over, waiters are woken in order, and a wait ends in exactly one way.

import { describe, expect, it } from "vitest";
import type { LockId } from "../../../scheduler/kernel/contract.ts";
import { ask, compute, join, now, print, type Script, sleep, startThread } from "./fake-execution.ts";
import { eventsOf, holdersOf, MS, play, US } from "./playing.ts";

const lock = (reentrant = false, object: unknown = "a") => ask("lock.create", { reentrant, object });
const acquire = (id: LockId, timeoutNs: number | null = null) => ask("lock.acquire", { lock: id, timeoutNs });
const release = (id: LockId) => ask("lock.release", { lock: id });

function* threads(count: number, body: (index: number) => Script): Script {
  const started = [];
  for (let index = 0; index < count; index++) started.push(yield* startThread(`t${index}`, () => body(index)));
  return started;
}

function* joinAll(started: Parameters<typeof join>[0][]): Script {
  for (const thread of started) yield* join(thread);
}

describe("a plain lock", () => {
  it("answers at once, without an event and with the GIL, when it is free", () => {
    const answers: unknown[] = [];
    const result = play(function* () {
      const id = yield lock();
      answers.push(yield acquire(id), yield acquire(id, 0), yield ask("lock.state", { lock: id }));
      answers.push(yield release(id), yield release(id), yield ask("lock.state", { lock: id }));
    });
    expect(answers).toEqual([
      true,
      false,
      { locked: true, owner: null, count: 1 },
      "released",
      "unlocked",
      { locked: false, owner: null, count: 0 },
    ]);
    expect(eventsOf(result, "lock.wait")).toEqual([]);
    expect(holdersOf(result)).toEqual([1]);
  });

  it("may be released by another thread than the one that took it", () => {
    const result = play(function* () {
      const id = yield lock();
      yield acquire(id);
      const other = yield* startThread("other", function* () {
        yield release(id);
      });
      yield acquire(id);
      yield* join(other);
    });
    expect(result.exit.reason).toBe("done");
  });

  it("goes to its owner again rather than to the woken waiter, when the owner is quick", () => {
    const result = play(function* () {
      const id = yield lock();
      const [waiter] = yield* threads(1, function* () {
        yield sleep(1);
        yield acquire(id);
        yield print("waiter");
        yield release(id);
      });
      for (let round = 0; round < 5; round++) {
        yield acquire(id);
        yield sleep(1);
        yield release(id);
        yield compute(1);
      }
      yield print("owner");
      yield* join(waiter);
    });
    expect(result.stdout).toBe("owner\nwaiter\n");
    expect(eventsOf(result, "lock.miss").length).toBe(4);
  });

  it("goes to the woken waiter when the owner is away for longer than the waiter's way", () => {
    const result = play(function* () {
      const id = yield lock();
      yield acquire(id);
      const [waiter] = yield* threads(1, function* () {
        yield acquire(id);
        yield print("waiter");
        yield release(id);
      });
      yield sleep(1);
      yield release(id);
      yield compute(8);
      yield acquire(id);
      yield print("owner");
      yield release(id);
      yield* join(waiter);
    });
    expect(result.stdout).toBe("waiter\nowner\n");
  });

  it("serves blocked waiters first come, first served", () => {
    const result = play(function* () {
      const id = yield lock();
      yield acquire(id);
      const started = yield* threads(5, function* (index) {
        yield acquire(id);
        yield print(`${index}`);
        yield sleep(1);
        yield release(id);
      });
      yield sleep(1);
      yield release(id);
      yield* joinAll(started);
    });
    expect(result.stdout).toBe("0\n1\n2\n3\n4\n");
  });
});

describe("a timeout", () => {
  it("ends a wait after the time and the timer's lateness, and answers false", () => {
    let waited = 0;
    let answer: unknown;
    play(function* () {
      const id = yield lock();
      yield acquire(id);
      const before = yield now();
      answer = yield acquire(id, 10 * MS);
      waited = (yield now()) - before;
    });
    expect(answer).toBe(false);
    expect(waited).toBeGreaterThan(10 * MS);
    expect(waited).toBeLessThan(10.1 * MS);
  });

  it("does not end a wait that was granted before", () => {
    let answer: unknown;
    const result = play(function* () {
      const id = yield lock();
      yield acquire(id);
      yield* startThread("releaser", function* () {
        yield sleep(1);
        yield release(id);
      });
      answer = yield acquire(id, 20 * MS);
      yield sleep(50);
    });
    expect(answer).toBe(true);
    expect(eventsOf(result, "lock.timeout")).toEqual([]);
  });

  it("that comes while the thread is being woken leaves the lock to be tried once more", () => {
    const answers: unknown[] = [];
    play(function* () {
      const id = yield lock();
      yield acquire(id);
      const [waiter] = yield* threads(1, function* () {
        answers.push(yield acquire(id, 1 * MS));
      });
      yield compute(1_050, 2_000);
      yield release(id);
      yield sleep(5);
      yield* join(waiter);
    });
    expect(answers).toEqual([true]);
  });
});

describe("a reentrant lock", () => {
  it("counts, and belongs to its owner", () => {
    const answers: unknown[] = [];
    play(function* () {
      const id = yield lock(true);
      answers.push(yield acquire(id), yield acquire(id), yield ask("lock.state", { lock: id }));
      const [other] = yield* threads(1, function* () {
        answers.push(yield acquire(id, 0), yield release(id));
      });
      yield* join(other);
      answers.push(yield release(id), yield release(id), yield release(id));
    });
    expect(answers).toEqual([true, true, { locked: true, owner: 1, count: 2 }, false, "not-owner", "released", "released", "not-owner"]);
  });

  it("is let go and taken back by a condition however often it is held", () => {
    const states: unknown[] = [];
    play(function* () {
      const id = yield lock(true);
      yield acquire(id);
      yield acquire(id);
      states.push(yield ask("lock.restore", { lock: id, count: 0 }), yield ask("lock.state", { lock: id }));
      const [other] = yield* threads(1, function* () {
        yield acquire(id);
        yield sleep(1);
        yield release(id);
      });
      states.push(yield ask("lock.restore", { lock: id, count: 2 }), yield ask("lock.state", { lock: id }));
      yield* join(other);
    });
    expect(states).toEqual([null, { locked: false, owner: null, count: 0 }, null, { locked: true, owner: 1, count: 2 }]);
  });
});

/** A queue as queue.Queue is one: a condition of one-use locks. */
function consumers(count: number, items: number, gapMs: number) {
  const waiting: LockId[] = [];
  const queue: number[] = [];
  return play(function* () {
    const started = yield* threads(count, function* (index) {
      for (;;) {
        while (queue.length === 0) {
          const mine = yield lock();
          yield acquire(mine);
          waiting.push(mine);
          yield ask("wait.label", { cause: "queue-empty", name: "jobs" });
          yield acquire(mine);
          yield ask("wait.label", { cause: null, name: "" });
        }
        if ((queue.shift() as number) < 0) return;
        yield print(`${index}`);
      }
    });
    yield sleep(1);
    for (let item = 0; item < items; item++) {
      queue.push(item);
      const next = waiting.shift();
      if (next !== undefined) yield release(next);
      if (gapMs > 0) yield sleep(gapMs);
    }
    yield sleep(1);
    for (let end = 0; end < count; end++) {
      queue.push(-1);
      const next = waiting.shift();
      if (next !== undefined) yield release(next);
    }
    yield* joinAll(started);
  });
}

describe("a queue of blocked consumers", () => {
  it("serves them in turn when items come one by one", () => {
    expect(consumers(3, 6, 2).stdout.replaceAll("\n", "")).toBe("012012");
  });

  it("names the queue, not the lock inside it", () => {
    const waits = eventsOf(consumers(2, 2, 2), "lock.wait").filter((event) => event.cause === "queue-empty");
    expect(waits.length).toBeGreaterThan(2);
    expect(waits[0]?.lock).toBe("jobs");
  });
});

it("a wait and its end tell who and why", () => {
  const result = play(function* () {
    const id = yield lock(false, "stock");
    yield acquire(id);
    const [waiter] = yield* threads(1, function* () {
      yield acquire(id);
      yield release(id);
    });
    yield compute(100);
    yield release(id);
    yield* join(waiter);
  });
  const wait = eventsOf(result, "lock.wait").find((event) => event.thread === 2);
  expect(wait).toMatchObject({ cause: "lock-wait", lock: "stock", holder: 1, timeoutNs: null });
  expect(eventsOf(result, "lock.wake").find((event) => event.thread === 2)).toMatchObject({ cause: "lock-granted", lock: "stock", by: 1 });
  const grant = eventsOf(result, "lock.grant").find((event) => event.thread === 2);
  const wake = eventsOf(result, "lock.wake").find((event) => event.thread === 2);
  expect((grant?.timeNs ?? 0) - (wake?.timeNs ?? 0)).toBe(7 * US);
});
