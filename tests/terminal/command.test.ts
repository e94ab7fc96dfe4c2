// The command as it is called: what goes where, exit codes, bad input, Ctrl-C, closed pipes. Each test runs the built command, in a
// process of its own where that is what is asked about.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bin, folderWith, gilscope, plainEnvironment, start } from "../support/command.ts";
import { served } from "../support/served-command.ts";
import { root } from "../support/tree.ts";

const hello = 'print("hello")\n';
const threads = readFileSync(join(root, "programs", "cpu_sleep_and_io.py"), "utf8");

/** Nobody who runs a Python program should meet one of these. */
const JS_TRACE = /\n\s+at .*\(?(file:|node:|\/).*:\d+:\d+\)?/;

describe("run", () => {
  it("passes output and errors through untouched, and says nothing itself", () => {
    const folder = folderWith({ "a.py": 'import sys\nprint("out", end="")\nprint("err", file=sys.stderr)\n' });
    expect(gilscope(folder, ["run", "a.py"])).toEqual({ stdout: "out", stderr: "err\n", code: 0 });
  });

  it("gives the program its arguments", () => {
    const folder = folderWith({ "a.py": "import sys\nprint(sys.argv)\n" });
    expect(served(folder, ["run", "a.py", "x", "--", "-y", "--seed"]).stdout).toMatch(/a\.py', 'x', '-y', '--seed'\]\n$/);
  });

  it("reads a program from standard input", () => {
    expect(gilscope(folderWith(), ["run", "-"], { input: hello })).toEqual({ stdout: "hello\n", stderr: "", code: 0 });
  });

  it("gives the program standard input", () => {
    const folder = folderWith({ "a.py": "print(input() + '!')\n" });
    expect(gilscope(folder, ["run", "a.py"], { input: "line\n" }).stdout).toBe("line!\n");
  });

  it("imports modules from beside the program, and theirs", () => {
    const folder = folderWith({ "a.py": "import b\nprint(b.c.value)\n", "b.py": "import c\n", "c.py": "value = 42\n" });
    expect(served(folder, ["run", "a.py"]).stdout).toBe("42\n");
  });

  it("hands nothing else of this machine in", () => {
    const folder = folderWith({ "a.py": "open('secret.txt')\n", "secret.txt": "x" });
    const { stderr, code } = served(folder, ["run", "a.py"]);
    expect(stderr).toContain("FileNotFoundError: [Errno 2] No such file or directory: 'secret.txt'");
    expect(code).toBe(1);
  });

  it("says with -v how to have the run again, and --schedule has it", () => {
    const folder = folderWith({ "a.py": threads });
    const first = served(folder, ["run", "a.py", "-v", "--seed", "3", "--policy", "random"]);
    const schedule = /schedule (\S+)/.exec(first.stderr)?.[1] ?? "";
    expect(schedule).toMatch(/^g1\./);
    const again = served(folder, ["run", "a.py", "-v", "--schedule", schedule]);
    expect(again).toEqual(first);
  });

  it("writes the trace, a JSON object a line", () => {
    const folder = folderWith({ "a.py": threads });
    served(folder, ["run", "a.py", "--trace", "t.ndjson"]);
    const lines = readFileSync(join(folder, "t.ndjson"), "utf8").trim().split("\n");
    const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(events[0]?.["gilscope"]).toBe(1);
    expect(events.filter((event) => event["event"] === "gil.take").length).toBeGreaterThan(1);
    expect(events.at(-1)).toHaveProperty("end");
    expect(lines.join("\n")).not.toContain(folder);
  });

  it("paces output to the virtual clock with --realtime", () => {
    const folder = folderWith({ "a.py": "import time\ntime.sleep(0.6)\nprint(1)\n" });
    const began = performance.now();
    expect(gilscope(folder, ["run", "a.py", "--realtime"]).stdout).toBe("1\n");
    expect(performance.now() - began).toBeGreaterThan(600);
  });
});

describe("a deadlock", () => {
  it("is told on stderr, with --ascii in ASCII", () => {
    const folder = folderWith({ "a.py": readFileSync(join(root, "programs", "deadlock_two_locks.py"), "utf8") });
    expect(gilscope(folder, ["run", "a.py"]).stderr).toMatch(/\ncycle: A-pays → B-pays → A-pays\n$/);
    expect(gilscope(folder, ["run", "a.py", "--ascii"]).stderr).toMatch(/\ncycle: A-pays -> B-pays -> A-pays\n$/);
  });
});

describe("exit codes", () => {
  it.each([
    ["the end", "print(1)\n", [], 0],
    ["an exception", "1/0\n", [], 1],
    ["sys.exit(7)", "import sys\nsys.exit(7)\n", [], 7],
    ["a syntax error", "print(\n", [], 1],
    ["a deadlock", "import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()\n", [], 4],
    ["a limit of steps", "while True: pass\n", ["--max-steps", "100000"], 5],
    ["a limit of time", "while True: pass\n", ["--time-limit", "20ms"], 5],
    ["a foreign schedule", "print(1)\n", ["--schedule", "g1.00000000.0.m.0"], 6],
  ] as const)("%s: %#", (_what, source, options, code) => {
    const said = served(folderWith({ "a.py": source }), ["run", "a.py", ...options]);
    expect(said.code, said.stderr).toBe(code);
    expect(said.stderr).not.toMatch(JS_TRACE);
  });
});

describe("bad input", () => {
  const cases: [string, string, string | Uint8Array | null, RegExp, number][] = [
    ["a missing file", "no.py", null, /^gilscope: can't open file '.*no\.py': \[Errno 2\] No such file or directory\n$/, 2],
    ["a binary file", "a.py", new Uint8Array([0x7f, 0x45, 0, 1, 2]), /source code cannot contain null bytes/, 1],
    [
      "invalid UTF-8",
      "a.py",
      new Uint8Array([0x78, 0x0a, 0xff]),
      /SyntaxError: Non-UTF-8 code starting with '\\xff' in file .*a\.py on line 2, but no/,
      1,
    ],
    ["an empty file", "a.py", "", /^$/, 0],
    ["a byte order mark", "a.py", "\ufeffprint(1)\n", /^$/, 0],
    [
      "10,000 nested parentheses",
      "a.py",
      `print(${"(".repeat(10_000)}1${")".repeat(10_000)})\n`,
      /SyntaxError: too many nested parentheses|MemoryError|RecursionError/,
      1,
    ],
    ["a line of 1 MB", "a.py", `x = "${"y".repeat(2 ** 20)}"\nprint(len(x))\n`, /^$/, 0],
    ["endless recursion", "a.py", "def f():\n    f()\nf()\n", /RecursionError: maximum recursion depth exceeded/, 1],
  ];
  it.each(cases)("%s", (_what, name, content, words, code) => {
    const said = gilscope(folderWith(content === null ? {} : { [name]: content }), ["run", name]);
    expect(said.stderr).toMatch(words);
    expect(said.stderr).not.toMatch(JS_TRACE);
    expect(said.code).toBe(code);
  });

  it("a directory", () => {
    const folder = folderWith();
    mkdirSync(join(folder, "d"));
    const said = gilscope(folder, ["run", "d"]);
    expect(said.stderr).toMatch(/^gilscope: can't find '__main__' module in '.*d'\n$/);
    expect(said.code).toBe(1);
  });

  it("a list that grows without end raises MemoryError and loses no output", () => {
    const folder = folderWith({ "a.py": "print('begin')\nitems = []\nwhile True:\n    items.append([0] * 1000)\n" });
    const said = gilscope(folder, ["run", "a.py", "--max-memory", "150MB"], { limitMs: 30_000 });
    expect(said.stdout).toBe("begin\n");
    expect(said.stderr).toContain("MemoryError");
    expect(said.code).toBe(1);
  });
});

describe("the host's signals and pipes", () => {
  it("Ctrl-C raises KeyboardInterrupt in the main thread", async () => {
    const child = start(folderWith({ "a.py": "print('on', flush=True)\nwhile True:\n    pass\n" }), ["run", "a.py"]);
    let stderr = "";
    child.stderr?.on("data", (data: Buffer) => {
      stderr += data.toString();
    });
    await new Promise((resolve) => child.stdout?.once("data", resolve));
    child.kill("SIGINT");
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect(stderr).toMatch(/KeyboardInterrupt\n$/);
    expect(code).toBe(130);
  });

  it("a closed pipe ends it quietly, however much is printed", () => {
    const folder = folderWith({ "a.py": "while True:\n    print('y')\n" });
    const script = `"${process.execPath}" "${bin}" run a.py | head -2; echo "\${PIPESTATUS[0]}"`;
    const run = spawnSync("bash", ["-c", script], { cwd: folder, encoding: "utf8", env: plainEnvironment(), timeout: 15_000 });
    expect(run.stdout).toBe("y\ny\n141\n");
    expect(run.stderr).toBe("");
  });
});

describe("the user's mistakes", () => {
  it.each([
    [["timelin", "a.py"], "gilscope: no command 'timelin'. Did you mean 'timeline'? See 'gilscope help'.\n"],
    [["run", "--sead", "3", "a.py"], "gilscope: no option '--sead'. Did you mean '--seed'?\n"],
    [["run", "--seed", "many", "a.py"], "gilscope: --seed takes a whole number from 0 on, not 'many'\n"],
    [["run", "--interval", "soon", "a.py"], "gilscope: --interval takes a duration like 5ms or 0.5s, not 'soon'\n"],
    [["run", "--policy", "fiar", "a.py"], "gilscope: no policy 'fiar': fair, random, priority. Did you mean 'fair'?\n"],
    [["run"], "gilscope: run needs a file. See 'gilscope help run'.\n"],
    [["dis", "a.py", "-v"], "gilscope: no option '-v'. See 'gilscope help dis'.\n"],
    [["samples", "--ascii"], "gilscope: no option '--ascii'. See 'gilscope help samples'.\n"],
    [["samples", "race_countre"], "gilscope: no sample 'race_countre'. Did you mean 'race_counter'? See 'gilscope samples'.\n"],
  ])("%j", (words, stderr) => {
    const said = served(folderWith({ "a.py": hello }), words);
    expect(said.stderr.startsWith(stderr.trimEnd()), said.stderr).toBe(true);
    expect(said).toMatchObject({ stdout: "", code: 2 });
  });

  it("nothing at all: short help on stderr, code 2", () => {
    const said = served(folderWith(), []);
    expect(said.code).toBe(2);
    expect(said.stderr).toContain("timeline");
  });
});

describe("help, samples, new, completion", () => {
  it("help begins with examples and ends with the exit codes", () => {
    const { stdout, code } = served(folderWith(), ["help"]);
    expect(stdout.startsWith("Examples:\n  gilscope ")).toBe(true);
    expect(stdout).toContain("130  Ctrl-C");
    expect(code).toBe(0);
    for (const words of [["-h"], ["--help"]]) expect(served(folderWith(), words).stdout).toBe(stdout);
  });

  it.each(["run", "timeline", "stats", "explain", "dis", "step", "new", "samples", "completion"])("help %s names its options", (name) => {
    const { stdout, code } = served(folderWith(), ["help", name]);
    expect(stdout).toMatch(/^Examples:\n {2}\S.*\n {2}\S.*\n {2}\S/);
    expect(code).toBe(0);
  });

  it("--version", () => {
    expect(served(folderWith(), ["--version"]).stdout).toMatch(/^gilscope \d+\.\d+\.\d+ \(models CPython 3\.11\)\n$/);
  });

  it("samples are listed, each with a line about it, and printed by name", () => {
    const { stdout } = served(folderWith(), ["samples"]);
    const names = readdirSync(join(root, "programs")).map((file) => file.replace(/\.py$/, ""));
    for (const name of names) expect(stdout).toMatch(new RegExp(`^${name} +\\S`, "m"));
    expect(served(folderWith(), ["samples", "race_counter"]).stdout).toBe(readFileSync(join(root, "programs", "race_counter.py"), "utf8"));
  });

  it("new writes a program that runs, and never over another", () => {
    const folder = folderWith();
    expect(served(folder, ["new", "first"]).code).toBe(0);
    expect(existsSync(join(folder, "first.py"))).toBe(true);
    const { stdout, stderr, code } = served(folder, ["timeline", "first.py"]);
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    // What its comments speak of is to be seen: a thread that has to let go, and one that sleeps.
    expect(stdout).toMatch(/A-computes +B-computes +forced: (?:.|\n)*C-waits sleeps/);
    const again = served(folder, ["new", "first.py"]);
    expect(again).toMatchObject({ code: 2, stderr: "gilscope: 'first.py' is there already; nothing was written\n" });
  });

  it.each(["bash", "zsh", "fish"])("completion for %s names every command", (shell) => {
    const { stdout } = served(folderWith(), ["completion", shell]);
    for (const name of ["run", "timeline", "samples"]) expect(stdout).toContain(name);
  });

  it("bash can read its completion", () => {
    const script = served(folderWith(), ["completion", "bash"]).stdout;
    const check = `${script}\nCOMP_WORDS=(gilscope ti); COMP_CWORD=1; _gilscope; echo "\${COMPREPLY[@]}"`;
    expect(spawnSync("bash", ["-c", check], { encoding: "utf8" }).stdout).toBe("timeline\n");
  });
});
