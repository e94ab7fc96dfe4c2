// SyntaxError: a message, and a tuple that says where: file, line, column, text, end of the range.

import { chain } from "../../objects/deferred.ts";
import { EXCEPTIONS, type PyException, raise } from "../../objects/exception.ts";
import { PyTuple } from "../../objects/sequence.ts";
import type { Result, Value } from "../../objects/value.ts";
import { withItems } from "../../operations/iterate.ts";
import { plainStr } from "../../operations/text.ts";
import { unboxString } from "../../operations/unbox.ts";
import { defineMethods, method } from "../declare.ts";
import { asException, defineFields, type Fields, fieldOf, initRow, refuseKeywords, setFields } from "./exception-fields.ts";

const PLACE = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"] as const;

function placeFields(items: readonly Value[]): Fields {
  if (items.length < 4) raise("TypeError", `function takes at least 4 arguments (${items.length} given)`);
  if (items.length > 6) raise("TypeError", `function takes at most 6 arguments (${items.length} given)`);
  if (items.length === 5) raise("TypeError", "end_offset must be provided when end_lineno is provided");
  return Object.fromEntries(PLACE.map((name, index) => [name, items[index] ?? null]));
}

/** As the constructor reads them, of an exception that was raised without one. */
function readFields(args: readonly Value[]): Fields {
  const place = args[1];
  return { msg: args[0] ?? null, ...(place instanceof PyTuple && args.length === 2 ? placeFields(place.items) : {}) };
}

/** The field of a SyntaxError, None where it has none. */
export function syntaxField(self: PyException, name: "msg" | (typeof PLACE)[number] | "print_file_and_line"): Value {
  return fieldOf(self, name, readFields) ?? null;
}

function init(self: PyException, args: readonly Value[]): Result {
  if (args.length > 0) self.setField("msg", args[0]!);
  if (args.length !== 2) return null;
  return withItems(args[1]!, (items) => {
    setFields(self, placeFields(items));
    return null;
  });
}

function shown(self: PyException): Result {
  const message = syntaxField(self, "msg");
  const filename = unboxString(syntaxField(self, "filename"))?.replace(/^.*\//, "");
  const line = syntaxField(self, "lineno");
  const hasLine = typeof line === "number" || typeof line === "bigint";
  const where = [...(filename === undefined ? [] : [filename]), ...(hasLine ? [`line ${line}`] : [])].join(", ");
  return chain(plainStr(message), (text) => (where === "" ? text : `${text} (${where})`));
}

export function installSyntaxError(): void {
  const cls = EXCEPTIONS.SyntaxError;
  defineMethods<PyException>(cls, asException, {
    __init__: initRow((self, args, keywords) => {
      refuseKeywords(self, keywords);
      return init(self, args);
    }),
    __str__: method({ doc: "Return str(self).", call: (_context, self) => shown(self) }),
  });
  defineFields(cls, ["msg", ...PLACE, "print_file_and_line"], readFields);
}
