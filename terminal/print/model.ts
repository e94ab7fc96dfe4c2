// What a run was made with, in the words of the lines at the top of print-outs.

import { type Costs, DEFAULT_PROFILE, type ProgramOptions } from "../../scheduler/index.ts";
import { formatDuration } from "./quantity.ts";

/** By what the GIL is taken from a thread that does not let go by itself. */
export type Pace = Pick<Costs, "switchIntervalNs" | "checkInterval">;

/** `interval 5 ms`, or in 2.7 `every 100 ticks`. */
export function paceText({ switchIntervalNs, checkInterval }: Pace, surface: { readonly ascii: boolean }): string {
  return checkInterval > 0 ? `every ${checkInterval} ticks` : `interval ${formatDuration(switchIntervalNs, surface).replace(".00", "")}`;
}

/** Whose GIL it is and where it can be lost; nothing of what goes without saying. */
export function modelTexts({ profile, switchAt }: Pick<ProgramOptions, "profile" | "switchAt">): string[] {
  const isUsual = profile === undefined || profile === DEFAULT_PROFILE;
  return [...(isUsual ? [] : [`GIL of ${profile}`]), ...(switchAt === "every-instruction" ? ["at every instruction"] : [])];
}
