// Golden programs that gilscope does not run yet, by chapter or by program, each with the reason. CPython runs them all the same. The
// tests expect them to fail here: one that passes must leave this list.

/** Path below tests/golden without `.py`, or a whole chapter → what is missing. */
const PENDING: Readonly<Record<string, string>> = {
  processes: "multiprocessing and process pools are not part of gilscope yet",
  sockets: "there is no simulated network yet",
  asyncio_streams: "there is no simulated network yet",
  subprocess: "there are no child processes yet",
  ast: "the tree is not shown to programs yet",
  dis: "bytecode is not shown to programs yet",
  doctest: "doctest is not written yet",
  "files/csv_reader_and_writer": "csv is not written yet",
  "threads/current_frames_and_stack": "sys._current_frames needs the kernel's idents in the interpreter",
};

/** Why a program is not expected to pass; undefined: it is. */
export function pendingReason(path: string): string | undefined {
  const program = path.replace(/\.py$/, "");
  return PENDING[program] ?? PENDING[program.slice(0, Math.max(0, program.indexOf("/")))];
}
