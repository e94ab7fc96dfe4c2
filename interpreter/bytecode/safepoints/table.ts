// What a version of CPython looks like from the side of the eval breaker: after which instructions it looks. Each table lies in a
// file of its own; what the words mean is carried out by vm/safepoints.ts.

import type { OpcodeName, Safepoint } from "../opcodes.ts";

export interface SafepointTable {
  readonly after: Readonly<Partial<Record<OpcodeName, Safepoint>>>;
  /** Nobody looks before one of these: what stands before a block shall not be torn from it. A NOP counts where a try begins. */
  readonly notBefore: readonly OpcodeName[];
}

/** A table in which each opcode that is not named has the same entry. */
export function allBut(
  names: readonly OpcodeName[],
  usual: Safepoint,
  others: Readonly<Partial<Record<OpcodeName, Safepoint | "never">>>,
): SafepointTable["after"] {
  const after: Partial<Record<OpcodeName, Safepoint>> = {};
  for (const name of names) {
    const entry = others[name] ?? usual;
    if (entry !== "never") after[name] = entry;
  }
  return after;
}
