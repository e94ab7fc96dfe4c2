// The one question in a run that has more than one right answer: "which of these shall happen?" Everything else follows
// from the program. So a run is its list of answers, and every policy (fair, random, replaying …) is a way to answer.
//
// Option 0 always means: carry on as a machine without hiccups would. A list of zeros is the quiet run; each number that
// is not zero is one surprise, and to simplify a failing run is to turn numbers into zeros.

/**
 * What is being decided.
 * - `gil.next`: the GIL was dropped; which of the waiting threads is woken. Option 0 is the one that waits longest.
 * - `gil.steal`: the thread whose request made the holder drop the GIL may catch the signal before it sleeps again,
 *   out of its turn. Option 1 is that it does.
 * - `gil.race`: 2.7's holder has let go after a hundred ticks and wants it back at once, while others wait. Option 0: it gets it. Option i:
 *   waiter i-1 does.
 * - `gil.barge`: a thread that has just let go of the GIL wants it back while the woken waiter is still on its way.
 *   Option 0 is the usual winner (see kernel/gil.ts), option 1 the other.
 * - `preempt`: the holder stands at a safepoint while others wait. Option 0: it goes on. Option i: waiter i-1 gets the GIL.
 * - `latency`: how slow a device is this time. Option 0 is its plain figure, each further one a bit slower.
 */
export type ChoiceKind = "gil.next" | "gil.steal" | "gil.race" | "gil.barge" | "preempt" | "latency";

export interface ChoicePoint {
  readonly kind: ChoiceKind;
  /** How many options there are: 2 or more. */
  readonly options: number;
  /** How likely option 1 is by nature, where the machine's model says so (`gil.steal`, `gil.race`); 0 elsewhere. */
  readonly probability: number;
  /** The thread that each option lets go on; empty where options are not threads. Built when asked for. */
  threads(): readonly number[];
}

/** Answers choice points. The kernel reuses the point it hands over, so an answer must not keep it. */
export interface Chooser {
  /** Whether it wants to be asked at every safepoint (`preempt`), and not only where the machine itself must choose. */
  readonly atSafepoints: boolean;
  /** An option, 0 ≤ answer < point.options. */
  choose(point: ChoicePoint): number;
}
