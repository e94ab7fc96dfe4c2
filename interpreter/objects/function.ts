// Callables: functions of def statements, natives, bound methods; cells; and the descriptors that wrap callables.

import type { Code } from "../bytecode/code.ts";
import { builtinClass, type PyClass } from "./class.ts";
import type { Context } from "./context.ts";
import type { PyDict } from "./mapping.ts";
import { PyObject, type Result, type Value } from "./value.ts";

export const functionClass = builtinClass("function", { subclassable: false, dict: true, weak: true });
export const methodClass = builtinClass("method", { subclassable: false, weak: true });
export const nativeFunctionClass = builtinClass("builtin_function_or_method", { subclassable: false, weak: true });
export const methodDescriptorClass = builtinClass("method_descriptor", { subclassable: false });
export const classMethodDescriptorClass = builtinClass("classmethod_descriptor", { subclassable: false });
export const slotWrapperClass = builtinClass("wrapper_descriptor", { subclassable: false });
export const methodWrapperClass = builtinClass("method-wrapper", { subclassable: false });
export const getSetClass = builtinClass("getset_descriptor", { subclassable: false });
export const memberClass = builtinClass("member_descriptor", { subclassable: false });
export const staticMethodClass = builtinClass("staticmethod", { dict: true });
export const classMethodClass = builtinClass("classmethod", { dict: true });
export const propertyClass = builtinClass("property", { layout: "property" });
export const cellClass = builtinClass("cell", { subclassable: false });

/** A variable shared between a function and the functions inside it. */
export class PyCell extends PyObject {
  value: Value | undefined;
  constructor(value: Value | undefined) {
    super();
    this.value = value;
  }
  get cls(): PyClass {
    return cellClass;
  }
}

export class PyFunction extends PyObject {
  readonly cls = functionClass;
  code: Code;
  readonly globals: PyDict;
  name: string;
  qualname: string;
  module: Value;
  doc: Value;
  defaults: readonly Value[] | null;
  keywordDefaults: PyDict | null;
  annotations: PyDict | null = null;
  readonly closure: readonly PyCell[];
  attributes: PyDict | null = null;
  /** Set by `types.coroutine` and the like on functions they wrap natively. */
  builtins: PyDict;

  constructor(fields: {
    code: Code;
    globals: PyDict;
    builtins: PyDict;
    doc: Value;
    defaults: readonly Value[] | null;
    keywordDefaults: PyDict | null;
    closure: readonly PyCell[];
  }) {
    super();
    this.code = fields.code;
    this.globals = fields.globals;
    this.builtins = fields.builtins;
    this.name = fields.code.name;
    this.qualname = fields.code.qualname;
    this.module = fields.globals.get("__name__") ?? null;
    this.doc = fields.doc;
    this.defaults = fields.defaults;
    this.keywordDefaults = fields.keywordDefaults;
    this.closure = fields.closure;
  }
}

/** What a native's implementation is once declare.ts has wrapped its parameters: positional values in, result out. */
export type NativeBody = (context: Context, ...args: Value[]) => Result;

/** As NativeBody, for a call with keywords, or with a number of arguments that is not the exact one. */
export type NativeGeneralBody = (context: Context, args: Value[], keywords: ReadonlyMap<string, Value> | null) => Result;

/** What all forms of one native share; made by natives/declare.ts alone. */
export interface NativeDeclaration {
  readonly name: string;
  readonly qualname: string;
  readonly doc: string;
  /** `__text_signature__`, null where CPython has none. */
  readonly signature: () => string | null;
  /** With this many positional arguments and no keywords `direct` may be called; -1: never. */
  readonly arity: number;
  readonly direct: NativeBody;
  readonly general: NativeGeneralBody;
  /** CPU time of one call in picoseconds, on top of the CALL instruction's. */
  readonly costPs: number;
  /** Does a call of it end with a look at the eval breaker? Not for len, isinstance, type(x) and list.append as specialised by 3.11. */
  readonly polls: boolean;
}

/** A native function; with `self` set, a native method bound to it. */
export class PyNativeFunction extends PyObject {
  readonly declaration: NativeDeclaration;
  readonly self: Value | undefined;
  readonly module: string | null;
  constructor(declaration: NativeDeclaration, self: Value | undefined, module: string | null) {
    super();
    this.declaration = declaration;
    this.self = self;
    this.module = module;
  }
  get cls(): PyClass {
    return nativeFunctionClass;
  }
}

/** A slot's wrapper with its receiver: `(5).__add__`. */
export class PyMethodWrapper extends PyNativeFunction {
  override get cls(): PyClass {
    return methodWrapperClass;
  }
}

/** A native method as it lies in its class: `str.upper`. `kind` tells how CPython shows it. Of some two thousand a program uses a few
 * dozen, so that each is declared when it is first looked into. */
export class PyNativeMethod extends PyObject {
  readonly owner: PyClass;
  readonly kind: "method" | "slot" | "class" | "static";
  private readonly declare: () => NativeDeclaration;
  private declared: NativeDeclaration | undefined = undefined;
  constructor(declare: () => NativeDeclaration, owner: PyClass, kind: "method" | "slot" | "class" | "static") {
    super();
    this.owner = owner;
    this.kind = kind;
    this.declare = declare;
  }
  get declaration(): NativeDeclaration {
    this.declared ??= this.declare();
    return this.declared;
  }
  get cls(): PyClass {
    return this.kind === "slot" ? slotWrapperClass : this.kind === "class" ? classMethodDescriptorClass : methodDescriptorClass;
  }
}

/** `instance.method`: any callable with the first argument filled in. */
export class PyMethod extends PyObject {
  readonly callable: Value;
  readonly self: Value;
  constructor(callable: Value, self: Value) {
    super();
    this.callable = callable;
    this.self = self;
  }
  get cls(): PyClass {
    return methodClass;
  }
}

/** An attribute computed by native code: `function.__name__`, `type.__mro__`. */
export class PyGetSet extends PyObject {
  readonly name: string;
  readonly owner: PyClass;
  readonly doc: string;
  readonly getter: (self: Value) => Result;
  /** `value` undefined deletes. */
  readonly setter: ((self: Value, value: Value | undefined) => Result) | null;
  /** The same for a copy of its class, where it is for one that a program has made; null where it serves all. */
  readonly remake: ((owner: PyClass) => PyGetSet) | null;
  /** Shown as a member (a plain C field), not as a getset. */
  readonly member: boolean;
  constructor(fields: Pick<PyGetSet, "name" | "owner" | "doc" | "getter" | "setter" | "member"> & Partial<Pick<PyGetSet, "remake">>) {
    super();
    this.name = fields.name;
    this.owner = fields.owner;
    this.doc = fields.doc;
    this.getter = fields.getter;
    this.setter = fields.setter;
    this.remake = fields.remake ?? null;
    this.member = fields.member;
  }
  get cls(): PyClass {
    return this.member ? memberClass : getSetClass;
  }
}

export class PyStaticMethod extends PyObject {
  readonly cls: PyClass;
  callable: Value;
  attributes: PyDict | null = null;
  constructor(callable: Value, cls: PyClass = staticMethodClass) {
    super();
    this.cls = cls;
    this.callable = callable;
  }
}

export class PyClassMethod extends PyObject {
  readonly cls: PyClass;
  callable: Value;
  attributes: PyDict | null = null;
  constructor(callable: Value, cls: PyClass = classMethodClass) {
    super();
    this.cls = cls;
    this.callable = callable;
  }
}

export class PyProperty extends PyObject {
  readonly cls: PyClass;
  getter: Value;
  setter: Value;
  deleter: Value;
  doc: Value;
  /** Known once the class is made: `__set_name__`. */
  name: string | null = null;
  attributes: PyDict | null = null;
  constructor(getter: Value, setter: Value, deleter: Value, doc: Value, cls: PyClass = propertyClass) {
    super();
    this.cls = cls;
    this.getter = getter;
    this.setter = setter;
    this.deleter = deleter;
    this.doc = doc;
  }
}
