// `--trace FILE`: the events of a run, one JSON object a line; a head line first, an end line last. No paths of this machine.

import { writeFileSync } from "node:fs";
import type { ProgramOptions, RunResult } from "../../scheduler/index.ts";
import { Complaint } from "./complaint.ts";
import { EXIT } from "./exit-codes.ts";
import { titleOf } from "./settings-to-run.ts";
import { version } from "./version.ts";

export function writeTrace(file: string, program: ProgramOptions & { readonly path: string }, result: RunResult): void {
  const { seed = 0, policy, source, argv } = program;
  const head = {
    gilscope: 1,
    version: version(),
    program: { path: titleOf(program.path), source, argv },
    seed,
    policy,
    schedule: result.schedule,
  };
  const { events, omitted } = result.trace;
  const end = {
    end: result.exit,
    virtualTimeNs: result.virtualTimeNs,
    instructions: result.instructions,
    switches: result.switches,
    omitted,
  };
  const shown = events.map((event) => ("path" in event && event.path === program.path ? { ...event, path: titleOf(program.path) } : event));
  const lines = [head, ...shown, end].map((line) => JSON.stringify(line));
  try {
    writeFileSync(file, `${lines.join("\n")}\n`);
  } catch (error) {
    throw new Complaint(`cannot write '${file}': ${(error as NodeJS.ErrnoException).code}`, EXIT.usage);
  }
}
