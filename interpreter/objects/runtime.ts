// The state of one interpreter that natives share: modules, builtins, limits, the numbers that id() gives. One process of
// the simulated machine has one of these; nothing of it outlives the run.

import type { Code } from "../bytecode/code.ts";
import type { PyDict } from "./mapping.ts";
import type { PyObject, Value } from "./value.ts";

export interface Limits {
  /** Modelled bytes that live objects may take before MemoryError. */
  readonly memoryBytes: number;
  /** sys.getrecursionlimit() at the start. */
  readonly recursion: number;
}

/** Text of importable modules: a path relative to the program's folder → source, undefined when there is none. */
export type SourceReader = (path: string) => string | undefined;

export interface Runtime {
  readonly builtins: PyDict;
  /** sys.modules */
  readonly modules: PyDict;
  readonly limits: Limits;
  readonly argv: readonly string[];
  /** "3.11": what sys.version_info and version-dependent behaviour follow. */
  readonly version: string;
  /** The main program's path as given. */
  readonly programPath: string;
  recursionLimit: number;
  /** `id(value)`: counts up from a fixed start, so the same run gives the same numbers. */
  idOf(value: Value): number;
  /** Compile source text; throws PyThrow with a SyntaxError. */
  compile(source: string, path: string, mode: "exec" | "eval" | "single", flags: { readonly origin: "program" | "library" }): Code;
  /** Neighbouring modules of the program. */
  readonly readSource: SourceReader;
  /** Mutable state that native modules keep for this interpreter, by module: `state("random", () => …)`. */
  state<State>(key: string, make: () => State): State;
  /** Count modelled bytes about to be allocated; throws MemoryError beyond the limit. */
  allocate(bytes: number): void;
  /** Roots for the census that the memory limit and gc take: everything reachable by the program. */
  readonly roots: Set<PyObject>;
}
