// Pattern and Match objects, and how a pattern looks at text.

import { builtinClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { EXCEPTIONS, PyException, PyThrow, raise } from "../../objects/exception.ts";
import { PyDict } from "../../objects/mapping.ts";
import { classOf } from "../../objects/singleton.ts";
import { isFlat, PyBytes } from "../../objects/text.ts";
import { PyObject, type Value } from "../../objects/value.ts";
import { fromLatin1, toLatin1 } from "../../operations/latin1.ts";
import { unboxBytes, unboxString } from "../../operations/unbox.ts";
import { defineFields } from "../builtins/exception-fields.ts";
import { Machine, Subject } from "./machine.ts";
import { parsePattern } from "./parse.ts";
import { assemble, type Program } from "./program.ts";
import { PatternError } from "./reader.ts";
import type { Expression } from "./tree.ts";

export const patternClass = builtinClass("Pattern", { module: "re", subclassable: false, weak: true });
export const matchClass = builtinClass("Match", { module: "re", subclassable: false });
export const errorClass = builtinClass("error", { base: EXCEPTIONS.Exception, module: "re" });
defineFields(errorClass, ["msg", "pattern", "pos", "lineno", "colno"]);

/** Raise `re.error` for a pattern or a template. */
export function raisePattern(error: PatternError, text: string, value: Value): never {
  const { message, position } = error;
  let shown = message;
  let [line, column]: [Value, Value] = [null, null];
  if (position !== null) {
    const before = Array.from(text).slice(0, position).join("");
    const lineStart = before.lastIndexOf("\n") + 1;
    line = before.split("\n").length;
    column = Array.from(before.slice(lineStart)).length + 1;
    shown += ` at position ${position}`;
    if (text.includes("\n")) shown += ` (line ${line}, column ${column})`;
  }
  const exception = new PyException(errorClass, [shown]);
  const fields: Readonly<Record<string, Value>> = { msg: message, pattern: value, pos: position, lineno: line, colno: column };
  for (const [name, field] of Object.entries(fields)) exception.setField(name, field);
  throw new PyThrow(exception);
}

interface Source {
  readonly flags: number;
  readonly isText: boolean;
  readonly pattern: Value;
}

function compile(source: string, { flags, isText, pattern }: Source): { readonly expression: Expression; readonly program: Program } {
  try {
    const expression = parsePattern(source, flags, isText);
    return { expression, program: assemble(expression) };
  } catch (error) {
    if (error instanceof PatternError) return raisePattern(error, source, pattern);
    throw error;
  }
}

export class PyPattern extends PyObject {
  readonly pattern: Value;
  readonly flags: number;
  readonly isText: boolean;
  readonly names: ReadonlyMap<string, number>;
  readonly program: Program;
  /** Replacement templates already taken apart, by their text. */
  readonly templates = new Map<string, unknown>();

  constructor(pattern: Value, flags: number) {
    super();
    const text = unboxString(pattern);
    const source = text ?? fromLatin1(unboxBytes(pattern) ?? raise("TypeError", "first argument must be string or compiled pattern"));
    this.pattern = pattern;
    this.isText = text !== undefined;
    const { expression, program } = compile(source, { flags, isText: this.isText, pattern });
    this.flags = expression.flags;
    this.names = expression.names;
    this.program = program;
  }

  get cls() {
    return patternClass;
  }

  get groups(): number {
    return this.program.groups;
  }

  /** The text to look at, which must be of the pattern's own kind. */
  subject(value: Value): Subject {
    const text = unboxString(value);
    const bytes = text === undefined ? unboxBytes(value) : undefined;
    if (text === undefined && bytes === undefined)
      return raise("TypeError", `expected string or bytes-like object, got '${classOf(value).shownName}'`);
    if (this.isText && text === undefined) return raise("TypeError", "cannot use a string pattern on a bytes-like object");
    if (!this.isText && text !== undefined) return raise("TypeError", "cannot use a bytes pattern on a string-like object");
    if (text === undefined) return new Subject(fromLatin1(bytes!), null);
    return new Subject(text, isFlat(text) ? null : Array.from(text, (character) => character.codePointAt(0)!));
  }

  /** Part of a subject as the value it is in Python. */
  part(subject: Subject, from: number, to: number): Value {
    if (subject.points === null) {
      const text = subject.text.slice(from, to);
      return this.isText ? text : new PyBytes(toLatin1(text));
    }
    let text = "";
    for (let i = from; i < to; i++) text += String.fromCodePoint(subject.points[i]!);
    return text;
  }
}

/** Picoseconds for one step of matching; and for one look, which makes a match or fails. */
const STEP_PS = 12_000;
const LOOK_PS = 60_000;

/** One look at a text: successive matches, each after the one before. */
export class Looking {
  readonly pattern: PyPattern;
  readonly string: Value;
  readonly subject: Subject;
  readonly from: number;
  readonly end: number;
  private readonly machine: Machine;
  private next: number;
  private forbidsEmpty = false;

  constructor(pattern: PyPattern, string: Value, bounds: readonly [number, number] = [0, Number.MAX_SAFE_INTEGER]) {
    this.pattern = pattern;
    this.string = string;
    this.subject = pattern.subject(string);
    const { length } = this.subject;
    this.from = Math.min(Math.max(bounds[0], 0), length);
    this.end = Math.min(Math.max(bounds[1], 0), length);
    this.machine = new Machine(pattern.program, this.subject, this.end);
    this.next = this.from;
  }

  private charge(context: Context): void {
    context.charge(LOOK_PS + this.machine.steps * STEP_PS);
    this.machine.steps = 0;
  }

  /** Match where looking begins. */
  match(context: Context, whole: boolean): PyMatch | null {
    const found = this.from <= this.end && this.machine.matchAt(this.from, whole);
    this.charge(context);
    return found ? this.found(this.from) : null;
  }

  /** The next match; an empty one does not follow directly on another. */
  search(context: Context): PyMatch | null {
    if (this.next > this.end) return null;
    const start = this.machine.search(this.next, this.forbidsEmpty);
    this.charge(context);
    if (start < 0) {
      this.next = this.end + 1;
      return null;
    }
    const match = this.found(start);
    this.next = this.machine.finish;
    this.forbidsEmpty = start === this.machine.finish;
    return match;
  }

  private found(start: number): PyMatch {
    const { machine, pattern } = this;
    const bounds = machine.slots.slice(0, (pattern.groups + 1) * 2);
    bounds[0] = start;
    bounds[1] = machine.finish;
    return new PyMatch(this, bounds, machine.lastIndex);
  }
}

export class PyMatch extends PyObject {
  readonly looking: Looking;
  /** Start and end of each group, -1 where it took no part. */
  readonly bounds: Int32Array;
  readonly lastIndex: number;
  constructor(looking: Looking, bounds: Int32Array, lastIndex: number) {
    super();
    this.looking = looking;
    this.bounds = bounds;
    this.lastIndex = lastIndex;
  }

  get cls() {
    return matchClass;
  }

  get pattern(): PyPattern {
    return this.looking.pattern;
  }

  /** Both ends, or null for a group that took no part. */
  span(group: number): readonly [number, number] | null {
    const [from, to] = [this.bounds[group * 2]!, this.bounds[group * 2 + 1]!];
    return from < 0 || to < 0 ? null : [from, to];
  }

  group(group: number, missing: Value = null): Value {
    const span = this.span(group);
    return span === null ? missing : this.pattern.part(this.looking.subject, span[0], span[1]);
  }

  /** Text before a position, from another on. */
  between(from: number, to: number): Value {
    return this.pattern.part(this.looking.subject, from, to);
  }

  named(): PyDict {
    const dict = new PyDict();
    for (const [name, group] of this.pattern.names) dict.set(name, group);
    return dict;
  }
}
