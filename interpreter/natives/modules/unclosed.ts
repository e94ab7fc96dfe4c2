// ResourceWarning: a file or a socket that dies open. By the filters that are there at the start nobody hears of it; so a file's death is
// watched only where, when it is opened, a filter lets such a warning pass (fileio_dealloc_warn, sock_finalize).

import { PyClass } from "../../objects/class.ts";
import { type Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS } from "../../objects/exception.ts";
import { PyModule } from "../../objects/module.ts";
import { watch } from "../../objects/running.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import type { PyObject } from "../../objects/value.ts";
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

/** `raw` is the lowest layer of the stream. */
export function watchFile(runtime: Runtime, raw: PyStream & { readonly fd: number }, stream: PyStream): void {
  if (!isHeard(runtime)) return;
  watch(stream, () => (raw.fd < 0 ? null : steps(complain(runtime, stream))), { atExit: true });
  // Closed all the same where the warning is an error.
  watch(stream, () => (raw.fd < 0 ? null : steps(invoke(stream, "close"))), { atExit: true });
}

function* complain(runtime: Runtime, stream: PyStream): Steps {
  yield* warnUnclosed(runtime, "file ", stream);
  return null;
}
