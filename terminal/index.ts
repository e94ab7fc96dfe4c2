// The front door of the package: run a program, get everything that can be said about the run. It binds the scheduler to
// the interpreter and to the library's files.

import { programRunner } from "../scheduler/index.ts";
import { loadProgram } from "./library.ts";

export * from "../scheduler/index.ts";

/** Run a Python program to its end, on a virtual clock, with nothing of the host within its reach. */
export const runProgram = programRunner(loadProgram);
