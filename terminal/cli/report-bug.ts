// Our own bug, said as such: what to send along so that it can be found. No stack trace on the screen unless asked for by
// GILSCOPE_DEBUG: it means nothing to whoever wrote the Python program.

import { version } from "./version.ts";

let context: () => readonly string[] = () => [];

/** What the report adds once a run has begun: program, seed, schedule. */
export function rememberForBugReport(describe: () => readonly string[]): void {
  context = describe;
}

/** A run that has gone wrong may not even be able to say its schedule. */
function contextLines(): readonly string[] {
  try {
    return context();
  } catch {
    return [];
  }
}

export function reportBug(error: unknown, words: readonly string[]): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = process.env["GILSCOPE_DEBUG"] && error instanceof Error ? `\n${error.stack}` : "";
  const lines = [
    `gilscope: this is a bug in gilscope, not in your program: ${what.split("\n")[0]}`,
    `  version  ${version()} on Node ${process.versions.node}`,
    `  command  gilscope ${words.join(" ")}`,
    ...contextLines().map((line) => `  ${line}`),
    "  please report it with these lines and the program; GILSCOPE_DEBUG=1 adds where it happened",
  ];
  return `${lines.join("\n")}${stack}\n`;
}
