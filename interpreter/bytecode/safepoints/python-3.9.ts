// Where 3.2 to 3.9 look: after nearly everything. Python/ceval.c of 3.9 looks in DISPATCH(), which ends most instructions; the short and
// frequent ones end in FAST_DISPATCH(), which goes straight on. So there is a look between the load and the store of `n += 1`.

import { OPCODE_NAMES, type OpcodeName, type Safepoint } from "../opcodes.ts";
import { allBut, type SafepointTable } from "./table.ts";

/** The instructions that do not simply end in DISPATCH(). */
export const FAST_39: Readonly<Partial<Record<OpcodeName, Safepoint | "never">>> = {
  NOP: "never",
  LOAD_FAST: "never",
  LOAD_CONST: "never",
  STORE_FAST: "never",
  POP_TOP: "never",
  COPY: "never", // DUP_TOP
  SWAP: "never", // ROT_TWO and its kin
  IS_OP: "never",
  CONTAINS_OP: "never",
  LOAD_ASSERTION_ERROR: "never",
  END_ASYNC_FOR: "never",
  JUMP_FORWARD: "never",
  POP_JUMP_FORWARD_IF_TRUE: "test",
  POP_JUMP_FORWARD_IF_FALSE: "test",
  POP_JUMP_BACKWARD_IF_TRUE: "test", // a jump back also stands for the JUMP_ABSOLUTE that closed a loop
  POP_JUMP_BACKWARD_IF_FALSE: "test",
  JUMP_IF_TRUE_OR_POP: "test",
  JUMP_IF_FALSE_OR_POP: "test",
  // IS_OP, and a jump on its outcome, which is a bool
  POP_JUMP_FORWARD_IF_NONE: "never",
  POP_JUMP_FORWARD_IF_NOT_NONE: "never",
  POP_JUMP_BACKWARD_IF_NONE: "taken",
  POP_JUMP_BACKWARD_IF_NOT_NONE: "taken",
  // CALL_FUNCTION and its kin run Python code by a call in C, so they see it return.
  CALL: "return",
  CALL_KW: "return",
  CALL_FUNCTION_EX: "return",
  RETURN_VALUE: "caller",
  YIELD_VALUE: "caller",
  RETURN_GENERATOR: "caller",
  // YIELD_FROM: to yield on leaves the frame, and to come back to it is not looked at; the end of the delegate is.
  SEND: "jump",
  JUMP_BACKWARD_NO_INTERRUPT: "never",
  // They end in the search for a handler, and the look comes where that begins (PUSH_EXC_INFO).
  RAISE_VARARGS: "never",
  RERAISE: "never",
  // 3.9 has nothing in their place.
  PUSH_NULL: "never",
  MAKE_CELL: "never",
  COPY_FREE_VARS: "never",
  ASYNC_GEN_WRAP: "never",
};

/** SETUP_FINALLY, SETUP_WITH, BEFORE_ASYNC_WITH and YIELD_FROM. */
export const NOT_BEFORE_39: readonly OpcodeName[] = ["NOP", "BEFORE_WITH", "BEFORE_ASYNC_WITH", "SEND"];

export const safepoints39: SafepointTable = { after: allBut(OPCODE_NAMES, "always", FAST_39), notBefore: NOT_BEFORE_39 };
