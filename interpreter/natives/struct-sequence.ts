// Struct sequences: tuples whose items have names, as sys.version_info and time.struct_time are.

import { builtinClass, type PyClass } from "../objects/class.ts";
import type { Steps } from "../objects/deferred.ts";
import { settle, steps } from "../objects/deferred.ts";
import { PyTuple, tupleClass } from "../objects/sequence.ts";
import type { Value } from "../objects/value.ts";
import { repr } from "../operations/text.ts";
import { defineAttributes, defineMethods, method } from "./declare.ts";

export interface StructSequence {
  readonly cls: PyClass;
  make(items: readonly Value[]): PyTuple;
}

function* show(name: string, fields: readonly string[], tuple: PyTuple): Steps {
  const parts: string[] = [];
  for (const [index, field] of fields.entries()) parts.push(`${field}=${String(yield* settle(repr(tuple.items[index]!)))}`);
  return `${name}(${parts.join(", ")})`;
}

/** `qualified` is the name that repr shows: "sys.version_info". */
export function structSequence(qualified: string, fields: readonly string[]): StructSequence {
  const dot = qualified.lastIndexOf(".");
  const cls = builtinClass(qualified.slice(dot + 1), {
    base: tupleClass,
    module: dot < 0 ? "builtins" : qualified.slice(0, dot),
    subclassable: false,
  });
  const own = (value: Value): PyTuple | undefined => (value instanceof PyTuple && value.cls === cls ? value : undefined);
  const attributes = fields.map((field, index) => [field, { member: true, get: (self: PyTuple) => self.items[index]! }] as const);
  defineAttributes<PyTuple>(cls, own, Object.fromEntries(attributes));
  defineMethods<PyTuple>(cls, own, {
    __repr__: method({ doc: "Return repr(self).", call: (_context, self) => steps(show(qualified, fields, self)) }),
  });
  cls.attributes.set("n_fields", fields.length);
  cls.attributes.set("n_sequence_fields", fields.length);
  cls.attributes.set("n_unnamed_fields", 0);
  return { cls, make: (items) => new PyTuple(items, cls) };
}
