// The match statement: each case works on a copy of the subject, the last one on the subject itself. Captures become
// variables only when the whole pattern has matched.

import { type Block, NOWHERE } from "../bytecode/block.ts";
import type { Match, MatchCase } from "../syntax/ast.ts";
import { jumpIf } from "./conditions.ts";
import { bindName } from "./names.ts";
import { PatternState } from "./pattern-state.ts";
import { isWildcard, pattern } from "./patterns.ts";
import type { Unit } from "./unit.ts";

export function matchStatement(unit: Unit, node: Match): void {
  unit.expression(node.subject);
  const end = unit.newBlock();
  const { cases } = node;
  const last = cases[cases.length - 1]!;
  const hasDefault = isWildcard(last.pattern) && cases.length > 1;
  const tested = hasDefault ? cases.slice(0, -1) : cases;
  const state = new PatternState();
  tested.forEach((item, index) => {
    const isLast = index === tested.length - 1;
    unit.place = item.pattern;
    if (!isLast) unit.emit("COPY", 1);
    state.stores = [];
    state.allowsIrrefutable = item.guard !== null || item === last;
    pattern(unit, item.pattern, state);
    for (const name of state.stores) bindName(unit, name);
    if (item.guard !== null) jumpIf(unit, item.guard, state.failBlock(unit, 0), false);
    if (!isLast) unit.emit("POP_TOP");
    unit.statements(item.body);
    unit.place = NOWHERE;
    unit.jump("JUMP", end);
    unit.place = item.pattern;
    state.stores = [];
    state.writeFailures(unit);
  });
  if (hasDefault) defaultCase(unit, last, end);
  unit.useBlock(end);
}

/** `case _:` at the end tests nothing; the NOP lets a stepper stop at it. */
function defaultCase(unit: Unit, { pattern: wildcard, guard, body }: MatchCase, end: Block): void {
  unit.place = wildcard;
  unit.emit("NOP");
  if (guard !== null) jumpIf(unit, guard, end, false);
  unit.statements(body);
}
