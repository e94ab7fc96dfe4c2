// Which tokens each rule can start with, so that the machine need not try rules that cannot match: most of them, most of
// the time. A rule that can match nothing at all has no such set.

import { Kind } from "../tokens.ts";
import { type Grammar, Op } from "./notation.ts";

const kinds = Object.keys(Kind).length;

/** Fills in `first` of every rule. */
export function findFirsts(grammar: Grammar): void {
  const sets = grammar.rules.map(() => new Uint8Array(kinds));
  const empties = grammar.rules.map(() => false);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const [index, rule] of grammar.rules.entries()) {
      const set = sets[index] as Uint8Array;
      const before = set.reduce((sum, flag) => sum + flag, empties[index] === true ? 1 : 0);
      empties[index] = follow(grammar, rule.address, set, sets, empties) || empties[index] === true;
      const after = set.reduce((sum, flag) => sum + flag, empties[index] === true ? 1 : 0);
      if (after !== before) isChanged = true;
    }
  }
  for (const [index, rule] of grammar.rules.entries()) rule.first = empties[index] === true ? null : (sets[index] as Uint8Array);
}

/** Adds to `set` what the code at `address` can read first. True if it can get to its end without reading. */
function follow(grammar: Grammar, address: number, set: Uint8Array, sets: Uint8Array[], empties: boolean[]): boolean {
  const { ops, operands } = grammar;
  const pending = [address];
  const visited = new Set<number>();
  let isEmpty = false;
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (visited.has(at)) continue;
    visited.add(at);
    const operand = operands[at] as number;
    switch (ops[at]) {
      case Op.token:
      case Op.demand:
        set[operand] = 1;
        break;
      case Op.spelled:
      case Op.softKeyword:
        set[Kind.name] = 1;
        break;
      case Op.call:
        for (const [kind, flag] of (sets[operand] as Uint8Array).entries()) if (flag === 1) set[kind] = 1;
        if (empties[operand] === true) pending.push(at + 1);
        break;
      case Op.return:
        isEmpty = true;
        break;
      case Op.choice:
        pending.push(operand, at + 1);
        break;
      case Op.commit:
      case Op.again:
      case Op.backCommit:
        pending.push(operand);
        break;
      case Op.failTwice:
      case Op.fail:
        break;
      default:
        pending.push(at + 1);
    }
  }
  return isEmpty;
}
