// CPython 3.11's GIL: Python/ceval_gil.h of 3.11.2, with durations as measured on native builds (two cores, Linux, glibc).

import type { Profile } from "./profile.ts";
import { NO_RACE } from "./race.ts";

export const python311: Profile = {
  name: "3.11",
  title: "3.11: a waiter asks after 5 ms; looks at calls and jumps back",
  version: "3.11",
  handOver: "drop request",
  signalsEndLockWaits: true,
  signalsEndCalls: false,
  safepoints: "3.11",
  figures: {
    ...NO_RACE,
    switchIntervalNs: 5_000_000,
    timerLatenessNs: 55_000,
    timerSpreadNs: 1_000,
    wakeNs: 7_000,
    forcedReturnNs: 6_000,
    stealProbability: 0,
    forcedSwitching: true,
    sleepZeroNs: 55_000, // clock_nanosleep(2) until a moment, and the timer's slack on top
    lockHandOverNs: 0, // a semaphore: whoever comes first
  },
};
