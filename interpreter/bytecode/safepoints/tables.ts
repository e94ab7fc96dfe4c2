// The safepoint tables by name.

import { everyInstruction } from "./every-instruction.ts";
import { safepoints27 } from "./python-2.7.ts";
import { safepoints39 } from "./python-3.9.ts";
import { safepoints310 } from "./python-3.10.ts";
import { safepoints311 } from "./python-3.11.ts";
import { safepoints312 } from "./python-3.12.ts";
import type { SafepointTable } from "./table.ts";

export const SAFEPOINT_TABLES = {
  "2.7": safepoints27,
  "3.9": safepoints39,
  "3.10": safepoints310,
  "3.11": safepoints311,
  "3.12": safepoints312,
  "every-instruction": everyInstruction,
} as const satisfies Record<string, SafepointTable>;

export type SafepointTableName = keyof typeof SAFEPOINT_TABLES;

/** Whether an instruction may be followed by a look, as far as it can be told without running it. */
export function mayLook({ after }: SafepointTable, op: keyof SafepointTable["after"], operand: number): boolean {
  const safepoint = after[op];
  if (op === "RESUME" && operand > 1) return safepoint === "boundary";
  return safepoint !== undefined && safepoint !== "caller";
}
