// SyntaxWarnings: code that is legal but hardly meant, such as `x is 1` or a forgotten comma between a tuple and a call.

import type { Literal } from "../bytecode/code.ts";
import type { Assert, Call, Compare, Expr, Subscript } from "../syntax/ast.ts";
import { constantOf } from "./folding.ts";
import type { Unit } from "./unit.ts";

/** `is` compares identity, which says nothing for a literal. */
export function warnCompare(unit: Unit, node: Compare): void {
  let isLeftSensible = isSensible(node.left);
  for (const [index, operator] of node.ops.entries()) {
    const isRightSensible = isSensible(node.comparators[index]!);
    if ((operator === "Is" || operator === "IsNot") && !(isLeftSensible && isRightSensible)) {
      const [is, equals] = operator === "Is" ? ["is", "=="] : ["is not", "!="];
      // One warning a chain is enough (check_compare in Python/compile.c).
      return unit.compilation.warn(`"${is}" with a literal. Did you mean "${equals}"?`, unit.place);
    }
    isLeftSensible = isRightSensible;
  }
}

/** Comparing with None, True, False and `...` by identity is fine. */
function isSensible(node: Expr): boolean {
  if (node.type === "UnaryOp" || node.type === "BinOp" || node.type === "Tuple" || node.type === "Constant") {
    const kind = constantOf(node)?.kind;
    return kind === undefined || kind === "none" || kind === "true" || kind === "false" || kind === "ellipsis";
  }
  return true;
}

export function warnAssert(unit: Unit, { test }: Assert): void {
  if (test.type !== "Tuple" || test.elts.length === 0) return;
  unit.compilation.warn("assertion is always true, perhaps remove parentheses?", unit.place);
}

export function warnCall(unit: Unit, { func }: Call): void {
  const type = typeOf(func);
  if (type !== null && type !== "function") unit.compilation.warn(`'${type}' object is not callable; perhaps you missed a comma?`, func);
}

const INDEXED = new Set(["str", "bytes", "tuple", "list"]);
const INDICES = new Set(["int", "bool"]);

export function warnSubscript(unit: Unit, { ctx, value, slice }: Subscript): void {
  if (ctx !== "Load") return;
  const type = typeOf(value);
  if (type === null || type === "dict") return;
  if (!INDEXED.has(type)) return unit.compilation.warn(`'${type}' object is not subscriptable; perhaps you missed a comma?`, value);
  const key = typeOf(slice);
  if (key === null || INDICES.has(key)) return;
  unit.compilation.warn(`${type} indices must be integers or slices, not ${key}; perhaps you missed a comma?`, value);
}

const DISPLAY_TYPES: Partial<Record<Expr["type"], string>> = {
  Tuple: "tuple",
  List: "list",
  ListComp: "list",
  Dict: "dict",
  DictComp: "dict",
  Set: "set",
  SetComp: "set",
  GeneratorExp: "generator",
  Lambda: "function",
  JoinedStr: "str",
  FormattedValue: "str",
};

const CONSTANT_TYPES: Readonly<Record<Literal["kind"], string>> = {
  none: "NoneType",
  true: "bool",
  false: "bool",
  ellipsis: "ellipsis",
  int: "int",
  float: "float",
  complex: "complex",
  str: "str",
  bytes: "bytes",
  tuple: "tuple",
  frozenset: "frozenset",
  code: "code",
};

/** The type of an expression where its form alone tells it, else null. */
function typeOf(node: Expr): string | null {
  const value = constantOf(node);
  return value === null ? (DISPLAY_TYPES[node.type] ?? null) : CONSTANT_TYPES[value.kind];
}
