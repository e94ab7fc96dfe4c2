// What the screen shows: one moment of a run, as plain data. The session makes it; the panes are pure functions of it.

import type { Chart } from "../print/chart.ts";
import type { Pace } from "../print/model.ts";
import type { State } from "../print/vocabulary.ts";

/** Where a thread stands at the moment. */
export interface Stand {
  /** Its lane in the chart. */
  readonly lane: string;
  readonly name: string;
  readonly mark: string;
  readonly state: State;
  /** What exactly it waits for, in a few words. */
  readonly detail: string;
  readonly path: string | null;
  /** 0 where it has no line. */
  readonly line: number;
}

export interface Moment {
  /** Number of this step and of the last one, from 1. */
  readonly step: number;
  readonly steps: number;
  readonly timeNs: number;
  /** The sentence of the last thing that happened. */
  readonly why: string;
  /** Lanes in the order of the chart; a thread that is not born yet is `new`. */
  readonly stands: readonly Stand[];
  /** Everything printed so far. */
  readonly output: string;
}

export interface Scene {
  readonly program: { readonly name: string; readonly path: string };
  /** Lines of the program and of its modules, by path. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  readonly seed: number;
  readonly pace: Pace;
  /** Whose GIL it is, where that does not go without saying. */
  readonly model: readonly string[];
  readonly policy: string;
  readonly chart: Chart;
}

/** What the user has chosen to look at. */
export interface View {
  readonly size: "event" | "line";
  /** Index into `stands`. */
  readonly selected: number;
  readonly isHelp: boolean;
}
