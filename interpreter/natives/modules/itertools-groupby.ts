// itertools.groupby

import { call, type Deferred, type Steps, settle } from "../../objects/deferred.ts";
import type { PyIterator } from "../../objects/iterator.ts";
import { PyTuple } from "../../objects/sequence.ts";
import type { Value } from "../../objects/value.ts";
import { equals } from "../../operations/compare.ts";
import { END } from "../builtins/iteration-classes.ts";
import { classParam } from "../builtins/slots.ts";
import { defineMethods, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { iteratorSelf, itertoolsClass, over, take } from "./itertools-selecting.ts";
import { StepIterator } from "./step-iterator.ts";

type Walk<T> = Generator<Deferred, T, never>;

export const groupbyClass = itertoolsClass("groupby", "make an iterator that returns consecutive keys and groups from the iterable");
const grouperClass = itertoolsClass("_grouper", "");

/** groupby: the groups share its position, and only the newest one may move it. */
class GroupBy {
  private readonly source: Value;
  private readonly keyOf: Value;
  private key: Value | undefined;
  private value: Value | undefined;
  private target: Value | undefined;
  private newest: PyIterator | null = null;
  constructor(source: Value, keyOf: Value) {
    this.source = source;
    this.keyOf = keyOf;
  }

  private *advance(): Walk<boolean> {
    const item = yield* take(this.source);
    if (item === undefined) return false;
    this.key = this.keyOf === null ? item : ((yield call(this.keyOf, [item])) as Value);
    this.value = item;
    return true;
  }

  *step(): Steps {
    this.newest = null;
    while (this.key === undefined || (this.target !== undefined && (yield* settle(equals(this.target, this.key))) === true)) {
      if (!(yield* this.advance())) return END;
    }
    const { key } = this;
    this.target = key;
    const group: PyIterator = new StepIterator(grouperClass, () => this.groupStep(group, key));
    this.newest = group;
    return new PyTuple([key, group]);
  }

  private *groupStep(group: PyIterator, target: Value): Steps {
    if (this.newest !== group) return END;
    if (this.value === undefined && !(yield* this.advance())) return END;
    if ((yield* settle(equals(target, this.key!))) !== true) return END;
    const { value } = this;
    this.key = undefined;
    this.value = undefined;
    return value!;
  }
}

defineMethods(groupbyClass, iteratorSelf, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(groupbyClass), p.value("iterable", { kind: "either" }), p.value("key", { or: null, kind: "either" })],
    call: (_context, cls, iterable, key) =>
      over(iterable, (source) => {
        const groups = new GroupBy(source, key);
        return new StepIterator(cls, () => groups.step());
      }),
  }),
});
