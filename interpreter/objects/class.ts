// Classes: name, bases, method resolution order, attributes, and the lookup along the order with its cache. Making a class
// from a class statement (metaclasses, __set_name__, __init_subclass__) is the natives' work; here is only the structure.

import { running } from "./running.ts";
import { PyObject, type Value } from "./value.ts";

/**
 * What an instance is made of underneath: the native class nearest in the order decides. A class cannot inherit from two
 * different ones (CPython: "multiple bases have instance lay-out conflict").
 */
export type Layout =
  | "object"
  | "type"
  | "int"
  | "float"
  | "complex"
  | "str"
  | "bytes"
  | "bytearray"
  | "tuple"
  | "list"
  | "dict"
  | "set"
  | "frozenset"
  | "exception"
  | "module"
  | "property"
  | "native";

/** Modules that are Python here and C in CPython, where a class's `tp_name` carries its module. */
const MODULES_IN_C: ReadonlySet<string> = new Set(["datetime", "decimal"]);

export class PyClass extends PyObject {
  cls: PyClass;
  name: string;
  qualname: string;
  bases: readonly PyClass[];
  /** The class itself first. */
  mro: readonly PyClass[] = [];
  readonly attributes = new Map<string, Value>();
  layout: Layout;
  /** Defined here, so it cannot be changed by the program; its instances have attributes only where it says so. */
  readonly builtin: boolean;
  /** May a class statement name it as a base? (bool, NoneType … may not.) */
  subclassable = true;
  /** Instances carry a __dict__: true for classes of class statements without __slots__. */
  instancesHaveDict = false;
  /** Did the class statement declare slots, other than `__dict__` and `__weakref__`? */
  hasSlots = false;
  /** Can instances be referred to weakly? (CPython's `tp_weaklistoffset`; most native ones cannot.) */
  instancesTakeReferences = false;
  /** Replaced by any change to this class or one above it: what inline caches compare. */
  version: object = {};
  private readonly ownSubclasses: PyClass[] = [];
  /** Root of the shapes of this class's instances; see instance.ts. */
  rootShape: unknown = undefined;
  /** Attributes that an instance had at most so far, up to a bound: room is made for as many in the next one. */
  roomForAttributes = 0;
  /** Answers that do not change with the instance, filled by `flags.ts` on first use, dropped on change. */
  traits: unknown = undefined;
  private readonly cache = new Map<string, Value | undefined>();

  constructor(name: string, bases: readonly PyClass[], options: { layout: Layout; builtin: boolean; metaclass?: PyClass }) {
    super();
    this.name = name;
    this.qualname = name;
    this.bases = bases;
    this.layout = options.layout;
    this.builtin = options.builtin;
    this.cls = options.metaclass ?? (undefined as unknown as PyClass);
  }

  /** `_PyType_Lookup`: the attribute along the method resolution order, undefined when there is none. */
  lookup(name: string): Value | undefined {
    const cached = this.cache.get(name);
    if (cached !== undefined) return cached;
    if (this.cache.has(name)) return undefined;
    let found: Value | undefined;
    for (const cls of this.mro) {
      found = cls.attributes.get(name);
      if (found !== undefined) break;
    }
    this.cache.set(name, found);
    return found;
  }

  /** The class along the order that defines the attribute. */
  definer(name: string): PyClass | undefined {
    return this.mro.find((cls) => cls.attributes.has(name));
  }

  set(name: string, value: Value): void {
    this.attributes.set(name, value);
    this.changed();
  }

  delete(name: string): boolean {
    const had = this.attributes.delete(name);
    if (had) this.changed();
    return had;
  }

  /** Direct subclasses made by the running program. They live as long as the run does: nothing may depend on the host's collector. */
  get subclasses(): readonly PyClass[] {
    return this.builtin ? (running.process.subclasses.get(this) ?? []) : this.ownSubclasses;
  }

  addSubclass(cls: PyClass): void {
    if (!this.builtin) this.ownSubclasses.push(cls);
    else running.process.subclasses.set(this, [...this.subclasses, cls]);
  }

  /** Forget everything derived from the attributes, here and in all subclasses. */
  changed(): void {
    this.version = {};
    this.traits = undefined;
    this.cache.clear();
    for (const subclass of this.subclasses) subclass.changed();
  }

  /** `tp_name`, what error messages show: classes that CPython has in C carry their module in it, other than exceptions. */
  get shownName(): string {
    if (this.layout === "exception") return this.name;
    const module = this.attributes.get("__module__");
    const carried = typeof module === "string" && (this.builtin ? module !== "builtins" : MODULES_IN_C.has(module));
    return carried ? `${module}.${this.name}` : this.name;
  }

  isSubclassOf(other: PyClass): boolean {
    return this.mro.includes(other);
  }
}

/**
 * The C3 linearisation of the bases (Michele Simionato's text of 2.3). When they admit none, `order` is null and `heads` are the
 * classes that stand in each other's way.
 */
export function linearize(
  cls: PyClass,
  bases: readonly PyClass[],
): { readonly order: PyClass[]; readonly heads: null } | { readonly order: null; readonly heads: readonly PyClass[] } {
  const sequences = [...bases.map((base) => [...base.mro]), [...bases]];
  const order = [cls];
  for (;;) {
    const open = sequences.filter((sequence) => sequence.length > 0);
    if (open.length === 0) return { order, heads: null };
    const heads = open.map((sequence) => sequence[0]!);
    const next = heads.find((head) => !open.some((sequence) => sequence.indexOf(head) > 0));
    if (next === undefined) return { order: null, heads: [...new Set(heads)] };
    order.push(next);
    for (const sequence of open) if (sequence[0] === next) sequence.shift();
  }
}

export const objectClass = new PyClass("object", [], { layout: "object", builtin: true });
export const typeClass = new PyClass("type", [objectClass], { layout: "type", builtin: true });
objectClass.mro = [objectClass];
typeClass.mro = [typeClass, objectClass];
objectClass.cls = typeClass;
typeClass.cls = typeClass;
typeClass.instancesTakeReferences = true;

interface BuiltinOptions {
  readonly base?: PyClass;
  readonly layout?: Layout;
  readonly subclassable?: boolean;
  /** Instances take attributes of any name, as functions and modules do. */
  readonly dict?: boolean;
  /** Instances can be referred to weakly. */
  readonly weak?: boolean;
  /** `__module__`, when it is not builtins. */
  readonly module?: string;
}

/** Declare a class that CPython writes in C. Its methods are attached by the natives. */
export function builtinClass(name: string, options: BuiltinOptions = {}): PyClass {
  const base = options.base ?? objectClass;
  const layout = options.layout ?? (base === objectClass ? "native" : base.layout);
  const cls = new PyClass(name, [base], { layout, builtin: true, metaclass: base.cls });
  cls.mro = [cls, ...base.mro];
  cls.subclassable = options.subclassable ?? true;
  cls.instancesHaveDict = options.dict ?? base.instancesHaveDict;
  cls.instancesTakeReferences = options.weak ?? base.instancesTakeReferences;
  if (options.module !== undefined) cls.attributes.set("__module__", options.module);
  // Of its own, also where it has none: object's text says nothing about it.
  cls.attributes.set("__doc__", null);
  return cls;
}
