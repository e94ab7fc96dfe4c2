// What the text of a translated code refers to by name, beside `settled`.

import { Deferred } from "../../objects/deferred.ts";
import { ArrayIterator, PyIterator, RangeIterator } from "../../objects/iterator.ts";
import { floatClass, PyFloat } from "../../objects/numbers.ts";
import { running } from "../../objects/running.ts";
import { listClass, PyList, PyTuple, tupleClass } from "../../objects/sequence.ts";
import type { Value } from "../../objects/value.ts";
import { binary } from "../../operations/binary.ts";
import { compare } from "../../operations/compare.ts";
import { plainTruth } from "../../operations/convert.ts";
import { iterate } from "../../operations/iterate.ts";
import { getItem, setItem } from "../../operations/subscript.ts";
import { HANDLERS_BY_NAME } from "../dispatch.ts";
import { cachedAttribute, cachedMethod, storeCached } from "../handlers/attributes.ts";
import { cachedGlobal, loadGlobal } from "../handlers/names.ts";
import { raiseUnbound } from "../unbound.ts";

/** The items of a plain tuple or list of this length. */
function unpackable(value: Value, count: number): readonly Value[] | undefined {
  const plain = (value instanceof PyTuple && value.cls === tupleClass) || (value instanceof PyList && value.cls === listClass);
  return plain && value.items.length === count ? value.items : undefined;
}

export const MEANS = {
  handlers: HANDLERS_BY_NAME,
  Deferred,
  ArrayIterator,
  PyIterator,
  RangeIterator,
  PyFloat,
  PyList,
  PyTuple,
  floatClass,
  running,
  binary,
  compare,
  plainTruth,
  iterate,
  getItem,
  setItem,
  unpackable,
  cachedAttribute,
  cachedMethod,
  storeCached,
  cachedGlobal,
  loadGlobal,
  raiseUnbound,
};
