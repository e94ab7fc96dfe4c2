// The textbook's thread: between any two instructions another may come. No CPython is like that.

import { OPCODE_NAMES } from "../opcodes.ts";
import { allBut, type SafepointTable } from "./table.ts";

export const everyInstruction: SafepointTable = { after: allBut(OPCODE_NAMES, "boundary", {}), notBefore: [] };
