// f-strings: each field is formatted on the stack, then all parts are joined. `"%s…" % (a, b)` with simple directives is
// turned into the same instructions, as CPython does.

import { NOWHERE, type Place } from "../bytecode/block.ts";
import type { BinOp, Constant, Expr, FormattedValue, Tuple } from "../syntax/ast.ts";
import { str } from "./constants.ts";
import { STACK_GUIDELINE } from "./displays.ts";
import { constantOf } from "./folding.ts";
import type { Unit } from "./unit.ts";

/** FORMAT_VALUE's low bits for the codes of `!s`, `!r` and `!a`. */
const CONVERSIONS = new Map([
  [115, 1],
  [114, 2],
  [97, 3],
]);
const HAS_SPEC = 4;

export function formattedValue(unit: Unit, node: FormattedValue): void {
  unit.expression(node.value);
  if (node.format_spec !== null) unit.expression(node.format_spec);
  unit.emit("FORMAT_VALUE", (CONVERSIONS.get(node.conversion) ?? 0) | (node.format_spec === null ? 0 : HAS_SPEC));
}

export function joinedString(unit: Unit, parts: readonly Expr[]): void {
  if (parts.length > STACK_GUIDELINE) {
    unit.constant(str(""));
    unit.named("LOAD_METHOD", "join");
    unit.emit("BUILD_LIST", 0);
    for (const part of parts) {
      unit.expression(part);
      unit.emit("LIST_APPEND", 1);
    }
    return unit.emit("CALL", 1);
  }
  unit.expressions(parts);
  if (parts.length !== 1) unit.emit("BUILD_STRING", parts.length);
}

/** `format % (a, b, …)` as an f-string, where all directives are a bare `%s`, `%r` or `%a`. False: nothing was done. */
export function percentFormat(unit: Unit, format: string, node: BinOp): boolean {
  if (node.right.type !== "Tuple" || constantOf(node.right) !== null) return false;
  if (node.right.elts.some(({ type }) => type === "Starred")) return false;
  const parts = percentParts(format, node.right);
  if (parts === null) return false;
  joinedString(unit, parts);
  return true;
}

const DIRECTIVE = /%(?:%|([-+ #0]*)(\d{1,2})?(?:\.(\d{0,2}))?([sra]))/y;

function percentParts(format: string, { elts }: Tuple): Expr[] | null {
  const parts: Expr[] = [];
  let text = "";
  let used = 0;
  const flush = (): void => {
    if (text !== "") parts.push(textConstant(text, NOWHERE));
    text = "";
  };
  for (let at = 0; at < format.length; ) {
    if (format[at] !== "%") {
      text += format[at++];
      continue;
    }
    DIRECTIVE.lastIndex = at;
    const match = DIRECTIVE.exec(format);
    if (match === null) return null;
    at = DIRECTIVE.lastIndex;
    if (match[4] === undefined) {
      text += "%";
      continue;
    }
    flush();
    const value = elts[used++];
    if (value === undefined) return null;
    parts.push(field(value, match));
  }
  flush();
  return used === elts.length ? parts : null;
}

function field(value: Expr, [, flags = "", width, precision, letter]: RegExpExecArray): FormattedValue {
  const { line, column, endLine, endColumn } = value;
  const align = width !== undefined && Number(width) > 0 && !flags.includes("-") ? ">" : "";
  const size = width === undefined ? "" : String(Number(width));
  const spec = `${align}${size}${precision === undefined ? "" : `.${Number(precision)}`}`;
  const format_spec = spec === "" ? null : textConstant(spec, value);
  return { type: "FormattedValue", value, conversion: letter!.charCodeAt(0), format_spec, line, column, endLine, endColumn };
}

function textConstant(value: string, { line, column, endLine, endColumn }: Place): Constant {
  return { type: "Constant", value: { kind: "str", value }, kind: null, line, column, endLine, endColumn };
}
