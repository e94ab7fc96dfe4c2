// Module objects, and the methods of the import system that programs call: `module()`, `repr`, `dir`.

import type { PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { call, type Steps, settle, steps } from "../../objects/deferred.ts";
import { moduleClass, PyModule } from "../../objects/module.ts";
import { PyList } from "../../objects/sequence.ts";
import type { Result, Value } from "../../objects/value.ts";
import { allNames } from "../../operations/names.ts";
import { repr } from "../../operations/text.ts";
import { defineAttributes, defineMethods, method } from "../declare.ts";
import { p } from "../parameters.ts";

const asModule = (value: Value): PyModule | undefined => (value instanceof PyModule ? value : undefined);

/** Modules of C code say that they are built in; others name their file. */
function* show(module: PyModule): Steps {
  const name = String(yield* settle(repr(module.attributes.get("__name__") ?? "?")));
  const file = module.attributes.get("__file__");
  if (typeof file === "string") return `<module ${name} from ${String(yield* settle(repr(file)))}>`;
  return module.isNative ? `<module ${name} (built-in)>` : `<module ${name}>`;
}

function dir(module: PyModule): Result {
  const own = module.attributes.get("__dir__");
  return own === undefined ? new PyList(allNames(module)) : call(own, []);
}

export function installModules(): void {
  defineMethods<PyModule>(moduleClass, asModule, {
    __new__: method({
      kind: "static",
      doc: "Create and return a new object.",
      params: [p.value("cls"), p.rest("args"), p.keywords("kwargs")],
      call: ((_context: Context, cls: PyClass) => new PyModule("", cls)) as never,
    }),
    __init__: method({
      doc: "Initialize self.",
      params: [p.str("name", { kind: "either" }), p.value("doc", { or: null, kind: "either" })],
      call: (_context, self, name, doc) => {
        self.attributes.set("__name__", name);
        self.attributes.set("__doc__", doc);
      },
    }),
    __repr__: method({ doc: "Return repr(self).", call: (_context, self) => steps(show(self)) }),
    __dir__: method({ kind: "method", doc: "__dir__() -> list", call: (_context, self) => dir(self) }),
  });
  defineAttributes<PyModule>(moduleClass, asModule, { __dict__: { member: true, get: (self) => self.attributes } });
}
