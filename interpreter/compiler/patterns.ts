// Patterns: each one consumes the subject on top of the stack, and either goes on with its captures collected below, or
// jumps to the state's failure block for what has to be popped.

import { represent } from "../bytecode/represent.ts";
import type { MatchAs, MatchClass, MatchMapping, MatchOr, MatchSequence, Pattern } from "../syntax/ast.ts";
import { int, literalKey, NONE, str, tuple } from "./constants.ts";
import { emitUnpack } from "./displays.ts";
import { constantOf, literalOf } from "./folding.ts";
import { refuseDebug } from "./names.ts";
import { emitComparison, emitOperator } from "./operators.ts";
import { type PatternState, refuseTwice, rotate } from "./pattern-state.ts";
import type { Unit } from "./unit.ts";

export const isWildcard = (node: Pattern): boolean => node.type === "MatchAs" && node.name === null;
const isStarWildcard = (node: Pattern): boolean => node.type === "MatchStar" && node.name === null;

/** Leaves the unit at the place of the innermost pattern it came to last, as CPython does. */
export function pattern(unit: Unit, node: Pattern, state: PatternState): void {
  unit.place = node;
  switch (node.type) {
    case "MatchValue":
      if (constantOf(node.value) === null && node.value.type !== "Attribute") {
        unit.fail("patterns may only match literals and attribute lookups");
      }
      unit.expression(node.value);
      emitComparison(unit, "Eq");
      return state.failBy(unit, "POP_JUMP_IF_FALSE");
    case "MatchSingleton":
      unit.constant(literalOf(node.value));
      emitComparison(unit, "Is");
      return state.failBy(unit, "POP_JUMP_IF_FALSE");
    case "MatchSequence":
      return sequence(unit, node, state);
    case "MatchMapping":
      return mapping(unit, node, state);
    case "MatchClass":
      return classPattern(unit, node, state);
    case "MatchStar":
      return state.store(unit, node.name);
    case "MatchAs":
      return capture(unit, node, state);
    case "MatchOr":
      return alternatives(unit, node, state);
    default:
      node satisfies never;
  }
}

/** A pattern inside another one may always match everything. */
function subpattern(unit: Unit, node: Pattern, state: PatternState): void {
  const allowed = state.allowsIrrefutable;
  state.allowsIrrefutable = true;
  pattern(unit, node, state);
  state.allowsIrrefutable = allowed;
}

function capture(unit: Unit, node: MatchAs, state: PatternState): void {
  if (node.pattern === null) {
    if (!state.allowsIrrefutable) {
      unit.fail(`${node.name === null ? "wildcard" : `name capture '${node.name}'`} makes remaining patterns unreachable`);
    }
    return state.store(unit, node.name);
  }
  state.onTop++;
  unit.emit("COPY", 1);
  pattern(unit, node.pattern, state);
  state.onTop--;
  state.store(unit, node.name);
}

function lengthTest(unit: Unit, length: number, operator: "Eq" | "GtE", state: PatternState): void {
  unit.emit("GET_LEN");
  unit.constant(int(length));
  emitComparison(unit, operator);
  state.failBy(unit, "POP_JUMP_IF_FALSE");
}

function sequence(unit: Unit, { patterns }: MatchSequence, state: PatternState): void {
  const star = patterns.findIndex(({ type }) => type === "MatchStar");
  if (patterns.filter(({ type }) => type === "MatchStar").length > 1) {
    unit.fail("multiple starred names in sequence pattern");
  }
  state.onTop++;
  unit.emit("MATCH_SEQUENCE");
  state.failBy(unit, "POP_JUMP_IF_FALSE");
  if (star < 0) lengthTest(unit, patterns.length, "Eq", state);
  else if (patterns.length > 1) lengthTest(unit, patterns.length - 1, "GtE", state);
  state.onTop--;
  if (patterns.every((part) => isWildcard(part) || isStarWildcard(part))) unit.emit("POP_TOP");
  else if (star >= 0 && isStarWildcard(patterns[star]!)) pickItems(unit, patterns, star, state);
  else unpackItems(unit, patterns, state);
}

function unpackItems(unit: Unit, patterns: readonly Pattern[], state: PatternState): void {
  emitUnpack(unit, patterns, ({ type }) => type === "MatchStar", "sequence pattern");
  matchEach(unit, patterns, state);
}

/** Matches patterns against as many entries on the stack, the first on top. */
function matchEach(unit: Unit, patterns: readonly Pattern[], state: PatternState): void {
  state.onTop += patterns.length;
  for (const part of patterns) {
    state.onTop--;
    subpattern(unit, part, state);
  }
}

/** With `*_` among the patterns, only the items that matter are fetched. Negative indices may not be supported. */
function pickItems(unit: Unit, patterns: readonly Pattern[], star: number, state: PatternState): void {
  state.onTop++;
  patterns.forEach((part, index) => {
    if (isWildcard(part) || index === star) return;
    unit.emit("COPY", 1);
    if (index < star) unit.constant(int(index));
    else {
      unit.emit("GET_LEN");
      unit.constant(int(patterns.length - index));
      emitOperator(unit, "Sub");
    }
    unit.emit("BINARY_SUBSCR");
    subpattern(unit, part, state);
  });
  state.onTop--;
  unit.emit("POP_TOP");
}

/** The values of MATCH_KEYS or MATCH_CLASS are on top, or None when it does not match. */
function failOnNone(unit: Unit, state: PatternState): void {
  unit.emit("COPY", 1);
  unit.constant(NONE);
  emitComparison(unit, "IsNot");
  state.failBy(unit, "POP_JUMP_IF_FALSE");
}

function classPattern(unit: Unit, node: MatchClass, state: PatternState): void {
  const { patterns, kwd_attrs, kwd_patterns } = node;
  kwd_attrs.forEach((name, index) => {
    unit.at(kwd_patterns[index]!, () => refuseDebug(unit, name, "Store"));
    const repeated = kwd_attrs.indexOf(name, index + 1);
    if (repeated >= 0) unit.fail(`attribute name repeated in class pattern: ${name}`, kwd_patterns[repeated]!);
  });
  unit.expression(node.cls);
  unit.constant(tuple(kwd_attrs.map(str)));
  unit.emit("MATCH_CLASS", patterns.length);
  state.onTop++;
  failOnNone(unit, state);
  const parts = [...patterns, ...kwd_patterns];
  unit.emit("UNPACK_SEQUENCE", parts.length);
  state.onTop += parts.length - 1;
  for (const part of parts) {
    state.onTop--;
    if (isWildcard(part)) unit.emit("POP_TOP");
    else subpattern(unit, part, state);
  }
}

function mapping(unit: Unit, { keys, patterns, rest }: MatchMapping, state: PatternState): void {
  state.onTop++;
  unit.emit("MATCH_MAPPING");
  state.failBy(unit, "POP_JUMP_IF_FALSE");
  if (keys.length === 0 && rest === null) {
    state.onTop--;
    return unit.emit("POP_TOP");
  }
  if (keys.length > 0) lengthTest(unit, keys.length, "GtE", state);
  mappingKeys(unit, keys);
  unit.emit("BUILD_TUPLE", keys.length);
  unit.emit("MATCH_KEYS");
  state.onTop += 2;
  failOnNone(unit, state);
  unit.emit("UNPACK_SEQUENCE", keys.length);
  state.onTop--;
  matchEach(unit, patterns, state);
  state.onTop -= 2;
  if (rest !== null) captureRest(unit, keys.length, rest, state);
  else {
    unit.emit("POP_TOP");
    unit.emit("POP_TOP");
  }
}

function mappingKeys(unit: Unit, keys: MatchMapping["keys"]): void {
  const seen = new Set<string | null>();
  for (const key of keys) {
    const value = constantOf(key);
    if (value === null && key.type !== "Attribute") {
      unit.fail("mapping pattern keys may only match literals and attribute lookups");
    }
    if (value !== null) {
      const id = literalKey(value);
      if (seen.has(id)) unit.fail(`mapping pattern checks duplicate key (${represent(value)})`);
      seen.add(id);
    }
    unit.expression(key);
  }
}

/** `**rest`: a copy of the mapping without the keys that matched. */
function captureRest(unit: Unit, size: number, rest: string, state: PatternState): void {
  unit.emit("BUILD_MAP", 0);
  unit.emit("SWAP", 3);
  unit.emit("DICT_UPDATE", 2);
  unit.emit("UNPACK_SEQUENCE", size);
  for (let left = size; left > 0; left--) {
    unit.emit("COPY", 1 + left);
    unit.emit("SWAP", 2);
    unit.emit("DELETE_SUBSCR");
  }
  state.store(unit, rest);
}

/** Alternatives bind the same names; where in another order, the stack is put into the order of the first one. */
function alternatives(unit: Unit, { patterns }: MatchOr, state: PatternState): void {
  const end = unit.newBlock();
  const outer = { stores: state.stores, onTop: state.onTop, allowsIrrefutable: state.allowsIrrefutable, failBlocks: state.failBlocks };
  let control: readonly string[] = [];
  patterns.forEach((alternative, index) => {
    unit.place = alternative;
    state.stores = [];
    state.failBlocks = [];
    state.onTop = 0;
    state.allowsIrrefutable = index === patterns.length - 1 && outer.allowsIrrefutable;
    unit.emit("COPY", 1);
    pattern(unit, alternative, state);
    if (index === 0) control = state.stores;
    else reorder(unit, control, state.stores);
    unit.jump("JUMP", end);
    state.writeFailures(unit);
  });
  Object.assign(state, outer);
  unit.emit("POP_TOP");
  state.failBy(unit, "JUMP");
  unit.useBlock(end);
  const rotations = control.length + 1 + state.onTop + state.stores.length;
  for (const name of control) {
    rotate(unit, rotations);
    if (state.stores.includes(name)) refuseTwice(unit, name);
    state.stores.push(name);
  }
  unit.emit("POP_TOP");
}

function reorder(unit: Unit, control: readonly string[], stores: string[]): void {
  const differ = (): never => unit.fail("alternative patterns bind different names");
  if (stores.length !== control.length) differ();
  for (let wanted = control.length - 1; wanted >= 0; wanted--) {
    const found = stores.indexOf(control[wanted]!);
    if (found < 0) differ();
    if (found === wanted) continue;
    const moved = stores.splice(0, found + 1);
    stores.splice(wanted - found, 0, ...moved);
    for (let i = 0; i < moved.length; i++) rotate(unit, wanted + 1);
  }
}
