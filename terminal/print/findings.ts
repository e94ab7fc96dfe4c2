// What stands out in a run: rules with a number in them, so that tests can hit both sides.

import type { TraceQuery } from "../../scheduler/index.ts";
import { printable } from "./printable.ts";
import { formatMs } from "./quantity.ts";

export interface Finding {
  readonly name: "convoy" | "starvation" | "deadlock";
  readonly text: string;
}

/** A thread that waits now and then is in a convoy when its waits for the GIL exceed this many times its own running. */
export const CONVOY_FACTOR = 10;
/** A single wait for the GIL is starvation from this many switch intervals on. */
export const STARVATION_INTERVALS = 10;

type Totals = TraceQuery["totals"]["threads"][number];

function convoy({ name, heldNs, waitedNs, ioNs, sleptNs }: Totals): Finding[] {
  if (ioNs + sleptNs <= heldNs || heldNs === 0 || waitedNs <= CONVOY_FACTOR * heldNs) return [];
  const text = `${printable(name)} ran ${formatMs(heldNs)} ms and waited ${formatMs(waitedNs)} ms for the GIL (${Math.round(waitedNs / heldNs)}x), behind threads that compute`;
  return [{ name: "convoy", text }];
}

/** The longest wait of each thread that waited too long. */
function starvation(lane: TraceQuery["lanes"][number], intervalNs: number): Finding[] {
  const waits = lane.stretches.filter(({ state, fromNs, toNs }) => state === "wants" && toNs - fromNs > STARVATION_INTERVALS * intervalNs);
  const [longest] = waits.toSorted((one, other) => other.toNs - other.fromNs - (one.toNs - one.fromNs));
  if (longest === undefined) return [];
  const text = `${printable(lane.name)} waited ${formatMs(longest.toNs - longest.fromNs)} ms for the GIL at ${formatMs(longest.fromNs)} ms`;
  return [{ name: "starvation", text }];
}

export function findingsOf(query: TraceQuery, intervalNs: number): Finding[] {
  const stuck = query.lanes.filter(({ stretches }) => stretches.at(-1)?.state === "deadlock");
  return [
    ...query.totals.threads.flatMap(convoy),
    ...query.lanes.filter(({ kind }) => kind === "thread").flatMap((lane) => starvation(lane, intervalNs)),
    ...stuck.map(({ name }) => ({ name: "deadlock" as const, text: `${printable(name)} waits for ever` })),
  ];
}
