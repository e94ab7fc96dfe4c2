// What futures and tasks ask of an event loop and of asyncio's Python part.

import type { PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { call, type Deferred, settle } from "../../objects/deferred.ts";
import { PyDeque } from "../../objects/deque.ts";
import { raise } from "../../objects/exception.ts";
import { PyFunction } from "../../objects/function.ts";
import { type LoopShapes, taskRegistry } from "../../objects/future.ts";
import { PyInstance, rootShape, type Shape } from "../../objects/instance.ts";
import { PyModule } from "../../objects/module.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { EMPTY_TUPLE, PyTuple } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Value } from "../../objects/value.ts";
import { getAttribute } from "../../operations/attribute.ts";
import { truth } from "../../operations/convert.ts";

export type Doing<T = void> = Generator<Deferred, T, never>;

/** Something that asyncio's Python part defines. */
export function fromLibrary(runtime: Runtime, module: string, name: string): Value {
  const { imported } = taskRegistry(runtime);
  const key = `${module}.${name}`;
  let value = imported.get(key);
  if (value === undefined) {
    const found = runtime.modules.get(`asyncio.${module}`);
    value = found instanceof PyModule ? found.attributes.get(name) : undefined;
    if (value === undefined) return raise("ImportError", `cannot import name '${name}' from 'asyncio.${module}'`);
    imported.set(key, value);
  }
  return value;
}

/** Call `loop.name(*args, context=…)`. */
export function* callLoop(loop: Value, name: string, args: Value[], variables: Value): Doing<Value> {
  const keywords = new Map([["context", variables]]);
  const found = classOf(loop).lookup(name);
  const isPlain = found instanceof PyFunction && loop instanceof PyInstance && loop.getOwn(name) === undefined;
  if (isPlain) return (yield call(found, [loop, ...args], keywords)) as Value;
  return (yield call(yield* settle(getAttribute(loop, name)), args, keywords)) as Value;
}

/** What a Handle made by `call_soon` costs in CPU time: the instructions that are not executed here. */
const HANDLE_PS = 100_000;

/** Attributes of a Handle, in the order in which its __init__ sets them. */
const HANDLE_ATTRIBUTES = ["_context", "_loop", "_callback", "_args", "_cancelled"] as const;

/**
 * What `loop.call_soon` does, without a frame for it, where that is asyncio's own and nobody wants to know who called:
 * most callbacks are tasks' next steps. False: it must be called.
 */
export function callSoonAtOnce(context: Context, loop: Value, callback: Value, args: readonly Value[], variables: Value): boolean {
  if (!(loop instanceof PyInstance)) return false;
  const registry = taskRegistry(context.runtime);
  registry.loops ??= loopShapes(context.runtime);
  const { callSoon, handleClass, handleShape } = registry.loops;
  if (loop.cls.lookup("call_soon") !== callSoon || loop.getOwn("_debug") !== false || loop.getOwn("_closed") !== false) return false;
  const ready = loop.getOwn("_ready");
  if (!(ready instanceof PyDeque) || loop.getOwn("call_soon") !== undefined) return false;
  const handle = new PyInstance(handleClass);
  handle.shape = handleShape;
  const { slots } = handle;
  slots[0] = variables;
  slots[1] = loop;
  slots[2] = callback;
  slots[3] = args.length === 0 ? EMPTY_TUPLE : new PyTuple(args);
  slots[4] = false;
  ready.append(handle);
  context.charge(HANDLE_PS);
  return true;
}

function loopShapes(runtime: Runtime): LoopShapes {
  const callSoon = fromLibrary(runtime, "base_events", "_call_soon");
  const handleClass = fromLibrary(runtime, "events", "Handle") as PyClass;
  handleClass.roomForAttributes = HANDLE_ATTRIBUTES.length;
  const handleShape = HANDLE_ATTRIBUTES.reduce((shape: Shape, name) => shape.with(name), rootShape(handleClass));
  return { callSoon, handleClass, handleShape };
}

export function* isDebugging(loop: Value): Doing<boolean> {
  if (loop instanceof PyInstance) {
    const own = loop.getOwn("_debug");
    if (typeof own === "boolean") return own;
  }
  const answer = (yield call(yield* settle(getAttribute(loop, "get_debug")), [])) as Value;
  return (yield* settle(truth(answer))) as boolean;
}
