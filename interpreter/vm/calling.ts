// Calls: what a callable is decides which frame comes on top, or that a native runs at once.

import { CodeFlag } from "../bytecode/code.ts";
import { PyClass, typeClass } from "../objects/class.ts";
import { Deferred, type DeferredRun } from "../objects/deferred.ts";
import { raise } from "../objects/exception.ts";
import { type NativeDeclaration, PyFunction, PyMethod, PyNativeFunction, PyNativeMethod, PyStaticMethod } from "../objects/function.ts";
import { PyInstance } from "../objects/instance.ts";
import { PyDict } from "../objects/mapping.ts";
import { classOf } from "../objects/singleton.ts";
import type { Result, Value } from "../objects/value.ts";
import { watchInstance } from "../operations/finalizer.ts";
import { callMethodOf } from "../operations/special.ts";
import { bindParameters } from "./binding.ts";
import { INSTANTIATE_PS } from "./costs.ts";
import { Frame, NativeFrame } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { QUIET, RETURNED, type Signal, SWITCH } from "./signals.ts";

export type Keywords = ReadonlyMap<string, Value> | null;

/** Call anything. The result is delivered to the frame on top now; RETURNED or QUIET when that has already happened. */
export function callValue(machine: Machine, callable: Value, args: Value[], keywords: Keywords): Signal {
  if (callable instanceof PyFunction) return callFunction(machine, callable, args, keywords);
  if (callable instanceof PyNativeFunction) {
    const { self, declaration } = callable;
    if (self === undefined) return callNative(machine, declaration, args, keywords);
    return callNative(machine, declaration, [self, ...args], keywords);
  }
  if (callable instanceof PyNativeMethod) {
    if (callable.kind === "class") return callNative(machine, callable.declaration, classArguments(callable, args), keywords);
    return callNative(machine, callable.declaration, args, keywords);
  }
  if (callable instanceof PyMethod) return callValue(machine, callable.callable, [callable.self, ...args], keywords);
  if (callable instanceof PyClass) return callClass(machine, callable, args, keywords);
  if (callable instanceof PyStaticMethod) return callValue(machine, callable.callable, args, keywords);
  return callObject(machine, callable, args, keywords);
}

/** A class method of a native class, called as `dict.__dict__["fromkeys"](cls)` — not bound. */
function classArguments(method: PyNativeMethod, args: Value[]): Value[] {
  if (args[0] instanceof PyClass) return args;
  return raise(
    "TypeError",
    `descriptor '${method.declaration.name}' for type '${method.owner.name}' needs a type, not a '${classOf(args[0] ?? null).shownName}' as arg 2`,
  );
}

/** An instance with __call__, found on its class. */
function callObject(machine: Machine, callable: Value, args: Value[], keywords: Keywords): Signal {
  const cls = classOf(callable);
  const method = cls.lookup("__call__");
  if (method === undefined) return raise("TypeError", `'${cls.shownName}' object is not callable`);
  if (method instanceof PyFunction || method instanceof PyNativeMethod) return callValue(machine, method, [callable, ...args], keywords);
  if (keywords === null) return machine.defer(callMethodOf(method, callable, args), machine.top);
  return callValue(machine, method, [callable, ...args], keywords);
}

export function callNative(machine: Machine, native: NativeDeclaration, args: Value[], keywords: Keywords): Signal {
  machine.charge(native.costPs);
  const { context } = machine;
  let result: Result;
  if (keywords === null && args.length === native.arity) {
    result = args.length === 1 ? native.direct(context, args[0]!) : native.direct(context, ...args);
  } else result = native.general(context, args, keywords);
  return finishNative(machine, native, result);
}

export function finishNative(machine: Machine, native: NativeDeclaration, result: Result): Signal {
  if (result instanceof Deferred) return machine.defer(result, machine.top);
  machine.deliver(result, machine.top);
  return machine.top instanceof NativeFrame ? SWITCH : native.polls ? RETURNED : QUIET;
}

/** Enter a function of Python code; its frame comes on top. */
export function callFunction(machine: Machine, fn: PyFunction, args: Value[], keywords: Keywords): Signal {
  const frame = functionFrame(machine, fn);
  if (keywords === null && args.length === fn.code.argCount && frame.linked.simple) {
    for (let i = 0; i < args.length; i++) frame.slots[i] = args[i];
  } else bindParameters(fn, frame.slots, args, keywords);
  return enter(machine, frame);
}

/** A frame for a call of a function, its parameters not yet filled in. */
export function functionFrame(machine: Machine, fn: PyFunction): Frame {
  const { code } = fn;
  const optimized = (code.flags & CodeFlag.OPTIMIZED) !== 0;
  const frame = new Frame(code, fn.globals, fn.builtins, optimized ? null : new PyDict());
  frame.closure = fn.closure;
  if (machine.depth >= machine.runtime.recursionLimit) raiseTooDeep(machine);
  return frame;
}

/**
 * RecursionError at the limit. CPython lets handlers of it go some frames deeper; as the error unwinds frames before it is handled,
 * the room is there again.
 */
function raiseTooDeep(_machine: Machine): never {
  return raise("RecursionError", "maximum recursion depth exceeded");
}

/** A frame for code that is no function: a module, a class body, what exec runs. */
export function runCode(machine: Machine, { code, globals, locals, closure }: DeferredRun): Signal {
  const frame = new Frame(code, globals, machine.runtime.builtins, locals);
  frame.closure = closure;
  if (machine.depth >= machine.runtime.recursionLimit) raiseTooDeep(machine);
  return enter(machine, frame);
}

export function enter(machine: Machine, frame: Frame): Signal {
  frame.back = machine.top;
  machine.top = frame;
  machine.depth++;
  return SWITCH;
}

/** What calling a class does when neither metaclass nor __new__ is the program's own. */
interface ConstructionTraits {
  readonly version: object;
  /** Native classes that are made whole by __new__: int(x) is one native call. */
  readonly maker: PyNativeMethod | null;
  /** Plain instances: object.__new__ makes them, and __init__ is Python code or object's own. */
  readonly plain: boolean;
  readonly init: Value | undefined;
  /** Instances have a __del__. */
  readonly isMourned: boolean;
}

function traitsOf(cls: PyClass): ConstructionTraits {
  const known = cls.traits as ConstructionTraits | undefined;
  if (known !== undefined && known.version === cls.version) return known;
  const maker = cls.definer("__new__");
  const init = cls.lookup("__init__");
  const abstract = cls.lookup("__abstractmethods__") !== undefined;
  const plain =
    !cls.builtin &&
    cls.layout === "object" &&
    cls.cls.lookup("__call__") === typeClass.lookup("__call__") &&
    maker?.name === "object" &&
    maker.builtin;
  const native = cls.lookup("__new__");
  const whole =
    cls.builtin &&
    cls !== typeClass &&
    cls.cls === typeClass &&
    native instanceof PyNativeMethod &&
    cls.definer("__init__")?.name === "object";
  const traits = {
    version: cls.version,
    maker: whole ? native : null,
    plain: plain && !abstract && init instanceof PyFunction,
    init,
    isMourned: cls.lookup("__del__") !== undefined,
  };
  cls.traits = traits;
  return traits;
}

/** Call a class: the short way for plain ones, `type(cls).__call__` for all others. */
export function callClass(machine: Machine, cls: PyClass, args: Value[], keywords: Keywords): Signal {
  const traits = traitsOf(cls);
  if (traits.plain) {
    const instance = new PyInstance(cls);
    if (traits.isMourned) watchInstance(instance);
    const init = traits.init as PyFunction;
    machine.charge(INSTANTIATE_PS);
    const frame = functionFrame(machine, init);
    const all = [instance, ...args];
    if (keywords === null && all.length === init.code.argCount && frame.linked.simple) {
      for (let i = 0; i < all.length; i++) frame.slots[i] = all[i];
    } else bindParameters(init, frame.slots, all, keywords);
    frame.construct = instance;
    return enter(machine, frame);
  }
  if (traits.maker !== null) return callNative(machine, traits.maker.declaration, [cls, ...args], keywords);
  const method = cls.cls.lookup("__call__")!;
  return callValue(machine, method, [cls, ...args], keywords);
}

/** Arguments of CALL_FUNCTION_EX: a tuple, and a dict of strings or NULL. */
export function unpackKeywords(dict: Value | undefined): Keywords {
  if (!(dict instanceof PyDict) || dict.size === 0) return null;
  const keywords = new Map<string, Value>();
  for (const { key, value } of dict.entries.values()) {
    if (typeof key !== "string") raise("TypeError", "keywords must be strings");
    else keywords.set(key, value!);
  }
  return keywords;
}
