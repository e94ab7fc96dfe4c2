// Where 3.11 looks: what the table of opcodes says. Calls into Python code need no call in C any more, so their return is not looked at.

import { OPCODE_NAMES, OPCODES, type OpcodeName, type Safepoint } from "../opcodes.ts";
import type { SafepointTable } from "./table.ts";

export const safepoints311: SafepointTable = {
  after: Object.fromEntries(
    OPCODE_NAMES.flatMap((name): [OpcodeName, Safepoint][] => {
      const { safepoint } = OPCODES[name];
      return safepoint === undefined ? [] : [[name, safepoint]];
    }),
  ),
  notBefore: [],
};
