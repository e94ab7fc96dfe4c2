// The finding about checks that were out of date when they were acted on (check-then-act): a thread looked at a variable and decided by
// it, another thread or task wrote a new value, and then the first wrote the variable because of what it had decided. Found as lost
// updates are, by whoever repeats the run and watches it.

import { duration, place } from "../words.ts";
import type { Finding } from "./finding.ts";
import type { Access } from "./lost-updates.ts";

/** One place in the program that acts on a check of a variable. */
export interface StaleCheck {
  /** `balance`, `Account.balance`, `stock['nuts']`. */
  readonly what: string;
  /** The first time: the read that was decided by, the last write in between, and the write that was decided. */
  readonly check: Access;
  readonly between: Access;
  readonly write: Access;
  /** How often this place did so. */
  readonly times: number;
}

export function staleCheckFindings(stale: readonly StaleCheck[]): Finding[] {
  return stale.map(({ what, check, between, write, times }) => ({
    name: "stale check",
    text: `${what}: ${check.who} looked at it ${place(check.line)} (at ${duration(check.timeNs)}), ${between.who} wrote a new value ${place(between.line)} (at ${duration(between.timeNs)}), then ${write.who} wrote it ${place(write.line)} because of what it had seen before (at ${duration(write.timeNs)})${times === 1 ? "" : `; the same came ${times} times here`}`,
    remedy: "let one lock be held from the check to the write, everywhere",
    event: write.event,
    place: { path: write.path, line: write.line },
  }));
}
