// Where 3.12 and 3.13 look: as 3.11, but f(*args) too enters Python code without a call in C, so nobody looks when that returns. (3.13
// looks before a loop's jump back instead of after it, which no program can tell.)

import { safepoints311 } from "./python-3.11.ts";
import type { SafepointTable } from "./table.ts";

export const safepoints312: SafepointTable = { after: { ...safepoints311.after, CALL_FUNCTION_EX: "native-return" }, notBefore: [] };
