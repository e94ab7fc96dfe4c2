// with and async with: enter, body, exit with three Nones; when the body raises, exit with the exception, which is raised
// again unless the manager says true.

import { NOWHERE } from "../bytecode/block.ts";
import type { AsyncWith, With } from "../syntax/ast.ts";
import type { Unit } from "./unit.ts";
import { awaitTop, callExit, popAndReraise, within } from "./unwinding.ts";

export function withStatement(unit: Unit, node: With | AsyncWith): void {
  if (node.type === "AsyncWith" && unit.kind !== "async function") unit.fail("'async with' outside async function");
  withItem(unit, node, 0);
}

function withItem(unit: Unit, node: With | AsyncWith, index: number): void {
  const { context_expr, optional_vars } = node.items[index]!;
  const body = unit.newBlock();
  const handler = unit.newBlock();
  const exit = unit.newBlock();
  const cleanup = unit.newBlock();
  unit.expression(context_expr);
  if (node.type === "AsyncWith") {
    unit.emit("BEFORE_ASYNC_WITH");
    awaitTop(unit, 1);
  } else unit.emit("BEFORE_WITH");
  unit.jump("SETUP_WITH", handler);
  unit.useBlock(body);
  within(unit, { kind: "with", node }, () => {
    if (optional_vars === null) unit.emit("POP_TOP");
    else unit.expression(optional_vars);
    if (index + 1 < node.items.length) withItem(unit, node, index + 1);
    else unit.statements(node.body);
    if (node.type === "With") unit.place = NOWHERE;
    unit.emit("POP_BLOCK");
  });
  unit.place = node;
  callExit(unit, node);
  unit.emit("POP_TOP");
  unit.jump("JUMP", exit);
  unit.useBlock(handler);
  unit.jump("SETUP_CLEANUP", cleanup);
  unit.emit("PUSH_EXC_INFO");
  unit.emit("WITH_EXCEPT_START");
  if (node.type === "AsyncWith") awaitTop(unit, 2);
  const swallowed = unit.newBlock();
  unit.jump("POP_JUMP_IF_TRUE", swallowed);
  unit.emit("RERAISE", 2);
  unit.useBlock(cleanup);
  unit.place = NOWHERE;
  popAndReraise(unit);
  unit.useBlock(swallowed);
  unit.emit("POP_TOP");
  unit.emit("POP_BLOCK");
  unit.emit("POP_EXCEPT");
  unit.emit("POP_TOP");
  unit.emit("POP_TOP");
  unit.useBlock(exit);
}
