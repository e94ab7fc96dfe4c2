// _imp: what importlib needs of the import system.

import { DeferredContext, DeferredRun, type Steps, settle, steps } from "../../objects/deferred.ts";
import { makeException, PyThrow, raise } from "../../objects/exception.ts";
import { PyModule } from "../../objects/module.ts";
import type { Runtime } from "../../objects/runtime.ts";
import type { Value } from "../../objects/value.ts";
import { getAttribute } from "../../operations/attribute.ts";
import { itemsOf } from "../../operations/iterate.ts";
import { native } from "../declare.ts";
import { importModule } from "../importing.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";

/** Run a module's code once more in the namespace it has. */
function* reload(runtime: Runtime, module: Value): Steps {
  if (!(module instanceof PyModule)) return raise("TypeError", "reload() argument must be a module");
  const { name } = module;
  if (runtime.modules.get(name) !== module)
    throw new PyThrow(makeException("ImportError", [`module ${name} not in sys.modules`], { name }));
  const found = runtime.findModule(name);
  if (found !== undefined) yield new DeferredRun(found.code(), module.attributes, module.attributes);
  return module;
}

/** A name that the module has from another one, which is imported now. */
function* fromLater(runtime: Runtime, module: PyModule, { name, source }: { readonly name: string; readonly source: string }): Steps {
  const whole = yield* importModule(runtime, source);
  // The source may be a part of a package, and the name its own.
  const value = module.attributes.get(name) ?? (yield* settle(getAttribute(whole, name)));
  module.attributes.set(name, value);
  return value;
}

function defer(module: Value, { source, names }: { readonly source: string; readonly names: readonly Value[] }): void {
  if (!(module instanceof PyModule)) return raise("TypeError", "defer() argument must be the name of a module");
  module.later ??= new Map();
  for (const name of names as readonly string[]) {
    // Of the module that is asked: in a forked process that is a copy.
    module.later.set(name, (asked) => new DeferredContext(({ runtime }) => steps(fromLater(runtime, asked, { name, source }))));
  }
}

export const impModule: NativeModule = {
  name: "_imp",
  doc: "What importlib needs of the import system.",
  functions: {
    import_module: native({
      doc: "Import a module by its full name.",
      params: [p.str("name")],
      call: (context, name) => steps(importModule(context.runtime, name)),
    }),
    reload: native({
      doc: "Run a module's code again.",
      params: [p.value("module")],
      call: (context, module) => steps(reload(context.runtime, module)),
    }),
    defer: native({
      doc: "Have names of a module come from another one, which is imported when somebody asks for the first of them.",
      params: [p.str("module"), p.str("source"), p.value("names")],
      *call({ runtime }, module, source, names): Steps {
        defer(runtime.modules.get(module) ?? null, { source, names: yield* itemsOf(names) });
        return null;
      },
    }),
    is_known: native({
      doc: "Is there a module of this name?",
      params: [p.str("name")],
      call: ({ runtime }, name) => runtime.nativeModule(name) !== undefined || runtime.findModule(name) !== undefined,
    }),
  },
};
