// One lane as one string, one column a character: the state that lasted longest in the column. What is too short to win any
// column must not be lost: where a thread held the GIL only within a column, `!` stands.

import { type Axis, nsPerColumn } from "./axis.ts";
import type { Chart, Lane, Span } from "./chart.ts";
import { dim, glyphOf, inverse, paint, type State, sign } from "./vocabulary.ts";

interface Target {
  readonly ascii: boolean;
  readonly colours: 0 | 4 | 8 | 24;
}

/** One column of a lane. */
interface Cell {
  readonly winner: string | undefined;
  /** Something lies wholly inside the column and does not show otherwise. */
  readonly hidden: boolean;
}

/** Index of the first item that ends after `at`: items are in order of time. */
function firstEndingAfter(items: readonly { readonly to: number }[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.to > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Item {
  readonly from: number;
  readonly to: number;
}

/** What one column shows of the items from `next` on. */
function cellOf<Kind extends Item>(
  items: readonly Kind[],
  next: number,
  column: Item,
  keyOf: (item: Kind) => string,
  mustShow: (item: Kind) => boolean,
): Cell {
  const lasted = new Map<string, number>();
  const inside = new Set<string>();
  let covered = 0;
  for (let index = next; index < items.length && items[index]!.from < column.to; index++) {
    const item = items[index]!;
    const key = keyOf(item);
    const time = Math.min(item.to, column.to) - Math.max(item.from, column.from);
    lasted.set(key, (lasted.get(key) ?? 0) + time);
    covered += time;
    if (item.from >= column.from && item.to <= column.to && mustShow(item)) inside.add(key);
  }
  let winner: string | undefined;
  for (const [key, time] of lasted) if (winner === undefined || time > lasted.get(winner)!) winner = key;
  // Most of the column nothing at all: an idle GIL is a fact too.
  if (winner !== undefined && lasted.get(winner)! < column.to - column.from - covered) winner = undefined;
  if (winner !== undefined) inside.delete(winner);
  return { winner, hidden: inside.size > 0 };
}

const drawn = new WeakMap<readonly Item[], { readonly key: string; readonly cells: readonly Cell[] }>();

/** The columns of a lane; remembered, because a stepper asks for the same ones at each key. */
function cellsOf<Kind extends Item>(
  items: readonly Kind[],
  axis: Axis,
  keyOf: (item: Kind) => string,
  mustShow: (item: Kind) => boolean,
): readonly Cell[] {
  const key = `${axis.from} ${axis.to} ${axis.columns}`;
  const known = drawn.get(items);
  if (known?.key === key) return known.cells;
  const width = nsPerColumn(axis);
  let next = firstEndingAfter(items, axis.from);
  const cells = Array.from({ length: axis.columns }, (_, index) => {
    const column = { from: axis.from + index * width, to: axis.from + (index + 1) * width };
    const cell = cellOf(items, next, column, keyOf, mustShow);
    while (next < items.length && items[next]!.to <= column.to) next++;
    return cell;
  });
  drawn.set(items, { key, cells });
  return cells;
}

/** Neighbouring equal cells share one escape sequence. */
function paintRuns(cells: readonly { text: string; state: State | undefined }[], colours: Target["colours"]): string {
  let line = "";
  for (let begin = 0; begin < cells.length; ) {
    const state = cells[begin]!.state;
    let end = begin;
    let text = "";
    while (end < cells.length && cells[end]!.state === state) text += cells[end++]!.text;
    line += state === undefined ? text : paint(text, state, colours);
    begin = end;
  }
  return line;
}

/** The part that has happened, then, dim, the part that has not. */
function inTime<Cell>(cells: readonly Cell[], past: number, draw: (cells: readonly Cell[]) => string, colours: Target["colours"]): string {
  return draw(cells.slice(0, past)) + dim(draw(cells.slice(past)), colours);
}

/** The lane of a thread or task; the columns from `past` on have not happened yet. */
export function drawLane(lane: Lane, axis: Axis, target: Target, past = axis.columns): string {
  const cells = cellsOf<Span>(
    lane.spans,
    axis,
    ({ state }) => state,
    ({ state }) => state === "running",
  ).map(({ winner, hidden }) => {
    const state = winner as State | undefined;
    if (hidden) return { text: sign("short", target), state: "running" as const };
    return { text: state === undefined ? " " : glyphOf(state, target), state };
  });
  return inTime(cells, past, (part) => paintRuns(part, target.colours), target.colours);
}

/** The GIL's own lane: the mark of whoever held it; `selected` is shown in inverse video. */
export function drawGilLane(
  chart: Pick<Chart, "holds" | "lanes">,
  axis: Axis,
  target: Target,
  selected?: string,
  past = axis.columns,
): string {
  const marks = new Map(chart.lanes.map(({ id, mark }) => [id, mark]));
  const cells = cellsOf(
    chart.holds,
    axis,
    ({ lane }) => lane,
    () => true,
  );
  const draw = (part: readonly Cell[]) => {
    let line = "";
    for (const { winner, hidden } of part) {
      const text = hidden ? sign("short", target) : winner === undefined ? " " : (marks.get(winner) ?? "?");
      line += winner !== undefined && winner === selected ? inverse(text, target.colours) : text;
    }
    return line.replaceAll("\x1b[27m\x1b[7m", "");
  };
  return inTime(cells, past, draw, target.colours);
}
