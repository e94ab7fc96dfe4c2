// Bodies of modules and classes: docstring, `__annotations__`, statements. And annotations, which with the future import
// are kept as text.

import { NOWHERE } from "../bytecode/block.ts";
import type { Expr, Stmt } from "../syntax/ast.ts";
import { str } from "./constants.ts";
import { docstringOf } from "./folding.ts";
import { bindName } from "./names.ts";
import type { Unit } from "./unit.ts";
import { unparse } from "./unparse.ts";

export function classOrModuleBody(unit: Unit, body: readonly Stmt[]): void {
  const [first] = body;
  if (first === undefined) return;
  if (unit.kind === "module") unit.place = first;
  setUpAnnotations(unit, body);
  const docstring = docstringOf(body);
  if (docstring === null || first.type !== "Expr") return unit.statements(body);
  unit.expression(first.value);
  unit.place = NOWHERE;
  bindName(unit, "__doc__");
  unit.statements(body.slice(1));
}

/** Code that annotates names begins by making sure that there is a dict for them. */
export function setUpAnnotations(unit: Unit, body: readonly Stmt[]): void {
  if (hasAnnotations(body)) unit.emit("SETUP_ANNOTATIONS");
}

function hasAnnotations(body: readonly Stmt[]): boolean {
  return body.some((node) => {
    switch (node.type) {
      case "AnnAssign":
        return true;
      case "For":
      case "AsyncFor":
      case "While":
      case "If":
        return hasAnnotations(node.body) || hasAnnotations(node.orelse);
      case "With":
      case "AsyncWith":
        return hasAnnotations(node.body);
      case "Try":
      case "TryStar":
        return (
          node.handlers.some((handler) => hasAnnotations(handler.body)) ||
          hasAnnotations(node.body) ||
          hasAnnotations(node.finalbody) ||
          hasAnnotations(node.orelse)
        );
      default:
        return false;
    }
  });
}

/** Pushes an annotation. `*args: *Ts` is the one place where an annotation may be starred. */
export function annotation(unit: Unit, node: Expr): void {
  if (unit.compilation.lazyAnnotations) return unit.constant(str(unparse(node)));
  if (node.type !== "Starred") return unit.expression(node);
  unit.expression(node.value);
  unit.emit("UNPACK_SEQUENCE", 1);
}
