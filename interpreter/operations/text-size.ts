// How large text and bytes may become here: JavaScript holds no longer string, and a native must say MemoryError where it
// would throw. The memory limit of the run is lower as a rule, and counted by `runtime.allocate`.

import { raise } from "../objects/exception.ts";

const LARGEST = 2 ** 29 - 32;

/** MemoryError if text or bytes of this many units cannot be. */
export function checkTextSize(units: number): void {
  if (!(units <= LARGEST)) raise("MemoryError", "");
}
