// Modules, and the namespaces that behave like one.

import type { LockId } from "../host/requests.ts";
import { builtinClass, type PyClass } from "./class.ts";
import { PyDict } from "./mapping.ts";
import { PyObject, type Result } from "./value.ts";

export const moduleClass = builtinClass("module", { layout: "module", dict: true, weak: true });

/** A module's code on its way (`_ModuleLock` of importlib, made when a second thread asks). */
export interface Initialization {
  /** The machine that runs it. */
  readonly by: object;
  /** What other threads that import it wait for. */
  lock: LockId | null;
}

export class PyModule extends PyObject {
  readonly cls: PyClass;
  readonly attributes: PyDict;
  /** CPython has it in C. */
  isNative = false;
  /** Who runs its code, as long as that runs. */
  initialization: Initialization | null = null;
  /** Names that come from another module when they are first asked for, and how. */
  later: Map<string, (module: PyModule) => Result> | null = null;
  constructor(name: string, cls: PyClass = moduleClass) {
    super();
    this.cls = cls;
    this.attributes = PyDict.of([
      ["__name__", name],
      ["__doc__", null],
      ["__package__", null],
      ["__loader__", null],
      ["__spec__", null],
    ]);
  }
  /** Its code is still running: an attribute that is missing may come yet. */
  get isInitializing(): boolean {
    return this.initialization !== null;
  }
  get name(): string {
    const name = this.attributes.get("__name__");
    return typeof name === "string" ? name : "?";
  }
}
