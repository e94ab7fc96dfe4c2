// The stepper in a real terminal (tmux, where there is one): opens on a screen of its own, obeys keys, redraws after a resize, and
// gives the terminal back as it was. The only test that sees what a person sees.
import { spawnSync } from "node:child_process";
import { describe, expect, it, onTestFinished } from "vitest";
import { bin, folderWith } from "../support/command.ts";

const hasTmux = spawnSync("tmux", ["-V"]).status === 0;

const program = `import threading

counter = 0


def work():
    global counter
    for _ in range(400_000):
        counter += 1


threads = [threading.Thread(target=work, name=f"{letter}-adds") for letter in "AB"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("counted", counter)
`;

/** A terminal of its own, with the command running in it. */
class Terminal {
  readonly #socket = `gilscope-test-${process.pid}-${Math.floor(performance.now())}`;

  constructor(columns: number, rows: number, command: string, environment = "") {
    const folder = folderWith({ "adders.py": program, "asks.py": "print('hello', input())\n", "endless.py": "while True: pass\n" });
    onTestFinished(() => void this.#tmux("kill-server"));
    const line = `cd '${folder}'; export LANG=C.UTF-8 ${environment}; unset CI NO_COLOR; '${process.execPath}' '${bin}' ${command}; echo "left with $?"; exec sleep 60`;
    this.#tmux(
      "-f",
      "/dev/null",
      "new-session",
      "-d",
      "-x",
      String(columns),
      "-y",
      String(rows),
      `bash -c "${line.replaceAll('"', '\\"').replaceAll("$", "\\$")}"`,
    );
  }

  #tmux(...words: string[]): string {
    return spawnSync("tmux", ["-L", this.#socket, ...words], { encoding: "utf8", env: { ...process.env, LC_ALL: "C.UTF-8" } }).stdout;
  }

  keys(...keys: string[]): void {
    this.#tmux("send-keys", ...keys);
  }

  resize(columns: number, rows: number): void {
    this.#tmux("resize-window", "-x", String(columns), "-y", String(rows));
  }

  /** The screen, once it shows this. */
  async until(shown: RegExp): Promise<string> {
    const end = performance.now() + 15_000;
    for (;;) {
      const screen = this.#tmux("capture-pane", "-p");
      if (shown.test(screen)) return screen;
      if (performance.now() > end) expect.fail(`never saw ${shown} on\n${screen}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

describe.skipIf(!hasTmux)("the stepper in a terminal", () => {
  it("opens, steps, jumps, helps, resizes and leaves the terminal as it was", async () => {
    const terminal = new Terminal(80, 24, "step adders.py --seed 1");
    const first = await terminal.until(/step 1\/\d+/);
    expect(first.split("\n").length).toBeLessThanOrEqual(25);
    expect(first).toContain("(nothing printed yet)");
    terminal.keys("Right");
    await terminal.until(/step 2\/\d+/);
    terminal.keys("Left");
    await terminal.until(/step 1\/\d+/);
    terminal.keys("]");
    await terminal.until(/The GIL moved MainThread → A-adds/);
    terminal.keys("s", "Right");
    await terminal.until(/by line(?:.|\n)*is about to execute line/);
    terminal.keys("?");
    await terminal.until(/Keys(?:.|\n)*to the next change/);
    terminal.keys("?", "f");
    await terminal.until(/Findings up to step(?:.|\n)*Nothing stands out up to this step/);
    terminal.keys("f", "End");
    await terminal.until(/counted 800000/);
    terminal.resize(140, 40);
    await terminal.until(/^┌.{138}┐$/m);
    terminal.keys("q");
    const after = await terminal.until(/left with 0/);
    expect(after).not.toContain("Lanes");
  }, 60_000);

  it("stands in its place though keys were typed before it was there", async () => {
    const terminal = new Terminal(80, 24, "step adders.py");
    terminal.keys("z", "z", "z");
    const screen = await terminal.until(/by event/);
    expect(screen).toMatch(/^ adders\.py .*by event\n┌Lanes/);
    terminal.keys("q");
    await terminal.until(/left with 0/);
  }, 60_000);

  it("says that the program is running, and shows one that is interrupted", async () => {
    const terminal = new Terminal(80, 24, "step endless.py");
    await terminal.until(/^gilscope: running the program; Ctrl-C interrupts it$/m);
    terminal.keys("C-c");
    expect(await terminal.until(/step 1\/\d+/)).not.toContain("running the program");
    terminal.keys("End");
    await terminal.until(/The run is over \(interrupted, exit code 130\)/);
    terminal.keys("q");
    await terminal.until(/left with 0/);
  }, 60_000);

  it("gives the program what is typed, up to Ctrl-D", async () => {
    const terminal = new Terminal(80, 24, "run asks.py");
    await terminal.until(/reads input/);
    terminal.keys("Ada", "Enter", "C-d");
    await terminal.until(/hello Ada\nleft with 0/);
  }, 60_000);

  it("is told what stats is busy with, and sees nothing of it afterwards", async () => {
    const terminal = new Terminal(80, 24, "stats adders.py");
    await terminal.until(/^gilscope: looking for lost updates$/m);
    const after = await terminal.until(/left with 0/);
    expect(after).not.toContain("looking for");
    expect(after).toMatch(/lost update none/);
  }, 60_000);

  it("shows every lane without colours and without Unicode", async () => {
    const terminal = new Terminal(100, 30, "step adders.py --ascii --color never");
    const screen = await terminal.until(/step 1\/\d+/);
    expect(screen).toMatch(/^[\x00-\x7f]*$/);
    terminal.keys("q");
    await terminal.until(/left with 0/);
  }, 60_000);
});
