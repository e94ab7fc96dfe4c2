// The instructions behind Python's operators, and the comparisons that fold: `not (a in b)` is `a not in b`, and a list or
// set written out after `in` is only read, so it may be a constant.

import { BINARY_OPERATORS, COMPARISONS, INPLACE_OFFSET } from "../bytecode/opcodes.ts";
import type { BinaryOperator, Compare, CompareOperator, UnaryOp } from "../syntax/ast.ts";
import { isExpression, readOnly } from "./folding.ts";
import type { Unit } from "./unit.ts";

const SYMBOL: Readonly<Record<BinaryOperator, (typeof BINARY_OPERATORS)[number]>> = {
  Add: "+",
  Sub: "-",
  Mult: "*",
  MatMult: "@",
  Div: "/",
  Mod: "%",
  Pow: "**",
  LShift: "<<",
  RShift: ">>",
  BitOr: "|",
  BitXor: "^",
  BitAnd: "&",
  FloorDiv: "//",
};

export function emitOperator(unit: Unit, operator: BinaryOperator): void {
  unit.emit("BINARY_OP", BINARY_OPERATORS.indexOf(SYMBOL[operator]));
}

export function emitInPlace(unit: Unit, operator: BinaryOperator): void {
  unit.emit("BINARY_OP", BINARY_OPERATORS.indexOf(SYMBOL[operator]) + INPLACE_OFFSET);
}

export function emitComparison(unit: Unit, operator: CompareOperator): void {
  switch (operator) {
    case "Lt":
      return unit.emit("COMPARE_OP", COMPARISONS.indexOf("<"));
    case "LtE":
      return unit.emit("COMPARE_OP", COMPARISONS.indexOf("<="));
    case "Eq":
      return unit.emit("COMPARE_OP", COMPARISONS.indexOf("=="));
    case "NotEq":
      return unit.emit("COMPARE_OP", COMPARISONS.indexOf("!="));
    case "Gt":
      return unit.emit("COMPARE_OP", COMPARISONS.indexOf(">"));
    case "GtE":
      return unit.emit("COMPARE_OP", COMPARISONS.indexOf(">="));
    case "Is":
    case "IsNot":
      return unit.emit("IS_OP", operator === "IsNot" ? 1 : 0);
    case "In":
    case "NotIn":
      return unit.emit("CONTAINS_OP", operator === "NotIn" ? 1 : 0);
  }
}

/** Compiles the right-hand side of the comparison's `index`-th operator; the last one may be a container that is only read. */
export function comparand(unit: Unit, node: Compare, index: number): void {
  const operand = node.comparators[index]!;
  const operator = node.ops[index]!;
  const isSearched = index === node.ops.length - 1 && (operator === "In" || operator === "NotIn");
  const read = isSearched ? readOnly(operand) : operand;
  if (isExpression(read)) unit.expression(read);
  else unit.at(operand, () => unit.constant(read));
}

const OPPOSITE: Partial<Record<CompareOperator, CompareOperator>> = { Is: "IsNot", IsNot: "Is", In: "NotIn", NotIn: "In" };

/** `not` of a single `is` or `in` test is the opposite test; null where it is not of that form. */
export function invertedTest({ op, operand }: UnaryOp): Compare | null {
  if (op !== "Not" || operand.type !== "Compare" || operand.ops.length > 1) return null;
  const opposite = OPPOSITE[operand.ops[0]!];
  return opposite === undefined ? null : { ...operand, ops: [opposite] };
}

/** Hands the top of the stack out of the generator. */
export function emitYield(unit: Unit): void {
  if (unit.scope.isGenerator && unit.scope.isCoroutine) unit.emit("ASYNC_GEN_WRAP");
  unit.emit("YIELD_VALUE");
  unit.emit("RESUME", 1);
}
