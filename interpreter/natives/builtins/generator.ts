// Methods of generators and coroutines: send, throw, close. Resuming is the machine's; these only say what to do.

import { PyClass } from "../../objects/class.ts";
import { call, chain, type Deferred, DeferredResume, type Steps, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, PyException, PyThrow, raise } from "../../objects/exception.ts";
import { coroutineClass, generatorClass, PyGenerator } from "../../objects/generator.ts";
import { unwatch } from "../../objects/running.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { defineMethods, method } from "../declare.ts";
import { p } from "../parameters.ts";
import { address } from "./object.ts";

/** The exception instance that throw(type, value, traceback) means. */
export function thrownException(kind: Value, value: Value): Result {
  if (kind instanceof PyException) {
    return value === null ? kind : raise("TypeError", "instance exception may not have a separate value");
  }
  if (!(kind instanceof PyClass && kind.isSubclassOf(EXCEPTIONS.BaseException))) {
    return raise("TypeError", `exceptions must be classes or instances deriving from BaseException, not ${classOf(kind).shownName}`);
  }
  if (value instanceof PyException && value.isA(kind)) return value;
  return call(kind, value === null ? [] : value instanceof PyTuple ? [...value.items] : [value]);
}

/** close(): GeneratorExit is thrown in; yielding once more is an error. */
function* close(self: PyGenerator, kind: string): Steps {
  if (self.state === "created") {
    unwatch(self);
    self.state = "closed";
    self.frame = null;
    return null;
  }
  if (self.state === "closed") return null;
  try {
    yield new DeferredResume(self, "throw", new PyException(EXCEPTIONS.GeneratorExit));
  } catch (thrown) {
    const ends =
      thrown instanceof PyThrow && (thrown.exception.isA(EXCEPTIONS.GeneratorExit) || thrown.exception.isA(EXCEPTIONS.StopIteration));
    if (ends) return null;
    throw thrown;
  }
  return raise("RuntimeError", `${kind} ignored GeneratorExit`);
}

function throwInto(self: PyGenerator, kind: Value, value: Value): Deferred {
  return chain(thrownException(kind, value), (exception) => new DeferredResume(self, "throw", exception)) as Deferred;
}

function sendMethods(cls: PyClass, kind: string): void {
  const own = (value: Value): PyGenerator | undefined => (value instanceof PyGenerator && value.cls === cls ? value : undefined);
  defineMethods<PyGenerator>(cls, own, {
    send: method({
      doc: "Resume with a value.",
      params: [p.value("value")],
      call: (_context, self, value) => new DeferredResume(self, "send", value),
    }),
    throw: method({
      doc: "Raise an exception at the point where it was suspended.",
      params: [p.value("type"), p.value("value", { or: null }), p.value("traceback", { or: null })],
      call: (_context, self, kindOf, value) => throwInto(self, kindOf, value),
    }),
    close: method({ doc: "Raise GeneratorExit inside.", call: (_context, self) => steps(close(self, kind)) }),
    __repr__: method({
      doc: "Return repr(self).",
      call: (context, self) => `<${kind} object ${self.names.qualname} at ${address(context, self)}>`,
    }),
  });
}

export function installGenerators(): void {
  sendMethods(generatorClass, "generator");
  sendMethods(coroutineClass, "coroutine");
  defineMethods<PyGenerator>(generatorClass, (value) => (value instanceof PyGenerator ? value : undefined), {
    __iter__: method({ doc: "Implement iter(self).", call: (_context, self) => self }),
    __next__: method({ doc: "Implement next(self).", call: (_context, self) => new DeferredResume(self, "send", null) }),
  });
}
