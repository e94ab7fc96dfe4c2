// What stands out in a run: each finding has a name, a rule with a number in it (so that tests can hit both sides), a sentence with
// names, lines and times, and what one could do about it.

import type { GilRules } from "../rules.ts";

/** Each with what holds where nothing was found. */
export const FINDINGS = {
  convoy: "no sleeper waited for the GIL 10x as long as it ran",
  starvation: "no wait for the GIL was longer than 10 intervals",
  "long hold": "every drop request was heard within an interval",
  "lost update": "no new value was overwritten by an older one",
  "stale check": "no check was out of date when it was acted on",
  "lock order": "no two locks were taken in both orders",
  deadlock: "nobody waits for ever",
  "stuck loop": "no task kept its loop while others could run",
  "deaf task": "every task that was cancelled has ended",
} as const;

/** Where nobody asks for the GIL and no interval counts, other words say what holds. */
const WITHOUT_INTERVAL: Readonly<Partial<Record<FindingName, string>>> = {
  starvation: "no wait for the GIL was as long as 10 intervals of later versions",
  "long hold": "nobody asks for the GIL in 2.7, so nobody was left unheard",
};

/** What holds in a run in which none was found. */
export function ruleThatHolds(name: FindingName, { handOver }: GilRules): string {
  return (handOver === "ticks" ? WITHOUT_INTERVAL[name] : undefined) ?? FINDINGS[name];
}

export type FindingName = keyof typeof FINDINGS;

export interface Finding {
  readonly name: FindingName;
  /** Who did what, where, when, and what it cost. */
  readonly text: string;
  /** What one could do, as a sentence. */
  readonly remedy: string;
  /** The event to look at. */
  readonly event: number;
  /** The line to look at, where that is not the event's. */
  readonly place?: { readonly path: string; readonly line: number };
}

/** A thread that waits now and then is in a convoy when its waits for the GIL exceed an interval, and this many times its own running. */
export const CONVOY_FACTOR = 10;
/** A single wait for the GIL is starvation from this many switch intervals on. */
export const STARVATION_INTERVALS = 10;
/** A drop request that is not heard for longer than so many switch intervals makes a long hold. */
export const LONG_HOLD_INTERVALS = 1;
/** A blocking call of so long in a coroutine, while another task could run, makes a stuck loop. */
export const STUCK_CALL_NS = 1_000_000;
/** Computing for so many switch intervals does too: a thread would have been made to let go by then. */
export const STUCK_INTERVALS = 1;

/** ", and so 3 times more": for a finding that stands for several of its kind. */
export function andMore(count: number): string {
  return count <= 1 ? "" : ` (the worst of ${count} times)`;
}
