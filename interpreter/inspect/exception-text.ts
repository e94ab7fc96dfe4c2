// An exception as CPython prints it when nobody catches it: traceback, type and message, suggestion, notes, the exceptions it
// comes from, and groups as trees (print_exception and its kin in Python/pythonrun.c). Runs `__str__`, `__repr__` and `__dir__` of
// the program, so everything here is steps. The traceback module is Python code and words some things otherwise.

import { syntaxField } from "../natives/builtins/syntax-error.ts";
import { type Deferred, settle } from "../objects/deferred.ts";
import { EXCEPTIONS, type PyException, PyThrow } from "../objects/exception.ts";
import type { Runtime } from "../objects/runtime.ts";
import { PyList, PyTuple } from "../objects/sequence.ts";
import { codePoints } from "../objects/text.ts";
import type { Result, Value } from "../objects/value.ts";
import { findAttribute } from "../operations/attribute.ts";
import { groupMembers, isGroup } from "../operations/exception-groups.ts";
import { plainStr, repr } from "../operations/text.ts";
import { unboxInt, unboxString } from "../operations/unbox.ts";
import { excerpt } from "../source/excerpt.ts";
import { suggestion } from "./suggestions.ts";
import { tracebackText } from "./traceback-text.ts";

type Text = Generator<Deferred, string, never>;

const CAUSE = "The above exception was the direct cause of the following exception:";
const CONTEXT = "During handling of the above exception, another exception occurred:";
const WIDEST_GROUP = 15;
const DEEPEST_GROUP = 10;

/** What a piece of the program's own text gives, or `failed` when it raises. */
export function* orFailure(text: () => Result, failed: string): Text {
  try {
    return unboxString(yield* settle(text())) ?? failed;
  } catch (thrown) {
    if (thrown instanceof PyThrow) return failed;
    throw thrown;
  }
}

/** The class as the last line of a traceback names it: with its module, unless that is builtins or the program. */
export function className(exception: PyException): string {
  const { cls } = exception;
  const module = cls.attributes.get("__module__") ?? (cls.builtin ? "builtins" : null);
  if (typeof module !== "string") return `<unknown>.${cls.qualname}`;
  return module === "builtins" || module === "__main__" ? cls.qualname : `${module}.${cls.qualname}`;
}

/** One printing: the depth in groups, and which exceptions have been printed. */
class ExceptionPrinter {
  private readonly runtime: Runtime;
  private readonly seen = new Set<PyException>();
  private depth = 0;
  /** The innermost open group is at its last member: the rule below it is still to be drawn. */
  private needsClose = false;

  constructor(runtime: Runtime) {
    this.runtime = runtime;
  }

  private get indent(): string {
    return " ".repeat(2 * this.depth);
  }

  private get margin(): string {
    return this.depth > 0 ? `${this.indent}| ` : "";
  }

  /** The exception with all it comes from, oldest first. */
  *chain(exception: PyException): Text {
    this.seen.add(exception);
    let text = "";
    if (exception.cause !== null) text = yield* this.origin(exception.cause, CAUSE);
    else if (exception.context !== null && !exception.suppressContext) text = yield* this.origin(exception.context, CONTEXT);
    return text + (yield* isGroup(exception) ? this.group(exception) : this.single(exception));
  }

  private *origin(exception: PyException, words: string): Text {
    if (this.seen.has(exception)) return "";
    const { needsClose } = this;
    const text = yield* this.chain(exception);
    this.needsClose = needsClose;
    return `${text}${this.margin}\n${this.margin}${words}\n${this.margin}\n`;
  }

  private *single(exception: PyException): Text {
    const { margin } = this;
    const notes = yield* this.notes(exception);
    const place = placeOf(exception);
    const lines = place === null ? "" : (place.match(/[^\n]*\n/g) ?? []).map((line) => margin + line).join("");
    const message = place === null ? exception : syntaxField(exception, "msg");
    const shown = message === null ? "" : yield* orFailure(() => plainStr(message), "<exception str() failed>");
    const last = `${margin}${className(exception)}${shown === "" ? "" : `: ${shown}`}`;
    const meant = place === null ? ((yield* suggestion(exception)) as Value) : null;
    return `${this.frames(exception)}${lines}${last}${meant === null ? "" : `. Did you mean: '${String(meant)}'?`}\n${notes}`;
  }

  private frames(exception: PyException): string {
    const isOutermost = isGroup(exception) && this.depth === 1;
    const kind = isGroup(exception) ? "Exception Group Traceback" : "Traceback";
    const heading = `${isOutermost ? `${this.indent}+ ` : this.margin}${kind} (most recent call last):\n`;
    return tracebackText(this.runtime, exception.traceback, heading, { indent: 2 * this.depth, bar: this.depth > 0 ? "| " : "" });
  }

  private *notes(exception: PyException): Text {
    const pending = findAttribute(exception, "__notes__");
    if (pending === undefined) return "";
    const notes = yield* settle(pending);
    // Deferred lookups that fail give undefined as their value.
    if (notes === undefined) return "";
    const items = typeof notes === "string" ? codePoints(notes) : notes instanceof PyList || notes instanceof PyTuple ? notes.items : null;
    if (items === null) {
      return `${this.margin}${yield* orFailure(() => repr(notes), "<__notes__ repr() failed>")}`;
    }
    let text = "";
    for (const note of items) {
      const shown = yield* orFailure(() => plainStr(note), "<note str() failed>");
      for (const line of shown.split("\n")) text += `${this.margin}${line}\n`;
    }
    return text;
  }

  private *group(exception: PyException): Text {
    if (this.depth > DEEPEST_GROUP) return `${this.margin}... (max_group_depth is ${DEEPEST_GROUP})\n`;
    if (this.depth === 0) this.depth = 1;
    let text = yield* this.single(exception);
    const members = groupMembers(exception);
    const count = Math.min(members.length, WIDEST_GROUP + 1);
    this.needsClose = false;
    for (let i = 0; i < count; i++) {
      if (i === count - 1) this.needsClose = true;
      text += yield* this.member(members, i);
      if (i === count - 1 && this.needsClose) {
        text += `${this.indent}+------------------------------------\n`;
        this.needsClose = false;
      }
      this.depth--;
    }
    if (this.depth === 1) this.depth = 0;
    return text;
  }

  /** One member under its rule, one level deeper. */
  private *member(members: readonly PyException[], index: number): Text {
    const isCut = index >= WIDEST_GROUP;
    const rule = `${this.indent}${index === 0 ? "+-" : "  "}+---------------- ${isCut ? "..." : index + 1} ----------------\n`;
    this.depth++;
    if (!isCut) return rule + (yield* this.chain(members[index]!));
    const left = members.length - WIDEST_GROUP;
    return `${rule}${this.margin}and ${left} more exception${left > 1 ? "s" : ""}\n`;
  }
}

/** A SyntaxError's file, line and caret; null for one whose fields do not say. */
function placeOf(exception: PyException): string | null {
  if (!exception.isA(EXCEPTIONS.SyntaxError)) return null;
  const line = unboxInt(syntaxField(exception, "lineno"));
  if (line === undefined) return null;
  const number = (name: "offset" | "end_lineno" | "end_offset"): number => Number(unboxInt(syntaxField(exception, name)) ?? -1);
  const path = unboxString(syntaxField(exception, "filename")) ?? "<string>";
  const head = `  File "${path}", line ${line}\n`;
  const text = unboxString(syntaxField(exception, "text"));
  if (text === undefined) return head;
  const { source, offset } = lineAt(text, number("offset"));
  const [endLine, endOffset] = [number("end_lineno"), number("end_offset")];
  // An error that goes on below is marked to the end of its line, of which the newline counts as part.
  const end = endLine > Number(line) ? codePoints(source).length : endOffset;
  return head + excerpt(source, offset - 1, end > 0 ? end - 1 : offset - 1);
}

/** Of text with several lines, the one that the offset lies in. */
function lineAt(text: string, offset: number): { source: string; offset: number } {
  let [source, left] = [text, offset];
  for (let end = source.indexOf("\n"); end >= 0 && end < left - 1 && end + 1 < source.length; end = source.indexOf("\n")) {
    source = source.slice(end + 1);
    left -= end + 1;
  }
  const end = source.indexOf("\n");
  return { source: end < 0 ? source : source.slice(0, end + 1), offset: left };
}

/** The whole text, for standard error. */
export function* exceptionText(runtime: Runtime, exception: PyException): Text {
  return yield* new ExceptionPrinter(runtime).chain(exception);
}
