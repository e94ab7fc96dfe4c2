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

/** A process that the program has started; the program itself is null. */
export interface LaneProcess {
  readonly pid: number;
  /** The last name it had. */
  readonly name: string;
}

export interface Lane {
  readonly kind: "thread" | "task";
  readonly process: LaneProcess | null;
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
  /** Process by process, threads in the order of their start, each followed by the tasks of its loop. */
  readonly lanes: readonly Lane[];
  /** The program's own GIL. */
  readonly gil: readonly Hold[];
  /** Those of the processes that it has started. */
  readonly otherGils: readonly { readonly process: LaneProcess; readonly holds: readonly Hold[] }[];
}

class ProcessBuilder implements LaneProcess {
  readonly pid: number;
  name: string;
  constructor(pid: number, name: string) {
    this.pid = pid;
    this.name = name;
  }
}

class GilBuilder {
  readonly holds: Hold[] = [];
  private open: Omit<Hold, "toNs">;

  constructor(event: number, fromNs: number) {
    this.open = { holder: null, event, fromNs };
  }

  get holder(): number | null {
    return this.open.holder;
  }

  pass(holder: number | null, event: TraceEvent): void {
    this.close(event.timeNs);
    this.open = { holder, event: event.index, fromNs: event.timeNs };
  }

  close(timeNs: number): void {
    if (timeNs > this.open.fromNs) this.holds.push({ ...this.open, toNs: timeNs });
  }
}

class LaneBuilder {
  name: string;
  readonly kind: Lane["kind"];
  readonly id: number;
  readonly thread: number;
  readonly process: ProcessBuilder | null;
  readonly stretches: Stretch[] = [];
  private open: Omit<Stretch, "toNs"> | null = null;

  constructor(parts: { kind: Lane["kind"]; id: number; thread: number; name: string; process: ProcessBuilder | null }) {
    this.process = parts.process;
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

  /** Its process is over. */
  end(event: TraceEvent): void {
    if (this.open !== null && this.open.state !== "done") this.turn("done", "done", event);
  }

  /** The lane ends with the run, whatever the thread was doing. */
  finish(endNs: number, seen: Map<string, number>): Lane {
    this.close(endNs);
    const { kind, id, thread, process, stretches } = this;
    const name = this.shownName();
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { kind, id, thread, process, name: count === 1 ? name : `${name} #${count}`, stretches };
  }

  /** The main thread of a process goes by the process's name, its other threads by both. */
  private shownName(): string {
    if (this.process === null || this.kind === "task") return this.name;
    return this.name === "MainThread" ? this.process.name : `${this.process.name} ${this.name}`;
  }
}

export function lanesOf(trace: Trace): Lanes {
  const threads = new Map<number, LaneBuilder>();
  const tasks = new Map<number, LaneBuilder>();
  const gils = new Map<ProcessBuilder | null, GilBuilder>([[null, new GilBuilder(0, 0)]]);
  for (const event of trace.events) {
    const lane = laneOf(event, threads, tasks);
    const { process } = lane;
    let gil = gils.get(process);
    if (gil === undefined) {
      gil = new GilBuilder(event.index, event.timeNs);
      gils.set(process, gil);
    }
    const state = stateAfter(event);
    if (event.event === "thread.start" || event.event === "thread.name" || event.event === "task.change") lane.name = event.name;
    if ((event.event === "process.start" || event.event === "process.name") && process !== null) process.name = event.name;
    if (event.event === "run.deadlock") stall(event.cycle.length > 0 ? event.cycle : event.blocked, event, threads);
    else if (event.event === "process.end") {
      for (const each of [...threads.values(), ...tasks.values()]) if (each.process === process) each.end(event);
    } else if (state !== null) lane.turn(state, wordAfter(event, state), event);
    if (event.event === "gil.take") gil.pass(event.thread, event);
    else if (state !== null && lane.kind === "thread" && gil.holder === event.thread) gil.pass(null, event);
  }
  for (const gil of gils.values()) gil.close(trace.endNs);
  const [own, ...others] = gils;
  const seen = new Map<string, number>();
  return {
    lanes: inOrder([...gils.keys()], threads, tasks).map((lane) => lane.finish(trace.endNs, seen)),
    gil: (own as [null, GilBuilder])[1].holds,
    otherGils: others.map(([process, { holds }]) => ({ process: process as LaneProcess, holds })),
  };
}

function laneOf(event: TraceEvent, threads: Map<number, LaneBuilder>, tasks: Map<number, LaneBuilder>): LaneBuilder {
  const isTask = event.event === "task.change";
  const lanes = isTask ? tasks : threads;
  const id = isTask ? event.task : event.thread;
  let lane = lanes.get(id);
  if (lane === undefined) {
    const isMain = id === 1 || event.event === "process.start";
    const name = isTask ? event.name : isMain ? "MainThread" : `Thread-${id}`;
    lane = new LaneBuilder({ kind: isTask ? "task" : "thread", id, thread: event.thread, name, process: processOf(event, threads) });
    lanes.set(id, lane);
  }
  return lane;
}

/** The process that a new lane is of: a new one, or that of the thread which started it or runs it. */
function processOf(event: TraceEvent, threads: ReadonlyMap<number, LaneBuilder>): ProcessBuilder | null {
  if (event.event === "process.start") return new ProcessBuilder(event.pid, event.name);
  return threads.get(event.event === "thread.start" ? event.by : event.thread)?.process ?? null;
}

function stall(stuck: readonly number[], event: TraceEvent, threads: ReadonlyMap<number, LaneBuilder>): void {
  for (const id of stuck) threads.get(id)?.turn("deadlock", "DEADLOCK", event);
}

function inOrder(
  processes: readonly (ProcessBuilder | null)[],
  threads: ReadonlyMap<number, LaneBuilder>,
  tasks: ReadonlyMap<number, LaneBuilder>,
): LaneBuilder[] {
  const tasksOf = new Map<number, LaneBuilder[]>();
  for (const task of tasks.values()) {
    const own = tasksOf.get(task.thread);
    if (own === undefined) tasksOf.set(task.thread, [task]);
    else own.push(task);
  }
  const place = new Map(processes.map((process, index) => [process, index]));
  const sorted = [...threads.values()].sort((one, other) => (place.get(one.process) ?? 0) - (place.get(other.process) ?? 0));
  return sorted.flatMap((thread) => [thread, ...(tasksOf.get(thread.id) ?? [])]);
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
