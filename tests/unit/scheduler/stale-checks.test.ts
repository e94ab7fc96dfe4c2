// Checks that are out of date when they are acted on: programs that have them, and programs that are nearly the same and have none.
import { describe, expect, it } from "vitest";
import { findingsOf, findLostUpdates, runProgram, TraceQuery } from "../../../terminal/index.ts";
import { loadProgram } from "../../../terminal/library.ts";

function staleIn(source: string) {
  const options = { source, path: "p.py" };
  const result = runProgram(options);
  expect(result.stderr).toBe("");
  const watched = findLostUpdates(loadProgram, options, result);
  const findings = findingsOf(new TraceQuery(result.trace), 5_000_000, watched).filter(({ name }) => name === "stale check");
  return { ...watched, texts: findings.map(({ text }) => text) };
}

/** Two threads, `one` and `two`, that both call work(); the setup stands before, in lines 4 and on. */
const twice = (setup: string, ...work: string[]) => `import threading, time
lock = threading.Lock()
me = threading.current_thread
${setup}
def work():
    global n, made
    ${work.join("\n    ")}
threads = [threading.Thread(target=work, name=name) for name in ("one", "two")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;

const NAP = "time.sleep(0.001)";

describe("a check is stale", () => {
  it("where another thread wrote between the check and what it led to, and the finding says who and where", () => {
    const { texts } = staleIn(twice("n = 10", "if n >= 10:", `    ${NAP}`, "    n -= 10"));
    expect(texts).toEqual([
      expect.stringMatching(
        /^n: two looked at it at line 7 \(at [\d.]+ .s\), one wrote a new value at line 9 \(at [\d.]+ ms\), then two wrote it at line 9 because of what it had seen before \(at [\d.]+ ms\)$/,
      ),
    ]);
  });

  it.each([
    ["of a key", "d = {}", ["if 'x' not in d:", `    ${NAP}`, "    d['x'] = object()"], "d['x']"],
    ["of a key, by get", "d = {}", ["if d.get('x') is None:", `    ${NAP}`, "    d['x'] = object()"], "d['x']"],
    ["of what is made once", "made = None", ["if made is None:", `    ${NAP}`, "    made = object()"], "made"],
    ["that leaves the function", "n = 10", ["if n < 10:", "    return", NAP, "n = n - 10"], "n"],
    [
      "that goes on with the loop",
      "n = 10",
      ["for _ in range(2):", "    if n < 10:", "        continue", `    ${NAP}`, "    n -= 10"],
      "n",
    ],
    ["in a while", "n = 10", ["while n >= 10:", `    ${NAP}`, "    n -= 10"], "n"],
    ["of two things", "n = 10", ["if n >= 10 and time:", `    ${NAP}`, "    n -= 10"], "n"],
    ["of a value that was kept", "n = 10", ["seen = n", "rich = seen >= 10", NAP, "if rich:", "    n -= 10"], "n"],
    [
      "with a lock for each half",
      "n = 10",
      ["with lock:", "    rich = n >= 10", NAP, "if rich:", "    with lock:", "        n -= 10"],
      "n",
    ],
    ["in an item of a list", "row = [None]", ["if row[0] is None:", `    ${NAP}`, "    row[0] = object()"], "row[0]"],
    ["before a try", "n = 10", ["if n >= 10:", "    try:", `        ${NAP}`, "    finally:", "        n -= 10"], "n"],
  ])("%s", (_what, setup, work, what) => {
    expect(staleIn(twice(setup, ...work)).stale).toMatchObject([{ what, check: { who: "two" }, between: { who: "one" }, times: 1 }]);
  });

  it("through functions: one that checks, one that acts", () => {
    const setup = `class Account:
    balance = 10
    def covers(self, amount):
        return self.balance >= amount
    def take(self, amount):
        self.balance -= amount
account = Account()
account.balance = 10`;
    const { stale } = staleIn(twice(setup, "if account.covers(10):", `    ${NAP}`, "    account.take(10)"));
    expect(stale).toMatchObject([{ what: "Account.balance", check: { line: 7 }, write: { line: 9 } }]);
  });

  it("between tasks, with an await in between", () => {
    const source = (wait: string) => `import asyncio
cache = {}
async def fetch(key):
    if key not in cache:
        ${wait}
        cache[key] = object()
async def main():
    await asyncio.gather(fetch("a"), fetch("a"))
asyncio.run(main())
`;
    expect(staleIn(source("await asyncio.sleep(0.001)")).stale).toMatchObject([{ what: "cache['a']", check: { who: "Task-3 (fetch)" } }]);
    expect(staleIn(source("key + key")).stale).toEqual([]);
  });
});

describe("no check is stale", () => {
  it.each([
    ["under a lock", "n = 10", ["with lock:", "    if n >= 10:", `        ${NAP}`, "        n -= 10"]],
    [
      "when it is made again under the lock",
      "made = None",
      ["if made is None:", `    ${NAP}`, "    with lock:", "        if made is None:", "            made = object()"],
    ],
    ["when the write does not depend on it", "n = 10", ["if n >= 10:", "    n", NAP, "n = 5 if me().name == 'one' else 6"]],
    ["when it was of something else", "n = 10\nm = 10", ["if m >= 10:", `    ${NAP}`, "    n -= 10"]],
    [
      "when it finds again what it found",
      "n = 10",
      ["if me().name == 'one':", "    if n >= 10:", `        ${NAP}`, "        n = 3", "else:", "    n = 5", "    n = 10"],
    ],
    ["when the same value is there already", "n = 0", ["if n == 0:", `    ${NAP}`, "    n = 1"]],
    ["when one has written it oneself since", "n = 0", ["if n == 0:", "    n = me().name", `    ${NAP}`, "    n = 5"]],
    [
      "after an exception that it led to",
      "n = 10",
      ["try:", "    if n >= 10:", "        raise KeyError", "except KeyError:", "    pass", NAP, "n = me().name"],
    ],
    ["when nobody else writes", "n = {}", ["if me().name not in n:", `    ${NAP}`, "    n[me().name] = 1"]],
    ["in a loop that waits until it is so", "n = 'one'", ["while n != me().name:", `    ${NAP}`, "n = 'two'"]],
  ])("%s", (_what, setup, work) => {
    expect(staleIn(twice(setup, ...work)).stale).toEqual([]);
  });

  it("when the threads that wrote were started for it, or it was waited for them", () => {
    const source = (begin: string, wait: string) => `import threading
n = 0
go, done = threading.Event(), threading.Event()
def work():
    global n
    go.wait()
    n = 5
    done.set()
thread = threading.Thread(target=work)
${begin}
if n == 0:
    ${wait}
    n = 1
`;
    expect(staleIn(source("go.set()", "thread.start(); thread.join()")).stale).toEqual([]);
    expect(staleIn(source("thread.start()", "go.set(); done.wait()")).stale).toEqual([]);
    expect(staleIn(source("thread.start()", "go.set()\n    __import__('time').sleep(0.01)")).stale).toMatchObject([{ what: "n" }]);
  });
});
