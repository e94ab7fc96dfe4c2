// Questions about a run, answered from its trace: what was everybody doing at a moment, why did the GIL move, where did the time
// go. A moment is the number of the last event that has happened, so that two events at one instant are still two moments.

import type { Cause } from "./causes.ts";
import { briefOf, type EventOf, sentenceOf, type TraceEvent } from "./events.ts";
import { type Hold, type Lane, type LaneProcess, type Lanes, lanesOf, lastBegun, type Stretch } from "./lanes.ts";
import type { Trace } from "./recorder.ts";
import type { GilRules } from "./rules.ts";
import { type Passage, storyOf } from "./story.ts";
import { type TaskSwitch, taskSwitchesOf } from "./task-switches.ts";
import { type TaskTotals, taskTotalsOf } from "./task-totals.ts";
import { type ThreadTotals, type Totals, totalsOf } from "./totals.ts";
import type { Names } from "./words.ts";

/** A row of the hand-over table. */
export interface HandOver {
  readonly index: number;
  readonly timeNs: number;
  readonly from: number;
  readonly to: number;
  readonly cause: Cause | null;
  readonly isForced: boolean;
  /** A few words, as for a table. */
  readonly why: string;
  /** Where the thread that lost it stood; null in library code. */
  readonly path: string | null;
  readonly line: number | null;
}

/** "thread waits for something, which holder has": an edge of the wait-for graph at a moment. */
export interface WaitEdge {
  readonly thread: number;
  /** "GIL", "lock a", "joins worker-1": what it waits for. */
  readonly what: string;
  /** Who has it; null when nobody in particular does. */
  readonly holder: number | null;
}

export interface LaneMoment {
  readonly lane: Lane;
  /** Null before the lane begins. */
  readonly stretch: Stretch | null;
}

export class TraceQuery {
  readonly trace: Trace;
  readonly lanes: readonly Lane[];
  /** The program's own GIL, and those of processes that it has started. */
  readonly gil: readonly Hold[];
  readonly otherGils: Lanes["otherGils"];
  readonly names: Names;
  readonly handOvers: readonly HandOver[];
  private readonly outputs: readonly EventOf<"console.output">[];
  private taskSwitches_: readonly TaskSwitch[] | null = null;
  private totals_: Totals | null = null;
  private tasks_: readonly TaskTotals[] | null = null;

  constructor(trace: Trace) {
    this.trace = trace;
    const { lanes, gil, otherGils }: Lanes = lanesOf(trace);
    this.lanes = lanes;
    this.gil = gil;
    this.otherGils = otherGils;
    this.names = namesOf(lanes, trace.rules);
    this.handOvers = trace.events.filter((event) => event.event === "gil.take").flatMap((event) => this.handOverOf(event));
    this.outputs = trace.events.filter((event) => event.event === "console.output");
  }

  /** The last moment at or before a virtual time; -1 before the first event. */
  momentAt(timeNs: number): number {
    const { events } = this.trace;
    let low = 0;
    let high = events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((events[middle] as TraceEvent).timeNs <= timeNs) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** What each lane was doing right after event `moment`. */
  statesAt(moment: number): LaneMoment[] {
    return this.lanes.map((lane) => ({ lane, stretch: lane.stretches[lastBegun(lane.stretches, moment)] ?? null }));
  }

  /** Who had the GIL of a process right after event `moment`: of the program's own, where it is null. */
  holderAt(moment: number, process: LaneProcess | null = null): number | null {
    const holds = process === null ? this.gil : (this.otherGils.find((other) => other.process === process)?.holds ?? []);
    return holds[lastBegun(holds, moment)]?.holder ?? null;
  }

  /** Who waits for whom right after event `moment`. */
  waitsAt(moment: number): WaitEdge[] {
    const edges: WaitEdge[] = [];
    for (const { lane, stretch } of this.statesAt(moment)) {
      if (lane.kind !== "thread" || stretch === null) continue;
      const event = this.trace.events[stretch.event];
      if (stretch.state === "wants") edges.push({ thread: lane.id, what: "GIL", holder: this.holderAt(moment, lane.process) });
      else if (stretch.state === "blocked" && event?.event === "lock.wait") {
        const isAboutHolder = event.cause === "lock-wait" || event.cause === "join";
        edges.push({ thread: lane.id, what: stretch.word, holder: isAboutHolder ? event.holder : null });
      }
    }
    return edges;
  }

  /** Everything written up to and with event `moment`, in order. */
  outputAt(moment: number): readonly EventOf<"console.output">[] {
    let end = this.outputs.length;
    while (end > 0 && (this.outputs[end - 1] as TraceEvent).index > moment) end--;
    return this.outputs.slice(0, end);
  }

  /** The "why" line of an event. */
  sentence(moment: number): string {
    const event = this.trace.events[moment];
    return event === undefined ? "" : sentenceOf(event, this.names);
  }

  /** The turns of event loops: when a loop went on with another task. */
  get taskSwitches(): readonly TaskSwitch[] {
    this.taskSwitches_ ??= taskSwitchesOf(this.trace, this.names);
    return this.taskSwitches_;
  }

  /** The run as a story: what belongs together in one sentence, what repeats itself told once. */
  story(): Generator<Passage> {
    return storyOf(this.trace, this.names);
  }

  /** Where the time went, thread by thread and for the GIL. */
  get totals(): Totals {
    this.totals_ ??= totalsOf(this.trace, this.lanes, this.gil);
    return this.totals_;
  }

  /** Where the time of each task went, in the order of the lanes. */
  get tasks(): readonly TaskTotals[] {
    this.tasks_ ??= taskTotalsOf(this.trace, this.lanes);
    return this.tasks_;
  }

  totalsOf(thread: number): ThreadTotals | undefined {
    return this.totals.threads.find((totals) => totals.thread === thread);
  }

  private handOverOf(event: EventOf<"gil.take">): HandOver[] {
    const { from } = event;
    if (from === null || from === event.thread) return [];
    return [
      {
        index: event.index,
        timeNs: event.timeNs,
        from,
        to: event.thread,
        cause: event.cause,
        isForced: event.cause === "interval" || event.cause === "ticks" || event.cause === "manual",
        why: briefOf(event, this.names),
        path: event.fromPath,
        line: event.fromLine,
      },
    ];
  }
}

function namesOf(lanes: readonly Lane[], rules: GilRules): Names {
  const threads = new Map(lanes.filter(({ kind }) => kind === "thread").map(({ id, name }) => [id, name]));
  const tasks = new Map(lanes.filter(({ kind }) => kind === "task").map(({ id, name }) => [id, name]));
  return { thread: (id) => threads.get(id) ?? `Thread-${id}`, task: (id) => tasks.get(id) ?? `Task-${id}`, rules };
}
