// The time axis: which stretch of virtual time each column stands for, and the ruler above the lanes.

import { formatNumber } from "./quantity.ts";
import { widthOf } from "./text-width.ts";

export interface Axis {
  /** Virtual nanoseconds at the left edge and at the right edge. */
  readonly from: number;
  readonly to: number;
  readonly columns: number;
}

export function nsPerColumn(axis: Axis): number {
  return Math.max(axis.to - axis.from, 1) / axis.columns;
}

/** The column a moment lies in; may be outside the axis. */
export function columnAt(axis: Axis, at: number): number {
  return Math.min(Math.floor((at - axis.from) / nsPerColumn(axis)), at <= axis.to ? axis.columns - 1 : axis.columns);
}

/** 1, 2 or 5 times a power of ten: the least that is no less than `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least) ?? 10 * power;
}

const UNITS = [
  { name: "s", ns: 1e9 },
  { name: "ms", ns: 1e6 },
  { name: "µs", ns: 1e3 },
  { name: "ns", ns: 1 },
] as const;

/**
 * Labels at round moments, each beginning in the column of its moment; about one every `spacing` columns; `0` at the start.
 * ASCII writes `us` for `µs`.
 */
export function ruler(axis: Axis, surface: { readonly ascii: boolean }, spacing = 15, fill = " "): string {
  const step = roundStep(nsPerColumn(axis) * spacing);
  const unit = UNITS.find(({ ns }) => step >= ns) ?? UNITS[3];
  const name = surface.ascii ? unit.name.replace("µ", "u") : unit.name;
  const cells = new Array<string>(axis.columns).fill(fill);
  for (let at = Math.ceil(axis.from / step) * step; at <= axis.to; at += step) {
    const label = at === 0 ? "0" : `${formatNumber(at / unit.ns)}${name}`;
    const column = columnAt(axis, at);
    if (column + widthOf(label) > axis.columns) break;
    [...label].forEach((character, index) => {
      cells[column + index] = character;
    });
  }
  return cells.join("");
}
