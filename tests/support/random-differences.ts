// Runs random programs here and under CPython and says where they part: the probe, and what each side printed for it.
import { execFile } from "node:child_process";
import { join } from "node:path";
import type { RunProgram } from "./engine.ts";
import { type RunText, withoutMachinePaths } from "./golden.ts";
import type { Oracle } from "./oracle.ts";
import { probeText, programText, type Recipe } from "./random-programs/program.ts";

const LIMITS = { maxSteps: 400_000, timeLimitNs: 60e9 };
/** What a shell calls a program that an alarm has ended. */
const TIMED_OUT = 128 + 14;
const script = join(import.meta.dirname, "oracle", "random_programs.py");

export interface Difference {
  readonly recipe: Recipe;
  /** For a person: the probe that differs first, and both outputs. */
  readonly text: string;
}

/**
 * What must be equal: all but addresses, which no two runs of CPython have in common, and the frames of CPython's own library, whose
 * lines are not ours.
 */
const comparable = (text: string): string =>
  withoutMachinePaths(text)
    .replace(/\b0x[0-9a-f]{7,16}\b/g, "0x…")
    .replace(/^ *(?:\| +)?File "(?:\.\.\.\/lib\/python|<frozen ).*\n(?: *(?:\| +)? {4}.*\n)*/gm, "");

/** What was printed by each probe, by its number, to both streams. */
function byProbe({ stdout, stderr }: RunText): Map<string, string> {
  const found = new Map<string, string>();
  for (const stream of [stdout, stderr]) {
    const parts = comparable(stream).split(/^-- (\d+)\n/m);
    parts.unshift("start");
    for (let index = 0; index < parts.length; index += 2) {
      const key = parts[index] as string;
      found.set(key, `${found.get(key) ?? ""}${parts[index + 1] ?? ""}`);
    }
  }
  return found;
}

/** Where two runs of the program of a recipe part first; undefined: nowhere. */
function difference(recipe: Recipe, here: RunText, there: RunText): Difference | undefined {
  const [ours, theirs] = [byProbe(here), byProbe(there)];
  const told = (what: string, probe: string, expected: string, actual: string): Difference => ({
    recipe,
    text: `${JSON.stringify(recipe)}, ${what}\n${probe}\n--- CPython\n${expected}\n--- here\n${actual}`,
  });
  for (const key of new Set([...theirs.keys(), ...ours.keys()])) {
    const [expected, actual] = [theirs.get(key) ?? "(not reached)", ours.get(key) ?? "(not reached)"];
    if (expected !== actual) return told(`probe ${key}`, key === "start" ? "" : probeText(recipe, Number(key)), expected, actual);
  }
  if (here.exitCode === there.exitCode) return undefined;
  return told("exit code", "", String(there.exitCode), `${here.exitCode} (${here.reason})`);
}

function runRecipe(runProgram: RunProgram, recipe: Recipe): RunText {
  const { stdout, stderr, exit } = runProgram({ source: programText(recipe), path: "program.py", files: {}, maxEvents: 0, limits: LIMITS });
  return { stdout, stderr, exitCode: exit.code, reason: `${exit.reason} ${exit.message}` };
}

/** What CPython prints for all of them, in their order, run one after the other in one process. */
async function askAll(python: string, sources: readonly string[]): Promise<RunText[]> {
  const env = {
    PATH: process.env["PATH"] ?? "",
    PYTHONHASHSEED: "0",
    PYTHONUTF8: "1",
    PYTHONDONTWRITEBYTECODE: "1",
    TZ: "UTC",
    COLUMNS: "80",
  };
  const answers = await new Promise<string>((resolve, reject) => {
    const child = execFile(python, [script], { env, maxBuffer: 2 ** 29 }, (error, answers) => {
      if (error !== null) reject(error);
      else resolve(answers);
    });
    child.stdin?.end(JSON.stringify(sources));
  });
  const runs = JSON.parse(answers) as [stdout: string, stderr: string, exitCode: number][];
  return runs.map(([stdout, stderr, exitCode]) => ({ stdout, stderr, exitCode }));
}

/** The differences of all recipes, in their order. Programs that do not end there are left out. */
export async function differences({ python }: Oracle, runProgram: RunProgram, recipes: readonly Recipe[]): Promise<Difference[]> {
  const answers = await askAll(python, recipes.map(programText));
  return recipes.flatMap((recipe, index) => {
    const answer = answers[index] as RunText;
    return answer.exitCode === TIMED_OUT ? [] : (difference(recipe, runRecipe(runProgram, recipe), answer) ?? []);
  });
}
