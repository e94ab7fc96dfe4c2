// Iterating bytes and bytearrays: ints, as long as there are any.

import { builtinClass } from "../../objects/class.ts";
import { FunctionIterator, type PyIterator } from "../../objects/iterator.ts";
import { PyByteArray, type PyBytes } from "../../objects/text.ts";
import { defineIterator } from "./iterators.ts";

const bytesIteratorClass = builtinClass("bytes_iterator", { subclassable: false });
const bytearrayIteratorClass = builtinClass("bytearray_iterator", { subclassable: false });

/** A bytearray that grows meanwhile is iterated to its new end. */
export function byteIterator(source: PyBytes | PyByteArray): PyIterator {
  let index = 0;
  let over = false;
  return new FunctionIterator(source instanceof PyByteArray ? bytearrayIteratorClass : bytesIteratorClass, () => {
    if (over) return undefined;
    over = index >= source.bytes.length;
    return over ? undefined : source.bytes[index++];
  });
}

defineIterator(bytesIteratorClass);
defineIterator(bytearrayIteratorClass);
