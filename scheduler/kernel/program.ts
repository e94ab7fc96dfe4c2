// What the scheduler wants from the interpreter's front door: a program that can be begun any number of times. Sessions begin it
// again for each step back, explorers a thousand times, so what can be done once (parse, compile) should be.

import type { Safepoints } from "../profiles/profile.ts";
import type { Execution } from "./contract.ts";

/** A program as a user gives it. */
export interface ProgramSource {
  readonly source: string;
  /** As tracebacks show it. */
  readonly path: string;
  /** sys.argv after the program's own name. */
  readonly argv: readonly string[];
  /** As after python -u: what it writes to standard output and error goes out piece by piece. */
  readonly unbuffered?: boolean;
  /** The files around it, by path: what it can import, and what is on the simulated disk. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

/** The Python that a run is to be like, in the interpreter's terms. */
export interface Model {
  /** What sys.version_info says. */
  readonly version: string;
  /** The CPython whose threads it has: its profile's name. */
  readonly threading: string;
  /** Name of a table of safepoints. */
  readonly safepoints: Safepoints;
  /** os.cpu_count() */
  readonly cores: number;
  /** sys.getcheckinterval() where it has that. */
  readonly checkInterval: number | null;
}

export interface Program {
  /** A new main thread, at its first instruction, with modules and heap of its own. */
  main(): Execution;
}

/** The program cannot run at all. `stderr` is what a person gets to read. */
export interface Refusal {
  /** 1 for a syntax error, as CPython exits; 3 for what is outside the supported part of Python. */
  readonly exitCode: 1 | 3;
  readonly stderr: string;
}

/** The interpreter's part; interpreter/index.ts exports one under this name. */
export type CreateInterpreter = (source: ProgramSource & Partial<Model>) => Program | Refusal;

export function isRefusal(loaded: Program | Refusal): loaded is Refusal {
  return "stderr" in loaded;
}
