// Comprehensions and generator expressions: functions of their own, as in CPython 3.11, called at once with the first
// iterator as their only argument.

import type { Block } from "../bytecode/block.ts";
import type { Code } from "../bytecode/code.ts";
import type { Comprehension, Expr } from "../syntax/ast.ts";
import { jumpIf } from "./conditions.ts";
import { NONE } from "./constants.ts";
import { finishUnit } from "./finish.ts";
import { isExpression, readOnly } from "./folding.ts";
import { makeClosure } from "./functions.ts";
import { emitYield } from "./operators.ts";
import { Unit } from "./unit.ts";
import { awaitTop, delegate, within } from "./unwinding.ts";

type ComprehensionExpr = Extract<Expr, { type: "ListComp" | "SetComp" | "DictComp" | "GeneratorExp" }>;

const NAMES = { ListComp: "<listcomp>", SetComp: "<setcomp>", DictComp: "<dictcomp>", GeneratorExp: "<genexpr>" } as const;
const BUILD = { ListComp: "BUILD_LIST", SetComp: "BUILD_SET", DictComp: "BUILD_MAP" } as const;

export function comprehension(unit: Unit, node: ComprehensionExpr): void {
  makeClosure(unit, unit.codeOf(node, comprehensionBody), 0);
  const [first] = node.generators as [Comprehension];
  visitIterable(unit, first.iter);
  unit.emit(first.is_async ? "GET_AITER" : "GET_ITER");
  unit.emit("CALL", 0);
  if (isAwaited(unit, node)) awaitTop(unit, 0);
}

/** Does the comprehension, being asynchronous inside, make a coroutine that has to be awaited? */
function isAwaited({ compilation }: Unit, node: ComprehensionExpr): boolean {
  return node.type !== "GeneratorExp" && compilation.scopes.get(node)!.isCoroutine;
}

function comprehensionBody(unit: Unit, node: ComprehensionExpr): Code {
  const scope = unit.compilation.scopes.get(node)!;
  const inner = new Unit(unit.compilation, "comprehension", NAMES[node.type], scope, unit, node.line);
  inner.place = node;
  if (isAwaited(unit, node) && unit.kind !== "async function" && unit.kind !== "comprehension") {
    inner.fail("asynchronous comprehension outside of an asynchronous function");
  }
  inner.argCount = 1;
  if (node.type !== "GeneratorExp") inner.emit(BUILD[node.type], 0);
  generate(inner, node, 0, 0);
  if (node.type !== "GeneratorExp") inner.emit("RETURN_VALUE");
  return finishUnit(inner, true);
}

/** A list or set that only the comprehension ever sees may be a constant. */
function visitIterable(unit: Unit, iterable: Expr): void {
  const read = readOnly(iterable);
  if (isExpression(read)) unit.expression(read);
  else unit.at(iterable, () => unit.constant(read));
}

/** The loop of the `index`-th `for`, and in it the others; `depth` loops' iterators lie above the collection. */
function generate(unit: Unit, node: ComprehensionExpr, index: number, depth: number): void {
  const generator = node.generators[index]!;
  if (generator.is_async) return generateAsync(unit, node, index, depth);
  const start = unit.newBlock();
  const skip = unit.newBlock();
  const anchor = unit.newBlock();
  const loops = index === 0 || !assignsOnly(unit, generator.iter);
  if (index === 0) unit.emit("LOAD_FAST", 0);
  else if (loops) {
    visitIterable(unit, generator.iter);
    unit.emit("GET_ITER");
  }
  if (loops) {
    unit.useBlock(start);
    unit.jump("FOR_ITER", anchor);
  }
  body(unit, node, index, loops ? depth + 1 : depth, skip);
  unit.useBlock(skip);
  if (!loops) return;
  unit.jump("JUMP", start);
  unit.useBlock(anchor);
}

/** `for y in [f(x)]` is an assignment: pushes the one value, without a loop. */
function assignsOnly(unit: Unit, iterable: Expr): boolean {
  const read = readOnly(iterable);
  if (!isExpression(read) || read.type !== "Tuple") return false;
  const [only] = read.elts;
  if (read.elts.length !== 1 || only === undefined || only.type === "Starred" || only.type === "Constant") return false;
  unit.expression(only);
  return true;
}

function generateAsync(unit: Unit, node: ComprehensionExpr, index: number, depth: number): void {
  const start = unit.newBlock();
  const except = unit.newBlock();
  const skip = unit.newBlock();
  if (index === 0) unit.emit("LOAD_FAST", 0);
  else {
    visitIterable(unit, node.generators[index]!.iter);
    unit.emit("GET_AITER");
  }
  unit.useBlock(start);
  within(unit, { kind: "async comprehension" }, () => {
    nextAsync(unit, except);
    body(unit, node, index, depth + 1, skip);
    unit.useBlock(skip);
    unit.jump("JUMP", start);
  });
  unit.useBlock(except);
  unit.emit("END_ASYNC_FOR");
}

/** Awaits the next item of an async iterator; StopAsyncIteration goes to `except`. */
export function nextAsync(unit: Unit, except: Block): void {
  unit.jump("SETUP_FINALLY", except);
  unit.emit("GET_ANEXT");
  unit.constant(NONE);
  delegate(unit, 3);
  unit.emit("POP_BLOCK");
}

/** Target and conditions of one `for`, then the next one or the element. */
function body(unit: Unit, node: ComprehensionExpr, index: number, depth: number, skip: Block): void {
  const { target, ifs } = node.generators[index]!;
  unit.expression(target);
  for (const condition of ifs) jumpIf(unit, condition, skip, false);
  if (index + 1 < node.generators.length) generate(unit, node, index + 1, depth);
  else collect(unit, node, depth + 1);
}

function collect(unit: Unit, node: ComprehensionExpr, below: number): void {
  switch (node.type) {
    case "GeneratorExp":
      unit.expression(node.elt);
      emitYield(unit);
      return unit.emit("POP_TOP");
    case "ListComp":
      unit.expression(node.elt);
      return unit.emit("LIST_APPEND", below);
    case "SetComp":
      unit.expression(node.elt);
      return unit.emit("SET_ADD", below);
    case "DictComp":
      unit.expression(node.key);
      unit.expression(node.value);
      return unit.emit("MAP_ADD", below);
  }
}
