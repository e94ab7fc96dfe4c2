// Special methods: found on the class, never on the instance, bound to the value and called by the machine.

import type { PyClass } from "../objects/class.ts";
import { call, type Deferred, steps } from "../objects/deferred.ts";
import { PyClassMethod, PyFunction, PyNativeMethod, PyStaticMethod } from "../objects/function.ts";
import { classOf } from "../objects/singleton.ts";
import type { Result, Value } from "../objects/value.ts";

/** `type(value).name(value, *args)`; undefined when the class has no such method. */
export function callSpecial(value: Value, name: string, args: readonly Value[] = []): Result | undefined {
  const method = classOf(value).lookup(name);
  return method === undefined ? undefined : callMethodOf(method, value, args);
}

/** Call a class attribute as a method of `value`: plain functions get it first, other descriptors are asked to bind. */
export function callMethodOf(method: Value, value: Value, args: readonly Value[]): Deferred {
  if (method instanceof PyFunction || (method instanceof PyNativeMethod && method.kind !== "class" && method.kind !== "static")) {
    return call(method, [value, ...args]);
  }
  if (method instanceof PyStaticMethod) return call(method.callable, [...args]);
  if (method instanceof PyClassMethod) return call(method.callable, [classOf(value), ...args]);
  const getter = classOf(method).lookup("__get__");
  if (getter === undefined) return call(method, [...args]);
  return steps(bindAndCall(getter, method, value, args));
}

function* bindAndCall(getter: Value, method: Value, value: Value, args: readonly Value[]): Generator<Deferred, Result, never> {
  const bound = (yield callMethodOf(getter, method, [value, classOf(value)])) as Value;
  return call(bound, [...args]);
}

/** Does a class (not one built in) define or inherit a Python-level override of a special method of its native base? */
export function overrides(cls: PyClass, name: string): boolean {
  return !cls.builtin && !(cls.lookup(name) instanceof PyNativeMethod);
}
