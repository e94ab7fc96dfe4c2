// A restless machine: at each safepoint it may take the GIL away, and it wakes waiters in any order. Good at shaking out
// races that need few switches at unlikely places; blind to which threads matter (see priority.ts for that).

import type { ChoicePoint, Chooser } from "./chooser.ts";
import { SeededNumbers } from "./seeded.ts";

export class RandomChooser implements Chooser {
  readonly atSafepoints = true;
  private readonly numbers: SeededNumbers;
  private readonly preemption: number;

  /**
   * `preemption` is the probability that a safepoint with waiting threads is a switch. Left out, the seed draws it, evenly over the
   * orders of magnitude from 0.1 to 0.0001: which density finds a race depends on the race, so different seeds try different ones.
   */
  constructor(seed: number, preemption?: number) {
    this.numbers = new SeededNumbers(seed, "random");
    this.preemption = preemption ?? 10 ** -(1 + 3 * this.numbers.fraction());
  }

  choose(point: ChoicePoint): number {
    if (point.kind !== "preempt") return this.numbers.below(point.options);
    return this.numbers.fraction() < this.preemption ? 1 + this.numbers.below(point.options - 1) : 0;
  }
}
