// CPU time of each instruction, in picoseconds: what CPython 3.11.7 takes on the machine whose measurements the GIL model
// reproduces. Fitted so that short loops come out near the measured operations (see tests/bench/costs); natives add
// their own cost to their CALL.

import { OPCODE_NAMES, type OpcodeName } from "../bytecode/opcodes.ts";

/** Most instructions move a value or two. */
const COMMON_PS = 1800;

const COSTS_PS: Partial<Record<OpcodeName, number>> = {
  NOP: 300,
  RESUME: 1000,
  POP_TOP: 900,
  PUSH_NULL: 900,
  LOAD_CONST: 1500,
  LOAD_FAST: 900,
  STORE_FAST: 900,
  LOAD_GLOBAL: 3600,
  STORE_GLOBAL: 6500,
  LOAD_NAME: 12000,
  STORE_NAME: 9000,
  LOAD_ATTR: 2200,
  STORE_ATTR: 2400,
  LOAD_METHOD: 3000,
  BINARY_OP: 3800,
  COMPARE_OP: 3600,
  BINARY_SUBSCR: 2700,
  STORE_SUBSCR: 3400,
  CONTAINS_OP: 9000,
  UNARY_NOT: 1500,
  FOR_ITER: 7500,
  JUMP_BACKWARD: 1500,
  CALL: 6000,
  CALL_KW: 14000,
  CALL_FUNCTION_EX: 16000,
  MAKE_FUNCTION: 28000,
  RETURN_VALUE: 4500,
  RETURN_GENERATOR: 30000,
  YIELD_VALUE: 5000,
  SEND: 6000,
  BUILD_TUPLE: 10000,
  BUILD_LIST: 14000,
  BUILD_SET: 30000,
  BUILD_MAP: 22000,
  BUILD_CONST_KEY_MAP: 30000,
  BUILD_STRING: 14000,
  BUILD_SLICE: 12000,
  FORMAT_VALUE: 26000,
  LIST_APPEND: 5000,
  SET_ADD: 14000,
  MAP_ADD: 14000,
  LIST_EXTEND: 18000,
  GET_ITER: 12000,
  RAISE_VARARGS: 90000,
  PUSH_EXC_INFO: 12000,
  CHECK_EXC_MATCH: 12000,
  POP_EXCEPT: 9000,
  RERAISE: 30000,
  BEFORE_WITH: 30000,
  IMPORT_NAME: 120000,
  LOAD_BUILD_CLASS: 6000,
};

/** By opcode number. */
export const INSTRUCTION_COSTS_PS = Int32Array.from(OPCODE_NAMES, (name) => COSTS_PS[name] ?? COMMON_PS);

/** Making an instance and entering __init__, on top of the CALL. */
export const INSTANTIATE_PS = 40000;

/** Unwinding to a handler after a native raised: what raise+catch costs beyond its instructions. */
export const UNWIND_PS = 40000;
