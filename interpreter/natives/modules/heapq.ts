// _heapq: the binary heap, comparing with < alone.

import { Deferred, eager, type Steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyList } from "../../objects/sequence.ts";
import { argumentType } from "../../objects/singleton.ts";
import type { Value } from "../../objects/value.ts";
import { isLess } from "../../operations/compare.ts";
import { type AnyRow, native } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { type Param, p } from "../parameters.ts";

type Less = (a: Value, b: Value) => boolean | Deferred;
type Walk<T> = Generator<Deferred, T, never>;

const more: Less = (a, b) => isLess(b, a);

/** The heap of a function, which has words of its own when it is its only argument. */
const heapOf = (name: string, isOnly: boolean): Param<PyList> => ({
  name: "heap",
  kind: "positional",
  convert: (value) =>
    value instanceof PyList
      ? value
      : raise("TypeError", `${name}() argument ${isOnly ? "" : "1 "}must be list, not ${argumentType(value)}`),
});

function checkSize(heap: PyList, size: number): void {
  if (heap.items.length !== size) raise("RuntimeError", "list changed size during iteration");
}

/** Move the item at `position` towards the root until its parent is no greater. */
function* siftDown(heap: PyList, start: number, position: number, less: Less): Walk<void> {
  const size = heap.items.length;
  const item = heap.items[position]!;
  let at = position;
  while (at > start) {
    const parent = (at - 1) >> 1;
    const before = less(item, heap.items[parent]!);
    const isBefore = before instanceof Deferred ? ((yield before) as boolean) : before;
    checkSize(heap, size);
    if (!isBefore) break;
    heap.items[at] = heap.items[parent]!;
    heap.items[parent] = item;
    at = parent;
  }
}

/** Move the item at `position` to a leaf by way of the lesser children, and then up to its place. */
function* siftUp(heap: PyList, position: number, less: Less): Walk<void> {
  const size = heap.items.length;
  let at = position;
  while (2 * at + 1 < size) {
    let child = 2 * at + 1;
    if (child + 1 < size) {
      const before = less(heap.items[child]!, heap.items[child + 1]!);
      const isBefore = before instanceof Deferred ? ((yield before) as boolean) : before;
      checkSize(heap, size);
      if (!isBefore) child++;
    }
    [heap.items[at], heap.items[child]] = [heap.items[child]!, heap.items[at]!];
    at = child;
  }
  yield* siftDown(heap, position, at, less);
}

function* push(heap: PyList, item: Value): Steps {
  heap.items.push(item);
  yield* siftDown(heap, 0, heap.items.length - 1, isLess);
  return null;
}

function* pop(heap: PyList, less: Less): Steps {
  const last = heap.items.pop();
  if (last === undefined) return raise("IndexError", "index out of range");
  if (heap.items.length === 0) return last;
  const least = heap.items[0]!;
  heap.items[0] = last;
  yield* siftUp(heap, 0, less);
  return least;
}

function* replace(heap: PyList, item: Value, less: Less): Steps {
  const least = heap.items[0];
  if (least === undefined) return raise("IndexError", "index out of range");
  heap.items[0] = item;
  yield* siftUp(heap, 0, less);
  return least;
}

function* pushPop(heap: PyList, item: Value): Steps {
  const least = heap.items[0];
  if (least === undefined) return item;
  const before = isLess(least, item);
  if (!(before instanceof Deferred ? ((yield before) as boolean) : before)) return item;
  return yield* replace(heap, item, isLess);
}

function* heapify(heap: PyList, less: Less): Steps {
  for (let at = (heap.items.length >> 1) - 1; at >= 0; at--) yield* siftUp(heap, at, less);
  return null;
}

const item = p.value("item");
const rows: Record<string, AnyRow> = {
  heappush: native({
    costNs: 30,
    doc: "Push item onto heap, maintaining the heap invariant.",
    params: [heapOf("heappush", false), item],
    convention: "unpack",
    call: (_context, heap, value) => eager(push(heap, value)),
  }),
  heappop: native({
    costNs: 30,
    doc: "Pop the smallest item off the heap, maintaining the heap invariant.",
    params: [heapOf("heappop", true)],
    call: (_context, heap) => eager(pop(heap, isLess)),
  }),
  heapreplace: native({
    doc: "Pop and return the current smallest value, and add the new item.",
    params: [heapOf("heapreplace", false), item],
    call: (_context, heap, value) => eager(replace(heap, value, isLess)),
  }),
  heappushpop: native({
    doc: "Push item on the heap, then pop and return the smallest item from the heap.",
    params: [heapOf("heappushpop", false), item],
    call: (_context, heap, value) => eager(pushPop(heap, value)),
  }),
  heapify: native({
    doc: "Transform list into a heap, in-place, in O(len(heap)) time.",
    params: [heapOf("heapify", true)],
    call: (_context, heap) => eager(heapify(heap, isLess)),
  }),
  _heappop_max: native({
    doc: "Maxheap variant of heappop.",
    params: [heapOf("_heappop_max", true)],
    call: (_context, heap) => eager(pop(heap, more)),
  }),
  _heapreplace_max: native({
    doc: "Maxheap variant of heapreplace.",
    params: [heapOf("_heapreplace_max", false), item],
    call: (_context, heap, value) => eager(replace(heap, value, more)),
  }),
  _heapify_max: native({
    doc: "Maxheap variant of heapify.",
    params: [heapOf("_heapify_max", true)],
    call: (_context, heap) => eager(heapify(heap, more)),
  }),
};

export const heapqModule: NativeModule = { name: "_heapq", doc: "Heap queue algorithm (a.k.a. priority queue).", functions: rows };
