// Lost updates: programs that have them, and programs that are nearly the same and have none; and the exact number of them.
import { describe, expect, it } from "vitest";
import { findingsOf, findLostUpdates, type ProgramOptions, runProgram, TraceQuery } from "../../../terminal/index.ts";
import { loadProgram } from "../../../terminal/library.ts";

function lostIn(source: string, more: Partial<ProgramOptions> = {}) {
  const options = { source, path: "p.py", ...more };
  const result = runProgram(options);
  expect(result.stderr).toBe("");
  const lost = findLostUpdates(loadProgram, options, result);
  expect(lost.isWhole).toBe(true);
  const findings = findingsOf(new TraceQuery(result.trace), 5_000_000, lost).filter(({ name }) => name === "lost update");
  return { ...lost, result, texts: findings.map(({ text }) => text) };
}

/** Two threads, `one` and `two`, that both call work(). */
const twice = (body: string) => `import threading, time
lock = threading.Lock()
${body}
threads = [threading.Thread(target=work, name=name) for name in ("one", "two")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;

const count = (step: string) =>
  twice(`counter = 0
def bump(value):
    return value + 1
def work():
    global counter
    for _ in range(400):
        ${step}
`) + "print(800 - counter)\n";

describe("an update is lost", () => {
  it("where another thread wrote between read and write, and the finding says who, where and how many", () => {
    const { texts } = lostIn(
      twice(`counter = 0
def work():
    global counter
    value = counter
    time.sleep(0.001)
    counter = value + 1
`),
    );
    expect(texts).toEqual([
      expect.stringMatching(
        /^counter: two read it at line 6 \(at [\d.]+ .s\), one wrote it, the last time at line 8, then two wrote at line 8 what it had made from the old value \(at [\d.]+ ms\)$/,
      ),
    ]);
  });

  it("in attributes, through methods of the program's own", () => {
    const source = (body: string) =>
      twice(`class Account:
    def __init__(self):
        self.balance = 100
    def get(self):
        return self.balance
    def set(self, amount, *, note=""):
        self.balance = amount
account = Account()
def work():
${body}
`);
    const racy = "    value = account.get()\n    time.sleep(0.001)\n    account.set(value - 10, note='x')";
    expect(lostIn(source(racy)).found).toMatchObject([{ what: "Account.balance", read: { line: 7 }, write: { line: 9 }, lost: 1 }]);
    const locked = racy.replace(/^ {4}/gm, "        ");
    expect(lostIn(source(`    with lock:\n${locked}`)).found).toEqual([]);
  });

  it("of what came out of a generator, past an exception, or out of a callback of the library", () => {
    const body = (reads: string) =>
      twice(`counter = 0
def old():
    yield counter
def nested():
    yield from old()
def fails(value):
    raise ValueError(value)
def key(_):
    return counter
def work():
    global counter
    ${reads}
    time.sleep(0.001)
    counter = value + 1
`);
    for (const reads of [
      "for value in old(): pass",
      "for value in nested(): pass",
      "value = counter\n    try: fails(value)\n    except ValueError: pass",
      "value = counter\n    max([1, 2], key=key)",
    ]) {
      expect(lostIn(body(reads)).found, reads).toMatchObject([{ what: "counter", lost: 1 }]);
    }
    expect(lostIn(body("value = 5\n    max([1, 2], key=key)")).found).toEqual([]);
  });

  it("is looked for as far as asked, and it is said how far that was", () => {
    const options = { source: count("counter = bump(counter)"), path: "p.py" };
    const result = runProgram(options);
    const lost = findLostUpdates(loadProgram, options, result, 1_000);
    expect(lost.isWhole).toBe(false);
    expect(lost.watched).toBeGreaterThanOrEqual(1_000);
    expect(lost.watched).toBeLessThan(result.instructions);
  });

  it("in items of lists and dicts, and in variables of an outer function", () => {
    const source = (body: string) => twice(`${body}`);
    const dict = "stock = {}\ndef work():\n    value = stock.get('nuts', 0)\n    time.sleep(0.001)\n    stock['nuts'] = value + 1\n";
    expect(lostIn(source(dict)).found).toMatchObject([{ what: "stock['nuts']" }]);
    const list = "row = [0, 0]\ndef work():\n    value = row[-1]\n    time.sleep(0.001)\n    row[1] = value + 1\n";
    expect(lostIn(source(list)).found).toMatchObject([{ what: "row[1]" }]);
    const cell =
      "def outer():\n    total = 0\n    def work():\n        nonlocal total\n        value = total\n        time.sleep(0.001)\n        total = value + 1\n    return work\nwork = outer()\n";
    expect(lostIn(source(cell)).found).toMatchObject([{ what: "total" }]);
  });

  it("between tasks of one loop, with an await between read and write", () => {
    const source = (body: string) => `import asyncio
total = 0
lock = asyncio.Lock()
async def add():
    global total
${body}
async def main():
    await asyncio.gather(add(), add())
asyncio.run(main())
`;
    expect(lostIn(source("    value = total\n    await asyncio.sleep(0)\n    total = value + 1")).found).toMatchObject([
      { what: "total", read: { who: "Task-3 (add)" }, between: { who: "Task-2 (add)" } },
    ]);
    expect(lostIn(source("    await asyncio.sleep(0)\n    total = total + 1")).found).toEqual([]);
    expect(
      lostIn(source("    async with lock:\n        value = total\n        await asyncio.sleep(0)\n        total = value + 1")).found,
    ).toEqual([]);
  });
});

describe("no update is lost", () => {
  it.each([
    ["by a write of something new", "flag = 0\ndef work():\n    global flag\n    seen = flag\n    time.sleep(0.001)\n    flag = 1\n"],
    [
      "by a value made from another variable",
      "a = 0\nb = 0\ndef work():\n    global a, b\n    seen = a\n    time.sleep(0.001)\n    b = seen + 1\n",
    ],
    ["when it is read again after the wait", "n = 0\ndef work():\n    global n\n    n\n    time.sleep(0.001)\n    n = n + 1\n"],
    [
      "when each thread has its own",
      "n = {}\ndef work():\n    me = threading.current_thread().name\n    value = n.get(me, 0)\n    time.sleep(0.001)\n    n[me] = value + 1\n",
    ],
    [
      "when each thread has its own object",
      "class Box:\n    n = 0\ndef work():\n    box = Box()\n    value = box.n\n    time.sleep(0.001)\n    box.n = value + 1\n",
    ],
    [
      "when it waits on a condition and looks again",
      "n = 0\nready = threading.Condition(lock)\ndef work():\n    global n\n    with ready:\n        if threading.current_thread().name == 'one':\n            while n == 0:\n                ready.wait()\n        n = n + 1\n        ready.notify()\n",
    ],
  ])("%s", (_what, body) => {
    expect(lostIn(twice(body)).found).toEqual([]);
  });
});

describe("under random switches", () => {
  it("what is missing in the end was found, and nothing is found under a lock", () => {
    let missing = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const options = { policy: "random", policyOptions: { preemption: 0.05 }, seed } as const;
      const { found, result } = lostIn(count("counter = bump(counter)"), options);
      const lost = Number(result.stdout);
      missing += lost;
      // A write may bring back what another had overwritten, so more may have been lost for a time than is missing in the end.
      expect(found.reduce((sum, { lostInAll }) => sum + lostInAll, 0)).toBeGreaterThanOrEqual(lost);
      expect(lostIn(count("with lock:\n            counter = bump(counter)"), options).found).toEqual([]);
    }
    expect(missing).toBeGreaterThan(100);
  });

  it("of one overwriting the number is exact", () => {
    const source = twice(`counter = 0
def work():
    global counter
    if threading.current_thread().name == "one":
        value = counter
        time.sleep(0.01)
        counter = value + 1
    else:
        for _ in range(37):
            counter += 1
`);
    const { found, result } = lostIn(`${source}print(38 - counter)\n`);
    expect(result.stdout).toBe("37\n");
    expect(found).toMatchObject([{ lost: 37, times: 1, lostInAll: 37, between: { who: "two", line: 12 } }]);
  });
});

describe("a run that is watched", () => {
  it("is the same run: its schedule still fits, and what it prints", () => {
    const source = count("counter = bump(counter)");
    const result = runProgram({ source, path: "p.py", seed: 3, policy: "random" });
    const again = runProgram({ source, path: "p.py", schedule: result.schedule });
    findLostUpdates(loadProgram, { source, path: "p.py", seed: 3, policy: "random" }, result);
    expect(JSON.stringify(again.trace)).toBe(JSON.stringify(result.trace));
  });
});
