// What must hold for every program: programs made at random from computing, sleeping, printing, locks and polls, under each policy.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PolicyName } from "../../../scheduler/choice/policy.ts";
import type { LockId } from "../../../scheduler/kernel/contract.ts";
import { Run } from "../../../scheduler/kernel/run.ts";
import { ACTIVITIES, type Thread } from "../../../scheduler/kernel/thread.ts";
import { TraceQuery } from "../../../scheduler/trace/query.ts";
import { ask, compute, join, print, programOf, type Script, sleep, startThread } from "./fake-execution.ts";
import { play } from "./playing.ts";

type Action =
  | { readonly do: "compute"; readonly us: number; readonly everyUs: number }
  | { readonly do: "sleep"; readonly us: number }
  | { readonly do: "print" }
  | { readonly do: "lock"; readonly which: number; readonly us: number; readonly timeoutUs: number | null };

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant("compute" as const), us: fc.integer({ min: 1, max: 12_000 }), everyUs: fc.constantFrom(5, 50, 3_000) }),
  fc.record({ do: fc.constant("sleep" as const), us: fc.integer({ min: 0, max: 9_000 }) }),
  fc.constant({ do: "print" as const }),
  fc.record({
    do: fc.constant("lock" as const),
    which: fc.integer({ min: 0, max: 1 }),
    us: fc.integer({ min: 0, max: 7_000 }),
    timeoutUs: fc.option(fc.integer({ min: 1, max: 5_000 }), { nil: null }),
  }),
);

const program = fc.record({
  threads: fc.array(fc.array(action, { maxLength: 6 }), { minLength: 1, maxLength: 5 }),
  policy: fc.constantFrom<PolicyName>("fair", "random", "priority"),
  seed: fc.nat(1_000),
  switchIntervalNs: fc.constantFrom(5_000_000, 1_000_000, 100_000, 5_000),
  stealProbability: fc.constantFrom(0, 0.5),
});
type Example = typeof program extends fc.Arbitrary<infer Value> ? Value : never;

function* perform(actions: readonly Action[], locks: readonly LockId[]): Script {
  for (const step of actions) {
    if (step.do === "compute") yield compute(step.us, step.everyUs);
    else if (step.do === "sleep") yield sleep(step.us / 1000);
    else if (step.do === "print") yield print("x");
    else {
      const lock = locks[step.which] as LockId;
      const timeoutNs = step.timeoutUs === null ? null : step.timeoutUs * 1000;
      if (!(yield ask("lock.acquire", { lock, timeoutNs }))) continue;
      yield compute(step.us);
      if (step.us % 2 === 0) yield sleep(0.1);
      yield ask("lock.release", { lock });
    }
  }
}

function scriptOf({ threads }: Example): () => Script {
  return function* () {
    const locks = [
      yield ask("lock.create", { reentrant: false, object: "a" }),
      yield ask("lock.create", { reentrant: false, object: "b" }),
    ];
    const started = [];
    for (const [index, actions] of threads.entries()) started.push(yield* startThread(`t${index}`, () => perform(actions, locks)));
    for (const thread of started) yield* join(thread);
  };
}

function optionsOf({ policy, seed, switchIntervalNs, stealProbability }: Example) {
  return { policy, seed, costs: { switchIntervalNs, stealProbability }, policyOptions: { preemption: 0.02 } };
}

function runOf(example: Example): Run {
  return new Run(programOf(scriptOf(example)), { source: "script", ...optionsOf(example) });
}

describe("every run", () => {
  it("ends with every thread ended: none is lost", () => {
    fc.assert(
      fc.property(program, (example) => {
        const result = play(scriptOf(example), optionsOf(example));
        expect(result.exit.reason).toBe("done");
        const ends = result.trace.events.filter((event) => event.event === "thread.end").map((event) => event.thread);
        expect(ends.sort()).toEqual([1, ...example.threads.map((_thread, index) => index + 2)]);
      }),
      { numRuns: 100 },
    );
  });

  it("has at most one thread with the GIL at any time", () => {
    fc.assert(
      fc.property(program, (example) => {
        const query = new TraceQuery(play(scriptOf(example), optionsOf(example)).trace);
        const runs = query.lanes.flatMap((lane) =>
          lane.stretches.filter(({ state, fromNs, toNs }) => state === "running" && toNs > fromNs),
        );
        runs.sort((left, right) => left.fromNs - right.fromNs || left.event - right.event);
        expect(runs.filter((run, index) => run.fromNs < (runs[index - 1]?.toNs ?? 0))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("tiles each thread's life with states, and the trace agrees with the kernel's own account", () => {
    fc.assert(
      fc.property(program, (example) => {
        const run = runOf(example);
        const result = run.finish();
        const query = new TraceQuery(result.trace);
        for (const lane of query.lanes) {
          expect(lane.stretches.filter(({ fromNs }, index) => index > 0 && fromNs !== lane.stretches[index - 1]?.toNs)).toEqual([]);
          const thread = run.kernel?.machine.threads[lane.id - 1] as Thread;
          const totals = query.totalsOf(lane.id);
          const { runs, wants, blocked, io, sleeps } = thread.spentNs;
          expect(totals).toMatchObject({ heldNs: runs, waitedNs: wants, blockedNs: blocked, ioNs: io, sleptNs: sleeps });
          const lived = ACTIVITIES.filter((activity) => activity !== "done").reduce((sum, activity) => sum + thread.spentNs[activity], 0);
          expect(lived).toBe(thread.sinceNs - thread.startedNs - thread.spentNs.done);
          expect(totals?.lifetimeNs).toBe(lived);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("happens again by its schedule, to the byte", () => {
    fc.assert(
      fc.property(program, (example) => {
        const result = play(scriptOf(example), optionsOf(example));
        const { costs } = optionsOf(example);
        const again = play(scriptOf(example), { costs, schedule: result.schedule });
        expect(JSON.stringify(again)).toBe(JSON.stringify(result));
      }),
      { numRuns: 100 },
    );
  });

  it("has times that never go back", () => {
    fc.assert(
      fc.property(program, (example) => {
        const { events } = play(scriptOf(example), optionsOf(example)).trace;
        expect(events.filter((event, index) => event.timeNs < (events[index - 1]?.timeNs ?? 0))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  const intervalNs = 1_000_000;
  const roundNs = intervalNs + 55_000 + 7_000 + 6_000 + 2_000;

  it("gives each of K threads that only compute the GIL within K + 1 intervals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }), fc.constantFrom(0.1, 0.7, 2), (count, everyUs) => {
        const main = function* (): Script {
          const started = [];
          for (let index = 0; index < count; index++) {
            started.push(
              yield* startThread(`t${index}`, function* () {
                yield compute(40_000, everyUs);
              }),
            );
          }
          for (const thread of started) yield* join(thread);
        };
        const { trace } = play(main, { costs: { switchIntervalNs: intervalNs } });
        const beginsNs =
          Math.max(...trace.events.filter(({ event }) => event === "thread.start").map(({ timeNs }) => timeNs)) + 3 * count * roundNs;
        const endsNs = trace.events.find(({ event }) => event === "thread.end")?.timeNs ?? 0;
        const takes = trace.events.filter((event) => event.event === "gil.take" && event.timeNs > beginsNs && event.timeNs < endsNs);
        const waits = takes.map((event) => (event.event === "gil.take" ? event.waitedNs : 0));
        expect(waits.length).toBeGreaterThan(10);
        expect(Math.max(...waits)).toBeLessThanOrEqual((count + 1) * roundNs);
      }),
      { numRuns: 20 },
    );
  });

  // A thread that gets the GIL from one that blocked or ended has nobody freshly forced off behind it: the waiters' intervals began before
  // the switch, and must begin anew before one may ask. So a stretch can last almost two intervals, in CPython as here.
  it("gives a waiter the GIL within twice that in any case, when it is fair and safepoints are near", () => {
    fc.assert(
      fc.property(program, (example) => {
        const near = example.threads.map((actions) => actions.map((step) => (step.do === "compute" ? { ...step, everyUs: 1 } : step)));
        const fair: Example = { ...example, threads: near, policy: "fair", stealProbability: 0, switchIntervalNs: intervalNs };
        const query = new TraceQuery(play(scriptOf(fair), optionsOf(fair)).trace);
        expect(query.totals.longestWait?.waitedNs ?? 0).toBeLessThanOrEqual(2 * (near.length + 1) * roundNs);
      }),
      { numRuns: 100 },
    );
  });
});
