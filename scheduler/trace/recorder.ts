// Collects the events of a run. Its memory grows with what the scheduler does, never with what the program computes; and past a
// limit it only counts, and says so, rather than take the machine down.

import type { EventName, NewEvent, TraceEvent } from "./events.ts";
import type { GilRules } from "./rules.ts";

/** What was recorded of a run: plain JSON, complete up to `events.length` events. */
export interface Trace {
  readonly events: readonly TraceEvent[];
  /** How many more events there were than the limit allowed: "…and N more". */
  readonly omitted: number;
  /** Virtual time at the end of the run. */
  readonly endNs: number;
  readonly rules: GilRules;
}

/** These are kept whatever the limit: a run whose end is missing cannot be read. */
const ALWAYS: ReadonlySet<EventName> = new Set(["run.deadlock", "run.end"]);

export const DEFAULT_EVENT_LIMIT = 1_000_000;

export class Recorder {
  /** Events so far, those beyond the limit included. */
  count = 0;
  omitted = 0;
  readonly events: TraceEvent[] = [];
  /** Hears of each event, kept or not. */
  hears: ((event: NewEvent) => void) | null = null;
  private readonly limit: number;

  constructor(limit: number = DEFAULT_EVENT_LIMIT) {
    this.limit = limit;
  }

  /** Keeps the event, or counts it, and numbers it in either case. */
  add(event: NewEvent): void {
    event.index = this.count++;
    if (this.hears !== null) this.hears(event);
    if (this.events.length < this.limit || ALWAYS.has(event.event)) this.events.push(event as TraceEvent);
    else this.omitted++;
  }

  trace(endNs: number, rules: GilRules): Trace {
    return { events: this.events, omitted: this.omitted, endNs, rules };
  }
}
