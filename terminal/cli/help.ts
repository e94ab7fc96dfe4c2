// What help says beyond the tables of commands and options: examples first, exit codes last.

import type { Command } from "commander";
import { exitTable } from "./exit-codes.ts";
import type { OptionGroup } from "./options.ts";

export const MAIN_EXAMPLES = ["gilscope new first", "gilscope timeline first.py", "gilscope step first.py"] as const;

export const groupHeadings: Readonly<Record<OptionGroup, string>> = {
  model: "Which Python:",
  run: "Options of the run:",
  print: "Options of the print-out:",
  speech: "Other options:",
};

/** Three things to type, before anything else. */
export function examplesText(examples: readonly string[]): string {
  return `Examples:\n${examples.map((example) => `  ${example}`).join("\n")}\n`;
}

export function withExamples(command: Command, examples: readonly string[]): void {
  command.addHelpText("before", examplesText(examples));
}

export function exitText(): string {
  const rows = exitTable().map(([code, means]) => `  ${String(code).padStart(3)}  ${means}`);
  return `\nExit codes:\n${rows.join("\n")}`;
}
