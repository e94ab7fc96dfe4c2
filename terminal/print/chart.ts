// What lanes are drawn from: spans of states on a time axis, who held the GIL when, and the hand-overs. Times are virtual
// nanoseconds. Plain data, made from a trace by chart-of.ts; timeline, statistics and stepper only read it.

import type { State } from "./vocabulary.ts";

export interface Span {
  readonly from: number;
  readonly to: number;
  readonly state: State;
  /** What exactly: `lock guard`, `joins A`, `sleeps 8 ms`. */
  readonly detail: string;
}

export interface Lane {
  readonly id: string;
  /** Unique in the run, made printable. */
  readonly name: string;
  /** One column wide, unique: how the GIL lane names this thread. Empty for tasks, which hold no GIL of their own. */
  readonly mark: string;
  readonly kind: "thread" | "task";
  /** In order of time, without overlaps. */
  readonly spans: readonly Span[];
}

/** The GIL was held by a lane. */
export interface Hold {
  readonly from: number;
  readonly to: number;
  readonly lane: string;
}

export interface HandOver {
  readonly at: number;
  /** Number of its event in the trace. */
  readonly index: number;
  /** Who had it before; null at the start of the run. */
  readonly from: string | null;
  readonly to: string;
  readonly forced: boolean;
  /** Sentence of the trace: why it changed hands. */
  readonly why: string;
  /** Where the one who lost it stands; 0 where there is no line. */
  readonly line: number;
}

export interface Chart {
  /** When the run ended, or the moment up to which it is shown. */
  readonly end: number;
  /** Threads in order of creation, each followed by its tasks. */
  readonly lanes: readonly Lane[];
  readonly holds: readonly Hold[];
  /** The GILs of processes that the program has started, each with the first of its process's lanes. */
  readonly otherGils?: readonly { readonly name: string; readonly before: string; readonly holds: readonly Hold[] }[];
  readonly handOvers: readonly HandOver[];
}

/**
 * One mark a name, all different. The first letter where no other name begins with it; else what tells the names apart: a
 * digit, the last letter (`Thread-2 (work)` is 2, `adder-B` is B), any letter of it, any at all.
 */
export function marksFor(names: readonly string[]): string[] {
  const spare = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"];
  const initials = names.map((name) => /^[A-Za-z0-9]/.exec(name)?.[0] ?? "");
  const used = new Set(initials.filter((initial, index) => initials.indexOf(initial) === index && initials.lastIndexOf(initial) === index));
  return names.map((name, index) => {
    const initial = initials[index]!;
    if (initial !== "" && initials.filter((other) => other === initial).length === 1) return initial;
    const own = [...name.replace(/ \(.*$/, "")].filter((character) => /^[A-Za-z0-9]$/.test(character));
    const digits = own.filter((character) => /\d/.test(character));
    const mark =
      [...digits.toReversed(), own.at(-1) ?? "", ...own, ...spare].find((candidate) => candidate !== "" && !used.has(candidate)) ?? "?";
    used.add(mark);
    return mark;
  });
}

/** Does every mark say by itself whom it means? If not, lanes show their marks. */
export function marksAreInitials(lanes: readonly Lane[]): boolean {
  return lanes.every(({ name, mark }) => mark === "" || name.startsWith(mark));
}
