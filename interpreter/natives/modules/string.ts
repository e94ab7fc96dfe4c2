// _string: str.format's parser, for string.Formatter.

import { raise } from "../../objects/exception.ts";
import { ArrayIterator, tupleIteratorClass } from "../../objects/iterator.ts";
import { PyTuple } from "../../objects/sequence.ts";
import type { Value } from "../../objects/value.ts";
import { readField, readLiteral, splitFieldName } from "../../operations/template-parse.ts";
import { native } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";

/** (literal text, field name, spec, conversion), the last three None after the last field. */
function parse(template: string): Value[] {
  const parts: Value[] = [];
  let at = 0;
  while (at < template.length) {
    const literal = readLiteral(template, at);
    at = literal.end;
    if (literal.flaw !== null) raise("ValueError", literal.flaw);
    if (!literal.opens) {
      parts.push(new PyTuple([literal.text, null, null, null]));
      continue;
    }
    const field = readField(template, at);
    if (typeof field === "string") return raise("ValueError", field);
    parts.push(new PyTuple([literal.text, field.name, field.spec, field.conversion === "" ? null : field.conversion]));
    at = field.end;
  }
  return parts;
}

export const stringModule: NativeModule = {
  name: "_string",
  doc: "string helper module",
  functions: {
    formatter_parser: native({
      doc: "parse the argument as a format string",
      params: [p.str("format_string")],
      call: (_context, template) => new ArrayIterator({ items: parse(template) }, tupleIteratorClass),
    }),
    formatter_field_name_split: native({
      doc: "split the argument as a field name",
      params: [p.str("field_name")],
      call: (_context, name) => {
        const { first, path } = splitFieldName(name);
        const steps = path.map((step) => {
          if ("flaw" in step) return raise("ValueError", step.flaw);
          return "attribute" in step ? new PyTuple([true, step.attribute]) : new PyTuple([false, step.index]);
        });
        return new PyTuple([first, new ArrayIterator({ items: steps }, tupleIteratorClass)]);
      },
    }),
  },
};
