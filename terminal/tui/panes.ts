// The panes of the stepper, each a list of lines exactly as wide as its place: pure functions of a moment and a layout.

import { type Axis, columnAt } from "../print/axis.ts";
import { findingText } from "../print/findings.ts";
import { drawGilLane, drawLane } from "../print/lane.ts";
import { printable } from "../print/printable.ts";
import { plainSentence } from "../print/sentence.ts";
import { cut, pad, wrap } from "../print/text-width.ts";
import { bold, glyphOf, inverse, paint, STATES, sign } from "../print/vocabulary.ts";
import type { Surface } from "../surface.ts";
import type { Layout, Size } from "./layout.ts";
import type { Found, Moment, Scene, Stand, View } from "./moment.ts";

/** Lines cut and filled to a size. */
export function fill(lines: readonly string[], { width, height }: Size, surface: Surface): string[] {
  return Array.from({ length: height }, (_, row) => pad(lines[row] ?? "", width, sign("ellipsis", surface)));
}

/** Where the cursor stands in the lanes. */
export function axisOf(scene: Scene, layout: Layout): Axis {
  return { from: 0, to: scene.chart.end, columns: layout.lane };
}

/** Which lanes are shown: those around the selected one; the GIL's own always is. */
export function visibleLanes(count: number, selected: number, rows: number): { first: number; last: number } {
  const room = Math.max(0, rows - 1);
  const first = Math.max(0, Math.min(selected - Math.floor(room / 2), count - room));
  return { first, last: Math.min(count, first + room) };
}

export function laneLines(scene: Scene, moment: Moment, view: View, layout: Layout, surface: Surface): string[] {
  const axis = axisOf(scene, layout);
  const column = Math.max(0, Math.min(columnAt(axis, moment.timeNs), axis.columns - 1));
  const { name, state } = layout.label;
  const wall = sign("wall", surface);
  const dots = sign("ellipsis", surface);
  const label = (marker: string, title: string, word: string) =>
    `${marker}${pad(title, name, dots)}${state > 0 ? ` ${pad(word, state, dots)}` : ""}${wall}`;
  // Processes that the program has started have GILs of their own.
  const elsewhere = new Set(scene.chart.otherGils?.flatMap(({ holds }) => holds.map(({ lane }) => lane)));
  const holder = moment.stands.find((stand) => stand.state === "running" && !elsewhere.has(stand.lane));
  const selected = moment.stands[view.selected];
  const gil = drawGilLane(scene.chart, axis, surface, selected?.lane, column + 1);
  const { first, last } = visibleLanes(moment.stands.length, view.selected, layout.laneRows);
  const rows = moment.stands.slice(first, last).map((stand, index) => {
    const lane = scene.chart.lanes.find(({ id }) => id === stand.lane);
    const drawn = lane === undefined ? " ".repeat(axis.columns) : drawLane(lane, axis, surface, column + 1);
    const isSelected = first + index === view.selected;
    const title = name === 1 ? stand.mark : stand.name;
    const text = label(isSelected ? sign("selected", surface) : " ", title, wordOf(stand));
    return (isSelected ? inverse(text, surface.colours) : text) + drawn;
  });
  return [label(" ", name === 1 ? "*" : "GIL", holder?.name ?? "nobody") + gil, ...rows].slice(0, layout.laneRows);
}

/** Alive, and at a line that can be shown. */
function isSomewhere(stand: Stand): boolean {
  return stand.line > 0 && !["done", "new", "cancelled", "failed"].includes(stand.state);
}

/** The word for a thread's state: what it waits for is in the pane of threads. */
function wordOf(stand: Stand): string {
  return STATES[stand.state].word;
}

export function whyLines(moment: Moment, layout: Layout, surface: Surface): string[] {
  const text = surface.ascii ? plainSentence(printable(moment.why)) : printable(moment.why);
  return paragraph(text, layout.why, surface);
}

/** What stands out at this step. */
export function foundHere(moment: Moment): Found[] {
  return moment.found.filter(({ step }) => step === moment.step);
}

export function findingLines(found: Found, size: Size, surface: Surface): string[] {
  return paragraph(findingText(found, surface), size, surface);
}

/** A text of one paragraph, a blank on either side; what does not fit is cut. */
function paragraph(text: string, size: Size, surface: Surface): string[] {
  const lines = wrap(text, size.width);
  if (lines.length > size.height) {
    const last = size.height - 1;
    lines[last] = cut(lines.slice(last).join(" "), size.width, sign("ellipsis", surface));
  }
  return fill(lines, size, surface).map((line) => ` ${line} `);
}

/** The program around the selected thread's line; the marks before a line tell who stands there, and what has been found there. */
export function sourceLines(scene: Scene, moment: Moment, view: View, size: Size, surface: Surface): string[] {
  const selected = moment.stands[view.selected];
  const path =
    selected !== undefined && isSomewhere(selected) && scene.sources.has(selected.path ?? "") ? selected.path : scene.program.path;
  const lines = scene.sources.get(path ?? "") ?? [];
  const here = moment.stands.filter((stand) => stand.path === path && isSomewhere(stand));
  const current = here.find((stand) => stand.lane === selected?.lane)?.line ?? here[0]?.line ?? 1;
  const first = Math.max(1, Math.min(current - Math.floor(size.height / 2), lines.length - size.height + 1));
  const number = String(lines.length).length;
  return Array.from({ length: size.height }, (_, row) => {
    const line = first + row;
    if (line > lines.length) return " ".repeat(size.width);
    const who = here.filter((stand) => stand.line === line);
    const isCurrent = who.some((stand) => stand.lane === selected?.lane);
    const isFound = moment.found.some((one) => one.path === path && one.line === line);
    const marks = cut(who.map(({ mark }) => mark).join(""), 3, sign("ellipsis", surface));
    const arrow = who.length === 0 ? " " : isCurrent ? sign("selected", surface) : sign("other", surface);
    const text = pad(
      `${isFound ? sign("finding", surface) : " "}${String(line).padStart(number)} ${pad(marks, 3)}${arrow} ${printable(lines[line - 1] ?? "")}`,
      size.width,
      sign("ellipsis", surface),
    );
    return isCurrent ? bold(text, surface.colours) : text;
  });
}

/** Each thread's state, in full words. */
export function threadLines(moment: Moment, view: View, size: Size, surface: Surface): string[] {
  const { first, last } = visibleLanes(moment.stands.length, view.selected, size.height + 1);
  const name = Math.min(14, Math.max(6, Math.floor(size.width / 3)));
  return Array.from({ length: size.height }, (_, row) => {
    const index = first + row;
    const stand = index < last ? moment.stands[index] : undefined;
    if (stand === undefined) return " ".repeat(size.width);
    const marker = index === view.selected ? sign("selected", surface) : " ";
    const place = isSomewhere(stand) ? `:${stand.line}` : "";
    const rest = size.width - name - 5 - place.length;
    const word = stand.state === "blocked" || stand.state === "awaiting" ? stand.detail || wordOf(stand) : wordOf(stand);
    const dots = sign("ellipsis", surface);
    return `${marker}${paint(glyphOf(stand.state, surface), stand.state, surface.colours)} ${pad(stand.name, name, dots)} ${pad(word, Math.max(1, rest), dots)}${place} `;
  });
}

/** The end of what was printed. */
export function outputLines(moment: Moment, size: Size, surface: Surface): string[] {
  if (moment.output === "") return fill([" (nothing printed yet)"], size, surface);
  const lines = moment.output.replace(/\n$/, "").split("\n").slice(-size.height);
  return fill(
    lines.map((line) => ` ${printable(line)}`),
    size,
    surface,
  );
}
