// Turns an expression that was read as a value into a place to store to or to delete: `a, b = …` is known to be an
// assignment only at the `=`. The nodes are fresh and nobody else has seen them, so their context is changed in place.

import type { Context, Expr } from "./ast.ts";

/** Sets the context of a target and its parts. False if the expression cannot be one. */
export function makeTarget(node: Expr, context: "Store" | "Del"): boolean {
  switch (node.type) {
    case "Name":
    case "Attribute":
    case "Subscript":
      break;
    case "Starred":
      if (context === "Del" || !makeTarget(node.value, context)) return false;
      break;
    case "Tuple":
    case "List":
      for (const element of node.elts) if (!makeTarget(element, context)) return false;
      break;
    default:
      return false;
  }
  (node as { ctx: Context }).ctx = context;
  return true;
}

/** A target that is neither starred nor several: what `+=`, annotations and `:=` want. */
export function isSingleTarget(node: Expr): boolean {
  return node.type === "Name" || node.type === "Attribute" || node.type === "Subscript";
}
