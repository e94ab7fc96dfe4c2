// The lines that threads executed, between events. A trace has no lines: there are too many. So they are looked up when asked for, by
// repeating the run and watching. A stretch begins where a thread takes the GIL, since nothing is executing at that instant, and
// lasts to the next such moment.

import type { Run } from "../kernel/run.ts";
import type { TraceEvent } from "../trace/events.ts";

/** A thread about to execute a line. */
export interface LineMoment {
  /** The last event before it. */
  readonly event: number;
  /** Its number in its stretch; several lines can fall on one nanosecond. */
  readonly order: number;
  readonly timeNs: number;
  readonly thread: number;
  readonly path: string;
  readonly line: number;
  readonly functionName: string;
}

/** The numbers of the events at which stretches begin. */
export function takesOf(events: readonly TraceEvent[]): number[] {
  return events.filter((event) => event.event === "gil.take").map((event) => event.index);
}

/** A run that is repeated up to the beginning of a stretch, and from there line by line. */
export class LineWatch {
  readonly run: Run;
  private order = 0;

  constructor(run: Run, take: number) {
    this.run = run;
    while (this.eventCount <= take && run.advance(1) === "running");
    if (run.kernel !== null) run.kernel.watchesLines = true;
  }

  /** The next line that is executed before the event after `last`; null when there is none. */
  next(last: number): LineMoment | null {
    while (this.eventCount <= last + 1) {
      const outcome = this.run.advance(1);
      const { kernel } = this.run;
      if (typeof outcome !== "string" || kernel === null) return null;
      if (kernel.linePause === null || this.eventCount > last + 1) continue;
      const { thread, location } = kernel.linePause;
      const { path, line, functionName } = location;
      return { event: this.eventCount - 1, order: this.order++, timeNs: kernel.machine.nowNs, thread: thread.id, path, line, functionName };
    }
    return null;
  }

  private get eventCount(): number {
    return this.run.recorder?.count ?? 0;
  }
}
