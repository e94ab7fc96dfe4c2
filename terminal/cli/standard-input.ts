// What the program will read from standard input. A run gets it whole, before it begins; so it is read only when the program's
// text speaks of input at all, or a pipe that never closes would hold up a program that never reads.

import { readFileSync } from "node:fs";

const READS = /\binput\b|\bstdin\b|\bfileinput\b|\bopen\(\s*0\b/;

/** Standard input, if the program may want it; with the program itself read from there (`-`), nothing is left. */
export function standardInput(subject: string, sources: readonly string[]): string {
  if (subject === "-" || !sources.some((source) => READS.test(source))) return "";
  if (process.stdin.isTTY) process.stderr.write("gilscope: the program reads input: type all of it now, then Ctrl-D\n");
  try {
    return readFileSync(0, "utf8");
  } catch {
    // Closed, or a terminal that is not ours to read: the program meets the end of its input.
    return "";
  }
}
