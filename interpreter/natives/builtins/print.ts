// print and input.

import type { Context } from "../../objects/context.ts";
import { ask, call, type Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyModule } from "../../objects/module.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Value } from "../../objects/value.ts";
import { getAttribute } from "../../operations/attribute.ts";
import { truth } from "../../operations/convert.ts";
import { str } from "../../operations/text.ts";
import { unboxString } from "../../operations/unbox.ts";
import { flush, PyConsole, writeText } from "../console.ts";
import { type AnyRow, native } from "../declare.ts";
import { p } from "../parameters.ts";

export function sysAttribute(context: Context, name: string): Value | undefined {
  const sys = context.runtime.modules.get("sys");
  return sys instanceof PyModule ? sys.attributes.get(name) : undefined;
}

/** Write to any file-like object: the console directly, others through their write method. */
export function* writeTo(file: Value, text: string): Generator<Deferred, void, never> {
  if (file instanceof PyConsole) {
    const pending = writeText(file, text);
    if (pending !== null) yield pending;
    return;
  }
  yield call(yield* settle(getAttribute(file, "write")), [text]);
}

export function* flushFile(file: Value): Generator<Deferred, void, never> {
  if (file instanceof PyConsole) {
    const pending = flush(file);
    if (pending !== null) yield pending;
    return;
  }
  yield call(yield* settle(getAttribute(file, "flush")), []);
}

function separator(value: Value, name: string, fallback: string): string {
  if (value === null) return fallback;
  return unboxString(value) ?? raise("TypeError", `${name} must be None or a string, not ${classOf(value).name}`);
}

interface PrintOptions {
  readonly sep: string;
  readonly end: string;
  readonly file: Value;
  readonly flush: Value;
}

/** To the console all pieces go into the buffer at once; other files see every piece written by itself, as CPython does it. */
function* print(values: readonly Value[], { sep, end, file, flush: flushes }: PrintOptions): Steps {
  if (file instanceof PyConsole) {
    let text = "";
    for (const [index, value] of values.entries()) text += (index > 0 ? sep : "") + String(typeof value === "string" ? value : unboxString(yield* settle(str(value))));
    yield* writeTo(file, text + end);
  } else {
    for (const [index, value] of values.entries()) {
      if (index > 0 && sep !== "") yield* writeTo(file, sep);
      yield* writeTo(file, unboxString(yield* settle(str(value)))!);
    }
    if (end !== "") yield* writeTo(file, end);
  }
  if ((yield* settle(truth(flushes))) === true) yield* flushFile(file);
  return null;
}

function* input(context: Context, prompt: Value): Steps {
  const out = sysAttribute(context, "stdout") ?? null;
  if (out === null) raise("RuntimeError", "input(): lost sys.stdout");
  if (prompt !== null) yield* writeTo(out, unboxString(yield* settle(str(prompt)))!);
  yield* flushFile(out);
  const stdin = sysAttribute(context, "stdin") ?? null;
  if (stdin === null) raise("RuntimeError", "input(): lost sys.stdin");
  const read = stdin instanceof PyConsole ? ask("console.read", null) : call(yield* settle(getAttribute(stdin, "readline")), []);
  const line = unboxString((yield read) as Value) ?? raise("TypeError", "object.readline() returned non-string");
  if (line === "") raise("EOFError", "EOF when reading a line");
  return line.endsWith("\n") ? line.slice(0, -1) : line;
}

export const PRINT_FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  print: native({
    doc: "Prints the values to a stream, or to sys.stdout by default.",
    costNs: 200,
    params: [
      p.rest("args"),
      p.value("sep", { or: null, shown: "' '", kind: "keyword" }),
      p.value("end", { or: null, shown: "'\\n'", kind: "keyword" }),
      p.value("file", { or: null, kind: "keyword" }),
      p.value("flush", { or: false, kind: "keyword" }),
    ],
    call: (context, values, sep, end, file, flushes) => {
      const out = file ?? sysAttribute(context, "stdout") ?? null;
      if (out === null) return null;
      return steps(print(values, { sep: separator(sep, "sep", " "), end: separator(end, "end", "\n"), file: out, flush: flushes }));
    },
  }),
  input: native({
    doc: "Read a string from standard input. The trailing newline is stripped.",
    params: [p.value("prompt", { or: null })],
    call: (context, prompt) => steps(input(context, prompt)),
  }),
};
