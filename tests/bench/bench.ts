// `npm run bench`: the programs beside this file, here and under python3, in turns and in the same minute, so that a noisy
// machine is noisy to both. Printed: the best of several whole-process times, less that of an empty program, and their ratio.
// `npm run bench -- calls lists` runs only those; `--rounds N` sets how often (5).
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";

interface Timing {
  readonly seconds: number;
  readonly output: string;
  readonly said: string;
}

interface Row {
  readonly name: string;
  readonly here: number;
  readonly there: number;
  readonly instructions: number;
  readonly agrees: boolean;
}

const bin = join(import.meta.dirname, "..", "..", "dist", "terminal", "bin.js");
const folder = join(import.meta.dirname, "programs");
const options = parseArgs({ options: { rounds: { type: "string", default: "5" } }, allowPositionals: true });
const rounds = Number(options.values.rounds);
/** The program itself: a shim in front of it takes longer to start than it does. */
const python = time(process.env.GILSCOPE_PYTHON ?? "python3", ["-c", "import sys; print(sys.executable)"]).output.trim();

function time(command: string, args: readonly string[]): Timing {
  const begin = performance.now();
  const run = spawnSync(command, args, { encoding: "utf8", env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" } });
  const seconds = (performance.now() - begin) / 1000;
  if (run.error !== undefined) throw run.error;
  const failure = run.status === 0 ? "" : `\n(exit code ${run.status}) ${run.stderr.trim().split("\n").at(-1)}`;
  return { seconds, output: run.stdout + failure, said: run.stderr };
}

const here = (path: string) => time(process.execPath, [bin, "run", "-v", path]);
const there = (path: string) => time(python, [path]);

/** Both sides in turns; the best of each. */
function race(path: string): { here: Timing; there: Timing } {
  const best = (one: Timing | undefined, other: Timing) => (one !== undefined && one.seconds <= other.seconds ? one : other);
  let ours: Timing | undefined;
  let theirs: Timing | undefined;
  for (let round = 0; round < rounds; round++) {
    ours = best(ours, here(path));
    theirs = best(theirs, there(path));
  }
  if (ours === undefined || theirs === undefined) throw new Error("--rounds must be at least 1");
  return { here: ours, there: theirs };
}

/** Instructions executed, from what `-v` says on stderr. */
function instructionsIn(said: string): number {
  return Number((/([\d,]+) instructions/.exec(said)?.[1] ?? "0").replaceAll(",", ""));
}

function startUp(): { here: number; there: number } {
  const scratch = mkdtempSync(join(tmpdir(), "gilscope-bench-"));
  const hello = join(scratch, "hello.py");
  writeFileSync(hello, 'print("hello, world")\n');
  const { here: ours, there: theirs } = race(hello);
  const empty = Math.min(...Array.from({ length: rounds }, () => time(process.execPath, ["-e", ""]).seconds));
  rmSync(scratch, { recursive: true });
  const ms = (seconds: number) => `${(seconds * 1000).toFixed(0)} ms`;
  console.log(`hello, world: ${ms(ours.seconds)} whole process, of which ${ms(ours.seconds - empty)} beyond Node itself (${ms(empty)})`);
  console.log(`              python3 ${ms(theirs.seconds)}\n`);
  return { here: ours.seconds, there: theirs.seconds };
}

function print(row: Row): void {
  const rate = row.instructions > 0 ? (row.instructions / row.here / 1e6).toFixed(1) : "-";
  const ratio = (row.here / row.there).toFixed(2);
  const note = row.agrees ? "" : "  OUTPUT DIFFERS";
  console.log(
    `${row.name.padEnd(16)}${row.here.toFixed(3).padStart(9)} s${row.there.toFixed(3).padStart(9)} s${ratio.padStart(8)}${rate.padStart(9)}${note}`,
  );
}

const base = startUp();
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".py"))
  .map((name) => basename(name, ".py"))
  .filter((name) => options.positionals.length === 0 || options.positionals.includes(name));
console.log(`best of ${rounds}${"gilscope".padStart(20)}    python3   ratio  M ins/s`);
const rows = names.map((name) => {
  const { here: ours, there: theirs } = race(join(folder, `${name}.py`));
  const row: Row = {
    name,
    here: Math.max(ours.seconds - base.here, 0.001),
    there: Math.max(theirs.seconds - base.there, 0.001),
    instructions: instructionsIn(ours.said),
    agrees: ours.output === theirs.output,
  };
  print(row);
  return row;
});
// A program that fails is fast: it does not count.
const counted = rows.filter((row) => row.agrees);
const mean = Math.exp(counted.reduce((sum, row) => sum + Math.log(row.here / row.there), 0) / counted.length);
console.log(`\ngeometric mean of ${counted.length} ratios: ${mean.toFixed(2)} (1 is as fast as python3, 2 takes twice as long)`);
process.exitCode = rows.every((row) => row.agrees) ? 0 : 1;
