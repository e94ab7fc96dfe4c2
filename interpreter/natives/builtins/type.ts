// type: classes as values, and calling a class.

import { linearize, PyClass, typeClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { call, Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { raise, raiseWith } from "../../objects/exception.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import { argumentType, classOf } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { classGet, findAttribute, foundOrMissing, nativeSet, raiseMissing } from "../../operations/attribute.ts";
import { bestBase, makeClass, resolveBases, winningMetaclass } from "../../operations/class-making.ts";
import { plainInstance, plainSubclass } from "../../operations/instance-check.ts";
import { allNames } from "../../operations/names.ts";
import { callMethodOf } from "../../operations/special.ts";
import { defineAttributes, defineMethods, method } from "../declare.ts";
import { p } from "../parameters.ts";
import { classProxy } from "./mappingproxy.ts";
import { shownClassName } from "./object.ts";
import { makeUnion } from "./union.ts";

const asClass = (value: Value): PyClass | undefined => (value instanceof PyClass ? value : undefined);

type Keywords = ReadonlyMap<string, Value> | null;

/** type.__call__: __new__, then __init__ if what came out is an instance. */
function* construct(cls: PyClass, args: readonly Value[], keywords: Keywords): Steps {
  if (cls === typeClass && args.length === 1 && keywords === null) return classOf(args[0]!);
  const maker = cls.lookup("__new__");
  if (maker === undefined || maker === null) return raise("TypeError", `cannot create '${shownClassName(cls)}' instances`);
  const made = yield* settle(callMaker(maker, cls, args, keywords));
  if (!classOf(made).isSubclassOf(cls)) return made;
  const init = classOf(made).lookup("__init__");
  if (init === undefined) return made;
  const answer = (yield callInit(init, made, args, keywords)) as Value;
  if (answer !== null) raise("TypeError", `__init__() should return None, not '${classOf(answer).shownName}'`);
  return made;
}

function callMaker(maker: Value, cls: PyClass, args: readonly Value[], keywords: Keywords) {
  const target =
    typeof maker === "object" && maker !== null && "callable" in maker ? (maker as unknown as { callable: Value }).callable : maker;
  return call(target, [cls, ...args], keywords);
}

function callInit(init: Value, made: Value, args: readonly Value[], keywords: Keywords) {
  return keywords === null ? callMethodOf(init, made, args) : call(init, [made, ...args], keywords);
}

/** type(name, bases, namespace) and what metaclasses call through super().__new__. */
function* newType(context: Context, metaclass: Value, args: readonly Value[], keywords: Keywords): Steps {
  if (!(metaclass instanceof PyClass))
    return raise("TypeError", `type.__new__(X): X is not a type object (${classOf(metaclass).shownName})`);
  if (args.length !== 3) {
    if (metaclass === typeClass)
      return raise("TypeError", args.length === 1 ? "type() takes no keyword arguments" : "type() takes 1 or 3 arguments");
    return raise("TypeError", `type.__new__() takes exactly 3 arguments (${args.length} given)`);
  }
  const [name, bases, namespace] = args as [Value, Value, Value];
  if (typeof name !== "string") return raise("TypeError", `type.__new__() argument 1 must be str, not ${argumentType(name)}`);
  if (!(bases instanceof PyTuple)) return raise("TypeError", `type.__new__() argument 2 must be tuple, not ${argumentType(bases)}`);
  if (!(namespace instanceof PyDict)) return raise("TypeError", `type.__new__() argument 3 must be dict, not ${argumentType(namespace)}`);
  if (name.includes("\0")) raise("ValueError", "type name must not contain null characters");
  for (const base of bases.items) {
    if (base instanceof PyClass) continue;
    const found = findAttribute(base, "__mro_entries__");
    const hook = (found instanceof Deferred ? yield found : found) as Value | undefined;
    if (hook !== undefined) raise("TypeError", "type() doesn't support MRO entry resolution; use types.new_class()");
  }
  const winner = winningMetaclass(metaclass, bases.items);
  if (winner !== metaclass) {
    const maker = winner.lookup("__new__");
    if (maker !== undefined && maker !== metaclass.lookup("__new__")) return callMaker(maker, winner, args, keywords);
  }
  const module = context.globals().get("__name__") ?? null;
  return yield* makeClass({ metaclass: winner, name, bases: bases.items, namespace, keywords, module });
}

/** `__build_class__`: the body runs in a namespace from __prepare__, then the metaclass is called. */
export function* buildClass(runBody: (namespace: Value) => Result, name: string, bases: readonly Value[], keywords: Keywords): Steps {
  const resolved = yield* resolveBases(bases);
  const rest = new Map(keywords ?? []);
  const asked = rest.get("metaclass");
  rest.delete("metaclass");
  const given = rest.size === 0 ? null : rest;
  const start = asked ?? (resolved.length > 0 ? classOf(resolved[0]!) : typeClass);
  const metaclass = start instanceof PyClass && start.isSubclassOf(typeClass) ? winningMetaclass(start, resolved) : start;
  const prepared = yield* settle(yield* prepare(metaclass, name, resolved, given));
  const cell = yield* settle(runBody(prepared));
  if (resolved.some((base, index) => base !== bases[index]) || resolved.length !== bases.length) {
    if (prepared instanceof PyDict) prepared.set("__orig_bases__", new PyTuple(bases));
  }
  const cls = (yield call(metaclass, [name, new PyTuple(resolved), prepared], given)) as Value;
  checkCell(cell, cls, name);
  return cls;
}

function checkCell(cell: Value, cls: Value, name: string): void {
  if (cell === null || typeof cell !== "object" || !("value" in cell) || !(cls instanceof PyClass)) return;
  if (cell.value === undefined)
    raise(
      "RuntimeError",
      `__class__ not set defining '${name}' as <class '${shownClassName(cls)}'>. Was __classcell__ propagated to type.__new__?`,
    );
}

function* prepare(metaclass: Value, name: string, bases: readonly Value[], keywords: Keywords): Steps {
  const found = metaclass instanceof PyClass ? classGet(metaclass, "__prepare__") : undefined;
  if (found === undefined) return new PyDict();
  const hook = yield* settle(found);
  const namespace = (yield call(hook, [name, new PyTuple(bases)], keywords)) as Value;
  if (!(namespace instanceof PyDict) && classOf(namespace).lookup("__getitem__") === undefined) {
    raise(
      "TypeError",
      `${metaclass instanceof PyClass ? metaclass.name : "<metaclass>"}.__prepare__() must return a mapping, not ${classOf(namespace).shownName}`,
    );
  }
  return namespace;
}

function setName(cls: PyClass, value: Value | undefined): null {
  if (cls.builtin) raise("TypeError", `cannot set '__name__' attribute of immutable type '${cls.shownName}'`);
  if (typeof value !== "string")
    raise("TypeError", `can only assign string to ${cls.shownName}.__name__, not '${classOf(value ?? null).shownName}'`);
  else cls.name = value;
  return null;
}

function setBases(cls: PyClass, value: Value | undefined): null {
  if (!(value instanceof PyTuple))
    return raise("TypeError", `can only assign tuple to ${cls.shownName}.__bases__, not ${classOf(value ?? null).shownName}`);
  const bases = value.items as readonly PyClass[];
  const { order, heads } = linearize(cls, bases);
  if (order === null) {
    return raise(
      "TypeError",
      `Cannot create a consistent method resolution\norder (MRO) for bases ${heads.map((base) => base.name).join(", ")}`,
    );
  }
  cls.bases = bases;
  cls.mro = order;
  cls.changed();
  return null;
}

export function installType(): void {
  typeClass.attributes.set("__doc__", "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type");
  defineMethods<PyClass>(typeClass, asClass, {
    __new__: method({
      kind: "static",
      doc: "Create and return a new object.",
      params: [p.value("metaclass"), p.rest("args"), p.keywords("kwargs")],
      call: ((context: Context, metaclass: Value, args: Value[], keywords: Keywords) =>
        steps(newType(context, metaclass, args, keywords))) as never,
    }),
    __init__: method({ doc: "Initialize self.", params: [p.rest("args"), p.keywords("kwargs")], call: () => null }),
    __call__: method({
      costNs: 28,
      doc: "Call self as a function.",
      signature: "($self, /, *args, **kwargs)",
      params: [p.rest("args"), p.keywords("kwargs")],
      call: (_context, cls, args, keywords) => steps(construct(cls, args, keywords)),
    }),
    __repr__: method({ doc: "Return repr(self).", call: (_context, cls) => `<class '${shownClassName(cls)}'>` }),
    __getattribute__: method({
      doc: "Return getattr(self, name).",
      params: [p.str("name")],
      call: (_context, cls, name) => foundOrMissing(classGet(cls, name), cls, name),
    }),
    __setattr__: method({
      doc: "Implement setattr(self, name, value).",
      params: [p.str("name"), p.value("value")],
      call: (_context, cls, name, value) => nativeSet(cls, name, value),
    }),
    __delattr__: method({
      doc: "Implement delattr(self, name).",
      params: [p.str("name")],
      call: (_context, cls, name) => nativeSet(cls, name, undefined),
    }),
    __instancecheck__: method({
      kind: "method",
      doc: "Check if an object is an instance.",
      params: [p.value("instance")],
      call: (_context, cls, value) => plainInstance(value, cls),
    }),
    __subclasscheck__: method({
      kind: "method",
      doc: "Check if a class is a subclass.",
      params: [p.value("subclass")],
      call: (_context, cls, sub) => plainSubclass(sub, cls),
    }),
    __prepare__: method({
      kind: "class",
      doc: "Create the namespace for the class statement.",
      params: [p.rest("args"), p.keywords("kwargs")],
      call: () => new PyDict(),
    }),
    __subclasses__: method({
      kind: "method",
      doc: "Return a list of immediate subclasses.",
      call: (_context, cls) => new PyList([...cls.subclasses]),
    }),
    __dir__: method({
      kind: "method",
      doc: "Specialized __dir__ implementation for types.",
      call: (_context, cls) => new PyList(allNames(cls)),
    }),
    __or__: method({ doc: "Return self|value.", params: [p.value("value")], call: (_context, cls, other) => makeUnion(cls, other) }),
    __ror__: method({ doc: "Return value|self.", params: [p.value("value")], call: (_context, cls, other) => makeUnion(other, cls) }),
    mro: method({ doc: "Return a type's method resolution order.", call: (_context, cls) => new PyList([...cls.mro]) }),
  });
  defineAttributes<PyClass>(typeClass, asClass, {
    __name__: { get: (cls) => cls.name, set: (cls, value) => setName(cls, value) },
    __qualname__: {
      get: (cls) => cls.qualname,
      set: (cls, value) => {
        if (typeof value !== "string")
          raise("TypeError", `can only assign string to ${cls.shownName}.__qualname__, not '${classOf(value ?? null).shownName}'`);
        else cls.qualname = value;
        return null;
      },
    },
    __module__: {
      // What type, and other native classes, keep under this name may be the descriptor for their instances.
      get: (cls) => {
        const own = cls.attributes.get("__module__") ?? "builtins";
        return cls.builtin && typeof own !== "string" ? "builtins" : own;
      },
      set: (cls, value) => {
        cls.set("__module__", value ?? null);
        return null;
      },
    },
    __bases__: { get: (cls) => new PyTuple(cls.bases), set: setBases },
    __base__: { member: true, get: (cls) => (cls.bases.length === 0 ? null : bestBase(cls.bases)) },
    __mro__: { member: true, get: (cls) => new PyTuple(cls.mro) },
    __dict__: { get: (cls) => classProxy(cls) },
    __doc__: {
      get: (cls) => cls.attributes.get("__doc__") ?? null,
      set: (cls, value) => {
        if (cls.builtin) raise("TypeError", `cannot set '__doc__' attribute of immutable type '${cls.shownName}'`);
        cls.set("__doc__", value ?? null);
        return null;
      },
    },
    __annotations__: { get: annotationsOf, set: setAnnotations },
    __abstractmethods__: { get: abstractMethods, set: setAbstract },
    __basicsize__: { member: true, get: () => 16 },
    __flags__: { member: true, get: (cls) => (cls.builtin ? 0x1500 : 0x1600) | (abstractFlag(cls) ? 1 << 20 : 0) },
    __text_signature__: { get: () => null },
  });
}

function abstractFlag(cls: PyClass): boolean {
  return cls.attributes.has("__abstractmethods__");
}

function abstractMethods(cls: PyClass): Value {
  return cls.attributes.get("__abstractmethods__") ?? raiseWith("AttributeError", ["__abstractmethods__"]);
}

function setAbstract(cls: PyClass, value: Value | undefined): null {
  if (value === undefined) cls.attributes.delete("__abstractmethods__");
  else cls.attributes.set("__abstractmethods__", value);
  cls.changed();
  return null;
}

function annotationsOf(cls: PyClass): Value {
  if (cls.builtin) return raiseMissing(cls, "__annotations__");
  const known = cls.attributes.get("__annotations__");
  if (known !== undefined) return known;
  const fresh = new PyDict();
  cls.attributes.set("__annotations__", fresh);
  return fresh;
}

function setAnnotations(cls: PyClass, value: Value | undefined): null {
  if (cls.builtin) raise("TypeError", `cannot set '__annotations__' attribute of immutable type '${cls.shownName}'`);
  if (value === undefined) cls.delete("__annotations__");
  else cls.set("__annotations__", value);
  return null;
}
