// Plays a script as a whole program and hands back its result; and small readings of a trace that several tests take.

import type { ProgramOptions, RunResult } from "../../../scheduler/kernel/run.ts";
import { programRunner } from "../../../scheduler/run-program.ts";
import type { EventName, EventOf } from "../../../scheduler/trace/events.ts";
import { programOf, type Script } from "./fake-execution.ts";

export function play(main: () => Script, options: Partial<ProgramOptions> = {}): RunResult {
  return programRunner(programOf(main))({ source: "script", ...options });
}

export function eventsOf<Name extends EventName>(result: RunResult, name: Name): EventOf<Name>[] {
  return result.trace.events.filter((event) => event.event === name) as unknown as EventOf<Name>[];
}

/** The threads that got the GIL, in order, without repetitions of the same one. */
export function holdersOf(result: RunResult): number[] {
  const holders = eventsOf(result, "gil.take").map((event) => event.thread);
  return holders.filter((thread, index) => thread !== holders[index - 1]);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export const MS = 1_000_000;
export const US = 1_000;
