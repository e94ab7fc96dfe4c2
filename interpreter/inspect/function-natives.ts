// What makes functions and methods of their parts: types.FunctionType, types.MethodType, and `function.__code__`.

import { defineAttributes, defineMethods, method, staticMethod } from "../natives/declare.ts";
import { p } from "../natives/parameters.ts";
import { PyClass } from "../objects/class.ts";
import { codeObject, PyCode } from "../objects/code-object.ts";
import { raise } from "../objects/exception.ts";
import { functionClass, methodClass, PyCell, PyFunction, PyMethod } from "../objects/function.ts";
import { PyDict } from "../objects/mapping.ts";
import { PyModule } from "../objects/module.ts";
import type { Runtime } from "../objects/runtime.ts";
import { PyTuple } from "../objects/sequence.ts";
import { argumentType, classOf } from "../objects/singleton.ts";
import type { Value } from "../objects/value.ts";
import { unboxString } from "../operations/unbox.ts";

function setCode(self: PyFunction, value: Value | undefined): void {
  if (!(value instanceof PyCode)) return raise("TypeError", "__code__ must be set to a code object");
  const [has, wants] = [self.closure.length, value.code.freeVars.length];
  if (has !== wants) raise("ValueError", `${self.name}() requires a code object with ${has} free vars, not ${wants}`);
  self.code = value.code;
}

function closureOf({ code }: PyCode, closure: Value): readonly PyCell[] {
  const wants = code.freeVars.length;
  if (closure === null && wants === 0) return [];
  if (!(closure instanceof PyTuple))
    return raise("TypeError", wants > 0 ? "arg 5 (closure) must be tuple" : "arg 5 (closure) must be None or tuple");
  if (closure.items.length !== wants) raise("ValueError", `${code.name} requires closure of length ${wants}, not ${closure.items.length}`);
  const odd = closure.items.find((cell) => !(cell instanceof PyCell));
  if (odd !== undefined) raise("TypeError", `arg 5 (closure) expected cell, found ${classOf(odd).shownName}`);
  return closure.items as readonly PyCell[];
}

/** The builtins that code with these globals sees. */
function builtinsFor(runtime: Runtime, globals: PyDict): PyDict {
  const named = globals.get("__builtins__");
  if (named instanceof PyModule) return named.attributes;
  return named instanceof PyDict ? named : runtime.builtins;
}

/** The first constant is the docstring, if it is a string. */
function docOf({ code }: PyCode): Value {
  const [first] = code.consts;
  return first?.kind === "str" ? first.value : null;
}

interface Parts {
  readonly code: Value;
  readonly globals: Value;
  readonly name: Value;
  readonly defaults: Value;
  readonly closure: Value;
}

function makeFunction(runtime: Runtime, { code, globals, name, defaults, closure }: Parts): PyFunction {
  if (!(code instanceof PyCode)) return raise("TypeError", `function() argument 'code' must be code, not ${argumentType(code)}`);
  if (!(globals instanceof PyDict)) return raise("TypeError", `function() argument 'globals' must be dict, not ${argumentType(globals)}`);
  if (name !== null && unboxString(name) === undefined) raise("TypeError", "arg 3 (name) must be None or string");
  if (defaults !== null && !(defaults instanceof PyTuple)) return raise("TypeError", "arg 4 (defaults) must be None or tuple");
  const made = new PyFunction({
    code: code.code,
    globals,
    builtins: builtinsFor(runtime, globals),
    doc: docOf(code),
    defaults: defaults === null ? null : defaults.items,
    keywordDefaults: null,
    closure: closureOf(code, closure),
  });
  if (name !== null) made.name = unboxString(name)!;
  return made;
}

function isCallable(value: Value): boolean {
  return value instanceof PyClass || classOf(value).lookup("__call__") !== undefined;
}

export function installFunctionParts(): void {
  const asFunction = (value: Value): PyFunction | undefined => (value instanceof PyFunction ? value : undefined);
  defineAttributes<PyFunction>(functionClass, asFunction, {
    __code__: { get: (self) => codeObject(self.code), set: setCode },
  });
  defineMethods<PyFunction>(functionClass, asFunction, {
    __new__: staticMethod({
      doc: "Create a function object.",
      params: [
        p.value("cls"),
        p.value("code", { kind: "either" }),
        p.value("globals", { kind: "either" }),
        p.value("name", { or: null, kind: "either" }),
        p.value("argdefs", { or: null, kind: "either" }),
        p.value("closure", { or: null, kind: "either" }),
      ],
      call: ({ runtime }, _cls, code, globals, name, defaults, closure) =>
        makeFunction(runtime, { code: code as Value, globals: globals as Value, name, defaults, closure }),
    }),
  });
  defineMethods<PyMethod>(methodClass, (value) => (value instanceof PyMethod ? value : undefined), {
    __new__: staticMethod({
      doc: "Create a bound instance method object.",
      params: [p.value("cls"), p.value("function"), p.value("instance")],
      call: (_context, _cls, callable, self) => {
        if (!isCallable(callable)) raise("TypeError", "first argument must be callable");
        if (self === null) raise("TypeError", "instance must not be None");
        return new PyMethod(callable, self);
      },
    }),
    __hash__: method({
      doc: "Return hash(self).",
      call: ({ runtime }, self) => (runtime.idOf(self.callable) ^ runtime.idOf(self.self)) >> 4,
    }),
  });
}
