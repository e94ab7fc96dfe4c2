// Golden programs that gilscope does not run yet, by chapter or by program, each with the reason. CPython runs them all the same. The
// tests expect them to fail here: one that passes must leave this list.

import { existsSync } from "node:fs";
import { join } from "node:path";

/** Path below tests/golden without `.py`, or a whole chapter → what is missing. */
const PENDING: Readonly<Record<string, string>> = {
  subprocess: "there are no processes of other programs yet",
  ast: "ast has literal_eval alone: the tree is not shown to programs yet",
  "threads/current_frames_and_stack": "sys._current_frames needs the kernel's idents in the interpreter",
};

/** Path below tests/golden without `.py`, or a whole chapter → the library module that it needs: it is expected to pass once that is there. */
const WANTED_MODULES: Readonly<Record<string, string>> = {
  dis: "dis",
  doctest: "doctest",
  "files/csv_reader_and_writer": "csv",
};

const library = join(import.meta.dirname, "..", "..", "interpreter", "library");

function missingModule(program: string): string | undefined {
  const module = WANTED_MODULES[program];
  return module === undefined || existsSync(join(library, `${module}.py`)) ? undefined : `the module ${module} is not written yet`;
}

/** Why a program is not expected to pass; undefined: it is. */
export function pendingReason(path: string): string | undefined {
  const program = path.replace(/\.py$/, "");
  const chapter = program.slice(0, Math.max(0, program.indexOf("/")));
  return PENDING[program] ?? PENDING[chapter] ?? missingModule(program) ?? missingModule(chapter);
}
