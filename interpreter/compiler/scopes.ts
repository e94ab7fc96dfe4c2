// Which names each scope uses, and how: one walk over the statements (expressions: scope-expressions.ts) that collects the
// uses and refuses what contradicts itself, with CPython's symtable errors; resolution.ts then says where each name lives.

import type { Place } from "../bytecode/block.ts";
import type {
  AnnAssign,
  Arguments,
  ClassDef,
  Expr,
  Expression,
  Global,
  If,
  Interactive,
  Match,
  Module,
  Nonlocal,
  Pattern,
  Stmt,
} from "../syntax/ast.ts";
import { CompileDepthError, MAX_DEPTH } from "./depth.ts";
import { mangle } from "./mangle.ts";
import { resolveNames } from "./resolution.ts";
import { Scope, type ScopeKind, Use } from "./scope.ts";
import { expressionUses } from "./scope-expressions.ts";

/** What the walk needs to know about the program around the tree. */
interface ScopeOptions {
  /** `from __future__ import annotations`: annotations are never evaluated, so their names count for nothing. */
  readonly lazyAnnotations: boolean;
  readonly fail: (message: string, place: Place) => never;
}

/** The scope of each node that has one of its own: the root, functions, classes, lambdas, comprehensions. */
export type Scopes = ReadonlyMap<object, Scope>;

export function findScopes(root: Module | Interactive | Expression, options: ScopeOptions): Scopes {
  const walk = new ScopeWalk(options);
  const module = walk.enter("module", "top", root);
  if (root.type === "Expression") walk.expression(root.body);
  else walk.statements(root.body);
  resolveNames(module, options.fail);
  return walk.scopes;
}

/** The state of the walk, and the few steps that everything else is made of. */
export class ScopeWalk {
  readonly scopes = new Map<object, Scope>();
  readonly stack: Scope[] = [];
  readonly fail: (message: string, place: Place) => never;
  readonly lazyAnnotations: boolean;
  className: string | null = null;
  private depth = 0;

  constructor(options: ScopeOptions) {
    this.fail = options.fail;
    this.lazyAnnotations = options.lazyAnnotations;
  }

  get current(): Scope {
    return this.stack[this.stack.length - 1]!;
  }

  enter(kind: ScopeKind, name: string, node: object | null, comprehension: string | null = null): Scope {
    const scope = new Scope(kind, name, this.stack[this.stack.length - 1] ?? null, comprehension);
    if (node !== null) this.scopes.set(node, scope);
    this.stack.push(scope);
    return scope;
  }

  leave(): void {
    this.stack.pop();
  }

  /** Notes a use of `name` in a scope, the current one unless told otherwise. */
  use(name: string, use: number, place: Place, scope: Scope = this.current): void {
    const mangled = mangle(this.className, name);
    const before = scope.uses.get(mangled) ?? 0;
    if ((use & before & Use.PARAMETER) !== 0) this.fail(`duplicate argument '${name}' in function definition`, place);
    let uses = before | use;
    if (scope.inIterationTarget) {
      if ((uses & (Use.GLOBAL | Use.NONLOCAL)) !== 0) {
        this.fail(`comprehension inner loop cannot rebind assignment expression target '${name}'`, place);
      }
      uses |= Use.ITERATION;
    }
    scope.uses.set(mangled, uses);
    if ((use & Use.PARAMETER) !== 0) scope.parameters.push(mangled);
    else if ((use & Use.GLOBAL) !== 0) {
      const module = this.stack[0]!;
      module.uses.set(mangled, (module.uses.get(mangled) ?? 0) | use);
    }
  }

  usesOf(name: string): number {
    return this.current.uses.get(mangle(this.className, name)) ?? 0;
  }

  declare(name: string, place: Place): void {
    this.current.declarations.push({ name: mangle(this.className, name), place });
  }

  /** Goes `levels` down, does `work`, comes back up; too deep is an error. */
  deeper(levels: number, work: () => void): void {
    this.depth += levels;
    if (this.depth > MAX_DEPTH) throw new CompileDepthError();
    work();
    this.depth -= levels;
  }

  expression(node: Expr): void {
    if (++this.depth > MAX_DEPTH) throw new CompileDepthError();
    expressionUses(this, node);
    this.depth--;
  }

  expressions(nodes: readonly (Expr | null)[]): void {
    for (const node of nodes) if (node !== null) this.expression(node);
  }

  statements(nodes: readonly Stmt[]): void {
    if (++this.depth > MAX_DEPTH) throw new CompileDepthError();
    for (const node of nodes) statementUses(this, node);
    this.depth--;
  }

  /** The defaults, which the enclosing scope evaluates. */
  defaults(args: Arguments): void {
    this.expressions(args.defaults);
    this.expressions(args.kw_defaults);
  }

  /** The parameters, inside their function. */
  parameters(args: Arguments): void {
    for (const list of [args.posonlyargs, args.args, args.kwonlyargs]) for (const arg of list) this.use(arg.arg, Use.PARAMETER, arg);
    const { vararg, kwarg } = args;
    if (vararg !== null) {
      this.use(vararg.arg, Use.PARAMETER, vararg);
      this.current.hasVarArgs = true;
    }
    if (kwarg !== null) {
      this.use(kwarg.arg, Use.PARAMETER, kwarg);
      this.current.hasVarKeywords = true;
    }
  }

  annotation(node: Expr | null): void {
    if (node === null) return;
    if (this.lazyAnnotations) this.enter("annotation", "_annotation", null);
    this.expression(node);
    if (this.lazyAnnotations) this.leave();
  }
}

function functionUses(walk: ScopeWalk, node: Extract<Stmt, { type: "FunctionDef" | "AsyncFunctionDef" }>): void {
  const { args } = node;
  walk.use(node.name, Use.LOCAL, node);
  walk.defaults(args);
  for (const arg of [...args.posonlyargs, ...args.args]) walk.annotation(arg.annotation);
  if (args.vararg !== null) walk.annotation(args.vararg.annotation);
  if (args.kwarg !== null) walk.annotation(args.kwarg.annotation);
  for (const arg of args.kwonlyargs) walk.annotation(arg.annotation);
  walk.annotation(node.returns);
  walk.expressions(node.decorator_list);
  walk.enter("function", node.name, node);
  if (node.type === "AsyncFunctionDef") walk.current.isCoroutine = true;
  walk.parameters(args);
  walk.statements(node.body);
  walk.leave();
}

function classUses(walk: ScopeWalk, node: ClassDef): void {
  walk.use(node.name, Use.LOCAL, node);
  walk.expressions(node.bases);
  for (const keyword of node.keywords) walk.expression(keyword.value);
  walk.expressions(node.decorator_list);
  walk.enter("class", node.name, node);
  const outer = walk.className;
  walk.className = node.name;
  walk.statements(node.body);
  walk.className = outer;
  walk.leave();
}

function annotatedUses(walk: ScopeWalk, node: AnnAssign): void {
  const { target } = node;
  if (target.type === "Name") {
    const uses = walk.usesOf(target.id);
    if ((uses & (Use.GLOBAL | Use.NONLOCAL)) !== 0 && walk.stack.length > 1 && node.simple) {
      walk.fail(`annotated name '${target.id}' can't be ${(uses & Use.GLOBAL) !== 0 ? "global" : "nonlocal"}`, node);
    }
    if (node.simple) walk.use(target.id, Use.ANNOTATED | Use.LOCAL, target);
    else if (node.value !== null) walk.use(target.id, Use.LOCAL, target);
  } else walk.expression(target);
  walk.annotation(node.annotation);
  if (node.value !== null) walk.expression(node.value);
}

function declarationUses(walk: ScopeWalk, node: Global | Nonlocal): void {
  const word = node.type === "Global" ? "global" : "nonlocal";
  for (const name of node.names) {
    const uses = walk.usesOf(name);
    if ((uses & Use.PARAMETER) !== 0) walk.fail(`name '${name}' is parameter and ${word}`, node);
    if ((uses & Use.READ) !== 0) walk.fail(`name '${name}' is used prior to ${word} declaration`, node);
    if ((uses & Use.ANNOTATED) !== 0) walk.fail(`annotated name '${name}' can't be ${word}`, node);
    if ((uses & Use.LOCAL) !== 0) walk.fail(`name '${name}' is assigned to before ${word} declaration`, node);
    walk.use(name, node.type === "Global" ? Use.GLOBAL : Use.NONLOCAL, node);
    walk.declare(name, node);
  }
}

function importUses(walk: ScopeWalk, node: Extract<Stmt, { type: "Import" | "ImportFrom" }>): void {
  for (const alias of node.names) {
    const name = alias.asname ?? (node.type === "Import" ? alias.name.split(".", 1)[0]! : alias.name);
    if (name !== "*") walk.use(name, Use.IMPORT, alias);
    else if (walk.current.kind !== "module") walk.fail("import * only allowed at module level", alias);
  }
}

function patternUses(walk: ScopeWalk, node: Pattern): void {
  const patterns = (list: readonly Pattern[]): void => list.forEach((pattern) => patternUses(walk, pattern));
  switch (node.type) {
    case "MatchValue":
      return walk.expression(node.value);
    case "MatchSingleton":
      return;
    case "MatchSequence":
    case "MatchOr":
      return patterns(node.patterns);
    case "MatchMapping":
      walk.expressions(node.keys);
      patterns(node.patterns);
      if (node.rest !== null) walk.use(node.rest, Use.LOCAL, node);
      return;
    case "MatchClass":
      walk.expression(node.cls);
      patterns(node.patterns);
      return patterns(node.kwd_patterns);
    case "MatchStar":
      if (node.name !== null) walk.use(node.name, Use.LOCAL, node);
      return;
    case "MatchAs":
      if (node.pattern !== null) patternUses(walk, node.pattern);
      if (node.name !== null) walk.use(node.name, Use.LOCAL, node);
      return;
    default:
      node satisfies never;
  }
}

function tryUses(walk: ScopeWalk, node: Extract<Stmt, { type: "Try" | "TryStar" }>): void {
  walk.statements(node.body);
  walk.statements(node.orelse);
  for (const handler of node.handlers) {
    if (handler.exception !== null) walk.expression(handler.exception);
    if (handler.name !== null) walk.use(handler.name, Use.LOCAL, handler);
    walk.statements(handler.body);
  }
  walk.statements(node.finalbody);
}

function matchUses(walk: ScopeWalk, { subject, cases }: Match): void {
  walk.expression(subject);
  for (const { pattern, guard, body } of cases) {
    patternUses(walk, pattern);
    if (guard !== null) walk.expression(guard);
    walk.statements(body);
  }
}

/** An `elif` is an `if` alone in the `else` part; a chain of them is a loop here, counted as deep as CPython counts it. */
function ifUses(walk: ScopeWalk, first: If): void {
  let node = first;
  for (let depth = 0; ; depth++) {
    walk.deeper(depth, () => {
      walk.expression(node.test);
      walk.statements(node.body);
    });
    const [only] = node.orelse;
    if (only?.type === "If" && node.orelse.length === 1) node = only;
    else return walk.deeper(depth, () => walk.statements(node.orelse));
  }
}

function statementUses(walk: ScopeWalk, node: Stmt): void {
  switch (node.type) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      return functionUses(walk, node);
    case "ClassDef":
      return classUses(walk, node);
    case "Return":
      if (node.value !== null) walk.expression(node.value);
      return;
    case "Delete":
      return walk.expressions(node.targets);
    case "Assign":
      walk.expressions(node.targets);
      return walk.expression(node.value);
    case "AnnAssign":
      return annotatedUses(walk, node);
    case "AugAssign":
      walk.expression(node.target);
      return walk.expression(node.value);
    case "For":
    case "AsyncFor":
      walk.expression(node.target);
      walk.expression(node.iter);
      walk.statements(node.body);
      return walk.statements(node.orelse);
    case "While":
      walk.expression(node.test);
      walk.statements(node.body);
      return walk.statements(node.orelse);
    case "If":
      return ifUses(walk, node);
    case "With":
    case "AsyncWith":
      for (const item of node.items) walk.expressions([item.context_expr, item.optional_vars]);
      return walk.statements(node.body);
    case "Match":
      return matchUses(walk, node);
    case "Raise":
      return walk.expressions([node.exc, node.cause]);
    case "Try":
    case "TryStar":
      return tryUses(walk, node);
    case "Assert":
      return walk.expressions([node.test, node.msg]);
    case "Import":
    case "ImportFrom":
      return importUses(walk, node);
    case "Global":
    case "Nonlocal":
      return declarationUses(walk, node);
    case "Expr":
      return walk.expression(node.value);
    case "Pass":
    case "Break":
    case "Continue":
      return;
    default:
      node satisfies never;
  }
}
