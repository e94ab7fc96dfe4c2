// UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError: what could not be converted, where, and why.

import type { PyClass } from "../../objects/class.ts";
import { chain, type Steps, settle, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, type PyException, raise } from "../../objects/exception.ts";
import { argumentType, classOf } from "../../objects/singleton.ts";
import { codePoints, PyBytes } from "../../objects/text.ts";
import type { Result, Value } from "../../objects/value.ts";
import { toIndex } from "../../operations/convert.ts";
import { plainStr } from "../../operations/text.ts";
import { unboxBytes, unboxString } from "../../operations/unbox.ts";
import { defineMethods, method } from "../declare.ts";
import { asException, defineFields, type Fields, fieldOf, initRow, refuseKeywords } from "./exception-fields.ts";

type Kind = "encode" | "decode" | "translate";

const FIELDS: Readonly<Record<Kind, readonly string[]>> = {
  encode: ["encoding", "object", "start", "end", "reason"],
  decode: ["encoding", "object", "start", "end", "reason"],
  translate: ["object", "start", "end", "reason"],
};

function textArgument(value: Value, position: number): string {
  return unboxString(value) ?? raise("TypeError", `argument ${position} must be str, not ${argumentType(value)}`);
}

function bytesArgument(value: Value): Value {
  const bytes = unboxBytes(value) ?? raise("TypeError", `a bytes-like object is required, not '${classOf(value).shownName}'`);
  return value instanceof PyBytes ? value : new PyBytes(new Uint8Array(bytes));
}

function* init(self: PyException, kind: Kind, args: readonly Value[]): Steps {
  const names = FIELDS[kind];
  if (args.length !== names.length) raise("TypeError", `function takes exactly ${names.length} arguments (${args.length} given)`);
  const read: Record<string, Value> = {};
  for (const [index, name] of names.entries()) {
    const value = args[index]!;
    if (name === "start" || name === "end") read[name] = yield* settle(toIndex(value));
    else if (name === "object" && kind === "decode") read[name] = value;
    else read[name] = textArgument(value, index + 1);
  }
  if (kind === "decode") read.object = bytesArgument(read.object!);
  for (const name of names) self.setField(name, read[name]!);
  return null;
}

function escaped(code: number): string {
  const digits = code.toString(16);
  if (code <= 0xff) return `\\x${digits.padStart(2, "0")}`;
  return code <= 0xffff ? `\\u${digits.padStart(4, "0")}` : `\\U${digits.padStart(8, "0")}`;
}

/** What stands at `start`, in words; undefined when the error is about more than one item. */
function single(kind: Kind, object: Value, start: number, end: number): string | undefined {
  if (end !== start + 1 || start < 0) return undefined;
  if (kind === "decode") {
    const byte = unboxBytes(object)?.[start];
    return byte === undefined ? undefined : `byte 0x${byte.toString(16).padStart(2, "0")}`;
  }
  const character = codePoints(unboxString(object) ?? "")[start];
  return character === undefined ? undefined : `character '${escaped(character.codePointAt(0)!)}'`;
}

function shown(self: PyException, kind: Kind, read: (args: readonly Value[]) => Fields): Result {
  const part = (name: string): Value | undefined => fieldOf(self, name, read);
  const object = part("object");
  if (object === undefined) return "";
  const [start, end] = [Number(part("start") ?? 0), Number(part("end") ?? 0)];
  const codec = kind === "translate" ? "" : `'${String(part("encoding"))}' codec `;
  const one = single(kind, object, start, end);
  const what = one ?? (kind === "decode" ? "bytes" : "characters");
  const where = one === undefined ? `${start}-${end - 1}` : `${start}`;
  return chain(plainStr(part("reason") ?? null), (reason) => `${codec}can't ${kind} ${what} in position ${where}: ${String(reason)}`);
}

function define(cls: PyClass, kind: Kind): void {
  const names = FIELDS[kind];
  const read = (args: readonly Value[]): Fields =>
    args.length === names.length ? Object.fromEntries(names.map((name, index) => [name, args[index]!])) : {};
  defineMethods<PyException>(cls, asException, {
    __init__: initRow((self, args, keywords) => {
      refuseKeywords(self, keywords);
      return steps(init(self, kind, args));
    }),
    __str__: method({ doc: "Return str(self).", call: (_context, self) => shown(self, kind, read) }),
  });
  defineFields(cls, names, read);
}

export function installUnicodeErrors(): void {
  define(EXCEPTIONS.UnicodeEncodeError, "encode");
  define(EXCEPTIONS.UnicodeDecodeError, "decode");
  define(EXCEPTIONS.UnicodeTranslateError, "translate");
}
