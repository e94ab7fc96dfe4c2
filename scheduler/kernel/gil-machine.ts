// The GIL as the rest of the kernel sees it, by whatever rules it changes hands. There are two machines: gil.ts goes by time, ticking-gil.ts
// by instructions.

import type { Thread } from "./thread.ts";
import type { ThreadQueue } from "./thread-queue.ts";

/** Who is told what the GIL did. */
export interface GilListener {
  /** `thread` has the GIL from now on. */
  taken(thread: Thread, timeNs: number): void;
  /** A waiter's interval is up: it has set the drop request. */
  asked(waiter: Thread, timeNs: number): void;
  /** A woken waiter came too late: the GIL was held again. */
  missed(waiter: Thread, timeNs: number): void;
}

/** The holder has to let go at its safepoint: by which rule, and to whom, if that is settled already. */
export interface Loss {
  readonly cause: "interval" | "ticks";
  readonly next: Thread | undefined;
}

export interface GilMachine {
  readonly holder: Thread | null;
  /** In the order of their last wait. */
  readonly waiters: ThreadQueue;
  /** How often the GIL went to another thread than the one before. */
  readonly switchNumber: number;
  /** `sys.setswitchinterval`; a wait that is under way keeps the interval it began with. */
  intervalNs: number;
  /** Whether the holder has to come back at its very next safepoint. */
  readonly isWanted: boolean;
  /** Whether a policy may take the GIL at a safepoint at which the machine would not. */
  readonly mayBePreempted: boolean;

  /** The thread wants to execute bytecode, from `timeNs` on. */
  take(thread: Thread, timeNs: number): void;
  /**
   * The holder lets go, and one waiter (`next`, or the one in turn) learns of it. True: the holder stands still until another thread has
   * taken the GIL, and its `afterSwitch` follows then.
   */
  drop(thread: Thread, timeNs: number, next?: Thread): boolean;
  /** What the holder itself spends on looking, at a safepoint. */
  readonly lookNs: number;
  /** The holder stands at a safepoint: whether it loses the GIL. */
  look(thread: Thread, timeNs: number): Loss | null;
}
