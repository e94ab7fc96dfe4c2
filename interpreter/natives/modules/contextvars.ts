// _contextvars: Context, ContextVar, Token and copy_context.

import type { PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import {
  contextClass,
  contextVarClass,
  currentContext,
  MISSING,
  missingClass,
  PyContextVar,
  PyToken,
  PyVarContext,
  switchContext,
  tokenClass,
} from "../../objects/context-vars.ts";
import { call, type Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { raise, raiseWith } from "../../objects/exception.ts";
import type { NativeGeneralBody, PyNativeMethod } from "../../objects/function.ts";
import { PyTaskStep } from "../../objects/future.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import { classOf, NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { compareNative, EQ, NE } from "../../operations/compare.ts";
import { iterate } from "../../operations/iterate.ts";
import { repr } from "../../operations/text.ts";
import { classGetItemRow } from "../builtins/generic-alias.ts";
import { address } from "../builtins/object.ts";
import { classSelf } from "../builtins/slots.ts";
import { defineAttributes, defineMethods, method, native, staticMethod } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";

const asContext = (value: Value): PyVarContext | undefined => (value instanceof PyVarContext ? value : undefined);
const asVariable = (value: Value): PyContextVar | undefined => (value instanceof PyContextVar ? value : undefined);
const asToken = (value: Value): PyToken | undefined => (value instanceof PyToken ? value : undefined);

function* shown(value: Value): Generator<Deferred, string, never> {
  return (yield* settle(repr(value))) as string;
}

/** By far most callbacks of an event loop: taken without a frame of its own. */
function isTaskStep(callable: Value, args: readonly Value[]): callable is PyTaskStep {
  return callable instanceof PyTaskStep && args.length === 0;
}

/** Call a function in a context. */
export function* runIn(
  thread: Context,
  context: PyVarContext,
  callable: Value,
  args: Value[],
  keywords: ReadonlyMap<string, Value> | null,
): Steps {
  if (context.entered) raise("RuntimeError", `cannot enter context: ${yield* shown(context)} is already entered`);
  const outer = currentContext(thread);
  context.entered = true;
  switchContext(thread, context);
  try {
    if (isTaskStep(callable, args)) return yield* callable.stepper.steps(thread, callable.task, callable.exception);
    return (yield call(callable, args, keywords)) as Value;
  } finally {
    context.entered = false;
    switchContext(thread, outer);
  }
}

function keyOf(value: Value): PyContextVar {
  return asVariable(value) ?? raise("TypeError", `a ContextVar key was expected, got ${classOf(value).shownName}`);
}

defineMethods<PyVarContext>(contextClass, asContext, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [p.value("cls"), p.rest("args"), p.keywords("kwargs")],
    call: (_context, _cls, args, keywords) => {
      if (args.length > 0 || keywords !== null) raise("TypeError", "Context() does not accept any arguments");
      return new PyVarContext();
    },
  }),
  run: method({
    doc: "Call a function in this context.",
    params: [p.rest("args"), p.keywords("kwargs")],
    call: (thread, self, args, keywords) => {
      if (args.length === 0) raise("TypeError", "run() missing 1 required positional argument");
      return steps(runSteps(thread, self, args, keywords));
    },
  }),
  copy: method({ doc: "Return a shallow copy of the context object.", call: (_context, self) => self.copy() }),
  get: method({
    doc: "Return the value for `key` if it is in the context, else `default`.",
    params: [p.value("key"), p.value("default", { or: null })],
    call: (_context, self, key, fallback) => {
      const value = self.values.get(keyOf(key));
      return value === undefined ? fallback : value;
    },
  }),
  items: method({
    doc: "Return all variables and their values.",
    call: (_context, self) => new PyList([...self.values].map((pair) => new PyTuple(pair))),
  }),
  keys: method({ doc: "Return all variables.", call: (_context, self) => new PyList([...self.values.keys()]) }),
  values: method({ doc: "Return all values.", call: (_context, self) => new PyList([...self.values.values()]) }),
  __getitem__: method({
    doc: "Return self[key].",
    params: [p.value("key")],
    call: (_context, self, key) => {
      const value = self.values.get(keyOf(key));
      return value === undefined ? raiseWith("KeyError", [key]) : value;
    },
  }),
  __contains__: method({
    doc: "Return key in self.",
    params: [p.value("key")],
    call: (_context, self, key) => self.values.has(keyOf(key)),
  }),
  __len__: method({ doc: "Return len(self).", call: (_context, self) => self.values.size }),
  __iter__: method({ doc: "Implement iter(self).", call: (_context, self) => iterate(new PyTuple([...self.values.keys()])) }),
  __eq__: method({
    doc: "Return self==value.",
    params: [p.value("value")],
    call: (_context, self, other) => sameValues(self, other, true),
  }),
  __ne__: method({
    doc: "Return self!=value.",
    params: [p.value("value")],
    call: (_context, self, other) => sameValues(self, other, false),
  }),
});
contextClass.set("__hash__", null);

const RUN = (contextClass.attributes.get("run") as PyNativeMethod).declaration;
const runInGeneral = RUN.general;
/** `context.run(callback, …)` without names has nothing to bind, and event loops do little else. */
(RUN as { general: NativeGeneralBody }).general = (thread, args, keywords) => {
  const [self, callable, ...rest] = args;
  if (!(self instanceof PyVarContext) || callable === undefined) return runInGeneral(thread, args, keywords);
  if (isTaskStep(callable, rest) && callable.exception === null && keywords === null) {
    const plain = callable.stepper.plainSteps(thread, callable.task, self);
    if (plain !== null) return steps(plain);
  }
  return steps(runIn(thread, self, callable, rest, keywords));
};

function runSteps(thread: Context, self: PyVarContext, args: Value[], keywords: ReadonlyMap<string, Value> | null): Steps {
  const [callable, ...rest] = args;
  return runIn(thread, self, callable!, rest, keywords);
}

function sameValues(self: PyVarContext, other: Value, equal: boolean): Result {
  if (!(other instanceof PyVarContext)) return NOT_IMPLEMENTED;
  const pairs = (context: PyVarContext): PyTuple =>
    new PyTuple([...self.values.keys()].map((key) => (context.values.has(key) ? context.values.get(key)! : MISSING)));
  if (self.values.size !== other.values.size) return !equal;
  return compareNative(pairs(self), pairs(other), equal ? EQ : NE);
}

function* showVariable(thread: Context, self: PyContextVar): Steps {
  const fallback = self.fallback === undefined ? "" : ` default=${yield* shown(self.fallback)}`;
  return `<ContextVar name=${yield* shown(self.name)}${fallback} at ${address(thread, self)}>`;
}

defineMethods<PyContextVar>(contextVarClass, asVariable, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [p.value("cls"), p.value("name", { kind: "either" }), p.value("default", { or: undefined, kind: "keyword" })],
    call: (_context, _cls, name, fallback) => {
      if (typeof name !== "string") return raise("TypeError", "context variable name must be a str");
      return new PyContextVar(name, fallback);
    },
  }),
  get: method({
    doc: "Return a value for the context variable for the current context.",
    params: [p.value("default", { or: undefined })],
    costNs: 10,
    call: (thread, self, fallback) => {
      const value = currentContext(thread).values.get(self);
      if (value !== undefined) return value;
      if (fallback !== undefined) return fallback;
      return self.fallback === undefined ? raiseWith("LookupError", [self]) : self.fallback;
    },
  }),
  set: method({
    doc: "Call to set a new value for the context variable in the current context.",
    params: [p.value("value")],
    costNs: 30,
    call: (thread, self, value) => {
      const context = currentContext(thread);
      const token = new PyToken(context, self, context.values.get(self));
      context.set(self, value);
      return token;
    },
  }),
  reset: method({
    doc: "Reset the context variable to what it was before a set.",
    params: [p.value("token")],
    call: (thread, self, token) => steps(reset(thread, self, token)),
  }),
  __repr__: method({ doc: "Return repr(self).", call: (thread, self) => steps(showVariable(thread, self)) }),
});
defineMethods<PyClass>(contextVarClass, classSelf, { __class_getitem__: classGetItemRow });
defineAttributes<PyContextVar>(contextVarClass, asVariable, { name: { member: true, get: (self) => self.name } });

function* reset(thread: Context, self: PyContextVar, token: Value): Steps {
  if (!(token instanceof PyToken)) return raise("TypeError", `expected an instance of Token, got ${yield* shown(token)}`);
  if (token.used) raise("RuntimeError", `${yield* shown(token)} has already been used once`);
  if (token.variable !== self) raise("ValueError", `${yield* shown(token)} was created by a different ContextVar`);
  if (token.context !== currentContext(thread)) raise("ValueError", `${yield* shown(token)} was created in a different Context`);
  token.used = true;
  token.context.set(self, token.old);
  return null;
}

function* showToken(thread: Context, self: PyToken): Steps {
  return `<Token${self.used ? " used" : ""} var=${yield* shown(self.variable)} at ${address(thread, self)}>`;
}

defineMethods<PyToken>(tokenClass, asToken, {
  __repr__: method({ doc: "Return repr(self).", call: (thread, self) => steps(showToken(thread, self)) }),
});
defineMethods<PyClass>(tokenClass, classSelf, { __class_getitem__: classGetItemRow });
defineAttributes<PyToken>(tokenClass, asToken, {
  var: { get: (self) => self.variable },
  old_value: { get: (self) => (self.old === undefined ? MISSING : self.old) },
});
tokenClass.set("MISSING", MISSING);
defineMethods(missingClass, (value) => (value === MISSING ? value : undefined), {
  __repr__: method({ doc: "Return repr(self).", call: () => "<Token.MISSING>" }),
});

export const contextvarsModule: NativeModule = {
  name: "_contextvars",
  doc: "Context Variables",
  functions: {
    copy_context: native({ doc: "Copy the context that the caller runs in.", costNs: 30, call: (thread) => currentContext(thread).copy() }),
  },
  values: { Context: contextClass, ContextVar: contextVarClass, Token: tokenClass },
};
