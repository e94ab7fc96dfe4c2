// contextvars: variables, the contexts that hold their values, and the context each thread runs in. A context's map is
// never changed in place, so a copy of the context shares it.

import { carryAlong } from "./carriers.ts";
import { builtinClass, type PyClass } from "./class.ts";
import type { Context } from "./context.ts";
import { PyObject, type Value } from "./value.ts";

export const contextClass = builtinClass("Context", { module: "_contextvars", subclassable: false, weak: true });
export const contextVarClass = builtinClass("ContextVar", { module: "_contextvars", subclassable: false });
export const tokenClass = builtinClass("Token", { module: "_contextvars", subclassable: false });
export const missingClass = builtinClass("Token.MISSING", { subclassable: false });

export class PyContextVar extends PyObject {
  readonly name: string;
  /** Undefined: there is none. */
  readonly fallback: Value | undefined;
  constructor(name: string, fallback: Value | undefined) {
    super();
    this.name = name;
    this.fallback = fallback;
  }
  get cls(): PyClass {
    return contextVarClass;
  }
}

const EMPTY: ReadonlyMap<PyContextVar, Value> = new Map();

export class PyVarContext extends PyObject {
  values: ReadonlyMap<PyContextVar, Value> = EMPTY;
  /** Some thread is inside `run`. */
  entered = false;
  get cls(): PyClass {
    return contextClass;
  }

  copy(): PyVarContext {
    const copy = new PyVarContext();
    copy.values = this.values;
    return copy;
  }

  /** Undefined takes the variable out. */
  set(variable: PyContextVar, value: Value | undefined): void {
    const values = new Map(this.values);
    if (value === undefined) values.delete(variable);
    else values.set(variable, value);
    this.values = values;
  }
}

/** What `ContextVar.set` gives: the way back. */
export class PyToken extends PyObject {
  readonly context: PyVarContext;
  readonly variable: PyContextVar;
  readonly old: Value | undefined;
  used = false;
  constructor(context: PyVarContext, variable: PyContextVar, old: Value | undefined) {
    super();
    this.context = context;
    this.variable = variable;
    this.old = old;
  }
  get cls(): PyClass {
    return tokenClass;
  }
}

class Missing extends PyObject {
  get cls(): PyClass {
    return missingClass;
  }
}

/** `Token.MISSING` */
export const MISSING = new Missing();

const current = new WeakMap<Context, PyVarContext>();

carryAlong((thread, copy, copyOf) => {
  const context = current.get(thread as Context);
  if (context !== undefined) current.set(copy as Context, copyOf(context));
});

/** The context that a thread runs in. */
export function currentContext(thread: Context): PyVarContext {
  let context = current.get(thread);
  if (context === undefined) {
    context = new PyVarContext();
    context.entered = true;
    current.set(thread, context);
  }
  return context;
}

export function switchContext(thread: Context, context: PyVarContext): void {
  current.set(thread, context);
}
