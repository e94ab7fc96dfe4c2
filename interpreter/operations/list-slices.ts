// Assigning to and deleting a slice of a list.

import { chain, Deferred } from "../objects/deferred.ts";
import { raise } from "../objects/exception.ts";
import type { PyList, PySlice } from "../objects/sequence.ts";
import type { Result, Value } from "../objects/value.ts";
import { collect, isIterableValue } from "./iterate.ts";
import { cut } from "./slices.ts";

/** `list[slice] = value`; the slice's parts are ints. */
export function assignSlice(list: PyList, slice: PySlice, value: Value): Result {
  const plain = slice.step === null || slice.step === 1;
  if (!isIterableValue(value)) {
    return raise("TypeError", plain ? "can only assign an iterable" : "must assign iterable to extended slice");
  }
  const items = collect(value);
  if (items instanceof Deferred) return chain(items, (collected) => replaceSlice(list, slice, (collected as PyList).items));
  return replaceSlice(list, slice, items);
}

/** What holds items in an array that may be replaced. */
interface Holder {
  items: Value[];
}

export function replaceSlice(list: Holder, slice: PySlice, values: readonly Value[]): Value {
  const { start, step, count } = cut(slice, list.items.length);
  if (step === 1) {
    list.items = spliced(list.items, start, count, values);
    return null;
  }
  if (values.length !== count) {
    raise("ValueError", `attempt to assign sequence of size ${values.length} to extended slice of size ${count}`);
  }
  for (let i = 0; i < count; i++) list.items[start + i * step] = values[i]!;
  return null;
}

/** In place where the arguments of one call can carry the values. */
function spliced(items: Value[], start: number, count: number, values: readonly Value[]): Value[] {
  if (values.length > 10_000) return items.slice(0, start).concat(values, items.slice(start + count));
  items.splice(start, count, ...values);
  return items;
}

/** `del list[slice]`; the slice's parts are ints. */
export function deleteSlice(list: Holder, slice: PySlice): Value {
  const { start, step, count } = cut(slice, list.items.length);
  if (count === 0) return null;
  if (step === 1) {
    list.items.splice(start, count);
    return null;
  }
  const [first, gap] = step > 0 ? [start, step] : [start + (count - 1) * step, -step];
  const last = first + (count - 1) * gap;
  list.items = list.items.filter((_, index) => index < first || index > last || (index - first) % gap !== 0);
  return null;
}
