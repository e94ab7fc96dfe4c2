// What the program will read from standard input. A run gets it whole, before it begins; so it is read only when the program's
// text speaks of input at all, or a pipe that never closes would hold up a program that never reads.

import { readSync } from "node:fs";
import { isatty } from "node:tty";

const READS = /\binput\b|\bstdin\b|\bfileinput\b|\bopen\(\s*0\b/;

const CHUNK_BYTES = 65_536;
/** How long to wait before one looks again at a terminal on which nothing has been typed. */
const LOOK_AGAIN_MS = 20;

/** Standard input, if the program may want it; with the program itself read from there (`-`), nothing is left. */
export function standardInput(subject: string, sources: readonly string[]): string {
  if (subject === "-" || !sources.some((source) => READS.test(source))) return "";
  // Not process.stdin.isTTY: that opens a stream on it, which would read what is meant for us.
  if (isatty(0)) process.stderr.write("gilscope: the program reads input: type all of it now, then Ctrl-D\n");
  const chunks: Buffer[] = [];
  for (let chunk = nextChunk(); chunk !== null; chunk = nextChunk()) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** Null at the end of the input; also where it is closed, or a terminal that is not ours to read. */
function nextChunk(): Buffer | null {
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  for (;;) {
    try {
      const length = readSync(0, chunk);
      return length === 0 ? null : chunk.subarray(0, length);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") return null;
    }
    // Whoever else has it open has made it answer at once.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN_MS);
  }
}
