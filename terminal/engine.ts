// The interpreter for one program of this host: what only it is to know of the program is put in here, and stays out of schedules
// and traces: its bytes as they lie in the file, its full path for tracebacks, how much memory it may take.

import { createInterpreter } from "../interpreter/index.ts";
import type { CreateInterpreter } from "../scheduler/index.ts";
import type { Program } from "./files.ts";
import { readLibrary } from "./library.ts";

/** What the scheduler begins runs of this program with. */
export function engineFor({ bytes, path }: Program, memoryBytes?: number): CreateInterpreter {
  const limit = memoryBytes === undefined ? {} : { memoryBytes };
  return (given) => createInterpreter({ ...given, source: bytes, path, ...limit }, readLibrary);
}

/** The program compiled, not begun; or why it cannot be. */
export function compiled({ bytes, title, files }: Program): ReturnType<typeof createInterpreter> {
  return createInterpreter({ source: bytes, path: title, argv: [], files }, readLibrary);
}
