// Expressions: one instruction sequence that leaves the value on the stack. Long chains to the left (operators, attributes,
// calls) are loops, so that a generated program cannot exhaust the host's stack.

import type { Literal } from "../bytecode/code.ts";
import type { Await, BinOp, BoolOp, Compare, Expr, IfExp, UnaryOp, Yield, YieldFrom } from "../syntax/ast.ts";
import { foldBinary } from "./arithmetic.ts";
import { primary } from "./calls.ts";
import { comprehension } from "./comprehensions.ts";
import { jumpIf } from "./conditions.ts";
import { NONE, TRUE } from "./constants.ts";
import { dictDisplay, listOrTuple, setDisplay, slice } from "./displays.ts";
import { formattedValue, joinedString, percentFormat } from "./f-strings.ts";
import { constantOf, leftChain, literalOf } from "./folding.ts";
import { lambda } from "./functions.ts";
import { accessName } from "./names.ts";
import { comparand, emitComparison, emitOperator, emitYield, invertedTest } from "./operators.ts";
import type { Unit } from "./unit.ts";
import { awaitTop, delegate } from "./unwinding.ts";
import { warnCompare } from "./warnings.ts";

/** Compiles an expression, or an assignment's target, at its own place in the text. */
export function visitExpression(unit: Unit, node: Expr): void {
  const outer = unit.place;
  unit.place = node;
  compileExpression(unit, node);
  unit.place = outer;
}

function compileExpression(unit: Unit, node: Expr): void {
  switch (node.type) {
    case "Constant":
      return unit.constant(literalOf(node.value));
    case "Name":
      if (node.id === "__debug__" && node.ctx === "Load") return unit.constant(TRUE);
      return accessName(unit, node.id, node.ctx);
    case "UnaryOp":
      return unary(unit, node);
    case "BinOp":
      return binaryChain(unit, node);
    case "BoolOp":
      return shortCircuit(unit, node);
    case "Compare":
      return compare(unit, node);
    case "Attribute":
    case "Subscript":
    case "Call":
      return primary(unit, node);
    case "NamedExpr":
      unit.expression(node.value);
      unit.emit("COPY", 1);
      return unit.expression(node.target);
    case "Lambda":
      return lambda(unit, node);
    case "IfExp":
      return conditional(unit, node);
    case "Dict":
      return dictDisplay(unit, node);
    case "Set":
      return setDisplay(unit, node);
    case "List":
    case "Tuple":
      return listOrTuple(unit, node);
    case "Slice":
      return slice(unit, node);
    case "ListComp":
    case "SetComp":
    case "DictComp":
    case "GeneratorExp":
      return comprehension(unit, node);
    case "Await":
    case "Yield":
    case "YieldFrom":
      return suspend(unit, node);
    case "FormattedValue":
      return formattedValue(unit, node);
    case "JoinedStr":
      return joinedString(unit, node.values);
    case "Starred":
      return unit.fail(node.ctx === "Store" ? "starred assignment target must be in a list or tuple" : "can't use starred expression here");
    default:
      node satisfies never;
  }
}

const UNARY = { Not: "UNARY_NOT", USub: "UNARY_NEGATIVE", UAdd: "UNARY_POSITIVE", Invert: "UNARY_INVERT" } as const;

/** `not -~a` without recursion; a constant end is folded as far as it goes. */
function unary(unit: Unit, top: UnaryOp): void {
  const open: UnaryOp[] = [];
  let node: Expr = top;
  let value: Literal | null = null;
  while (node.type === "UnaryOp") {
    value = constantOf(node);
    if (value !== null || invertedTest(node) !== null) break;
    open.push(node);
    node = node.operand;
  }
  unit.place = node;
  if (value !== null) unit.constant(value);
  else unit.expression(node.type === "UnaryOp" ? invertedTest(node)! : node);
  for (const operator of open.reverse()) {
    unit.place = operator;
    unit.emit(UNARY[operator.op]);
  }
}

/** `a + b + c + …` without recursion; a constant beginning is folded as far as it goes. */
function binaryChain(unit: Unit, top: BinOp): void {
  const chain = leftChain(top);
  let node = chain[chain.length - 1]!;
  let folded: Literal | null = constantOf(node.left);
  if (folded === null) unit.expression(node.left);
  let place: Expr = node.left;
  for (let i = chain.length - 1; i >= 0; i--) {
    node = chain[i]!;
    if (folded !== null) {
      const right = constantOf(node.right);
      const result: Literal | null = right === null ? null : foldBinary(node.op, folded, right);
      if (result !== null) {
        folded = result;
        place = node;
        continue;
      }
      unit.place = node;
      if (node.op === "Mod" && folded.kind === "str" && percentFormat(unit, folded.value, node)) {
        folded = null;
        continue;
      }
      unit.at(place, () => unit.constant(folded!));
      folded = null;
    }
    unit.expression(node.right);
    unit.place = node;
    emitOperator(unit, node.op);
  }
  if (folded !== null) unit.constant(folded);
}

function shortCircuit(unit: Unit, node: BoolOp): void {
  const end = unit.newBlock();
  const last = node.values.length - 1;
  for (let i = 0; i < last; i++) {
    unit.expression(node.values[i]!);
    unit.jump(node.op === "And" ? "JUMP_IF_FALSE_OR_POP" : "JUMP_IF_TRUE_OR_POP", end);
  }
  unit.expression(node.values[last]!);
  unit.useBlock(end);
}

function compare(unit: Unit, node: Compare): void {
  warnCompare(unit, node);
  const last = node.ops.length - 1;
  unit.expression(node.left);
  if (last === 0) {
    comparand(unit, node, 0);
    return emitComparison(unit, node.ops[0]!);
  }
  const cleanup = unit.newBlock();
  for (let i = 0; i < last; i++) {
    comparand(unit, node, i);
    unit.emit("SWAP", 2);
    unit.emit("COPY", 2);
    emitComparison(unit, node.ops[i]!);
    unit.jump("JUMP_IF_FALSE_OR_POP", cleanup);
  }
  comparand(unit, node, last);
  emitComparison(unit, node.ops[last]!);
  const end = unit.newBlock();
  unit.jumpFromNowhere("JUMP", end);
  unit.useBlock(cleanup);
  unit.emit("SWAP", 2);
  unit.emit("POP_TOP");
  unit.useBlock(end);
}

function conditional(unit: Unit, node: IfExp): void {
  const end = unit.newBlock();
  const otherwise = unit.newBlock();
  jumpIf(unit, node.test, otherwise, false);
  unit.expression(node.body);
  unit.jumpFromNowhere("JUMP", end);
  unit.useBlock(otherwise);
  unit.expression(node.orelse);
  unit.useBlock(end);
}

function suspend(unit: Unit, node: Await | Yield | YieldFrom): void {
  const { scope, kind } = unit;
  const words = node.type === "Await" ? "await" : "yield";
  if (scope.kind !== "function") unit.fail(`'${words}' outside function`);
  if (node.type === "Yield") {
    if (node.value === null) unit.constant(NONE);
    else unit.expression(node.value);
    return emitYield(unit);
  }
  if (node.type === "Await") {
    if (kind !== "async function" && kind !== "comprehension") unit.fail("'await' outside async function");
    unit.expression(node.value);
    return awaitTop(unit, 0);
  }
  if (kind === "async function") unit.fail("'yield from' inside async function");
  unit.expression(node.value);
  unit.emit("GET_YIELD_FROM_ITER");
  unit.constant(NONE);
  delegate(unit, 2);
}
