// Statements: one instruction sequence each, which leaves the stack as it was. The larger ones have files of their own.

import { NOWHERE } from "../bytecode/block.ts";
import type { Assert, ExprStmt, Raise, Stmt } from "../syntax/ast.ts";
import { annotatedAssign, assign, augmentedAssign } from "./assignments.ts";
import { jumpIf } from "./conditions.ts";
import { constantOf } from "./folding.ts";
import { classDefinition, functionDefinition } from "./functions.ts";
import { importFrom, importModules } from "./imports.ts";
import { asyncForLoop, breakOrContinue, forLoop, ifStatement, returnStatement, whileLoop } from "./loops.ts";
import { matchStatement } from "./match-statements.ts";
import { tryStatement } from "./try-statements.ts";
import type { Unit } from "./unit.ts";
import { warnAssert } from "./warnings.ts";
import { withStatement } from "./with-statements.ts";

export function visitStatement(unit: Unit, node: Stmt): void {
  unit.place = node;
  switch (node.type) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      return functionDefinition(unit, node);
    case "ClassDef":
      return classDefinition(unit, node);
    case "Return":
      return returnStatement(unit, node);
    case "Delete":
      return unit.expressions(node.targets);
    case "Assign":
      return assign(unit, node);
    case "AugAssign":
      return augmentedAssign(unit, node);
    case "AnnAssign":
      return annotatedAssign(unit, node);
    case "For":
      return forLoop(unit, node);
    case "AsyncFor":
      return asyncForLoop(unit, node);
    case "While":
      return whileLoop(unit, node);
    case "If":
      return ifStatement(unit, node);
    case "With":
    case "AsyncWith":
      return withStatement(unit, node);
    case "Match":
      return matchStatement(unit, node);
    case "Raise":
      return raise(unit, node);
    case "Try":
    case "TryStar":
      return tryStatement(unit, node);
    case "Assert":
      return assertion(unit, node);
    case "Import":
      return importModules(unit, node);
    case "ImportFrom":
      return importFrom(unit, node);
    case "Global":
    case "Nonlocal":
      return;
    case "Expr":
      return expressionStatement(unit, node);
    case "Pass":
      return unit.emit("NOP");
    case "Break":
    case "Continue":
      return breakOrContinue(unit, node);
    default:
      node satisfies never;
  }
}

function raise(unit: Unit, { exc, cause }: Raise): void {
  if (exc !== null) unit.expression(exc);
  if (cause !== null) unit.expression(cause);
  unit.emit("RAISE_VARARGS", exc === null ? 0 : cause === null ? 1 : 2);
}

function assertion(unit: Unit, node: Assert): void {
  warnAssert(unit, node);
  const end = unit.newBlock();
  jumpIf(unit, node.test, end, true);
  unit.emit("LOAD_ASSERTION_ERROR");
  if (node.msg !== null) {
    unit.expression(node.msg);
    unit.emit("CALL", 0);
  }
  unit.emit("RAISE_VARARGS", 1);
  unit.useBlock(end);
}

function expressionStatement(unit: Unit, { value }: ExprStmt): void {
  if (unit.compilation.isInteractive && unit.parent === null) {
    unit.expression(value);
    unit.emit("PRINT_EXPR");
  } else if (constantOf(value) !== null) unit.emit("NOP");
  else {
    unit.expression(value);
    unit.place = NOWHERE;
    unit.emit("POP_TOP");
  }
}
