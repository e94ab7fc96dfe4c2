// The front door of the package: run a program, get everything that can be said about the run. It binds the scheduler to
// the interpreter and to the library's files.

import { createInterpreter } from "../interpreter/index.ts";
import { type CreateInterpreter, programRunner } from "../scheduler/index.ts";
import { readLibrary } from "./library.ts";

export * from "../scheduler/index.ts";

export const loadProgram: CreateInterpreter = (source) => createInterpreter(source, readLibrary);

/** Run a Python program to its end, on a virtual clock, with nothing of the host within its reach. */
export const runProgram = programRunner(loadProgram);
