// Runs a golden program on gilscope itself. The import is dynamic, so that the tests start, and say so, where the engine cannot load.
import type { runProgram as RunProgramOf } from "../../terminal/index.ts";
import type { GoldenProgram, RunText } from "./golden.ts";

/** Enough for any golden program; an endless loop ends here, as `limit`. */
const LIMITS = { maxSteps: 20_000_000, timeLimitNs: 3_600e9 };

export type RunProgram = typeof RunProgramOf;

/** gilscope's `runProgram`; rejects with the loader's complaint where the engine is not there. */
export async function loadEngine(): Promise<RunProgram> {
  return (await import("../../terminal/index.ts")).runProgram;
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
