// Where the time of tasks went, and who cancelled whom. A task has no GIL of its own: it runs while its loop runs it, and is ready while
// the loop could run it and runs something else. Its times add up to its life, from its making to its end.

import type { TraceEvent } from "./events.ts";
import type { Lane } from "./lanes.ts";
import type { Trace } from "./recorder.ts";

/** A step: from the moment the loop runs a task to its next await, or its end. */
export interface Step {
  readonly task: number;
  readonly fromNs: number;
  readonly toNs: number;
  /** Numbers of the events that begin and end it; the last event of the trace where the run ended first. */
  readonly first: number;
  readonly last: number;
}

/** Somebody asked for a task's cancellation. */
export interface Cancellation {
  readonly index: number;
  readonly timeNs: number;
  /** The task that asked; null when a thread did outside of any task. */
  readonly by: number | null;
  readonly thread: number;
  readonly line: number | null;
}

export interface TaskTotals {
  readonly task: number;
  /** The thread whose loop runs it. */
  readonly thread: number;
  readonly name: string;
  readonly runNs: number;
  readonly readyNs: number;
  readonly awaitedNs: number;
  readonly sleptNs: number;
  /** From its making to its end, or the run's; the four above add up to it. */
  readonly lifetimeNs: number;
  readonly steps: readonly Step[];
  /** `pending`: the run ended before it did. */
  readonly end: "done" | "cancelled" | "failed" | "pending";
  readonly cancellations: readonly Cancellation[];
}

export function taskTotalsOf(trace: Trace, lanes: readonly Lane[]): TaskTotals[] {
  const cancellations = new Map<number, Cancellation[]>();
  for (const event of trace.events) {
    if (event.event !== "task.change" || event.state !== "cancelling") continue;
    const { index, timeNs, by, thread, line } = event;
    const asked = cancellations.get(event.task) ?? [];
    asked.push({ index, timeNs, by, thread, line });
    cancellations.set(event.task, asked);
  }
  return lanes.filter(({ kind }) => kind === "task").map((lane) => totalsOfTask(lane, trace, cancellations.get(lane.id) ?? []));
}

const ENDS = { done: "done", cancelled: "cancelled", failed: "failed" } as const;

function totalsOfTask(lane: Lane, trace: Trace, cancellations: readonly Cancellation[]): TaskTotals {
  const spent = { running: 0, ready: 0, awaiting: 0, sleeping: 0 };
  const steps: Step[] = [];
  let end: TaskTotals["end"] = "pending";
  const lastEvent = (trace.events.at(-1) as TraceEvent).index;
  for (const [place, { state, event, fromNs, toNs }] of lane.stretches.entries()) {
    if (state in spent) spent[state as keyof typeof spent] += toNs - fromNs;
    else end = ENDS[state as keyof typeof ENDS] ?? end;
    if (state === "running") steps.push({ task: lane.id, fromNs, toNs, first: event, last: lane.stretches[place + 1]?.event ?? lastEvent });
  }
  return {
    task: lane.id,
    thread: lane.thread,
    name: lane.name,
    runNs: spent.running,
    readyNs: spent.ready,
    awaitedNs: spent.awaiting,
    sleptNs: spent.sleeping,
    lifetimeNs: spent.running + spent.ready + spent.awaiting + spent.sleeping,
    steps,
    end,
    cancellations,
  };
}
