// Attributes, subscripts and calls, which chain to the left: `a.b(c)[d].e`. A call of an attribute becomes LOAD_METHOD and
// CALL; keyword arguments go by name (CALL_KW); stars, or very many arguments, take CALL_FUNCTION_EX.

import { NOWHERE, type Place } from "../bytecode/block.ts";
import type { Attribute, Call, Expr, Keyword, Subscript } from "../syntax/ast.ts";
import { str, tuple } from "./constants.ts";
import { pushSequence, STACK_GUIDELINE } from "./displays.ts";
import { constantOf } from "./folding.ts";
import { refuseDebug } from "./names.ts";
import type { Unit } from "./unit.ts";
import { warnCall, warnSubscript } from "./warnings.ts";

/** Compiles a chain of primaries: down to its leftmost part, noting the steps, then the steps in their order. */
export function primary(unit: Unit, top: Attribute | Subscript | Call): void {
  const steps: (Attribute | Subscript | Call)[] = [];
  let node: Expr = top;
  for (;;) {
    if (node.type === "Attribute") {
      steps.push(node);
      node = node.value;
    } else if (node.type === "Subscript" && constantOf(node) === null) {
      warnSubscript(unit, node);
      steps.push(node);
      node = node.value;
    } else if (node.type === "Call") {
      steps.push(node);
      const method = methodOf(unit, node);
      if (method === null) {
        warnCall(unit, node);
        unit.at(node.func, () => unit.emit("PUSH_NULL"));
      }
      node = method === null ? node.func : method.value;
    } else break;
  }
  const folded = node.type === "Subscript" ? constantOf(node) : null;
  if (folded === null) unit.expression(node);
  else unit.at(node, () => unit.constant(folded));
  while (steps.length > 0) step(unit, steps.pop()!);
}

function step(unit: Unit, node: Attribute | Subscript | Call): void {
  unit.place = node;
  switch (node.type) {
    case "Attribute":
      return attribute(unit, node);
    case "Subscript":
      unit.expression(node.slice);
      return unit.emit(node.ctx === "Load" ? "BINARY_SUBSCR" : node.ctx === "Store" ? "STORE_SUBSCR" : "DELETE_SUBSCR");
    case "Call": {
      const method = methodOf(unit, node);
      if (method === null) return callArguments(unit, 0, node.args, node.keywords);
      refuseRepeated(unit, node.keywords);
      unit.place = attributePlace(method, method);
      unit.named("LOAD_METHOD", method.attr);
      return plainArguments(unit, 0, node.args, node.keywords, attributePlace(node, method));
    }
  }
}

function attribute(unit: Unit, node: Attribute): void {
  unit.place = attributePlace(node, node);
  if (node.ctx === "Store") refuseDebug(unit, node.attr, "Store");
  unit.named(node.ctx === "Load" ? "LOAD_ATTR" : node.ctx === "Store" ? "STORE_ATTR" : "DELETE_ATTR", node.attr);
}

/** A chain over several lines points at the line of the attribute's name, not at where the chain began. */
export function attributePlace(place: Place, { endLine, endColumn, attr }: Attribute): Place {
  if (place.line === endLine) return place;
  if (attr.length > endColumn) return { line: endLine, column: -1, endLine: place.endLine, endColumn: -1 };
  return { line: endLine, column: endColumn - attr.length, endLine: place.endLine, endColumn: place.endColumn };
}

/**
 * The attribute of a call `object.name(…)` that can go through LOAD_METHOD, else null. What the module imports under a name
 * is most likely a module, whose functions are no methods.
 */
function methodOf(unit: Unit, { func, args, keywords }: Call): Attribute | null {
  if (func.type !== "Attribute") return null;
  if (func.value.type === "Name" && unit.compilation.isImported(func.value.id)) return null;
  if (args.length + keywords.length + (keywords.length > 0 ? 1 : 0) >= STACK_GUIDELINE) return null;
  return isPlain(args, keywords) ? func : null;
}

function isPlain(args: readonly Expr[], keywords: readonly Keyword[]): boolean {
  return args.every(({ type }) => type !== "Starred") && keywords.every(({ arg }) => arg !== null);
}

/** The rest of a call whose callable is on the stack already, with `pushed` arguments after it. */
export function callArguments(unit: Unit, pushed: number, args: readonly Expr[], keywords: readonly Keyword[]): void {
  refuseRepeated(unit, keywords);
  if (args.length + keywords.length * 2 > STACK_GUIDELINE || !isPlain(args, keywords)) {
    return starredArguments(unit, pushed, args, keywords);
  }
  plainArguments(unit, pushed, args, keywords, unit.place);
}

function plainArguments(unit: Unit, pushed: number, args: readonly Expr[], keywords: readonly Keyword[], place: Place): void {
  unit.expressions(args);
  for (const keyword of keywords) unit.expression(keyword.value);
  if (keywords.length > 0) unit.constant(tuple(keywords.map(({ arg }) => str(unit.mangled(arg!)))));
  unit.place = place;
  unit.emit(keywords.length > 0 ? "CALL_KW" : "CALL", pushed + args.length + keywords.length);
}

function refuseRepeated(unit: Unit, keywords: readonly Keyword[]): void {
  const seen = new Set<string>();
  for (const keyword of keywords) {
    if (keyword.arg === null) continue;
    refuseDebug(unit, keyword.arg, "Store");
    if (seen.has(keyword.arg)) unit.fail(`keyword argument repeated: ${keyword.arg}`, keyword);
    seen.add(keyword.arg);
  }
}

function starredArguments(unit: Unit, pushed: number, args: readonly Expr[], keywords: readonly Keyword[]): void {
  const [only] = args;
  if (pushed === 0 && args.length === 1 && only?.type === "Starred") unit.expression(only.value);
  else pushSequence(unit, args, pushed, "tuple");
  let waiting: Keyword[] = [];
  let hasDict = false;
  const flush = (): void => {
    if (waiting.length === 0) return;
    keywordDict(unit, waiting);
    if (hasDict) unit.emit("DICT_MERGE", 1);
    hasDict = true;
    waiting = [];
  };
  for (const keyword of keywords) {
    if (keyword.arg !== null) {
      waiting.push(keyword);
      continue;
    }
    flush();
    if (!hasDict) unit.emit("BUILD_MAP", 0);
    hasDict = true;
    unit.expression(keyword.value);
    unit.emit("DICT_MERGE", 1);
  }
  flush();
  unit.emit("CALL_FUNCTION_EX", keywords.length > 0 ? 1 : 0);
}

/** Keyword arguments with names, as a dict of their own. */
function keywordDict(unit: Unit, keywords: readonly Keyword[]): void {
  const isBig = keywords.length * 2 > STACK_GUIDELINE;
  if (keywords.length > 1 && !isBig) {
    for (const { value } of keywords) unit.expression(value);
    unit.constant(tuple(keywords.map(({ arg }) => str(unit.mangled(arg!)))));
    return unit.emit("BUILD_CONST_KEY_MAP", keywords.length);
  }
  const fromNowhere = (emit: () => void): void => (isBig ? unit.at(NOWHERE, emit) : undefined);
  fromNowhere(() => unit.emit("BUILD_MAP", 0));
  for (const { arg, value } of keywords) {
    unit.constant(str(unit.mangled(arg!)));
    unit.expression(value);
    fromNowhere(() => unit.emit("MAP_ADD", 1));
  }
  if (!isBig) unit.emit("BUILD_MAP", keywords.length);
}
