// CPython 3.12's GIL: the machine of 3.11, now one for each interpreter of a process; gilscope has one.

import type { Profile } from "./profile.ts";
import { python311 } from "./python-3.11.ts";

export const python312: Profile = {
  name: "3.12",
  title: "3.12: as 3.11, but does not look when f(*args) returns",
  version: "3.12",
  handOver: "drop request",
  signalsEndLockWaits: true,
  signalsEndCalls: false,
  safepoints: "3.12",
  figures: python311.figures,
};
