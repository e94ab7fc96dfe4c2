// A thread as the kernel sees it: what it is doing, since when, what it waits for, and how its time was spent. A record; the
// rules that change it are in gil.ts, locks.ts and machine.ts.

import type { Execution, LabelledWait, Location, ThreadId } from "./contract.ts";
import type { Lock } from "./locks.ts";
import type { Machine } from "./machine.ts";
import type { ThreadQueue } from "./thread-queue.ts";
import type { Timer } from "./timers.ts";

/**
 * What a thread is doing. At each instant of the run exactly one of these, from its start to its end:
 * - `starting`: the operating system is making it.
 * - `wants`: it could go on, but has no GIL.
 * - `runs`: it has the GIL and executes bytecode.
 * - `blocked`: it waits for a lock (so also: joins, waits for a queue, a condition, an event).
 * - `io`: a device works for it; `sleeps`: it has asked for time to pass. Both without the GIL.
 */
export const ACTIVITIES = ["starting", "wants", "runs", "blocked", "io", "sleeps", "done"] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** How the program itself would name a wait: what `wait.label` says. */
export interface WaitLabel {
  readonly cause: LabelledWait | "start-wait";
  readonly name: string;
}

export class Thread {
  readonly id: ThreadId;
  /** The first of its process. */
  readonly isMain: boolean;
  /** The process it belongs to. */
  readonly machine: Machine;
  readonly execution: Execution;
  name: string;

  activity: Activity = "starting";
  /** Since when. For a thread that wants the GIL: however often it has queued again since. */
  sinceNs: number;
  readonly startedNs: number;
  /** Time spent in each activity before the present one; with it, these add up to the thread's whole life. */
  readonly spentNs: Record<Activity, number> = { starting: 0, wants: 0, runs: 0, blocked: 0, io: 0, sleeps: 0, done: 0 };
  /** CPU time, natives included: what `time.thread_time()` says. */
  cpuNs = 0;
  /** How much of `execution.elapsedPs` the clock has taken over. */
  accountedPs = 0;
  /** How much of `execution.instructions` the kernel has counted towards the limit. */
  countedInstructions = 0;

  /** The line it stands in, and its neighbours there. */
  queue: ThreadQueue | null = null;
  ahead: Thread | null = null;
  behind: Thread | null = null;

  /** The GIL's switch number when it last began to wait: `saved_switchnum` in take_gil. */
  seenSwitchNumber = 0;
  /** The one timer that may end its present wait: its interval while it wants the GIL, a sleep, a device, a timeout. */
  timer: Timer | null = null;

  /** The lock it is blocked on. */
  waitsFor: Lock | null = null;
  /** For a reentrant lock: the count to own it with. 1 unless a condition takes back what it had let go. */
  waitCount = 1;
  /** A timeout came while it was being woken: the next failure to take the lock is the last. */
  isTimeUp = false;
  /** It takes back a lock that a condition had let go, and is answered null instead of true. */
  isRestoring = false;
  label: WaitLabel | null = null;
  /** An uncaught exception ends it. */
  hasFailed = false;
  /** What it waits for without a lock, as a deadlock report says it: "reads from a pipe, to which nobody will write". */
  waits: string | null = null;

  /** What to do once another thread has taken the GIL that this one was made to drop; null means: want it again. */
  afterSwitch: ((timeNs: number) => void) | null = null;
  /** Ends its present wait early, for Ctrl-C; null while nothing can. */
  cancelWait: ((timeNs: number) => void) | null = null;
  /** The answer of the request it parked on, to be given when it has the GIL again. */
  answer: unknown = null;
  hasAnswer = false;
  /** Signals ended its wait: it gets them in place of the answer. */
  interruption: { readonly signals: readonly number[]; readonly remainingNs: number | null } | null = null;
  /** Where in the program it stood when it let go of the GIL. */
  parkedAt: Location | null = null;

  constructor(parts: { id: ThreadId; name: string; execution: Execution; machine: Machine; isMain: boolean; startedNs: number }) {
    this.id = parts.id;
    this.machine = parts.machine;
    this.name = parts.name;
    this.execution = parts.execution;
    this.isMain = parts.isMain;
    this.startedNs = parts.startedNs;
    this.sinceNs = parts.startedNs;
  }

  turnTo(activity: Activity, timeNs: number): void {
    this.spentNs[this.activity] += timeNs - this.sinceNs;
    this.activity = activity;
    this.sinceNs = timeNs;
  }
}
