// A restless machine: at each safepoint it may take the GIL away, and it wakes waiters in any order. Good at shaking out
// races that need few switches at unlikely places; blind to which threads matter (see priority.ts for that).

import type { ChoicePoint, Chooser } from "./chooser.ts";
import { SeededNumbers } from "./seeded.ts";

/** How often a safepoint becomes a switch, unless the user says otherwise. */
export const DEFAULT_PREEMPTION = 0.05;

export class RandomChooser implements Chooser {
  readonly atSafepoints = true;
  private readonly numbers: SeededNumbers;
  private readonly preemption: number;

  /** `preemption` is the probability that a safepoint with waiting threads is a switch. */
  constructor(seed: number, preemption: number = DEFAULT_PREEMPTION) {
    this.numbers = new SeededNumbers(seed, "random");
    this.preemption = preemption;
  }

  choose(point: ChoicePoint): number {
    if (point.kind !== "preempt") return this.numbers.below(point.options);
    return this.numbers.fraction() < this.preemption ? 1 + this.numbers.below(point.options - 1) : 0;
  }
}
