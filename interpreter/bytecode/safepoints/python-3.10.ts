// Where 3.10 looks: no longer after every instruction, but where a function begins or a handler, where a jump is taken (forward too, if
// it is one on a condition), and when a call has returned. `n += 1` has none of these.

import { NOT_BEFORE_39 } from "./python-3.9.ts";
import type { SafepointTable } from "./table.ts";

export const safepoints310: SafepointTable = {
  after: {
    RESUME: "always",
    PUSH_EXC_INFO: "always",
    JUMP_BACKWARD: "always",
    POP_JUMP_FORWARD_IF_TRUE: "jump",
    POP_JUMP_FORWARD_IF_FALSE: "jump",
    POP_JUMP_FORWARD_IF_NONE: "jump",
    POP_JUMP_FORWARD_IF_NOT_NONE: "jump",
    POP_JUMP_BACKWARD_IF_TRUE: "jump",
    POP_JUMP_BACKWARD_IF_FALSE: "jump",
    POP_JUMP_BACKWARD_IF_NONE: "jump",
    POP_JUMP_BACKWARD_IF_NOT_NONE: "jump",
    CALL: "return",
    CALL_KW: "return",
    CALL_FUNCTION_EX: "return",
    RETURN_VALUE: "caller",
    YIELD_VALUE: "caller",
    RETURN_GENERATOR: "caller",
  },
  notBefore: NOT_BEFORE_39,
};
