// Generators, coroutines and async generators: a suspended frame behind an iterator's face. The machine resumes them by
// linking the frame into the running thread's chain; this file knows the frame only as something opaque.

import type { Code } from "../bytecode/code.ts";
import { builtinClass, type PyClass } from "./class.ts";
import type { PyException } from "./exception.ts";
import { PyObject, type Value } from "./value.ts";

export const generatorClass = builtinClass("generator", { subclassable: false, weak: true });
export const coroutineClass = builtinClass("coroutine", { subclassable: false, weak: true });
export const asyncGeneratorClass = builtinClass("async_generator", { subclassable: false, weak: true });
export const coroutineWrapperClass = builtinClass("coroutine_wrapper", { subclassable: false });
const wrappedYieldClass = builtinClass("async_generator_wrapped_value", { subclassable: false });

/** One level of "the exception being handled" (`_PyErr_StackItem`): each generator has its own, linked in while it runs. */
export interface HandledException {
  exception: PyException | null;
  previous: HandledException | null;
}

export type GeneratorState = "created" | "suspended" | "running" | "closed";

/** What only asynchronous generators have: the hooks were called, aclose or athrow is under way, a step is being awaited. */
export interface AsyncProgress {
  hooksCalled: boolean;
  closing: boolean;
  stepping: boolean;
  finalizer: Value;
}

/** Programs suspend them by the hundred thousand, so it has few fields: it is itself the level of the exceptions handled in it. */
export class PyGenerator extends PyObject implements HandledException {
  readonly cls: PyClass;
  readonly code: Code;
  /** Its code's names, until the program gives it others. */
  names: { readonly name: string; readonly qualname: string };
  /** The suspended frame; null once it is over. */
  frame: PyObject | null;
  state: GeneratorState = "created";
  exception: PyException | null = null;
  previous: HandledException | null = null;
  /** What it returned to a native that resumed it and takes its end without a StopIteration (`endsOnStop`). */
  returned: Value = null;
  /** Of an asynchronous generator. */
  private progress: AsyncProgress | null = null;

  constructor(cls: PyClass, code: Code, frame: PyObject) {
    super();
    this.cls = cls;
    this.code = code;
    this.frame = frame;
    this.names = code;
  }

  get asynchronous(): AsyncProgress {
    this.progress ??= { hooksCalled: false, closing: false, stepping: false, finalizer: null };
    return this.progress;
  }
}

/** What ASYNC_GEN_WRAP makes of a yielded value: told apart from values that pass through an await. */
export class PyWrappedYield extends PyObject {
  readonly value: Value;
  constructor(value: Value) {
    super();
    this.value = value;
  }
  get cls(): PyClass {
    return wrappedYieldClass;
  }
}
