// `--trace FILE`: the events of a run, one JSON object a line; a head line first, an end line last. No paths of this machine.

import { writeFileSync } from "node:fs";
import type { ProgramOptions, RunResult } from "../../scheduler/index.ts";
import type { Program } from "../files.ts";
import { Complaint } from "./complaint.ts";
import { EXIT } from "./exit-codes.ts";
import { version } from "./version.ts";

export function writeTrace(file: string, program: Program, options: ProgramOptions, result: RunResult): void {
  const { seed = 0, policy, source, argv } = options;
  const head = {
    gilscope: 1,
    version: version(),
    program: { path: program.title, source, argv },
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
  const folder = program.path.slice(0, -program.title.length);
  const lines = [head, ...events, end].map((line) => JSON.stringify(line));
  try {
    writeFileSync(file, `${lines.join("\n").replaceAll(`":"${folder}`, '":"')}\n`);
  } catch (error) {
    throw new Complaint(`cannot write '${file}': ${(error as NodeJS.ErrnoException).code}`, EXIT.usage);
  }
}
