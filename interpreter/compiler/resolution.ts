// Where each name lives, worked out from the uses that scopes.ts collected: down the tree go the names that functions
// bind and the declared globals, up come the names that inner scopes leave free, which turn locals into cells.

import type { Place } from "../bytecode/block.ts";
import { BINDS, type Scope, Use } from "./scope.ts";

type Fail = (message: string, place: Place) => never;

/** Fills in `homes` of `module` and all scopes inside it. */
export function resolveNames(module: Scope, fail: Fail): void {
  resolve(module, null, new Set(), fail);
}

/**
 * `bound` are the names bound by enclosing functions (null for the module itself), `globals` those that enclosing scopes
 * declare global. Both are the callee's to change. The answer is what the scope leaves free.
 */
function resolve(scope: Scope, bound: Set<string> | null, globals: Set<string>, fail: Fail): Set<string> {
  const isClass = scope.kind === "class";
  const boundInside = new Set<string>(isClass && bound !== null ? bound : []);
  const globalsInside = new Set<string>(isClass ? globals : []);
  const local = new Set<string>();
  const free = new Set<string>();
  for (const [name, uses] of scope.uses) place(scope, name, uses, { bound, local, free, globals, fail });
  if (isClass) boundInside.add("__class__");
  else {
    if (scope.kind === "function") for (const name of local) boundInside.add(name);
    if (bound !== null) for (const name of bound) boundInside.add(name);
    for (const name of globals) globalsInside.add(name);
  }
  const wanted = new Set<string>();
  for (const child of scope.children) {
    for (const name of resolve(child, new Set(boundInside), new Set(globalsInside), fail)) wanted.add(name);
  }
  if (scope.kind === "function") turnIntoCells(scope, wanted);
  if (isClass && wanted.delete("__class__")) scope.needsClassCell = true;
  passThrough(scope, wanted, bound);
  for (const name of wanted) free.add(name);
  return free;
}

interface Surroundings {
  readonly bound: Set<string> | null;
  readonly local: Set<string>;
  readonly free: Set<string>;
  readonly globals: Set<string>;
  readonly fail: Fail;
}

function place(scope: Scope, name: string, uses: number, { bound, local, free, globals, fail }: Surroundings): void {
  const refuse = (message: string): never => fail(message, declarationOf(scope, name));
  if ((uses & Use.GLOBAL) !== 0) {
    if ((uses & Use.NONLOCAL) !== 0) refuse(`name '${name}' is nonlocal and global`);
    scope.homes.set(name, "declared global");
    globals.add(name);
    bound?.delete(name);
  } else if ((uses & Use.NONLOCAL) !== 0) {
    if (bound === null) refuse("nonlocal declaration not allowed at module level");
    else if (!bound.has(name)) refuse(`no binding for nonlocal '${name}' found`);
    scope.homes.set(name, "free");
    free.add(name);
  } else if ((uses & BINDS) !== 0) {
    scope.homes.set(name, "local");
    local.add(name);
    globals.delete(name);
  } else if (bound?.has(name)) {
    scope.homes.set(name, "free");
    free.add(name);
  } else scope.homes.set(name, "global");
}

function declarationOf(scope: Scope, name: string): Place {
  return scope.declarations.find((declaration) => declaration.name === name)!.place;
}

/** A function's locals that inner scopes want become cells, and are wanted no further out. */
function turnIntoCells(scope: Scope, wanted: Set<string>): void {
  for (const name of wanted) {
    if (scope.homes.get(name) !== "local") continue;
    scope.homes.set(name, "cell");
    wanted.delete(name);
  }
}

/** What inner scopes want from further out has to pass through here. */
function passThrough(scope: Scope, wanted: ReadonlySet<string>, bound: ReadonlySet<string> | null): void {
  for (const name of wanted) {
    const uses = scope.uses.get(name);
    if (uses !== undefined) {
      if (scope.kind === "class" && (uses & (BINDS | Use.GLOBAL)) !== 0) scope.uses.set(name, uses | Use.FREE_IN_CLASS);
    } else if (bound === null || bound.has(name)) {
      scope.uses.set(name, 0);
      scope.homes.set(name, "free");
    }
  }
}
