// object: what every value can do.

import { type Layout, objectClass, PyClass, typeClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { call, chain, Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyNativeMethod } from "../../objects/function.ts";
import { PyInstance } from "../../objects/instance.ts";
import { PyList } from "../../objects/sequence.ts";
import { classOf, NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { dictOf, foundOrMissing, getAttribute, nativeGet, nativeSet, raiseMissing } from "../../operations/attribute.ts";
import { EQ, GE, GT, LE, LT, NE } from "../../operations/compare.ts";
import { truth } from "../../operations/convert.ts";
import { watchInstance } from "../../operations/finalizer.ts";
import { replaceDict } from "../../operations/instance-descriptors.ts";
import { iterate, next } from "../../operations/iterate.ts";
import { allNames } from "../../operations/names.ts";
import { callMethodOf, callSpecial } from "../../operations/special.ts";
import { str } from "../../operations/text.ts";
import { defineAttributes, defineMethods, method } from "../declare.ts";
import { importModule } from "../importing.ts";
import { p } from "../parameters.ts";

const any = (value: Value): Value => value;

/** The qualified name by which repr shows a class: without "builtins.". */
export function shownClassName(cls: PyClass): string {
  const module = cls.builtin && !cls.attributes.has("__module__") ? "builtins" : cls.attributes.get("__module__");
  return typeof module === "string" && module !== "builtins" ? `${module}.${cls.qualname}` : cls.qualname;
}

export function address(context: Context, value: Value): string {
  return `0x${context.runtime.idOf(value).toString(16).padStart(12, "0")}`;
}

/** object.__new__: refuses arguments that neither __new__ nor __init__ of the class takes. */
function newObject(cls: PyClass, extra: number): Result {
  const overridesNew = !(cls.lookup("__new__") instanceof PyNativeMethod);
  const overridesInit = !(cls.lookup("__init__") instanceof PyNativeMethod);
  if (cls.builtin && cls.layout === "native") raise("TypeError", `cannot create '${cls.shownName}' instances`);
  if (extra > 0) {
    if (overridesNew) raise("TypeError", "object.__new__() takes exactly one argument (the type to instantiate)");
    if (!overridesInit) raise("TypeError", `${cls.shownName}() takes no arguments`);
  }
  const abstract = cls.isSubclassOf(typeClass) ? undefined : cls.lookup("__abstractmethods__");
  if (abstract !== undefined && abstract !== null) return steps(refuseAbstract(cls, abstract));
  if (cls.layout !== "object" && cls !== objectClass) {
    raise(
      "TypeError",
      `object.__new__(${cls.shownName}) is not safe, use ${cls.mro.find((base) => base.builtin)?.name ?? "object"}.__new__()`,
    );
  }
  return newInstance(cls);
}

function newInstance(cls: PyClass): PyInstance {
  const instance = new PyInstance(cls);
  if (cls.lookup("__del__") !== undefined) watchInstance(instance);
  return instance;
}

/** Abstract methods are listed in sorted order. */
function* refuseAbstract(cls: PyClass, abstract: Value): Steps {
  const names: string[] = [];
  const iterator = yield* settle(iterate(abstract));
  for (;;) {
    let name = next(iterator);
    if (name instanceof Deferred) name = (yield name) as Value | undefined;
    if (name === undefined) break;
    names.push(String(name));
  }
  if (names.length === 0) return newInstance(cls);
  names.sort();
  return raise(
    "TypeError",
    `Can't instantiate abstract class ${cls.name} with abstract method${names.length === 1 ? "" : "s"} ${names.join(", ")}`,
  );
}

function formatObject(self: Value, spec: string): Result {
  if (spec !== "") raise("TypeError", `unsupported format string passed to ${classOf(self).shownName}.__format__`);
  return str(self);
}

function setClass(self: Value, cls: Value): null {
  if (!(cls instanceof PyClass)) raise("TypeError", `__class__ must be set to a class, not '${classOf(cls).shownName}' object`);
  if (self instanceof PyInstance && cls instanceof PyClass && !cls.builtin && cls.layout === "object") {
    self.changeClass(cls);
    return null;
  }
  return raise("TypeError", "__class__ assignment only supported for mutable types or ModuleType subclasses");
}

/** Comparison methods: object itself knows identity only, and the native classes answer through the same function. */
function comparison(op: typeof LT | typeof LE | typeof EQ | typeof NE | typeof GT | typeof GE) {
  return method<Value, readonly [ReturnType<typeof p.value>]>({
    doc: "Return self==value and kin.",
    params: [p.value("value")],
    call: (_context, self, other): Result => {
      if (op === NE) return notEqual(self, other);
      if (op === EQ) return self === other ? true : NOT_IMPLEMENTED;
      return NOT_IMPLEMENTED;
    },
  });
}

/** `!=` is the inverse of what `__eq__` says. */
function notEqual(self: Value, other: Value): Result {
  const equal = callSpecial(self, "__eq__", [other]);
  if (equal === undefined) return NOT_IMPLEMENTED;
  return chain(equal, (answer) => {
    if (answer === NOT_IMPLEMENTED) return NOT_IMPLEMENTED;
    return chain(truth(answer), (equal) => equal !== true);
  });
}

/** `__init_subclass__` and `__subclasshook__` are class methods. */
function refuseExtras(args: readonly Value[], keywords: ReadonlyMap<string, Value> | null, cls: PyClass): null {
  if (args.length > 0 || (keywords !== null && keywords.size > 0))
    raise("TypeError", `${cls.shownName}.__init_subclass__() takes no keyword arguments`);
  return null;
}

/** Those of which copyreg knows what they are made from. */
const PLAIN: ReadonlySet<Layout> = new Set<Layout>(["object", "int", "float", "complex", "str", "bytes", "tuple", "list", "dict"]);

/** object.__reduce_ex__: the class's own __reduce__, or what copyreg makes of an instance's class and state. */
function* reduceEx(context: Context, self: Value, protocol: number): Steps {
  const cls = classOf(self);
  const reduce = cls.lookup("__reduce__");
  if (reduce === undefined || reduce === objectClass.attributes.get("__reduce__")) return yield* reduceGenerally(context, self, protocol);
  return callMethodOf(reduce, self, []);
}

function* reduceGenerally(context: Context, self: Value, protocol: number): Steps {
  const cls = classOf(self);
  if (cls.builtin && !PLAIN.has(cls.layout) && self !== null) {
    // object_getstate_default: those whose items lie in the object itself are refused in the plural.
    return raise(
      "TypeError",
      cls.shownName === "memoryview" ? "cannot pickle memoryview objects" : `cannot pickle '${cls.shownName}' object`,
    );
  }
  const copyreg = yield* importModule(context.runtime, "copyreg");
  if (protocol >= 2) return call(yield* settle(getAttribute(copyreg, "_reduce_newobj")), [self]);
  return call(yield* settle(getAttribute(copyreg, "_reduce_ex")), [self, protocol]);
}

function* stateOf(context: Context, self: Value): Steps {
  const copyreg = yield* importModule(context.runtime, "copyreg");
  return call(yield* settle(getAttribute(copyreg, "_state")), [self]);
}

export function installObject(): void {
  defineMethods<Value>(objectClass, any, {
    __new__: method({
      kind: "static",
      doc: "Create and return a new object.",
      signature: "($type, *args, **kwargs)",
      params: [p.value("cls"), p.rest("args"), p.keywords("kwargs")],
      call: ((_context: Context, cls: Value, args: Value[], keywords: ReadonlyMap<string, Value> | null) => {
        if (!(cls instanceof PyClass)) return raise("TypeError", `object.__new__(X): X is not a type object (${classOf(cls).shownName})`);
        return newObject(cls, args.length + (keywords?.size ?? 0));
      }) as never,
    }),
    __init__: method({
      doc: "Initialize self.",
      signature: "($self, /, *args, **kwargs)",
      params: [p.rest("args"), p.keywords("kwargs")],
      call: (_context, self, args, keywords) => {
        const cls = classOf(self);
        if (args.length === 0 && (keywords?.size ?? 0) === 0) return;
        if (!(cls.lookup("__init__") instanceof PyNativeMethod))
          raise("TypeError", "object.__init__() takes exactly one argument (the instance to initialize)");
        if (cls.lookup("__new__") instanceof PyNativeMethod && cls.definer("__new__") === objectClass)
          raise("TypeError", `${cls.shownName}() takes no arguments`);
      },
    }),
    __repr__: method({
      doc: "Return repr(self).",
      call: (context, self) => `<${shownClassName(classOf(self))} object at ${address(context, self)}>`,
    }),
    __str__: method({ doc: "Return str(self).", call: (_context, self) => callSpecial(self, "__repr__")! }),
    __format__: method({
      kind: "method",
      doc: "Default object formatter.",
      params: [p.str("format_spec")],
      call: (_context, self, spec) => formatObject(self, spec),
    }),
    __hash__: method({ doc: "Return hash(self).", call: (context, self) => Math.floor(context.runtime.idOf(self) / 16) }),
    __eq__: comparison(EQ),
    __ne__: comparison(NE),
    __lt__: comparison(LT),
    __le__: comparison(LE),
    __gt__: comparison(GT),
    __ge__: comparison(GE),
    __getattribute__: method({
      doc: "Return getattr(self, name).",
      params: [p.str("name")],
      call: (_context, self, name) => foundOrMissing(nativeGet(self, name), self, name),
    }),
    __setattr__: method({
      doc: "Implement setattr(self, name, value).",
      params: [p.str("name"), p.value("value")],
      call: (_context, self, name, value) => nativeSet(self, name, value),
    }),
    __delattr__: method({
      doc: "Implement delattr(self, name).",
      params: [p.str("name")],
      call: (_context, self, name) => nativeSet(self, name, undefined),
    }),
    __dir__: method({ kind: "method", doc: "Default dir() implementation.", call: (_context, self) => new PyList(allNames(self)) }),
    __init_subclass__: method({
      kind: "class",
      doc: "This method is called when a class is subclassed.",
      params: [p.rest("args"), p.keywords("kwargs")],
      call: (_context, cls, args, keywords) => refuseExtras(args, keywords, cls as PyClass),
    }),
    __subclasshook__: method({
      kind: "class",
      doc: "Abstract classes can override this to customize issubclass().",
      params: [p.rest("args")],
      call: () => NOT_IMPLEMENTED,
    }),
    __reduce_ex__: method({
      kind: "method",
      doc: "Helper for pickle.",
      params: [p.cInt("protocol")],
      call: (context, self, protocol) => steps(reduceEx(context, self, protocol)),
    }),
    __reduce__: method({ kind: "method", doc: "Helper for pickle.", call: (context, self) => steps(reduceGenerally(context, self, 0)) }),
    __getstate__: method({ kind: "method", doc: "Helper for pickle.", call: (context, self) => steps(stateOf(context, self)) }),
    __sizeof__: method({ kind: "method", doc: "Size of object in memory, in bytes.", call: () => 56 }),
  });
  objectClass.attributes.set("__doc__", "The base class of the class hierarchy.");
  defineAttributes<Value>(objectClass, any, {
    __class__: { doc: "the object's class", get: (self) => classOf(self), set: (self, value) => setClass(self, value ?? null) },
  });
  defineAttributes<Value>(objectClass, any, {
    __dict__: {
      get: (self) => dictOf(self) ?? raiseMissing(self, "__dict__"),
      set: (self, value) => replaceDict(self, value),
    },
  });
}
