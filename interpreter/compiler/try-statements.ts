// try, except, except*, finally. The zero-cost table needs no instruction on the way in; SETUP_… and POP_BLOCK only bracket
// what a handler covers, and vanish. A `finally` body is compiled for the way through, for exceptions, and for each early exit.

import { type Block, NOWHERE } from "../bytecode/block.ts";
import type { ExceptHandler, Try, TryStar } from "../syntax/ast.ts";
import { bindName } from "./names.ts";
import type { Unit } from "./unit.ts";
import { forget, popAndReraise, within } from "./unwinding.ts";

export function tryStatement(unit: Unit, node: Try | TryStar): void {
  if (node.finalbody.length > 0) tryFinally(unit, node);
  else tryHandlers(unit, node);
}

function tryHandlers(unit: Unit, node: Try | TryStar): void {
  if (node.type === "Try") tryExcept(unit, node);
  else tryExceptStar(unit, node);
}

function tryFinally(unit: Unit, node: Try | TryStar): void {
  const body = unit.newBlock();
  const handler = unit.newBlock();
  const exit = unit.newBlock();
  const cleanup = unit.newBlock();
  unit.jump("SETUP_FINALLY", handler);
  unit.useBlock(body);
  within(unit, { kind: "finally", body: node.finalbody }, () => {
    if (node.handlers.length > 0) tryHandlers(unit, node);
    else unit.statements(node.body);
    unit.at(NOWHERE, () => unit.emit("POP_BLOCK"));
  });
  unit.statements(node.finalbody);
  unit.jumpFromNowhere("JUMP", exit);
  unit.useBlock(handler);
  unit.place = NOWHERE;
  unit.jump("SETUP_CLEANUP", cleanup);
  unit.emit("PUSH_EXC_INFO");
  within(unit, { kind: "finally handler" }, () => unit.statements(node.finalbody));
  unit.emit("RERAISE", 0);
  unit.useBlock(cleanup);
  popAndReraise(unit);
  unit.useBlock(exit);
}

function guardedBody(unit: Unit, node: Try | TryStar, body: Block, handlers: Block): void {
  unit.jump("SETUP_FINALLY", handlers);
  unit.useBlock(body);
  within(unit, { kind: "try" }, () => unit.statements(node.body));
  unit.at(NOWHERE, () => unit.emit("POP_BLOCK"));
}

function tryExcept(unit: Unit, node: Try): void {
  const body = unit.newBlock();
  const handlers = unit.newBlock();
  const end = unit.newBlock();
  const cleanup = unit.newBlock();
  guardedBody(unit, node, body, handlers);
  unit.statements(node.orelse);
  unit.jumpFromNowhere("JUMP", end);
  unit.useBlock(handlers);
  unit.place = NOWHERE;
  unit.jump("SETUP_CLEANUP", cleanup);
  unit.emit("PUSH_EXC_INFO");
  within(unit, { kind: "handlers" }, () => {
    node.handlers.forEach((handler, index) => {
      unit.place = handler;
      if (handler.exception === null && index < node.handlers.length - 1) unit.fail("default 'except:' must be last");
      exceptClause(unit, handler, end);
    });
    unit.place = NOWHERE;
  });
  unit.emit("RERAISE", 0);
  unit.useBlock(cleanup);
  popAndReraise(unit);
  unit.useBlock(end);
}

function exceptClause(unit: Unit, handler: ExceptHandler, end: Block): void {
  const next = unit.newBlock();
  if (handler.exception !== null) {
    unit.expression(handler.exception);
    unit.emit("CHECK_EXC_MATCH");
    unit.jump("POP_JUMP_IF_FALSE", next);
  }
  if (handler.name === null) unit.emit("POP_TOP");
  else bindName(unit, handler.name);
  const body = handlerBody(unit, handler);
  unit.emit("POP_BLOCK");
  if (handler.name !== null) unit.emit("POP_BLOCK");
  unit.emit("POP_EXCEPT");
  if (handler.name !== null) forget(unit, handler.name);
  unit.jump("JUMP", end);
  if (handler.name !== null) {
    unit.useBlock(body.cleanup);
    unit.place = NOWHERE;
    forget(unit, handler.name);
    unit.emit("RERAISE", 1);
  }
  unit.useBlock(next);
}

/** The body; when it binds a name, in reach of a handler that will unbind it. Leaves the place at nowhere. */
function handlerBody(unit: Unit, handler: ExceptHandler): { readonly cleanup: Block } {
  const cleanup = unit.newBlock();
  const body = unit.newBlock();
  if (handler.name !== null) unit.jump("SETUP_CLEANUP", cleanup);
  unit.useBlock(body);
  within(unit, { kind: "handler", name: handler.name }, () => unit.statements(handler.body));
  unit.place = NOWHERE;
  return { cleanup };
}

/**
 * except*: on the stack lie the original exception, the list of what the clauses raised, and what is not handled yet; in the
 * end PREP_RERAISE_STAR finds out what is left to raise.
 */
function tryExceptStar(unit: Unit, node: TryStar): void {
  const body = unit.newBlock();
  const handlers = unit.newBlock();
  const orelse = unit.newBlock();
  const end = unit.newBlock();
  const cleanup = unit.newBlock();
  const finish = unit.newBlock();
  guardedBody(unit, node, body, handlers);
  unit.jumpFromNowhere("JUMP", orelse);
  unit.useBlock(handlers);
  unit.place = NOWHERE;
  unit.jump("SETUP_CLEANUP", cleanup);
  unit.emit("PUSH_EXC_INFO");
  within(unit, { kind: "group handlers" }, () => {
    node.handlers.forEach((handler, index) => {
      unit.place = handler;
      if (index === 0) {
        unit.emit("COPY", 1);
        unit.emit("BUILD_LIST", 0);
        unit.emit("SWAP", 2);
      }
      groupClause(unit, handler);
      if (index < node.handlers.length - 1) return;
      unit.place = NOWHERE;
      unit.emit("LIST_APPEND", 1);
      unit.jump("JUMP", finish);
    });
    unit.place = NOWHERE;
  });
  unit.useBlock(finish);
  raiseWhatIsLeft(unit, end);
  unit.useBlock(cleanup);
  popAndReraise(unit);
  unit.useBlock(orelse);
  unit.statements(node.orelse);
  unit.useBlock(end);
}

function groupClause(unit: Unit, handler: ExceptHandler): void {
  const handled = unit.newBlock();
  const next = unit.newBlock();
  const unmatched = unit.newBlock();
  if (handler.exception !== null) {
    unit.expression(handler.exception);
    unit.emit("CHECK_EG_MATCH");
    unit.emit("COPY", 1);
    unit.jump("POP_JUMP_IF_NONE", unmatched);
  }
  const cleanup = unit.newBlock();
  const body = unit.newBlock();
  if (handler.name === null) unit.emit("POP_TOP");
  else bindName(unit, handler.name);
  unit.jump("SETUP_CLEANUP", cleanup);
  unit.useBlock(body);
  within(unit, { kind: "handler", name: handler.name }, () => unit.statements(handler.body));
  unit.place = NOWHERE;
  unit.emit("POP_BLOCK");
  if (handler.name !== null) forget(unit, handler.name);
  unit.jump("JUMP", handled);
  unit.useBlock(cleanup);
  if (handler.name !== null) forget(unit, handler.name);
  unit.emit("LIST_APPEND", 3);
  unit.emit("POP_TOP");
  unit.jump("JUMP", next);
  unit.useBlock(handled);
  unit.emit("NOP");
  unit.jump("JUMP", next);
  unit.useBlock(unmatched);
  unit.place = handler;
  unit.emit("POP_TOP");
  unit.useBlock(next);
}

function raiseWhatIsLeft(unit: Unit, end: Block): void {
  const reraise = unit.newBlock();
  unit.emit("PREP_RERAISE_STAR");
  unit.emit("COPY", 1);
  unit.jump("POP_JUMP_IF_NOT_NONE", reraise);
  unit.emit("POP_TOP");
  unit.emit("POP_BLOCK");
  unit.emit("POP_EXCEPT");
  unit.jump("JUMP", end);
  unit.useBlock(reraise);
  unit.emit("POP_BLOCK");
  unit.emit("SWAP", 2);
  unit.emit("POP_EXCEPT");
  unit.emit("RERAISE", 0);
}
