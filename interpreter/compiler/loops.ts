// if, while, for, async for, break, continue, return. The test of a while loop stands twice, before the loop and at its end,
// so that an iteration takes one jump: the jump back at which the GIL may be lost.

import { NOWHERE } from "../bytecode/block.ts";
import type { AsyncFor, Break, Continue, For, If, Return, While } from "../syntax/ast.ts";
import { nextAsync } from "./comprehensions.ts";
import { jumpIf } from "./conditions.ts";
import { NONE } from "./constants.ts";
import { constantOf, isExpression, readOnly } from "./folding.ts";
import type { Unit } from "./unit.ts";
import { leave, unwindAll, unwindToLoop, within } from "./unwinding.ts";

/** An `if` with all its `elif`s, in a loop. */
export function ifStatement(unit: Unit, first: If): void {
  const ends = [];
  let node = first;
  for (;;) {
    const end = unit.newBlock();
    ends.push(end);
    const hasElse = node.orelse.length > 0;
    const next = hasElse ? unit.newBlock() : end;
    jumpIf(unit, node.test, next, false);
    unit.statements(node.body);
    if (!hasElse) break;
    unit.jumpFromNowhere("JUMP", end);
    unit.useBlock(next);
    const [only] = node.orelse;
    if (only?.type !== "If" || node.orelse.length > 1) {
      unit.statements(node.orelse);
      break;
    }
    unit.place = only;
    node = only;
  }
  while (ends.length > 0) unit.useBlock(ends.pop()!);
}

export function whileLoop(unit: Unit, node: While): void {
  const start = unit.newBlock();
  const body = unit.newBlock();
  const anchor = unit.newBlock();
  const exit = unit.newBlock();
  unit.useBlock(start);
  within(unit, { kind: "while", start, exit }, () => {
    jumpIf(unit, node.test, anchor, false);
    unit.useBlock(body);
    unit.statements(node.body);
    unit.place = node;
    jumpIf(unit, node.test, body, true);
  });
  unit.useBlock(anchor);
  unit.statements(node.orelse);
  unit.useBlock(exit);
}

export function forLoop(unit: Unit, node: For): void {
  const start = unit.newBlock();
  const body = unit.newBlock();
  const cleanup = unit.newBlock();
  const exit = unit.newBlock();
  within(unit, { kind: "for", start, exit }, () => {
    const read = readOnly(node.iter);
    if (isExpression(read)) unit.expression(read);
    else unit.at(node.iter, () => unit.constant(read));
    unit.emit("GET_ITER");
    unit.useBlock(start);
    unit.jump("FOR_ITER", cleanup);
    unit.useBlock(body);
    unit.expression(node.target);
    unit.statements(node.body);
    unit.place = NOWHERE;
    unit.jump("JUMP", start);
    unit.useBlock(cleanup);
  });
  unit.statements(node.orelse);
  unit.useBlock(exit);
}

export function asyncForLoop(unit: Unit, node: AsyncFor): void {
  if (unit.kind !== "async function") unit.fail("'async for' outside async function");
  const start = unit.newBlock();
  const except = unit.newBlock();
  const exit = unit.newBlock();
  unit.expression(node.iter);
  unit.emit("GET_AITER");
  unit.useBlock(start);
  within(unit, { kind: "for", start, exit }, () => {
    nextAsync(unit, except);
    unit.expression(node.target);
    unit.statements(node.body);
    unit.place = NOWHERE;
    unit.jump("JUMP", start);
  });
  unit.useBlock(except);
  unit.place = node.iter;
  unit.emit("END_ASYNC_FOR");
  unit.statements(node.orelse);
  unit.useBlock(exit);
}

/** The NOP keeps the line of the statement, whatever is undone on the way. */
export function breakOrContinue(unit: Unit, node: Break | Continue): void {
  const isBreak = node.type === "Break";
  unit.emit("NOP");
  const loop = unwindToLoop(unit);
  if (loop === null) return unit.fail(isBreak ? "'break' outside loop" : "'continue' not properly in loop", node);
  if (isBreak) leave(unit, loop, false);
  unit.jump("JUMP", isBreak ? loop.exit : loop.start);
}

export function returnStatement(unit: Unit, node: Return): void {
  const { scope } = unit;
  const { value } = node;
  if (scope.kind !== "function") unit.fail("'return' outside function");
  if (value !== null && scope.isCoroutine && scope.isGenerator) unit.fail("'return' with value in async generator");
  const constant = value === null ? NONE : constantOf(value);
  if (value !== null && constant === null) unit.expression(value);
  else if (value !== null) {
    unit.place = value;
    unit.emit("NOP");
  }
  if (value === null || value.line !== node.line) {
    unit.place = node;
    unit.emit("NOP");
  }
  unwindAll(unit, constant === null);
  if (constant !== null) unit.constant(constant);
  unit.emit("RETURN_VALUE");
}
