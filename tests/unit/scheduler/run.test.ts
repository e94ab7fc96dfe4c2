// Whole runs: the same in, the same out; schedules; how runs end.

import { describe, expect, it } from "vitest";
import { Run } from "../../../scheduler/kernel/run.ts";
import { ask, compute, join, line, print, programOf, type Script, sleep, startThread } from "./fake-execution.ts";
import { eventsOf, MS, play } from "./playing.ts";

/** Three threads that compute, print, sleep and meet at a lock. */
function* busyProgram(): Script {
  const id = yield ask("lock.create", { reentrant: false, object: "shared" });
  const threads = [];
  for (let index = 0; index < 3; index++) {
    threads.push(
      yield* startThread(`t${index}`, function* () {
        for (let round = 0; round < 4; round++) {
          yield compute(1_500, 50);
          yield ask("lock.acquire", { lock: id, timeoutNs: null });
          yield print(`t${index} round ${round}`);
          yield ask("lock.release", { lock: id });
          yield sleep(0.3);
        }
      }),
    );
  }
  for (const thread of threads) yield* join(thread);
}

describe("determinism", () => {
  it.each(["fair", "random", "priority"] as const)("the same run twice under %s gives the same trace", (policy) => {
    const [one, two] = [1, 2].map(() => play(busyProgram, { policy, seed: 7 }));
    expect(JSON.stringify(two?.trace)).toBe(JSON.stringify(one?.trace));
    expect(two?.schedule).toBe(one?.schedule);
  });

  it("looking in more often does not change the run", () => {
    const run = new Run(programOf(busyProgram), { source: "script", policy: "random", seed: 3 });
    while (run.advance(1) === "running");
    expect(JSON.stringify(run.result().trace)).toBe(JSON.stringify(play(busyProgram, { policy: "random", seed: 3 }).trace));
  });

  it("other seeds give other runs", () => {
    const outputs = new Set([1, 2, 3, 4, 5, 6].map((seed) => play(busyProgram, { policy: "random", seed }).stdout));
    expect(outputs.size).toBeGreaterThan(2);
  });

  it("recording nothing does not change the run", () => {
    const { stdout, virtualTimeNs, schedule } = play(busyProgram, { maxEvents: 0, policy: "random", seed: 4 });
    const recorded = play(busyProgram, { policy: "random", seed: 4 });
    expect({ stdout, virtualTimeNs, schedule }).toEqual({
      stdout: recorded.stdout,
      virtualTimeNs: recorded.virtualTimeNs,
      schedule: recorded.schedule,
    });
  });
});

describe("a schedule string", () => {
  it("is short for a fair run", () => {
    expect(play(busyProgram).schedule).toMatch(/^g1\.[0-9a-f]{8}\.0\.m\.$/);
  });

  it.each(["fair", "random", "priority"] as const)("repeats a run of %s to the byte, without its policy", (policy) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const run = play(busyProgram, { policy, seed });
      const again = play(busyProgram, { schedule: run.schedule });
      expect(JSON.stringify(again.trace)).toBe(JSON.stringify(run.trace));
      expect(again.schedule).toBe(run.schedule);
      expect(again.exit).toEqual(run.exit);
    }
  });

  it("of another program, other options or another version is refused with exit code 6", () => {
    const { schedule } = play(busyProgram, { policy: "random", seed: 1 });
    for (const options of [
      { source: "other", schedule },
      { schedule, stdin: "x" },
      { schedule, costs: { wakeNs: 8_000 } },
    ]) {
      expect(play(busyProgram, options).exit).toMatchObject({ code: 6, reason: "mismatch" });
    }
    expect(play(busyProgram, { schedule: schedule.replace("g1", "g2") }).exit.message).toContain("format g2");
    expect(play(busyProgram, { schedule: "nonsense" }).exit.code).toBe(6);
  });

  it("whose choices do not fit the run is refused, whether too large or too many", () => {
    const head = play(busyProgram).schedule.slice(0, -2);
    expect(play(busyProgram, { schedule: `${head}s.0x3-9` }).exit.message).toContain("option 9");
    expect(play(busyProgram, { schedule: `${head}m.0x100000-1` }).exit.message).toContain("the schedule has more");
  });
});

describe("the end of a run", () => {
  it("is the end of the main thread; others die there", () => {
    const result = play(function* () {
      yield* startThread("daemon", function* () {
        for (;;) yield compute(1_000);
      });
      yield print("bye");
    });
    expect(result.exit).toEqual({ code: 0, reason: "done", message: "" });
    expect(result.stdout).toBe("bye\n");
  });

  it("can be asked for by any thread", () => {
    const result = play(function* () {
      yield* startThread("quitter", function* () {
        yield ask("process.exit", { code: 3 });
      });
      yield sleep(1_000);
    });
    expect(result.exit).toMatchObject({ code: 3, reason: "failed" });
    expect(result.virtualTimeNs).toBeLessThan(MS);
  });

  it("by the limit on instructions is a result, and keeps the output", () => {
    const result = play(
      function* () {
        yield print("before");
        for (;;) yield compute(1_000);
      },
      { limits: { maxSteps: 1_000_000 } },
    );
    expect(result.exit).toMatchObject({ code: 5, reason: "limit" });
    expect(result.exit.message).toContain("maxSteps");
    expect(result.stdout).toBe("before\n");
    expect(result.instructions).toBeGreaterThanOrEqual(1_000_000);
    expect(result.instructions).toBeLessThan(1_200_000);
  });

  it.each([
    ["computes", compute(1e9)],
    ["sleeps", sleep(1e6)],
  ])("by the limit on virtual time comes whether the program %s", (_what, step) => {
    const result = play(
      function* () {
        yield step;
      },
      { limits: { timeLimitNs: 20 * MS } },
    );
    expect(result.exit).toMatchObject({ code: 5, reason: "limit" });
    expect(result.virtualTimeNs / MS).toBeCloseTo(20, 2);
  });

  it("by the limit on threads", () => {
    const result = play(
      function* () {
        for (;;) {
          yield* startThread("t", function* () {
            yield sleep(1_000);
          });
        }
      },
      { limits: { maxThreads: 10 } },
    );
    expect(result.exit).toMatchObject({ code: 5, reason: "limit" });
    expect(eventsOf(result, "thread.start").length).toBe(9);
  });

  it("of a program that the interpreter refuses is its message and its code", () => {
    const refused = (exitCode: 1 | 3) => new Run(() => ({ exitCode, stderr: "no\n" }), { source: "" }).finish();
    expect(refused(1)).toMatchObject({ stderr: "no\n", exit: { code: 1, reason: "failed" } });
    expect(refused(3)).toMatchObject({ stderr: "no\n", exit: { code: 3, reason: "rejected" } });
  });

  it("streams output as it is written", () => {
    const seen: string[] = [];
    const result = play(busyProgram, { onOutput: (chunk) => seen.push(chunk.text) });
    expect(seen.join("")).toBe(result.stdout);
  });
});

describe("deadlock", () => {
  function* crossing(): Script {
    const first = yield ask("lock.create", { reentrant: false, object: "first" });
    const second = yield ask("lock.create", { reentrant: false, object: "second" });
    const body = (one: typeof first, other: typeof first, at: number) =>
      function* (): Script {
        yield ask("lock.acquire", { lock: one, timeoutNs: null });
        yield sleep(1);
        yield line(at);
        yield ask("lock.acquire", { lock: other, timeoutNs: null });
      };
    const left = yield* startThread("left", body(first, second, 11));
    const right = yield* startThread("right", body(second, first, 22));
    yield* join(left);
    yield* join(right);
  }

  it("is a result with a report that names waits, holders, lines and the cycle", () => {
    const result = play(crossing);
    expect(result.exit).toMatchObject({ code: 4, reason: "deadlock" });
    expect(result.exit.message.split("\n")).toEqual([
      "deadlock: every thread is blocked, and nothing is left that could wake one",
      "  MainThread joins left (fake.py:1, in script)",
      "  left waits for second (fake.py:11, in script); held by right (fake.py:22, in script)",
      "  right waits for first (fake.py:22, in script); held by left (fake.py:11, in script)",
      "cycle: left → right → left",
    ]);
    expect(eventsOf(result, "run.deadlock")[0]).toMatchObject({ cycle: [2, 3], blocked: [1, 2, 3] });
  });

  it("of a thread with itself is a cycle of one", () => {
    const result = play(function* () {
      const id = yield ask("lock.create", { reentrant: false, object: "mine" });
      yield ask("lock.acquire", { lock: id, timeoutNs: null });
      yield ask("lock.acquire", { lock: id, timeoutNs: null });
    });
    expect(result.exit.message).toContain("it holds that lock itself");
    expect(result.exit.message).toContain("cycle: MainThread → MainThread");
  });

  it("without a cycle says that nobody is left to help", () => {
    const result = play(function* () {
      const id = yield ask("lock.create", { reentrant: false, object: "gate" });
      yield ask("lock.acquire", { lock: id, timeoutNs: null });
      yield ask("wait.label", { cause: "queue-empty", name: "jobs" });
      yield ask("lock.acquire", { lock: id, timeoutNs: null });
    });
    expect(result.exit.message).toContain("MainThread waits for an item of the empty queue jobs");
    expect(result.exit.message).toContain("no cycle");
  });

  it("is none while a sleeper or a timeout could still help", () => {
    const result = play(function* () {
      const id = yield ask("lock.create", { reentrant: false, object: "gate" });
      yield ask("lock.acquire", { lock: id, timeoutNs: null });
      yield* startThread("late", function* () {
        yield sleep(10_000);
        yield ask("lock.release", { lock: id });
      });
      yield ask("lock.acquire", { lock: id, timeoutNs: null });
    });
    expect(result.exit.reason).toBe("done");
  });
});

describe("Ctrl-C", () => {
  function interruptAt(main: () => Script, ms: number) {
    return play(main, { interruptsNs: [ms * MS] });
  }

  it("reaches a computing main thread at its next safepoint", () => {
    const result = interruptAt(function* () {
      yield compute(100_000);
    }, 20);
    expect(result.exit).toMatchObject({ code: 130, reason: "interrupted" });
    expect(result.virtualTimeNs / MS).toBeCloseTo(20, 2);
  });

  it.each([
    ["sleep", sleep(1_000)],
    ["event loop", null],
  ])("cuts a %s short", (_what, step) => {
    const result = interruptAt(function* () {
      const poll = yield ask("poll.create", null);
      yield step ?? ask("poll.wait", { poll, timeoutNs: null });
    }, 20);
    expect(result.exit.code).toBe(130);
    expect(result.virtualTimeNs / MS).toBeCloseTo(20, 1);
  });

  it("cuts a wait for a lock short, and the lock still works", () => {
    const result = interruptAt(function* () {
      const id = yield ask("lock.create", { reentrant: false, object: "a" });
      yield ask("lock.acquire", { lock: id, timeoutNs: null });
      try {
        yield ask("lock.acquire", { lock: id, timeoutNs: null });
      } catch {
        yield ask("lock.release", { lock: id });
        yield print(String(yield ask("lock.acquire", { lock: id, timeoutNs: null })));
      }
    }, 20);
    expect(result.stdout).toBe("true\n");
  });

  it("does not stop other threads, and the main thread queues for the GIL as any other", () => {
    const result = interruptAt(function* () {
      const busy = yield* startThread("busy", function* () {
        yield compute(50_000);
        yield print("busy is done");
      });
      try {
        yield* join(busy);
      } catch {
        yield print("interrupted");
        yield* join(busy);
      }
    }, 20);
    expect(result.stdout).toBe("interrupted\nbusy is done\n");
    const heard = eventsOf(result, "console.output")[0]?.timeNs ?? 0;
    expect(heard / MS).toBeGreaterThan(25);
    expect(heard / MS).toBeLessThan(25.2);
  });

  it("from outside goes into the schedule, and is repeated by it", () => {
    const run = new Run(
      programOf(function* () {
        yield* busyProgram();
        yield compute(1e6);
      }),
      { source: "script" },
    );
    run.advance(40);
    run.interrupt();
    const result = run.finish();
    expect(result.exit.code).toBe(130);
    expect(result.schedule).toMatch(/\.i\d+$/);
    const again = play(
      function* () {
        yield* busyProgram();
        yield compute(1e6);
      },
      { schedule: result.schedule },
    );
    expect(JSON.stringify(again.trace)).toBe(JSON.stringify(result.trace));
  });
});
