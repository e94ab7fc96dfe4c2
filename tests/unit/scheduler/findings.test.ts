// Each finding: a program that has it, and one that is nearly the same and has it not.
import { describe, expect, it } from "vitest";
import type { Finding, ProgramOptions } from "../../../terminal/index.ts";
import { findingsOf, runProgram, TraceQuery } from "../../support/front-door.ts";
import { compute, join, type Script, sleep, startThread } from "./fake-execution.ts";
import { play } from "./playing.ts";

const INTERVAL_NS = 5_000_000;

function findingsIn(source: string, options: Partial<ProgramOptions> = {}): Finding[] {
  return findingsOf(new TraceQuery(runProgram({ source, path: "p.py", ...options }).trace), INTERVAL_NS);
}

/** One string a finding: "name: text". */
function told(findings: readonly Finding[]): string[] {
  return findings.map(({ name, text }) => `${name}: ${text}`);
}

describe("a long hold", () => {
  /** A thread that computes for 30 ms with a safepoint every `everyUs`, beside one that wants the GIL. */
  const holds = (everyUs: number) => {
    const main = function* (): Script {
      const thread = yield* startThread("computes", function* () {
        yield sleep(1);
        yield compute(30_000, everyUs);
      });
      yield sleep(2);
      yield* join(thread);
    };
    return findingsOf(new TraceQuery(play(main).trace), INTERVAL_NS).filter(({ name }) => name === "long hold");
  };

  it("is one call into C of many intervals", () => {
    const [found, ...more] = holds(30_000);
    expect(found?.text).toMatch(
      /^computes came to no safepoint for 2\d\.\d ms, up to its stop at line 1: MainThread had asked for the GIL at /,
    );
    expect(more).toEqual([]);
  });

  it("is not a loop that comes to safepoints", () => {
    expect(holds(1)).toEqual([]);
    expect(holds(4_000)).toEqual([]);
  });
});

describe("two locks taken in both orders", () => {
  const program = (second: string) => `import threading
a = threading.Lock()
b = threading.Lock()
guard = threading.Lock()

def one():
    with a:
        with b:
            pass

def two():
${second}

for target in (one, two):
    thread = threading.Thread(target=target, name=target.__name__)
    thread.start()
    thread.join()
`;

  it("are found though nobody waited", () => {
    expect(told(findingsIn(program("    with b:\n        with a:\n            pass")))).toEqual([
      "lock order: two took a at line 13 while it had b; one took b at line 8 while it had a. With other timing each has one and waits for the other for ever",
    ]);
  });

  it("are not, when the order is the same, or the first is given back before", () => {
    expect(findingsIn(program("    with a:\n        with b:\n            pass"))).toEqual([]);
    expect(findingsIn(program("    with b:\n        pass\n    with a:\n        pass"))).toEqual([]);
  });

  it("are not, when a third lock keeps the two orders apart", () => {
    const guarded = program("    with guard:\n        with b:\n            with a:\n                pass").replace(
      "    with a:\n        with b:\n            pass",
      "    with guard:\n        with a:\n            with b:\n                pass",
    );
    expect(findingsIn(guarded)).toEqual([]);
  });

  it("are not, when one thread takes them both ways, or a condition's own lock is among them", () => {
    expect(
      findingsIn(
        program("    pass").replace("            pass\n\n", "            pass\n    with b:\n        with a:\n            pass\n\n"),
      ),
    ).toEqual([]);
    const waiting = `import threading
ready = threading.Condition()
extra = threading.Lock()

def waits():
    with ready:
        ready.wait()
        with extra:
            pass

thread = threading.Thread(target=waits)
thread.start()
with ready:
    with extra:
        ready.notify()
thread.join()
`;
    expect(findingsIn(waiting)).toEqual([]);
  });
});

describe("a deadlock", () => {
  it("names who waits for what, where, and who has it", () => {
    const source = `import threading, time
a = threading.Lock()
b = threading.Lock()

def take(first, second):
    with first:
        time.sleep(0.001)
        with second:
            pass

one = threading.Thread(target=take, args=(a, b), name="one")
two = threading.Thread(target=take, args=(b, a), name="two")
one.start()
two.start()
`;
    const [found] = findingsIn(source);
    expect(found?.text).toBe(
      "one waits for second at line 8, which two has; two waits for second at line 8, which one has. Each waits for the next, for ever",
    );
    expect(findingsIn(source.replace("args=(b, a)", "args=(a, b)"))).toEqual([]);
  });

  it("of a thread with itself says so", () => {
    const [found] = findingsIn("import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()\n");
    expect(found?.text).toBe("MainThread waits for lock at line 4, which MainThread has. It waits for itself, for ever");
    expect(found?.remedy).toMatch(/RLock/);
  });

  it("without a cycle says that nobody is left", () => {
    const [found] = findingsIn("import queue\njobs = queue.Queue()\njobs.get()\n");
    expect(found?.text).toBe("MainThread waits for an item of the empty queue jobs at line 3. Nobody is left who could end that");
  });
});

describe("a stuck loop", () => {
  const program = (blocking: string, neighbours = "other(), other()") => `import asyncio, time

async def blocks():
    ${blocking}

async def other():
    await asyncio.sleep(0.001)

async def main():
    await asyncio.gather(blocks(), ${neighbours})

asyncio.run(main())
`;

  it("is a blocking call in a coroutine while other tasks could run", () => {
    expect(told(findingsIn(program("time.sleep(0.05)")))).toEqual([
      expect.stringMatching(
        /^stuck loop: Task-2 \(blocks\) slept \(time\.sleep\) at line 4 for 50\.\d ms, from [\d.]+ [mµ]s on, and the event loop of MainThread stood still: 2 other tasks could have run; Task-3 \(other\) waited longest, 50\.\d ms$/,
      ),
    ]);
  });

  it("is not the same call awaited, nor in a thread, nor too short, nor alone", () => {
    expect(findingsIn(program("await asyncio.sleep(0.05)"))).toEqual([]);
    expect(findingsIn(program("await asyncio.to_thread(time.sleep, 0.05)"))).toEqual([]);
    expect(findingsIn(program("time.sleep(0.0005)"))).toEqual([]);
    expect(findingsIn(program("time.sleep(0.05)", "").replace("gather(blocks(), )", "sleep(0)\n    await blocks()"))).toEqual([]);
  });

  it("is computing without an await, and the line where most of it was is named", () => {
    const loop = (more: string) => program(`for number in range(400_000):\n        number * number${more}`);
    expect(told(findingsIn(loop("")))).toEqual([
      expect.stringMatching(/^stuck loop: Task-2 \(blocks\) computed without an await at line [45] for [\d.]+ ms/),
    ]);
    expect(findingsIn(loop("\n        if number % 10_000 == 0:\n            await asyncio.sleep(0)"))).toEqual([]);
    expect(findingsIn(loop("").replace("400_000", "40_000"))).toEqual([]);
  });

  it("counts sleepers that should have been awake by then", () => {
    const late = program("await asyncio.sleep(0)\n    time.sleep(0.05)", "other()");
    expect(told(findingsIn(late))).toEqual([expect.stringMatching(/: Task-3 \(other\) could have run and waited 49\.\d ms$/)]);
    expect(findingsIn(late.replace("asyncio.sleep(0.001)", "asyncio.sleep(1)"))).toEqual([]);
  });
});

describe("a deaf task", () => {
  const program = (handler: string) => `import asyncio

async def stubborn():
    while True:
        try:
            await asyncio.sleep(0.01)
        except asyncio.CancelledError:
            ${handler}

async def main():
    task = asyncio.create_task(stubborn(), name="stubborn")
    await asyncio.sleep(0.001)
    task.cancel()
    await asyncio.wait([task])

asyncio.run(main())
`;
  const limits = { timeLimitNs: 200_000_000 };

  it("swallows its cancellation until the limit ends the run", () => {
    expect(told(findingsIn(program("pass"), { limits }))).toEqual([
      expect.stringMatching(/^deaf task: stubborn was cancelled at [\d.]+ ms by Task-1 \(main\), at line 13, and took \d+ more steps: /),
    ]);
  });

  it("is not one that lets it through, nor one that nobody cancelled", () => {
    expect(findingsIn(program("raise"), { limits })).toEqual([]);
    expect(findingsIn(program("pass").replace("task.cancel()", "pass"), { limits })).toEqual([]);
  });
});
