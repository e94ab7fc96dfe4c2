// Calls and returns.

import { PyClass } from "../../objects/class.ts";
import type { PyCode } from "../../objects/code-object.ts";
import { call, type Steps, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { type PyCell, PyFunction, PyMethod, PyNativeFunction, PyNativeMethod } from "../../objects/function.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { itemsOf, offersItems } from "../../operations/iterate.ts";
import { bindParameters } from "../binding.ts";
import { callClass, callNative, callValue, enter, finishNative, functionFrame, unpackKeywords } from "../calling.ts";
import type { Frame } from "../frame.ts";
import { returnFromGenerator } from "../generators.ts";
import type { Machine } from "../machine.ts";
import { CONTINUE, type Signal, SWITCH } from "../signals.ts";
import { functionName } from "./containers.ts";
import type { Handler } from "./handler.ts";

/** Call a Python function with arguments that lie in the caller's slots from `first` on. */
function callFromStack(machine: Machine, frame: Frame, fn: PyFunction, first: number): Signal {
  const count = frame.sp - first;
  const callee = functionFrame(machine, fn);
  if (count === fn.code.argCount && callee.linked.simple) {
    const { slots } = callee;
    const source = frame.slots;
    for (let i = 0; i < count; i++) slots[i] = source[first + i];
  } else bindParameters(fn, callee.slots, frame.slots.slice(first, frame.sp) as Value[], null);
  return enter(machine, callee);
}

/** Call a native whose arguments lie in the caller's slots from `first` to the top. The stack is cut back to `base`. */
function callNativeFromStack(
  machine: Machine,
  frame: Frame,
  callable: PyNativeMethod | PyNativeFunction,
  range: { first: number; base: number },
): Signal {
  const { declaration } = callable;
  const { first, base } = range;
  const { slots } = frame;
  const count = frame.sp - first;
  if (count !== declaration.arity) {
    const args = slots.slice(first, frame.sp) as Value[];
    frame.sp = base;
    return callNative(machine, declaration, args, null);
  }
  machine.charge(declaration.costPs);
  frame.sp = base;
  let result: Result;
  const { context } = machine;
  switch (count) {
    case 0:
      result = declaration.direct(context);
      break;
    case 1:
      result = declaration.direct(context, slots[first]!);
      break;
    case 2:
      result = declaration.direct(context, slots[first]!, slots[first + 1]!);
      break;
    default:
      result = declaration.direct(context, ...(slots.slice(first, first + count) as Value[]));
  }
  return finishNative(machine, declaration, result);
}

/** Keyword arguments: names from the constant tuple, values from the top of the stack. */
function keywordsOf(frame: Frame, names: PyTuple): Map<string, Value> {
  const count = names.items.length;
  const keywords = new Map<string, Value>();
  frame.sp -= count;
  for (let i = 0; i < count; i++) keywords.set(names.items[i] as string, frame.slots[frame.sp + i]!);
  return keywords;
}

/** f(*iterable): the compiler leaves a lone starred argument as it is. */
function* callWithIterable(callable: Value, iterable: Value, keywords: Value | undefined): Steps {
  if (!offersItems(classOf(iterable))) {
    raise("TypeError", `${yield* functionName(callable)} argument after * must be an iterable, not ${classOf(iterable).shownName}`);
  }
  const items = yield* itemsOf(iterable);
  return call(callable, [...items], unpackKeywords(keywords));
}

export const CALL_HANDLERS = {
  CALL: (frame, count, machine) => {
    const { slots } = frame;
    const base = frame.sp - count - 2;
    let callable = slots[base];
    let first = base + 1;
    if (callable === undefined) {
      callable = slots[base + 1]!;
      first = base + 2;
    }
    if (callable instanceof PyFunction) {
      const signal = callFromStack(machine, frame, callable, first);
      frame.sp = base;
      return signal;
    }
    if (callable instanceof PyNativeMethod && callable.kind !== "class")
      return callNativeFromStack(machine, frame, callable, { first, base });
    if (callable instanceof PyNativeFunction && callable.self === undefined)
      return callNativeFromStack(machine, frame, callable, { first, base });
    if (callable instanceof PyMethod && first === base + 2 && callable.callable instanceof PyFunction) {
      slots[base + 1] = callable.self;
      const signal = callFromStack(machine, frame, callable.callable, base + 1);
      frame.sp = base;
      return signal;
    }
    const args = slots.slice(first, frame.sp) as Value[];
    frame.sp = base;
    return callable instanceof PyClass ? callClass(machine, callable, args, null) : callValue(machine, callable, args, null);
  },
  CALL_KW: (frame, count, machine) => {
    const { slots } = frame;
    const keywords = keywordsOf(frame, slots[--frame.sp] as PyTuple);
    const positional = count - keywords.size;
    const base = frame.sp - positional - 2;
    const args = slots.slice(base + 2, frame.sp) as Value[];
    const callable = slots[base];
    frame.sp = base;
    if (callable === undefined) return callValue(machine, slots[base + 1]!, args, keywords);
    args.unshift(slots[base + 1]!);
    return callValue(machine, callable, args, keywords);
  },
  CALL_FUNCTION_EX: (frame, flags, machine) => {
    const keywords = (flags & 1) !== 0 ? frame.slots[--frame.sp] : undefined;
    const args = frame.slots[--frame.sp]!;
    const callable = frame.slots[--frame.sp]!;
    frame.sp--;
    if (args instanceof PyTuple) return callValue(machine, callable, [...args.items], unpackKeywords(keywords));
    return machine.defer(steps(callWithIterable(callable, args, keywords)), frame);
  },
  RETURN_VALUE: (frame, _operand, machine) => {
    const value = frame.slots[--frame.sp]!;
    if (frame.generator !== null) return returnFromGenerator(machine, frame, value);
    machine.top = frame.back;
    machine.depth--;
    if (frame.construct === undefined) machine.deliver(value, machine.top);
    else {
      if (value !== null) raise("TypeError", `__init__() should return None, not '${classOf(value).shownName}'`);
      machine.deliver(frame.construct, machine.top);
    }
    return SWITCH;
  },
  MAKE_FUNCTION: (frame, flags) => {
    const { slots } = frame;
    const { code } = slots[--frame.sp] as PyCode;
    const closure = (flags & 8) !== 0 ? ((slots[--frame.sp] as PyTuple).items as unknown as PyCell[]) : [];
    const annotations = (flags & 4) !== 0 ? (slots[--frame.sp] as PyTuple) : null;
    const keywordDefaults = (flags & 2) !== 0 ? (slots[--frame.sp] as PyDict) : null;
    const defaults = (flags & 1) !== 0 ? (slots[--frame.sp] as PyTuple).items : null;
    const fn = new PyFunction({
      code,
      globals: frame.globals,
      builtins: frame.builtins,
      doc: code.doc,
      defaults,
      keywordDefaults,
      closure,
    });
    if (annotations !== null) fn.annotations = annotationDict(annotations);
    slots[frame.sp++] = fn;
    return CONTINUE;
  },
} satisfies Record<string, Handler>;

function annotationDict(flat: PyTuple): PyDict {
  const dict = new PyDict();
  for (let i = 0; i < flat.items.length; i += 2) dict.set(flat.items[i] as string, flat.items[i + 1]!);
  return dict;
}
