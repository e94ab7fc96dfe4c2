// Binary and unary operators: native values directly, everything else through the dunder methods with their reflected and
// in-place forms (binary_op1 and binary_iop1 in Objects/abstract.c).

import { BINARY_OPERATORS, INPLACE_OFFSET } from "../bytecode/opcodes.ts";
import { type Steps, settle, steps } from "../objects/deferred.ts";
import { EFFORT_PS, spend } from "../objects/effort.ts";
import { raise } from "../objects/exception.ts";
import { PyNativeMethod } from "../objects/function.ts";
import { PyComplex, PyFloat } from "../objects/numbers.ts";
import { classOf, NOT_IMPLEMENTED } from "../objects/singleton.ts";
import type { Result, Value } from "../objects/value.ts";
import { binaryComplex } from "./complex.ts";
import { binaryContainer, isSequence, sequenceRefusal } from "./container-operators.ts";
import { divideFloats, floorDivideFloats, moduloFloats, powerFloats } from "./float.ts";
import {
  addInts,
  andInts,
  divideInts,
  floorDivideInts,
  type Int,
  intToFloat,
  invertInt,
  moduloInts,
  multiplyInts,
  negateInt,
  orInts,
  powerInts,
  shiftLeft,
  shiftRight,
  subtractInts,
  xorInts,
} from "./integer.ts";
import { spendOnInts } from "./integer-effort.ts";
import {
  ADD,
  AND,
  FLOOR_DIVIDE,
  LSHIFT,
  MODULO,
  MULTIPLY,
  OPERATOR_NAMES,
  OR,
  POWER,
  RSHIFT,
  SUBTRACT,
  TRUE_DIVIDE,
  XOR,
} from "./operators.ts";
import { callMethodOf, callSpecial } from "./special.ts";
import { unboxInt } from "./unbox.ts";

/** `left op right`, or `left op= right` for operators from INPLACE_OFFSET on. */
export function binary(op: number, left: Value, right: Value): Result {
  const plain = op >= INPLACE_OFFSET ? op - INPLACE_OFFSET : op;
  if (typeof left === "number" && typeof right === "number") return known(op, left, right, binaryInts(plain, left, right));
  if (left instanceof PyFloat && right instanceof PyFloat && left.cls.builtin && right.cls.builtin) {
    return known(op, left, right, binaryFloats(plain, left.value, right.value));
  }
  if (classOf(left).builtin && classOf(right).builtin) {
    const native = binaryNative(op, left, right);
    if (native !== NOT_IMPLEMENTED) return native;
  }
  return steps(binarySteps(op, left, right));
}

/** Numbers that do not know an operator have no other method to ask. */
function known(op: number, left: Value, right: Value, result: Result): Result {
  return result === NOT_IMPLEMENTED ? unsupported(op, left, right) : result;
}

/** What the left operand's native class makes of it, either operand being the one it belongs to; NOT_IMPLEMENTED if nothing. */
export function binaryNative(op: number, left: Value, right: Value): Result {
  const plain = op >= INPLACE_OFFSET ? op - INPLACE_OFFSET : op;
  const number = binaryNumbers(plain, left, right);
  return number !== undefined ? number : binaryContainer(op, left, right);
}

/** Numbers of any kind; undefined when one operand is none. */
export function binaryNumbers(op: number, left: Value, right: Value): Result | undefined {
  if (typeof left === "boolean" && typeof right === "boolean" && (op === AND || op === OR || op === XOR)) {
    return op === AND ? left && right : op === OR ? left || right : left !== right;
  }
  const a = unboxInt(left);
  const b = unboxInt(right);
  if (a !== undefined && b !== undefined) return binaryInts(op, a, b);
  const isReal = (int: Int | undefined, value: Value): boolean => int !== undefined || value instanceof PyFloat;
  if (isReal(a, left) && isReal(b, right)) {
    spend(EFFORT_PS.mixed);
    return binaryFloats(
      op,
      a === undefined ? (left as PyFloat).value : intToFloat(a),
      b === undefined ? (right as PyFloat).value : intToFloat(b),
    );
  }
  const complex = (left instanceof PyComplex || isReal(a, left)) && (right instanceof PyComplex || isReal(b, right));
  return complex ? binaryComplex(op, left, right) : undefined;
}

function binaryInts(op: number, a: Int, b: Int): Result {
  spendOnInts(op, a, b);
  switch (op) {
    case ADD:
      return addInts(a, b);
    case SUBTRACT:
      return subtractInts(a, b);
    case MULTIPLY:
      return multiplyInts(a, b);
    case FLOOR_DIVIDE:
      return floorDivideInts(a, b);
    case MODULO:
      return moduloInts(a, b);
    case TRUE_DIVIDE:
      return new PyFloat(divideInts(a, b));
    case AND:
      return andInts(a, b);
    case OR:
      return orInts(a, b);
    case XOR:
      return xorInts(a, b);
    case LSHIFT:
      return shiftLeft(a, b);
    case RSHIFT:
      return shiftRight(a, b);
    case POWER:
      return b < 0 ? binaryFloats(POWER, intToFloat(a), intToFloat(b)) : powerInts(a, b);
    default:
      return NOT_IMPLEMENTED;
  }
}

function binaryFloats(op: number, a: number, b: number): Result {
  switch (op) {
    case ADD:
      return new PyFloat(a + b);
    case SUBTRACT:
      return new PyFloat(a - b);
    case MULTIPLY:
      return new PyFloat(a * b);
    case TRUE_DIVIDE:
      return new PyFloat(divideFloats(a, b));
    case FLOOR_DIVIDE:
      return new PyFloat(floorDivideFloats(a, b));
    case MODULO:
      return new PyFloat(moduloFloats(a, b));
    case POWER: {
      const power = powerFloats(a, b);
      return power === undefined ? binaryComplex(POWER, new PyComplex(a, 0), new PyComplex(b, 0)) : new PyFloat(power);
    }
    default:
      return NOT_IMPLEMENTED;
  }
}

function* binarySteps(op: number, left: Value, right: Value): Steps {
  const inplace = op >= INPLACE_OFFSET;
  const name = OPERATOR_NAMES[inplace ? op - INPLACE_OFFSET : op]!;
  if (inplace) {
    const method = classOf(left).lookup(`__i${name}__`);
    if (method !== undefined) {
      // A sequence's own slots are asked last, after the right operand's number slots (PyNumber_InPlaceAdd).
      const reflected = method instanceof PyNativeMethod && isSequence(left) ? classOf(right).lookup(`__r${name}__`) : undefined;
      if (reflected !== undefined && !classOf(right).builtin) {
        const answer = yield* settle(callMethodOf(reflected, right, [left]));
        if (answer !== NOT_IMPLEMENTED) return answer;
        const own = yield* settle(callMethodOf(method, left, [right]));
        return own === NOT_IMPLEMENTED ? unsupported(op, left, right) : own;
      }
      const answer = yield* settle(callMethodOf(method, left, [right]));
      if (answer !== NOT_IMPLEMENTED) return answer;
    }
  }
  const answer = yield* settle(steps(reflectedSteps(name, left, right)));
  if (answer !== NOT_IMPLEMENTED) return answer;
  return unsupported(op, left, right);
}

/** The method of the left operand, then the reflected one of the right; the other way round when the right's class is a subclass that has its own. */
function* reflectedSteps(name: string, left: Value, right: Value): Steps {
  const [leftClass, rightClass] = [classOf(left), classOf(right)];
  const method = leftClass.lookup(`__${name}__`);
  const reflected = leftClass === rightClass ? undefined : rightClass.lookup(`__r${name}__`);
  const first = reflected !== undefined && rightClass.isSubclassOf(leftClass) && reflected !== leftClass.lookup(`__r${name}__`);
  if (first) {
    const answer = yield* settle(callMethodOf(reflected, right, [left]));
    if (answer !== NOT_IMPLEMENTED) return answer;
  }
  if (method !== undefined) {
    const answer = yield* settle(callMethodOf(method, left, [right]));
    if (answer !== NOT_IMPLEMENTED) return answer;
  }
  if (!first && reflected !== undefined) return callMethodOf(reflected, right, [left]);
  return NOT_IMPLEMENTED;
}

/** The TypeError of an operator that nobody implements. */
export function unsupported(op: number, left: Value, right: Value): never {
  sequenceRefusal(op >= INPLACE_OFFSET ? op - INPLACE_OFFSET : op, left, right, op >= INPLACE_OFFSET);
  const symbol = op === POWER ? "** or pow()" : op === POWER + INPLACE_OFFSET ? "**=" : BINARY_OPERATORS[op]!;
  const hint = op === RSHIFT && isPrint(left) ? `. Did you mean "print(<message>, file=<output_stream>)"?` : "";
  return raise(
    "TypeError",
    `unsupported operand type(s) for ${symbol}: '${classOf(left).shownName}' and '${classOf(right).shownName}'${hint}`,
  );
}

function isPrint(value: Value): boolean {
  return typeof value === "object" && value !== null && "declaration" in value && (value.declaration as { name: string }).name === "print";
}

export type UnaryOperator = "+" | "-" | "~";
const UNARY_METHODS = { "+": "__pos__", "-": "__neg__", "~": "__invert__" } as const;

/** `+value`, `-value`, `~value` */
export function unary(op: UnaryOperator, value: Value): Result {
  const native = unaryNative(op, value);
  if (native !== undefined && classOf(value).builtin) return native;
  const result = callSpecial(value, UNARY_METHODS[op]);
  return result === undefined ? raise("TypeError", `bad operand type for unary ${op}: '${classOf(value).shownName}'`) : result;
}

/** What a native number gives; undefined for anything else. */
export function unaryNative(op: UnaryOperator, value: Value): Value | undefined {
  const int = unboxInt(value);
  if (int !== undefined) return op === "+" ? int : op === "-" ? negateInt(int) : invertInt(int);
  if (op === "~") return undefined;
  if (value instanceof PyFloat) return new PyFloat(op === "-" ? -value.value : value.value);
  if (value instanceof PyComplex) return op === "-" ? new PyComplex(-value.real, -value.imag) : new PyComplex(value.real, value.imag);
  return undefined;
}
