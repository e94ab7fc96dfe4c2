// Builtin functions that make and run code: compile, eval, exec, and what a class statement calls.

import { codeObject, PyCode } from "../../objects/code-object.ts";
import type { Context } from "../../objects/context.ts";
import { DeferredRun, eager, type Steps, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyFunction } from "../../objects/function.ts";
import { PyDict } from "../../objects/mapping.ts";
import { classOf } from "../../objects/singleton.ts";
import { PyByteArray, PyBytes } from "../../objects/text.ts";
import type { Value } from "../../objects/value.ts";
import { unboxString } from "../../operations/unbox.ts";
import { type AnyRow, native } from "../declare.ts";
import { p } from "../parameters.ts";
import { showSyntaxWarnings } from "../syntax-warnings.ts";
import { buildClass } from "./type.ts";

type Mode = "exec" | "eval" | "single";

function sourceText(source: Value, who: string): string {
  const text = unboxString(source);
  if (text !== undefined) return text;
  if (source instanceof PyBytes || source instanceof PyByteArray) return new TextDecoder().decode(source.bytes);
  return raise("TypeError", `${who}() arg 1 must be a string, bytes or code object`);
}

/** The namespaces that exec and eval run in: given ones, else the caller's. */
function namespaces(context: Context, given: { globals: Value; locals: Value }, who: string): { globals: PyDict; locals: Value } {
  let { globals, locals } = given;
  if (globals === null) {
    globals = context.globals();
    if (locals === null) locals = context.locals();
  } else if (locals === null) locals = globals;
  if (!(globals instanceof PyDict)) {
    if (who === "eval") return raise("TypeError", "globals must be a real dict; try eval(code, {}, mapping)");
    return raise("TypeError", `exec() globals must be a dict, not ${classOf(globals).shownName}`);
  }
  if (globals.get("__builtins__") === undefined) globals.set("__builtins__", context.runtime.builtins);
  return { globals, locals };
}

function* runSource(context: Context, source: Value, given: { globals: Value; locals: Value }, mode: "exec" | "eval"): Steps {
  const spaces = namespaces(context, given, mode);
  let code: PyCode["code"];
  if (source instanceof PyCode) {
    code = source.code;
    if (code.freeVars.length > 0) raise("TypeError", `code object passed to ${mode}() may not contain free variables`);
  } else {
    const text = sourceText(source, mode);
    code = context.runtime.compile(mode === "eval" ? text.replace(/^[ \t]+/, "") : text, "<string>", mode);
    yield* showSyntaxWarnings(context.runtime);
  }
  const value = (yield new DeferredRun(code, spaces.globals, spaces.locals)) as Value;
  return mode === "exec" ? null : value;
}

function* compile(context: Context, source: Value, path: string, mode: string): Steps {
  if (mode !== "exec" && mode !== "eval" && mode !== "single") raise("ValueError", "compile() mode must be 'exec', 'eval' or 'single'");
  if (source instanceof PyCode) return source;
  const code = context.runtime.compile(sourceText(source, "compile"), path, mode as Mode);
  yield* showSyntaxWarnings(context.runtime);
  return codeObject(code);
}

export const CODE_FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  exec: native({
    doc: "Execute the given source in the context of globals and locals.",
    params: [p.value("source"), p.value("globals", { or: null }), p.value("locals", { or: null })],
    call: (context, source, globals, locals) => steps(runSource(context, source, { globals, locals }, "exec")),
  }),
  eval: native({
    doc: "Evaluate the given source in the context of globals and locals.",
    params: [p.value("source"), p.value("globals", { or: null }), p.value("locals", { or: null })],
    call: (context, source, globals, locals) => steps(runSource(context, source, { globals, locals }, "eval")),
  }),
  compile: native({
    doc: "Compile source into a code object that can be executed by exec() or eval().",
    params: [
      p.value("source", { kind: "either" }),
      p.str("filename", { kind: "either" }),
      p.str("mode", { kind: "either" }),
      p.value("flags", { or: 0, kind: "either" }),
      p.intFlag("dont_inherit", { or: false, kind: "either" }),
      p.value("optimize", { or: -1, kind: "either" }),
      p.value("_feature_version", { or: -1, kind: "keyword" }),
    ],
    call: (context, source, path, mode) => eager(compile(context, source, path, mode)),
  }),
  __build_class__: native({
    doc: "Internal helper function used by the class statement.",
    params: [p.value("func"), p.value("name"), p.rest("bases"), p.keywords("kwds")],
    signature: null,
    call: (_context, fn, name, bases, keywords) => {
      if (!(fn instanceof PyFunction)) return raise("TypeError", "__build_class__: func must be a function");
      const run = (namespace: Value) => new DeferredRun(fn.code, fn.globals, namespace, fn.closure);
      return steps(buildClass(run, String(name), bases, keywords));
    },
  }),
};
