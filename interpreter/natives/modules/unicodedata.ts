// unicodedata: names and properties of characters, and normal forms.

import { raise, raiseWith } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { classOf } from "../../objects/singleton.ts";
import { codePointCount } from "../../objects/text.ts";
import type { Value } from "../../objects/value.ts";
import { unboxString } from "../../operations/unbox.ts";
import { type AnyRow, native } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { type Param, p } from "../parameters.ts";
import { characterByName, characterName, characterProperty, decomposition, type RunProperty } from "./character-database.ts";

/** One character, as its code. `position` is how the complaint tells the argument. */
function characterParam(label: string): Param<number> {
  return {
    name: "chr",
    kind: "positional",
    convert: (value) => {
      const text = unboxString(value);
      if (text === undefined || codePointCount(text) !== 1)
        return raise("TypeError", `${label} must be a unicode character, not ${classOf(value).shownName}`);
      return text.codePointAt(0)!;
    },
  };
}

const fallback = p.value("default", { or: undefined as never, shown: "<unrepresentable>" });

const property = (name: string, doc: string, which: RunProperty, convert: (text: string) => Value = (text) => text): AnyRow =>
  native({ doc, params: [characterParam(`${name}() argument`)], call: (_context, code) => convert(characterProperty(which, code)) });

/** A property that not all characters have. */
const partial = (name: string, doc: string, which: RunProperty, words: string, convert: (text: string) => Value): AnyRow =>
  native({
    doc,
    params: [characterParam(`${name}() argument 1`), fallback],
    call: (_context, code, missing: Value | undefined) => {
      const text = characterProperty(which, code);
      if (text !== "") return convert(text);
      return missing === undefined ? raise("ValueError", words) : missing;
    },
  });

const FORMS: ReadonlySet<string> = new Set(["NFC", "NFD", "NFKC", "NFKD"]);

function normalized(form: string, text: string): string {
  return FORMS.has(form) ? text.normalize(form) : raise("ValueError", "invalid normalization form");
}

const formParams = (name: string) => [p.text(`${name}() argument 1`)("form"), p.text(`${name}() argument 2`)("unistr")] as const;

const functions: Readonly<Record<string, AnyRow>> = {
  name: native({
    doc: "Returns the name assigned to the character chr as a string.",
    params: [characterParam("name() argument 1"), fallback],
    call: (_context, code, missing: Value | undefined) =>
      characterName(code) ?? (missing === undefined ? raise("ValueError", "no such name") : missing),
  }),
  lookup: native({
    doc: "Look up character by name.",
    params: [p.text("lookup() argument")("name")],
    call: (_context, name) => characterByName(name) ?? raiseWith("KeyError", [`undefined character name '${name}'`]),
  }),
  category: property("category", "Returns the general category assigned to the character chr as string.", "category"),
  bidirectional: property("bidirectional", "Returns the bidirectional class assigned to the character chr as string.", "bidirectional"),
  combining: property("combining", "Returns the canonical combining class assigned to the character chr as integer.", "combining", Number),
  mirrored: property("mirrored", "Returns the mirrored property assigned to the character chr as integer.", "mirrored", Number),
  east_asian_width: property("east_asian_width", "Returns the east asian width assigned to the character chr as string.", "width"),
  decimal: partial("decimal", "Converts a Unicode character into its equivalent decimal value.", "decimal", "not a decimal", Number),
  digit: partial("digit", "Converts a Unicode character into its equivalent digit value.", "digit", "not a digit", Number),
  numeric: partial(
    "numeric",
    "Converts a Unicode character into its equivalent numeric value.",
    "numeric",
    "not a numeric character",
    (text) => new PyFloat(Number(text)),
  ),
  decomposition: native({
    doc: "Returns the character decomposition mapping assigned to the character chr as string.",
    params: [characterParam("decomposition() argument")],
    call: (_context, code) => decomposition(code),
  }),
  normalize: native({
    doc: "Return the normal form 'form' for the Unicode string unistr.",
    params: formParams("normalize"),
    call: (context, form, text) => {
      context.charge(text.length * 20_000);
      return normalized(form, text);
    },
  }),
  is_normalized: native({
    doc: "Return whether the Unicode string unistr is in the normal form 'form'.",
    params: formParams("is_normalized"),
    call: (_context, form, text) => normalized(form, text) === text,
  }),
};

export const unicodedataModule: NativeModule = {
  name: "unicodedata",
  doc: "This module provides access to the Unicode Character Database.",
  functions,
  values: { unidata_version: "14.0.0" },
};
