// Warnings that natives give: of the line of Python that calls them (PyErr_WarnEx with a stack level of 1).

import type { PyClass } from "../objects/class.ts";
import type { Context } from "../objects/context.ts";
import { call, type Deferred, settle } from "../objects/deferred.ts";
import { getAttribute } from "../operations/attribute.ts";
import { importModule } from "./importing.ts";

export function* warn(context: Context, text: string, category: PyClass): Generator<Deferred, void, never> {
  const warnings = yield* importModule(context.runtime, "warnings");
  yield call(yield* settle(getAttribute(warnings, "warn")), [text, category, 1]);
}
