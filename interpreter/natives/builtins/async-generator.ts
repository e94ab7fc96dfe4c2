// Async generators: asend, athrow, aclose and __anext__ with the objects that are awaited for them, and what else of await can
// be called by name: coroutine.__await__, anext, aiter. States and words are those of Objects/genobject.c.

import {
  anextAwaitableClass,
  asyncSendClass,
  asyncThrowClass,
  PyAnextAwaitable,
  PyAsyncSend,
  PyAsyncThrow,
  PyCoroutineWrapper,
  type Resumption,
} from "../../objects/async-generator.ts";
import type { PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { call, chain, Deferred, DeferredResume, type Steps, settle, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, makeException, type PyException, PyThrow, raise } from "../../objects/exception.ts";
import { asyncGeneratorClass, coroutineClass, coroutineWrapperClass, PyGenerator, PyWrappedYield } from "../../objects/generator.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { getAttribute } from "../../operations/attribute.ts";
import { awaitIterator } from "../../operations/await.ts";
import { next } from "../../operations/iterate.ts";
import { callSpecial } from "../../operations/special.ts";
import { type AnyRow, defineMethods, method, native, type SelfOf } from "../declare.ts";
import { p } from "../parameters.ts";
import { beginHooks } from "./async-hooks.ts";
import { thrownException } from "./generator.ts";
import { address } from "./object.ts";

/** A value that ends an await. */
function endWith(value: Value): never {
  throw new PyThrow(makeException("StopIteration", value === null ? [] : [value], { value }));
}

const isEnd = (thrown: unknown): boolean =>
  thrown instanceof PyThrow && (thrown.exception.isA(EXCEPTIONS.StopAsyncIteration) || thrown.exception.isA(EXCEPTIONS.GeneratorExit));

function resume(generator: PyGenerator, how: Resumption): DeferredResume {
  return "send" in how ? new DeferredResume(generator, "send", how.send) : new DeferredResume(generator, "throw", how.throw);
}

/** Run an async generator up to its next yield, which ends the await, or to the next thing it awaits itself. */
function* advance(generator: PyGenerator, how: Resumption): Steps {
  let given: Value;
  try {
    given = (yield resume(generator, how)) as Value;
  } catch (thrown) {
    if (isEnd(thrown)) generator.asynchronous.closing = true;
    generator.asynchronous.stepping = false;
    throw thrown;
  }
  if (!(given instanceof PyWrappedYield)) return given;
  generator.asynchronous.stepping = false;
  return endWith(given.value);
}

const SPENT_SEND = "cannot reuse already awaited __anext__()/asend()";
const SPENT_THROW = "cannot reuse already awaited aclose()/athrow()";

function* advanceSend(self: PyAsyncSend, how: Resumption): Steps {
  const { generator } = self;
  if (self.state === "closed") raise("RuntimeError", SPENT_SEND);
  let step = how;
  if ("send" in how) {
    if (self.state === "fresh") {
      if (generator.asynchronous.stepping) raise("RuntimeError", "anext(): asynchronous generator is already running");
      if (how.send === null) step = { send: self.value };
      self.state = "begun";
    }
    generator.asynchronous.stepping = true;
  }
  try {
    return yield* advance(generator, step);
  } catch (thrown) {
    self.state = "closed";
    throw thrown;
  }
}

/** The first step of aclose() and athrow(): what is thrown in. */
function* beginThrow(self: PyAsyncThrow, sent: Value): Generator<Deferred, Resumption, never> {
  const { generator } = self;
  if (generator.asynchronous.stepping) {
    self.state = "closed";
    raise("RuntimeError", `${self.exception === null ? "aclose" : "athrow"}(): asynchronous generator is already running`);
  }
  if (generator.asynchronous.closing) {
    self.state = "closed";
    throw new PyThrow(makeException("StopAsyncIteration", []));
  }
  if (sent !== null) raise("RuntimeError", "can't send non-None value to a just-started coroutine");
  self.state = "begun";
  if (self.exception !== null) {
    const exception = (yield* settle(self.exception())) as PyException;
    generator.asynchronous.stepping = true;
    return { throw: exception };
  }
  generator.asynchronous.stepping = true;
  generator.asynchronous.closing = true;
  return { throw: makeException("GeneratorExit", []) };
}

function* advanceThrow(self: PyAsyncThrow, how: Resumption): Steps {
  const { generator } = self;
  const isSend = "send" in how;
  if (self.state === "closed") raise("RuntimeError", SPENT_THROW);
  if (isSend && generator.state === "closed") {
    self.state = "closed";
    return endWith(null);
  }
  const isFirst = isSend && self.state === "fresh";
  const step = isFirst ? yield* beginThrow(self, how.send) : how;
  if (self.exception === null) return yield* advanceClose(self, step);
  try {
    return yield* advance(generator, step);
  } catch (thrown) {
    if (isFirst) self.state = "closed";
    throw thrown;
  }
}

/** aclose(): the end of the generator is the end of the await, another yield is an error. */
function* advanceClose(self: PyAsyncThrow, how: Resumption): Steps {
  const { generator } = self;
  let given: Value;
  try {
    given = (yield resume(generator, how)) as Value;
  } catch (thrown) {
    generator.asynchronous.stepping = false;
    self.state = "closed";
    if (isEnd(thrown)) endWith(null);
    throw thrown;
  }
  if (!(given instanceof PyWrappedYield)) return given;
  generator.asynchronous.stepping = false;
  self.state = "closed";
  return raise("RuntimeError", "async generator ignored GeneratorExit");
}

/** Rows that everything has that is sent into and thrown into. */
function defineResumable<Self extends Value>(
  cls: PyClass,
  selfOf: SelfOf<Self>,
  advanceIt: (self: Self, how: Resumption) => Result,
  close: (self: Self) => Result,
): void {
  defineMethods<Self>(cls, selfOf, {
    __await__: method({ doc: "Return an iterator to be used in await expression.", call: (_context, self) => self }),
    __iter__: method({ doc: "Implement iter(self).", call: (_context, self) => self }),
    __next__: method({ doc: "Implement next(self).", call: (_context, self) => advanceIt(self, { send: null }) }),
    send: method({
      doc: "Go on with a value.",
      params: [p.value("value")],
      call: (_context, self, value) => advanceIt(self, { send: value }),
    }),
    throw: method({
      doc: "Go on with an exception.",
      params: [p.value("type"), p.value("value", { or: null }), p.value("traceback", { or: null })],
      call: (_context, self, type, value) =>
        chain(thrownException(type, value), (exception) => advanceIt(self, { throw: exception as PyException })),
    }),
    close: method({ doc: "Go on no more.", call: (_context, self) => close(self) }),
  });
}

/** What runs under anext(iterator, default), one step on. */
function* passOn(iterator: Value, how: Resumption): Steps {
  if (iterator instanceof PyGenerator) return resume(iterator, how);
  if ("throw" in how) return call(yield* settle(getAttribute(iterator, "throw")), [how.throw]);
  if (how.send !== null) return call(yield* settle(getAttribute(iterator, "send")), [how.send]);
  const item = next(iterator);
  // The end must be raised here, since its value matters.
  if (item instanceof Deferred) item.endsOnStop = false;
  return item === undefined ? endWith(null) : item;
}

function* advanceAnext(self: PyAnextAwaitable, how: Resumption): Steps {
  const iterator = yield* settle(awaitIterator(self.awaitable));
  try {
    return yield* settle(steps(passOn(iterator, how)));
  } catch (thrown) {
    if (thrown instanceof PyThrow && thrown.exception.isA(EXCEPTIONS.StopAsyncIteration)) return endWith(self.fallback);
    throw thrown;
  }
}

function* closeAnext(self: PyAnextAwaitable): Steps {
  const iterator = yield* settle(awaitIterator(self.awaitable));
  return call(yield* settle(getAttribute(iterator, "close")), []);
}

/** The first await of a generator tells the event loop about it. */
function announced(context: Context, generator: PyGenerator, made: Value): Result {
  return chain(beginHooks(context, generator), () => made);
}

function installGenerator(): void {
  const own = (value: Value): PyGenerator | undefined =>
    value instanceof PyGenerator && value.cls === asyncGeneratorClass ? value : undefined;
  const throwing = (type: Value, value: Value) => () => thrownException(type, value);
  defineMethods<PyGenerator>(asyncGeneratorClass, own, {
    __repr__: method({
      doc: "Return repr(self).",
      call: (context, self) => `<async_generator object ${self.names.qualname} at ${address(context, self)}>`,
    }),
    __aiter__: method({ doc: "Return an awaitable, that resolves in asynchronous iterator.", call: (_context, self) => self }),
    __anext__: method({
      doc: "Return a value or raise StopAsyncIteration.",
      call: (context, self) => announced(context, self, new PyAsyncSend(self, null)),
    }),
    asend: method({
      doc: "asend(v) -> send 'v' in generator.",
      params: [p.value("value")],
      call: (context, self, value) => announced(context, self, new PyAsyncSend(self, value)),
    }),
    athrow: method({
      doc: "athrow(typ[,val[,tb]]) -> raise exception in generator.",
      params: [p.value("type"), p.value("value", { or: null }), p.value("traceback", { or: null })],
      call: (context, self, type, value) => announced(context, self, new PyAsyncThrow(self, throwing(type, value))),
    }),
    aclose: method({
      doc: "aclose() -> raise GeneratorExit inside generator.",
      call: (context, self) => announced(context, self, new PyAsyncThrow(self, null)),
    }),
  });
}

function installAwaitables(): void {
  const ofClass = <Self extends Value>(type: abstract new (...args: never[]) => Self): SelfOf<Self> => {
    return (value) => (value instanceof (type as unknown as new () => object) ? (value as Self) : undefined);
  };
  const spent = (self: PyAsyncSend | PyAsyncThrow): null => {
    self.state = "closed";
    return null;
  };
  defineResumable(asyncSendClass, ofClass(PyAsyncSend), (self, how) => steps(advanceSend(self, how)), spent);
  defineResumable(asyncThrowClass, ofClass(PyAsyncThrow), (self, how) => steps(advanceThrow(self, how)), spent);
  defineResumable(
    anextAwaitableClass,
    ofClass(PyAnextAwaitable),
    (self, how) => steps(advanceAnext(self, how)),
    (self) => steps(closeAnext(self)),
  );
  const closeCoroutine = (self: PyCoroutineWrapper): Result => chain(getAttribute(self.coroutine, "close"), (close) => call(close, []));
  defineResumable(coroutineWrapperClass, ofClass(PyCoroutineWrapper), (self, how) => resume(self.coroutine, how), closeCoroutine);
  defineMethods<PyGenerator>(coroutineClass, (value) => (value instanceof PyGenerator ? value : undefined), {
    __await__: method({
      doc: "Return an iterator to be used in await expression.",
      call: (_context, self) => new PyCoroutineWrapper(self, coroutineWrapperClass),
    }),
  });
}

export function installAsyncGenerators(): void {
  installGenerator();
  installAwaitables();
}

export const ASYNC_FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  aiter: native({
    doc: "Return an AsyncIterator for an AsyncIterable object.",
    params: [p.value("async_iterable")],
    call: (_context, iterable) => {
      const made =
        callSpecial(iterable, "__aiter__") ?? raise("TypeError", `'${classOf(iterable).shownName}' object is not an async iterable`);
      return chain(made, (iterator) => {
        const { name } = classOf(iterator);
        return classOf(iterator).lookup("__anext__") === undefined
          ? raise("TypeError", `aiter() returned not an async iterator of type '${name}'`)
          : iterator;
      });
    },
  }),
  anext: native({
    doc: "Return the next item from the async iterator. With a default, that instead of StopAsyncIteration.",
    params: [p.value("aiterator"), p.value("default", { or: undefined })],
    call: (_context, iterator, fallback) => {
      const awaitable =
        callSpecial(iterator, "__anext__") ?? raise("TypeError", `'${classOf(iterator).shownName}' object is not an async iterator`);
      return fallback === undefined ? awaitable : chain(awaitable, (made) => new PyAnextAwaitable(made, fallback));
    },
  }),
};
