// The turns of event loops as rows of a table: which task gave the loop back, by what, and which task got it.

import { briefOf, type EventOf } from "./events.ts";
import type { Trace } from "./recorder.ts";
import { duration, type Names } from "./words.ts";

/** A loop went on with another task than before. */
export interface TaskSwitch {
  readonly index: number;
  readonly timeNs: number;
  /** The thread whose loop it is. */
  readonly thread: number;
  readonly from: number;
  readonly to: number;
  /** Which await gave the loop back, and for how long the other had been ready. */
  readonly why: string;
  /** Where the one before gave the loop back; null in library code, or at its end. */
  readonly line: number | null;
}

export function taskSwitchesOf(trace: Trace, names: Names): TaskSwitch[] {
  const switches: TaskSwitch[] = [];
  /** What ended the last step in each thread's loop, and whose it was. */
  const ended = new Map<number, EventOf<"task.change">>();
  const running = new Map<number, number>();
  for (const event of trace.events) {
    if (event.event !== "task.change") continue;
    const { thread, task } = event;
    if (event.state !== "running") {
      if (running.get(thread) === task && event.state !== "cancelling") {
        ended.set(thread, event);
        running.delete(thread);
      }
      continue;
    }
    running.set(thread, task);
    const last = ended.get(thread);
    if (last === undefined || last.task === task) continue;
    const did = briefOf(last, names).replace(`${names.task(last.task)} `, "");
    const why = `${did}; the next had been ready for ${duration(event.spentNs)}`;
    switches.push({ index: event.index, timeNs: event.timeNs, thread, from: last.task, to: task, why, line: last.line });
  }
  return switches;
}
