// What the tool itself says on stderr when a run is over: why it ended, if not by itself, and with -v how to have it again.

import type { Exit, RunResult } from "../../scheduler/index.ts";
import { formatCount, formatMs } from "../print/quantity.ts";
import type { Settings } from "./options.ts";

/** Lines for stderr, each ending in a newline. `isTold`: the print-out has said already why the run ended. */
export function epilogue(end: Exit, result: RunResult, settings: Settings, isTold = false): string {
  const lines: string[] = [];
  if (end.message !== "" && !isTold) lines.push(...end.message.trimEnd().split("\n"));
  if (settings.verbose) {
    const { instructions, switches, virtualTimeNs } = result;
    lines.push(`${formatCount(instructions)} instructions, ${switches} hand-overs, ${formatMs(virtualTimeNs)} ms of virtual time`);
    lines.push(`schedule ${result.schedule}`);
  }
  return lines.map((line, index) => `${index === 0 || settings.verbose ? "gilscope: " : ""}${line}\n`).join("");
}
