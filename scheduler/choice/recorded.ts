// Around any chooser: keeps what it answered, so that the run can be repeated. Quiet stretches cost nothing but a count.

import type { ChoicePoint, Chooser } from "./chooser.ts";
import type { Run } from "./schedule.ts";

export class RecordedChooser implements Chooser {
  readonly atSafepoints: boolean;
  /** How many points have been asked so far. */
  asked = 0;
  /** How many answers were preemptions at a safepoint. */
  preemptions = 0;
  private readonly inner: Chooser;
  private readonly finished: Run[] = [];
  private choice = 0;
  private length = 0;

  constructor(inner: Chooser) {
    this.inner = inner;
    this.atSafepoints = inner.atSafepoints;
  }

  choose(point: ChoicePoint): number {
    const choice = this.inner.choose(point);
    this.asked++;
    if (choice !== 0 && point.kind === "preempt") this.preemptions++;
    if (choice !== this.choice) {
      if (this.length > 0) this.finished.push({ choice: this.choice, length: this.length });
      this.choice = choice;
      this.length = 0;
    }
    this.length++;
    return choice;
  }

  /** The answers so far, up to the last one that is not 0. */
  runs(): Run[] {
    return this.choice === 0 ? [...this.finished] : [...this.finished, { choice: this.choice, length: this.length }];
  }
}
