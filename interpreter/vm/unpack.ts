// Unpacking an iterable onto the stack, first value on top. The last value is the result of the steps, so the machine
// pushes it; the others go onto the waiting frame's stack here.

import { Deferred, type Steps, settle } from "../objects/deferred.ts";
import { EXCEPTIONS, PyThrow, raise } from "../objects/exception.ts";
import { PyList } from "../objects/sequence.ts";
import { classOf } from "../objects/singleton.ts";
import type { Value } from "../objects/value.ts";
import { iterate, next, offersItems } from "../operations/iterate.ts";
import type { Frame } from "./frame.ts";

function* iteratorOf(value: Value): Generator<Deferred, Value, never> {
  try {
    return yield* settle(iterate(value));
  } catch (thrown) {
    const cls = classOf(value);
    const isPlain = !offersItems(cls);
    if (isPlain && thrown instanceof PyThrow && thrown.exception.isA(EXCEPTIONS.TypeError))
      raise("TypeError", `cannot unpack non-iterable ${cls.shownName} object`);
    throw thrown;
  }
}

function* take(iterator: Value): Generator<Deferred, Value | undefined, never> {
  const item = next(iterator);
  return item instanceof Deferred ? ((yield item) as Value | undefined) : item;
}

function pushReversed(frame: Frame, values: readonly Value[]): Value {
  for (let i = values.length - 1; i > 0; i--) frame.slots[frame.sp++] = values[i];
  return values[0]!;
}

/** UNPACK_SEQUENCE for anything but a tuple or list of the right length. */
export function* unpackExactly(frame: Frame, value: Value, count: number): Steps {
  const iterator = yield* iteratorOf(value);
  const values: Value[] = [];
  for (let i = 0; i < count; i++) {
    const item = yield* take(iterator);
    if (item === undefined) raise("ValueError", `not enough values to unpack (expected ${count}, got ${i})`);
    else values.push(item);
  }
  if ((yield* take(iterator)) !== undefined) raise("ValueError", `too many values to unpack (expected ${count})`);
  return count === 0 ? (undefined as unknown as Value) : pushReversed(frame, values);
}

/** UNPACK_EX: a starred target takes what the others leave. */
export function* unpackStarred(frame: Frame, value: Value, counts: { readonly before: number; readonly after: number }): Steps {
  const { before, after } = counts;
  const iterator = yield* iteratorOf(value);
  const values: Value[] = [];
  for (;;) {
    const item = yield* take(iterator);
    if (item === undefined) break;
    values.push(item);
  }
  if (values.length < before + after) {
    raise("ValueError", `not enough values to unpack (expected at least ${before + after}, got ${values.length})`);
  }
  const end = values.length - after;
  return pushReversed(frame, [...values.slice(0, before), new PyList(values.slice(before, end)), ...values.slice(end)]);
}
