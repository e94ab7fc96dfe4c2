// `gilscope dis`: the bytecode of a program, with the instructions marked at which the GIL may be lost. Runs nothing.

import { safepointsOf } from "../../scheduler/index.ts";
import { compiled } from "../engine.ts";
import { readProgram } from "../files.ts";
import { disassembly, disassemblyLegend } from "../print/disassembly.ts";
import type { Call } from "./commands.ts";
import { emit } from "./output.ts";
import { surfaceOf } from "./report.ts";
import { modelOf } from "./settings-to-run.ts";

export async function dis({ subject, settings }: Call): Promise<number> {
  const program = compiled(readProgram(subject));
  if ("stderr" in program) {
    process.stderr.write(program.stderr);
    return program.exitCode;
  }
  const surface = surfaceOf(settings);
  const safepoints = safepointsOf(modelOf(settings));
  await emit(`${[...disassembly(program.code, safepoints, surface), "", ...disassemblyLegend(safepoints, surface)].join("\n")}\n`);
  return 0;
}
