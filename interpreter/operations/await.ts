// Awaitables: what `await` makes an iterator of.

import { CodeFlag } from "../bytecode/code.ts";
import { chain } from "../objects/deferred.ts";
import { raise } from "../objects/exception.ts";
import { coroutineClass, PyGenerator } from "../objects/generator.ts";
import { classOf } from "../objects/singleton.ts";
import type { Result, Value } from "../objects/value.ts";
import { isIterator } from "./iterate.ts";
import { callSpecial } from "./special.ts";

/** A coroutine, or a generator marked by types.coroutine. */
function isCoroutine(value: Value): boolean {
  return value instanceof PyGenerator && (value.cls === coroutineClass || (value.code.flags & CodeFlag.ITERABLE_COROUTINE) !== 0);
}

export function isAwaitable(value: Value): boolean {
  return isCoroutine(value) || classOf(value).lookup("__await__") !== undefined;
}

/** `_PyCoro_GetAwaitableIter` */
export function awaitIterator(value: Value): Result {
  if (isCoroutine(value)) return value;
  const made = callSpecial(value, "__await__");
  if (made === undefined) return raise("TypeError", `object ${classOf(value).shownName} can't be used in 'await' expression`);
  return chain(made, (iterator) => {
    if (isCoroutine(iterator)) return raise("TypeError", "__await__() returned a coroutine");
    return isIterator(iterator)
      ? iterator
      : raise("TypeError", `__await__() returned non-iterator of type '${classOf(iterator).shownName}'`);
  });
}
