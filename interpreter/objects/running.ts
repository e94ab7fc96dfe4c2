// What is being executed right now. Only one machine is at any time; it says so here when it begins to run, for the few places
// that must know whose thread or process it is without being told.

import type { PyClass } from "./class.ts";
import type { PyObject, Result, Value } from "./value.ts";

/** What is to be done when an object dies; a Deferred when Python code has to run. */
export type LastRites = (object: PyObject) => Result;

interface Watched {
  readonly rites: LastRites[];
  /** Also at the end of the process, when everything dies. */
  readonly atExit: boolean;
}

/** What the threads of a process share here. */
export interface ProcessState {
  /** Subclasses that the process has made of classes built in, which processes share. */
  readonly subclasses: Map<PyClass, PyClass[]>;
  /** Objects whose death somebody wants to know of, in the order in which that began; see vm/mortality.ts. */
  readonly watched: Map<PyObject, Watched>;
  /** What lives as long as its holder says, and the holder: event loops while they run, which hold themselves, and their connections. */
  readonly held: Map<PyObject, PyObject>;
  /** Watched objects that cannot be reached, but keep themselves alive in circles of references until the collector comes. */
  readonly circling: Set<PyObject>;
  /** Coroutines that are not watched, being too many, and were not awaited so far. */
  readonly unawaited: Set<PyObject>;
  /** Objects whose death may be noticed late, and what is then called with them: looked for only when the library asks. */
  readonly late: Map<PyObject, Value>;
}

export const running: { machine: object; process: ProcessState } = {
  machine: {},
  process: { subclasses: new Map(), watched: new Map(), held: new Map(), circling: new Set(), unawaited: new Set(), late: new Map() },
};

/** Have something done when the object dies. */
export function watch(object: PyObject, rites: LastRites, options: { readonly atExit: boolean }): void {
  const { watched } = running.process;
  const known = watched.get(object);
  if (known === undefined) watched.set(object, { rites: [rites], ...options });
  else known.rites.push(rites);
}

/** One who wanted to know of an object's death does so no more. */
export function forgo(object: PyObject, rites: LastRites): void {
  const known = running.process.watched.get(object);
  const at = known?.rites.indexOf(rites) ?? -1;
  if (known === undefined || at < 0) return;
  known.rites.splice(at, 1);
  if (known.rites.length === 0) running.process.watched.delete(object);
}

/** From now on the object lives for as long as `holder` is held. */
export function hold(object: PyObject, holder: PyObject): void {
  const { held } = running.process;
  if (object === holder || held.has(holder)) held.set(object, holder);
}

/** The object does not hold anything any more. */
export function letGo(holder: PyObject): void {
  const { held } = running.process;
  for (const [object, itsHolder] of held) if (itsHolder === holder) held.delete(object);
}

/** Nobody wants to know any more. */
export function unwatch(object: PyObject): void {
  const { watched, held, unawaited } = running.process;
  if (watched.size > 0) watched.delete(object);
  if (held.size > 0) held.delete(object);
  if (unawaited.size > 0) unawaited.delete(object);
}
