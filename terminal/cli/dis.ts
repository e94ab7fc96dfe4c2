// `gilscope dis`: the bytecode of a program, with the instructions marked at which the GIL may be lost. Runs nothing.

import { compileProgram } from "../../interpreter/index.ts";
import { readProgram } from "../files.ts";
import { disassembly, disassemblyLegend } from "../print/disassembly.ts";
import type { Call } from "./commands.ts";
import { emit } from "./output.ts";
import { surfaceOf } from "./report.ts";

export async function dis({ subject, settings }: Call): Promise<number> {
  const { source, path } = readProgram(subject);
  const compiled = compileProgram({ source, path });
  if ("stderr" in compiled) {
    process.stderr.write(compiled.stderr);
    return compiled.exitCode;
  }
  const surface = surfaceOf(settings);
  await emit(`${[...disassembly(compiled.code, surface), "", ...disassemblyLegend(surface)].join("\n")}\n`);
  return 0;
}
