// The finding about updates that were lost: a value was read, another thread or task wrote a new one, and what was made from the old
// value was written over it. A trace has no reads and writes; who repeats the run and watches them finds these.

import { duration, place } from "../words.ts";
import type { Finding } from "./finding.ts";
import type { StaleCheck } from "./stale-checks.ts";

/** A read or a write of shared data. */
export interface Access {
  /** Name of the thread or task. */
  readonly who: string;
  readonly timeNs: number;
  /** Number of the last event before it. */
  readonly event: number;
  readonly path: string;
  readonly line: number;
}

/** One place in the program that loses updates of one variable. */
export interface LostUpdate {
  /** `counter`, `account.balance`, `stock['nuts']`. */
  readonly what: string;
  /** The first time: the read of the old value, the last write in between, and the write over it. */
  readonly read: Access;
  readonly between: Access;
  readonly write: Access;
  /** How many writes were lost that time. */
  readonly lost: number;
  /** How often this place did so, and how many writes were lost in all. */
  readonly times: number;
  readonly lostInAll: number;
}

/** What is found by repeating a run and watching what it reads and writes. */
export interface WatchedData {
  readonly found: readonly LostUpdate[];
  readonly stale: readonly StaleCheck[];
}

export function lostUpdateFindings(lost: readonly LostUpdate[]): Finding[] {
  return lost.map((update) => {
    const { what, read, between, write, times, lostInAll } = update;
    const count = update.lost === 1 ? "wrote it" : `wrote it ${update.lost} times`;
    const all = times === 1 ? "" : `; the same came ${times} times here, over ${lostInAll} writes`;
    return {
      name: "lost update",
      text: `${what}: ${read.who} read it ${place(read.line)} (at ${duration(read.timeNs)}), ${between.who} ${count}, the last time ${place(between.line)}, then ${write.who} wrote ${place(write.line)} what it had made from the old value (at ${duration(write.timeNs)})${all}`,
      remedy: "let one lock be held from the read to the write, everywhere",
      event: write.event,
      place: { path: write.path, line: write.line },
    };
  });
}
