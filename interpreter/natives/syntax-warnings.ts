// SyntaxWarnings: what the compiler noticed is kept until the code that asked for compiling can show it. By the default filters
// each is shown; when the program has imported `warnings`, that module decides.

import { call, type Deferred, settle } from "../objects/deferred.ts";
import { EXCEPTIONS } from "../objects/exception.ts";
import { PyModule } from "../objects/module.ts";
import type { Runtime } from "../objects/runtime.ts";
import { getAttribute } from "../operations/attribute.ts";
import { writeTo } from "./builtins/print.ts";

export interface SyntaxWarning {
  readonly message: string;
  readonly path: string;
  readonly line: number;
  /** The line itself; null for text that tracebacks do not show either. */
  readonly text: string | null;
}

/** Those that have not been shown yet. */
export function pendingWarnings(runtime: Runtime): SyntaxWarning[] {
  return runtime.state("syntax warnings", (): SyntaxWarning[] => []);
}

export function* showSyntaxWarnings(runtime: Runtime): Generator<Deferred, void, never> {
  const pending = pendingWarnings(runtime);
  for (const { message, path, line, text } of pending.splice(0)) {
    const module = runtime.modules.get("warnings");
    if (module instanceof PyModule) {
      const warn = yield* settle(getAttribute(module, "warn_explicit"));
      yield call(warn, [message, EXCEPTIONS.SyntaxWarning, path, line]);
      continue;
    }
    const sys = runtime.modules.get("sys");
    const file = sys instanceof PyModule ? (sys.attributes.get("stderr") ?? null) : null;
    const shown = text === null || text.trim() === "" ? "" : `  ${text.trim()}\n`;
    if (file !== null) yield* writeTo(file, `${path}:${line}: SyntaxWarning: ${message}\n${shown}`);
  }
}
