// The binary operators by number, in the order of BINARY_OPERATORS (bytecode/opcodes.ts), and the names of their methods.

export { INPLACE_OFFSET } from "../bytecode/opcodes.ts";

/** Index into BINARY_OPERATORS, plain ones only. */
export const ADD = 0;
export const AND = 1;
export const FLOOR_DIVIDE = 2;
export const LSHIFT = 3;
// 4 is @, which no native class knows.
export const MULTIPLY = 5;
export const MODULO = 6;
export const OR = 7;
export const POWER = 8;
export const RSHIFT = 9;
export const SUBTRACT = 10;
export const TRUE_DIVIDE = 11;
export const XOR = 12;

/** Names of the methods by operator: `__add__`, `__radd__`, `__iadd__`. */
export const OPERATOR_NAMES = [
  "add",
  "and",
  "floordiv",
  "lshift",
  "matmul",
  "mul",
  "mod",
  "or",
  "pow",
  "rshift",
  "sub",
  "truediv",
  "xor",
] as const;
