// Where the time went, for Python programs made at random from threads and tasks that compute, sleep, lock, write, cancel and fail: the
// times of each thread, and of each task, add up to the run's length, and every event has its cause and its sentence.
// GILSCOPE_TIMES_PROGRAMS=1000 sets how many programs are run.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runProgram, TraceQuery } from "../support/front-door.ts";

const numRuns = Number(process.env["GILSCOPE_TIMES_PROGRAMS"] ?? 60);
const TIMEOUT_MS = 60_000 + numRuns * 1_000;
/** Both properties meet the same programs, so that each is run once. */
const seed = Date.now() & 0x7fff_ffff;

const threadStep = fc.constantFrom(
  "time.sleep(0.002)",
  "time.sleep(0)",
  "busy(30_000)",
  "busy(500)",
  "with locks[0]: busy(2_000)",
  "with locks[1]: time.sleep(0.001)",
  "locks[0].acquire(timeout=0.001) and locks[0].release()",
  "jobs.put(1); jobs.get()",
  "open('data.txt', 'w').close()",
  "print('x', flush=True)",
  "done.wait(0.003)",
);

const taskStep = fc.constantFrom(
  "await asyncio.sleep(0.002)",
  "await asyncio.sleep(0)",
  "busy(2_000)",
  "time.sleep(0.001)",
  "await asyncio.to_thread(busy, 500)",
  "async with lock: await asyncio.sleep(0.001)",
  "tasks[-1].cancel()",
  "asyncio.create_task(asyncio.sleep(0.001))",
  "1 / 0",
);

const program = fc.record({
  threads: fc.array(fc.array(threadStep, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
  tasks: fc.array(fc.array(taskStep, { minLength: 1, maxLength: 5 }), { maxLength: 4 }),
  policy: fc.constantFrom("fair" as const, "random" as const),
  seed: fc.nat(1_000),
});
type Example = typeof program extends fc.Arbitrary<infer Value> ? Value : never;

function sourceOf({ threads, tasks }: Example): string {
  const bodies = (steps: readonly (readonly string[])[], head: string) =>
    steps.map((body, index) => `${head}${index}():\n${body.map((step) => `    ${step}\n`).join("")}`).join("\n");
  return `import asyncio, queue, threading, time

locks = [threading.Lock(), threading.Lock()]
jobs = queue.Queue()
done = threading.Event()

def busy(count):
    for number in range(count):
        number + 1

${bodies(threads, "def thread_")}
${bodies(tasks, "async def task_")}
async def main():
    global lock, tasks
    lock = asyncio.Lock()
    tasks = [${tasks.map((_steps, index) => `asyncio.create_task(task_${index}())`).join(", ")}]
    await asyncio.gather(*tasks, return_exceptions=True)

threads = [${threads.map((_steps, index) => `threading.Thread(target=thread_${index})`).join(", ")}]
for thread in threads:
    thread.start()
asyncio.run(main())
for thread in threads:
    thread.join()
`;
}

const known = new Map<string, TraceQuery>();

function queryOf(example: Example): TraceQuery {
  const key = JSON.stringify(example);
  const before = known.get(key);
  if (before !== undefined) return before;
  const result = runProgram({ source: sourceOf(example), path: "p.py", policy: example.policy, seed: example.seed });
  expect(result.exit.reason, result.stderr).toBe("done");
  const query = new TraceQuery(result.trace);
  known.set(key, query);
  return query;
}

describe("times", () => {
  it(
    "of each thread add up to the run's length, of each task to its life",
    () => {
      fc.assert(
        fc.property(program, (example) => {
          const query = queryOf(example);
          const { endNs } = query.trace;
          for (const lane of query.lanes) {
            const [first, last] = [lane.stretches[0]!, lane.stretches.at(-1)!];
            expect(last.toNs).toBe(endNs);
            const isOver = ["done", "cancelled", "failed"].includes(last.state);
            const afterNs = isOver ? endNs - last.fromNs : 0;
            if (lane.kind === "thread") {
              const { heldNs, waitedNs, blockedNs, ioNs, sleptNs, lifetimeNs } = query.totalsOf(lane.id)!;
              const startingNs = lane.stretches
                .filter(({ state }) => state === "new")
                .reduce((sum, { fromNs, toNs }) => sum + toNs - fromNs, 0);
              expect(heldNs + waitedNs + blockedNs + ioNs + sleptNs + startingNs).toBe(lifetimeNs);
              expect(first.fromNs + lifetimeNs + afterNs).toBe(endNs);
            } else {
              const totals = query.tasks.find(({ task }) => task === lane.id)!;
              expect(totals.runNs + totals.readyNs + totals.awaitedNs + totals.sleptNs).toBe(totals.lifetimeNs);
              expect(first.fromNs + totals.lifetimeNs + afterNs).toBe(endNs);
              expect(totals.steps.reduce((sum, { fromNs, toNs }) => sum + toNs - fromNs, 0)).toBe(totals.runNs);
            }
          }
          const heldNs = query.totals.threads.reduce((sum, totals) => sum + totals.heldNs, 0);
          expect(query.totals.gilHeldNs).toBe(heldNs);
        }),
        { numRuns, seed },
      );
    },
    TIMEOUT_MS,
  );
});

describe("sentences", () => {
  /** Events that nothing has caused but the program's own going on. */
  const CAUSELESS = new Set(["thread.name", "lock.inversion", "console.output", "run.end"]);

  it(
    "stand for every event, with its cause and real names, and the story is in order and comes to its end",
    () => {
      fc.assert(
        fc.property(program, (example) => {
          const query = queryOf(example);
          for (const { index, event, cause } of query.trace.events) {
            const sentence = query.sentence(index);
            expect(sentence).toMatch(/^\S.*[.)]$/s);
            expect(sentence).not.toMatch(/undefined|NaN|\[object|null| {2}|Thread #/);
            if (!CAUSELESS.has(event)) expect(cause, event).not.toBeNull();
          }
          const told = [...query.story()];
          expect(told.filter(({ index }, at) => at > 0 && index <= told[at - 1]!.index)).toEqual([]);
          expect(told.at(-1)?.sentence).toMatch(/^The run is over/);
        }),
        { numRuns, seed },
      );
    },
    TIMEOUT_MS,
  );
});
