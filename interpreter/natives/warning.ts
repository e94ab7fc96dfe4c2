// Warnings that natives give: of the line of Python that calls them (PyErr_WarnEx with a stack level of 1).

import type { PyClass } from "../objects/class.ts";
import type { Context } from "../objects/context.ts";
import { call, type Deferred, settle } from "../objects/deferred.ts";
import type { Runtime } from "../objects/runtime.ts";
import type { Value } from "../objects/value.ts";
import { getAttribute } from "../operations/attribute.ts";
import { importModule } from "./importing.ts";

export function* warn(context: Context, text: string, category: PyClass): Generator<Deferred, void, never> {
  yield* warnOf(context.runtime, text, category, null);
}

/** As `warn`, of an object (PyErr_ResourceWarning). */
export function* warnOf(runtime: Runtime, text: string, category: PyClass, source: Value): Generator<Deferred, void, never> {
  const warnings = yield* importModule(runtime, "warnings");
  yield call(yield* settle(getAttribute(warnings, "warn")), [text, category, 1, source]);
}
