// Runs a golden program on gilscope itself. The import is dynamic so that the tests start, and say so, where the engine cannot load.
import type { GoldenProgram, RunText } from "./golden.ts";

/** The part of the scheduler's front door that golden programs need; times are nanoseconds. */
export type RunProgram = (request: {
  source: string;
  path?: string;
  files?: Record<string, string>;
  argv?: string[];
  stdin?: string;
}) => Promise<{ stdout: string; stderr: string; exit: { code: number; reason: unknown }; virtualTimeNs: number | bigint }>;

const frontDoor = new URL("../../scheduler/index.ts", import.meta.url).href;

/** gilscope's `runProgram`; rejects with the loader's complaint where the engine is not there. */
export async function loadEngine(): Promise<RunProgram> {
  const door = (await import(/* @vite-ignore */ frontDoor)) as { runProgram?: RunProgram };
  if (door.runProgram === undefined) throw new Error("scheduler/index.ts exports no runProgram");
  return door.runProgram;
}

/** One run of a golden program, as the text that expectations are held against. */
export async function runHere(runProgram: RunProgram, program: GoldenProgram): Promise<RunText> {
  const { stdin, argv } = program.expectations;
  const run = await runProgram({ source: program.source, path: program.name, files: program.files, argv, stdin });
  return {
    stdout: run.stdout,
    stderr: run.stderr,
    exitCode: run.exit.code,
    virtualTimeNs: Number(run.virtualTimeNs),
    reason: typeof run.exit.reason === "string" ? run.exit.reason : JSON.stringify(run.exit.reason),
  };
}
