// The race for a GIL that is let go every hundred ticks, and what stands for it where there is none.

import type { GilFigures } from "./profile.ts";

export type RaceFigures = Pick<
  GilFigures,
  "checkInterval" | "raceOfTwoProbability" | "raceOfTwoNs" | "raceOfManyProbability" | "raceOfManyNs" | "timeSliceNs" | "sameCoreReleaseNs"
>;

/** For a GIL that goes by time. */
export const NO_RACE: RaceFigures = {
  checkInterval: 0,
  raceOfTwoProbability: 0,
  raceOfTwoNs: 0,
  raceOfManyProbability: 0,
  raceOfManyNs: 0,
  timeSliceNs: 0,
  sameCoreReleaseNs: 0,
};
