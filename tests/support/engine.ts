// The engine as tests have it. Built code is the same code and runs a program in two thirds of the time, so where the build is as new
// as every source it is taken, and the sources where something was changed since. The import is dynamic, so that the tests start, and
// say so, where the engine cannot load.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { GoldenProgram, RunText } from "./golden.ts";

type FrontDoor = typeof import("../../terminal/index.ts");

/** Enough for any golden program; an endless loop ends here, as `limit`. */
const LIMITS = { maxSteps: 20_000_000, timeLimitNs: 3_600e9 };

export type RunProgram = FrontDoor["runProgram"];

const root = join(import.meta.dirname, "..", "..");
/** The built front door. */
export const built = join(root, "dist", "terminal", "index.js");

const changedMs = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** When the youngest of the folder's files, or one of its folders (something was added or removed), has changed. */
function youngestMs(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true });
  const times = entries.map((entry) => (entry.isDirectory() ? youngestMs : changedMs)(join(folder, entry.name)));
  return Math.max(changedMs(folder), ...times);
}

let isFresh: boolean | undefined;

/** Was dist/ made from the sources as they are? The answer stays, so that all who ask have the same engine. */
export function isBuildFresh(): boolean {
  isFresh ??= ["interpreter", "scheduler", "terminal"].every((folder) => youngestMs(join(root, folder)) <= changedMs(built));
  return isFresh;
}

/** All that terminal/index.ts exports; rejects with the loader's complaint where the engine is not there. */
export async function loadFrontDoor(): Promise<FrontDoor> {
  return (await import(isBuildFresh() ? built : "../../terminal/index.ts")) as FrontDoor;
}

/** gilscope's `runProgram`. */
export async function loadEngine(): Promise<RunProgram> {
  return (await loadFrontDoor()).runProgram;
}

/** One run of a golden program, as the text that expectations are held against. */
export function runHere(runProgram: RunProgram, program: GoldenProgram): RunText {
  const { stdin, argv, schedule } = program.expectations;
  const { stdout, stderr, exit, virtualTimeNs } = runProgram({
    source: program.source,
    path: program.name,
    files: program.files,
    argv,
    stdin,
    maxEvents: 0,
    limits: LIMITS,
    ...(schedule === undefined ? {} : { schedule }),
  });
  return { stdout, stderr, exitCode: exit.code, virtualTimeNs, reason: `${exit.reason} ${exit.message}` };
}
