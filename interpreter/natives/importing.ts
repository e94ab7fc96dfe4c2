// import: finding a module by its dotted name, running it once, and what `import a.b` and `from . import c` give.
// What importlib does in CPython, without finders and loaders for programs to hook into.

import type { LockId } from "../host/requests.ts";
import type { Context } from "../objects/context.ts";
import { ask, Deferred, DeferredRun, type Steps, settle, steps } from "../objects/deferred.ts";
import { makeException, PyThrow, raise } from "../objects/exception.ts";
import { PyDict } from "../objects/mapping.ts";
import { type Initialization, PyModule } from "../objects/module.ts";
import { running } from "../objects/running.ts";
import type { Runtime } from "../objects/runtime.ts";
import { PyList } from "../objects/sequence.ts";
import { classOf } from "../objects/singleton.ts";
import type { Value } from "../objects/value.ts";
import { findAttribute, setAttribute } from "../operations/attribute.ts";
import { itemsOf } from "../operations/iterate.ts";
import { textRepr } from "../operations/text-repr.ts";
import { native } from "./declare.ts";
import { whyMissing } from "./module-names.ts";
import { p } from "./parameters.ts";

/** The package that a relative import starts from. */
function packageOf(globals: PyDict): string {
  const named = globals.get("__package__");
  if (typeof named === "string") return named;
  const name = globals.get("__name__");
  if (typeof name !== "string") return raise("KeyError", "__name__");
  return globals.get("__path__") === undefined ? name.slice(0, Math.max(0, name.lastIndexOf("."))) : name;
}

function absoluteName(name: string, globals: PyDict, level: number): string {
  if (level === 0) return name;
  const home = packageOf(globals);
  if (home === "") throw new PyThrow(makeException("ImportError", ["attempted relative import with no known parent package"]));
  const parts = home.split(".");
  if (level > parts.length) throw new PyThrow(makeException("ImportError", ["attempted relative import beyond top-level package"]));
  const base = parts.slice(0, parts.length - level + 1).join(".");
  return name === "" ? base : `${base}.${name}`;
}

/** The module of a full name, imported with all packages above it. */
export function* importModule(runtime: Runtime, name: string): Generator<Deferred, Value, never> {
  const known = runtime.modules.get(name);
  if (known instanceof PyModule && known.initialization !== null) yield* untilLoaded(runtime, known, known.initialization);
  if (known !== undefined) return known === null ? raiseMissing(name, `import of ${name} halted; None in sys.modules`) : known;
  const dot = name.lastIndexOf(".");
  let parent: Value = null;
  if (dot >= 0) {
    parent = yield* importModule(runtime, name.slice(0, dot));
    const again = runtime.modules.get(name);
    if (again !== undefined && again !== null) return again;
    if (!(parent instanceof PyModule) || parent.attributes.get("__path__") === undefined) {
      raiseMissing(name, `No module named ${textRepr(name)}; ${textRepr(name.slice(0, dot))} is not a package`);
    }
  }
  const module = yield* loadModule(runtime, name);
  if (parent !== null) yield* settle(setAttribute(parent, name.slice(dot + 1), module));
  return module;
}

/**
 * Wait until the thread that imports the module has done so. Two threads that wait for one another's modules would wait for ever:
 * as importlib does, the second of them goes on with the module as far as it is. A module whose code has failed meanwhile is given too
 * (`import_ensure_initialized`).
 */
function* untilLoaded(runtime: Runtime, module: PyModule, initialization: Initialization): Generator<Deferred, void, never> {
  const waiting = runtime.state("imports", () => new Map<object, Initialization>());
  const self = running.machine;
  for (let by: object | undefined = initialization.by; by !== undefined; by = waiting.get(by)?.by) if (by === self) return;
  waiting.set(self, initialization);
  try {
    const lock = initialization.lock ?? ((yield ask("lock.create", { reentrant: false, object: module })) as unknown as LockId);
    initialization.lock ??= lock;
    // The first who waits takes the lock for the importing thread, which releases it at the end.
    do {
      yield ask("wait.label", { cause: "import-wait", name: module.name });
      yield ask("lock.acquire", { lock: initialization.lock, timeoutNs: null });
    } while (module.initialization === initialization);
    yield ask("lock.release", { lock: initialization.lock });
  } finally {
    waiting.delete(self);
  }
}

function* loadModule(runtime: Runtime, name: string): Generator<Deferred, Value, never> {
  const native = runtime.nativeModule(name);
  if (native !== undefined) {
    runtime.modules.set(name, native);
    return native;
  }
  const found = runtime.findModule(name);
  if (found === undefined) return raiseMissing(name, `No module named ${textRepr(name)}${whyMissing(name)}`);
  const module = new PyModule(name);
  const { attributes } = module;
  attributes.set("__file__", found.path);
  attributes.set("__builtins__", runtime.builtins);
  attributes.set("__package__", found.isPackage ? name : name.slice(0, Math.max(0, name.lastIndexOf("."))));
  if (found.isPackage) attributes.set("__path__", new PyList([found.path.slice(0, found.path.lastIndexOf("/"))]));
  const code = found.code();
  runtime.modules.set(name, module);
  const initialization: Initialization = { by: running.machine, lock: null };
  module.initialization = initialization;
  try {
    yield new DeferredRun(code, attributes, attributes);
  } catch (thrown) {
    runtime.modules.remove(name);
    throw thrown;
  } finally {
    module.initialization = null;
    if (initialization.lock !== null) yield ask("lock.release", { lock: initialization.lock });
  }
  // A module may replace itself in sys.modules.
  return runtime.modules.get(name) ?? module;
}

function raiseMissing(name: string, message: string): never {
  throw new PyThrow(makeException("ModuleNotFoundError", [message], { name, msg: message }));
}

/** `__import__(name, globals, locals, fromlist, level)` */
interface ImportRequest {
  readonly name: string;
  readonly globals: Value;
  readonly fromlist: Value;
  readonly level: number;
}

function* importSteps(context: Context, { name, globals, fromlist, level }: ImportRequest): Steps {
  const { runtime } = context;
  if (level < 0) raise("ValueError", "level must be >= 0");
  if (name === "" && level === 0) raise("ValueError", "Empty module name");
  const full = absoluteName(name, globals instanceof PyDict ? globals : context.globals(), level);
  const module = yield* importModule(runtime, full);
  const names = fromlist === null ? [] : yield* itemsOf(fromlist);
  if (names.length > 0) {
    yield* importNames(runtime, module, full, names);
    return module;
  }
  // `import a.b.c` binds a; relative imports without names are `from` imports of nothing.
  if (level === 0) return runtime.modules.get(full.split(".")[0]!) ?? module;
  return name === "" ? module : (runtime.modules.get(full.slice(0, full.length - (name.length - name.split(".")[0]!.length))) ?? module);
}

/** A look that saves making an AttributeError: by far most names that a package does not have yet are modules in it. */
function hasNothingFor(module: PyModule, name: string): boolean {
  const { attributes } = module;
  const isThere = attributes.get(name) !== undefined || attributes.get("__getattr__") !== undefined || module.later?.has(name) === true;
  return module.cls.builtin && !isThere && !name.startsWith("__");
}

/** Names that a package does not have may be modules in it. */
function* importNames(runtime: Runtime, module: Value, full: string, names: readonly Value[]): Generator<Deferred, void, never> {
  if (!(module instanceof PyModule) || module.attributes.get("__path__") === undefined) return;
  const listed = module.attributes.get("__all__");
  const wanted = names.flatMap((name) => (name === "*" ? (listed instanceof PyList ? listed.items : []) : [name]));
  for (const name of wanted) {
    if (typeof name !== "string") raise("TypeError", `Item in \`\`from list'' must be str, not ${classOf(name).shownName}`);
    const found = hasNothingFor(module, name as string) ? undefined : findAttribute(module, name as string);
    const value = (found instanceof Deferred ? yield found : found) as Value | undefined;
    if (value === undefined && runtime.findModule(`${full}.${String(name)}`) !== undefined)
      yield* importModule(runtime, `${full}.${String(name)}`);
  }
}

export const importRow = native({
  doc: "Import a module.",
  params: [
    p.str("name", { kind: "either" }),
    p.value("globals", { or: null, kind: "either" }),
    p.value("locals", { or: null, kind: "either" }),
    p.value("fromlist", { or: null, kind: "either" }),
    p.size("level", { or: 0, kind: "either" }),
  ],
  signature: null,
  call: (context, name, globals, _locals, fromlist, level) => steps(importSteps(context, { name, globals, fromlist, level })),
});
