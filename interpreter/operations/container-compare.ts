// Comparing dicts and sets. compare.ts calls these without importing them: they find keys, which compares keys.

import { chain, Deferred, eager, type Steps, settle } from "../objects/deferred.ts";
import type { PyDict } from "../objects/mapping.ts";
import type { PySet } from "../objects/set.ts";
import type { Result, Value } from "../objects/value.ts";
import { byKey, type Comparison, compareItems, EQ, equals, GE, GT, invertIf, LT, NE, REFLECTED } from "./compare.ts";
import { dictGet } from "./keys.ts";
import { includesAll } from "./set-algebra.ts";

function compareSets(left: PySet, right: PySet, op: Comparison): Result {
  if (op === EQ || op === NE) return left.size !== right.size ? op === NE : invertIf(op, eager(includesAll(right, left)));
  if (op === GT || op === GE) return compareSets(right, left, REFLECTED[op]);
  if (op === LT && left.size === right.size) return false;
  return eager(includesAll(right, left));
}

function equalDicts(left: PyDict, right: PyDict): Result {
  if (left.size !== right.size) return false;
  if (left.ordered && right.ordered) {
    const keys = (dict: PyDict): Value[] => Array.from(dict.entries.values(), (entry) => entry.key);
    return chain(compareItems(keys(left), keys(right), EQ), (same) => (same === true ? equalValues(left, right) : false));
  }
  return equalValues(left, right);
}

function equalValues(left: PyDict, right: PyDict): Result {
  function* body(): Steps {
    for (const entry of [...left.entries.values()]) {
      let other = dictGet(right, entry.key);
      if (other instanceof Deferred) other = (yield other) as Value | undefined;
      if (other === undefined || entry.value === undefined) return false;
      if (other !== entry.value && (yield* settle(equals(entry.value, other))) !== true) return false;
    }
    return true;
  }
  return eager(body());
}

byKey.dicts = equalDicts;
byKey.sets = compareSets;
