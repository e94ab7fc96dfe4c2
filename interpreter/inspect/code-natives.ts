// Code objects as programs see them: co_name, co_positions() and kin, and `function.__code__`.

import { type Code, type CodeBody, Code as CodeClass, type CodeFields } from "../bytecode/code.ts";
import { address } from "../natives/builtins/object.ts";
import { type AttributeRow, defineAttributes, defineMethods, method } from "../natives/declare.ts";
import { p } from "../natives/parameters.ts";
import { codeClass, codeObject, PyCode } from "../objects/code-object.ts";
import type { Context } from "../objects/context.ts";
import { raise } from "../objects/exception.ts";
import { ArrayIterator, listIteratorClass } from "../objects/iterator.ts";
import { PyTuple } from "../objects/sequence.ts";
import { classOf } from "../objects/singleton.ts";
import { PyBytes } from "../objects/text.ts";
import type { Value } from "../objects/value.ts";
import { unboxInt, unboxString } from "../operations/unbox.ts";
import { type Linked, linkedOf } from "../vm/link.ts";

const asCode = (value: Value): PyCode | undefined => (value instanceof PyCode ? value : undefined);

const encoder = new TextEncoder();

/** A column in UTF-16 units as the column in UTF-8 bytes that CPython gives. */
function byteColumn(line: string | undefined, column: number): number {
  return line === undefined ? column : encoder.encode(line.slice(0, column)).length;
}

/** (line, end line, column, end column) of an instruction; None where there is none. */
export function positionAt(lines: readonly string[] | null, { positions: table }: Code, instruction: number): Value {
  const at = instruction * 4;
  const [line, endLine, column, endColumn] = [0, 1, 2, 3].map((field) => table[at + field] ?? -1) as [number, number, number, number];
  const or = (value: number): Value => (value < 0 ? null : value);
  const start = column < 0 ? null : byteColumn(lines?.[line - 1], column);
  const end = endColumn < 0 ? null : byteColumn(lines?.[endLine - 1], endColumn);
  return new PyTuple([or(line), or(endLine), start, end]);
}

function positions(context: Context, code: Code): Value[] {
  const lines = context.runtime.sourceLines(code.path);
  return Array.from({ length: code.positions.length / 4 }, (_, instruction) => positionAt(lines, code, instruction));
}

/** (start, end, line) in bytes of code for every stretch of instructions of one line. */
function lineStretches({ positions: table }: Code): Value[] {
  const stretches: Value[] = [];
  let start = 0;
  for (let i = 0; i < table.length / 4; i++) {
    const line = table[i * 4]!;
    if (table[(i + 1) * 4] === line) continue;
    stretches.push(new PyTuple([start * 2, (i + 1) * 2, line < 0 ? null : line]));
    start = i + 1;
  }
  return stretches;
}

function list(values: Value[]): Value {
  return new ArrayIterator({ items: values }, listIteratorClass);
}

function constants(code: Code): Value {
  return new PyTuple(((code.linked as Linked | undefined) ?? linkedOf(code)).consts);
}

/** Which field of Code each attribute shows, for replace() as well. */
const NUMBERS = {
  co_argcount: "argCount",
  co_posonlyargcount: "positionalOnlyCount",
  co_kwonlyargcount: "keywordOnlyCount",
  co_stacksize: "stackSize",
  co_flags: "flags",
  co_firstlineno: "firstLine",
} as const;
const TEXTS = { co_filename: "path", co_name: "name", co_qualname: "qualname" } as const;
const NAMES = { co_names: "names", co_varnames: "varNames", co_freevars: "freeVars", co_cellvars: "cellVars" } as const;

function rows(): Record<string, AttributeRow<PyCode>> {
  const made: Record<string, AttributeRow<PyCode>> = {};
  for (const [name, field] of Object.entries({ ...NUMBERS, ...TEXTS })) made[name] = { member: true, get: ({ code }) => code[field] };
  for (const [name, field] of Object.entries(NAMES)) made[name] = { get: ({ code }) => new PyTuple(code[field]) };
  made.co_nlocals = { member: true, get: ({ code }) => code.varNames.length };
  made.co_consts = { member: true, get: ({ code }) => constants(code) };
  made.co_code = { get: ({ code }) => new PyBytes(Uint8Array.from(code.words, (word) => word & 0xff)) };
  for (const name of ["co_lnotab", "co_linetable", "co_exceptiontable"]) made[name] = { get: () => new PyBytes(new Uint8Array()) };
  return made;
}

const bodyOf = ({ words, positions, exceptionTable, consts, names }: CodeFields): CodeBody => ({
  words,
  positions,
  exceptionTable,
  consts,
  names,
});

/** `code.replace(co_name=…)`, for numbers and texts. */
function replaced({ code }: PyCode, changes: ReadonlyMap<string, Value> | null): Value {
  const fields: Record<string, unknown> = { ...code };
  for (const [name, value] of changes ?? []) {
    const field = { ...NUMBERS, ...TEXTS }[name as keyof typeof NUMBERS];
    if (field === undefined) raise("TypeError", `'${name}' is an invalid keyword argument for replace()`);
    fields[field] = name in NUMBERS ? Number(unboxInt(value)) : unboxString(value);
  }
  return codeObject(new CodeClass(fields as unknown as CodeFields, bodyOf(code)));
}

export function installCode(): void {
  defineAttributes<PyCode>(codeClass, asCode, rows());
  defineMethods<PyCode>(codeClass, asCode, {
    co_positions: method({ doc: "Where every instruction comes from.", call: (context, { code }) => list(positions(context, code)) }),
    co_lines: method({ doc: "Which bytes of code belong to which line.", call: (_context, { code }) => list(lineStretches(code)) }),
    replace: method({
      doc: "A copy with some fields changed.",
      params: [p.keywords("changes")],
      call: (_context, self, changes) => replaced(self, changes),
    }),
    __repr__: method({
      doc: "Return repr(self).",
      call: (context, self) =>
        `<code object ${self.code.name} at ${address(context, self)}, file "${self.code.path}", line ${self.code.firstLine}>`,
    }),
  });
}

/** As an argument: a code object, or CPython's complaint. */
export function expectCode(value: Value): PyCode {
  return value instanceof PyCode ? value : raise("TypeError", `expected code, got ${classOf(value).shownName}`);
}
