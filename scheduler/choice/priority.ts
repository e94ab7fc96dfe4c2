// Probabilistic concurrency testing (PCT; Burckhardt and others, ASPLOS 2010). Every thread gets a random priority and the
// highest always runs; at depth - 1 safepoints, drawn beforehand, the running thread falls below all others. A bug that needs
// `depth` events in a certain order is then found with probability at least 1 / (threads · steps^(depth-1)) in one run.

import type { ChoicePoint, Chooser } from "./chooser.ts";
import { SeededNumbers } from "./seeded.ts";

export interface PriorityOptions {
  /** How many ordered events the bug is thought to need; one less priority changes are made. */
  readonly depth?: number;
  /** How many safepoints with waiting threads the run is thought to have: the changes fall among them. */
  readonly steps?: number;
}

export class PriorityChooser implements Chooser {
  readonly atSafepoints = true;
  private readonly numbers: SeededNumbers;
  private readonly priorities = new Map<number, number>();
  /** Safepoints, counted from 0, where the running thread falls; ascending. */
  private readonly changes: number[];
  private safepoints = 0;

  constructor(seed: number, options: PriorityOptions = {}) {
    this.numbers = new SeededNumbers(seed, "priority");
    const steps = options.steps ?? 10_000;
    this.changes = Array.from({ length: (options.depth ?? 3) - 1 }, () => this.numbers.below(steps)).sort((left, right) => left - right);
  }

  choose(point: ChoicePoint): number {
    if (point.kind === "gil.steal") return this.numbers.fraction() < point.probability ? 1 : 0;
    if (point.kind === "latency") return this.numbers.below(point.options);
    const threads = point.threads();
    if (point.kind === "preempt" || point.kind === "gil.race") this.passSafepoint(threads[0] as number);
    return this.highest(threads);
  }

  private passSafepoint(running: number): void {
    const position = this.safepoints++;
    while (this.changes.length > 0 && (this.changes[0] as number) <= position) {
      this.changes.shift();
      this.priorities.set(running, -position - 1); // below every fresh priority, and below every thread that fell before
    }
  }

  private highest(threads: readonly number[]): number {
    let best = 0;
    for (let option = 1; option < threads.length; option++) {
      if (this.priority(threads[option] as number) > this.priority(threads[best] as number)) best = option;
    }
    return best;
  }

  private priority(thread: number): number {
    let priority = this.priorities.get(thread);
    if (priority === undefined) {
      priority = this.numbers.fraction();
      this.priorities.set(thread, priority);
    }
    return priority;
  }
}
