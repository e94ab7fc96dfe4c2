// The GILs of CPython 3.6, 3.7 and 3.8: that of 3.9 (Python/ceval_gil.h has been the same since 3.2). What differs is the library.

import type { Profile } from "./profile.ts";
import { python39 } from "./python-3.9.ts";

const before39 = (name: "3.6" | "3.7" | "3.8"): Profile => ({
  ...python39,
  name,
  title: `${name}: the GIL of 3.9; asyncio as it was then`,
  version: name,
});

export const python36 = before39("3.6");
export const python37 = before39("3.7");
export const python38 = before39("3.8");
