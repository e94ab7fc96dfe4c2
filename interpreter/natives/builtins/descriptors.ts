// property, staticmethod, classmethod and super: the descriptors that programs make.

import { PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { call, chain, Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { EFFORT_PS, spend } from "../../objects/effort.ts";
import { raise } from "../../objects/exception.ts";
import {
  classMethodClass,
  PyClassMethod,
  PyFunction,
  PyProperty,
  PyStaticMethod,
  propertyClass,
  staticMethodClass,
} from "../../objects/function.ts";
import { classOf } from "../../objects/singleton.ts";
import { PySuper, superClass } from "../../objects/super.ts";
import type { Result, Value } from "../../objects/value.ts";
import { findAttribute, foundOrMissing, superGet } from "../../operations/attribute.ts";
import { bind, bindToClass, removeThrough, storeThrough } from "../../operations/descriptor.ts";
import { isInstance } from "../../operations/instance-check.ts";
import { repr } from "../../operations/text.ts";
import { defineAttributes, defineMethods, method } from "../declare.ts";
import { p } from "../parameters.ts";

const asProperty = (value: Value): PyProperty | undefined => (value instanceof PyProperty ? value : undefined);

/** A copy of a property with another accessor, of the same class. */
function withAccessor(self: PyProperty, change: Partial<Pick<PyProperty, "getter" | "setter" | "deleter">>): Result {
  const { getter, setter, deleter, doc } = { ...self, ...change };
  if (!self.cls.builtin) return call(self.cls, [getter, setter, deleter, doc]);
  const copy = new PyProperty(getter, setter, deleter, doc);
  copy.name = self.name;
  return copy;
}

function docOf(getter: Value, doc: Value): Value {
  return doc === null && getter instanceof PyFunction ? getter.doc : doc;
}

function readProperty(self: PyProperty, instance: Value, owner: Value): Result {
  if (instance === null) return self;
  if (self.cls.builtin) return bind(self, instance, owner instanceof PyClass ? owner : classOf(instance));
  return bind(plain(self), instance, classOf(instance));
}

/** A property of a program's subclass seen as a plain one, for the default protocol. */
function plain(self: PyProperty): PyProperty {
  const copy = new PyProperty(self.getter, self.setter, self.deleter, self.doc);
  copy.name = self.name;
  return copy;
}

function installProperty(): void {
  const accessor = p.value("function");
  defineMethods<PyProperty>(propertyClass, asProperty, {
    __new__: method({
      kind: "static",
      doc: "Create and return a new object.",
      params: [p.value("cls"), p.rest("args"), p.keywords("kwargs")],
      call: ((_context: Context, cls: PyClass) => new PyProperty(null, null, null, null, cls)) as never,
    }),
    __init__: method({
      doc: "Property attribute.",
      params: [
        p.value("fget", { or: null, kind: "either" }),
        p.value("fset", { or: null, kind: "either" }),
        p.value("fdel", { or: null, kind: "either" }),
        p.value("doc", { or: null, kind: "either" }),
      ],
      call: (_context, self, getter, setter, deleter, doc) => {
        self.getter = getter;
        self.setter = setter;
        self.deleter = deleter;
        self.doc = docOf(getter, doc);
      },
    }),
    getter: method({
      doc: "Descriptor to obtain a copy of the property with a different getter.",
      params: [accessor],
      call: (_context, self, getter) => withAccessor(self, { getter }),
    }),
    setter: method({
      doc: "Descriptor to obtain a copy of the property with a different setter.",
      params: [accessor],
      call: (_context, self, setter) => withAccessor(self, { setter }),
    }),
    deleter: method({
      doc: "Descriptor to obtain a copy of the property with a different deleter.",
      params: [accessor],
      call: (_context, self, deleter) => withAccessor(self, { deleter }),
    }),
    __get__: method({
      doc: "Return an attribute of instance, which is of type owner.",
      params: [p.value("instance"), p.value("owner", { or: null })],
      call: (_context, self, instance, owner) => readProperty(self, instance, owner),
    }),
    __set__: method({
      doc: "Set an attribute of instance to value.",
      params: [p.value("instance"), p.value("value")],
      call: (_context, self, instance, value) => storeThrough(plain(self), instance, value, self.name ?? ""),
    }),
    __delete__: method({
      doc: "Delete an attribute of instance.",
      params: [p.value("instance")],
      call: (_context, self, instance) => removeThrough(plain(self), instance, self.name ?? ""),
    }),
    __set_name__: method({
      kind: "method",
      doc: "Method to set name of a property.",
      params: [p.value("owner"), p.value("name")],
      call: (_context, self, _owner, name) => {
        self.name = typeof name === "string" ? name : null;
      },
    }),
  });
  defineAttributes<PyProperty>(propertyClass, asProperty, {
    fget: { member: true, get: (self) => self.getter },
    fset: { member: true, get: (self) => self.setter },
    fdel: { member: true, get: (self) => self.deleter },
    __doc__: {
      get: (self) => self.doc,
      set: (self, value) => {
        self.doc = value ?? null;
      },
    },
    __isabstractmethod__: { get: (self) => steps(anyAbstract([self.getter, self.setter, self.deleter])) },
  });
}

function* anyAbstract(callables: readonly Value[]): Steps {
  for (const callable of callables) {
    const found = findAttribute(callable, "__isabstractmethod__");
    const flag = (found instanceof Deferred ? yield found : found) as Value | undefined;
    if (flag === true) return true;
  }
  return false;
}

type Wrapper = PyStaticMethod | PyClassMethod;

/** Attributes of the wrapped function that the wrapper shows as its own. */
const WRAPPED = ["__module__", "__name__", "__qualname__", "__doc__", "__wrapped__"] as const;

function installWrapper(
  cls: PyClass,
  make: (callable: Value, cls: PyClass) => Wrapper,
  read: (self: Wrapper, owner: PyClass) => Result,
): void {
  const asWrapper = (value: Value): Wrapper | undefined =>
    value instanceof PyStaticMethod || value instanceof PyClassMethod ? value : undefined;
  defineMethods<Wrapper>(cls, asWrapper, {
    __new__: method({
      kind: "static",
      doc: "Create and return a new object.",
      params: [p.value("cls"), p.rest("args"), p.keywords("kwargs")],
      call: ((_context: Context, own: PyClass) => make(null, own)) as never,
    }),
    __init__: method({
      doc: "Initialize self.",
      params: [p.value("function")],
      convention: "unpack",
      call: (_context, self, callable) => {
        self.callable = callable;
      },
    }),
    __get__: method({
      doc: "Return an attribute of instance, which is of type owner.",
      params: [p.value("instance"), p.value("owner", { or: null })],
      call: (_context, self, instance, owner) => read(self, owner instanceof PyClass ? owner : classOf(instance)),
    }),
    __call__: method({
      doc: "Call self as a function.",
      params: [p.rest("args"), p.keywords("kwargs")],
      call: (_context, self, args, keywords) => {
        if (self instanceof PyClassMethod) return raise("TypeError", `'${self.cls.shownName}' object is not callable`);
        return call(self.callable, args, keywords);
      },
    }),
    __repr__: method({
      doc: "Return repr(self).",
      call: (_context, self) => chain(repr(self.callable), (shown) => `<${cls.name}(${String(shown)})>`),
    }),
  });
  if (cls === classMethodClass) cls.attributes.delete("__call__");
  const attributes = WRAPPED.map((name) => [name, { get: (self: Wrapper) => wrappedAttribute(self, name) }] as const);
  defineAttributes<Wrapper>(cls, asWrapper, {
    ...Object.fromEntries(attributes),
    __func__: { member: true, get: (self) => self.callable },
    __isabstractmethod__: { get: (self) => steps(anyAbstract([self.callable])) },
  });
}

function wrappedAttribute(self: Wrapper, name: (typeof WRAPPED)[number]): Result {
  if (name === "__wrapped__") return self.callable;
  const found = findAttribute(self.callable, name);
  return foundOrMissing(found, self, name);
}

/** super() and super(type, object): which class the lookup begins after, and whose order it follows. */
function* makeSuper(context: Context, cls: PyClass, args: readonly Value[]): Steps {
  spend(2 * EFFORT_PS.newContainer);
  if (args.length === 0) {
    const implied = context.superArguments();
    if (implied === null) return raise("RuntimeError", "super(): no arguments");
    if (implied.cls === null) return raise("RuntimeError", "super(): __class__ cell not found");
    if (implied.cls === undefined) return raise("RuntimeError", "super(): empty __class__ cell");
    return yield* checkedSuper(cls, implied.cls, implied.self);
  }
  return yield* checkedSuper(cls, args[0]!, args[1]);
}

function* checkedSuper(cls: PyClass, start: Value, self: Value | undefined): Steps {
  if (!(start instanceof PyClass)) return raise("TypeError", `super() argument 1 must be a type, not ${classOf(start).shownName}`);
  if (self === undefined || self === null) return new PySuper(start, undefined, null, cls);
  if (self instanceof PyClass && self.isSubclassOf(start)) return new PySuper(start, self, self, cls);
  if (classOf(self).isSubclassOf(start)) return new PySuper(start, self, classOf(self), cls);
  if ((yield* settle(isInstance(self, start))) === true) return new PySuper(start, self, classOf(self), cls);
  return raise("TypeError", "super(type, obj): obj must be an instance or subtype of type");
}

function installSuper(): void {
  const asSuper = (value: Value): PySuper | undefined => (value instanceof PySuper ? value : undefined);
  defineMethods<PySuper>(superClass, asSuper, {
    __new__: method({
      kind: "static",
      doc: "Create and return a new object.",
      params: [p.value("cls"), p.rest("args")],
      call: ((context: Context, cls: PyClass, args: Value[]) => {
        if (args.length > 2) raise("TypeError", `super() expected at most 2 arguments, got ${args.length}`);
        return steps(makeSuper(context, cls, args));
      }) as never,
    }),
    __init__: method({ doc: "Initialize self.", params: [p.rest("args")], call: () => null }),
    __getattribute__: method({
      doc: "Return getattr(self, name).",
      params: [p.str("name")],
      call: (_context, self, name) => foundOrMissing(superGet(self, name), self, name),
    }),
    __repr__: method({
      doc: "Return repr(self).",
      call: (_context, self) =>
        `<super: <class '${self.start.name}'>, ${self.selfClass === null ? "NULL" : `<${self.selfClass.name} object>`}>`,
    }),
  });
  defineAttributes<PySuper>(superClass, asSuper, {
    __thisclass__: { member: true, get: (self) => self.start },
    __self__: { member: true, get: (self) => self.self ?? null },
    __self_class__: { member: true, get: (self) => self.selfClass },
  });
}

export function installDescriptors(): void {
  installProperty();
  installWrapper(
    staticMethodClass,
    (callable, cls) => new PyStaticMethod(callable, cls),
    (self) => self.callable,
  );
  installWrapper(
    classMethodClass,
    (callable, cls) => new PyClassMethod(callable, cls),
    (self, owner) => bindToClass(self.callable, owner),
  );
  installSuper();
}
