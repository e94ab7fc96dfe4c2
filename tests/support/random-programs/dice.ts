// The choices that a random program is made of. The same seed gives the same choices on every machine.

export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** An integer from 0 to below - 1 (mulberry32). */
  count(below: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  }

  chance(percent: number): boolean {
    return this.count(100) < percent;
  }

  pick<T>(options: readonly T[]): T {
    return options[this.count(options.length)] as T;
  }

  /** From `least` to `most` things, both included. */
  several<T>(least: number, most: number, make: (index: number) => T): T[] {
    return Array.from({ length: least + this.count(most - least + 1) }, (_, index) => make(index));
  }
}

/** One small piece of a program: lines of Python, complete in themselves, that call `attempt` and `show` of the prelude. */
export type Probe = (dice: Dice) => string;

export const indent = (text: string, by = 1): string =>
  text
    .split("\n")
    .map((line) => (line === "" ? line : "    ".repeat(by) + line))
    .join("\n");
