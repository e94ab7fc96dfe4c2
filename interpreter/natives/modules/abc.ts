// _abc: what abc.ABCMeta does natively: abstract methods, registration, and the checks of isinstance and issubclass.

import { carryAlong } from "../../objects/carriers.ts";
import { objectClass, PyClass } from "../../objects/class.ts";
import { call, type Deferred, eager, type Steps, settle } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyClassMethod, PyProperty, PyStaticMethod } from "../../objects/function.ts";
import { frozensetClass, PySet } from "../../objects/set.ts";
import { classOf, NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import type { Value } from "../../objects/value.ts";
import { findAttribute } from "../../operations/attribute.ts";
import { truth } from "../../operations/convert.ts";
import { bind } from "../../operations/descriptor.ts";
import { isSubclass } from "../../operations/instance-check.ts";
import { itemsOf } from "../../operations/iterate.ts";
import { setAdd } from "../../operations/keys.ts";
import { native } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";

type Walk<T> = Generator<Deferred, T, never>;

/** What one abstract class remembers. Answers that were no hold until any class registers a subclass. */
interface Registration {
  readonly registered: PyClass[];
  readonly yes: WeakSet<PyClass>;
  no: WeakSet<PyClass>;
  noVersion: object;
}

const registrations = new WeakMap<object, Registration>();
/** Replaced by every registration. */
let version: object = {};

carryAlong((original, copy, copyOf) => {
  const known = registrations.get(original);
  if (known !== undefined) registrations.set(copy, { ...unanswered(), registered: known.registered.map(copyOf) });
});

function unanswered(): Registration {
  return { registered: [], yes: new WeakSet(), no: new WeakSet(), noVersion: version };
}

function registrationOf(cls: Value): Registration {
  const known = cls instanceof PyClass ? registrations.get(cls) : undefined;
  return known ?? raise("TypeError", "_abc_data isn't initialized");
}

function* isAbstract(value: Value): Walk<boolean> {
  if (value instanceof PyProperty) {
    for (const part of [value.getter, value.setter, value.deleter]) if (part !== null && (yield* isAbstract(part))) return true;
    return false;
  }
  if (value instanceof PyClassMethod || value instanceof PyStaticMethod) return yield* isAbstract(value.callable);
  if (value === null || typeof value !== "object") return false;
  const flag = (yield* settle(findAttribute(value, "__isabstractmethod__") ?? null)) as Value | undefined;
  return flag !== null && flag !== undefined && (yield* settle(truth(flag))) === true;
}

function* abstractNames(cls: PyClass): Walk<Set<string>> {
  const names = new Set<string>();
  for (const [name, value] of cls.attributes) if (yield* isAbstract(value)) names.add(name);
  for (const base of cls.bases) {
    const inherited = base.lookup("__abstractmethods__");
    if (inherited === undefined) continue;
    for (const name of yield* itemsOf(inherited)) {
      const value = cls.lookup(name as string);
      if (value !== undefined && (yield* isAbstract(value))) names.add(name as string);
    }
  }
  return names;
}

function* init(cls: Value): Steps {
  if (!(cls instanceof PyClass)) return raise("TypeError", "_abc_init() argument must be a class");
  const names = new PySet(frozensetClass);
  for (const name of yield* abstractNames(cls)) setAdd(names, name);
  cls.set("__abstractmethods__", names);
  registrations.set(cls, unanswered());
  return null;
}

function* register(cls: Value, subclass: Value): Steps {
  if (!(subclass instanceof PyClass)) return raise("TypeError", "Can only register classes");
  if ((yield* settle(isSubclass(subclass, cls))) === true) return subclass;
  if ((yield* settle(isSubclass(cls, subclass))) === true) return raise("RuntimeError", "Refusing to create an inheritance cycle");
  registrationOf(cls).registered.push(subclass);
  version = {};
  return subclass;
}

function* hookAnswer(cls: PyClass, subclass: PyClass): Walk<boolean | null> {
  const hook = cls.lookup("__subclasshook__");
  if (hook === undefined || hook === objectClass.lookup("__subclasshook__")) return null;
  const bound = yield* settle(bind(hook, undefined, cls));
  const answer = (yield call(bound, [subclass])) as Value;
  if (answer === NOT_IMPLEMENTED) return null;
  if (typeof answer !== "boolean") raise("AssertionError", "__subclasshook__ must return either False, True, or NotImplemented");
  return answer as boolean;
}

function* checkSubclass(cls: Value, subclass: Value): Walk<boolean> {
  if (!(subclass instanceof PyClass)) return raise("TypeError", "issubclass() arg 1 must be a class");
  const registration = registrationOf(cls);
  if (registration.yes.has(subclass)) return true;
  if (registration.noVersion === version && registration.no.has(subclass)) return false;
  const answer = yield* askSubclass(cls as PyClass, subclass, registration);
  if (registration.noVersion !== version) {
    registration.no = new WeakSet();
    registration.noVersion = version;
  }
  (answer ? registration.yes : registration.no).add(subclass);
  return answer;
}

function* askSubclass(cls: PyClass, subclass: PyClass, { registered }: Registration): Walk<boolean> {
  const hooked = yield* hookAnswer(cls, subclass);
  if (hooked !== null) return hooked;
  if (subclass.mro.includes(cls)) return true;
  for (const other of registered) if ((yield* settle(isSubclass(subclass, other))) === true) return true;
  for (const other of cls.subclasses) if ((yield* settle(isSubclass(subclass, other))) === true) return true;
  return false;
}

function* checkInstance(cls: Value, instance: Value): Steps {
  const own = classOf(instance);
  const registration = registrationOf(cls);
  if (registration.yes.has(own)) return true;
  const claimed = own.builtin ? own : yield* settle(findAttribute(instance, "__class__") ?? own);
  if (claimed === own) return yield* checkSubclass(cls, own);
  return (yield* checkSubclass(cls, claimed)) || (yield* checkSubclass(cls, own));
}

const pair = [p.value("self"), p.value("other")] as const;

export const abcModule: NativeModule = {
  name: "_abc",
  doc: "Module contains faster implementation of abc.ABCMeta",
  functions: {
    _abc_init: native({
      doc: "Internal ABC helper for class set-up.",
      params: [p.value("self")],
      call: (_context, cls) => eager(init(cls)),
    }),
    _abc_register: native({
      doc: "Internal ABC helper for subclasss registration.",
      params: pair,
      call: (_context, cls, other) => eager(register(cls, other)),
    }),
    _abc_instancecheck: native({
      doc: "Internal ABC helper for instance checks.",
      params: pair,
      call: (_c, cls, value) => eager(checkInstance(cls, value)),
    }),
    _abc_subclasscheck: native({
      doc: "Internal ABC helper for subclasss checks.",
      params: pair,
      call: (_context, cls, other) => eager(checkSubclass(cls, other) as Steps),
    }),
    get_cache_token: native({
      doc: "Returns the current ABC cache token.",
      call: (context) => context.runtime.state("abc", () => ({ token: 0 })).token,
    }),
  },
};
