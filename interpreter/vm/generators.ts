// Generators and coroutines on the machine: RETURN_GENERATOR sets a frame aside, a resume links it on top of whoever asks,
// a yield unlinks it again.

import { OP } from "../bytecode/opcodes.ts";
import { call, Deferred, type Steps, steps } from "../objects/deferred.ts";
import { EXCEPTIONS, makeException, type PyException, PyThrow, raise } from "../objects/exception.ts";
import { asyncGeneratorClass, coroutineClass, generatorClass, PyGenerator } from "../objects/generator.ts";
import { running, unwatch, watch } from "../objects/running.ts";
import type { PyObject, Result, Value } from "../objects/value.ts";
import { findAttribute } from "../operations/attribute.ts";
import { callSpecial } from "../operations/special.ts";
import { Frame, NativeFrame } from "./frame.ts";
import { closeGenerator } from "./generator-end.ts";
import type { Machine } from "./machine.ts";
import { type Signal, SWITCH } from "./signals.ts";
import { addContext, finishIteration, unwind } from "./unwind.ts";

/** What an error message calls it. */
function kindOf(generator: PyGenerator): string {
  if (generator.cls === coroutineClass) return "coroutine";
  return generator.cls === asyncGeneratorClass ? "async generator" : "generator";
}

/**
 * Go on with a generator: send a value, or throw an exception into it. What it yields is delivered to the frame on top now,
 * its end as StopIteration to that frame (which FOR_ITER, SEND and natives that expect it take as the end).
 */
export function resumeGenerator(machine: Machine, generator: PyGenerator, mode: "send" | "throw", value: Value): Signal {
  if (generator.state === "running") raise("ValueError", `${kindOf(generator)} already executing`);
  if (generator.state === "closed") return resumeClosed(machine, generator, mode, value);
  if (generator.state === "created" && mode === "send" && value !== null) {
    raise("TypeError", `can't send non-None value to a just-started ${kindOf(generator)}`);
  }
  const frame = generator.frame as Frame;
  const fresh = generator.state === "created";
  if (machine.depth >= machine.runtime.recursionLimit) raise("RecursionError", "maximum recursion depth exceeded");
  if (generator.state === "created" && generator.cls === coroutineClass) unwatch(generator);
  if (mode === "throw") return throwIntoGenerator(machine, generator, value as PyException);
  link(machine, generator, frame);
  // The first resume begins at the POP_TOP after RETURN_GENERATOR; later ones take the place of what was yielded.
  frame.slots[frame.sp++] = fresh ? null : value;
  return SWITCH;
}

/** What a suspended generator delegates to by yield from or await, null when it yielded by itself (`_PyGen_yf`). */
export function delegateOf(generator: PyGenerator): Value {
  if (generator.state !== "suspended") return null;
  const frame = generator.frame as Frame;
  const { words } = frame.code;
  const delegates = words[frame.pc] === OP.RESUME && words[frame.pc + 1]! >= 2;
  return delegates ? frame.slots[frame.sp - 1]! : null;
}

/** The innermost line of the program in a chain of suspended coroutines; null when all of it is library code, or not suspended. */
export function placeOfSuspended(outermost: PyGenerator): { readonly path: string; readonly line: number } | null {
  let place: { path: string; line: number } | null = null;
  for (let current: Value = outermost; current instanceof PyGenerator && current.state === "suspended"; current = delegateOf(current)) {
    const { code, line } = current.frame as Frame;
    if (code.origin === "program") place = { path: code.path, line };
  }
  return place;
}

/** An exception goes to the innermost of a chain of delegations first (`_gen_throw`). */
function throwIntoGenerator(machine: Machine, generator: PyGenerator, exception: PyException): Signal {
  const delegate = delegateOf(generator);
  const frame = generator.frame as Frame;
  if (delegate === null) {
    link(machine, generator, frame);
    addContext(machine, exception);
    unwind(machine, exception, "raised");
    return SWITCH;
  }
  link(machine, generator, frame);
  // Stand at the SEND again: what the delegate yields is yielded on, its return goes on behind the SEND.
  frame.pc -= 2;
  if (delegate instanceof PyGenerator && !exception.isA(EXCEPTIONS.GeneratorExit))
    return resumeGenerator(machine, delegate, "throw", exception);
  return machine.defer(steps(throwIntoDelegate(frame, delegate, exception)), frame);
}

/** GeneratorExit closes the delegate and then goes on in the generator itself; others go to its throw method, if it has one. */
function* throwIntoDelegate(frame: Frame, delegate: Value, exception: PyException): Steps {
  const exits = exception.isA(EXCEPTIONS.GeneratorExit);
  const method = findAttribute(delegate, exits ? "close" : "throw");
  const found = (method instanceof Deferred ? yield method : method) as Value | undefined;
  if (found !== undefined && !exits) return call(found, [exception]);
  // What is raised now is raised in the generator: a StopIteration, too, is no end of the delegate.
  frame.pc += 2;
  if (found !== undefined) yield call(found, []);
  throw new PyThrow(exception);
}

function link(machine: Machine, generator: PyGenerator, frame: Frame): void {
  generator.state = "running";
  generator.previous = machine.handled;
  machine.handled = generator;
  frame.back = machine.top;
  machine.top = frame;
  machine.depth++;
}

function resumeClosed(machine: Machine, generator: PyGenerator, mode: "send" | "throw", value: Value): Signal {
  if (generator.cls === coroutineClass) raise("RuntimeError", "cannot reuse already awaited coroutine");
  if (mode === "throw") throw new PyThrow(value as PyException);
  return generator.cls === asyncGeneratorClass ? endAsync(machine) : endIteration(machine, null);
}

function endAsync(_machine: Machine): never {
  throw new PyThrow(makeException("StopAsyncIteration", []));
}

/** YIELD_VALUE: unlink the frame and hand the value to whoever resumed it. */
export function yieldValue(machine: Machine, frame: Frame, value: Value): Signal {
  const generator = frame.generator!;
  generator.state = "suspended";
  if (frame.code.exceptionTable.length > 0 && generator.cls === generatorClass) watchSuspended(generator);
  machine.handled = generator.previous!;
  generator.previous = null;
  machine.top = frame.back;
  frame.back = null;
  machine.depth--;
  machine.deliver(value, machine.top);
  return SWITCH;
}

/** A generator that has something to clean up is closed when it dies. */
function watchSuspended(generator: PyGenerator): void {
  if (!running.process.watched.has(generator)) watch(generator, closeQuietly, { atExit: true });
}

function closeQuietly(generator: PyObject): Result {
  return callSpecial(generator, "close") ?? null;
}

/** RETURN_VALUE in a generator's frame. */
export function returnFromGenerator(machine: Machine, frame: Frame, value: Value): Signal {
  const generator = frame.generator!;
  machine.top = frame.back;
  machine.depth--;
  closeGenerator(machine, generator);
  if (generator.cls === asyncGeneratorClass) return endAsync(machine);
  if (machine.top instanceof NativeFrame) generator.returned = value;
  return endIteration(machine, value);
}

/** Tell the frame on top that the iterator it asked is at its end. */
function endIteration(machine: Machine, value: Value): Signal {
  const { top } = machine;
  if (top instanceof Frame) {
    const op = top.code.words[top.pc - 2];
    if (op === OP.FOR_ITER || op === OP.SEND) {
      finishIteration(top, value);
      return SWITCH;
    }
  } else if (top instanceof NativeFrame && top.endsOnStop) {
    top.received = undefined;
    return SWITCH;
  }
  throw new PyThrow(makeException("StopIteration", value === null ? [] : [value], { value }));
}
