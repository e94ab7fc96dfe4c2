// What the tool itself says on stderr when a run is over: why it ended, if not by itself, and with -v how to have it again.

import type { Exit, RunResult } from "../../scheduler/index.ts";
import type { Program } from "../files.ts";
import { printable } from "../print/printable.ts";
import { formatCount, formatMs } from "../print/quantity.ts";
import { plainSentence } from "../print/sentence.ts";
import { decideAscii } from "../surface.ts";
import type { Settings } from "./options.ts";

/** Options by their names on the command line, the program by its own: the whole path is for tracebacks only. */
function inOurWords(message: string, { path, title }: Program): string {
  return message.replace("(maxSteps)", "(--max-steps)").replace("(timeLimitNs)", "(--time-limit)").replaceAll(path, title);
}

/** Lines for stderr, each ending in a newline. */
export function epilogue(program: Program, end: Exit, result: RunResult, settings: Settings): string {
  const lines: string[] = [];
  if (end.message !== "") lines.push(...inOurWords(end.message, program).trimEnd().split("\n").map(printable));
  if (settings.verbose) {
    const { instructions, switches, virtualTimeNs } = result;
    lines.push(`${formatCount(instructions)} instructions, ${switches} hand-overs, ${formatMs(virtualTimeNs)} ms of virtual time`);
    lines.push(`schedule ${result.schedule}`);
  }
  const shown = decideAscii(settings.ascii, process.env) ? plainSentence : String;
  return lines.map((line, index) => `${index === 0 || settings.verbose ? "gilscope: " : ""}${shown(line)}\n`).join("");
}
