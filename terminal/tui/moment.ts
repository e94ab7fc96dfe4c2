// What the screen shows: one moment of a run, as plain data. The session makes it; the panes are pure functions of it.

import type { FindingName, LostUpdates } from "../../scheduler/index.ts";
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

/** What stands out in the run, at the moment to look at. */
export interface Found {
  readonly name: FindingName;
  readonly text: string;
  readonly remedy: string;
  readonly step: number;
  readonly timeNs: number;
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
  /** What stood out up to now, in order; what will is not told, only how much it is. */
  readonly found: readonly Found[];
  readonly foundLater: number;
  /** Lost updates are looked for while the screen is already there: null until that is over. */
  readonly lost: LostUpdates | null;
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
  /** The run, or a page in front of it. */
  readonly page: "run" | "keys" | "findings";
  /** Lines of the page that are above the screen. */
  readonly scroll: number;
}
