// Functions, lambdas and classes: what surrounds a nested unit. Defaults, annotations and decorators are evaluated here,
// in the enclosing unit; bodies become codes of their own.

import { NOWHERE } from "../bytecode/block.ts";
import type { Code } from "../bytecode/code.ts";
import type { Arg, Arguments, AsyncFunctionDef, ClassDef, Expr, FunctionDef, Lambda } from "../syntax/ast.ts";
import { annotation, classOrModuleBody } from "./bodies.ts";
import { callArguments } from "./calls.ts";
import { NONE, str, tuple } from "./constants.ts";
import { finishUnit } from "./finish.ts";
import { docstringOf } from "./folding.ts";
import { bindName, readName, refuseDebug } from "./names.ts";
import { Unit } from "./unit.ts";

const HAS_DEFAULTS = 1;
const HAS_KEYWORD_DEFAULTS = 2;
const HAS_ANNOTATIONS = 4;
const HAS_CLOSURE = 8;

export function functionDefinition(unit: Unit, node: FunctionDef | AsyncFunctionDef): void {
  refuseDebugParameters(unit, node.args);
  unit.expressions(node.decorator_list);
  let flags = defaults(unit, node.args);
  if (annotations(unit, node)) flags |= HAS_ANNOTATIONS;
  makeClosure(unit, unit.codeOf(node, functionBody), flags);
  applyDecorators(unit, node.decorator_list);
  bindName(unit, node.name);
}

function functionBody(unit: Unit, node: FunctionDef | AsyncFunctionDef): Code {
  const kind = node.type === "FunctionDef" ? "function" : "async function";
  const inner = new Unit(unit.compilation, kind, node.name, unit.compilation.scopes.get(node)!, unit, firstLine(node));
  countParameters(inner, node.args);
  const docstring = docstringOf(node.body);
  inner.constants.add(docstring === null ? NONE : str(docstring));
  inner.statements(docstring === null ? node.body : node.body.slice(1));
  return finishUnit(inner, true);
}

/** The line of the first decorator, if there is one. */
function firstLine({ decorator_list, line }: FunctionDef | AsyncFunctionDef | ClassDef): number {
  return decorator_list[0]?.line ?? line;
}

function countParameters(unit: Unit, { posonlyargs, args, kwonlyargs }: Arguments): void {
  unit.positionalOnlyCount = posonlyargs.length;
  unit.argCount = posonlyargs.length + args.length;
  unit.keywordOnlyCount = kwonlyargs.length;
}

function refuseDebugParameters(unit: Unit, args: Arguments): void {
  for (const { arg } of allArguments(args)) refuseDebug(unit, arg, "Store");
}

function allArguments({ posonlyargs, args, vararg, kwonlyargs, kwarg }: Arguments): Arg[] {
  return [...args, ...posonlyargs, ...(vararg === null ? [] : [vararg]), ...kwonlyargs, ...(kwarg === null ? [] : [kwarg])];
}

/** Pushes what defaults there are; the answer is their part of MAKE_FUNCTION's operand. */
function defaults(unit: Unit, args: Arguments): number {
  let flags = 0;
  if (args.defaults.length > 0) {
    flags |= HAS_DEFAULTS;
    unit.expressions(args.defaults);
    unit.emit("BUILD_TUPLE", args.defaults.length);
  }
  const names: string[] = [];
  args.kw_defaults.forEach((value, index) => {
    if (value === null) return;
    names.push(unit.mangled(args.kwonlyargs[index]!.arg));
    unit.expression(value);
  });
  if (names.length > 0) {
    flags |= HAS_KEYWORD_DEFAULTS;
    unit.constant(tuple(names.map(str)));
    unit.emit("BUILD_CONST_KEY_MAP", names.length);
  }
  return flags;
}

/** Pushes a tuple of names and annotations in turn; false when there are none. */
function annotations(unit: Unit, { args, returns }: FunctionDef | AsyncFunctionDef): boolean {
  let count = 0;
  const push = (name: string, node: Expr | null): void => {
    if (node === null) return;
    count += 2;
    unit.constant(str(unit.mangled(name)));
    annotation(unit, node);
  };
  for (const arg of allArguments(args)) push(arg.arg, arg.annotation);
  push("return", returns);
  if (count > 0) unit.emit("BUILD_TUPLE", count);
  return count > 0;
}

/** MAKE_FUNCTION, with the cells that the code shares with this unit. */
export function makeClosure(unit: Unit, code: Code, flags: number): void {
  for (const name of code.freeVars) {
    const isCell = unit.scope.homes.get(name) === "cell" || (unit.kind === "class" && name === "__class__");
    unit.emit("LOAD_CLOSURE", (isCell ? unit.cellVars : unit.freeVars).get(name)!);
  }
  if (code.freeVars.length > 0) unit.emit("BUILD_TUPLE", code.freeVars.length);
  unit.constant({ kind: "code", code });
  unit.emit("MAKE_FUNCTION", code.freeVars.length > 0 ? flags | HAS_CLOSURE : flags);
}

/** The decorators lie below the function, the last one on top: each call takes one. */
function applyDecorators(unit: Unit, decorators: readonly Expr[]): void {
  for (const decorator of [...decorators].reverse()) unit.at(decorator, () => unit.emit("CALL", 0));
}

export function lambda(unit: Unit, node: Lambda): void {
  refuseDebugParameters(unit, node.args);
  const flags = defaults(unit, node.args);
  makeClosure(unit, unit.codeOf(node, lambdaBody), flags);
}

function lambdaBody(unit: Unit, node: Lambda): Code {
  const inner = new Unit(unit.compilation, "lambda", "<lambda>", unit.compilation.scopes.get(node)!, unit, node.line);
  countParameters(inner, node.args);
  inner.constants.add(NONE);
  inner.expression(node.body);
  const { isGenerator } = inner.scope;
  if (!isGenerator) inner.emit("RETURN_VALUE");
  return finishUnit(inner, !isGenerator);
}

/** `Name = __build_class__(body, "Name", *bases, **keywords)` */
export function classDefinition(unit: Unit, node: ClassDef): void {
  unit.expressions(node.decorator_list);
  const code = unit.codeOf(node, classBody);
  unit.emit("PUSH_NULL");
  unit.emit("LOAD_BUILD_CLASS");
  makeClosure(unit, code, 0);
  unit.constant(str(node.name));
  callArguments(unit, 2, node.bases, node.keywords);
  unit.place = node;
  applyDecorators(unit, node.decorator_list);
  bindName(unit, node.name);
}

function classBody(unit: Unit, node: ClassDef): Code {
  const inner = new Unit(unit.compilation, "class", node.name, unit.compilation.scopes.get(node)!, unit, firstLine(node));
  readName(inner, "__name__");
  bindName(inner, "__module__");
  inner.constant(str(inner.qualname));
  bindName(inner, "__qualname__");
  classOrModuleBody(inner, node.body);
  inner.place = NOWHERE;
  if (inner.scope.needsClassCell) {
    inner.emit("LOAD_CLOSURE", inner.cellVars.get("__class__")!);
    inner.emit("COPY", 1);
    bindName(inner, "__classcell__");
  } else inner.constant(NONE);
  inner.emit("RETURN_VALUE");
  return finishUnit(inner, true);
}
