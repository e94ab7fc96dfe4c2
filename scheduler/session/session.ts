// A run to walk about in: program, options, choices and trace, and a cursor. By events it moves in the trace, which costs nothing; by
// lines it repeats the run, which is exact because a run is a pure function of program, options and schedule. Back is forward, again.

import type { CreateInterpreter } from "../kernel/program.ts";
import type { ProgramOptions, RunResult } from "../kernel/run.ts";
import { Run } from "../kernel/run.ts";
import type { Thread } from "../kernel/thread.ts";
import type { TraceEvent } from "../trace/events.ts";
import { TraceQuery } from "../trace/query.ts";
import { type LineMoment, LineWatch, takesOf } from "./lines.ts";
import { LostUpdateSearch } from "./lost-updates.ts";

/** Where the cursor is: right after an event, or at a line some way after it. */
export interface Cursor {
  readonly event: number;
  readonly line: LineMoment | null;
  /** The line's number in its stretch: several lines can fall on one nanosecond. */
  readonly order: number;
}

export class Session {
  readonly result: RunResult;
  readonly query: TraceQuery;
  cursor: Cursor = { event: 0, line: null, order: -1 };
  private readonly createInterpreter: CreateInterpreter;
  private readonly options: ProgramOptions;
  private readonly takes: readonly TraceEvent[];
  /** The lines of the stretch that was looked at last, by its place in `takes`, and the run that they were read from. */
  private stretch: { readonly place: number; readonly lines: readonly LineMoment[]; readonly watch: LineWatch | null } = {
    place: -2,
    lines: [],
    watch: null,
  };

  /** Runs the program to its end, unless the `result` of exactly these options is at hand. */
  constructor(createInterpreter: CreateInterpreter, options: ProgramOptions, result?: RunResult) {
    this.createInterpreter = createInterpreter;
    this.options = options;
    this.result = result ?? new Run(createInterpreter, options).finish();
    this.query = new TraceQuery(this.result.trace);
    this.takes = takesOf(this.events);
  }

  get events(): readonly TraceEvent[] {
    return this.result.trace.events;
  }

  /** Virtual time at the cursor. */
  get timeNs(): number {
    return this.cursor.line?.timeNs ?? this.events[this.cursor.event]?.timeNs ?? 0;
  }

  /** The event that the cursor is at or after. */
  get event(): TraceEvent | undefined {
    return this.events[this.cursor.event];
  }

  /** To an event by number, the nearest there is. */
  toEvent(index: number): void {
    this.cursor = { event: Math.max(0, Math.min(index, this.events.length - 1)), line: null, order: -1 };
  }

  /** To the last event at or before a virtual time. */
  toTime(timeNs: number): void {
    this.toEvent(this.query.momentAt(timeNs));
  }

  /** To the next event; false at the end. */
  forward(): boolean {
    return this.toNext((_event) => true);
  }

  /** To the event before; from a line, to the event that it follows. */
  back(): boolean {
    if (this.cursor.line === null) return this.toPrevious((_event) => true);
    this.toEvent(this.cursor.event);
    return true;
  }

  /** To the next event that pleases; the cursor stays when there is none. */
  toNext(pleases: (event: TraceEvent) => boolean): boolean {
    let index = this.cursor.event + 1;
    while (index < this.events.length && !pleases(this.events[index] as TraceEvent)) index++;
    return this.moveTo(index);
  }

  toPrevious(pleases: (event: TraceEvent) => boolean): boolean {
    let index = this.cursor.event - 1;
    while (index >= 0 && !pleases(this.events[index] as TraceEvent)) index--;
    return this.moveTo(index);
  }

  /** To the next, or the previous, time that the GIL goes from one thread to another. */
  nextSwitch(): boolean {
    return this.toNext(isSwitch);
  }

  previousSwitch(): boolean {
    return this.toPrevious(isSwitch);
  }

  /** To the next line that any thread executes (or this one); false when there is none. */
  forwardLine(thread?: number): boolean {
    const here = Math.max(0, this.placeOf(this.cursor.event));
    for (let place = here; place < this.takes.length; place++) {
      if (!this.isOf(place, thread)) continue;
      const order = this.linesOf(place).findIndex((moment, index) => place > here || this.isAfterCursor(moment, index));
      if (order >= 0) return this.moveToLine(place, order);
    }
    return false;
  }

  backLine(thread?: number): boolean {
    const here = this.placeOf(this.cursor.event);
    for (let place = here; place >= 0; place--) {
      if (!this.isOf(place, thread)) continue;
      const order = this.linesOf(place).findLastIndex((moment, index) => place < here || this.isBeforeCursor(moment, index));
      if (order >= 0) return this.moveToLine(place, order);
    }
    return false;
  }

  /** The lines executed between event `index` and the next. */
  linesAfter(index: number): LineMoment[] {
    const place = this.placeOf(index);
    return place < 0 ? [] : this.linesOf(place).filter((moment) => moment.event === index);
  }

  /**
   * The threads of a fresh run that has come just as far as the cursor, for a look at frames and variables. At an event, the thread
   * with the GIL may already stand at its first line after it.
   */
  threadsAtCursor(): readonly Thread[] {
    const { event, line, order } = this.cursor;
    const watch = new LineWatch(this.repeat(), this.takes[Math.max(0, this.placeOf(event))]?.index ?? 0);
    if (line === null) while (watch.next(event - 1) !== null);
    else for (let passed = 0; passed <= order; passed++) watch.next(event);
    return watch.run.kernel?.machine.threads ?? [];
  }

  /** To the next event of those, in order; to the last event when there is none. The same backwards, to the first. */
  toNextOf(events: readonly number[]): void {
    this.toEvent(events.find((index) => index > this.cursor.event) ?? this.events.length - 1);
  }

  toPreviousOf(events: readonly number[]): void {
    const { event, line } = this.cursor;
    this.toEvent(events.findLast((index) => index < event || (index === event && line !== null)) ?? 0);
  }

  /** The search of this run for lost updates, not begun. */
  searchLostUpdates(): LostUpdateSearch {
    const { createInterpreter, options, result } = this;
    return new LostUpdateSearch({ createInterpreter, options, result });
  }

  private moveTo(index: number): boolean {
    if (index < 0 || index >= this.events.length) return false;
    this.toEvent(index);
    return true;
  }

  private moveToLine(place: number, order: number): boolean {
    const line = this.linesOf(place)[order] as LineMoment;
    this.cursor = { event: line.event, line, order };
    return true;
  }

  private isAfterCursor(moment: LineMoment, order: number): boolean {
    const { event, line } = this.cursor;
    return line === null ? moment.event >= event : order > this.cursor.order;
  }

  private isBeforeCursor(moment: LineMoment, order: number): boolean {
    const { event, line } = this.cursor;
    return line === null ? moment.event < event : order < this.cursor.order;
  }

  /** Whether the stretch can have lines of this thread. */
  private isOf(place: number, thread: number | undefined): boolean {
    return thread === undefined || this.takes[place]?.thread === thread;
  }

  /** Which stretch an event lies in: the place of the last take at or before it. */
  private placeOf(index: number): number {
    return this.takes.findLastIndex((take) => take.index <= index);
  }

  /** Reads on where the last stretch ended if it can; else from the beginning of the run. */
  private linesOf(place: number): readonly LineMoment[] {
    if (this.stretch.place === place) return this.stretch.lines;
    const isNext = this.stretch.place === place - 1 && this.stretch.watch !== null;
    const watch = isNext ? (this.stretch.watch as LineWatch) : new LineWatch(this.repeat(), this.takes[place]?.index ?? 0);
    const last = (this.takes[place + 1]?.index ?? this.events.length) - 1;
    const lines: LineMoment[] = [];
    for (let moment = watch.next(last); moment !== null; moment = watch.next(last)) lines.push(moment);
    this.stretch = { place, lines, watch };
    return lines;
  }

  /** The same run once more, silently. It keeps no events, only their number. */
  private repeat(): Run {
    const { onOutput: _silent, chooser: _replayed, ...options } = this.options;
    return new Run(this.createInterpreter, { ...options, schedule: this.result.schedule, maxEvents: 1 });
  }
}

function isSwitch(event: TraceEvent): boolean {
  return event.event === "gil.take" && event.from !== null && event.from !== event.thread;
}
