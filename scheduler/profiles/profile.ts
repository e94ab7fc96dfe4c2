// What one version of CPython's GIL is, as plain data: how a thread that wants it gets it, and how long each step takes.
// The machine that follows these rules is kernel/gil.ts; which instructions are safepoints is the interpreter's business.

/** How the holder comes to let go although it wants to go on. */
export type HandOver =
  /** 3.2 to 3.14: a waiter that has waited for a whole interval without any switch asks; the holder obeys at its next safepoint. */
  "drop request";

export interface Profile {
  /** As in `--profile 3.11`. */
  readonly name: string;
  readonly title: string;
  readonly handOver: HandOver;
  /** Whether a thread that was asked to let go waits until another has taken the GIL (FORCE_SWITCHING in ceval_gil.h). */
  readonly forcedSwitching: boolean;
  /** How long a waiter waits before it asks: `sys.getswitchinterval()`. */
  readonly switchIntervalNs: number;
  /** How much later than asked a timed wait ends: Linux's timer slack and the way back onto a core. */
  readonly timerLatenessNs: number;
  /** From the signal "the GIL is free" to the woken thread having it: the barging window. */
  readonly wakeNs: number;
  /** From another thread taking the GIL to the thread that was forced off it queueing again. */
  readonly forcedReturnNs: number;
  /** How likely the thread whose request led to the drop gets the GIL out of its turn. Idle machine 0.65, noisy one 0.35. */
  readonly stealProbability: number;
}
