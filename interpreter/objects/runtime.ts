// The state of one interpreter that natives share: modules, builtins, limits, the numbers that id() gives. One process of
// the simulated machine has one of these; nothing of it outlives the run.

import type { Code } from "../bytecode/code.ts";
import type { Execution } from "../host/execution.ts";
import type { CopyToken } from "../host/process-requests.ts";
import type { PyDict } from "./mapping.ts";
import type { PyObject, Result, Value } from "./value.ts";

export interface Limits {
  /** Modelled bytes that live objects may take before MemoryError. */
  readonly memoryBytes: number;
  /** sys.getrecursionlimit() at the start. */
  readonly recursion: number;
}

/** A module's source, or its code when it was compiled before. */
export interface ModuleSource {
  /** As tracebacks and `__file__` show it. */
  readonly path: string;
  /** Is it the `__init__` of a package? */
  readonly isPackage: boolean;
  readonly code: () => Code;
}

export interface Runtime {
  readonly builtins: PyDict;
  /** sys.modules */
  readonly modules: PyDict;
  readonly limits: Limits;
  readonly argv: readonly string[];
  /** python -u */
  readonly unbuffered: boolean;
  /** "3.11": what sys.version_info says. */
  readonly version: string;
  /** "3.11": the version whose threads, locks and queues the program has. */
  readonly threading: string;
  /** What 2.7 counts: after so many instructions that tick the GIL is let go. Null in versions that go by time. */
  readonly ticker: { checkInterval: number | null };
  /** The main program's path as given. */
  readonly programPath: string;
  recursionLimit: number;
  /** os.cpu_count() */
  readonly cores: number;
  /** `id(value)`: counts up from a fixed start, so the same run gives the same numbers. */
  idOf(value: Value): number;
  /** Compile source text; throws PyThrow with a SyntaxError. */
  compile(source: string, path: string, mode: "exec" | "eval" | "single"): Code;
  /** The source of a module by its dotted name: the program's own folder comes before the library. Undefined: there is none. */
  findModule(name: string): ModuleSource | undefined;
  /** The lines of a source file, for tracebacks; null when they are not known. */
  sourceLines(path: string): readonly string[] | null;
  /** A native module by name; undefined when there is none. */
  nativeModule(name: string): PyObject | undefined;
  /** Mutable state that native modules keep for this interpreter, by module: `state("random", () => …)`. */
  state<State>(key: string, make: () => State): State;
  /** Can the program reach the object, from any variable of any thread? Walks over everything that there is. */
  isHeld(object: PyObject): boolean;
  /** What the garbage collector does: objects that keep themselves alive in circles of references die. */
  collect(): Result;
  /** Those of the objects that the program cannot reach any more. */
  dead(objects: readonly PyObject[]): readonly PyObject[];
  /** Count modelled bytes about to be allocated; throws MemoryError beyond the limit. */
  allocate(bytes: number): void;
  /**
   * What makes a forked process's thread out of a copy of this process: it calls a function and ends the process with what that gives, or,
   * without one, goes on where the calling thread is. Throws PyThrow where the calling thread cannot be copied.
   */
  fork(work: { readonly callable: Value; readonly args: readonly Value[] } | null): (copyToken: CopyToken) => Execution;
  /** A new process with nothing of this one but the program's files: it calls a function of a library module, and ends with what that gives. */
  fresh(work: { readonly module: string; readonly name: string; readonly args: readonly Value[] }): () => Execution;
  /** A new thread of execution that calls a function: what `_thread.start_new_thread` starts. */
  spawn(callable: Value, args: readonly Value[], keywords: ReadonlyMap<string, Value> | null): Execution;
}
