// dict.update's merging: from a dict, from anything with keys(), or from pairs.

import { call, Deferred, eager, type Steps, settle } from "../objects/deferred.ts";
import { raise } from "../objects/exception.ts";
import { PyNativeMethod } from "../objects/function.ts";
import { PyDict } from "../objects/mapping.ts";
import { classOf } from "../objects/singleton.ts";
import type { Result, Value } from "../objects/value.ts";
import { findAttribute } from "./attribute.ts";
import { copyEntries } from "./container-operators.ts";
import { itemsOf } from "./iterate.ts";
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
  const keys = findAttribute(source, "keys");
  const method = (keys instanceof Deferred ? yield keys : keys) as Value | undefined;
  if (method === undefined) return yield* updateFromPairs(dict, source);
  for (const key of yield* itemsOf((yield call(method, [])) as Value)) {
    const stored = dictSet(dict, key, yield* settle(getItem(source, key)));
    if (stored !== undefined) yield stored;
  }
  return null;
}

function* updateFromPairs(dict: PyDict, source: Value): Steps {
  let index = 0;
  for (const pair of yield* itemsOf(source)) {
    if (classOf(pair).lookup("__iter__") === undefined)
      raise("TypeError", `cannot convert dictionary update sequence element #${index} to a sequence`);
    const items = yield* itemsOf(pair);
    if (items.length !== 2) raise("ValueError", `dictionary update sequence element #${index} has length ${items.length}; 2 is required`);
    const stored = dictSet(dict, items[0]!, items[1]!);
    if (stored !== undefined) yield stored;
    index++;
  }
  return null;
}
