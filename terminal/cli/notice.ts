// A word on the terminal about what takes a while, gone when that is over.

/** Says so on stderr while the work is done, if that is a terminal that can take it back; the work's result. */
export function whileSaying<Result>(text: string, work: () => Result): Result {
  if (process.stderr.isTTY !== true || process.env["TERM"] === "dumb") return work();
  process.stderr.write(`gilscope: ${text}`);
  try {
    return work();
  } finally {
    process.stderr.write("\r\x1b[K");
  }
}
