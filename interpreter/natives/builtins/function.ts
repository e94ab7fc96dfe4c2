// Functions, methods and the natives' own kinds as values: their attributes and reprs.

import { PyClass } from "../../objects/class.ts";
import { call, Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import {
  cellClass,
  classMethodDescriptorClass,
  functionClass,
  getSetClass,
  memberClass,
  methodClass,
  methodDescriptorClass,
  methodWrapperClass,
  nativeFunctionClass,
  PyCell,
  PyFunction,
  PyGetSet,
  PyMethod,
  PyNativeFunction,
  PyNativeMethod,
  slotWrapperClass,
} from "../../objects/function.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyModule } from "../../objects/module.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { classOf, NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import type { Value } from "../../objects/value.ts";
import { findAttribute, foundOrMissing, getAttribute, nativeGet } from "../../operations/attribute.ts";
import { bind } from "../../operations/descriptor.ts";
import { repr } from "../../operations/text.ts";
import { defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { address, shownClassName } from "./object.ts";
import { classParam } from "./slots.ts";

const asFunction = (value: Value): PyFunction | undefined => (value instanceof PyFunction ? value : undefined);
const asMethod = (value: Value): PyMethod | undefined => (value instanceof PyMethod ? value : undefined);
const asNative = (value: Value): PyNativeFunction | undefined => (value instanceof PyNativeFunction ? value : undefined);
const asDescriptor = (value: Value): PyNativeMethod | undefined => (value instanceof PyNativeMethod ? value : undefined);
const asGetSet = (value: Value): PyGetSet | undefined => (value instanceof PyGetSet ? value : undefined);
const asCell = (value: Value): PyCell | undefined => (value instanceof PyCell ? value : undefined);

function stringOnly(name: string, value: Value | undefined): string {
  return typeof value === "string" ? value : raise("TypeError", `${name} must be set to a string object`);
}

/** `descriptor.__get__(instance, owner=None)` of anything that binds by itself. */
function getDescriptor(self: Value, instance: Value, owner: Value) {
  const cls = owner instanceof PyClass ? owner : classOf(instance);
  return bind(self, instance === null && owner !== null && owner !== classOf(null) ? undefined : instance, cls);
}

const GET_ROW = {
  doc: "Return an attribute of instance, which is of type owner.",
  params: [p.value("instance"), p.value("owner", { or: null })] as const,
  call: (_context: unknown, self: Value, instance: Value, owner: Value) => getDescriptor(self, instance, owner),
};

function installFunction(): void {
  defineMethods<PyFunction>(functionClass, asFunction, {
    __get__: method(GET_ROW as never),
    __call__: method({
      doc: "Call self as a function.",
      params: [p.rest("args"), p.keywords("kwargs")],
      call: (_context, self, args, keywords) => call(self, args, keywords),
    }),
    __repr__: method({ doc: "Return repr(self).", call: (context, self) => `<function ${self.qualname} at ${address(context, self)}>` }),
  });
  defineAttributes<PyFunction>(functionClass, asFunction, {
    __name__: {
      get: (self) => self.name,
      set: (self, value) => {
        self.name = stringOnly("__name__", value);
      },
    },
    __qualname__: {
      get: (self) => self.qualname,
      set: (self, value) => {
        self.qualname = stringOnly("__qualname__", value);
      },
    },
    __module__: {
      get: (self) => self.module,
      set: (self, value) => {
        self.module = value ?? null;
      },
    },
    __doc__: {
      get: (self) => self.doc,
      set: (self, value) => {
        self.doc = value ?? null;
      },
    },
    __defaults__: {
      get: (self) => (self.defaults === null ? null : new PyTuple(self.defaults)),
      set: (self, value) => {
        if (value !== null && value !== undefined && !(value instanceof PyTuple))
          raise("TypeError", "__defaults__ must be set to a tuple object");
        self.defaults = value instanceof PyTuple ? value.items : null;
      },
    },
    __kwdefaults__: {
      get: (self) => self.keywordDefaults,
      set: (self, value) => {
        if (value !== null && value !== undefined && !(value instanceof PyDict))
          raise("TypeError", "__kwdefaults__ must be set to a dict object");
        self.keywordDefaults = value instanceof PyDict ? value : null;
      },
    },
    __annotations__: {
      get: (self) => {
        self.annotations ??= new PyDict();
        return self.annotations;
      },
      set: (self, value) => {
        if (value !== null && value !== undefined && !(value instanceof PyDict))
          raise("TypeError", "__annotations__ must be set to a dict object");
        self.annotations = value instanceof PyDict ? value : null;
      },
    },
    __closure__: { member: true, get: (self) => (self.closure.length === 0 ? null : new PyTuple(self.closure)) },
    __globals__: { member: true, get: (self) => self.globals },
    __builtins__: { member: true, get: (self) => self.builtins },
  });
}

function* methodRepr(self: PyMethod): Steps {
  const named = findAttribute(self.callable, "__qualname__");
  const name = (named instanceof Deferred ? yield named : named) as Value | undefined;
  const shown = (yield* settle(repr(self.self))) as string;
  return `<bound method ${typeof name === "string" ? name : "?"} of ${shown}>`;
}

function installMethod(): void {
  defineMethods<PyMethod>(methodClass, asMethod, {
    __new__: staticMethod({
      doc: "Create and return a new object.",
      params: [classParam(methodClass), p.value("function"), p.value("instance")],
      call: (_context, _cls, fn, instance) => {
        if (classOf(fn).lookup("__call__") === undefined) return raise("TypeError", "first argument must be callable");
        return instance === null ? raise("TypeError", "instance must not be None") : new PyMethod(fn, instance);
      },
    }),
    __call__: method({
      doc: "Call self as a function.",
      params: [p.rest("args"), p.keywords("kwargs")],
      call: (_context, self, args, keywords) => call(self, args, keywords),
    }),
    __repr__: method({ doc: "Return repr(self).", call: (_context, self) => steps(methodRepr(self)) }),
    __eq__: method({
      doc: "Return self==value.",
      params: [p.value("value")],
      call: (_context, self, other) =>
        other instanceof PyMethod ? other.callable === self.callable && other.self === self.self : NOT_IMPLEMENTED,
    }),
    // Attributes that a method does not have are those of its function.
    __getattribute__: method({
      doc: "Return getattr(self, name).",
      params: [p.str("name")],
      call: (_context, self, name) => foundOrMissing(nativeGet(self, name), self, name),
    }),
  });
  defineAttributes<PyMethod>(methodClass, asMethod, {
    __func__: { member: true, get: (self) => self.callable },
    __self__: { member: true, get: (self) => self.self },
    __doc__: { get: (self) => getAttribute(self.callable, "__doc__") },
    __name__: { get: (self) => getAttribute(self.callable, "__name__") },
    __qualname__: { get: (self) => getAttribute(self.callable, "__qualname__") },
    __module__: { get: (self) => getAttribute(self.callable, "__module__") },
  });
}

function installNative(cls: PyClass): void {
  defineMethods<PyNativeFunction>(cls, asNative, {
    __call__: method({
      doc: "Call self as a function.",
      params: [p.rest("args"), p.keywords("kwargs")],
      call: (_context, self, args, keywords) => call(self, args, keywords),
    }),
    __repr__: method({
      doc: "Return repr(self).",
      call: (context, { declaration, self }) => {
        if (cls === methodWrapperClass)
          return `<method-wrapper '${declaration.name}' of ${classOf(self!).shownName} object at ${address(context, self!)}>`;
        if (self === undefined || self instanceof PyModule) return `<built-in function ${declaration.name}>`;
        return `<built-in method ${declaration.name} of ${classOf(self).shownName} object at ${address(context, self)}>`;
      },
    }),
  });
  defineAttributes<PyNativeFunction>(cls, asNative, {
    __name__: { get: (self) => self.declaration.name },
    __qualname__: { get: (self) => self.declaration.qualname },
    __module__: { get: (self) => self.module },
    __doc__: { get: (self) => self.declaration.doc },
    __self__: { get: (self) => self.self ?? null },
    __text_signature__: { get: (self) => self.declaration.signature() },
  });
}

function installNatives(): void {
  for (const cls of [nativeFunctionClass, methodWrapperClass]) installNative(cls);
  for (const cls of [methodDescriptorClass, slotWrapperClass, classMethodDescriptorClass]) {
    const kind = cls === slotWrapperClass ? "slot wrapper" : "method";
    defineMethods<PyNativeMethod>(cls, asDescriptor, {
      __get__: method(GET_ROW as never),
      __call__: method({
        doc: "Call self as a function.",
        params: [p.rest("args"), p.keywords("kwargs")],
        call: (_context, self, args, keywords) => call(self, args, keywords),
      }),
      __repr__: method({
        doc: "Return repr(self).",
        call: (_context, self) => `<${kind} '${self.declaration.name}' of '${self.owner.name}' objects>`,
      }),
    });
    defineAttributes<PyNativeMethod>(cls, asDescriptor, {
      __name__: { get: (self) => self.declaration.name },
      __qualname__: { get: (self) => self.declaration.qualname },
      __doc__: { get: (self) => self.declaration.doc },
      __objclass__: { member: true, get: (self) => self.owner },
      __text_signature__: { get: (self) => self.declaration.signature() },
    });
  }
  for (const cls of [getSetClass, memberClass]) {
    const kind = cls === memberClass ? "member" : "attribute";
    defineMethods<PyGetSet>(cls, asGetSet, {
      __get__: method(GET_ROW as never),
      __set__: method({
        doc: "Set an attribute of instance to value.",
        params: [p.value("instance"), p.value("value")],
        call: (_context, self, instance, value) =>
          self.setter === null ? raise("AttributeError", "readonly attribute") : self.setter(instance, value),
      }),
      __repr__: method({ doc: "Return repr(self).", call: (_context, self) => `<${kind} '${self.name}' of '${self.owner.name}' objects>` }),
    });
    defineAttributes<PyGetSet>(cls, asGetSet, {
      __name__: { get: (self) => self.name },
      __qualname__: { get: (self) => `${self.owner.qualname}.${self.name}` },
      __doc__: { get: (self) => self.doc },
      __objclass__: { member: true, get: (self) => self.owner },
    });
  }
}

function installCell(): void {
  defineAttributes<PyCell>(cellClass, asCell, {
    cell_contents: {
      get: (self) => (self.value === undefined ? raise("ValueError", "Cell is empty") : self.value),
      set: (self, value) => {
        self.value = value;
      },
    },
  });
  defineMethods<PyCell>(cellClass, asCell, {
    __new__: method({
      kind: "static",
      doc: "Create a new cell object.",
      params: [p.value("cls"), p.value("contents", { or: undefined as never })],
      call: ((_context: unknown, _cls: Value, contents: Value | undefined) => new PyCell(contents)) as never,
    }),
    __repr__: method({
      doc: "Return repr(self).",
      call: (context, self) => {
        const held =
          self.value === undefined ? "empty" : `${shownClassName(classOf(self.value))} object at ${address(context, self.value)}`;
        return `<cell at ${address(context, self)}: ${held}>`;
      },
    }),
  });
}

export function installFunctions(): void {
  installFunction();
  installMethod();
  installNatives();
  installCell();
}
