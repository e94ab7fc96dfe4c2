// runProgram: a program in, everything that can be said about its run out. The simplest way to use gilscope from code.

import { ScheduleMismatch } from "./choice/schedule.ts";
import { configOf, rulesOf } from "./kernel/config.ts";
import { exit } from "./kernel/exits.ts";
import type { CreateInterpreter } from "./kernel/program.ts";
import { type ProgramOptions, Run, type RunResult } from "./kernel/run.ts";
import type { GilRules } from "./trace/rules.ts";

/** Binds runProgram to an interpreter. */
export function programRunner(createInterpreter: CreateInterpreter): (options: ProgramOptions) => RunResult {
  return (options) => {
    try {
      return new Run(createInterpreter, options).finish();
    } catch (error) {
      if (!(error instanceof ScheduleMismatch)) throw error;
      return refused(error.message, rulesOf(configOf(options)));
    }
  };
}

/** The result of a run that never began, because the schedule is another program's. */
function refused(message: string, rules: GilRules): RunResult {
  return {
    stdout: "",
    stderr: "",
    output: [],
    exit: exit("mismatch", message),
    virtualTimeNs: 0,
    instructions: 0,
    switches: 0,
    schedule: "",
    trace: { events: [], omitted: 0, endNs: 0, rules },
  };
}
