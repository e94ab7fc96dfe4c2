// _json: reading and writing JSON.

import { eager, type Steps } from "../../objects/deferred.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { unboxString } from "../../operations/unbox.ts";
import { native } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";
import { JsonReader } from "./json-read.ts";
import { JsonWriter, quote } from "./json-write.ts";

const keyword = { kind: "keyword", or: null } as const;

export const jsonModule: NativeModule = {
  name: "_json",
  doc: "json speedups",
  functions: {
    encode_basestring_ascii: native({
      doc: "Return an ASCII-only JSON representation of a Python string",
      params: [p.str("pystr")],
      call: (_context, text) => quote(text, true),
    }),
    encode_basestring: native({
      doc: "Return a JSON representation of a Python string",
      params: [p.str("pystr")],
      call: (_context, text) => quote(text, false),
    }),
    write: native({
      doc: "The JSON text of a value.",
      params: [
        p.value("value"),
        p.value("default", keyword),
        p.flag("skipkeys", { kind: "keyword", or: false }),
        p.flag("ensure_ascii", { kind: "keyword", or: true }),
        p.flag("check_circular", { kind: "keyword", or: true }),
        p.flag("allow_nan", { kind: "keyword", or: true }),
        p.flag("sort_keys", { kind: "keyword", or: false }),
        p.value("indent", keyword),
        p.str("item_separator", { kind: "keyword", or: ", " }),
        p.str("key_separator", { kind: "keyword", or: ": " }),
      ],
      call: (context, value, fallback, skipKeys, ascii, checkCircular, allowNan, sortKeys, indent, itemSeparator, keySeparator) => {
        const style = {
          skipKeys,
          ascii,
          checkCircular,
          allowNan,
          sortKeys,
          itemSeparator,
          keySeparator,
          fallback,
          indent: unboxString(indent) ?? null,
        };
        function* body(): Steps {
          const writer = new JsonWriter(style);
          yield* writer.write(value, 0);
          const text = writer.parts.join("");
          context.charge(text.length * 12_000);
          return text;
        }
        return eager(body());
      },
    }),
    read: native({
      doc: "The value at a place of a JSON text, with the place behind it.",
      params: [
        p.str("text"),
        p.size("start"),
        p.value("error"),
        p.value("object_hook", keyword),
        p.value("object_pairs_hook", keyword),
        p.value("parse_float", keyword),
        p.value("parse_int", keyword),
        p.value("parse_constant", keyword),
        p.flag("strict", { kind: "keyword", or: true }),
      ],
      call: (context, text, start, error, object, pairs, float, int, constant, strict) => {
        context.charge(text.length * 12_000);
        function* body(): Steps {
          const reader = new JsonReader(text, start, { object, pairs, float, int, constant, strict, error });
          const value = yield* reader.value();
          return new PyTuple([value, reader.at]);
        }
        return eager(body());
      },
    }),
  },
};
