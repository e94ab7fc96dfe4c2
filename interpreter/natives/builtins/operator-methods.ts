// The special methods of native classes that stand for operators: `"a".__add__("b")`, `super().__eq__(other)`. They do what the
// operator does when both operands are of the class's kind, and give NotImplemented otherwise.

import type { PyClass } from "../../objects/class.ts";
import { NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { binaryNative, type UnaryOperator, unaryNative } from "../../operations/binary.ts";
import { COMPARISON_METHODS, type Comparison, compareNative } from "../../operations/compare.ts";
import { OPERATOR_NAMES } from "../../operations/operators.ts";
import { type AnyMethodRow, defineMethods, method } from "../declare.ts";
import { p } from "../parameters.ts";

/** Which operands a class's methods accept: on its own side, and on the other. */
export interface Operands {
  readonly self: (value: Value) => boolean;
  readonly other: (value: Value) => boolean;
}

const selfOf =
  (operands: Operands) =>
  (value: Value): Value | undefined =>
    operands.self(value) ? value : undefined;

/** Values may be None, which is falsy but not undefined; receivers never are. */
export function defineComparisons(cls: PyClass, operands: Operands, operators: readonly Comparison[] = [0, 1, 2, 3, 4, 5]): void {
  const rows: Record<string, AnyMethodRow<Value>> = {};
  for (const op of operators) {
    rows[COMPARISON_METHODS[op]] = method<Value, [ReturnType<typeof p.value>]>({
      doc: `Return self${["<", "<=", "==", "!=", ">", ">="][op]!}value.`,
      params: [p.value("value")],
      call: (_context, self, other) => (operands.other(other) ? compareNative(self, other, op) : NOT_IMPLEMENTED),
    });
  }
  defineMethods(cls, selfOf(operands), rows);
}

/** Operators by their plain names' indexes; `reflected` adds `__radd__` and kin. */
export function defineOperators(cls: PyClass, operands: Operands, operators: readonly number[], reflected: boolean): void {
  const rows: Record<string, AnyMethodRow<Value>> = {};
  for (const op of operators) {
    const name = OPERATOR_NAMES[op]!;
    const apply = (left: Value, right: Value): Result => binaryNative(op, left, right);
    rows[`__${name}__`] = operatorRow(operands, apply);
    if (reflected) rows[`__r${name}__`] = operatorRow(operands, (self, other) => apply(other, self));
  }
  defineMethods(cls, selfOf(operands), rows);
}

/** A method of one operand that gives NotImplemented for operands it does not know. */
export function operatorRow(operands: Operands, apply: (self: Value, other: Value) => Result): AnyMethodRow<Value> {
  return method<Value, [ReturnType<typeof p.value>]>({
    doc: "Implement the operator.",
    params: [p.value("value")],
    call: (_context, self, other) => (operands.other(other) ? apply(self, other) : NOT_IMPLEMENTED),
  });
}

const UNARY_NAMES: Readonly<Record<UnaryOperator, string>> = { "+": "__pos__", "-": "__neg__", "~": "__invert__" };

export function defineUnary(cls: PyClass, operands: Operands, operators: readonly UnaryOperator[]): void {
  const rows: Record<string, AnyMethodRow<Value>> = {};
  for (const op of operators) {
    rows[UNARY_NAMES[op]] = method<Value>({ doc: `${op}self`, call: (_context, self) => unaryNative(op, self) });
  }
  defineMethods(cls, selfOf(operands), rows);
}
