// Which Python it is: --profile, --switch-at and the figures of the GIL, as the command line has them.

import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { folderWith } from "../support/command.ts";
import { served } from "../support/served-command.ts";

const VERSIONS = ["2.7", "3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13"];

/** Two threads that count for a millisecond each. */
const COUNTING = `import threading
def count():
    n = 0
    while n < 60_000:
        n += 1
threads = [threading.Thread(target=count) for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
`;

function headOf(options: readonly string[]): string {
  const { stdout, stderr, code } = served(folderWith({ "a.py": COUNTING }), ["timeline", "a.py", "--width", "120", ...options]);
  expect(code, stderr).toBe(0);
  return stdout.split("\n")[0] ?? "";
}

describe("--profile", () => {
  it("is explained with all that there are", () => {
    const { stdout } = served(folderWith(), ["help", "run", "--width", "200"]);
    expect(stdout.replace(/\s+/g, " ")).toContain(`whose GIL it is: ${VERSIONS.join(", ")} (default 3.11)`);
  });

  it.each(VERSIONS)("%s runs", (version) => {
    const said = served(folderWith({ "a.py": "print(1)\n" }), ["run", "a.py", "--profile", version]);
    expect(said).toMatchObject({ stdout: "1\n", stderr: "", code: 0 });
  });

  it("of a version that there is not lists those that there are", () => {
    const said = served(folderWith({ "a.py": "print(1)\n" }), ["run", "a.py", "--profile", "3.5"]);
    expect(said).toMatchObject({ stderr: `gilscope: no profile '3.5': ${VERSIONS.join(", ")}. Did you mean '3.6'?\n`, code: 2 });
  });

  it("is said at the head of print-outs, unless it goes without saying", () => {
    expect(headOf(["--profile", "2.7"])).toMatch(/ GIL of 2\.7 {3}every 100 ticks /);
    expect(headOf(["--profile", "3.9", "--switch-at", "every-instruction"])).toMatch(
      / GIL of 3\.9 {3}at every instruction {3}interval 5 ms /,
    );
    expect(headOf(["--profile", "3.11"])).toMatch(/ seed 0 {3}interval 5 ms /);
  });

  it("belongs to the run: another's schedule does not fit", () => {
    const folder = folderWith({ "a.py": COUNTING });
    const { stderr } = served(folder, ["run", "a.py", "-v", "--profile", "3.9"]);
    const schedule = /g1\.\S+/.exec(stderr)?.[0] ?? "";
    expect(served(folder, ["run", "a.py", "--profile", "3.9", "--schedule", schedule]).code).toBe(0);
    expect(served(folder, ["run", "a.py", "--profile", "3.10", "--schedule", schedule]).code).toBe(6);
  });

  it("tells dis where to put its marks", () => {
    const folder = folderWith({ "a.py": "def f():\n    global n\n    n += 1\n" });
    const marked = (version: string) => {
      const { stdout } = served(folder, ["dis", "a.py", "--profile", version]);
      return stdout.split("\n").flatMap((line) => (/◆ .* (LOAD_GLOBAL|BINARY_OP|STORE_GLOBAL) /.exec(line) === null ? [] : [line])).length;
    };
    expect(VERSIONS.map(marked)).toEqual([3, 3, 3, 3, 3, 0, 0, 0, 0]);
    expect(served(folder, ["dis", "a.py", "--switch-at", "every-instruction"]).stdout).toMatch(/◆ +\d+ LOAD_CONST/);
  });
});

describe("figures of the GIL", () => {
  it.each([
    [["--profile", "2.7", "--cores", "1"], /every 100 ticks/],
    [["--profile", "2.7", "--cost", "checkInterval=1000"], /every 1000 ticks/],
    [["--interval", "1ms"], /interval 1 ms/],
    [["--cost", "switchIntervalNs=2ms"], /interval 2 ms/],
  ] as const)("%j", (options, words) => {
    expect(headOf(options)).toMatch(words);
  });

  /** The virtual time of the whole run in milliseconds. */
  const length = (options: readonly string[]) => Number(/([\d.]+) ms$/.exec(headOf(options))?.[1]);

  it.each([
    ["timerLatenessNs", "20ms"],
    ["wakeNs", "1ms"],
    ["forcedReturnNs", "1s"],
  ])("--cost %s has an effect", (name, figure) => {
    expect(headOf(["--interval", "100us", "--cost", `${name}=${figure}`])).not.toBe(headOf(["--interval", "100us"]));
  });

  it("races cost time on two cores, hardly any on one", () => {
    const [alone, two, one] = [length([]), length(["--profile", "2.7"]), length(["--profile", "2.7", "--cores", "1"])];
    expect(two / alone).toBeGreaterThan(1.5);
    expect(one / alone).toBeLessThan(1.1);
  });

  it("may stand in a file", () => {
    const config = { profile: "3.9", "switch-at": "every-instruction", cores: 4, costs: { stealProbability: 0.35, switchIntervalNs: 1e6 } };
    const folder = folderWith({ "a.py": COUNTING, "c.json": JSON.stringify(config) });
    const { stdout, stderr } = served(folder, ["timeline", "a.py", "--config", "c.json", "--width", "120"]);
    expect(stdout.split("\n")[0], stderr).toMatch(/GIL of 3\.9 {3}at every instruction {3}interval 1 ms/);
  });

  it.each([
    [["--switch-at", "lines"], "gilscope: no place to switch 'lines': safepoints, every-instruction.\n"],
    [["--cost", "wakeNs"], "gilscope: --cost takes NAME=FIGURE, like wakeNs=3us, not 'wakeNs'\n"],
    [["--cost", "wakeNs=soon"], "gilscope: --cost takes NAME=FIGURE, like wakeNs=3us; 'soon' is no figure for wakeNs\n"],
    [["--cost", "stealProbability=2"], "gilscope: stealProbability is a probability, 0 to 1\n"],
    [["--cost", "checkInterval=10"], "gilscope: checkInterval is 1 or more in the profile 2.7, and 0 in others\n"],
  ] as const)("%j is refused", (options, stderr) => {
    expect(served(folderWith({ "a.py": "" }), ["run", "a.py", ...options])).toMatchObject({ stderr, code: 2 });
  });

  it("a figure that there is not is refused by its name", () => {
    const { stderr, code } = served(folderWith({ "a.py": "" }), ["run", "a.py", "--cost", "wakeMs=1"]);
    expect(stderr).toMatch(/^gilscope: there is no cost "wakeMs"; there is .*\bwakeNs\b/);
    expect(code).toBe(2);
  });
});

describe("completion", () => {
  it("bash offers what an option can be", () => {
    const script = served(folderWith(), ["completion", "bash"]).stdout;
    const check = `${script}\nCOMP_WORDS=(gilscope run --profile 3.1); COMP_CWORD=3; _gilscope; echo "\${COMPREPLY[@]}"`;
    expect(spawnSync("bash", ["-c", check], { encoding: "utf8" }).stdout).toBe("3.10 3.11 3.12 3.13\n");
  });

  it.each(["zsh", "fish"])("%s too", (shell) => {
    expect(served(folderWith(), ["completion", shell]).stdout).toContain(VERSIONS.join(" "));
  });
});
