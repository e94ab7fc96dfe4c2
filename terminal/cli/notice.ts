// A word on the terminal about what takes a while, gone when that is over.

/** Says so on stderr, if that is a terminal that can take it back; calling what is returned takes it back. */
export function say(text: string): () => void {
  if (process.stderr.isTTY !== true || process.env["TERM"] === "dumb") return () => {};
  process.stderr.write(`gilscope: ${text}`);
  return () => void process.stderr.write("\r\x1b[K");
}

/** Says so while the work is done; the work's result. */
export function whileSaying<Result>(text: string, work: () => Result): Result {
  const takeBack = say(text);
  try {
    return work();
  } finally {
    takeBack();
  }
}
