// Generators, coroutines, await, and the asynchronous forms of for and with.

import { CodeFlag } from "../../bytecode/code.ts";
import { OP } from "../../bytecode/opcodes.ts";
import { call, chain, Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { EFFORT_PS } from "../../objects/effort.ts";
import { EXCEPTIONS, type PyException, raise } from "../../objects/exception.ts";
import { PyFunction, PyNativeMethod } from "../../objects/function.ts";
import { asyncGeneratorClass, coroutineClass, generatorClass, PyGenerator, PyWrappedYield } from "../../objects/generator.ts";
import { PyIterator } from "../../objects/iterator.ts";
import { running, watch } from "../../objects/running.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { getAttribute } from "../../operations/attribute.ts";
import { awaitIterator, isAwaitable } from "../../operations/await.ts";
import { bind } from "../../operations/descriptor.ts";
import { iterate, next } from "../../operations/iterate.ts";
import { callSpecial } from "../../operations/special.ts";

import { callValue } from "../calling.ts";
import { type AnyFrame, Frame } from "../frame.ts";
import { resumeGenerator, yieldValue } from "../generators.ts";
import type { Machine } from "../machine.ts";
import { complainUnawaited } from "../mortality.ts";
import { CONTINUE, type Signal, SWITCH } from "../signals.ts";
import { unwind } from "../unwind.ts";
import type { Handler } from "./handler.ts";

function replaceTop(machine: Machine, frame: Frame, result: Result): Signal {
  frame.sp--;
  if (result instanceof Deferred) return machine.defer(result, frame);
  frame.slots[frame.sp++] = result;
  return CONTINUE;
}

function generatorKind(flags: number) {
  if ((flags & CodeFlag.COROUTINE) !== 0) return coroutineClass;
  return (flags & CodeFlag.ASYNC_GENERATOR) !== 0 ? asyncGeneratorClass : generatorClass;
}

/** The value of a send into a delegate that is no generator of the machine. */
function sendInto(receiver: Value, value: Value): Result | undefined {
  if (receiver instanceof PyIterator && value === null) return receiver.next();
  if (value === null && classOf(receiver).lookup("__next__") !== undefined) return next(receiver);
  return steps(callSend(receiver, value));
}

function* callSend(receiver: Value, value: Value): Steps {
  return call(yield* settle(getAttribute(receiver, "send")), [value]);
}

const ENTRY_WORDS = [
  "",
  "'async with' received an object from __aenter__ that does not implement __await__: ",
  "'async with' received an object from __aexit__ that does not implement __await__: ",
] as const;

function checkAwaitable(value: Value, operand: number): void {
  if (operand > 0 && !isAwaitable(value)) raise("TypeError", `${ENTRY_WORDS[operand]}${classOf(value).shownName}`);
}

/** So many coroutines are watched for being dropped unawaited; of further ones only the end of the process complains. */
const MOST_WATCHED = 32;

/** `await f()`: nobody can drop that coroutine. */
function isAwaitedAtOnce(caller: AnyFrame | null): boolean {
  return caller instanceof Frame && caller.code.words[caller.pc] === OP.GET_AWAITABLE;
}

/** Looking for the dead takes time with every reference dropped, and a gather() of thousands makes thousands of coroutines first. */
function watchCoroutine(coroutine: PyGenerator): void {
  const { watched, unawaited } = running.process;
  if (watched.size < MOST_WATCHED) watch(coroutine, complainUnawaited, { atExit: true });
  else unawaited.add(coroutine);
}

export const GENERATOR_HANDLERS = {
  RETURN_GENERATOR: (frame, _operand, machine) => {
    const { code, back } = frame;
    const generator = new PyGenerator(generatorKind(code.flags), code, frame);
    frame.generator = generator;
    if (generator.cls === coroutineClass && !isAwaitedAtOnce(back)) watchCoroutine(generator);
    machine.top = back;
    frame.back = null;
    machine.depth--;
    machine.deliver(generator, back);
    return SWITCH;
  },
  YIELD_VALUE: (frame, _operand, machine) => yieldValue(machine, frame, frame.slots[--frame.sp]!),
  ASYNC_GEN_WRAP: (frame) => {
    frame.slots[frame.sp - 1] = new PyWrappedYield(frame.slots[frame.sp - 1]!);
    return CONTINUE;
  },
  GET_YIELD_FROM_ITER: (frame, _operand, machine) => {
    const value = frame.slots[frame.sp - 1]!;
    if (value instanceof PyGenerator && value.cls === generatorClass) return CONTINUE;
    if (value instanceof PyGenerator && value.cls === coroutineClass) {
      const allowed = (frame.code.flags & (CodeFlag.COROUTINE | CodeFlag.ITERABLE_COROUTINE)) !== 0;
      return allowed ? CONTINUE : raise("TypeError", "cannot 'yield from' a coroutine object in a non-coroutine generator");
    }
    return replaceTop(machine, frame, iterate(value));
  },
  GET_AWAITABLE: (frame, operand, machine) => {
    const value = frame.slots[frame.sp - 1]!;
    checkAwaitable(value, operand);
    return replaceTop(machine, frame, awaitIterator(value));
  },
  SEND: (frame, target, machine) => {
    const value = frame.slots[--frame.sp]!;
    const receiver = frame.slots[frame.sp - 1]!;
    if (receiver instanceof PyGenerator && receiver.cls !== asyncGeneratorClass) return resumeGenerator(machine, receiver, "send", value);
    const result = sendInto(receiver, value);
    if (result === undefined) {
      frame.slots[frame.sp - 1] = (receiver as PyIterator).returned ?? null;
      frame.pc = target << 1;
      return CONTINUE;
    }
    if (result instanceof Deferred) return machine.defer(result, frame);
    frame.slots[frame.sp++] = result;
    return CONTINUE;
  },
  GET_AITER: (frame, _operand, machine) => {
    const value = frame.slots[frame.sp - 1]!;
    if (value instanceof PyGenerator && value.cls === asyncGeneratorClass) return CONTINUE;
    const made = callSpecial(value, "__aiter__");
    if (made === undefined)
      return raise("TypeError", `'async for' requires an object with __aiter__ method, got ${classOf(value).shownName}`);
    const checked = chain(made, (iterator) => {
      if (classOf(iterator).lookup("__anext__") !== undefined) return iterator;
      return raise(
        "TypeError",
        `'async for' received an object from __aiter__ that does not implement __anext__: ${classOf(iterator).shownName}`,
      );
    });
    return replaceTop(machine, frame, checked);
  },
  GET_ANEXT: (frame, _operand, machine) => {
    const iterator = frame.slots[frame.sp - 1]!;
    const asked = callSpecial(iterator, "__anext__");
    if (asked === undefined)
      return raise("TypeError", `'async for' requires an iterator with __anext__ method, got ${classOf(iterator).shownName}`);
    function* body(): Steps {
      const awaitable = yield* settle(asked!);
      if (!isAwaitable(awaitable))
        raise("TypeError", `'async for' received an invalid object from __anext__: ${classOf(awaitable).shownName}`);
      return awaitIterator(awaitable);
    }
    return machine.defer(steps(body()), frame);
  },
  END_ASYNC_FOR: (frame, _operand, machine) => {
    const exception = frame.slots[--frame.sp] as PyException;
    frame.sp--;
    if (exception.isA(EXCEPTIONS.StopAsyncIteration)) return CONTINUE;
    unwind(machine, exception, "again");
    return SWITCH;
  },
  BEFORE_ASYNC_WITH: (frame, _operand, machine) => {
    const manager = frame.slots[--frame.sp]!;
    return machine.defer(steps(enterSteps(frame, manager, true)), frame);
  },
  BEFORE_WITH: (frame, _operand, machine) => {
    const { slots } = frame;
    const manager = slots[--frame.sp]!;
    const cls = classOf(manager);
    const entering = cls.lookup("__enter__");
    const exit = cls.lookup("__exit__");
    if (!isPlainMethod(entering) || !isPlainMethod(exit)) return machine.defer(steps(enterSteps(frame, manager, false)), frame);
    slots[frame.sp++] = bind(exit, manager, cls) as Value;
    if (entering instanceof PyFunction) machine.charge(EFFORT_PS.callBack);
    return callValue(machine, entering, [manager], null);
  },
} satisfies Record<string, Handler>;

/** What binding makes a method of without asking anybody, as nearly all are. */
function isPlainMethod(method: Value | undefined): method is PyFunction | PyNativeMethod {
  return method instanceof PyFunction || (method instanceof PyNativeMethod && method.kind === "method");
}

/** Bind __exit__ and call __enter__; the exit lies below what entering gives. */
function* enterSteps(frame: Frame, manager: Value, async: boolean): Steps {
  const prefix = async ? "a" : "";
  const cls = classOf(manager);
  const protocol = async ? "asynchronous context manager" : "context manager";
  if (cls.lookup(`__${prefix}enter__`) === undefined)
    raise("TypeError", `'${cls.shownName}' object does not support the ${protocol} protocol`);
  const exit = cls.lookup(`__${prefix}exit__`);
  if (exit === undefined)
    raise("TypeError", `'${cls.shownName}' object does not support the ${protocol} protocol (missed __${prefix}exit__ method)`);
  frame.slots[frame.sp++] = yield* settle(bind(exit!, manager, cls));
  return callSpecial(manager, `__${prefix}enter__`)!;
}
