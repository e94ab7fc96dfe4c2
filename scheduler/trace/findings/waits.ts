// Findings about waits for the GIL: the convoy, starvation, and the long hold.

import type { TraceEvent } from "../events.ts";
import type { Lane } from "../lanes.ts";
import type { TraceQuery } from "../query.ts";
import type { GilRules } from "../rules.ts";
import { stateAfter } from "../states.ts";
import type { ThreadTotals } from "../totals.ts";
import { duration, place } from "../words.ts";
import { andMore, CONVOY_FACTOR, type Finding, LONG_HOLD_INTERVALS, STARVATION_INTERVALS } from "./finding.ts";

export function convoys(query: TraceQuery, intervalNs: number): Finding[] {
  return query.totals.threads.filter(({ waitedNs }) => waitedNs > intervalNs).flatMap((totals) => convoy(totals, query));
}

const SHORTER_TURNS: Readonly<Record<GilRules["handOver"], string>> = {
  "drop request": "make the switch interval shorter (sys.setswitchinterval)",
  ticks: "have the interpreter let go more often (sys.setcheckinterval)",
};

function convoy({ thread, name, heldNs, waitedNs, ioNs, sleptNs }: ThreadTotals, query: TraceQuery): Finding[] {
  if (ioNs + sleptNs <= heldNs || heldNs === 0 || waitedNs <= CONVOY_FACTOR * heldNs) return [];
  return [
    {
      name: "convoy",
      text: `${name} ran ${duration(heldNs)} and waited ${duration(waitedNs)} for the GIL (${Math.round(waitedNs / heldNs)}x), behind threads that compute`,
      remedy: `let the threads that compute be processes, or ${SHORTER_TURNS[query.trace.rules.handOver]}`,
      event: longestWait(query.lanes.find(({ kind, id }) => kind === "thread" && id === thread))?.event ?? 0,
    },
  ];
}

/** The longest wait of each thread that waited too long. */
export function starvations(query: TraceQuery, intervalNs: number): Finding[] {
  return query.lanes.flatMap((lane): Finding[] => {
    const longest = lane.kind === "thread" ? longestWait(lane) : undefined;
    if (longest === undefined || longest.toNs - longest.fromNs <= STARVATION_INTERVALS * intervalNs) return [];
    return [
      {
        name: "starvation",
        text: `${lane.name} wanted the GIL from ${duration(longest.fromNs)} on and had it ${duration(longest.toNs - longest.fromNs)} later`,
        remedy: "have fewer threads that compute at the same time, or put their work into processes",
        event: longest.event,
      },
    ];
  });
}

function longestWait(lane: Lane | undefined): Lane["stretches"][number] | undefined {
  const waits = lane?.stretches.filter(({ state }) => state === "wants") ?? [];
  return waits.reduce<(typeof waits)[number] | undefined>(
    (best, wait) => (best === undefined || wait.toNs - wait.fromNs > best.toNs - best.fromNs ? wait : best),
    undefined,
  );
}

interface Hold {
  readonly event: TraceEvent;
  readonly waiter: number;
  readonly askedNs: number;
  readonly unheardNs: number;
}

/** Drop requests that were not heard for long: the worst of each thread and line. */
export function longHolds(query: TraceQuery, intervalNs: number): Finding[] {
  const found = new Map<string, Hold[]>();
  let asked: { readonly waiter: number; readonly timeNs: number } | null = null;
  let holder: number | null = null;
  for (const event of query.trace.events) {
    if (event.event === "gil.take") {
      holder = event.thread;
      asked = null;
    } else if (event.event === "gil.ask") asked ??= { waiter: event.thread, timeNs: event.timeNs };
    else if (event.event !== "task.change" && event.thread === holder && stateAfter(event) !== null) {
      const unheardNs = asked === null ? 0 : event.timeNs - asked.timeNs;
      if (asked !== null && unheardNs > LONG_HOLD_INTERVALS * intervalNs) {
        const key = `${event.thread} ${event.path} ${event.line}`;
        found.set(key, [...(found.get(key) ?? []), { event, waiter: asked.waiter, askedNs: asked.timeNs, unheardNs }]);
      }
      holder = null;
    }
  }
  return [...found.values()].map((holds) => longHold(holds, query));
}

function longHold(holds: readonly Hold[], { names }: TraceQuery): Finding {
  const worst = holds.reduce((best, hold) => (hold.unheardNs > best.unheardNs ? hold : best));
  const { event, waiter, askedNs, unheardNs } = worst;
  return {
    name: "long hold",
    text: `${names.thread(event.thread)} came to no safepoint for ${duration(unheardNs)}, up to its stop ${place(event.line)}: ${names.thread(waiter)} had asked for the GIL at ${duration(askedNs)}, and nobody heard${andMore(holds.length)}`,
    remedy: "one call into C cannot be interrupted: give it less to do at a time, or do it in a process",
    event: event.index,
  };
}
