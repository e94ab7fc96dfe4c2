// How often one call lets go of the GIL: the counts of gil.md 2.1, taken from native 3.11.7, against those of a run's trace.

import { describe, expect, it } from "vitest";
import { runProgram } from "../../terminal/index.ts";

const LETS_GO = new Set(["io.start", "sleep.start"]);

function releases(source: string, isTerminal: boolean): number {
  // _exit leaves out what the end of a program writes.
  const program = `import os\n${source}\nos._exit(0)\n`;
  const { trace } = runProgram({ source: program, files: { x: "a\nb\n" }, stdin: "one\ntwo\n", isTerminal });
  return trace.events.filter((event) => LETS_GO.has(event.event)).length;
}

/** What `call` adds to a program that has done `before`. */
function releasesOf(call: string, before = "pass", isTerminal = false): number {
  return releases(`${before}\n${call}`, isTerminal) - releases(before, isTerminal);
}

describe("a call lets go of the GIL as often as in CPython 3.11", () => {
  it.each([
    ["f = open('x')", 4, "pass"],
    ["f.read()", 3, "f = open('x')"],
    ["f.close()", 1, "f = open('x')"],
    ["with open('x') as f: f.read()", 8, "pass"],
    ["f.readline()", 1, "f = open('x')"],
    ["f.readline()", 0, "f = open('x'); f.readline()"],
    ["f.write('small')", 0, "f = open('y', 'w')"],
    ["os.stat('x')", 1, "pass"],
    ["os.getcwd()", 1, "pass"],
    ["os.urandom(4)", 1, "pass"],
    ["os.getpid()", 0, "pass"],
    ["time.sleep(0)", 1, "import time"],
    ["sys.stderr.write('x')", 0, "import sys"],
    ["sys.stderr.write('x\\n')", 1, "import sys"],
    ["input()", 1, "pass"],
    ["input()", 0, "input()"],
    ["q.put(1); q.get()", 0, "import queue; q = queue.Queue()"],
    ["print('a', 'b')", 0, "pass"],
    ["print('a', flush=True)", 1, "pass"],
  ] as const)("%s: %i", (call, count, before) => {
    expect(releasesOf(call, before)).toBe(count);
  });

  it.each([
    ["print('a', 'b')", 1],
    ["print('a\\nb')", 2],
    ["print('a', end='')", 0],
  ] as const)("to a terminal, %s: %i", (call, count) => {
    expect(releasesOf(call, "pass", true)).toBe(count);
  });
});
