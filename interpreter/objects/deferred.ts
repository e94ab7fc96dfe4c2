// How code written in TypeScript gets Python code run, or a request served, without a JavaScript frame waiting for it:
// it gives back a Deferred instead of a value, the machine does what it says and delivers the result where the value was
// wanted. A native that needs several such steps is a generator, kept by the machine in a heap frame.

import type { Code } from "../bytecode/code.ts";
import type { Answer, Request, RequestKind, RequestTable } from "../host/requests.ts";
import type { Context } from "./context.ts";
import type { PyCell } from "./function.ts";
import type { PyDict } from "./mapping.ts";
import type { Result, Value } from "./value.ts";

/** The generator of a native that takes several steps: yields what it needs done, receives the value of it. */
export type Steps = Generator<Deferred, Result, never>;

/** What the machine needs of such a generator; written out as a class where generators are too slow. */
export interface Stepping {
  /** What it holds while it waits, for those who ask what is still alive: a generator's variables cannot be seen. */
  readonly holds?: Value;
  next(received: never): IteratorResult<Deferred, Result>;
  throw(thrown: unknown): IteratorResult<Deferred, Result>;
}

export abstract class Deferred {
  /** A StopIteration that ends this gives `undefined` instead of being raised: the deferred form of an iterator's next. */
  endsOnStop = false;
}

/** Call a Python callable. */
export class DeferredCall extends Deferred {
  readonly callable: Value;
  readonly args: Value[];
  readonly keywords: ReadonlyMap<string, Value> | null;
  constructor(callable: Value, args: Value[], keywords: ReadonlyMap<string, Value> | null = null) {
    super();
    this.callable = callable;
    this.args = args;
    this.keywords = keywords;
  }
}

/** Take the steps of a native generator; the first of them, when it has been taken already, waits for `pending`. */
export class DeferredSteps extends Deferred {
  readonly steps: Stepping;
  readonly pending: Deferred | null;
  constructor(steps: Stepping, pending: Deferred | null) {
    super();
    this.steps = steps;
    this.pending = pending;
  }
}

/** Go on with what the running thread's context tells: for operations, which are not handed one. */
export class DeferredContext extends Deferred {
  readonly body: (context: Context) => Result;
  constructor(body: (context: Context) => Result) {
    super();
    this.body = body;
  }
}

/** Run a module's, a class body's or an exec'd piece of code in given namespaces. */
export class DeferredRun extends Deferred {
  readonly code: Code;
  readonly globals: PyDict;
  readonly locals: Value;
  readonly closure: readonly PyCell[];
  constructor(code: Code, globals: PyDict, locals: Value, closure: readonly PyCell[] = []) {
    super();
    this.code = code;
    this.globals = globals;
    this.locals = locals;
    this.closure = closure;
  }
}

/** Resume a generator, a coroutine or the like: send a value, or throw an exception. */
export class DeferredResume extends Deferred {
  readonly generator: unknown;
  readonly mode: "send" | "throw";
  readonly value: Value;
  constructor(generator: unknown, mode: "send" | "throw", value: Value) {
    super();
    this.generator = generator;
    this.mode = mode;
    this.value = value;
  }
}

/** Ask the scheduler. The answer is not a Python value yet: `translate` makes one of it, or raises. */
export class DeferredAsk extends Deferred {
  readonly request: Request;
  readonly translate: ((answer: never) => Result) | null;
  constructor(request: Request, translate: ((answer: never) => Result) | null) {
    super();
    this.request = request;
    this.translate = translate;
  }
}

/** Ask for one thing; `translate` turns the answer into the call's result (by default the answer itself is one). */
export function ask<Kind extends RequestKind>(
  kind: Kind,
  argument: RequestTable[Kind]["argument"],
  translate: ((answer: Answer<Kind>) => Result) | null = null,
): DeferredAsk {
  return new DeferredAsk({ kind, argument } as Request, translate as ((answer: never) => Result) | null);
}

/** Wrap a generator function's generator: `return steps(body())`. */
export function steps(generator: Stepping): DeferredSteps {
  return new DeferredSteps(generator, null);
}

/** Call a Python callable and go on with its result. */
export function call(callable: Value, args: Value[], keywords: ReadonlyMap<string, Value> | null = null): DeferredCall {
  return new DeferredCall(callable, args, keywords);
}

/** Inside a generator native: `const v = yield* settle(add(a, b))`. In hot loops test for Deferred first and yield by hand. */
export function* settle(result: Result): Generator<Deferred, Value, never> {
  return result instanceof Deferred ? ((yield result) as Value) : result;
}

/** Apply `then` to a result now, or when it is there. */
export function chain(result: Result, then: (value: Value) => Result): Result {
  return result instanceof Deferred ? steps(chained(result, then)) : then(result);
}

function* chained(result: Deferred, then: (value: Value) => Result): Steps {
  return then((yield result) as Value);
}

/** Take the steps of a generator now, as far as none of them has to wait: for natives that seldom need the machine. */
export function eager(body: Steps): Result {
  const first = body.next();
  return first.done === true ? first.value : new DeferredSteps(body, first.value);
}
