// sys.excepthook and sys.unraisablehook: the functions that print exceptions nobody catches.

import { native, nativeFunction } from "../natives/declare.ts";
import { p } from "../natives/parameters.ts";
import { type Deferred, type Steps, settle, steps } from "../objects/deferred.ts";
import { PyException } from "../objects/exception.ts";
import { PyModule } from "../objects/module.ts";
import type { Runtime } from "../objects/runtime.ts";
import { classOf } from "../objects/singleton.ts";
import type { Value } from "../objects/value.ts";
import { getAttribute } from "../operations/attribute.ts";
import { PyTraceback } from "../vm/traceback-object.ts";
import { display, unraisableText, writeError } from "./uncaught.ts";

/** Print an exception, with the traceback given if it has none. Something else is said to be none, nothing is raised. */
function show(runtime: Runtime, value: Value, traceback: Value): Deferred {
  if (!(value instanceof PyException)) {
    return steps(complain(runtime, `TypeError: print_exception(): Exception expected for value, ${classOf(value).shownName} found\n`));
  }
  if (value.traceback === null && traceback instanceof PyTraceback) value.traceback = traceback.entry;
  return display(runtime, value);
}

function* complain(runtime: Runtime, text: string): Steps {
  yield* writeError(runtime, text);
  return null;
}

const excepthook = native({
  doc: "Handle an exception by displaying it with a traceback on sys.stderr.",
  params: [p.value("exctype"), p.value("value"), p.value("traceback")],
  call: ({ runtime }, _cls, value, traceback) => show(runtime, value, traceback),
});

function* ignore(runtime: Runtime, details: Value): Steps {
  function* part(name: string): Generator<Deferred, Value, never> {
    return yield* settle(getAttribute(details, name));
  }
  const exception = yield* part("exc_value");
  const words = yield* part("err_msg");
  const object = yield* part("object");
  if (!(exception instanceof PyException)) return null;
  yield* writeError(runtime, yield* unraisableText(runtime, exception, typeof words === "string" ? words : null, object));
  return null;
}

const unraisablehook = native({
  doc: "Handle an unraisable exception.",
  params: [p.value("unraisable")],
  call: ({ runtime }, details) => steps(ignore(runtime, details)),
});

/** Give an interpreter's sys module its hooks. */
export function addHooks(runtime: Runtime): void {
  const sys = runtime.modules.get("sys");
  if (!(sys instanceof PyModule)) return;
  for (const [name, row] of Object.entries({ excepthook, unraisablehook })) {
    sys.attributes.set(name, nativeFunction(name, row, "sys"));
    sys.attributes.set(`__${name}__`, sys.attributes.get(name)!);
  }
}
