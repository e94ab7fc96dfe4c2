// The policies by name: what a command line or a test asks for.

import type { Chooser } from "./chooser.ts";
import { FairChooser } from "./fair.ts";
import { PriorityChooser, type PriorityOptions } from "./priority.ts";
import { RandomChooser } from "./random.ts";

export const POLICIES = {
  fair: "Wakes the thread that waits longest; takes the GIL away only by the switch interval. The default.",
  random: "Takes the GIL away at any safepoint with a small probability, and wakes waiters in any order.",
  priority: "PCT: random priorities, the highest runs, and a few sudden falls; finds bugs of small depth.",
} as const;

export type PolicyName = keyof typeof POLICIES;

export interface PolicyOptions extends PriorityOptions {
  /** For `random`: the probability that a safepoint with waiting threads is a switch; left out, the seed draws one. */
  readonly preemption?: number;
}

export function chooserOf(policy: PolicyName, seed: number, options: PolicyOptions = {}): Chooser {
  switch (policy) {
    case "fair":
      return new FairChooser(seed);
    case "random":
      return new RandomChooser(seed, options.preemption);
    case "priority":
      return new PriorityChooser(seed, options);
  }
}
