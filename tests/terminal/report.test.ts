// The print-outs as commands: what goes to which stream, colour and width as the options and the environment say, always the same.
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { folderWith, gilscope } from "../support/command.ts";
import { served } from "../support/served-command.ts";

const adders = `import sys
import threading
import time


def work(rounds):
    total = 0
    for number in range(rounds):
        total += number


def nap():
    time.sleep(0.004)
    print("slept", file=sys.stderr)


threads = [threading.Thread(target=work, args=(600_000,), name=f"{letter}-adds") for letter in "AB"]
threads.append(threading.Thread(target=nap, name="sleeper"))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done")
`;

const folder = () => folderWith({ "adders.py": adders });

describe("timeline", () => {
  it("prints the program's output, lanes and hand-overs, and leaves stderr to the program", () => {
    const { stdout, stderr, code } = served(folder(), ["timeline", "adders.py"]);
    expect(stderr).toBe("slept\n");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^done\n\nadders\.py {3}seed 0 {3}interval 5 ms {3}\d+ hand-overs {3}[\d.]+ ms\n\n/);
    for (const lane of ["GIL", "MainThread", "A-adds", "B-adds", "sleeper"]) expect(stdout).toMatch(new RegExp(`^${lane} .*\\S`, "m"));
    expect(stdout).toMatch(/█ runs {2}▒ wants GIL .*\n? .*one column = /);
    expect(stdout).toMatch(/^ +[\d.]+ {2}A-adds +\S+ +forced: \S+ had waited 5\.\d ms +[89]$/m);
    expect(stdout).not.toContain("\x1b");
  });

  it("says where to look for the findings that it does not have", () => {
    const deadlock = "import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()\n";
    const { stdout } = served(folderWith({ "dead.py": deadlock }), ["timeline", "dead.py"]);
    expect(stdout).toMatch(
      /what stands out\n {2}! deadlock(?:.|\n)*\nlost updates and stale checks are looked for by stats, explain and step\n$/,
    );
  });

  it("is the same every time, and another with another seed or interval", () => {
    const first = gilscope(folder(), ["timeline", "adders.py"]);
    expect(served(folder(), ["timeline", "adders.py"])).toEqual(first);
    expect(served(folder(), ["timeline", "adders.py", "--interval", "1ms"]).stdout).not.toBe(first.stdout);
  });

  it.each([40, 60, 100, 200])("keeps to %i columns, without a glyph beyond ASCII where there must be none", (width) => {
    const words = ["timeline", "adders.py", "--width", String(width)];
    const glyphs = served(folder(), words).stdout;
    for (const line of glyphs.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    expect(served(folder(), [...words, "--ascii"]).stdout).toMatch(/^[\x00-\x7f]*$/);
  });

  it("heeds a locale that is not UTF-8", () => {
    expect(served(folder(), ["timeline", "adders.py"], { environment: { LANG: "C" } }).stdout).toMatch(/^[\x00-\x7f]*$/);
  });

  it("is coloured when told to, and says the same", () => {
    const plain = served(folder(), ["timeline", "adders.py"]).stdout;
    const coloured = served(folder(), ["timeline", "adders.py", "--color", "always"], { environment: { NO_COLOR: "1" } }).stdout;
    expect(coloured).toContain("\x1b[38;5;35m");
    expect(coloured.replace(/\x1b\[[\d;]*m/g, "").replace(/ +$/gm, "")).toBe(plain);
    expect(served(folder(), ["timeline", "adders.py"], { environment: { FORCE_COLOR: "1", NO_COLOR: "1" } }).stdout).toBe(plain);
  });
});

describe("stats and explain", () => {
  it("stats has a row a thread and the three findings", () => {
    const { stdout } = served(folder(), ["stats", "adders.py", "--width", "120"]);
    for (const name of ["MainThread", "A-adds", "B-adds", "sleeper"]) expect(stdout).toMatch(new RegExp(`^${name} +[\\d.]+ +\\d+ %`, "m"));
    for (const finding of ["convoy", "starvation", "deadlock"]) expect(stdout).toContain(`${finding} `);
  });

  it("explain tells the events in order, the hand-overs among them", () => {
    const { stdout } = served(folder(), ["explain", "adders.py"]);
    expect(stdout).toContain("A-adds is up and wants the GIL");
    expect(stdout).toMatch(/The GIL moved A-adds → /);
    expect(stdout).toMatch(/The run is over \(done, exit code 0\)\.\n(\nwhat stands out\n|$)/);
  });

  it("a program with an error has its traceback, its lanes and exit code 1", () => {
    const { stdout, stderr, code } = served(folderWith({ "a.py": "print(1)\nprint(1 / 0)\n" }), ["timeline", "a.py"]);
    expect(stderr).toMatch(/ZeroDivisionError: division by zero\n$/);
    expect(stdout).toContain("GIL ");
    expect(code).toBe(1);
  });

  it("a syntax error has nothing to draw", () => {
    const { stdout, stderr, code } = served(folderWith({ "a.py": "print(\n" }), ["stats", "a.py"]);
    expect({ stdout, code }).toEqual({ stdout: "", code: 1 });
    expect(stderr).toContain("SyntaxError: '(' was never closed");
  });
});

describe("step", () => {
  it("prints the timeline where there is no terminal, and says so", () => {
    const { stdout, stderr, code } = served(folder(), ["step", "adders.py"]);
    expect(stderr).toBe("gilscope: stdout is not a terminal; printing the timeline instead of opening the stepper\nslept\n");
    expect(stdout).toBe(served(folder(), ["timeline", "adders.py"]).stdout);
    expect(code).toBe(0);
  });
});

describe("dis", () => {
  it("marks the instructions at which the GIL may be lost", () => {
    const source = "def bump(x):\n    return x + 1\n\n\nfor _ in range(3):\n    bump(1)\n";
    const { stdout, code } = served(folderWith({ "a.py": source }), ["dis", "a.py"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/◆ .* RESUME/);
    expect(stdout).toMatch(/◆ .* CALL/);
    expect(stdout).toMatch(/◆ .* JUMP_BACKWARD/);
    expect(stdout).not.toMatch(/◆ .* BINARY_OP/);
    expect(stdout).toMatch(/^bump, line 1:$/m);
    expect(served(folderWith({ "a.py": source }), ["dis", "a.py", "--ascii"]).stdout).toMatch(/^[\x00-\x7f]*$/);
  });
});

describe("on a narrow terminal", () => {
  const tasks = `import asyncio


async def naps(seconds):
    await asyncio.sleep(seconds)


async def main():
    await asyncio.gather(naps(0.01), naps(0.02))


asyncio.run(main())
`;

  it.each([40, 60, 80])("of %i columns nothing that is said is cut off", (width) => {
    const place = folderWith({ "adders.py": adders, "tasks.py": tasks });
    const words = (text: string) => text.replace(/\s+/g, " ");
    const timeline = served(place, ["timeline", "tasks.py", "--width", String(width)]).stdout;
    expect(words(timeline)).toMatch(/^tasks\.py seed 0 interval 5 ms 0 hand-overs [\d.]+ ms/);
    expect(words(timeline)).toContain("no hand-overs: the GIL never went from one thread to another");
    const table = timeline.slice(timeline.search(/^ +ms /m)).replace(/ +\d+$/gm, "");
    // At most seven lines a turn, and where the column for it is missing the reason names who gave the loop back.
    expect(table.split("\n").length).toBeLessThan(7 * 6);
    expect(words(table)).toMatch(/awaits gather\(2\); the next had/);
    if (!/^ +ms +from/.test(table)) expect(words(table)).toMatch(/Task-1 \(main\) awaits/);
    for (const profile of ["2.7", "3.9", "3.10", "3.11", "3.12"]) {
      const { stdout } = served(place, ["dis", "adders.py", "--width", String(width), "--profile", profile]);
      const legend = stdout.slice(stdout.lastIndexOf("\n◆"));
      expect(legend).toMatch(/the GIL may be lost here/);
      expect(legend).not.toContain("…");
      for (const line of legend.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  });
});
