// The default policy: what a machine with nothing else to do would most likely do. It is asked only where the machine
// itself has to choose, and it draws lots only where the model gives a probability (a stolen signal, 2.7's race, a device's jitter).

import type { ChoicePoint, Chooser } from "./chooser.ts";
import { SeededNumbers } from "./seeded.ts";

export class FairChooser implements Chooser {
  readonly atSafepoints = false;
  private readonly numbers: SeededNumbers;

  constructor(seed: number) {
    this.numbers = new SeededNumbers(seed, "fair");
  }

  choose(point: ChoicePoint): number {
    if (point.kind === "gil.steal" || point.kind === "gil.race") return this.numbers.fraction() < point.probability ? 1 : 0;
    if (point.kind === "latency") return this.numbers.below(point.options);
    return 0;
  }
}
