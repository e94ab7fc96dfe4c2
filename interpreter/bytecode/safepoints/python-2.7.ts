// Which instructions count as a tick in 2.7: all that end in DISPATCH() in Python/ceval.c of 2.7.18. What 2.7 does every hundred ticks
// is not said here. Instructions that 3.9 has and 2.7 had not go by what stood in their place.

import { OPCODE_NAMES } from "../opcodes.ts";
import { FAST_39 } from "./python-3.9.ts";
import { allBut, type SafepointTable } from "./table.ts";

export const safepoints27: SafepointTable = {
  after: allBut(OPCODE_NAMES, "always", {
    ...FAST_39,
    // `is` and `in` were comparisons like others, and AssertionError was a global.
    IS_OP: "always",
    CONTAINS_OP: "always",
    LOAD_ASSERTION_ERROR: "always",
    END_ASYNC_FOR: "always",
    // Their test for None was such a comparison; the jump on its outcome, a bool, was none.
    POP_JUMP_FORWARD_IF_NONE: "always",
    POP_JUMP_FORWARD_IF_NOT_NONE: "always",
    POP_JUMP_BACKWARD_IF_NONE: "always",
    POP_JUMP_BACKWARD_IF_NOT_NONE: "always",
  }),
  // SETUP_FINALLY
  notBefore: ["NOP"],
};
