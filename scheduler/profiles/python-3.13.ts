// CPython 3.13's GIL, with the GIL: Python/ceval_gil.c of 3.13.5. The machine of 3.11; the request is written to the holder's own eval
// breaker. Locks are new: a PyMutex (Python/lock.c) gives itself to a waiter of more than a millisecond (TIME_TO_BE_FAIR_NS).

import type { Profile } from "./profile.ts";
import { python312 } from "./python-3.12.ts";

export const python313: Profile = {
  name: "3.13",
  title: "3.13: as 3.12; a lock is handed to whoever has waited for 1 ms",
  version: "3.13",
  handOver: "drop request",
  signalsEndLockWaits: true,
  signalsEndCalls: false,
  safepoints: "3.12",
  figures: { ...python312.figures, lockHandOverNs: 1_000_000 },
};
