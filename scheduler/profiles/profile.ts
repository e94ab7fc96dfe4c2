// What one version of CPython's GIL is, as plain data: how a thread that wants it gets it, where a thread can lose it, and how long each
// step takes. The machines that follow these rules are kernel/gil.ts and kernel/ticking-gil.ts; which instructions the names of
// `safepoints` stand for is the interpreter's business.

/** How the holder comes to let go although it wants to go on. */
export type HandOver =
  /** 3.2 to 3.14: a waiter that has waited for a whole interval without any switch asks; the holder obeys at its next safepoint. */
  | "drop request"
  /** Up to 3.1: nobody asks. The holder counts instructions, and after a hundred lets go and takes again, if it is the first to do so. */
  | "ticks";

/** The interpreter's tables of safepoints, by name. */
export type Safepoints = "2.7" | "3.9" | "3.10" | "3.11" | "3.12" | "every-instruction";

/** The figures in which versions differ, and those of the GIL that they share. A user may change each of them. */
export interface GilFigures {
  /** How long a waiter waits before it asks; the program can change it with sys.setswitchinterval. */
  readonly switchIntervalNs: number;
  /** How much later than asked a timed wait for the GIL or a lock ends: Linux's timer slack and the way back onto a core. */
  readonly timerLatenessNs: number;
  /**
   * By how much more at most, drawn by the seed. On a machine without any chance, loops and intervals keep step, and a thread is stopped
   * at the same instruction every time.
   */
  readonly timerSpreadNs: number;
  /** From the signal "the GIL is free" to the woken thread having it: the barging window. */
  readonly wakeNs: number;
  /** From another thread taking the GIL to the thread that was forced off it queueing again. */
  readonly forcedReturnNs: number;
  /** How likely the thread whose request led to the drop gets the GIL out of its turn. Idle machine 0.65, noisy one 0.35. */
  readonly stealProbability: number;
  /** Whether a thread that was asked to let go waits until another has taken the GIL (FORCE_SWITCHING in ceval_gil.h). */
  readonly forcedSwitching: boolean;

  /** `ticks`: instructions between two releases, sys.getcheckinterval(); 0 where time counts. The ticker goes below 0, so it is one more. */
  readonly checkInterval: number;
  /** `ticks`: how likely a release makes the GIL change hands, and what CPU time it costs, when one thread waits for it … */
  readonly raceOfTwoProbability: number;
  readonly raceOfTwoNs: number;
  /** … and when three or more do. With two, it is halfway between. */
  readonly raceOfManyProbability: number;
  readonly raceOfManyNs: number;
  /** `ticks` on one core: nobody else can race, until the operating system gives the core to the next thread. */
  readonly timeSliceNs: number;
  readonly sameCoreReleaseNs: number;

  /** What time.sleep(0) takes, without the GIL. */
  readonly sleepZeroNs: number;
  /** A thread that has waited for a lock for so long is handed it, instead of being told to try; 0: never. */
  readonly lockHandOverNs: number;
}

export interface Profile {
  /** As in `--profile 3.11`. */
  readonly name: string;
  readonly title: string;
  /** What sys.version_info says. The language is 3.11's in every profile, so a profile that cannot be taken for Python 3 says 3.11. */
  readonly version: string;
  readonly handOver: HandOver;
  /** Does a signal cut the main thread's wait for a lock short? Since 3.2; before, its handler runs when the lock has been got. */
  readonly signalsEndLockWaits: boolean;
  /** Does a call that a signal cuts short fail with EINTR, once the handler has run? Until 3.4; since then it is made again (PEP 475). */
  readonly signalsEndCalls: boolean;
  readonly safepoints: Safepoints;
  readonly figures: GilFigures;
}
