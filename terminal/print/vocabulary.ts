// The words, glyphs and colours of the states a lane can be in: one table from which timeline, stepper, legend and tests are
// made. State is told by glyph, then word, then colour, in that order of trust: all of it can be read without colours.
// Colours are Okabe and Ito's, that people with any kind of colour vision can tell apart; used as fill, never as text.

import type { ColourDepth, Surface } from "../surface.ts";

interface StateRow {
  /** In the stepper's lane, and wherever a sentence says what a thread does now. */
  readonly word: string;
  /** In the legend. */
  readonly legend: string;
  readonly glyph: string;
  readonly ascii: string;
  readonly rgb: readonly [number, number, number];
  /** Nearest of xterm's 256. */
  readonly xterm: number;
  /** SGR code of the nearest of 16. */
  readonly ansi: number;
}

export const STATES = {
  running: { word: "RUNNING", legend: "runs", glyph: "█", ascii: "#", rgb: [0, 158, 115], xterm: 35, ansi: 32 },
  wants: { word: "wants GIL", legend: "wants GIL", glyph: "▒", ascii: "=", rgb: [230, 159, 0], xterm: 178, ansi: 33 },
  blocked: { word: "blocked", legend: "blocked", glyph: "░", ascii: "x", rgb: [213, 94, 0], xterm: 166, ansi: 31 },
  io: { word: "I/O", legend: "I/O", glyph: "≈", ascii: "~", rgb: [86, 180, 233], xterm: 74, ansi: 36 },
  sleeping: { word: "sleeps", legend: "sleeps", glyph: "·", ascii: ".", rgb: [153, 153, 153], xterm: 246, ansi: 90 },
  ready: { word: "ready", legend: "ready", glyph: "▒", ascii: "=", rgb: [230, 159, 0], xterm: 178, ansi: 33 },
  awaiting: { word: "awaits", legend: "awaits", glyph: "░", ascii: "x", rgb: [213, 94, 0], xterm: 166, ansi: 31 },
  deadlock: { word: "DEADLOCK", legend: "deadlock", glyph: "╳", ascii: "X", rgb: [204, 121, 167], xterm: 175, ansi: 35 },
  new: { word: "new", legend: "", glyph: " ", ascii: " ", rgb: [153, 153, 153], xterm: 246, ansi: 90 },
  cancelled: { word: "cancelled", legend: "", glyph: " ", ascii: " ", rgb: [153, 153, 153], xterm: 246, ansi: 90 },
  failed: { word: "failed", legend: "", glyph: " ", ascii: " ", rgb: [153, 153, 153], xterm: 246, ansi: 90 },
  done: { word: "done", legend: "", glyph: " ", ascii: " ", rgb: [153, 153, 153], xterm: 246, ansi: 90 },
} as const satisfies Record<string, StateRow>;

export type State = keyof typeof STATES;

/** Signs other than states; the second is what ASCII terminals get, always as wide. */
const SIGNS = {
  safepoint: ["◆", "*"],
  selected: ["▶", ">"],
  other: ["▷", "+"],
  cursor: ["▼", "v"],
  arrow: ["→", "->"],
  ellipsis: ["…", "~"],
  short: ["!", "!"],
  finding: ["!", "!"],
  bar: ["─", "-"],
  wall: ["│", "|"],
  topLeft: ["┌", "+"],
  topRight: ["┐", "+"],
  bottomLeft: ["└", "+"],
  bottomRight: ["┘", "+"],
  left: ["├", "+"],
  right: ["┤", "+"],
  top: ["┬", "+"],
  bottom: ["┴", "+"],
  left2right: ["←→", "<>"],
  up2down: ["↑↓", "^v"],
} as const;

export function sign(name: keyof typeof SIGNS, surface: Pick<Surface, "ascii">): string {
  return SIGNS[name][surface.ascii ? 1 : 0];
}

export function glyphOf(state: State, surface: Pick<Surface, "ascii">): string {
  return surface.ascii ? STATES[state].ascii : STATES[state].glyph;
}

function colourCode(row: StateRow, depth: ColourDepth): string {
  if (depth === 24) return `38;2;${row.rgb.join(";")}`;
  return depth === 8 ? `38;5;${row.xterm}` : `${row.ansi}`;
}

/** Text in a state's colour; the text itself where there are no colours. */
export function paint(text: string, state: State, depth: ColourDepth): string {
  if (depth === 0 || text === "") return text;
  return `\x1b[${colourCode(STATES[state], depth)}m${text}\x1b[39m`;
}

export function bold(text: string, depth: ColourDepth): string {
  return depth === 0 || text === "" ? text : `\x1b[1m${text}\x1b[22m`;
}

export function dim(text: string, depth: ColourDepth): string {
  return depth === 0 || text === "" ? text : `\x1b[2m${text}\x1b[22m`;
}

export function inverse(text: string, depth: ColourDepth): string {
  return depth === 0 || text === "" ? text : `\x1b[7m${text}\x1b[27m`;
}

/** What the glyphs mean, for the states that occur: `█ runs  ▒ wants GIL`. Words that share a glyph share an entry. */
export function legend(occurring: ReadonlySet<State>, surface: Surface): string {
  const words = new Map<string, { state: State; words: string[] }>();
  for (const state of Object.keys(STATES) as State[]) {
    if (!occurring.has(state) || STATES[state].legend === "") continue;
    const entry = words.get(glyphOf(state, surface)) ?? { state, words: [] };
    entry.words.push(STATES[state].legend);
    words.set(glyphOf(state, surface), entry);
  }
  return Array.from(words, ([glyph, entry]) => `${paint(glyph, entry.state, surface.colours)} ${entry.words.join(", ")}`).join("  ");
}
