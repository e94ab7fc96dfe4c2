// Constant expressions, found when the compiler comes by: nothing is rewritten in the tree. What folds is what CPython's
// AST optimiser folds: operators, subscripts and tuples of constants, and the containers that `in` and `for` only read.

import type { Literal } from "../bytecode/code.ts";
import type { BinOp, Expr, Stmt, Literal as SyntaxLiteral } from "../syntax/ast.ts";
import { foldBinary, foldSubscript, foldUnary } from "./arithmetic.ts";
import { TRUE, tuple } from "./constants.ts";

/** A literal of the tree as one of the code. */
export function literalOf(value: SyntaxLiteral): Literal {
  return value.kind === "complex" ? { kind: "complex", real: 0, imag: value.imag } : value;
}

/** The value of an expression that is constant, else null. */
export function constantOf(node: Expr): Literal | null {
  switch (node.type) {
    case "Constant":
      return literalOf(node.value);
    case "Name":
      return node.id === "__debug__" && node.ctx === "Load" ? TRUE : null;
    case "UnaryOp": {
      const operand = constantOf(node.operand);
      return operand === null ? null : foldUnary(node.op, operand);
    }
    case "BinOp":
      return constantChain(node);
    case "Tuple": {
      const items = node.ctx === "Load" ? constantsOf(node.elts) : null;
      return items === null ? null : tuple(items);
    }
    case "Subscript": {
      const container = node.ctx === "Load" ? constantOf(node.value) : null;
      const key = container === null ? null : constantOf(node.slice);
      return container === null || key === null ? null : foldSubscript(container, key);
    }
    default:
      return null;
  }
}

/** The values of expressions that are all constant, else null. */
export function constantsOf(nodes: readonly Expr[]): Literal[] | null {
  const items: Literal[] = [];
  for (const node of nodes) {
    const item = constantOf(node);
    if (item === null) return null;
    items.push(item);
  }
  return items;
}

/** The operations of `a + b + c + …`, outermost first. */
export function leftChain(top: BinOp): BinOp[] {
  const chain: BinOp[] = [];
  for (let node: Expr = top; node.type === "BinOp"; node = node.left) chain.push(node);
  return chain;
}

function constantChain(top: BinOp): Literal | null {
  const chain = leftChain(top);
  let value = constantOf(chain[chain.length - 1]!.left);
  for (let i = chain.length - 1; i >= 0 && value !== null; i--) {
    const right = constantOf(chain[i]!.right);
    value = right === null ? null : foldBinary(chain[i]!.op, value, right);
  }
  return value;
}

/**
 * What a container written out after `in`, or as a comprehension's or a loop's iterable, may become, as it is only read: a
 * list of anything a tuple, a list of constants a constant tuple, a set of constants a frozenset.
 */
export function readOnly(node: Expr): Expr | Literal {
  if (node.type === "List") {
    if (node.elts.some(({ type }) => type === "Starred")) return node;
    const items = constantsOf(node.elts);
    return items === null ? { ...node, type: "Tuple" } : tuple(items);
  }
  if (node.type === "Set") {
    const items = constantsOf(node.elts);
    return items === null ? node : frozenset(items);
  }
  return node;
}

export const isExpression = (value: Expr | Literal): value is Expr => "type" in value;

/** Of equal items the first stays; 1, 1.0 and True are equal here. */
export function frozenset(items: readonly Literal[]): Literal {
  const kept = new Map<string, Literal>();
  for (const item of items) {
    const key = equalityKey(item);
    if (!kept.has(key)) kept.set(key, item);
  }
  return { kind: "frozenset", items: [...kept.values()] };
}

function equalityKey(item: Literal): string {
  switch (item.kind) {
    case "true":
      return "n1";
    case "false":
      return "n0";
    case "int":
    case "float":
      return `n${item.value}`;
    case "complex":
      return item.imag === 0 ? `n${item.real}` : `c${item.real},${item.imag}`;
    case "str":
      return `s${item.value}`;
    case "bytes":
      return `b${item.value.join()}`;
    case "tuple":
    case "frozenset":
      return `${item.kind}(${item.items.map((part) => `${equalityKey(part).length}:${equalityKey(part)}`).join()})`;
    default:
      return item.kind;
  }
}

/** The docstring that a body begins with, else null. */
export function docstringOf(body: readonly Stmt[]): string | null {
  const [first] = body;
  return first?.type === "Expr" && first.value.type === "Constant" && first.value.value.kind === "str" ? first.value.value.value : null;
}
