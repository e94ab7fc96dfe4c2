// Sums over the lanes: how long each thread held the GIL, waited for it, was blocked, did I/O or slept, and what stands out.
// Every finding is a rule with a number in it, so that tests can hit both sides of it.

import type { Chart, Lane, Span } from "./chart.ts";
import { formatMs } from "./quantity.ts";
import type { State } from "./vocabulary.ts";

/** One thread's time, in nanoseconds, and how often it had and lost the GIL. */
export interface Account {
  readonly lane: string;
  readonly name: string;
  readonly spent: Readonly<Record<State, number>>;
  /** From its first span to its last. */
  readonly life: number;
  readonly runs: number;
  /** How often it lost the GIL although it wanted to go on. */
  readonly forced: number;
  readonly longestWait: Span | undefined;
}

export interface Finding {
  readonly name: "convoy" | "starvation" | "deadlock";
  readonly lane: string;
  readonly text: string;
}

/** A thread that waits now and then is in a convoy when its waits for the GIL exceed this many times its own running. */
export const CONVOY_FACTOR = 10;
/** A single wait for the GIL is starvation from this many switch intervals on. */
export const STARVATION_INTERVALS = 10;

export function accountOf(lane: Lane, chart: Chart): Account {
  const spent: Record<State, number> = {
    running: 0,
    wants: 0,
    blocked: 0,
    io: 0,
    sleeping: 0,
    ready: 0,
    awaiting: 0,
    deadlock: 0,
    new: 0,
    done: 0,
  };
  let longestWait: Span | undefined;
  for (const span of lane.spans) {
    spent[span.state] += span.to - span.from;
    const isLonger = longestWait === undefined || span.to - span.from > longestWait.to - longestWait.from;
    if (span.state === "wants" && isLonger) longestWait = span;
  }
  return {
    lane: lane.id,
    name: lane.name,
    spent,
    life: (lane.spans.at(-1)?.to ?? 0) - (lane.spans[0]?.from ?? 0),
    runs: lane.spans.filter(({ state }) => state === "running").length,
    forced: chart.handOvers.filter(({ from, forced }) => forced && from === lane.id).length,
    longestWait,
  };
}

/** Threads only, in the order of the lanes. */
export function accountsOf(chart: Chart): Account[] {
  return chart.lanes.filter(({ kind }) => kind === "thread").map((lane) => accountOf(lane, chart));
}

/** What stands out, by the rules above. */
export function findingsOf(chart: Chart, intervalNs: number): Finding[] {
  const findings: Finding[] = [];
  for (const { lane, name, spent, longestWait } of accountsOf(chart)) {
    const isWaiter = spent.io + spent.sleeping > spent.running;
    if (isWaiter && spent.running > 0 && spent.wants > CONVOY_FACTOR * spent.running) {
      const factor = Math.round(spent.wants / spent.running);
      findings.push({
        name: "convoy",
        lane,
        text: `${name} ran ${formatMs(spent.running)} ms and waited ${formatMs(spent.wants)} ms for the GIL (${factor}x), behind threads that compute`,
      });
    }
    if (longestWait !== undefined && longestWait.to - longestWait.from > STARVATION_INTERVALS * intervalNs) {
      findings.push({
        name: "starvation",
        lane,
        text: `${name} waited ${formatMs(longestWait.to - longestWait.from)} ms for the GIL at ${formatMs(longestWait.from)} ms`,
      });
    }
    if (spent.deadlock > 0) findings.push({ name: "deadlock", lane, text: `${name} waits for ever` });
  }
  return findings;
}
