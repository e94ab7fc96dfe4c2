// Uses of names in expressions, and the scopes that lambdas and comprehensions open. Assignment expressions bind outside
// of the comprehensions they stand in, which makes for most of the rules here.

import type { Place } from "../bytecode/block.ts";
import type { Comprehension, Expr, NamedExpr } from "../syntax/ast.ts";
import { Use } from "./scope.ts";
import type { ScopeWalk } from "./scopes.ts";

type ComprehensionExpr = Extract<Expr, { type: "ListComp" | "SetComp" | "DictComp" | "GeneratorExp" }>;

const COMPREHENSIONS = {
  ListComp: { name: "listcomp", words: "list comprehension" },
  SetComp: { name: "setcomp", words: "set comprehension" },
  DictComp: { name: "dictcomp", words: "dict comprehension" },
  GeneratorExp: { name: "genexpr", words: "generator expression" },
} as const;

export function expressionUses(walk: ScopeWalk, node: Expr): void {
  switch (node.type) {
    case "Name":
      return nameUses(walk, node);
    case "Constant":
      return;
    case "Attribute":
    case "Call":
    case "Subscript":
    case "BinOp":
      return chainUses(walk, node);
    case "BoolOp":
      return walk.expressions(node.values);
    case "NamedExpr":
      return namedUses(walk, node);
    case "UnaryOp":
      return walk.expression(node.operand);
    case "Lambda":
      walk.defaults(node.args);
      walk.enter("function", "lambda", node);
      walk.parameters(node.args);
      walk.expression(node.body);
      return walk.leave();
    case "IfExp":
      return walk.expressions([node.test, node.body, node.orelse]);
    case "Dict":
      walk.expressions(node.keys);
      return walk.expressions(node.values);
    case "Set":
    case "List":
    case "Tuple":
      return walk.expressions(node.elts);
    case "ListComp":
    case "SetComp":
    case "DictComp":
    case "GeneratorExp":
      return comprehensionUses(walk, node);
    case "Await":
      notInAnnotation(walk, "await expression", node);
      walk.expression(node.value);
      walk.current.isCoroutine = true;
      return;
    case "Yield":
    case "YieldFrom":
      return yieldUses(walk, node);
    case "Compare":
      walk.expression(node.left);
      return walk.expressions(node.comparators);
    case "FormattedValue":
      return walk.expressions([node.value, node.format_spec]);
    case "JoinedStr":
      return walk.expressions(node.values);
    case "Starred":
      return walk.expression(node.value);
    case "Slice":
      return walk.expressions([node.lower, node.upper, node.step]);
    default:
      node satisfies never;
  }
}

function nameUses(walk: ScopeWalk, node: Extract<Expr, { type: "Name" }>): void {
  const isRead = node.ctx === "Load";
  walk.use(node.id, isRead ? Use.READ : Use.LOCAL, node);
  if (isRead && node.id === "super" && walk.current.kind === "function") walk.use("__class__", Use.READ, node);
}

/** `a.b(c)[d] + e + …`: what nests to the left is a loop, counted as deep as it is. */
function chainUses(walk: ScopeWalk, top: Expr): void {
  const right: Expr[] = [];
  let node = top;
  let depth = 0;
  for (; ; depth++) {
    if (node.type === "Attribute") node = node.value;
    else if (node.type === "Subscript") {
      right.push(node.slice);
      node = node.value;
    } else if (node.type === "BinOp") {
      right.push(node.right);
      node = node.left;
    } else if (node.type === "Call") {
      for (let i = node.keywords.length - 1; i >= 0; i--) right.push(node.keywords[i]!.value);
      for (let i = node.args.length - 1; i >= 0; i--) right.push(node.args[i]!);
      node = node.func;
    } else break;
  }
  walk.deeper(depth - 1, () => walk.expression(node));
  for (let i = right.length - 1; i >= 0; i--) walk.expression(right[i]!);
}

function notInAnnotation(walk: ScopeWalk, words: string, place: Place): void {
  if (walk.current.kind === "annotation") walk.fail(`'${words}' can not be used within an annotation`, place);
}

function yieldUses(walk: ScopeWalk, node: Extract<Expr, { type: "Yield" | "YieldFrom" }>): void {
  notInAnnotation(walk, "yield expression", node);
  if (node.value !== null) walk.expression(node.value);
  walk.current.isGenerator = true;
  const { comprehension } = walk.current;
  if (comprehension !== null) walk.fail(`'yield' inside ${comprehension}`, node);
}

function namedUses(walk: ScopeWalk, node: NamedExpr): void {
  notInAnnotation(walk, "named expression", node);
  if (walk.current.iterableDepth > 0) {
    walk.fail("assignment expression cannot be used in a comprehension iterable expression", node);
  }
  if (walk.current.comprehension !== null) bindOutside(walk, node.target.id, node.target);
  walk.expression(node.value);
  walk.expression(node.target);
}

/** Finds the scope around the comprehensions that an assignment expression binds in, and tells the comprehension so. */
function bindOutside(walk: ScopeWalk, name: string, place: Place): void {
  for (let i = walk.stack.length - 1; i >= 0; i--) {
    const scope = walk.stack[i]!;
    const uses = scope.uses.get(name) ?? 0;
    if (scope.comprehension !== null) {
      if ((uses & Use.ITERATION) !== 0) {
        walk.fail(`assignment expression cannot rebind comprehension iteration variable '${name}'`, place);
      }
    } else if (scope.kind === "function") {
      walk.use(name, (uses & Use.GLOBAL) !== 0 ? Use.GLOBAL : Use.NONLOCAL, place);
      walk.declare(name, place);
      return walk.use(name, Use.LOCAL, place, scope);
    } else if (scope.kind === "module") {
      walk.use(name, Use.GLOBAL, place);
      walk.declare(name, place);
      return walk.use(name, Use.GLOBAL, place, scope);
    } else if (scope.kind === "class") {
      walk.fail("assignment expression within a comprehension cannot be used in a class body", place);
    }
  }
}

/** The first iterable belongs to the enclosing scope, everything else to the comprehension's own. */
function comprehensionUses(walk: ScopeWalk, node: ComprehensionExpr): void {
  const [first, ...others] = node.generators as [Comprehension, ...Comprehension[]];
  iterableUses(walk, first.iter);
  const { name, words } = COMPREHENSIONS[node.type];
  const scope = walk.enter("function", name, node, words);
  if (first.is_async) scope.isCoroutine = true;
  walk.use(".0", Use.PARAMETER, node);
  targetUses(walk, first.target);
  walk.expressions(first.ifs);
  for (const generator of others) {
    targetUses(walk, generator.target);
    iterableUses(walk, generator.iter);
    walk.expressions(generator.ifs);
    if (generator.is_async) scope.isCoroutine = true;
  }
  if (node.type === "DictComp") walk.expressions([node.value, node.key]);
  else walk.expression(node.elt);
  scope.isGenerator = node.type === "GeneratorExp";
  walk.leave();
  if (scope.isCoroutine && !scope.isGenerator) walk.current.isCoroutine = true;
}

function iterableUses(walk: ScopeWalk, iterable: Expr): void {
  const scope = walk.current;
  scope.iterableDepth++;
  walk.expression(iterable);
  scope.iterableDepth--;
}

function targetUses(walk: ScopeWalk, target: Expr): void {
  const scope = walk.current;
  scope.inIterationTarget = true;
  walk.expression(target);
  scope.inIterationTarget = false;
}
