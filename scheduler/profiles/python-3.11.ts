// CPython 3.11's GIL: Python/ceval_gil.h of 3.11.2, with durations as measured on native builds (two cores, Linux, glibc).

import type { Profile } from "./profile.ts";

export const python311: Profile = {
  name: "3.11",
  title: "CPython 3.11",
  handOver: "drop request",
  forcedSwitching: true,
  switchIntervalNs: 5_000_000,
  timerLatenessNs: 55_000,
  wakeNs: 7_000,
  forcedReturnNs: 6_000,
  stealProbability: 0,
};
