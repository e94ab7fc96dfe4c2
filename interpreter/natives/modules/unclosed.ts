// ResourceWarning: a file or a socket that dies open. By the filters that are there at the start nobody hears of it; so a file's death is
// watched only where, when it is opened, a filter lets such a warning pass (fileio_dealloc_warn, sock_finalize).

import { PyClass } from "../../objects/class.ts";
import { type Deferred, DeferredContext, type Steps, settle, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS } from "../../objects/exception.ts";
import { PyModule } from "../../objects/module.ts";
import { watch } from "../../objects/running.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import type { PyObject, Result } from "../../objects/value.ts";
import { repr } from "../../operations/text.ts";
import { warnOf } from "../warning.ts";
import { invoke, type PyStream } from "./io-stream.ts";

/** Might any ResourceWarning be shown? */
export function isHeard(runtime: Runtime): boolean {
  const module = runtime.modules.get("warnings");
  const filters = module instanceof PyModule ? module.attributes.get("filters") : undefined;
  if (!(filters instanceof PyList)) return false;
  for (const filter of filters.items) {
    if (!(filter instanceof PyTuple)) continue;
    const [action, message, category, where, line] = filter.items;
    if (!(category instanceof PyClass) || !EXCEPTIONS.ResourceWarning.isSubclassOf(category)) continue;
    if (action !== "ignore") return true;
    if (message === null && where === null && line === 0) return false;
  }
  return true;
}

/** The warning about one that has died open. */
export function* warnUnclosed(runtime: Runtime, what: string, dead: PyObject): Generator<Deferred, void, never> {
  yield* warnOf(runtime, `unclosed ${what}${yield* settle(repr(dead))}`, EXCEPTIONS.ResourceWarning, dead);
}

export function watchFile(runtime: Runtime, stream: PyStream): void {
  if (!isHeard(runtime)) return;
  watch(stream, complainOpen, { atExit: true });
  // Closed all the same where the warning is an error.
  watch(stream, closeOpen, { atExit: true });
}

/** Is the lowest layer of the stream open? */
function isOpen(stream: PyObject): boolean {
  let layer = stream as { readonly fd?: number; readonly raw?: PyObject; readonly buffer?: PyObject } | undefined;
  while (layer !== undefined && layer !== null && layer.fd === undefined) layer = (layer.raw ?? layer.buffer) as typeof layer;
  return (layer?.fd ?? -1) >= 0;
}

function complainOpen(stream: PyObject): Result {
  return isOpen(stream) ? new DeferredContext(({ runtime }) => steps(complain(runtime, stream))) : null;
}

function closeOpen(stream: PyObject): Result {
  return isOpen(stream) ? steps(invoke(stream, "close")) : null;
}

function* complain(runtime: Runtime, stream: PyObject): Steps {
  yield* warnUnclosed(runtime, "file ", stream);
  return null;
}
