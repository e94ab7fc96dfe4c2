// `gilscope timeline`: a head line, the lanes over a ruler, the legend, and the table of hand-overs with their reasons.

import type { TraceQuery } from "../../scheduler/index.ts";
import type { Surface } from "../surface.ts";
import { type Axis, nsPerColumn, ruler } from "./axis.ts";
import { type Chart, type Lane, marksAreInitials } from "./chart.ts";
import { drawGilLane, drawLane } from "./lane.ts";
import { printable } from "./printable.ts";
import { formatDuration, formatMs } from "./quantity.ts";
import { pad, padLeft, widthOf, wrap } from "./text-width.ts";
import { bold, glyphOf, legend, type State, sign } from "./vocabulary.ts";

const MAX_NAME = 20;
const MIN_NAME = 10;
const GIL = "GIL";

/** What stands before each lane: name, and its mark where that is not simply the first letter. */
function labels(chart: Chart, surface: Surface): (lane: Pick<Lane, "name" | "mark" | "kind">) => string {
  const withMarks = !marksAreInitials(chart.lanes);
  const dots = sign("ellipsis", surface);
  const room = Math.min(MAX_NAME, Math.floor(surface.width / 4));
  const longest = Math.max(MIN_NAME, ...chart.lanes.map((lane) => widthOf(lane.name) + (lane.kind === "task" ? 2 : 0)));
  const size = Math.min(room, longest);
  return ({ name, mark, kind }) =>
    `${withMarks ? `${mark === "" ? " " : mark} ` : ""}${pad(kind === "task" ? `  ${name}` : name, size, dots)} `;
}

/** States that the lanes show: one too short to fill a column anywhere has no glyph to explain. */
function shownStates(lanes: readonly Lane[], drawn: string, surface: Surface): Set<State> {
  const occurring = new Set(lanes.flatMap(({ spans }) => spans.map(({ state }) => state)));
  return new Set([...occurring].filter((state) => drawn.includes(glyphOf(state, surface))));
}

/** Ruler, GIL lane, a lane a thread or task (the first ones, if there are more than `limit`), legend. */
export function printLanes(chart: Chart, surface: Surface, limit = Number.POSITIVE_INFINITY): string[] {
  const label = labels(chart, surface);
  const indent = widthOf(label({ name: GIL, mark: "", kind: "thread" }));
  const axis: Axis = { from: 0, to: chart.end, columns: Math.max(8, surface.width - indent - 1) };
  const scale = `one column = ${formatDuration(nsPerColumn(axis), surface)}`;
  const gil = drawGilLane(chart, axis, surface);
  const shown = chart.lanes.slice(0, limit);
  const drawn = shown.map((lane) => drawLane(lane, axis, surface));
  const key = legend(shownStates(shown, drawn.join(""), surface), surface);
  const gils = new Map(chart.otherGils?.map((one) => [one.before, one]));
  const lanes = shown.flatMap((lane, index) => {
    const own = `${label(lane)}${drawn[index]}`.trimEnd();
    const other = gils.get(lane.id);
    if (other === undefined) return [own];
    const { name, holds } = other;
    return [`${label({ name, mark: "", kind: "thread" })}${drawGilLane({ ...chart, holds }, axis, surface)}`.trimEnd(), own];
  });
  const left = chart.lanes.length - shown.length;
  if (left > 0) lanes.push(`${" ".repeat(indent)}${sign("ellipsis", surface)} and ${left} more lanes; -v prints all`);
  const entries = [key, ...(gil.includes(sign("short", surface)) ? [`${sign("short", surface)} a short hold`] : [])];
  return [
    `${" ".repeat(indent)}${ruler(axis, surface)}`.trimEnd(),
    `${label({ name: GIL, mark: "", kind: "thread" })}${gil}`.trimEnd(),
    ...lanes,
    ...foot(`${entries.filter((entry) => entry !== "").join("  ")}  `, scale, indent, surface),
  ];
}

/** Legend and scale, on one line if both fit. */
function foot(key: string, scale: string, indent: number, surface: Surface): string[] {
  const shownWidth = (text: string) => widthOf(text.replace(/\x1b\[[\d;]*m/g, ""));
  if (indent + shownWidth(key) + widthOf(scale) <= surface.width) return [`${" ".repeat(indent)}${key}${scale}`];
  const lines: string[] = [];
  for (const entry of [...key.trim().split("  "), scale]) {
    const last = lines.at(-1);
    if (last !== undefined && shownWidth(last) + 2 + shownWidth(entry) <= surface.width) lines[lines.length - 1] = `${last}  ${entry}`;
    else lines.push(`  ${entry}`);
  }
  return lines;
}

/** Columns of a reason, without which it would be broken at every other word. */
const LEAST_WHY = 22;

/** A row of a table of hand-overs. */
interface Turn {
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly why: string;
  /** The reason where `from` is not shown. */
  readonly alone: string;
  /** 0 where there is none. */
  readonly line: number;
}

/** The hand-overs, at most `limit` of them: a person reads the first ones, `explain` tells all. */
export function printHandOvers(chart: Chart, surface: Surface, limit: number): string[] {
  if (chart.handOvers.length === 0) return wrap("no hand-overs: the GIL never went from one thread to another", surface.width);
  const names = new Map(chart.lanes.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => names.get(id ?? "") ?? "";
  return turnLines(
    chart.handOvers.slice(0, limit).map((one) => ({ ...one, from: nameOf(one.from), to: nameOf(one.to), alone: one.why })),
    { end: chart.end, left: chart.handOvers.length - limit },
    surface,
  );
}

/** The turns of event loops: which task gave the loop back to which, and why. Nothing where there are none. */
export function printTaskSwitches(query: TraceQuery, surface: Surface, limit: number): string[] {
  const { taskSwitches, names, trace } = query;
  if (taskSwitches.length === 0) return [];
  const turns = taskSwitches.slice(0, limit).map(({ timeNs, from, to, why, line }) => ({
    at: timeNs,
    from: printable(names.task(from)),
    to: printable(names.task(to)),
    why: printable(why),
    alone: printable(`${names.task(from)} ${why}`),
    line: line ?? 0,
  }));
  return ["", ...turnLines(turns, { end: trace.endNs, left: taskSwitches.length - limit }, surface)];
}

function turnLines(shown: readonly Turn[], { end, left }: { readonly end: number; readonly left: number }, surface: Surface): string[] {
  const longest = Math.max(4, ...shown.flatMap(({ from, to }) => [widthOf(from), widthOf(to)]));
  const name = Math.min(longest, surface.width < 60 ? 10 : 16);
  const time = Math.max(7, formatMs(end).length + 1);
  const line = Math.max(5, ...shown.map((turn) => String(turn.line).length + 1));
  // On a narrow terminal the reason, which says what the one before did, is worth more than a column for its name.
  const hasFrom = surface.width - time - 2 * (name + 2) - line - 2 >= LEAST_WHY;
  const why = surface.width - time - (hasFrom ? 2 : 1) * (name + 2) - line - 2;
  const dots = sign("ellipsis", surface);
  const row = (at: string, from: string, to: string, reason: string, place: string) =>
    `${padLeft(at, time)}  ${hasFrom ? `${pad(from, name, dots)}  ` : ""}${pad(to, name, dots)}  ${pad(reason, why)}${padLeft(place, line)}`.trimEnd();
  const rows = shown.flatMap(({ at, from, to, why: reason, alone, line: place }) => {
    const [first = "", ...more] = wrap(hasFrom ? reason : alone, why);
    return [row(formatMs(at), from, to, first, place > 0 ? String(place) : ""), ...more.map((text) => row("", "", "", text, ""))];
  });
  const rest = left > 0 ? [pad(`${" ".repeat(time + 2)}${dots} and ${left} more; -v prints all`, surface.width).trimEnd()] : [];
  return [bold(row("ms", "from", "to", "why", "line"), surface.colours), ...rows, ...rest];
}
