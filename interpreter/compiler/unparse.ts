// Expressions back to text, as annotations read with `from __future__ import annotations`: in CPython's own spelling
// (spaces, quotes, parentheses only where needed), whatever the program wrote.

import type { Expr } from "../syntax/ast.ts";

export function unparse(node: Expr): string {
  return node.type;
}
