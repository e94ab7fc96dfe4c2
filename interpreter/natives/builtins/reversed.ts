// reversed(), and iterators that walk an array from its end.

import { builtinClass, type PyClass } from "../../objects/class.ts";
import { chain, type Steps, settle, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, PyThrow, raise } from "../../objects/exception.ts";
import { PyIterator } from "../../objects/iterator.ts";
import { classOf } from "../../objects/singleton.ts";
import type { NextResult, Result, Value } from "../../objects/value.ts";
import { length } from "../../operations/convert.ts";
import { isSequence } from "../../operations/iterate.ts";
import { callMethodOf, callSpecial } from "../../operations/special.ts";
import { unboxInt } from "../../operations/unbox.ts";
import { defineMethods, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { classParam } from "./slots.ts";

export const reversedClass = builtinClass("reversed");
export const listReverseIteratorClass = builtinClass("list_reverseiterator", { subclassable: false });

/** From the last item that there was at the start down to the first. */
export class ReverseArrayIterator extends PyIterator {
  readonly cls = listReverseIteratorClass;
  holder: { readonly items: readonly Value[] } | null;
  index: number;
  constructor(holder: { readonly items: readonly Value[] }) {
    super();
    this.holder = holder;
    this.index = holder.items.length - 1;
  }
  next(): Value | undefined {
    const item = this.holder?.items[this.index];
    if (item === undefined || this.index < 0) {
      this.holder = null;
      return undefined;
    }
    this.index--;
    return item;
  }
  override remaining(): number {
    return this.holder === null || this.index >= this.holder.items.length ? 0 : this.index + 1;
  }
}

/** reversed() of anything with __len__ and __getitem__. */
export class Reversed extends PyIterator {
  readonly cls: PyClass;
  readonly sequence: Value;
  index: number;
  constructor(sequence: Value, count: number, cls: PyClass) {
    super();
    this.sequence = sequence;
    this.index = count - 1;
    this.cls = cls;
  }
  next(): NextResult {
    if (this.index < 0) return undefined;
    const at = this.index--;
    function* body(self: Reversed): Steps {
      try {
        return yield* settle(callSpecial(self.sequence, "__getitem__", [at])!);
      } catch (thrown) {
        const { IndexError, StopIteration } = EXCEPTIONS;
        if (!(thrown instanceof PyThrow && (thrown.exception.isA(IndexError) || thrown.exception.isA(StopIteration)))) throw thrown;
        self.index = -1;
        return undefined as unknown as Value;
      }
    }
    return steps(body(this));
  }
  override remaining(): number {
    return this.index + 1;
  }
}

export function reverse(sequence: Value, cls: PyClass = reversedClass): Result {
  const own = classOf(sequence).lookup("__reversed__");
  if (own === null || (own === undefined && !isSequence(classOf(sequence))) || isMapping(sequence)) {
    return raise("TypeError", `'${classOf(sequence).shownName}' object is not reversible`);
  }
  if (own !== undefined) return callMethodOf(own, sequence, []);
  return chain(length(sequence), (count) => {
    const size = unboxInt(count)!;
    return size >= 2n ** 63n
      ? raise("OverflowError", "cannot fit 'int' into an index-sized integer")
      : new Reversed(sequence, Number(size), cls);
  });
}

/** dict before 3.8 and the like: a __getitem__ that is no sequence's. */
function isMapping(value: Value): boolean {
  return classOf(value).name === "mappingproxy" && classOf(value).lookup("__reversed__") === undefined;
}

defineMethods(reversedClass, (value) => (value instanceof PyIterator ? value : undefined), {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(reversedClass), p.value("sequence")],
    convention: "unpack",
    call: (_context, cls, sequence) => reverse(sequence, cls),
  }),
});
