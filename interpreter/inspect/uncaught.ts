// What becomes of exceptions that nobody catches: printed through sys.excepthook, in threads through threading's words, in
// places that cannot raise through sys.unraisablehook.

import { flushFile, writeTo } from "../natives/builtins/print.ts";
import { structSequence } from "../natives/struct-sequence.ts";
import { call, type Deferred, type Steps, steps } from "../objects/deferred.ts";
import { EXCEPTIONS, type PyException, PyThrow } from "../objects/exception.ts";
import { PyNativeFunction } from "../objects/function.ts";
import { PyModule } from "../objects/module.ts";
import type { Runtime } from "../objects/runtime.ts";
import type { Value } from "../objects/value.ts";
import { plainStr, repr } from "../operations/text.ts";
import type { Machine } from "../vm/machine.ts";
import { tracebackObject } from "../vm/traceback-object.ts";
import { className, exceptionText, orFailure } from "./exception-text.ts";
import { tracebackText } from "./traceback-text.ts";

function sysAttribute(runtime: Runtime, name: string): Value | undefined {
  const sys = runtime.modules.get("sys");
  return sys instanceof PyModule ? sys.attributes.get(name) : undefined;
}

/** Write to sys.stderr; a program without one, or with one that fails, gets nothing. */
export function* writeError(runtime: Runtime, text: string): Generator<Deferred, void, never> {
  const file = sysAttribute(runtime, "stderr") ?? null;
  if (file === null) return;
  try {
    yield* writeTo(file, text);
    yield* flushFile(file);
  } catch (thrown) {
    if (!(thrown instanceof PyThrow)) throw thrown;
  }
}

/** `sys.__excepthook__`: print the exception to sys.stderr (PyErr_Display). */
export function display(runtime: Runtime, exception: PyException): Deferred {
  function* body(): Steps {
    yield* writeError(runtime, yield* exceptionText(runtime, exception));
    return null;
  }
  return steps(body());
}

/** Print an exception that left the main thread's code, by sys.excepthook. SystemExit is the caller's business. */
export function printUncaught(machine: Machine, exception: PyException): Deferred {
  return steps(report(machine.runtime, exception));
}

function* report(runtime: Runtime, exception: PyException): Steps {
  const sys = runtime.modules.get("sys");
  if (sys instanceof PyModule) {
    sys.attributes.set("last_type", exception.cls);
    sys.attributes.set("last_value", exception);
    sys.attributes.set("last_traceback", tracebackObject(exception.traceback));
  }
  const hook = sysAttribute(runtime, "excepthook");
  if (hook === undefined) {
    yield* writeError(runtime, "sys.excepthook is missing\n");
    return display(runtime, exception);
  }
  if (hook instanceof PyNativeFunction) return display(runtime, exception);
  try {
    yield call(hook, [exception.cls, exception, tracebackObject(exception.traceback)]);
    return null;
  } catch (thrown) {
    if (!(thrown instanceof PyThrow) || thrown.exception.isA(EXCEPTIONS.SystemExit)) throw thrown;
    yield* writeError(runtime, "Error in sys.excepthook:\n");
    yield display(runtime, thrown.exception);
    yield* writeError(runtime, "\nOriginal exception was:\n");
    return display(runtime, exception);
  }
}

/** What sys.unraisablehook is called with. */
const hookArgs = structSequence("UnraisableHookArgs", ["exc_type", "exc_value", "exc_traceback", "err_msg", "object"]);

/**
 * Report an exception where none can be raised, by sys.unraisablehook. `words` ends before the colon, the object's repr follows; null
 * stands for the usual ones.
 */
export function printUnraisable(machine: Machine, exception: PyException, words: string | null, object: Value): Deferred {
  const { runtime } = machine;
  function* body(): Steps {
    const hook = sysAttribute(runtime, "unraisablehook") ?? null;
    if (hook === null || hook instanceof PyNativeFunction) {
      yield* writeError(runtime, yield* unraisableText(runtime, exception, words, object));
      return null;
    }
    const traceback = tracebackObject(exception.traceback);
    try {
      yield call(hook, [hookArgs.make([exception.cls, exception, traceback, words, object])]);
    } catch (thrown) {
      if (!(thrown instanceof PyThrow)) throw thrown;
      yield* writeError(runtime, yield* unraisableText(runtime, thrown.exception, "Exception ignored in sys.unraisablehook", hook));
    }
    return null;
  }
  return steps(body());
}

/** As sys.unraisablehook prints it: no causes, no notes, no suggestion. */
export function* unraisableText(
  runtime: Runtime,
  exception: PyException,
  words: string | null,
  object: Value,
): Generator<Deferred, string, never> {
  const shown = object === null ? "" : yield* orFailure(() => repr(object), "<object repr() failed>");
  const intro = words === null ? "Exception ignored in" : words;
  const head = object === null && words === null ? "" : `${intro}${object === null ? "" : `: ${shown}`}\n`;
  const frames = tracebackText(runtime, exception.traceback, "Traceback (most recent call last):\n");
  const message = yield* orFailure(() => plainStr(exception), "<exception str() failed>");
  return `${head}${frames}${className(exception)}: ${message}\n`;
}
