// Where the time went: for each thread how long it held the GIL, wanted it, was blocked, did I/O and slept; for the GIL how busy it was.

import type { Cause } from "./causes.ts";
import type { Hold, Lane } from "./lanes.ts";
import type { Trace } from "./recorder.ts";
import type { ThreadState } from "./row.ts";
import type { LaneState } from "./states.ts";

export interface ThreadTotals {
  readonly thread: number;
  readonly name: string;
  readonly heldNs: number;
  readonly waitedNs: number;
  readonly blockedNs: number;
  readonly ioNs: number;
  readonly sleptNs: number;
  /** From its start to its end; the five above, and the operating system's time to make it, add up to this. */
  readonly lifetimeNs: number;
  /** How often it got the GIL. */
  readonly runs: number;
  /** How often it lost the GIL because its interval was up. */
  readonly forced: number;
}

export interface Totals {
  readonly threads: readonly ThreadTotals[];
  readonly gilHeldNs: number;
  /** How often the GIL went from one thread to another, and how often by the rules of the GIL, against the wish of its holder. */
  readonly handOvers: number;
  readonly forcedHandOvers: number;
  /** The longest that any thread wanted the GIL in one go; null when none ever waited. */
  readonly longestWait: { readonly thread: number; readonly fromNs: number; readonly waitedNs: number } | null;
}

export function totalsOf(trace: Trace, lanes: readonly Lane[], gil: readonly Hold[]): Totals {
  const takes = trace.events.filter((event) => event.event === "gil.take");
  const moved = takes.filter((event) => event.from !== null && event.from !== event.thread);
  const forced = trace.events.filter((event) => event.event === "gil.drop" && isForced(event.cause));
  const threads = lanes.filter(({ kind }) => kind === "thread");
  const runsOf = countBy(takes);
  const forcedOf = countBy(forced);
  return {
    threads: threads.map((lane) => ({ ...timesOf(lane), runs: runsOf.get(lane.id) ?? 0, forced: forcedOf.get(lane.id) ?? 0 })),
    gilHeldNs: gil.reduce((sum, hold) => sum + (hold.holder === null ? 0 : hold.toNs - hold.fromNs), 0),
    handOvers: moved.length,
    forcedHandOvers: moved.filter((event) => isForced(event.cause)).length,
    longestWait: longestWait(threads),
  };
}

function isForced(cause: Cause | null): boolean {
  return cause === "interval" || cause === "ticks";
}

function countBy(events: readonly { readonly thread: number }[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { thread } of events) counts.set(thread, (counts.get(thread) ?? 0) + 1);
  return counts;
}

function isThreadState(state: LaneState): state is ThreadState {
  return state !== "ready" && state !== "awaiting" && state !== "cancelled" && state !== "failed";
}

function timesOf(lane: Lane): Omit<ThreadTotals, "runs" | "forced"> {
  const spent: Partial<Record<ThreadState, number>> = {};
  let lifetimeNs = 0;
  for (const { state, fromNs, toNs } of lane.stretches) {
    if (state === "done" || !isThreadState(state)) continue;
    spent[state] = (spent[state] ?? 0) + toNs - fromNs;
    lifetimeNs += toNs - fromNs;
  }
  return {
    thread: lane.id,
    name: lane.name,
    heldNs: spent.running ?? 0,
    waitedNs: spent.wants ?? 0,
    blockedNs: (spent.blocked ?? 0) + (spent.deadlock ?? 0),
    ioNs: spent.io ?? 0,
    sleptNs: spent.sleeping ?? 0,
    lifetimeNs,
  };
}

function longestWait(threads: readonly Lane[]): Totals["longestWait"] {
  let longest: Totals["longestWait"] = null;
  for (const lane of threads) {
    for (const { state, fromNs, toNs } of lane.stretches) {
      const waitedNs = toNs - fromNs;
      if (state === "wants" && waitedNs > (longest?.waitedNs ?? 0)) longest = { thread: lane.id, fromNs, waitedNs };
    }
  }
  return longest;
}
