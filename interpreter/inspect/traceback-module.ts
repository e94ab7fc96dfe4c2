// The native part of the traceback, linecache and warnings modules: the lines of source files, and the anchors of carets.

import { native } from "../natives/declare.ts";
import type { NativeModule } from "../natives/module.ts";
import { p } from "../natives/parameters.ts";
import { steps } from "../objects/deferred.ts";
import { type PyException, PyException as PyExceptionClass, raise } from "../objects/exception.ts";
import { PyList, PyTuple } from "../objects/sequence.ts";
import { classOf } from "../objects/singleton.ts";
import { codePointCount } from "../objects/text.ts";
import type { Value } from "../objects/value.ts";
import { caretAnchors } from "./anchors.ts";
import { expectCode, positionAt } from "./code-natives.ts";
import { displayWidth } from "./display-width.ts";
import { exceptionText } from "./exception-text.ts";

function exceptionOf(value: Value): PyException {
  return value instanceof PyExceptionClass ? value : raise("TypeError", `expected an exception, got ${classOf(value).shownName}`);
}

export const tracebackModule: NativeModule = {
  name: "_traceback",
  doc: "What tracebacks need of the interpreter.",
  functions: {
    source_lines: native({
      doc: "The lines of a source file, each with its newline; None when the file is not known.",
      params: [p.str("filename")],
      call: ({ runtime }, path) => {
        const lines = runtime.sourceLines(path);
        if (lines === null) return null;
        const whole = lines.at(-1) === "" ? lines.slice(0, -1) : lines;
        return new PyList(whole.map((line) => `${line}\n`));
      },
    }),
    anchors: native({
      doc: "Where an expression's operator or subscript begins and ends; None for other expressions.",
      params: [p.str("segment")],
      call: (_context, segment) => {
        const found = caretAnchors(segment, "module");
        if (found === null) return null;
        return new PyTuple([codePointCount(segment.slice(0, found.left)), codePointCount(segment.slice(0, found.right))]);
      },
    }),
    width: native({
      doc: "How many columns text takes on a terminal.",
      params: [p.str("text")],
      call: (_context, text) => displayWidth(text),
    }),
    position: native({
      doc: "Line, end line, column and end column (in bytes) of the instruction at an offset into a code object.",
      params: [p.value("code"), p.size("offset")],
      call: ({ runtime }, code, offset) => positionAt(runtime.sourceLines(expectCode(code).code.path), expectCode(code).code, offset >> 1),
    }),
    uncaught: native({
      doc: "An exception as the interpreter itself would print it.",
      params: [p.value("exception")],
      call: ({ runtime }, exception) => steps(exceptionText(runtime, exceptionOf(exception))),
    }),
  },
};
