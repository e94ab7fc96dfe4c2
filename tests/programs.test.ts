// Every sample does what its docstring promises: here, and under python3 where there is one. The claims are about what is seen, so
// they are held against the run's trace as well as its output.
import { spawn } from "node:child_process";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RunResult } from "../terminal/index.ts";
import { folderWith } from "./support/command.ts";
import { runProgram, TraceQuery } from "./support/front-door.ts";
import { findOracle } from "./support/oracle.ts";
import { ownFiles, root, textOf } from "./support/tree.ts";

const samples = ownFiles().filter((path) => /^programs\/[^/]+\.py$/.test(path));

interface Claim {
  readonly stdout: RegExp;
  readonly code?: number;
  readonly also?: (result: RunResult, query: TraceQuery) => void;
}

const forced = (query: TraceQuery) => query.totals.forcedHandOvers;

const claims: Readonly<Record<string, Claim>> = {
  cpu_sleep_and_io: {
    stdout: /^(?=[\s\S]*A-counts counted to)(?=[\s\S]*sleeper woke up three times)(?=[\s\S]*writer read back 19900)[\s\S]*all done\n$/,
    also: (_result, query) => {
      expect(forced(query)).toBeGreaterThanOrEqual(3);
      const states = query.lanes.flatMap(({ stretches }) => stretches.map(({ state }) => state));
      for (const state of ["running", "wants", "blocked", "io", "sleeping"] as const) expect(states).toContain(state);
    },
  },
  race_counter: {
    stdout: /^expected 1600000, counted \d+, lost [1-9]\d*\n$/,
    also: (_result, query) => expect(forced(query)).toBeGreaterThan(1),
  },
  counter_by_version: {
    stdout: /^plain \+= 1 {15}lost {6}0 of 200000\ncalled = int\(called\) \+ 1 lost +[1-9]\d* of 200000\n$/,
    also: () => {
      const source = textOf("programs/counter_by_version.py");
      for (const options of [{ profile: "2.7" }, { profile: "3.9" }, { switchAt: "every-instruction" }] as const) {
        expect(runProgram({ source, maxEvents: 0, ...options }).stdout).toMatch(
          /^plain \+= 1 +lost +[1-9]\d* of .*\n.* lost +[1-9]\d* of .*\n$/,
        );
      }
    },
  },
  lock_counter: { stdout: /^expected 200000, counted 200000, lost 0\n$/ },
  deadlock_two_locks: {
    stdout: /^Alice is about to pay Bob\nBob is about to pay Alice\n$/,
    code: 4,
    also: ({ exit }) => expect(exit.message).toContain("A-pays"),
  },
  producer_consumer: { stdout: /^12 parcels delivered: \[0, 1, .*, 11\]\n$/ },
  io_and_cpu_bound: { stdout: /^wait: .* gain [34]\.\d\ncompute: .* gain (0\.9|1\.[01])\n$/ },
  convoy: {
    stdout: /^late by 0\.\d+ ms .* alone\nlate by \d+\.\d+ ms .* threads\n$/,
    also: ({ stdout }) => {
      const [alone = 0, beside = 0] = [...stdout.matchAll(/late by ([\d.]+)/g)].map(([, text]) => Number(text));
      expect(beside).toBeGreaterThan(10 * alone);
    },
  },
  asyncio_tasks: {
    stdout: /greedy computed 79999800000\n[\s\S]*results \[4, 3, 79999800000\]\n$/,
    also: (_result, query) => expect(query.lanes.filter(({ kind }) => kind === "task").length).toBeGreaterThanOrEqual(3),
  },
  threads_and_asyncio: { stdout: /^threads: 4500 bytes in 1\d ms\nasyncio: 4500 bytes in 1\d ms\n$/ },
  fetch_with_threads: {
    stdout: /^4500 bytes in 1\d ms\n$/,
    also: (_result, query) => {
      expect(query.totals.handOvers).toBeGreaterThanOrEqual(20);
      expect(query.tasks).toEqual([]);
    },
  },
  fetch_with_tasks: {
    stdout: /^4500 bytes in 1\d ms\n$/,
    also: (_result, query) => {
      expect(query.totals.handOvers).toBe(0);
      expect(query.taskSwitches.length).toBeGreaterThanOrEqual(20);
      expect(query.tasks.filter(({ name }) => name.endsWith("(fetch)")).map(({ steps, end }) => [steps.length, end])).toEqual(
        Array.from({ length: 10 }, () => [2, "done"]),
      );
    },
  },
  event_loop_by_hand: {
    stdout:
      /^(by hand: the helper helps\n){2}by hand: .* False\nby hand: .* stop\n(run: the helper helps\n){2}run: .* stop\nrun: .* True\nafterwards: There is no current event loop in thread 'MainThread'\.\n$/,
    also: (_result, query) => expect(query.tasks.filter(({ name }) => name.includes("shutdown_")).length).toBe(2),
  },
  yield_from: {
    stdout:
      /^yield from 0\nawait 0\nyield from 1\nawait 1\ntook turns: \['yield from', 'await'\]\nforgotten: generator\nforgotten: coroutine\nRuntimeWarning: coroutine 'new' was never awaited\n$/,
    also: ({ stdout }) => {
      const source = textOf("programs/yield_from.py");
      const older = (["3.7", "3.9"] as const).map((profile) => runProgram({ source, profile, maxEvents: 0 }).stdout);
      const warning = 'DeprecationWarning: "@coroutine" decorator is deprecated since Python 3.8, use "async def" instead\n';
      expect(older).toEqual([stdout, warning + stdout]);
    },
  },
  create_task_or_ensure_future: {
    stdout:
      /named tea\n.* a task\n.* a task\n.* the same future\n.* the same task\n.* a coroutine was expected\n\['tea', 'coffee', 'cocoa', 'water'\]\n$/,
    also: (_result, query) => expect(query.tasks.filter(({ end }) => end === "done").length).toBe(6),
  },
  wait_or_gather: {
    stdout:
      /^wait.* \['fast'\] pending \['broken', 'slow'\]\nwait.* \['broken'\] pending \['slow'\]\n +it raised OSError.*\ngather: +\['SLOW', 'FAST', OSError.*\]\ngather raises: +OSError.*\n$/,
    also: (_result, query) => expect(query.tasks.filter(({ end }) => end === "failed").length).toBe(3),
  },
  asyncio_streams: {
    stdout: /^quick: 'to be' has 2 words, .*\nquick: .*\nsteady: .*\nslow: .* the longest is whether\n$/,
    also: (_result, query) => {
      expect(query.totals.handOvers).toBe(0);
      expect(query.tasks.filter(({ name }) => name.endsWith("(serve)")).map(({ end }) => end)).toEqual(["done", "done", "done"]);
    },
  },
  thread_exception: {
    stdout: /^squares \[1, 4, 9\] and careless is alive: False\n$/,
    also: ({ stderr }) => expect(stderr).toMatch(/Exception in thread careless:[\s\S]*IndexError: list index out of range\n$/),
  },
  cpu_bound_threads_or_processes: {
    stdout: /^two threads: +\d+\.\d ms\ntwo processes: +\d+\.\d ms\n$/,
    also: ({ stdout }, query) => {
      const [threads = 0, processes = 0] = [...stdout.matchAll(/([\d.]+) ms/g)].map(([, text]) => Number(text));
      expect(processes).toBeLessThan(0.7 * threads);
      expect(query.otherGils.length).toBe(2);
    },
  },
  coroutines_and_processes: {
    stdout: /^in the loop: +\[52, 52\], .* late\nin two processes: \[52, 52\], .* late\n$/,
    also: ({ stdout }) => {
      const [here = 0, there = 0] = [...stdout.matchAll(/most +([\d.]+) ms/g)].map(([, text]) => Number(text));
      expect(there).toBeLessThan(here / 5);
    },
  },
};

it("every sample has a claim, and no claim lacks its sample", () => {
  expect(Object.keys(claims).sort()).toEqual(samples.map((path) => basename(path, ".py")).sort());
});

describe("samples here", () => {
  it.each(Object.entries(claims))("%s", (name, { stdout, code = 0, also }) => {
    const result = runProgram({ source: textOf(`programs/${name}.py`), path: `${name}.py` });
    expect(result.exit.code, result.stderr).toBe(code);
    expect(result.stdout).toMatch(stdout);
    also?.(result, new TraceQuery(result.trace));
  });
});

const oracle = findOracle();

/** Exit code, or null when it was still running after `limitMs`. */
function runsUnder(python: string, path: string, folder: string, limitMs: number): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(python, [path], { cwd: folder, stdio: "ignore", timeout: limitMs });
    child.on("close", (code) => resolve(code));
  });
}

describe.skipIf("none" in oracle)("samples under python3", () => {
  it.each(Object.entries(claims))("%s", async (name, { code = 0 }) => {
    if ("none" in oracle) return;
    const isEndless = code === 4;
    const status = await runsUnder(oracle.python, join(root, "programs", `${name}.py`), folderWith(), isEndless ? 2_000 : 25_000);
    // On a machine busy enough even this one may get through.
    expect(isEndless ? [null, 0] : [0]).toContain(status);
  });
});
