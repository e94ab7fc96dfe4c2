// The lines that threads executed, between events. A trace has no lines: there are too many. So they are looked up when asked for, by
// repeating the run and watching. A stretch begins where a thread takes the GIL, since nothing is executing at that instant, and
// lasts to the next such moment.

import type { Run } from "../kernel/run.ts";
import type { TraceEvent } from "../trace/events.ts";

/** A thread about to execute a line. */
export interface LineMoment {
  /** The last event before it. */
  readonly event: number;
  readonly timeNs: number;
  readonly thread: number;
  readonly path: string;
  readonly line: number;
  readonly functionName: string;
}

/** The events at which stretches begin; all lines of a stretch are its thread's. */
export function takesOf(events: readonly TraceEvent[]): TraceEvent[] {
  return events.filter((event) => event.event === "gil.take");
}

/** A run that is repeated up to the beginning of a stretch, and from there line by line. */
export class LineWatch {
  readonly run: Run;
  /** A line that was reached while looking for one before it. */
  private pending: LineMoment | null = null;

  constructor(run: Run, take: number) {
    this.run = run;
    while (this.eventCount <= take && run.advance(1) === "running");
    if (run.kernel !== null) run.kernel.watchesLines = true;
  }

  /** The next line that is executed before the event after `last`; null when there is none. */
  next(last: number): LineMoment | null {
    while (this.pending === null && this.eventCount <= last + 1) {
      const outcome = this.run.advance(1);
      if (typeof outcome !== "string") return null;
      if (outcome === "line") this.pending = this.here();
    }
    const { pending } = this;
    if (pending === null || pending.event > last) return null;
    this.pending = null;
    return pending;
  }

  private here(): LineMoment | null {
    const { kernel } = this.run;
    if (kernel === null || kernel.linePause === null) return null;
    const { thread, location } = kernel.linePause;
    const { path, line, functionName } = location;
    return { event: this.eventCount - 1, timeNs: kernel.machine.nowNs, thread: thread.id, path, line, functionName };
  }

  private get eventCount(): number {
    return this.run.recorder?.count ?? 0;
  }
}
