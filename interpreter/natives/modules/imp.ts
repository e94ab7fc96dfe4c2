// _imp: what importlib needs of the import system.

import { DeferredRun, type Steps, steps } from "../../objects/deferred.ts";
import { makeException, PyThrow, raise } from "../../objects/exception.ts";
import { PyModule } from "../../objects/module.ts";
import type { Runtime } from "../../objects/runtime.ts";
import type { Value } from "../../objects/value.ts";
import { native } from "../declare.ts";
import { importModule } from "../importing.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";

/** Run a module's code once more in the namespace it has. */
function* reload(runtime: Runtime, module: Value): Steps {
  if (!(module instanceof PyModule)) return raise("TypeError", "reload() argument must be a module");
  const { name } = module;
  if (runtime.modules.get(name) !== module) throw new PyThrow(makeException("ImportError", [`module ${name} not in sys.modules`], { name }));
  const found = runtime.findModule(name);
  if (found !== undefined) yield new DeferredRun(found.code(), module.attributes, module.attributes);
  return module;
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
    reload: native({ doc: "Run a module's code again.", params: [p.value("module")], call: (context, module) => steps(reload(context.runtime, module)) }),
    is_known: native({
      doc: "Is there a module of this name?",
      params: [p.str("name")],
      call: ({ runtime }, name) => runtime.nativeModule(name) !== undefined || runtime.findModule(name) !== undefined,
    }),
  },
};
