// Making a class: what type.__new__ does with name, bases and namespace (type_new in Objects/typeobject.c).

import { type Layout, linearize, objectClass, PyClass } from "../objects/class.ts";
import { call, Deferred, type Steps, settle } from "../objects/deferred.ts";
import { EXCEPTIONS, makeException, PyThrow, raise } from "../objects/exception.ts";
import { PyCell, PyClassMethod, PyFunction, PyGetSet, PyStaticMethod } from "../objects/function.ts";
import type { PyDict } from "../objects/mapping.ts";
import { PyTuple } from "../objects/sequence.ts";
import { classOf } from "../objects/singleton.ts";
import { PySuper } from "../objects/super.ts";
import type { Value } from "../objects/value.ts";
import { findAttribute, getAttribute } from "./attribute.ts";
import { encodeText } from "./codec.ts";
import { dictDescriptor, slotDescriptor, weakrefDescriptor } from "./instance-descriptors.ts";
import { itemsOf } from "./iterate.ts";
import { callMethodOf } from "./special.ts";

export interface ClassParts {
  readonly metaclass: PyClass;
  readonly name: string;
  readonly bases: readonly Value[];
  readonly namespace: PyDict;
  readonly keywords: ReadonlyMap<string, Value> | null;
  /** `__module__` when the namespace does not say. */
  readonly module: Value;
}

/** The most derived metaclass of the bases and the one asked for. */
export function winningMetaclass(asked: PyClass, bases: readonly Value[]): PyClass {
  let winner = asked;
  for (const base of bases) {
    const metaclass = classOf(base);
    if (winner.isSubclassOf(metaclass)) continue;
    if (metaclass.isSubclassOf(winner)) winner = metaclass;
    else {
      raise(
        "TypeError",
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
      );
    }
  }
  return winner;
}

/** The base that decides about the layout of instances: `__base__`. Layouts of which none extends the other do not fit together (best_base). */
export function bestBase(bases: readonly PyClass[]): PyClass {
  let [best] = bases as [PyClass];
  let winner = solid(best);
  for (const base of bases.slice(1)) {
    const other = solid(base);
    if (winner.isSubclassOf(other)) continue;
    if (!other.isSubclassOf(winner)) raise("TypeError", "multiple bases have instance lay-out conflict");
    winner = other;
    best = base;
  }
  return best;
}

/** The nearest class along the bases that adds something to the layout (solid_base). */
function solid(cls: PyClass): PyClass {
  if (cls.bases.length === 0 || extendsLayout(cls)) return cls;
  return solid(cls.bases.length === 1 ? cls.bases[0]! : bestBase(cls.bases));
}

/** Exceptions that have fields of their own besides the arguments. */
const WITH_FIELDS: ReadonlySet<PyClass> = new Set([
  EXCEPTIONS.StopIteration,
  EXCEPTIONS.SystemExit,
  EXCEPTIONS.ImportError,
  EXCEPTIONS.OSError,
  EXCEPTIONS.SyntaxError,
  EXCEPTIONS.NameError,
  EXCEPTIONS.AttributeError,
  EXCEPTIONS.UnicodeDecodeError,
  EXCEPTIONS.UnicodeEncodeError,
  EXCEPTIONS.UnicodeTranslateError,
  EXCEPTIONS.BaseExceptionGroup,
]);

/** Does it lay anything behind what its base has (extra_ivars)? A `__dict__` does where instances differ in size, `__weakref__` never. */
function extendsLayout(cls: PyClass): boolean {
  if (!cls.builtin) return cls.hasSlots || (SIZED.has(cls.layout) && cls.attributes.get("__dict__") instanceof PyGetSet);
  if (cls.layout === "exception") return cls === EXCEPTIONS.BaseException || WITH_FIELDS.has(cls);
  return cls.layout !== "object" && (cls.layout !== cls.bases[0]?.layout || cls.layout === "native");
}

function checkBases(bases: readonly Value[]): readonly PyClass[] {
  for (const base of bases) {
    if (!(base instanceof PyClass)) return raise("TypeError", "bases must be types");
    if (!base.subclassable) raise("TypeError", `type '${base.name}' is not an acceptable base type`);
  }
  return bases.length === 0 ? [objectClass] : (bases as readonly PyClass[]);
}

/** type.__new__(metaclass, name, bases, namespace, **keywords) */
export function* makeClass(parts: ClassParts): Steps {
  const { name, namespace } = parts;
  const bases = checkBases(parts.bases);
  const cls = new PyClass(name, bases, { layout: bestBase(bases).layout, builtin: false, metaclass: parts.metaclass });
  setOrder(cls, bases);
  // Names of classes are kept as UTF-8.
  encodeText(name, "utf-8", "strict");
  fillAttributes(cls, namespace, parts.module);
  const slots = yield* slotNames(cls);
  defineSlots(cls, slots);
  fillMissing(cls.attributes);
  setClassCell(cls);
  cls.changed();
  for (const base of bases) base.addSubclass(cls);
  yield* nameDescriptors(cls);
  yield* initSubclass(cls, parts.keywords);
  return cls;
}

/** The method resolution order. */
function setOrder(cls: PyClass, bases: readonly PyClass[]): void {
  const duplicate = bases.find((base, index) => bases.indexOf(base) !== index);
  if (duplicate !== undefined) raise("TypeError", `duplicate base class ${duplicate.name}`);
  const { order, heads } = linearize(cls, bases);
  if (order === null) {
    const names = heads.map((base) => base.name).join(", ");
    raise("TypeError", `Cannot create a consistent method resolution\norder (MRO) for bases ${names}`);
  } else cls.mro = order;
}

function fillAttributes(cls: PyClass, namespace: PyDict, module: Value): void {
  const { attributes } = cls;
  for (const { key, value } of namespace.entries.values()) if (typeof key === "string" && value !== undefined) attributes.set(key, value);
  if (!attributes.has("__module__")) attributes.set("__module__", module);
  const qualname = attributes.get("__qualname__");
  if (qualname !== undefined) {
    if (typeof qualname !== "string") raise("TypeError", `type __qualname__ must be a str, not ${classOf(qualname).shownName}`);
    else cls.qualname = qualname;
    attributes.delete("__qualname__");
  }
  wrapImplicitly(attributes);
}

/** `__new__` is a static method, `__init_subclass__` and `__class_getitem__` are class methods without being marked. */
function wrapImplicitly(attributes: Map<string, Value>): void {
  const maker = attributes.get("__new__");
  if (maker instanceof PyFunction) attributes.set("__new__", new PyStaticMethod(maker));
  for (const name of ["__init_subclass__", "__class_getitem__"]) {
    const hook = attributes.get(name);
    if (hook instanceof PyFunction) attributes.set(name, new PyClassMethod(hook));
  }
}

function* slotNames(cls: PyClass): Generator<Deferred, readonly string[] | null, never> {
  const declared = cls.attributes.get("__slots__");
  if (declared === undefined) return null;
  const items = typeof declared === "string" ? [declared] : yield* itemsOf(declared);
  for (const item of items) {
    if (typeof item !== "string") raise("TypeError", `__slots__ items must be strings, not '${classOf(item).shownName}'`);
    else if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(item)) raise("TypeError", "__slots__ must be identifiers");
  }
  return (items as readonly string[]).map((name) => mangled(cls.name, name));
}

function mangled(className: string, name: string): string {
  if (!name.startsWith("__") || name.endsWith("__")) return name;
  const stripped = className.replace(/^_+/, "");
  return stripped === "" ? name : `_${stripped}${name}`;
}

/**
 * The slots' descriptors, and `__dict__` and `__weakref__` where they come with this class: without `__slots__` both do as far as no base has them and
 * instances are all of one size, with them those that are named (type_new_slots_impl).
 */
function defineSlots(cls: PyClass, declared: readonly string[] | null): void {
  const base = bestBase(cls.bases);
  const isSized = SIZED.has(base.layout);
  const mayAdd = { __dict__: !hasDict(base), __weakref__: !base.instancesTakeReferences && !isSized };
  if (declared !== null && declared.length > 0 && isSized)
    raise("TypeError", `nonempty __slots__ not supported for subtype of '${base.shownName}'`);
  const special = (declared ?? []).filter((name) => name in mayAdd) as (keyof typeof mayAdd)[];
  for (const name of special) {
    if (mayAdd[name] && special.indexOf(name) === special.lastIndexOf(name)) continue;
    raise(
      "TypeError",
      `${name} slot disallowed: ${name === "__dict__" ? "" : "either "}we already got one${name === "__dict__" ? "" : ", or __itemsize__ != 0"}`,
    );
  }
  const adds = (name: keyof typeof mayAdd, has: (other: PyClass) => boolean): boolean =>
    mayAdd[name] && (declared === null || special.includes(name) || cls.bases.some(has));
  const [addsDict, addsWeak] = [adds("__dict__", hasDict), adds("__weakref__", (other) => other.instancesTakeReferences)];
  for (const name of (declared ?? []).filter((name) => !(name in mayAdd)).sort(byCodePoints)) {
    if (cls.attributes.has(name)) raise("ValueError", `'${name}' in __slots__ conflicts with class variable`);
    cls.attributes.set(name, slotDescriptor(cls, name));
    cls.hasSlots = true;
  }
  cls.instancesHaveDict = addsDict || cls.bases.some((other) => other.instancesHaveDict);
  cls.instancesTakeReferences = addsWeak || base.instancesTakeReferences;
  if (addsDict && !cls.attributes.has("__dict__")) cls.attributes.set("__dict__", dictDescriptor(cls));
  if (addsWeak && !cls.attributes.has("__weakref__")) cls.attributes.set("__weakref__", weakrefDescriptor(cls));
}

/** Native classes whose instances differ in size (`tp_itemsize`), so that nothing can be laid behind them. */
const SIZED: ReadonlySet<Layout> = new Set<Layout>(["int", "bytes", "tuple", "type"]);

const hasDict = (cls: PyClass): boolean => cls.instancesHaveDict || cls.layout === "type";

const byCodePoints = (one: string, other: string): number => (one < other ? -1 : 1);

/** What every class has at the end of its namespace (type_dict_set_doc, type_ready_set_hash). */
function fillMissing(attributes: Map<string, Value>): void {
  if (!attributes.has("__doc__")) attributes.set("__doc__", null);
  if (attributes.has("__eq__") && !attributes.has("__hash__")) attributes.set("__hash__", null);
}

/** `__class__` inside methods: the compiler leaves the cell under this name. */
function setClassCell(cls: PyClass): void {
  const cell = cls.attributes.get("__classcell__");
  if (cell === undefined) return;
  if (!(cell instanceof PyCell)) raise("TypeError", `__classcell__ must be a nonlocal cell, not <class '${classOf(cell).shownName}'>`);
  else cell.value = cls;
  cls.attributes.delete("__classcell__");
}

function* nameDescriptors(cls: PyClass): Steps {
  for (const [name, value] of [...cls.attributes]) {
    const hook = classOf(value).lookup("__set_name__");
    if (hook === undefined) continue;
    try {
      yield callMethodOf(hook, value, [cls, name]);
    } catch (thrown) {
      if (!(thrown instanceof PyThrow)) throw thrown;
      const error = makeException("RuntimeError", [
        `Error calling __set_name__ on '${classOf(value).shownName}' instance '${name}' in '${cls.shownName}'`,
      ]);
      error.cause = thrown.exception;
      error.context = thrown.exception;
      error.suppressContext = true;
      throw new PyThrow(error);
    }
  }
  return null;
}

function* initSubclass(cls: PyClass, keywords: ReadonlyMap<string, Value> | null): Steps {
  const hook = yield* settle(getAttribute(new PySuper(cls, cls, cls), "__init_subclass__"));
  yield call(hook, [], keywords);
  return null;
}

/** The bases of a class statement: those that are no classes may stand for others (`__mro_entries__`). */
export function* resolveBases(bases: readonly Value[]): Generator<Deferred, readonly Value[], never> {
  const resolved: Value[] = [];
  for (const base of bases) {
    const found = base instanceof PyClass ? undefined : findAttribute(base, "__mro_entries__");
    const hook = (found instanceof Deferred ? yield found : found) as Value | undefined;
    if (hook === undefined) resolved.push(base);
    else {
      const entries = (yield call(hook, [new PyTuple(bases)])) as Value;
      if (!(entries instanceof PyTuple)) raise("TypeError", "__mro_entries__ must return a tuple");
      else resolved.push(...entries.items);
    }
  }
  return resolved;
}
