// isinstance() and issubclass(): the order of the class, or what a metaclass's hooks say.

import { PyClass, typeClass } from "../objects/class.ts";
import { chain, Deferred, eager, type Steps, settle, steps } from "../objects/deferred.ts";
import { raise } from "../objects/exception.ts";
import { PyNativeMethod } from "../objects/function.ts";
import { PyTuple } from "../objects/sequence.ts";
import { classOf } from "../objects/singleton.ts";
import type { Value } from "../objects/value.ts";
import { findAttribute } from "./attribute.ts";
import { truth } from "./convert.ts";
import { callMethodOf } from "./special.ts";

type Hook = "__instancecheck__" | "__subclasscheck__";

/** The program's own hook on a class's metaclass, undefined when it is type's. */
function hookOf(cls: Value, name: Hook): Value | undefined {
  const hook = classOf(cls).lookup(name);
  return hook instanceof PyNativeMethod && hook.owner === typeClass ? undefined : hook;
}

/** `isinstance(value, cls)` */
export function isInstance(value: Value, cls: Value): boolean | Deferred {
  if (classOf(value) === cls) return true;
  if (cls instanceof PyTuple) return anyOf(cls, (one) => isInstance(value, one));
  const hook = hookOf(cls, "__instancecheck__");
  if (hook !== undefined) return chain(callMethodOf(hook, cls, [value]), (answer) => truth(answer)) as Deferred;
  return plainInstance(value, cls);
}

/** type.__instancecheck__: the class itself, or what `__class__` pretends. */
export function plainInstance(value: Value, cls: Value): boolean | Deferred {
  if (!(cls instanceof PyClass)) return raise("TypeError", "isinstance() arg 2 must be a type, a tuple of types, or a union");
  const own = classOf(value);
  if (own.isSubclassOf(cls)) return true;
  if (own.builtin) return false;
  const pretended = findAttribute(value, "__class__");
  return chain(pretended ?? null, (claimed) => claimed instanceof PyClass && claimed !== own && claimed.isSubclassOf(cls)) as
    | boolean
    | Deferred;
}

/** `issubclass(sub, cls)` */
export function isSubclass(sub: Value, cls: Value): boolean | Deferred {
  if (cls instanceof PyTuple) return anyOf(cls, (one) => isSubclass(sub, one));
  const hook = hookOf(cls, "__subclasscheck__");
  if (hook !== undefined) return chain(callMethodOf(hook, cls, [sub]), (answer) => truth(answer)) as Deferred;
  return plainSubclass(sub, cls);
}

export function plainSubclass(sub: Value, cls: Value): boolean | Deferred {
  if (!(sub instanceof PyClass)) return eager(viaBases(sub, cls)) as boolean | Deferred;
  if (!(cls instanceof PyClass)) return raise("TypeError", "issubclass() arg 2 must be a class, a tuple of classes, or a union");
  return sub.isSubclassOf(cls);
}

/** What is no class, but says of itself what its bases are: `list[int]` (abstract_issubclass in Objects/abstract.c). */
function* viaBases(sub: Value, cls: Value): Steps {
  let bases = findAttribute(sub, "__bases__");
  if (bases instanceof Deferred) bases = (yield bases) as Value | undefined;
  if (!(bases instanceof PyTuple)) return raise("TypeError", "issubclass() arg 1 must be a class");
  if (!(cls instanceof PyClass)) return raise("TypeError", "issubclass() arg 2 must be a class, a tuple of classes, or a union");
  for (const base of bases.items) if (base === cls || (yield* settle(plainSubclass(base, cls))) === true) return true;
  return false;
}

function anyOf(classes: PyTuple, test: (one: Value) => boolean | Deferred): boolean | Deferred {
  for (const [index, one] of classes.items.entries()) {
    const answer = test(one);
    if (answer === true) return true;
    if (answer instanceof Deferred) return steps(anyLater(classes.items.slice(index + 1), answer, test));
  }
  return false;
}

function* anyLater(rest: readonly Value[], pending: Deferred, test: (one: Value) => boolean | Deferred): Steps {
  if (((yield pending) as Value) === true) return true;
  for (const one of rest) if ((yield* settle(test(one))) === true) return true;
  return false;
}
