// _collections: the parts of collections that are native.

import { call, chain, Deferred, eager, type Steps, settle } from "../../objects/deferred.ts";
import { dequeClass } from "../../objects/deque.ts";
import { raise } from "../../objects/exception.ts";
import { PyGetSet, PyNativeMethod } from "../../objects/function.ts";
import { dictClass, PyDict } from "../../objects/mapping.ts";
import { PyTuple, tupleClass } from "../../objects/sequence.ts";
import type { Value } from "../../objects/value.ts";
import { getAttribute } from "../../operations/attribute.ts";
import { binary } from "../../operations/binary.ts";
import { addInts, type Int } from "../../operations/integer.ts";
import { collectPlain, forEach, iterate } from "../../operations/iterate.ts";
import { dictGet, dictSet } from "../../operations/keys.ts";
import { ADD } from "../../operations/operators.ts";
import { setItem } from "../../operations/subscript.ts";
import { unboxInt } from "../../operations/unbox.ts";
import { native } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";
import { defaultDictClass } from "./default-dict.ts";
import "./deque.ts";
import { orderedDictClass } from "./ordered-dict.ts";

/** Count items up in a dict; a subclass with methods of its own is asked through them. */
function* countElements(mapping: Value, iterable: Value): Steps {
  const direct =
    mapping instanceof PyDict &&
    mapping.cls.lookup("get") === dictClass.lookup("get") &&
    mapping.cls.lookup("__setitem__") instanceof PyNativeMethod;
  if (!direct) return yield* countThroughMethods(mapping, iterable);
  const dict = mapping as PyDict;
  const count = (item: Value): Deferred | undefined => {
    const old = dictGet(dict, item);
    if (old instanceof Deferred) {
      return chain(old, (value) =>
        chain(binary(ADD, (value as Value | undefined) ?? 0, 1), (sum) => dictSet(dict, item, sum) ?? null),
      ) as Deferred;
    }
    const int = old === undefined ? 0 : unboxInt(old);
    if (int !== undefined) return dictSet(dict, item, addInts(int as Int, 1));
    return chain(binary(ADD, old!, 1), (sum) => dictSet(dict, item, sum) ?? null) as Deferred;
  };
  const plain = collectPlain(iterable);
  if (plain === undefined) yield* forEach(iterable, count);
  else {
    for (const item of plain) {
      const pending = count(item);
      if (pending instanceof Deferred) yield pending;
    }
  }
  return null;
}

function* countThroughMethods(mapping: Value, iterable: Value): Steps {
  const get = yield* settle(getAttribute(mapping, "get"));
  function* one(item: Value): Steps {
    const old = (yield call(get, [item, 0])) as Value;
    return setItem(mapping, item, yield* settle(binary(ADD, old, 1)));
  }
  yield* forEach(yield* settle(iterate(iterable)), (item) => {
    const done = eager(one(item));
    return done instanceof Deferred ? done : undefined;
  });
  return null;
}

/** An item, which may be None. */
function itemAt({ items }: PyTuple, index: number): Value {
  const item = items[index];
  return item === undefined ? raise("IndexError", "tuple index out of range") : item;
}

export const collectionsModule: NativeModule = {
  name: "_collections",
  doc: "High performance data structures.",
  functions: {
    _count_elements: native({
      doc: "Count elements in the iterable, updating the mapping",
      params: [p.value("mapping"), p.value("iterable")],
      call: (_context, mapping, iterable) => eager(countElements(mapping, iterable)),
    }),
    _tuplegetter: native({
      doc: "The attribute of a named tuple that gives one of its items.",
      params: [p.size("index"), p.value("doc"), p.str("name")],
      call: (_context, index, doc, name) =>
        new PyGetSet({
          name,
          owner: tupleClass,
          doc: typeof doc === "string" ? doc : "",
          member: false,
          getter: (self) => (self instanceof PyTuple ? itemAt(self, index) : raise("TypeError", "descriptor needs a tuple")),
          setter: () => raise("AttributeError", "can't set attribute"),
        }),
    }),
  },
  values: { deque: dequeClass, defaultdict: defaultDictClass, OrderedDict: orderedDictClass },
};
