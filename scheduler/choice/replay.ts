// Answers with the choices of an earlier run. When they run out, the rest of the run is quiet (option 0). Choices that do not
// fit the question, or that nobody asked for by the end, mean that this is not the run they were recorded from.

import type { ChoicePoint, Chooser } from "./chooser.ts";
import { type Run, type Schedule, ScheduleMismatch } from "./schedule.ts";

export class ReplayChooser implements Chooser {
  readonly atSafepoints: boolean;
  private readonly runs: readonly Run[];
  /** The run of choices that is being used, and how many of it have been. */
  private current = 0;
  private used = 0;
  private asked = 0;

  constructor(schedule: Schedule) {
    this.atSafepoints = schedule.atSafepoints;
    this.runs = schedule.runs;
  }

  /** Throws ScheduleMismatch when the recorded choice is none of the options. */
  choose(point: ChoicePoint): number {
    this.asked++;
    const run = this.runs[this.current];
    if (run === undefined) return 0;
    if (run.choice >= point.options) {
      throw new ScheduleMismatch(
        `the schedule does not fit this run: choice ${this.asked} takes option ${run.choice} of a "${point.kind}" point that has ${point.options}`,
      );
    }
    if (++this.used >= run.length) {
      this.current++;
      this.used = 0;
    }
    return run.choice;
  }

  /** To be asked when the run is over: throws ScheduleMismatch when choices other than 0 are left. */
  finish(): void {
    if (this.runs.slice(this.current).every((run) => run.choice === 0)) return;
    throw new ScheduleMismatch(`the schedule does not fit this run: it was over after ${this.asked} choices, and the schedule has more`);
  }
}
