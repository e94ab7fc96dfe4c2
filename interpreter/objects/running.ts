// What is being executed right now. Only one machine is at any time; it says so here when it begins to run, for the few places
// that must know whose thread or process it is without being told.

import type { PyClass } from "./class.ts";
import type { PyObject, Result } from "./value.ts";

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
  /** Coroutines that are not watched, being too many, and were not awaited so far. */
  readonly unawaited: Set<PyObject>;
}

export const running: { machine: object; process: ProcessState } = {
  machine: {},
  process: { subclasses: new Map(), watched: new Map(), unawaited: new Set() },
};

/** Have something done when the object dies. */
export function watch(object: PyObject, rites: LastRites, options: { readonly atExit: boolean }): void {
  const { watched } = running.process;
  const known = watched.get(object);
  if (known === undefined) watched.set(object, { rites: [rites], ...options });
  else known.rites.push(rites);
}

/** Nobody wants to know any more. */
export function unwatch(object: PyObject): void {
  const { watched, unawaited } = running.process;
  if (watched.size > 0) watched.delete(object);
  if (unawaited.size > 0) unawaited.delete(object);
}
