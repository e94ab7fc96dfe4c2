// From a trace to what is drawn: one pass over the events. The state an event leaves its thread in is declared in the
// scheduler's table of events; here it only becomes a span. A thread holds the GIL exactly while it is RUNNING.

import { briefOf, EVENTS, type EventName, type Names, type Trace, type TraceEvent } from "../../scheduler/index.ts";
import { type Chart, type HandOver, type Hold, type Lane, marksFor, type Span } from "./chart.ts";
import { printable } from "./text-width.ts";
import type { State } from "./vocabulary.ts";

/** How much longer than the run a deadlock is drawn, so that it can be seen: it lasts for ever. */
const FOR_EVER = 0.08;

const TASK_STATES: Readonly<Record<string, State>> = {
  created: "ready",
  ready: "ready",
  running: "running",
  awaits: "awaiting",
  sleeps: "sleeping",
  done: "done",
  cancelled: "done",
  failed: "done",
};

/** A lane while it grows. */
interface Growing {
  readonly id: string;
  readonly kind: Lane["kind"];
  readonly thread: number;
  name: string;
  state: State;
  detail: string;
  since: number;
  readonly spans: Span[];
}

/** The state a table row declares, if its event changes one. */
function stateAfter(event: TraceEvent): State | undefined {
  return (EVENTS[event.event as EventName] as { readonly state?: State }).state;
}

export function threadLane(thread: number): string {
  return `thread-${thread}`;
}

function taskLane(task: number): string {
  return `task-${task}`;
}

class ChartMaker {
  readonly lanes = new Map<string, Growing>();
  readonly #chosen: HandOver[] = [];

  lane(id: string, kind: Lane["kind"], thread: number, at: number): Growing {
    const known = this.lanes.get(id);
    if (known !== undefined) return known;
    const name = kind === "thread" && this.lanes.size === 0 ? "MainThread" : id;
    const lane: Growing = { id, kind, thread, name, state: "new", detail: "", since: at, spans: [] };
    this.lanes.set(id, lane);
    return lane;
  }

  turn(lane: Growing, state: State, detail: string, at: number): void {
    if (at > lane.since && lane.state !== "done") lane.spans.push({ from: lane.since, to: at, state: lane.state, detail: lane.detail });
    lane.state = state;
    lane.detail = detail;
    lane.since = at;
  }

  add(event: TraceEvent, names: Names): void {
    if (event.event === "task.change") {
      const task = this.lane(taskLane(event.task), "task", event.thread, event.timeNs);
      task.name = printable(event.name);
      this.turn(task, TASK_STATES[event.state] ?? "ready", event.detail, event.timeNs);
      return;
    }
    if (event.event === "run.deadlock") {
      for (const id of event.cycle.length > 0 ? event.cycle : event.blocked) {
        const lane = this.lane(threadLane(id), "thread", id, event.timeNs);
        this.turn(lane, "deadlock", lane.detail, event.timeNs);
      }
      return;
    }
    const lane = this.lane(threadLane(event.thread), "thread", event.thread, event.timeNs);
    if (event.event === "thread.start" || event.event === "thread.name") lane.name = printable(event.name);
    const state = stateAfter(event);
    if (state !== undefined) this.turn(lane, state, briefOf(event, names), event.timeNs);
    if (event.event === "gil.take" && event.from !== null && event.from !== event.thread) {
      this.#chosen.push({
        at: event.timeNs,
        index: event.index,
        from: threadLane(event.from),
        to: threadLane(event.thread),
        forced: event.cause === "interval" || event.cause === "manual",
        why: printable(briefOf(event, names)),
        line: event.fromLine ?? 0,
      });
    }
  }

  finish(end: number): Chart {
    for (const lane of this.lanes.values()) this.turn(lane, "done", "", end);
    const threads = [...this.lanes.values()].filter(({ kind }) => kind === "thread");
    const ordered = threads.flatMap((thread) => [
      thread,
      ...[...this.lanes.values()].filter(({ kind, thread: owner }) => kind === "task" && owner === thread.thread),
    ]);
    const marks = new Map(marksFor(threads.map(({ name }) => name)).map((mark, index) => [threads[index]!.id, mark]));
    const lanes = ordered.map(({ id, name, kind, spans }) => ({ id, name, kind, spans, mark: marks.get(id) ?? "" }));
    return { end, lanes, holds: holdsOf(lanes), handOvers: this.#chosen };
  }
}

function holdsOf(lanes: readonly Lane[]): Hold[] {
  const holds = lanes
    .filter(({ kind }) => kind === "thread")
    .flatMap(({ id, spans }) => spans.filter(({ state }) => state === "running").map(({ from, to }) => ({ from, to, lane: id })));
  return holds.sort((one, other) => one.from - other.from || one.to - other.to);
}

/** The last names that threads and tasks had; equal names are told apart by a number, as lanes must be. */
export function namesOf(trace: Trace): Names {
  const threads = new Map<number, string>();
  const tasks = new Map<number, string>();
  for (const event of trace.events) {
    if (event.event === "thread.start" || event.event === "thread.name") threads.set(event.thread, printable(event.name));
    else if (event.event === "task.change") tasks.set(event.task, printable(event.name));
    else if (!threads.has(event.thread) && threads.size === 0) threads.set(event.thread, "MainThread");
  }
  for (const names of [threads, tasks]) {
    const seen = new Map<string, number>();
    for (const [id, name] of names) {
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      if (count > 1) names.set(id, `${name} #${count}`);
    }
  }
  return { thread: (id) => threads.get(id) ?? `thread ${id}`, task: (id) => tasks.get(id) ?? `task ${id}` };
}

/** The chart of a whole run. */
export function chartOf(trace: Trace, names: Names = namesOf(trace)): Chart {
  const maker = new ChartMaker();
  let isDeadlock = false;
  for (const event of trace.events) {
    maker.add(event, names);
    isDeadlock ||= event.event === "run.deadlock";
  }
  for (const lane of maker.lanes.values()) {
    lane.name = lane.kind === "thread" ? names.thread(lane.thread) : names.task(Number(lane.id.slice("task-".length)));
  }
  return maker.finish(isDeadlock ? Math.ceil(trace.endNs * (1 + FOR_EVER)) : trace.endNs);
}
