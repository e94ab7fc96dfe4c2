// A whole screen as lines of text, each exactly as wide as the screen: panes put into borders. No Ink here, so that every size
// can be tested in a moment, and one string a line is what Ink is quickest with.

import { columnAt, ruler } from "../print/axis.ts";
import { findingText, notLookedFor } from "../print/findings.ts";
import { paceText } from "../print/model.ts";
import { formatMs } from "../print/quantity.ts";
import { cut, pad, widthOf, wrap } from "../print/text-width.ts";
import { bold, sign } from "../print/vocabulary.ts";
import type { Surface } from "../surface.ts";
import { KEYS } from "./keys.ts";
import { type Layout, labelWidth } from "./layout.ts";
import type { Moment, Scene, View } from "./moment.ts";
import { axisOf, findingLines, foundHere, laneLines, outputLines, sourceLines, threadLines, visibleLanes, whyLines } from "./panes.ts";

type Corner = "topLeft" | "topRight" | "bottomLeft" | "bottomRight" | "left" | "right";

/** A border of the frame: titles in it, joints where walls meet it from above or below. */
function border(
  layout: Layout,
  surface: Surface,
  ends: readonly [Corner, Corner],
  titles: readonly { readonly at: number; readonly text: string }[],
  joints: readonly { readonly at: number; readonly sign: "top" | "bottom" }[] = [],
): string {
  const cells = new Array<string>(layout.columns).fill(sign("bar", surface));
  cells[0] = sign(ends[0], surface);
  cells[layout.columns - 1] = sign(ends[1], surface);
  for (const joint of joints) cells[joint.at] = sign(joint.sign, surface);
  for (const { at, text } of titles) {
    [...text].slice(0, Math.max(0, layout.columns - 1 - at)).forEach((character, index) => {
      cells[at + index] = character;
    });
  }
  return cells.join("");
}

function headLine(scene: Scene, moment: Moment, view: View, layout: Layout, surface: Surface): string {
  const whereAt = (step: number, timeNs: number, size: string) => `step ${step}/${moment.steps}   ${formatMs(timeNs)} ms   by ${size} `;
  const where = whereAt(moment.step, moment.timeNs, view.size);
  // As many of the settings as there is room for at every step: what is said may not come and go from key to key.
  const longest = widthOf(whereAt(moment.steps, Math.max(moment.timeNs, scene.chart.end), "event"));
  let left = ` ${scene.program.name}`;
  for (const setting of [`seed ${scene.seed}`, ...scene.model, paceText(scene.pace, surface), scene.policy]) {
    if (widthOf(left) + 3 + widthOf(setting) + 1 + longest > layout.columns) break;
    left += `   ${setting}`;
  }
  const dots = sign("ellipsis", surface);
  const room = Math.max(0, layout.columns - widthOf(where));
  return bold(pad(pad(cut(left, room - 1, dots), room) + where, layout.columns, dots), surface.colours);
}

/** A pane's title; where there are more rows than the pane has, how many are shown: the others come with the selected lane. */
function partOf(
  title: string,
  { first, last }: { readonly first: number; readonly last: number },
  count: number,
  surface: Surface,
): string {
  return last - first < count ? `${title} ${sign("bar", surface)} ${last - first} of ${count} ` : title;
}

/** The border over the lanes holds the ruler, and in it the cursor and the findings that it has come by. */
function rulerLine(scene: Scene, moment: Moment, view: View, layout: Layout, surface: Surface): string {
  const axis = axisOf(scene, layout);
  const scale = [...ruler(axis, surface, layout.lane < 40 ? 10 : 15, sign("bar", surface))];
  const mark = (timeNs: number, what: "cursor" | "finding") => {
    scale[Math.max(0, Math.min(columnAt(axis, timeNs), axis.columns - 1))] = sign(what, surface);
  };
  for (const { timeNs } of moment.found) mark(timeNs, "finding");
  mark(moment.timeNs, "cursor");
  const label = labelWidth(layout);
  const lanes = partOf("Lanes", visibleLanes(moment.stands.length, view.selected, layout.laneRows), moment.stands.length, surface);
  const titles = [{ at: 1 + label, text: scale.join("") }, ...(label >= 7 ? [{ at: 1, text: cut(lanes, label - 1, "") }] : [])];
  return border(layout, surface, ["topLeft", "topRight"], titles, [{ at: label, sign: "top" }]);
}

/** What the keys do, as many as there is room for; `?` and `q` always. */
function keyLine(layout: Layout, surface: Surface): string {
  const arrows = surface.ascii ? { step: "left/right", lane: "up/down" } : { step: "←→", lane: "↑↓" };
  const parts = [`${arrows.step} step`, "[ ] GIL switch", "c C finding", "f list", "s size", `${arrows.lane} lane`, "Home End"];
  const always = "? help  q quit";
  let line = ` ${always}`;
  for (let count = parts.length; count > 0; count--) {
    const candidate = ` ${parts.slice(0, count).join("  ")}  ${always}`;
    if (widthOf(candidate) <= layout.columns) {
      line = candidate;
      break;
    }
  }
  return pad(line, layout.columns);
}

/** The panes side by side, walls between them. */
function paneLines(scene: Scene, moment: Moment, view: View, layout: Layout, surface: Surface): string[] {
  const wall = sign("wall", surface);
  const columns = [sourceLines(scene, moment, view, layout.source, surface)];
  if (layout.threads !== null) columns.push(threadLines(moment, view, layout.threads, surface));
  if (layout.isOutputBeside && layout.output !== null) columns.push(outputLines(moment, layout.output, surface));
  return Array.from({ length: layout.source.height }, (_, row) => wall + columns.map((lines) => lines[row] ?? "").join(wall) + wall);
}

/** What stands over Why: a finding that has no box of its own, or that the search for some is still under way. */
function whyTitles(moment: Moment, layout: Layout, surface: Surface): { readonly at: number; readonly text: string }[] {
  const here = layout.finding === null ? foundHere(moment) : [];
  const aside =
    here.length > 0
      ? ` ${sign("finding", surface)} ${here.map(({ name }) => name).join(", ")}: f tells `
      : moment.lost === null
        ? ` looking for lost updates${sign("ellipsis", surface)} `
        : "";
  const at = layout.columns - 2 - widthOf(aside);
  return [{ at: 1, text: "Why" }, ...(aside !== "" && at > labelWidth(layout) ? [{ at, text: aside }] : [])];
}

function findingBox(moment: Moment, layout: Layout, surface: Surface): string[] {
  const [first, ...more] = foundHere(moment);
  if (layout.finding === null || first === undefined) return [];
  const wall = sign("wall", surface);
  const others = more.length === 0 ? "" : `and ${more.length} more here, `;
  const title = `${sign("finding", surface)} ${first.name} ${sign("bar", surface)} ${others}f lists all up to now `;
  return [
    border(layout, surface, ["left", "right"], [{ at: 1, text: title }]),
    ...findingLines(first, layout.finding, surface).map((line) => wall + line + wall),
  ];
}

export function frame(scene: Scene, moment: Moment, view: View, layout: Layout, surface: Surface): string[] {
  const wall = sign("wall", surface);
  const boxed = (lines: readonly string[]) => lines.map((line) => wall + line + wall);
  const selected = moment.stands[view.selected];
  const panes = [{ at: 1, text: `Source ${sign("bar", surface)} ${selected?.name ?? ""} ` }];
  const walls: number[] = [];
  if (layout.threads !== null) {
    walls.push(1 + layout.source.width);
    const shown = visibleLanes(moment.stands.length, view.selected, layout.threads.height + 1);
    panes.push({ at: 2 + layout.source.width, text: partOf("Threads", shown, moment.stands.length, surface) });
  }
  if (layout.isOutputBeside && layout.threads !== null) {
    walls.push(2 + layout.source.width + layout.threads.width);
    panes.push({ at: 3 + layout.source.width + layout.threads.width, text: "Output" });
  }
  const isOutputBelow = layout.output !== null && !layout.isOutputBeside;
  const lines = [
    headLine(scene, moment, view, layout, surface),
    rulerLine(scene, moment, view, layout, surface),
    ...boxed(laneLines(scene, moment, view, layout, surface)),
    border(layout, surface, ["left", "right"], whyTitles(moment, layout, surface), [{ at: labelWidth(layout), sign: "bottom" }]),
    ...boxed(whyLines(moment, layout, surface)),
    ...findingBox(moment, layout, surface),
    border(
      layout,
      surface,
      ["left", "right"],
      panes,
      walls.map((at) => ({ at, sign: "top" })),
    ),
    ...paneLines(scene, moment, view, layout, surface),
  ];
  const ends = walls.map((at) => ({ at, sign: "bottom" as const }));
  if (isOutputBelow && layout.output !== null) {
    lines.push(
      border(layout, surface, ["left", "right"], [{ at: 1, text: "Output" }], ends),
      ...boxed(outputLines(moment, layout.output, surface)),
    );
  }
  lines.push(border(layout, surface, ["bottomLeft", "bottomRight"], [], isOutputBelow ? [] : ends), keyLine(layout, surface));
  return lines;
}

/** A page in place of the frame: it covers everything and needs no room beside anything. What does not fit is scrolled to. */
export function pageFrame(moment: Moment, view: View, layout: Layout, surface: Surface): string[] {
  const wall = sign("wall", surface);
  const dots = sign("ellipsis", surface);
  const text = pageText(moment, view, layout, surface);
  const end = scrollEnd(moment, view, layout, surface);
  const first = Math.min(view.scroll, end);
  const more = end > first ? [{ at: 2, text: ` ${surface.ascii ? "up/down" : "↑↓"} ${end - first} more lines ` }] : [];
  const isKeys = view.page === "keys";
  const others = "any other key: back   q quit";
  const offers = isKeys ? [] : ["c C to the next or previous finding   ", "c C finding   "];
  const keys = `${offers.find((offer) => widthOf(offer + others) < layout.columns) ?? ""}${others}`;
  return [
    border(layout, surface, ["topLeft", "topRight"], [{ at: 2, text: isKeys ? " Keys " : ` Findings up to step ${moment.step} ` }]),
    ...Array.from({ length: pageRows(layout) }, (_, row) => `${wall} ${pad(text[first + row] ?? "", layout.columns - 4, dots)} ${wall}`),
    border(layout, surface, ["bottomLeft", "bottomRight"], more),
    pad(` ${keys}`, layout.columns, dots),
  ];
}

/** The farthest that a page can be scrolled. */
export function scrollEnd(moment: Moment, view: View, layout: Layout, surface: Surface): number {
  return Math.max(0, pageText(moment, view, layout, surface).length - pageRows(layout));
}

/** Borders and the line of keys are left. */
function pageRows(layout: Layout): number {
  return layout.rows - 3;
}

function pageText(moment: Moment, view: View, layout: Layout, surface: Surface): string[] {
  const width = layout.columns - 4;
  return view.page === "keys" ? keysText(width, surface) : findingsText(moment, width, surface);
}

/** Each key and what it does. */
function keysText(width: number, surface: Surface): string[] {
  const names = surface.ascii
    ? (text: string) => text.replace("→", "right").replace("←", "left").replace("↑", "up").replace("↓", "down")
    : String;
  const rows = KEYS.flatMap(({ shown, doc }) => wrap(doc, width - 10).map((line, at) => `${pad(at === 0 ? names(shown) : "", 10)}${line}`));
  return [...rows, "", ...wrap("Time moves for all threads at once: what is dim in the lanes has not happened yet.", width)];
}

/** What has stood out up to this moment, the newest first. */
function findingsText({ found, foundLater, lost }: Moment, width: number, surface: Surface): string[] {
  const blocks = found
    .toReversed()
    .flatMap((one) => [
      `${sign("finding", surface)} ${one.name}   step ${one.step}   ${formatMs(one.timeNs)} ms`,
      ...wrap(findingText(one, surface), width - 2).map((line) => `  ${line}`),
      "",
    ]);
  const notes = [
    ...(found.length === 0 ? ["Nothing stands out up to this step."] : []),
    ...(foundLater > 0 ? [`${foundLater} more later in the run: c goes to the next`] : []),
    ...(lost === null ? [`lost updates and stale checks are still being looked for${sign("ellipsis", surface)}`] : []),
    ...notLookedFor(lost),
  ];
  return [...blocks, ...notes.flatMap((note) => wrap(note, width))];
}
