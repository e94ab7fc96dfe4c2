// Lists, tuples, sets and dicts written out, slices, and the unpacking of assignment targets. Beyond thirty entries a
// display is built piece by piece instead of collecting everything on the stack.

import type { Dict, Expr, List, SetExpr, Slice, Starred, Tuple } from "../syntax/ast.ts";
import { NONE, tuple } from "./constants.ts";
import { constantOf, constantsOf, frozenset } from "./folding.ts";
import type { Unit } from "./unit.ts";

/** CPython's STACK_USE_GUIDELINE: about how many entries one expression may pile up. */
export const STACK_GUIDELINE = 30;

const BUILD = {
  list: { build: "BUILD_LIST", add: "LIST_APPEND", extend: "LIST_EXTEND" },
  tuple: { build: "BUILD_LIST", add: "LIST_APPEND", extend: "LIST_EXTEND" },
  set: { build: "BUILD_SET", add: "SET_ADD", extend: "SET_UPDATE" },
} as const;

export function listOrTuple(unit: Unit, node: List | Tuple): void {
  if (node.ctx === "Store") return unpackInto(unit, node.elts);
  if (node.ctx === "Del") return unit.expressions(node.elts);
  const value = constantOf(node);
  if (value !== null) return unit.constant(value);
  pushSequence(unit, node.elts, 0, node.type === "Tuple" ? "tuple" : "list");
}

export function setDisplay(unit: Unit, node: SetExpr): void {
  pushSequence(unit, node.elts, 0, "set");
}

/** Builds a sequence of `pushed` entries that are on the stack already and of `elements`, which may be starred. */
export function pushSequence(unit: Unit, elements: readonly Expr[], pushed: number, sort: keyof typeof BUILD): void {
  const { build, add, extend } = BUILD[sort];
  const count = elements.length;
  const constants = count > 2 ? constantsOf(elements) : null;
  if (constants !== null) {
    if (sort === "tuple") return unit.constant(tuple(constants));
    unit.emit(build, pushed);
    unit.constant(sort === "set" ? frozenset(constants) : tuple(constants));
    return unit.emit(extend, 1);
  }
  const isBig = count + pushed > STACK_GUIDELINE;
  if (!isBig && elements.every(({ type }) => type !== "Starred")) {
    unit.expressions(elements);
    return unit.emit(sort === "tuple" ? "BUILD_TUPLE" : build, count + pushed);
  }
  let isBuilt = isBig;
  if (isBig) unit.emit(build, pushed);
  elements.forEach((element, index) => {
    if (element.type === "Starred") {
      if (!isBuilt) unit.emit(build, index + pushed);
      isBuilt = true;
      unit.expression(element.value);
      unit.emit(extend, 1);
    } else {
      unit.expression(element);
      if (isBuilt) unit.emit(add, 1);
    }
  });
  if (sort === "tuple") unit.emit("LIST_TO_TUPLE");
}

/** Spreads the top of the stack over targets, one of which may be starred. */
function unpackInto(unit: Unit, targets: readonly Expr[]): void {
  emitUnpack(unit, targets, ({ type }) => type === "Starred", "assignment");
  for (const target of targets) unit.expression(target.type === "Starred" ? (target as Starred).value : target);
}

/** UNPACK_SEQUENCE, or UNPACK_EX when one of the parts is starred; `words` says in errors what is being unpacked. */
export function emitUnpack<Part>(unit: Unit, parts: readonly Part[], isStar: (part: Part) => boolean, words: string): void {
  const count = parts.length;
  let hasStar = false;
  parts.forEach((part, index) => {
    if (!isStar(part)) return;
    if (hasStar) unit.fail(`multiple starred expressions in ${words}`);
    const after = count - index - 1;
    if (index >= 256 || after >= 0x7fffff) unit.fail(`too many expressions in star-unpacking ${words}`);
    unit.emit("UNPACK_EX", index + (after << 8));
    hasStar = true;
  });
  if (!hasStar) unit.emit("UNPACK_SEQUENCE", count);
}

export function dictDisplay(unit: Unit, { keys, values }: Dict): void {
  let waiting: [key: Expr, value: Expr][] = [];
  let hasDict = false;
  const flush = (): void => {
    if (waiting.length === 0) return;
    dictPiece(unit, waiting);
    if (hasDict) unit.emit("DICT_UPDATE", 1);
    hasDict = true;
    waiting = [];
  };
  keys.forEach((key, index) => {
    const value = values[index]!;
    if (key !== null) {
      waiting.push([key, value]);
      if (waiting.length * 2 - 2 > STACK_GUIDELINE) flush();
      return;
    }
    flush();
    if (!hasDict) unit.emit("BUILD_MAP", 0);
    hasDict = true;
    unit.expression(value);
    unit.emit("DICT_UPDATE", 1);
  });
  flush();
  if (!hasDict) unit.emit("BUILD_MAP", 0);
}

function dictPiece(unit: Unit, pairs: readonly (readonly [Expr, Expr])[]): void {
  const count = pairs.length;
  const isBig = count * 2 > STACK_GUIDELINE;
  const keys = count > 1 && !isBig ? constantsOf(pairs.map(([key]) => key)) : null;
  if (keys !== null) {
    for (const [, value] of pairs) unit.expression(value);
    unit.constant(tuple(keys));
    return unit.emit("BUILD_CONST_KEY_MAP", count);
  }
  if (isBig) unit.emit("BUILD_MAP", 0);
  for (const [key, value] of pairs) {
    unit.expression(key);
    unit.expression(value);
    if (isBig) unit.emit("MAP_ADD", 1);
  }
  if (!isBig) unit.emit("BUILD_MAP", count);
}

export function slice(unit: Unit, { lower, upper, step }: Slice): void {
  for (const bound of [lower, upper]) {
    if (bound === null) unit.constant(NONE);
    else unit.expression(bound);
  }
  if (step !== null) unit.expression(step);
  unit.emit("BUILD_SLICE", step === null ? 2 : 3);
}
