// Builtin functions about values, names and namespaces.

import { PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { call, chain, Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyFunction, PyMethod, PyNativeFunction, PyNativeMethod } from "../../objects/function.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyList } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { deleteAttribute, dictOf, findAttribute, getAttribute, setAttribute } from "../../operations/attribute.ts";
import { isInstance, isSubclass } from "../../operations/instance-check.ts";
import { itemsOf } from "../../operations/iterate.ts";
import { allNames } from "../../operations/names.ts";
import { sortValues } from "../../operations/sort.ts";
import { callSpecial } from "../../operations/special.ts";
import { repr } from "../../operations/text.ts";
import { unboxString } from "../../operations/unbox.ts";
import { type AnyRow, native } from "../declare.ts";
import { p } from "../parameters.ts";
import { classProxy } from "./mappingproxy.ts";

/** A default that may be left out: undefined then. */
const optional = (name: string) => p.value(name, { or: undefined as Value | undefined, shown: "<unrepresentable>" });

function attributeName(value: Value): string {
  return unboxString(value) ?? raise("TypeError", `attribute name must be string, not '${classOf(value).shownName}'`);
}

function getattr(object: Value, name: string, fallback: Value | undefined): Result {
  if (fallback === undefined) return getAttribute(object, name);
  const found = findAttribute(object, name);
  if (found === undefined) return fallback;
  if (!(found instanceof Deferred)) return found;
  function* body(pending: Deferred): Steps {
    const value = (yield pending) as Value | undefined;
    return value === undefined ? fallback! : value;
  }
  return steps(body(found));
}

function* hasattr(object: Value, name: string): Steps {
  const found = findAttribute(object, name);
  return ((found instanceof Deferred ? yield found : found) as Value | undefined) !== undefined;
}

function isCallable(value: Value): boolean {
  const native =
    value instanceof PyFunction || value instanceof PyMethod || value instanceof PyNativeFunction || value instanceof PyNativeMethod;
  return native || value instanceof PyClass || classOf(value).lookup("__call__") !== undefined;
}

function* dir(context: Context, object: Value | undefined): Steps {
  if (object === undefined) {
    const locals = context.locals();
    const names = locals instanceof PyDict ? [...locals.entries.values()].map((entry) => entry.key) : yield* itemsOf(locals);
    return yield* sortedList(names);
  }
  const own = callSpecial(object, "__dir__");
  const names = own === undefined ? allNames(object) : yield* itemsOf(yield* settle(own));
  return yield* sortedList(names);
}

function* sortedList(names: readonly Value[]): Steps {
  const list = new PyList([...names]);
  yield* settle(sortValues(list.items));
  return list;
}

function vars(context: Context, object: Value | undefined): Result {
  if (object === undefined) return context.locals();
  if (object instanceof PyClass) return classProxy(object);
  const found = classOf(object).builtin ? dictOf(object) : findAttribute(object, "__dict__");
  return found === undefined ? raise("TypeError", "vars() argument must have __dict__ attribute") : found;
}

/** sys.breakpointhook and kin are not part of gilscope; help() shows the docstring. */
function* help(context: Context, object: Value | undefined): Steps {
  if (object === undefined) return raise("RuntimeError", "help() without an argument is interactive and not part of gilscope");
  const named = findAttribute(object, "__name__");
  const name = (named instanceof Deferred ? yield named : named) as Value | undefined;
  const documented = findAttribute(object, "__doc__");
  const doc = (documented instanceof Deferred ? yield documented : documented) as Value | undefined;
  const title = typeof name === "string" ? name : String(yield* settle(repr(object)));
  const text = typeof doc === "string" ? doc : "No documentation.";
  const print = context.runtime.builtins.get("print")!;
  return call(print, [`Help on ${classOf(object).name} ${title}:\n\n${text}\n`]);
}

export const BASIC_FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  callable: native({
    doc: "Return whether the object is callable.",
    params: [p.value("obj")],
    call: (_context, value) => isCallable(value),
  }),
  id: native({
    doc: "Return the identity of an object.",
    params: [p.value("obj")],
    costNs: 20,
    call: (context, value) => context.runtime.idOf(value),
  }),
  getattr: native({
    doc: "Get a named attribute from an object.",
    params: [p.value("object"), p.value("name"), optional("default")],
    signature: null,
    call: (_context, object, name, fallback) => getattr(object, attributeName(name), fallback),
  }),
  setattr: native({
    doc: "Sets the named attribute on the given object to the specified value.",
    params: [p.value("obj"), p.value("name"), p.value("value")],
    call: (_context, object, name, value) => chain(setAttribute(object, attributeName(name), value), () => null),
  }),
  delattr: native({
    doc: "Deletes the named attribute from the given object.",
    params: [p.value("obj"), p.value("name")],
    call: (_context, object, name) => chain(deleteAttribute(object, attributeName(name)), () => null),
  }),
  hasattr: native({
    doc: "Return whether the object has an attribute with the given name.",
    params: [p.value("obj"), p.value("name")],
    call: (_context, object, name) => steps(hasattr(object, attributeName(name))),
  }),
  isinstance: native({
    costNs: 3,
    doc: "Return whether an object is an instance of a class or of a subclass thereof.",
    params: [p.value("obj"), p.value("class_or_tuple")],
    polls: false,
    call: (_context, value, cls) => isInstance(value, cls),
  }),
  issubclass: native({
    doc: "Return whether 'cls' is derived from another class or is the same class.",
    params: [p.value("cls"), p.value("class_or_tuple")],
    call: (_context, sub, cls) => isSubclass(sub, cls),
  }),
  dir: native({
    doc: "Show attributes of an object.",
    params: [optional("object")],
    signature: null,
    call: (context, object) => steps(dir(context, object)),
  }),
  vars: native({ doc: "Show vars.", params: [optional("object")], signature: null, call: vars }),
  globals: native({ doc: "Return the dictionary containing the current scope's global variables.", call: (context) => context.globals() }),
  locals: native({ doc: "Return a dictionary containing the current scope's local variables.", call: (context) => context.locals() }),
  help: native({
    doc: "Show the documentation of an object.",
    params: [optional("request")],
    signature: null,
    call: (context, object) => steps(help(context, object)),
  }),
};
