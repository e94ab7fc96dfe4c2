// `--cost`: one figure of the cost table. `wakeNs=3us` and `wakeNs=3000` are the same; a part of a row is `diskOpen.operationNs=50us`.

import type { CostOverrides } from "../../scheduler/index.ts";
import { parseDuration } from "../print/quantity.ts";

/** Thrown with a sentence about what cannot be read. Whether the table has such a figure is for whoever has the table. */
export class BadFigure extends Error {}

/** A number; true or false; or, where the table has nanoseconds, a duration with its unit. */
function figureOf(text: string, name: string): number | boolean {
  if (text === "true" || text === "false") return text === "true";
  const number = Number(text);
  if (text.trim() !== "" && Number.isFinite(number)) return number;
  const ns = name.endsWith("Ns") ? parseDuration(text, "ms") : undefined;
  if (ns === undefined) throw new BadFigure(`--cost takes NAME=FIGURE, like wakeNs=3us; '${text}' is no figure for ${name}`);
  return ns;
}

/** The part of a cost table that is to be changed. */
export function readFigure(text: string): CostOverrides {
  const [, row, part, value] = /^([A-Za-z]+)(?:\.([A-Za-z.]+))?=(.+)$/.exec(text.trim()) ?? [];
  if (row === undefined || value === undefined) throw new BadFigure(`--cost takes NAME=FIGURE, like wakeNs=3us, not '${text}'`);
  const figure = figureOf(value, row === "requestNs" ? row : (part ?? row));
  return { [row]: part === undefined ? figure : { [part]: figure } } as CostOverrides;
}
