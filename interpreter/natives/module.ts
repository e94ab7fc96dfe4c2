// Native modules: a name, functions, and values. A module object is made anew for every interpreter, so that nothing a
// program stores in it outlives the run.

import { PyModule } from "../objects/module.ts";
import type { Runtime } from "../objects/runtime.ts";
import type { Value } from "../objects/value.ts";
import { type AnyRow, nativeFunction } from "./declare.ts";

export interface NativeModule {
  readonly name: string;
  /** The module that the functions say they are of, where CPython keeps them in another one. */
  readonly home?: string;
  readonly doc: string;
  readonly functions: Readonly<Record<string, AnyRow>>;
  /** Functions that the version which is modelled does not have. */
  readonly lacks?: (runtime: Runtime) => readonly string[];
  /** Constants and classes; a function is called once per interpreter. */
  readonly values?: Readonly<Record<string, Value | ((runtime: Runtime) => Value)>>;
}

export function makeModule(declared: NativeModule, runtime: Runtime): PyModule {
  const module = new PyModule(declared.name);
  module.isNative = true;
  module.attributes.set("__doc__", declared.doc);
  module.attributes.set("__package__", "");
  const lacks = declared.lacks?.(runtime) ?? [];
  for (const [name, row] of Object.entries(declared.functions)) {
    if (!lacks.includes(name)) module.attributes.set(name, nativeFunction(name, row, declared.home ?? declared.name));
  }
  for (const [name, value] of Object.entries(declared.values ?? {})) {
    module.attributes.set(name, typeof value === "function" ? value(runtime) : value);
  }
  return module;
}
