// Jumping on a condition. `and`, `or`, `not`, conditional expressions and chained comparisons jump as soon as the outcome is
// settled, without a truth value ever lying on the stack.

import type { Block } from "../bytecode/block.ts";
import type { Compare, Expr } from "../syntax/ast.ts";
import { constantOf } from "./folding.ts";
import { comparand, emitComparison, invertedTest } from "./operators.ts";
import type { Unit } from "./unit.ts";
import { warnCompare } from "./warnings.ts";

/** Goes to `target` when the truth of `node` is `when`, else on. */
export function jumpIf(unit: Unit, node: Expr, target: Block, when: boolean): void {
  switch (node.type) {
    case "UnaryOp":
      if (node.op === "Not" && constantOf(node) === null) {
        const inverted = invertedTest(node);
        return inverted === null ? jumpIf(unit, node.operand, target, !when) : jumpIf(unit, inverted, target, when);
      }
      break;
    case "BoolOp": {
      const settles = node.op === "Or";
      const settled = settles === when ? target : unit.newBlock();
      const last = node.values.length - 1;
      for (let i = 0; i < last; i++) jumpIf(unit, node.values[i]!, settled, settles);
      jumpIf(unit, node.values[last]!, target, when);
      if (settled !== target) unit.useBlock(settled);
      return;
    }
    case "IfExp": {
      const end = unit.newBlock();
      const otherwise = unit.newBlock();
      jumpIf(unit, node.test, otherwise, false);
      jumpIf(unit, node.body, target, when);
      unit.jumpFromNowhere("JUMP", end);
      unit.useBlock(otherwise);
      jumpIf(unit, node.orelse, target, when);
      return unit.useBlock(end);
    }
    case "Compare":
      unit.place = node;
      if (node.ops.length > 1) return jumpIfChain(unit, node, target, when);
      break;
    default:
      break;
  }
  unit.expression(node);
  unit.jump(when ? "POP_JUMP_IF_TRUE" : "POP_JUMP_IF_FALSE", target);
}

/** `a < b < c`: the middle value is kept for the second test, and dropped where the first one fails. */
function jumpIfChain(unit: Unit, node: Compare, target: Block, when: boolean): void {
  warnCompare(unit, node);
  const cleanup = unit.newBlock();
  const last = node.ops.length - 1;
  unit.expression(node.left);
  for (let i = 0; i < last; i++) {
    comparand(unit, node, i);
    unit.emit("SWAP", 2);
    unit.emit("COPY", 2);
    emitComparison(unit, node.ops[i]!);
    unit.jump("POP_JUMP_IF_FALSE", cleanup);
  }
  comparand(unit, node, last);
  emitComparison(unit, node.ops[last]!);
  unit.jump(when ? "POP_JUMP_IF_TRUE" : "POP_JUMP_IF_FALSE", target);
  const end = unit.newBlock();
  unit.jumpFromNowhere("JUMP", end);
  unit.useBlock(cleanup);
  unit.emit("POP_TOP");
  if (!when) unit.jumpFromNowhere("JUMP", target);
  unit.useBlock(end);
}
