// print and input.

import type { Context } from "../../objects/context.ts";
import { call, type Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyModule } from "../../objects/module.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Value } from "../../objects/value.ts";
import { getAttribute } from "../../operations/attribute.ts";
import { truth } from "../../operations/convert.ts";
import { str } from "../../operations/text.ts";
import { unboxString } from "../../operations/unbox.ts";
import { type AnyRow, native } from "../declare.ts";
import { flush, PyTextIO, writeText } from "../modules/io-text.ts";
import { p } from "../parameters.ts";

export function sysAttribute(context: Context, name: string): Value | undefined {
  const sys = context.runtime.modules.get("sys");
  return sys instanceof PyModule ? sys.attributes.get(name) : undefined;
}

/** A stream of ours that no Python class changes: it can be written to without looking its methods up. */
const plainText = (file: Value): PyTextIO | null => (file instanceof PyTextIO && file.cls.builtin ? file : null);

/** Write to any file-like object: a plain text stream directly, others through their write method. */
export function* writeTo(file: Value, text: string): Generator<Deferred, void, never> {
  const stream = plainText(file);
  if (stream === null) {
    yield call(yield* settle(getAttribute(file, "write")), [text]);
    return;
  }
  const pending = writeText(stream, text);
  if (pending !== null) yield pending;
}

export function* flushFile(file: Value): Generator<Deferred, void, never> {
  const stream = plainText(file);
  if (stream === null) yield call(yield* settle(getAttribute(file, "flush")), []);
  else yield* flush(stream);
}

function separator(value: Value, name: string, fallback: string): string {
  if (value === null) return fallback;
  return unboxString(value) ?? raise("TypeError", `${name} must be None or a string, not ${classOf(value).shownName}`);
}

interface PrintOptions {
  readonly sep: string;
  readonly end: string;
  readonly file: Value;
  readonly flush: Value;
}

/** A stream of ours gets a line in one piece, where that makes no difference to when it is written out. */
function* print(values: readonly Value[], options: PrintOptions): Steps {
  const { sep, end, file } = options;
  const stream = plainText(file);
  const isApart = stream === null || stream.writeThrough || !sep.isWellFormed() || !end.isWellFormed();
  let text = "";
  for (const [index, value] of values.entries()) {
    const piece = typeof value === "string" ? value : unboxString(yield* settle(str(value)))!;
    if (isApart || !piece.isWellFormed() || (stream.lineBuffering && (piece.includes("\n") || sep.includes("\n")))) {
      // Whoever looks at each piece, writes at each newline, or cannot encode one of them, gets them one by one.
      if (text !== "") yield* writeTo(file, text);
      text = "";
      if (index > 0 && sep !== "") yield* writeTo(file, sep);
      yield* writeTo(file, piece);
    } else text += index > 0 ? sep + piece : piece;
  }
  if (!isApart) return yield* printEnd(options, text + end);
  return yield* printEnd(options, end);
}

/** The line of immediate values that a plain stream takes in one piece; null where there is more to it. */
function plainLine(stream: PyTextIO | null, values: readonly Value[], sep: string, end: string): string | null {
  if (stream === null || stream.writeThrough || !sep.isWellFormed() || !end.isWellFormed() || (stream.lineBuffering && sep.includes("\n")))
    return null;
  let text = "";
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (i > 0) text += sep;
    if (typeof value === "number") text += value;
    else if (typeof value === "string" && value.isWellFormed() && !(stream.lineBuffering && value.includes("\n"))) text += value;
    else return null;
  }
  return text + end;
}

function* printEnd({ file, flush: flushes }: PrintOptions, rest: string): Generator<Deferred, null, never> {
  if (rest !== "") yield* writeTo(file, rest);
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
  const read = call(yield* settle(getAttribute(stdin, "readline")), []);
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
      const [between, after] = [separator(sep, "sep", " "), separator(end, "end", "\n")];
      const line = flushes === false ? plainLine(plainText(out), values, between, after) : null;
      if (line !== null) return writeText(out as PyTextIO, line);
      return steps(print(values, { sep: between, end: after, file: out, flush: flushes }));
    },
  }),
  input: native({
    doc: "Read a string from standard input. The trailing newline is stripped.",
    params: [p.value("prompt", { or: null })],
    call: (context, prompt) => steps(input(context, prompt)),
  }),
};
