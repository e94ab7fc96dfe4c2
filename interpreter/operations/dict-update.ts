// dict.update's merging: from a dict, from anything with keys(), or from pairs.

import { call, Deferred, eager, type Steps, settle } from "../objects/deferred.ts";
import { raise } from "../objects/exception.ts";
import { PyNativeMethod } from "../objects/function.ts";
import { PyDict } from "../objects/mapping.ts";
import type { Result, Value } from "../objects/value.ts";
import { findAttribute } from "./attribute.ts";
import { copyEntries } from "./container-operators.ts";
import { isIterableValue, itemsOf, iterate, next } from "./iterate.ts";
import { dictSet } from "./keys.ts";
import { getItem } from "./subscript.ts";

/** Put everything of `source` into `dict`. The Result's value is of no use. */
export function updateDict(dict: PyDict, source: Value): Result {
  if (source instanceof PyDict && (source.cls.builtin || source.cls.lookup("__iter__") instanceof PyNativeMethod)) {
    return copyEntries(source, dict);
  }
  return eager(updateSteps(dict, source));
}

function* updateSteps(dict: PyDict, source: Value): Steps {
  yield* eachPair(source, (key, value) => dictSet(dict, key, value));
  return null;
}

/** Hand over every key and value of a dict, of anything with keys(), or of an iterable of pairs. */
export function* eachPair(source: Value, store: (key: Value, value: Value) => Result | undefined): Generator<Deferred, void, never> {
  const keys = findAttribute(source, "keys");
  const method = (keys instanceof Deferred ? yield keys : keys) as Value | undefined;
  if (method === undefined) return yield* eachOfPairs(source, store);
  for (const key of yield* itemsOf((yield call(method, [])) as Value)) {
    const stored = store(key, yield* settle(getItem(source, key)));
    if (stored instanceof Deferred) yield stored;
  }
}

function* eachOfPairs(source: Value, store: (key: Value, value: Value) => Result | undefined): Generator<Deferred, void, never> {
  let index = 0;
  const iterator = yield* settle(iterate(source));
  for (;;) {
    let pair = next(iterator);
    if (pair instanceof Deferred) pair = (yield pair) as Value | undefined;
    if (pair === undefined) return;
    if (!isIterableValue(pair)) raise("TypeError", `cannot convert dictionary update sequence element #${index} to a sequence`);
    const items = yield* itemsOf(pair);
    if (items.length !== 2) raise("ValueError", `dictionary update sequence element #${index} has length ${items.length}; 2 is required`);
    const stored = store(items[0]!, items[1]!);
    if (stored instanceof Deferred) yield stored;
    index++;
  }
}
