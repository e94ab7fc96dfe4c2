// CPython 3.10's GIL: the machine of 3.9, obeyed at fewer places.

import type { Profile } from "./profile.ts";
import { python39 } from "./python-3.9.ts";

export const python310: Profile = {
  name: "3.10",
  title: "3.10: a waiter asks after 5 ms; looks at calls, their returns, and jumps",
  version: "3.10",
  handOver: "drop request",
  signalsEndLockWaits: true,
  signalsEndCalls: false,
  safepoints: "3.10",
  figures: python39.figures,
};
