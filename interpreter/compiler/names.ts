// Reading, binding and unbinding variables: which instruction it takes follows from the home that scopes.ts found for the
// name. Slots of cells and free variables are counted on their own here; `finishUnit` moves them behind the locals.

import type { Context } from "../syntax/ast.ts";
import { indexIn, type Unit } from "./unit.ts";

export const readName = (unit: Unit, name: string): void => accessName(unit, name, "Load");
export const bindName = (unit: Unit, name: string): void => accessName(unit, name, "Store");
export const unbindName = (unit: Unit, name: string): void => accessName(unit, name, "Del");

const FAST = { Load: "LOAD_FAST", Store: "STORE_FAST", Del: "DELETE_FAST" } as const;
const DEREF = { Load: "LOAD_DEREF", Store: "STORE_DEREF", Del: "DELETE_DEREF" } as const;
const NAME = { Load: "LOAD_NAME", Store: "STORE_NAME", Del: "DELETE_NAME" } as const;

export function accessName(unit: Unit, name: string, context: Context): void {
  refuseDebug(unit, name, context);
  const mangled = unit.mangled(name);
  const isFunction = unit.scope.kind === "function";
  const home = unit.scope.homes.get(mangled);
  if (home === "free" || home === "cell") {
    const index = (home === "free" ? unit.freeVars : unit.cellVars).get(mangled)!;
    if (context === "Load" && unit.scope.kind === "class") unit.emit("LOAD_CLASSDEREF", index);
    else unit.emit(DEREF[context], index);
  } else if (home === "local" && isFunction) unit.emit(FAST[context], indexIn(unit.varNames, mangled));
  else if (home === "declared global" || (home === "global" && isFunction)) accessGlobal(unit, mangled, context);
  else unit.emit(NAME[context], unit.nameIndex(mangled));
}

function accessGlobal(unit: Unit, mangled: string, context: Context): void {
  const index = unit.nameIndex(mangled);
  if (context === "Load") unit.emit("LOAD_GLOBAL", index * 2);
  else unit.emit(context === "Store" ? "STORE_GLOBAL" : "DELETE_GLOBAL", index);
}

/** `__debug__` may be read only, whether as a variable, an attribute, a parameter or a keyword. */
export function refuseDebug(unit: Unit, name: string, context: Context): void {
  if (name !== "__debug__" || context === "Load") return;
  unit.fail(context === "Store" ? "cannot assign to __debug__" : "cannot delete __debug__");
}
