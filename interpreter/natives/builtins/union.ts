// types.UnionType: what int | str gives.

import { builtinClass, PyClass } from "../../objects/class.ts";
import { type Deferred, eager, type Steps, settle } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { classOf, NOT_IMPLEMENTED, noneClass } from "../../objects/singleton.ts";
import { PyObject, type Result, type Value } from "../../objects/value.ts";
import { equals } from "../../operations/compare.ts";
import { hash } from "../../operations/hash.ts";
import { isInstance, isSubclass } from "../../operations/instance-check.ts";
import { type Int, xorInts } from "../../operations/integer.ts";
import { defineAttributes, defineMethods, method } from "../declare.ts";
import { p } from "../parameters.ts";
import { genericAliasClass, PyGenericAlias, showArgument } from "./generic-alias.ts";

export const unionClass = builtinClass("UnionType", { module: "types", subclassable: false });

export class PyUnion extends PyObject {
  readonly args: readonly Value[];
  constructor(args: readonly Value[]) {
    super();
    this.args = args;
  }
  get cls(): PyClass {
    return unionClass;
  }
}

/** May a value stand in `X | Y`? */
function isTypeLike(value: Value): boolean {
  return value === null || value instanceof PyClass || value instanceof PyUnion || classOf(value) === genericAliasClass;
}

/** `left | right` of types, flattened and without doubles; NotImplemented for anything else. */
export function makeUnion(left: Value, right: Value): Result {
  if (!isTypeLike(left) || !isTypeLike(right)) return NOT_IMPLEMENTED;
  function* body(): Steps {
    const args: Value[] = [];
    for (const side of [left, right]) {
      for (const item of side instanceof PyUnion ? side.args : [side === null ? noneClass : side]) {
        if (!(yield* has(args, item))) args.push(item);
      }
    }
    return args.length === 1 ? args[0]! : new PyUnion(args);
  }
  return eager(body());
}

function* has(args: readonly Value[], wanted: Value): Generator<Deferred, boolean, never> {
  for (const item of args) if ((yield* settle(equals(item, wanted))) === true) return true;
  return false;
}

const selfOf = (value: Value): PyUnion | undefined => (value instanceof PyUnion ? value : undefined);

function* show(union: PyUnion): Steps {
  const shown: string[] = [];
  for (const item of union.args) shown.push(item === noneClass ? "None" : yield* showArgument(item));
  return shown.join(" | ");
}

function* same(left: PyUnion, right: PyUnion): Steps {
  if (left.args.length !== right.args.length) return false;
  for (const item of left.args) if (!(yield* has(right.args, item))) return false;
  return true;
}

function* hashOf(union: PyUnion): Steps {
  let code: Int = 0;
  for (const item of union.args) code = xorInts(code, (yield* settle(hash(item) as Result)) as Int);
  return code;
}

function* anyOf(union: PyUnion, test: (cls: Value) => Result): Steps {
  for (const item of union.args) {
    if (classOf(item) === genericAliasClass) raise("TypeError", "isinstance() argument 2 cannot be a parameterized generic");
    if ((yield* settle(test(item))) === true) return true;
  }
  return false;
}

defineMethods(unionClass, selfOf, {
  __repr__: method({ doc: "Return repr(self).", call: (_context, self: PyUnion) => eager(show(self)) }),
  __eq__: method({
    doc: "Return self==value.",
    params: [p.value("value")],
    call: (_context, self: PyUnion, other) => (other instanceof PyUnion ? eager(same(self, other)) : NOT_IMPLEMENTED),
  }),
  __hash__: method({ doc: "Return hash(self).", call: (_context, self: PyUnion) => eager(hashOf(self)) }),
  __or__: method({
    doc: "Return self|value.",
    params: [p.value("value")],
    call: (_context, self: PyUnion, other) => makeUnion(self, other),
  }),
  __ror__: method({
    doc: "Return value|self.",
    params: [p.value("value")],
    call: (_context, self: PyUnion, other) => makeUnion(other, self),
  }),
  __instancecheck__: method({
    doc: "Is the value an instance of one of the types?",
    kind: "method",
    params: [p.value("instance")],
    call: (_context, self: PyUnion, value) => eager(anyOf(self, (cls) => isInstance(value, cls))),
  }),
  __subclasscheck__: method({
    doc: "Is the class a subclass of one of the types?",
    kind: "method",
    params: [p.value("cls")],
    call: (_context, self: PyUnion, value) => eager(anyOf(self, (cls) => isSubclass(value, cls))),
  }),
});

defineAttributes(unionClass, selfOf, {
  __args__: { get: (self) => new PyTuple(self.args), member: true },
  __parameters__: { get: () => new PyTuple([]) },
});

/** `list[int] | None`: on the alias's class, but known only here. */
defineMethods(genericAliasClass, (value) => (value instanceof PyGenericAlias ? value : undefined), {
  __or__: method({
    doc: "Return self|value.",
    params: [p.value("value")],
    call: (_context, self: PyGenericAlias, other) => makeUnion(self, other),
  }),
  __ror__: method({
    doc: "Return value|self.",
    params: [p.value("value")],
    call: (_context, self: PyGenericAlias, other) => makeUnion(other, self),
  }),
});
