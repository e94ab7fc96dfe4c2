// CPython 3.9's GIL, and that of 3.2 to 3.8: Python/ceval_gil.h of 3.9.2, the machine of 3.11. It is obeyed at many more places.

import type { Profile } from "./profile.ts";
import { python311 } from "./python-3.11.ts";

export const python39: Profile = {
  name: "3.9",
  title: "3.2 to 3.9: a waiter asks after 5 ms; looks after nearly every instruction",
  version: "3.9",
  handOver: "drop request",
  signalsEndLockWaits: true,
  signalsEndCalls: false,
  safepoints: "3.9",
  figures: {
    ...python311.figures,
    sleepZeroNs: 300, // select(2) without a time to wait
  },
};
