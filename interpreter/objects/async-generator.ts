// What async generators hand out to be awaited: one object for each asend() or __anext__(), athrow() or aclose(), and the
// wrappers around coroutines and awaitables that send() and throw() pass through.

import { builtinClass, type PyClass } from "./class.ts";
import type { PyException } from "./exception.ts";
import type { PyGenerator } from "./generator.ts";
import { PyObject, type Result, type Value } from "./value.ts";

export const asyncSendClass = builtinClass("async_generator_asend", { subclassable: false });
export const asyncThrowClass = builtinClass("async_generator_athrow", { subclassable: false });
export const anextAwaitableClass = builtinClass("anext_awaitable", { subclassable: false });

export type AwaitableState = "fresh" | "begun" | "closed";

/** `generator.asend(value)` */
export class PyAsyncSend extends PyObject {
  readonly generator: PyGenerator;
  readonly value: Value;
  state: AwaitableState = "fresh";
  constructor(generator: PyGenerator, value: Value) {
    super();
    this.generator = generator;
    this.value = value;
  }
  get cls(): PyClass {
    return asyncSendClass;
  }
}

/** `generator.athrow(…)`, with no exception `generator.aclose()`. */
export class PyAsyncThrow extends PyObject {
  readonly generator: PyGenerator;
  /** Makes the exception to throw, when it is first awaited; null for aclose(). */
  readonly exception: (() => Result) | null;
  state: AwaitableState = "fresh";
  constructor(generator: PyGenerator, exception: (() => Result) | null) {
    super();
    this.generator = generator;
    this.exception = exception;
  }
  get cls(): PyClass {
    return asyncThrowClass;
  }
}

/** `coroutine.__await__()` */
export class PyCoroutineWrapper extends PyObject {
  readonly cls: PyClass;
  readonly coroutine: PyGenerator;
  constructor(coroutine: PyGenerator, cls: PyClass) {
    super();
    this.coroutine = coroutine;
    this.cls = cls;
  }
}

/** `anext(iterator, default)` */
export class PyAnextAwaitable extends PyObject {
  readonly awaitable: Value;
  readonly fallback: Value;
  constructor(awaitable: Value, fallback: Value) {
    super();
    this.awaitable = awaitable;
    this.fallback = fallback;
  }
  get cls(): PyClass {
    return anextAwaitableClass;
  }
}

/** What runs under an awaitable goes on with a value or an exception. */
export type Resumption = { readonly send: Value } | { readonly throw: PyException };
