// NoneType, ellipsis and NotImplementedType: calling one gives the value there is.

import type { PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import type { Steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, raise } from "../../objects/exception.ts";
import { ELLIPSIS, ellipsisClass, NOT_IMPLEMENTED, noneClass, notImplementedClass } from "../../objects/singleton.ts";
import type { Value } from "../../objects/value.ts";
import { defineMethods, method } from "../declare.ts";
import { p } from "../parameters.ts";
import { warn } from "../warning.ts";

const VALUES: readonly (readonly [PyClass, Value])[] = [
  [noneClass, null],
  [ellipsisClass, ELLIPSIS],
  [notImplementedClass, NOT_IMPLEMENTED],
];

for (const [cls, value] of VALUES) {
  defineMethods<Value>(cls, (self) => self, {
    __new__: method({
      kind: "static",
      doc: "Create and return a new object.",
      params: [p.value("cls"), p.rest("args"), p.keywords("kwargs")],
      call: ((_context: Context, _cls: Value, args: readonly Value[], keywords: ReadonlyMap<string, Value> | null) => {
        if (args.length > 0 || (keywords?.size ?? 0) > 0) raise("TypeError", `${cls.shownName} takes no arguments`);
        return value;
      }) as never,
    }),
  });
}

defineMethods<Value>(noneClass, (self) => self, { __bool__: method({ doc: "True if self else False", call: () => false }) });
defineMethods<Value>(notImplementedClass, (self) => self, {
  __bool__: method({
    doc: "True if self else False",
    call: function* (context): Steps {
      yield* warn(context, "NotImplemented should not be used in a boolean context", EXCEPTIONS.DeprecationWarning);
      return true;
    },
  }),
});
