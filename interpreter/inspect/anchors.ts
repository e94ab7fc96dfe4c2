// Which part of an expression an error's carets stress: the operator of a binary operation, the brackets of a subscript.
// The text under the carets is parsed again, as CPython's two traceback printers do, each by a rule of its own.

import { SourceError } from "../source/diagnostic.ts";
import type { BinOp, Expr, Subscript } from "../syntax/ast.ts";
import { parseModule } from "../syntax/parse.ts";

/** UTF-16 offsets into the text: from `left` up to `right` is `^`, the rest is `~`. */
export interface Anchors {
  readonly left: number;
  readonly right: number;
}

/** `printer` is the C code that prints uncaught exceptions, `module` the traceback module: they disagree behind parentheses. */
export type AnchorRule = "printer" | "module";

const encoder = new TextEncoder();

export function caretAnchors(text: string, rule: AnchorRule): Anchors | null {
  const expression = onlyExpression(text);
  if (expression?.type === "BinOp") return rule === "printer" ? operatorForPrinter(text, expression) : operatorForModule(text, expression);
  return expression?.type === "Subscript" ? bracketsOf(text, expression) : null;
}

function onlyExpression(text: string): Expr | null {
  try {
    const { body } = parseModule(text, "<string>");
    const [first] = body;
    return body.length === 1 && first?.type === "Expr" ? first.value : null;
  } catch (error) {
    if (error instanceof SourceError) return null;
    throw error;
  }
}

const isBlank = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);

/** The first character between the operands that is no blank and no parenthesis, with the one after it. */
function operatorForPrinter(text: string, { left, right }: BinOp): Anchors {
  let anchors = { left: left.endColumn, right: left.endColumn };
  for (let i = left.endColumn; i < right.column; i++) {
    if (isBlank(text[i])) continue;
    const isLong = i + 1 < right.column && !isBlank(text[i + 1]);
    anchors = { left: i, right: isLong ? i + 2 : i + 1 };
    if (i + 1 >= right.column || text[i] !== ")") break;
  }
  return anchors;
}

/** The module takes offsets in UTF-8 for offsets in characters while it searches: seen where text beyond ASCII is to the left. */
function operatorForModule(text: string, { left, right }: BinOp): Anchors {
  const between = text.slice(left.endColumn, right.column);
  const blanks = between.length - between.trimStart().length;
  const isLong = blanks + 1 < between.length && !isBlank(between[blanks + 1]);
  const points = Array.from(text);
  let from = encoder.encode(text.slice(0, left.endColumn)).length + blanks;
  const width = isLong ? 2 : 1;
  while (from < points.length && (isBlank(points[from]) || points[from] === ")" || points[from] === "#")) from++;
  return { left: unitsOf(text, from), right: unitsOf(text, from + width) };
}

/** An offset in UTF-8 as one in UTF-16. */
function unitsOf(text: string, offset: number): number {
  return new TextDecoder().decode(encoder.encode(text).subarray(0, offset)).length;
}

function bracketsOf(text: string, { value, slice }: Subscript): Anchors {
  let left = value.endColumn;
  let right = slice.endColumn + 1;
  while (left < text.length && text[left] !== "[") left++;
  while (right < text.length && text[right] !== "]") right++;
  return { left, right: right < text.length ? right + 1 : right };
}
