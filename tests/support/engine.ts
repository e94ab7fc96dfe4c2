// Runs a golden program on gilscope itself. The import is dynamic so that the tests start, and say so, where the engine cannot load.
import type { GoldenProgram, RunText } from "./golden.ts";

interface Outcome {
  stdout: string;
  stderr: string;
  exit: { code: number; reason: string; message?: string };
  virtualTimeNs: number;
}

/** The part of the front door that golden programs need. */
export type RunProgram = (request: {
  source: string;
  path?: string;
  files?: Record<string, string>;
  argv?: string[];
  stdin?: string;
}) => Outcome | Promise<Outcome>;

const frontDoors = ["../../scheduler/index.ts", "../../index.ts"];

/** gilscope's `runProgram`; rejects with the loader's complaint where the engine is not there. */
export async function loadEngine(): Promise<RunProgram> {
  let complaint: unknown = new Error("no front door exports runProgram");
  for (const door of frontDoors) {
    try {
      const { runProgram } = (await import(/* @vite-ignore */ new URL(door, import.meta.url).href)) as { runProgram?: RunProgram };
      if (runProgram !== undefined) return runProgram;
    } catch (error) {
      complaint = error;
    }
  }
  throw complaint;
}

/** One run of a golden program, as the text that expectations are held against. */
export async function runHere(runProgram: RunProgram, program: GoldenProgram): Promise<RunText> {
  const { stdin, argv } = program.expectations;
  const { stdout, stderr, exit, virtualTimeNs } = await runProgram({
    source: program.source,
    path: program.name,
    files: program.files,
    argv,
    stdin,
  });
  return { stdout, stderr, exitCode: exit.code, virtualTimeNs, reason: `${exit.reason} ${exit.message ?? ""}` };
}
