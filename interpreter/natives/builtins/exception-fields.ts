// Exceptions that carry fields besides args: how a class declares them, how they are filled from the constructor's
// arguments, and how they are read when TypeScript code raised the exception without its constructor.

import type { PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { PyException, raise } from "../../objects/exception.ts";
import { PyNativeMethod } from "../../objects/function.ts";
import { EMPTY_TUPLE, PyTuple } from "../../objects/sequence.ts";
import type { Result, Value } from "../../objects/value.ts";
import { str } from "../../operations/text.ts";
import { type AnyMethodRow, type AttributeRow, defineAttributes, type Given, method } from "../declare.ts";
import { p } from "../parameters.ts";

export type Keywords = ReadonlyMap<string, Value> | null;
export type Fields = Readonly<Record<string, Value>>;

export const asException = (value: Value): PyException | undefined => (value instanceof PyException ? value : undefined);

/** BaseException.__str__ */
export function argsText(self: PyException): Result {
  const { items } = self.args;
  if (items.length === 0) return "";
  return str(items.length === 1 ? items[0]! : self.args);
}

export function setArgs(self: PyException, args: readonly Value[]): void {
  self.args = args.length === 0 ? EMPTY_TUPLE : new PyTuple(args);
}

export function refuseKeywords(self: PyException, keywords: Keywords): void {
  if (keywords !== null && keywords.size > 0) raise("TypeError", `${self.cls.shownName}() takes no keyword arguments`);
}

export function setFields(self: PyException, fields: Fields): void {
  for (const [name, value] of Object.entries(fields)) self.setField(name, value);
}

/** `__init__` that keeps args and then does more. */
export function initRow(body: (self: PyException, args: readonly Value[], keywords: Keywords) => Given): AnyMethodRow<PyException> {
  return method({
    doc: "Initialize self.  See help(type(self)) for accurate signature.",
    signature: "($self, /, *args, **kwargs)",
    params: [p.rest("args"), p.keywords("kwargs")],
    call: (_context: Context, self: PyException, args, keywords) => {
      setArgs(self, args);
      return body(self, args, keywords);
    },
  });
}

/** Fields that a program may read, write and delete (which leaves None). `read` tells them from args. */
export function defineFields(cls: PyClass, names: readonly string[], read: (args: readonly Value[]) => Fields = () => ({})): void {
  const rows: Record<string, AttributeRow<PyException>> = {};
  for (const name of names) {
    rows[name] = {
      member: true,
      get: (self): Result => fieldOf(self, name, read) ?? null,
      set: (self, value) => self.setField(name, value ?? null),
    };
  }
  defineAttributes<PyException>(cls, asException, rows);
}

/** A field; of an exception that TypeScript code raised, what its constructor would have set. */
export function fieldOf(self: PyException, name: string, read: (args: readonly Value[]) => Fields): Value | undefined {
  return self.field(name) ?? (self.cls.builtin ? read(self.args.items)[name] : undefined);
}

/** The keyword arguments of a constructor that takes only these; what is left out is not there. */
export function takeKeywords(owner: PyClass, names: readonly string[], keywords: Keywords): Fields {
  const taken: Record<string, Value> = {};
  for (const [name, value] of keywords ?? []) {
    if (!names.includes(name)) raise("TypeError", `'${name}' is an invalid keyword argument for ${owner.name}()`);
    taken[name] = value;
  }
  return taken;
}

/** Is the method that a class has the native one of `owner`? */
export function isNativeOf(cls: PyClass, name: string, owner: PyClass): boolean {
  const found = cls.lookup(name);
  return found instanceof PyNativeMethod && found.owner === owner;
}
