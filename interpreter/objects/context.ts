// What a native may learn of the machine that calls it. Everything that waits, or calls Python, goes through a Deferred
// instead; everything outside the interpreter through a request.

import type { PyException } from "./exception.ts";
import type { PyDict } from "./mapping.ts";
import type { Runtime } from "./runtime.ts";
import type { PyObject, Value } from "./value.ts";

export interface Context {
  /** State of this interpreter: its modules, builtins, limits. */
  readonly runtime: Runtime;
  /** Namespace of the Python code that called. */
  globals(): PyDict;
  /** `locals()` of the Python code that called: the namespace itself in modules and classes, a fresh dict in functions. */
  locals(): Value;
  /** The frame object of the Python code that called, `depth` frames further out; null when there are not so many. */
  frame(depth: number): PyObject | null;
  /** The exception being handled: `sys.exc_info()[1]`. */
  handled(): PyException | null;
  /**
   * `__class__` and the first argument of the calling function, for super() without arguments; null where there is no argument. The
   * class is null when the function has no such cell, undefined when the cell is still empty.
   */
  superArguments(): { readonly cls: Value | undefined; readonly self: Value } | null;
  /** Does anybody look at the lanes of tasks? If not, `task.change` need not be asked. */
  readonly watchesTasks: boolean;
  /** The program's line at which a suspended coroutine stands, seen through what it awaits; null where there is none. */
  placeOf(coroutine: Value): { readonly path: string; readonly line: number } | null;
  /** Charge CPU time for work that depends on the size of the arguments. */
  charge(picoseconds: number): void;
  /** Python frames in the current chain, and how many are allowed. */
  readonly depth: number;
}
