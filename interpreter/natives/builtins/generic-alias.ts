// types.GenericAlias: what list[int] gives. It behaves as the class it stands for, but shows and keeps its arguments.

import { builtinClass, PyClass } from "../../objects/class.ts";
import { call, chain, type Deferred, eager, settle } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyIterator } from "../../objects/iterator.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { classOf, ELLIPSIS, NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import { type NextResult, PyObject, type Result, type Value } from "../../objects/value.ts";
import { findAttribute, getAttribute, setAttribute } from "../../operations/attribute.ts";
import { equals } from "../../operations/compare.ts";
import { hash } from "../../operations/hash.ts";
import { type Int, xorInts } from "../../operations/integer.ts";
import { repr } from "../../operations/text.ts";
import { type AnyMethodRow, defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { classParam } from "./slots.ts";

export const genericAliasClass = builtinClass("GenericAlias", { module: "types", weak: true });

export class PyGenericAlias extends PyObject {
  readonly cls: PyClass;
  readonly origin: Value;
  readonly args: PyTuple;
  /** Made by `*` before an alias: `*tuple[int, ...]`. */
  readonly starred: boolean;
  parameters: PyTuple | null = null;
  attributes = null;
  constructor(origin: Value, args: Value, options: { readonly starred?: boolean; readonly cls?: PyClass } = {}) {
    super();
    this.origin = origin;
    this.args = args instanceof PyTuple ? args : new PyTuple([args]);
    this.starred = options.starred ?? false;
    this.cls = options.cls ?? genericAliasClass;
  }
}

/** `__class_getitem__` of a native class that takes type arguments. */
export const classGetItemRow: AnyMethodRow<PyClass> = method({
  doc: "See PEP 585",
  kind: "class",
  params: [p.value("item")],
  call: (_context, cls: PyClass, item) => new PyGenericAlias(cls, item),
});

/** How one argument shows: classes by their qualified name, anything else by its repr. */
export function* showArgument(value: Value): Generator<Deferred, string, never> {
  if (value === ELLIPSIS) return "...";
  if (value instanceof PyGenericAlias) return (yield* settle(repr(value))) as string;
  if (value instanceof PyClass) {
    const module = yield* settle(findAttribute(value, "__module__") ?? null);
    return module === "builtins" || module === null || module === undefined ? value.qualname : `${module as string}.${value.qualname}`;
  }
  return (yield* settle(repr(value))) as string;
}

function* show(alias: PyGenericAlias): Generator<Deferred, string, never> {
  const origin = yield* showArgument(alias.origin);
  const shown: string[] = [];
  for (const item of alias.args.items) shown.push(yield* showArgument(item));
  return `${alias.starred ? "*" : ""}${origin}[${shown.length === 0 ? "()" : shown.join(", ")}]`;
}

/** Type variables among the arguments, each once, in order. */
function* typeVariables(args: readonly Value[]): Generator<Deferred, Value[], never> {
  const found: Value[] = [];
  const add = (value: Value): void => {
    if (!found.includes(value)) found.push(value);
  };
  for (const item of args) {
    if (item instanceof PyClass) continue;
    if (classOf(item).lookup("__typing_subst__") !== undefined) add(item);
    else {
      const inner = item instanceof PyObject ? yield* settle(findAttribute(item, "__parameters__") ?? null) : null;
      if (inner instanceof PyTuple) for (const variable of inner.items) add(variable);
    }
  }
  return found;
}

function* parametersOf(alias: PyGenericAlias): Generator<Deferred, PyTuple, never> {
  alias.parameters ??= new PyTuple(yield* typeVariables(alias.args.items));
  return alias.parameters;
}

/** `alias[arguments]`: put arguments in the places of type variables. */
function* substitute(alias: PyGenericAlias, key: Value): Generator<Deferred, Result, never> {
  const parameters = (yield* parametersOf(alias)).items;
  const given = key instanceof PyTuple ? key.items : [key];
  if (parameters.length === 0) raise("TypeError", `${yield* show(alias)} is not a generic class`);
  if (given.length !== parameters.length) {
    const many = given.length > parameters.length ? "many" : "few";
    raise("TypeError", `Too ${many} arguments for ${yield* show(alias)}; actual ${given.length}, expected ${parameters.length}`);
  }
  const args: Value[] = [];
  for (const item of alias.args.items) {
    const at = parameters.indexOf(item);
    const inner =
      at >= 0 || item instanceof PyClass || !(item instanceof PyObject)
        ? null
        : yield* settle(findAttribute(item, "__parameters__") ?? null);
    if (at >= 0) args.push(given[at]!);
    else if (inner instanceof PyTuple && inner.items.length > 0) {
      const own = new PyTuple(inner.items.map((variable) => given[parameters.indexOf(variable)]!));
      const method = classOf(item).lookup("__getitem__");
      args.push(method === undefined ? item : ((yield call(method, [item, own])) as Value));
    } else args.push(item);
  }
  return new PyGenericAlias(alias.origin, new PyTuple(args), { cls: alias.cls });
}

function* construct(alias: PyGenericAlias, args: Value[], keywords: ReadonlyMap<string, Value> | null): Generator<Deferred, Result, never> {
  const made = (yield call(alias.origin, args, keywords)) as Value;
  try {
    yield* settle(setAttribute(made, "__orig_class__", alias));
  } catch {
    // Most classes do not take the attribute.
  }
  return made;
}

const selfOf = (value: Value): PyGenericAlias | undefined => (value instanceof PyGenericAlias ? value : undefined);
const refuse = (what: string) =>
  method({
    doc: "",
    params: [p.value("cls")],
    call: () => raise("TypeError", `${what}() argument 2 cannot be a parameterized generic`),
  });

const starIteratorClass = builtinClass("generic_alias_iterator", { subclassable: false });

class StarIterator extends PyIterator {
  readonly cls = starIteratorClass;
  private alias: PyGenericAlias | null;
  constructor(alias: PyGenericAlias) {
    super();
    this.alias = alias;
  }
  next(): NextResult {
    const { alias } = this;
    this.alias = null;
    return alias === null ? undefined : new PyGenericAlias(alias.origin, alias.args, { starred: true });
  }
}

defineMethods(genericAliasClass, selfOf, {
  __new__: staticMethod({
    doc: "Represent a PEP 585 generic type",
    params: [classParam(genericAliasClass), p.value("origin"), p.value("args")],
    convention: "unpack",
    call: (_context, cls, origin, args) => new PyGenericAlias(origin, args, { cls }),
  }),
  __repr__: method({ doc: "Return repr(self).", call: (_c, self: PyGenericAlias) => eager(show(self)) }),
  __hash__: method({
    doc: "Return hash(self).",
    call: (_c, self: PyGenericAlias) =>
      chain(hash(self.origin) as Result, (a) => chain(hash(self.args) as Result, (b) => xorInts(a as Int, b as Int))),
  }),
  __eq__: method({
    doc: "Return self==value.",
    params: [p.value("value")],
    call: (_c, self: PyGenericAlias, other) => {
      if (!(other instanceof PyGenericAlias)) return NOT_IMPLEMENTED;
      if (self.starred !== other.starred) return false;
      return chain(equals(self.origin, other.origin), (same) => (same === true ? equals(self.args, other.args) : false));
    },
  }),
  __getattr__: method({
    doc: "What the alias does not have itself, its origin has.",
    params: [p.str("name")],
    call: (_c, self: PyGenericAlias, name) => getAttribute(self.origin, name),
  }),
  __getitem__: method({
    doc: "Return self[key].",
    params: [p.value("key")],
    call: (_c, self: PyGenericAlias, key) => eager(substitute(self, key)),
  }),
  __call__: method({
    doc: "Call self as a function.",
    params: [p.rest("args"), p.keywords("kwargs")],
    call: (_c, self: PyGenericAlias, args, keywords) => eager(construct(self, args, keywords)),
  }),
  __mro_entries__: method({
    doc: "",
    kind: "method",
    params: [p.value("bases")],
    call: (_c, self: PyGenericAlias) => new PyTuple([self.origin]),
  }),
  __instancecheck__: refuse("isinstance"),
  __subclasscheck__: refuse("issubclass"),
  __iter__: method({ doc: "Implement iter(self).", call: (_c, self: PyGenericAlias) => new StarIterator(self) }),
  __reduce__: method({
    doc: "",
    kind: "method",
    call: (_c, self: PyGenericAlias) => new PyTuple([genericAliasClass, new PyTuple([self.origin, self.args])]),
  }),
});

defineAttributes(genericAliasClass, selfOf, {
  __origin__: { get: (self) => self.origin, member: true },
  __args__: { get: (self) => self.args, member: true },
  __parameters__: { get: (self) => eager(parametersOf(self)) },
  __unpacked__: { get: (self) => self.starred },
  __typing_unpacked_tuple_args__: { get: (self) => (self.starred ? self.args : null) },
});
