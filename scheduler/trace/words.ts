// Small words for people that every sentence needs: durations, places, names.

import type { GilRules } from "./rules.ts";

/** How sentences call threads and tasks. */
export interface Names {
  thread(id: number): string;
  task(id: number): string;
  /** The GIL that they are about. */
  readonly rules: GilRules;
}

/** "5.0 ms", "350 µs", "80 ns", "2.50 s": three digits at most, one unit, always the same for the same number. */
export function duration(ns: number): string {
  if (ns < 1_000) return `${ns} ns`;
  if (ns < 100_000) return `${trim(ns / 1_000)} µs`;
  if (ns < 1_000_000_000) return `${trim(ns / 1_000_000)} ms`;
  return `${trim(ns / 1_000_000_000)} s`;
}

function trim(value: number): string {
  return value.toFixed(value < 1 ? 2 : value < 100 ? 1 : 0);
}

/** "at line 10", or "in library code" where the program has no line to show. */
export function place(line: number | null): string {
  return line === null ? "in library code" : `at line ${line}`;
}
