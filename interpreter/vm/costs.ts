// CPU time of each instruction, in picoseconds: what CPython 3.11.7 takes on the machine whose measurements the GIL model
// reproduces. Fitted so that short loops come out near the measured operations (tests/bench/operations.ts); natives add
// their own cost to their CALL.

import { BINARY_OPERATORS, INPLACE_OFFSET, OPCODE_NAMES, type OpcodeName } from "../bytecode/opcodes.ts";

/** Most instructions move a value or two. */
const COMMON_PS = 1800;

const COSTS_PS: Partial<Record<OpcodeName, number>> = {
  NOP: 300,
  RESUME: 1000,
  POP_TOP: 900,
  PUSH_NULL: 700,
  COPY: 900,
  SWAP: 900,
  LOAD_CONST: 1200,
  LOAD_FAST: 900,
  STORE_FAST: 900,
  LOAD_DEREF: 2500,
  STORE_DEREF: 3500,
  LOAD_GLOBAL: 2500,
  STORE_GLOBAL: 10_000,
  LOAD_NAME: 12_000,
  STORE_NAME: 9000,
  LOAD_ATTR: 2000,
  STORE_ATTR: 2200,
  LOAD_METHOD: 1600,
  BINARY_OP: 3700,
  COMPARE_OP: 3000,
  BINARY_SUBSCR: 2000,
  STORE_SUBSCR: 2200,
  CONTAINS_OP: 8000,
  UNARY_NOT: 1500,
  FOR_ITER: 6000,
  JUMP_BACKWARD: 1300,
  POP_JUMP_FORWARD_IF_TRUE: 1000,
  POP_JUMP_FORWARD_IF_FALSE: 1000,
  POP_JUMP_FORWARD_IF_NONE: 1500,
  POP_JUMP_FORWARD_IF_NOT_NONE: 1500,
  POP_JUMP_BACKWARD_IF_TRUE: 2000,
  POP_JUMP_BACKWARD_IF_FALSE: 2000,
  CALL: 4000,
  CALL_KW: 15_000,
  CALL_FUNCTION_EX: 17_000,
  MAKE_FUNCTION: 45_000,
  RETURN_VALUE: 6500,
  RETURN_GENERATOR: 40_000,
  YIELD_VALUE: 4000,
  SEND: 5000,
  BUILD_TUPLE: 15_000,
  BUILD_LIST: 18_000,
  BUILD_SET: 40_000,
  BUILD_MAP: 30_000,
  BUILD_CONST_KEY_MAP: 40_000,
  BUILD_STRING: 17_000,
  BUILD_SLICE: 14_000,
  UNPACK_SEQUENCE: 1500,
  FORMAT_VALUE: 34_000,
  LIST_APPEND: 4000,
  SET_ADD: 5000,
  MAP_ADD: 5000,
  LIST_EXTEND: 12_000,
  GET_ITER: 12_000,
  RAISE_VARARGS: 65_000,
  PUSH_EXC_INFO: 9000,
  CHECK_EXC_MATCH: 9000,
  POP_EXCEPT: 9000,
  RERAISE: 30_000,
  BEFORE_WITH: 40_000,
  IMPORT_NAME: 120_000,
  LOAD_BUILD_CLASS: 6000,
};

const OPERATORS_PS: Readonly<Record<string, number>> = {
  "*": 1500,
  "//": 2500,
  "%": 2500,
  "/": 3000,
  "<<": 4000,
  ">>": 4000,
  "&": 1500,
  "|": 1500,
  "^": 1500,
  "**": 11_000,
};

/** By opcode number. */
export const INSTRUCTION_COSTS_PS = Int32Array.from(OPCODE_NAMES, (name) => COSTS_PS[name] ?? COMMON_PS);

/**
 * What an operator costs beyond BINARY_OP, whatever its operands, by its number: in CPython 3.11 only addition, subtraction and
 * multiplication have instructions of their own. What grows with the operands is charged where it is done (objects/effort.ts).
 */
export const OPERATOR_COSTS_PS = Int32Array.from(
  BINARY_OPERATORS,
  (_symbol, op) => OPERATORS_PS[BINARY_OPERATORS[op % INPLACE_OFFSET]!] ?? 0,
);

/** Making an instance and entering __init__, on top of the CALL. */
export const INSTANTIATE_PS = 85_000;

/** Unwinding to a handler after a native raised: what raise+catch costs beyond its instructions. */
export const UNWIND_PS = 70_000;
