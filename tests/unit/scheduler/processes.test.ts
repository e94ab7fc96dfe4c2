// Several processes: each has a GIL, they share the cores, and a run of them is as repeatable as any.

import { describe, expect, it } from "vitest";
import { type ProgramOptions, runProgram, TraceQuery } from "../../../terminal/index.ts";

const MS = 1e6;

/** Starts so many processes that compute, waits for them, and prints how many milliseconds that took. */
const COMPUTES = (count: number, limit: number) => `
import time
from multiprocessing import Process
def count(limit):
    number = 0
    while number < limit:
        number += 1
def timed(processes):
    begin = time.perf_counter()
    for process in processes: process.start()
    for process in processes: process.join()
    return (time.perf_counter() - begin) * 1000
print(timed([Process(target=count, args=(${limit},)) for _ in range(${count})]))
`;

function took(count: number, options: Partial<ProgramOptions> = {}, limit = 2_000_000): number {
  const { stdout, stderr } = runProgram({ source: COMPUTES(count, limit), maxEvents: 0, ...options });
  expect(stderr).toBe("");
  return Number(stdout);
}

describe("processes that compute", () => {
  const alone = took(1);

  it("row 13: run at the same time, as many as there are cores", () => {
    expect(took(2, { costs: { cores: 2 } }) / alone).toBeLessThan(1.05);
    expect(took(4, { costs: { cores: 2 } }) / alone).toBeGreaterThan(1.9);
    expect(took(4, { costs: { cores: 2 } }) / alone).toBeLessThan(2.1);
    expect(took(2, { costs: { cores: 1 } }) / alone).toBeGreaterThan(1.9);
  });

  it("row 13: fork, start and join of one that does nothing take 1.45 ms", () => {
    expect(Math.abs(took(1, {}, 0) / 1.45 - 1)).toBeLessThan(0.25);
  });
});

const SPAWNS = `
import multiprocessing, time
def nothing(): pass
if __name__ == "__main__":
    begin = time.perf_counter()
    child = multiprocessing.get_context("spawn").Process(target=nothing)
    child.start()
    child.join()
    print((time.perf_counter() - begin) * 1000)
`;

it("row 13: a new interpreter that does nothing takes 38.7 ms", () => {
  const { stdout } = runProgram({ source: SPAWNS, maxEvents: 0 });
  expect(Math.abs(Number(stdout) / 38.7 - 1)).toBeLessThan(0.05);
});

const TALKS = `
import os
from multiprocessing import Pool, Process, Queue
def square(n):
    return n * n
def tell(queue):
    queue.put(os.getpid())
if __name__ == "__main__":
    queue = Queue()
    children = [Process(target=tell, args=(queue,)) for _ in range(3)]
    for child in children: child.start()
    print(sorted(queue.get() for _ in children))
    with Pool(2) as pool:
        print(pool.map(square, range(10)))
`;

describe("a run of several processes", () => {
  it("is the same run each time, and from its schedule", () => {
    const first = runProgram({ source: TALKS });
    expect(first.stdout).toBe("[4243, 4244, 4245]\n[0, 1, 4, 9, 16, 25, 36, 49, 64, 81]\n");
    expect(runProgram({ source: TALKS, schedule: first.schedule }).trace).toEqual(first.trace);
  }, 120_000);

  it("is the same run under a policy that takes the GIL away anywhere", () => {
    const source = COMPUTES(2, 1000);
    const first = runProgram({ source, policy: "random", seed: 3 });
    expect(runProgram({ source, policy: "random", seed: 3 }).trace).toEqual(first.trace);
    expect(runProgram({ source, schedule: first.schedule }).trace).toEqual(first.trace);
  });

  it("shows each process with a GIL of its own", () => {
    const query = new TraceQuery(runProgram({ source: COMPUTES(2, 100_000) }).trace);
    expect(query.lanes.map(({ name }) => name)).toEqual(["MainThread", "Process-1", "Process-2"]);
    expect(query.otherGils.map(({ process }) => process.pid)).toEqual([4243, 4244]);
    const [one, other] = query.otherGils.map(({ holds }) => holds.filter(({ holder }) => holder !== null));
    const overlap = Math.min(one!.at(-1)!.toNs, other!.at(-1)!.toNs) - Math.max(one![0]!.fromNs, other![0]!.fromNs);
    expect(overlap).toBeGreaterThan(0.4 * MS);
  });

  it("is stuck when all of them are, and the report names them", () => {
    const { exit } = runProgram({
      source: `
from multiprocessing import Pipe, Process
def wait(end): end.recv()
ours, theirs = Pipe()
Process(target=wait, args=(theirs,), name="listener").start()
ours.recv()
`,
    });
    expect(exit.reason).toBe("deadlock");
    expect(exit.message).toContain("MainThread of MainProcess (4242)");
    expect(exit.message).toContain("MainThread of listener (4243)");
  });

  it("counts the instructions of all of them", () => {
    const { exit } = runProgram({ source: COMPUTES(2, 10_000_000), limits: { maxSteps: 1_000_000 } });
    expect(exit.reason).toBe("limit");
  });

  it("ends as the program itself does, when all processes are over", () => {
    const { exit, stdout } = runProgram({
      source: `
import os, sys, time
if os.fork() == 0:
    time.sleep(0.1)
    print("orphan of", os.getppid(), flush=True)
    os._exit(5)
sys.exit(3)
`,
    });
    expect(exit.code).toBe(3);
    expect(stdout).toBe("orphan of 1\n");
  });
});
