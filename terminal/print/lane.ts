// One lane as one string, one column a character: the state that lasted longest in the column. What is too short to win any
// column must not be lost: where a thread held the GIL only within a column, `!` stands.

import { type Axis, nsPerColumn } from "./axis.ts";
import type { Chart, Hold, Lane, Span } from "./chart.ts";
import { glyphOf, inverse, paint, type State, sign } from "./vocabulary.ts";

interface Target {
  readonly ascii: boolean;
  readonly colours: 0 | 4 | 8 | 24;
}

/** Index of the first item that ends after `at`: items are in order of time. */
export function firstEndingAfter(items: readonly { readonly to: number }[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.to > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** For each column the item that covers most of it, and whether another one lies wholly inside without having won. */
function winners<Item extends { readonly from: number; readonly to: number }>(
  items: readonly Item[],
  axis: Axis,
  keyOf: (item: Item) => string,
  mustShow: (item: Item) => boolean,
): { winner: string | undefined; hidden: boolean }[] {
  const width = nsPerColumn(axis);
  let next = firstEndingAfter(items, axis.from);
  return Array.from({ length: axis.columns }, (_, column) => {
    const begin = axis.from + column * width;
    const end = begin + width;
    const lasted = new Map<string, number>();
    const inside = new Set<string>();
    let index = next;
    for (; index < items.length && items[index]!.from < end; index++) {
      const item = items[index]!;
      const key = keyOf(item);
      lasted.set(key, (lasted.get(key) ?? 0) + Math.min(item.to, end) - Math.max(item.from, begin));
      if (item.from >= begin && item.to <= end && mustShow(item)) inside.add(key);
    }
    while (next < items.length && items[next]!.to <= end) next++;
    let winner: string | undefined;
    for (const [key, time] of lasted) if (winner === undefined || time > lasted.get(winner)!) winner = key;
    // Most of the column nothing at all: an idle GIL is a fact too.
    const covered = [...lasted.values()].reduce((sum, time) => sum + time, 0);
    if (winner !== undefined && lasted.get(winner)! < width - covered) winner = undefined;
    if (winner !== undefined) inside.delete(winner);
    return { winner, hidden: inside.size > 0 };
  });
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

/** The lane of a thread or task. */
export function drawLane(lane: Lane, axis: Axis, target: Target): string {
  const cells = winners<Span>(
    lane.spans,
    axis,
    ({ state }) => state,
    ({ state }) => state === "running",
  ).map(({ winner, hidden }) => {
    const state = winner as State | undefined;
    if (hidden) return { text: sign("short", target), state: "running" as const };
    return { text: state === undefined ? " " : glyphOf(state, target), state };
  });
  return paintRuns(cells, target.colours);
}

/** The GIL's own lane: the mark of whoever held it; `selected` is shown in inverse video. */
export function drawGilLane(chart: Pick<Chart, "holds" | "lanes">, axis: Axis, target: Target, selected?: string): string {
  const marks = new Map(chart.lanes.map(({ id, mark }) => [id, mark]));
  const cells = winners<Hold>(
    chart.holds,
    axis,
    ({ lane }) => lane,
    () => true,
  );
  let line = "";
  for (const { winner, hidden } of cells) {
    const text = hidden ? sign("short", target) : winner === undefined ? " " : (marks.get(winner) ?? "?");
    line += winner !== undefined && winner === selected ? inverse(text, target.colours) : text;
  }
  return line.replaceAll("\x1b[27m\x1b[7m", "");
}

/** The span that covers a moment. */
export function spanAt(lane: Lane, at: number): Span | undefined {
  const span = lane.spans[firstEndingAfter(lane.spans, at)] ?? lane.spans.at(-1);
  return span !== undefined && span.from <= at ? span : undefined;
}
