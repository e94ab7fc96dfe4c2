// Struct sequences: tuples whose items have names, as sys.version_info and time.struct_time are.

import { builtinClass, type PyClass } from "../objects/class.ts";
import type { Context } from "../objects/context.ts";
import { type Deferred, type Steps, settle, steps } from "../objects/deferred.ts";
import { raise } from "../objects/exception.ts";
import { PyTuple, tupleClass } from "../objects/sequence.ts";
import { classOf } from "../objects/singleton.ts";
import type { Value } from "../objects/value.ts";
import { itemsOf } from "../operations/iterate.ts";
import { repr } from "../operations/text.ts";
import { classParam } from "./builtins/slots.ts";
import { defineAttributes, defineMethods, method, staticMethod } from "./declare.ts";
import { p } from "./parameters.ts";

export interface StructSequence {
  readonly cls: PyClass;
  make(items: readonly Value[]): PyTuple;
}

function* show(name: string, fields: readonly string[], tuple: PyTuple): Steps {
  const parts: string[] = [];
  for (const [index, field] of fields.entries()) parts.push(`${field}=${String(yield* settle(repr(tuple.items[index]!)))}`);
  return `${name}(${parts.join(", ")})`;
}

interface Manners {
  /** Fields that have names but no places come after those: so many items may be given. As many as there are places where left out. */
  readonly most?: number;
  /** Only the interpreter makes one. */
  readonly isClosed?: boolean;
}

/** structseq_new: the items, of which there must be enough. Those beyond the places are the caller's. */
export function* itemsForSequence(name: string, sequence: Value, least: number, most: number): Generator<Deferred, Value[], never> {
  if (classOf(sequence).lookup("__iter__") === undefined) raise("TypeError", "constructor requires a sequence");
  const items = [...(yield* itemsOf(sequence))];
  const given = items.length;
  const wanted = least === most ? `a ${least}` : given < least ? `an at least ${least}` : `an at most ${most}`;
  return given < least || given > most ? raise("TypeError", `${name}() takes ${wanted}-sequence (${given}-sequence given)`) : items;
}

/** `qualified` is the name that repr shows: "sys.version_info". */
export function structSequence(qualified: string, fields: readonly string[], manners: Manners = {}): StructSequence {
  const { most = fields.length, isClosed = false } = manners;
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
    __new__: staticMethod({
      doc: "Create and return a new object.",
      params: [classParam(cls), p.value("sequence", { kind: "either" }), p.value("dict", { or: null, kind: "either" })],
      *call(_context: Context, _cls: Value, sequence: Value): Steps {
        if (isClosed) raise("TypeError", `cannot create '${qualified}' instances`);
        return new PyTuple((yield* itemsForSequence(qualified, sequence, fields.length, most)).slice(0, fields.length), cls);
      },
    }),
    __repr__: method({ doc: "Return repr(self).", call: (_context, self) => steps(show(qualified, fields, self)) }),
  });
  cls.attributes.set("n_fields", fields.length);
  cls.attributes.set("n_sequence_fields", fields.length);
  cls.attributes.set("n_unnamed_fields", 0);
  return { cls, make: (items) => new PyTuple(items, cls) };
}
