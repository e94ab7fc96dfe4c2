// Printing exceptions that nobody caught.

import { type Deferred, type Steps, settle, steps } from "../objects/deferred.ts";
import type { PyException } from "../objects/exception.ts";
import { PyModule } from "../objects/module.ts";
import type { Result, Value } from "../objects/value.ts";
import { str } from "../operations/text.ts";
import { writeTo } from "../natives/builtins/print.ts";
import type { Frame } from "../vm/frame.ts";
import { lineOf } from "../vm/frame.ts";
import type { Machine } from "../vm/machine.ts";

function* show(machine: Machine, exception: PyException, title: string | null): Steps {
  const sys = machine.runtime.modules.get("sys");
  const stderr = sys instanceof PyModule ? (sys.attributes.get("stderr") ?? null) : null;
  let text = title === null ? "" : `${title}\n`;
  if (exception.traceback !== null) {
    text += "Traceback (most recent call last):\n";
    for (let entry = exception.traceback as PyException["traceback"]; entry !== null; entry = entry.next) {
      const { code } = entry.frame as Frame;
      text += `  File "${code.path}", line ${lineOf(code, entry.instruction)}, in ${code.name}\n`;
    }
  }
  const message = String(yield* settle(str(exception)));
  yield* writeTo(stderr, `${text}${exception.cls.qualname}${message === "" ? "" : `: ${message}`}\n`) as Generator<Deferred, void, never>;
  return null;
}

/** Through sys.excepthook; by default to standard error. */
export function printUncaught(machine: Machine, exception: PyException): Result {
  return steps(show(machine, exception, null));
}

/** "Exception ignored in …" */
export function printUnraisable(machine: Machine, exception: PyException, words: string, _object: Value): Result {
  return steps(show(machine, exception, words));
}
