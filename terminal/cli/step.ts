// `gilscope step`: the stepper on a terminal that can carry it; anywhere else the timeline, and a word about why.

import { Session } from "../../scheduler/index.ts";
import { engineFor } from "../engine.ts";
import { readProgram } from "../files.ts";
import type { Call } from "./commands.ts";
import { drive } from "./drive.ts";
import { epilogue } from "./epilogue.ts";
import { EXIT } from "./exit-codes.ts";
import { say } from "./notice.ts";
import { surfaceOf, timeline } from "./report.ts";
import { programOptions } from "./settings-to-run.ts";

const LEAST = { columns: 40, rows: 10 } as const;

/** Why there can be no full screen here; undefined when there can. */
function obstacle(): string | undefined {
  if (!process.stdout.isTTY) return "stdout is not a terminal";
  if (!process.stdin.isTTY) return "stdin is not a terminal";
  if (process.env["TERM"] === "dumb") return "this terminal cannot move its cursor";
  if (process.env["CI"]) return "CI is set";
  const { columns, rows } = process.stdout;
  if (columns < LEAST.columns || rows < LEAST.rows) return `the terminal is smaller than ${LEAST.columns}x${LEAST.rows}`;
  return undefined;
}

export async function step(call: Call): Promise<number> {
  const why = obstacle();
  if (why !== undefined) {
    if (!call.settings.quiet) process.stderr.write(`gilscope: ${why}; printing the timeline instead of opening the stepper\n`);
    return timeline(call);
  }
  const { settings } = call;
  const program = readProgram(call.subject);
  const options = programOptions(program, call, true);
  const takeBack = say("running the program; Ctrl-C interrupts it");
  const { run, end } = await drive({
    program,
    options,
    passesOutput: false,
    realtime: false,
    maxMemoryBytes: settings.maxMemoryBytes,
  }).finally(takeBack);
  const result = run.result();
  if (result.trace.events.length === 0) {
    process.stderr.write(result.stderr + epilogue(program, end, result, settings));
    return end.code;
  }
  // Keys typed while the screen is being prepared are meant for it: from here on the terminal must not echo them.
  process.stdin.setRawMode(true);
  const session = new Session(engineFor(program, settings.maxMemoryBytes), options, result);
  const { Walk } = await import("../tui/walk.ts");
  const { openStepper } = await import("../tui/open.tsx");
  await openStepper(new Walk(session, program, options, run.config.costs), surfaceOf(settings));
  return EXIT.done;
}
