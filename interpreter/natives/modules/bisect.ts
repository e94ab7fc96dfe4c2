// _bisect: where an item belongs in a sorted sequence.

import { call, Deferred, eager, type Steps, settle, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Value } from "../../objects/value.ts";
import { getAttribute } from "../../operations/attribute.ts";
import { isLess } from "../../operations/compare.ts";
import { length } from "../../operations/convert.ts";
import { getItem } from "../../operations/subscript.ts";
import { unboxInt } from "../../operations/unbox.ts";
import { native } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";

interface Search {
  readonly a: Value;
  readonly x: Value;
  readonly lo: number;
  readonly hi: Value;
  readonly key: Value;
}

function* bisect({ a, x, lo, hi, key }: Search, right: boolean): Steps {
  if (lo < 0) raise("ValueError", "lo must be non-negative");
  let [low, high] = [lo, 0];
  // -1 stands for "not given" in the C module.
  if (hi === null || hi === -1) high = (yield* settle(length(a))) as number;
  else high = Number(unboxInt(hi) ?? raise("TypeError", `'${classOf(hi).shownName}' object cannot be interpreted as an integer`));
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    let item = yield* settle(getItem(a, middle));
    if (key !== null) item = (yield call(key, [item])) as Value;
    const less = right ? isLess(x, item) : isLess(item, x);
    const answer = less instanceof Deferred ? ((yield less) as boolean) : less;
    if (answer === right) high = middle;
    else low = middle + 1;
  }
  return low;
}

const PARAMS = [
  p.value("a", { kind: "either" }),
  p.value("x", { kind: "either" }),
  p.size("lo", { or: 0, kind: "either" }),
  p.value("hi", { or: null, kind: "either" }),
  p.value("key", { or: null, kind: "keyword" }),
] as const;

const search = (right: boolean, doc: string) =>
  native({ doc, params: PARAMS, call: (_context, a, x, lo, hi, key) => eager(bisect({ a, x, lo, hi, key }, right)) });

function* insort(search: Search, right: boolean): Steps {
  const { a, x, key } = search;
  const place = yield* bisect(key === null ? search : { ...search, x: (yield call(key, [x])) as Value }, right);
  yield call(yield* settle(getAttribute(a, "insert")), [place as Value, x]);
  return null;
}

const insertion = (right: boolean, doc: string) =>
  native({ doc, params: PARAMS, call: (_context, a, x, lo, hi, key) => steps(insort({ a, x, lo, hi, key }, right)) });

export const bisectModule: NativeModule = {
  name: "_bisect",
  doc: "Bisection algorithms.",
  functions: {
    bisect_right: search(true, "Return the index where to insert item x in list a, assuming a is sorted, behind equal items."),
    bisect_left: search(false, "Return the index where to insert item x in list a, assuming a is sorted, before equal items."),
    insort_right: insertion(true, "Insert item x in list a, and keep it sorted assuming a is sorted, behind equal items."),
    insort_left: insertion(false, "Insert item x in list a, and keep it sorted assuming a is sorted, before equal items."),
  },
};
