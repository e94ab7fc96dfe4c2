// `from __future__ import …`: which features a module asks for. They must come first; only `annotations` still changes
// anything in 3.11.

import type { Place } from "../bytecode/block.ts";
import type { Stmt } from "../syntax/ast.ts";

interface Futures {
  readonly lazyAnnotations: boolean;
  /** The line of the last future import, 0 without one. */
  readonly line: number;
}

const FEATURES = new Set([
  "nested_scopes",
  "generators",
  "division",
  "absolute_import",
  "with_statement",
  "print_function",
  "unicode_literals",
  "barry_as_FLUFL",
  "generator_stop",
  "annotations",
]);

/** Errors come without an end column, as CPython gives none. */
export function findFutures(body: readonly Stmt[], failAt: (message: string, place: Place) => never): Futures {
  const fail = (message: string, { line, column }: Place): never => failAt(message, { line, column, endLine: line, endColumn: -1 });
  let lazyAnnotations = false;
  let line = 0;
  let isLate = false;
  let previousLine = 0;
  for (const node of body) {
    if (isLate && node.line > previousLine) break;
    previousLine = node.line;
    if (node.type === "ImportFrom" && node.module === "__future__" && node.level === 0) {
      if (isLate) fail("from __future__ imports must occur at the beginning of the file", node);
      for (const { name } of node.names) {
        if (name === "braces") fail("not a chance", node);
        if (!FEATURES.has(name)) fail(`future feature ${name} is not defined`, node);
        if (name === "annotations") lazyAnnotations = true;
      }
      line = node.line;
    } else if (node.type !== "Expr" || isLate || node.value.type !== "Constant" || node.value.value.kind !== "str") isLate = true;
  }
  return { lazyAnnotations, line };
}
