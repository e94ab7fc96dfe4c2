// Findings about tasks: one that keeps its event loop while others are ready, and one that will not be cancelled.

import type { TraceEvent } from "../events.ts";
import type { Lane } from "../lanes.ts";
import type { TraceQuery } from "../query.ts";
import { waitText } from "../row.ts";
import type { Step, TaskTotals } from "../task-totals.ts";
import { duration, place } from "../words.ts";
import { andMore, type Finding, STUCK_CALL_NS, STUCK_INTERVALS } from "./finding.ts";

/** What kept a step long: a call that blocked the thread, or computing. */
interface Cause {
  readonly what: string;
  readonly line: number | null;
  readonly lastedNs: number;
  readonly isCall: boolean;
}

interface Stuck extends Cause {
  readonly step: Step;
  readonly owner: TaskTotals;
  /** How many other tasks could have run meanwhile, and who of them waited longest for it. */
  readonly others: number;
  readonly longest: { readonly name: string; readonly waitedNs: number };
}

export function stuckLoops(query: TraceQuery, intervalNs: number): Finding[] {
  const found = new Map<string, Stuck[]>();
  const least = Math.min(STUCK_CALL_NS, STUCK_INTERVALS * intervalNs);
  for (const owner of query.tasks) {
    for (const step of owner.steps) {
      if (step.toNs - step.fromNs < least) continue;
      const cause = causeOf(step, owner, query, intervalNs);
      const waits = cause === null ? null : othersDuring(step, owner, query);
      if (cause === null || waits === null) continue;
      const key = `${owner.name.replace(/^Task-\d+ /, "")} ${cause.isCall} ${cause.line}`;
      found.set(key, [...(found.get(key) ?? []), { ...cause, ...waits, step, owner }]);
    }
  }
  return [...found.values()].map((all) => stuckLoop(all, query));
}

function stuckLoop(all: readonly Stuck[], { names }: TraceQuery): Finding {
  const worst = all.reduce((best, one) => (one.longest.waitedNs > best.longest.waitedNs ? one : best));
  const { owner, what, line, lastedNs, step, others, longest, isCall } = worst;
  const who = others === 1 ? `${longest.name} could have run and` : `${others} other tasks could have run;`;
  const waited = others === 1 ? `waited ${duration(longest.waitedNs)}` : `${longest.name} waited longest, ${duration(longest.waitedNs)}`;
  return {
    name: "stuck loop",
    text: `${owner.name} ${what} ${place(line)} for ${duration(lastedNs)}, from ${duration(step.fromNs)} on, and the event loop of ${names.thread(owner.thread)} stood still: ${who} ${waited}${andMore(all.length)}`,
    remedy: isCall
      ? "await what the loop can wait for (asyncio.sleep, streams), or put the call into a thread: await asyncio.to_thread(...)"
      : "put the work into a process or a thread, or give the loop back now and then: await asyncio.sleep(0)",
    event: step.first,
  };
}

/** What made the step long; null when nothing did that lasted long enough. */
function causeOf(step: Step, owner: TaskTotals, { trace }: TraceQuery, intervalNs: number): Cause | null {
  const { events } = trace;
  let worst: Cause | null = null;
  let awayNs = 0;
  for (let index = step.first + 1; index < step.last; index++) {
    const event = events[index] as TraceEvent;
    const what = event.thread === owner.thread ? blockingWords(event) : null;
    if (what === null) continue;
    const back = events.slice(index + 1, step.last + 1).find((next) => next.event === "gil.take" && next.thread === owner.thread);
    const lastedNs = (back?.timeNs ?? step.toNs) - event.timeNs;
    awayNs += lastedNs;
    if (lastedNs > (worst?.lastedNs ?? 0)) worst = { what, line: event.line, lastedNs, isCall: true };
  }
  if (worst !== null && worst.lastedNs >= STUCK_CALL_NS) return worst;
  const computedNs = step.toNs - step.fromNs - awayNs;
  if (computedNs < STUCK_INTERVALS * intervalNs) return null;
  const end = events[step.last];
  const line = end?.event === "task.change" ? (end.busyLine ?? end.line) : null;
  return { what: "computed without an await", line, lastedNs: computedNs, isCall: false };
}

function blockingWords(event: TraceEvent): string | null {
  if (event.event === "sleep.start") return "slept (time.sleep)";
  if (event.event === "lock.wait") return `did a blocking wait (it ${waitText(event.cause, event.lock)})`;
  if (event.event === "io.start")
    return `waited for the ${event.device} to ${event.operation}${event.target === "" ? "" : ` ${event.target}`}`;
  return null;
}

/** The tasks of the same loop that were ready during the step, or slept longer than they had asked for; null when there were none. */
function othersDuring(step: Step, owner: TaskTotals, query: TraceQuery): Pick<Stuck, "others" | "longest"> | null {
  const waits = query.lanes
    .filter((lane) => lane.kind === "task" && lane.thread === owner.thread && lane.id !== owner.task)
    .map((lane) => ({ name: lane.name, waitedNs: couldRunNs(lane, step, query) }))
    .filter(({ waitedNs }) => waitedNs > 0);
  if (waits.length === 0) return null;
  return { others: waits.length, longest: waits.reduce((best, wait) => (wait.waitedNs > best.waitedNs ? wait : best)) };
}

function couldRunNs(lane: Lane, step: Step, { trace }: TraceQuery): number {
  let totalNs = 0;
  for (const { state, event: index, fromNs, toNs } of lane.stretches) {
    if (fromNs >= step.toNs || toNs <= step.fromNs) continue;
    const event = trace.events[index];
    const isAsleep = state === "sleeping" && event?.event === "task.change" && event.durationNs !== null;
    const dueNs = isAsleep ? fromNs + (event.durationNs as number) : fromNs;
    if (state === "ready" || isAsleep) totalNs += Math.max(0, Math.min(toNs, step.toNs) - Math.max(dueNs, step.fromNs));
  }
  return totalNs;
}

/** Tasks that went on although they were cancelled, until a limit ended the run. */
export function deafTasks(query: TraceQuery): Finding[] {
  const end = query.trace.events.at(-1);
  if (end?.event !== "run.end" || end.reason !== "limit") return [];
  return query.tasks.flatMap((task): Finding[] => {
    const [asked] = task.cancellations;
    if (asked === undefined || task.end !== "pending") return [];
    const later = task.steps.filter(({ first }) => first > asked.index).length;
    if (later < 2) return []; // one step is what it needs to hear of it
    const who = asked.by === null ? query.names.thread(asked.thread) : query.names.task(asked.by);
    const times = task.cancellations.length > 1 ? `, and ${task.cancellations.length - 1} times more` : "";
    return [
      {
        name: "deaf task",
        text: `${task.name} was cancelled at ${duration(asked.timeNs)} by ${who}, ${place(asked.line)}${times}, and took ${later} more steps: it had not ended when the limit ended the run`,
        remedy: "let CancelledError through: catch it only to clean up, and raise it again",
        event: asked.index,
      },
    ];
  });
}
