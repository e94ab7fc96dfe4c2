// Lanes: what each thread and task was doing, and who had the GIL, from the first event to the last. Built in one pass; after that
// any moment is found by binary search, so a screen can jump about in a long trace without walking it.

import type { TraceEvent } from "./events.ts";
import type { Trace } from "./recorder.ts";
import { type LaneState, stateAfter, wordAfter } from "./states.ts";

/** A stretch of one lane without a change. Stretches of no length are kept: two things can happen at one instant. */
export interface Stretch {
  readonly state: LaneState;
  readonly word: string;
  /** Number of the event that began it. */
  readonly event: number;
  readonly fromNs: number;
  readonly toNs: number;
}

export interface Lane {
  readonly kind: "thread" | "task";
  /** Thread or task number. */
  readonly id: number;
  /** The thread; of a task, the thread whose loop runs it. */
  readonly thread: number;
  /** The last name it had; with a number where another lane has the same. */
  readonly name: string;
  readonly stretches: readonly Stretch[];
}

/** A stretch of the GIL's lane; holder null while it changes hands or nobody wants it. */
export interface Hold {
  readonly holder: number | null;
  readonly event: number;
  readonly fromNs: number;
  readonly toNs: number;
}

export interface Lanes {
  /** Threads in the order of their start, each followed by the tasks of its loop. */
  readonly lanes: readonly Lane[];
  readonly gil: readonly Hold[];
}

class LaneBuilder {
  name: string;
  readonly kind: Lane["kind"];
  readonly id: number;
  readonly thread: number;
  readonly stretches: Stretch[] = [];
  private open: Omit<Stretch, "toNs"> | null = null;

  constructor(parts: { kind: Lane["kind"]; id: number; thread: number; name: string }) {
    this.kind = parts.kind;
    this.id = parts.id;
    this.thread = parts.thread;
    this.name = parts.name;
  }

  turn(state: LaneState, word: string, event: TraceEvent): void {
    this.close(event.timeNs);
    this.open = { state, word, event: event.index, fromNs: event.timeNs };
  }

  close(timeNs: number): void {
    if (this.open !== null) this.stretches.push({ ...this.open, toNs: timeNs });
    this.open = null;
  }

  /** The lane ends with the run, whatever the thread was doing. */
  finish(endNs: number, seen: Map<string, number>): Lane {
    this.close(endNs);
    const { kind, id, thread, stretches } = this;
    const count = (seen.get(this.name) ?? 0) + 1;
    seen.set(this.name, count);
    return { kind, id, thread, name: count === 1 ? this.name : `${this.name} #${count}`, stretches };
  }
}

export function lanesOf(trace: Trace): Lanes {
  const threads = new Map<number, LaneBuilder>();
  const tasks = new Map<number, LaneBuilder>();
  const gil: Hold[] = [];
  let hold: Omit<Hold, "toNs"> = { holder: null, event: 0, fromNs: 0 };
  const pass = (holder: number | null, event: TraceEvent) => {
    if (event.timeNs > hold.fromNs) gil.push({ ...hold, toNs: event.timeNs });
    hold = { holder, event: event.index, fromNs: event.timeNs };
  };
  for (const event of trace.events) {
    const lane = laneOf(event, threads, tasks);
    const state = stateAfter(event);
    if (event.event === "thread.start" || event.event === "thread.name" || event.event === "task.change") lane.name = event.name;
    if (event.event === "run.deadlock") stall(event.cycle.length > 0 ? event.cycle : event.blocked, event, threads);
    else if (state !== null) lane.turn(state, wordAfter(event, state), event);
    if (event.event === "gil.take") pass(event.thread, event);
    else if (state !== null && lane.kind === "thread" && hold.holder === event.thread) pass(null, event);
  }
  if (trace.endNs > hold.fromNs) gil.push({ ...hold, toNs: trace.endNs });
  const seen = new Map<string, number>();
  return { lanes: inOrder(threads, tasks).map((lane) => lane.finish(trace.endNs, seen)), gil };
}

function laneOf(event: TraceEvent, threads: Map<number, LaneBuilder>, tasks: Map<number, LaneBuilder>): LaneBuilder {
  const isTask = event.event === "task.change";
  const lanes = isTask ? tasks : threads;
  const id = isTask ? event.task : event.thread;
  let lane = lanes.get(id);
  if (lane === undefined) {
    const name = isTask ? event.name : id === 1 ? "MainThread" : `Thread-${id}`;
    lane = new LaneBuilder({ kind: isTask ? "task" : "thread", id, thread: event.thread, name });
    lanes.set(id, lane);
  }
  return lane;
}

function stall(stuck: readonly number[], event: TraceEvent, threads: ReadonlyMap<number, LaneBuilder>): void {
  for (const id of stuck) threads.get(id)?.turn("deadlock", "DEADLOCK", event);
}

function inOrder(threads: ReadonlyMap<number, LaneBuilder>, tasks: ReadonlyMap<number, LaneBuilder>): LaneBuilder[] {
  const tasksOf = new Map<number, LaneBuilder[]>();
  for (const task of tasks.values()) {
    const own = tasksOf.get(task.thread);
    if (own === undefined) tasksOf.set(task.thread, [task]);
    else own.push(task);
  }
  return [...threads.values()].flatMap((thread) => [thread, ...(tasksOf.get(thread.id) ?? [])]);
}

/** Place of the last entry that began with or before event `index`; -1 when all began later. */
export function lastBegun(entries: readonly { readonly event: number }[], index: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as { event: number }).event <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
