// `gilscope run`: the program's output and errors pass through as if python3 had run it.

import { readProgram } from "../files.ts";
import type { Call } from "./commands.ts";
import { drive } from "./drive.ts";
import { epilogue } from "./epilogue.ts";
import { programOptions } from "./settings-to-run.ts";
import { writeTrace } from "./trace-file.ts";

export async function run(call: Call): Promise<number> {
  const { settings } = call;
  const program = readProgram(call.subject);
  const options = programOptions(program, call, false);
  const { run: finished, end } = await drive({
    program,
    options,
    passesOutput: true,
    forgetsOutput: true,
    realtime: settings.realtime,
    maxMemoryBytes: settings.maxMemoryBytes,
  });
  const result = finished.result();
  if (settings.trace !== undefined) writeTrace(settings.trace, program, options, result);
  process.stderr.write(epilogue(program, end, result, settings));
  return end.code;
}
