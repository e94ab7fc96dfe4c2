// CPython 2.7's GIL, and that of 3.0 and 3.1: Python/ceval.c and Python/thread_pthread.h of 2.7.18. A semaphore that its holder posts and
// waits for again every hundred ticks. Nobody is next: on two cores, the waiter that the post wakes runs against a releaser that is there
// already, loses nine times of ten, and costs both of them time (David Beazley's slow-down, 2009). On one core it gets its turn when the
// operating system's time slice is over, as that waiter is ready to run all the while.

import type { Profile } from "./profile.ts";

export const python27: Profile = {
  name: "2.7",
  title: "2.7: lets go every 100 ticks; whoever is quicker has it",
  version: "3.11",
  handOver: "ticks",
  signalsEndLockWaits: false, // PyThread_acquire_lock has no way to come back without the lock
  signalsEndCalls: true,
  safepoints: "2.7",
  figures: {
    switchIntervalNs: 5_000_000, // asks nobody: the yardstick of stats only
    timerLatenessNs: 55_000,
    timerSpreadNs: 0, // no wait for this GIL is timed
    wakeNs: 7_000,
    forcedReturnNs: 0,
    stealProbability: 0,
    forcedSwitching: false,
    checkInterval: 100,
    // Measured on two cores: a loop of passes does 1.90 million releases a second alone; two threads 0.84 million, of which 10 % change the
    // owner; four threads 94 %, after 2 µs with it. So a race of two takes 1.27 times as long as the hundred ticks before it, and that is
    // kept: the figures belong to the speed of the cost table of instructions.
    raceOfTwoProbability: 0.105,
    raceOfTwoNs: 500,
    raceOfManyProbability: 0.94,
    raceOfManyNs: 1_050,
    timeSliceNs: 4_000_000,
    sameCoreReleaseNs: 20,
    sleepZeroNs: 300, // select(2) without a time to wait
    lockHandOverNs: 0,
  },
};
