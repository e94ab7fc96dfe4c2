// Taking a str.format template apart: literal text and fields "{name.attribute[index]!r:spec}", where the spec may contain
// fields again. Parsed once; a flaw is raised only when formatting arrives at it (Objects/stringlib/unicode_format.h).

import { asciiNumeral } from "./character-kinds.ts";

/** One step from a field's first value onwards. */
export type FieldStep = { readonly attribute: string } | { readonly index: string | number } | { readonly flaw: string };

export interface Field {
  /** Literal text in front of it. */
  readonly before: string;
  /** Position among the arguments, or keyword; null at the end of the template, where only `before` counts. */
  readonly first: number | string | null;
  readonly path: readonly FieldStep[];
  /** The letter after "!"; "" for none. */
  readonly conversion: string;
  readonly spec: string;
  /** The spec's own fields, if it has any. */
  readonly nested: readonly Field[] | null;
  /** ValueError to raise here. */
  readonly flaw: string | null;
}

/** `{}` or `{0}`, but not both in one template. Nested fields go on counting. */
interface Numbering {
  mode: "" | "automatic" | "manual";
  next: number;
}

const cache = new Map<string, readonly Field[]>();
const MOST_REMEMBERED = 300;
const DEEPEST = 2;

export function parseTemplate(template: string): readonly Field[] {
  const known = cache.get(template);
  if (known !== undefined) return known;
  const fields = parseLevel(template, { mode: "", next: 0 }, DEEPEST);
  if (cache.size >= MOST_REMEMBERED) cache.clear();
  cache.set(template, fields);
  return fields;
}

const END = { first: null, path: [], conversion: "", spec: "", nested: null, flaw: null } as const;

function parseLevel(template: string, numbering: Numbering, depth: number): readonly Field[] {
  if (depth <= 0) return [{ ...END, before: "", flaw: "Max string recursion exceeded" }];
  const fields: Field[] = [];
  let at = 0;
  while (at < template.length) {
    const literal = readLiteral(template, at);
    at = literal.end;
    if (!literal.opens) {
      fields.push({ ...END, before: literal.text, flaw: literal.flaw });
      if (literal.flaw !== null) break;
      continue;
    }
    const raw = readField(template, at);
    if (typeof raw === "string") {
      fields.push({ ...END, before: literal.text, flaw: raw });
      break;
    }
    fields.push(makeField(literal.text, raw, numbering, depth));
    at = raw.end;
  }
  return fields;
}

interface Literal {
  readonly text: string;
  readonly end: number;
  readonly opens: boolean;
  readonly flaw: string | null;
}

/** Text up to the next field, or the end; doubled braces are single ones. */
export function readLiteral(template: string, from: number): Literal {
  let text = "";
  let at = from;
  for (;;) {
    let brace = at;
    while (brace < template.length && template[brace] !== "{" && template[brace] !== "}") brace++;
    text += template.slice(at, brace);
    if (brace >= template.length) return { text, end: brace, opens: false, flaw: null };
    const character = template[brace]!;
    if (template[brace + 1] === character) {
      text += character;
      at = brace + 2;
      continue;
    }
    const isAlone = character === "}" || brace + 1 >= template.length;
    const flaw = isAlone ? `Single '${character}' encountered in format string` : null;
    return { text, end: brace + 1, opens: !isAlone, flaw };
  }
}

export interface RawField {
  readonly name: string;
  readonly conversion: string;
  readonly spec: string;
  readonly hasNested: boolean;
  readonly end: number;
}

/** The inside of braces that were opened before `from`; a string is what is wrong with it. */
export function readField(template: string, from: number): RawField | string {
  let at = from;
  let stop = "";
  for (; at < template.length; at++) {
    const character = template[at]!;
    if (character === "{") return "unexpected '{' in field name";
    if (character === "[") {
      const close = template.indexOf("]", at);
      at = close < 0 ? template.length - 1 : close;
    } else if (character === "}" || character === ":" || character === "!") {
      stop = character;
      break;
    }
  }
  if (stop === "") return "expected '}' before end of string";
  const name = template.slice(from, at);
  at++;
  if (stop === "}") return { name, conversion: "", spec: "", hasNested: false, end: at };
  let conversion = "";
  if (stop === "!") {
    if (at >= template.length) return "end of string while looking for conversion specifier";
    conversion = String.fromCodePoint(template.codePointAt(at)!);
    at += conversion.length;
    const after = template[at++];
    if (after === "}") return { name, conversion, spec: "", hasNested: false, end: at };
    if (after === undefined) return "unmatched '{' in format spec";
    if (after !== ":") return "expected ':' after conversion specifier";
  }
  const end = closingBrace(template, at);
  if (end < 0) return "unmatched '{' in format spec";
  const spec = template.slice(at, end);
  return { name, conversion, spec, hasNested: spec.includes("{"), end: end + 1 };
}

function closingBrace(template: string, from: number): number {
  let open = 1;
  for (let at = from; at < template.length; at++) {
    if (template[at] === "{") open++;
    else if (template[at] === "}" && --open === 0) return at;
  }
  return -1;
}

function makeField(before: string, raw: RawField, numbering: Numbering, depth: number): Field {
  const { first, path } = splitFieldName(raw.name);
  const numbered = number(first, numbering);
  if (numbered.flaw !== null) return { ...END, before, flaw: numbered.flaw };
  const nested = raw.hasNested ? parseLevel(raw.spec, numbering, depth - 1) : null;
  return { before, first: numbered.first, path, conversion: raw.conversion, spec: raw.spec, nested, flaw: null };
}

function number(first: string | number, numbering: Numbering): { readonly first: string | number; readonly flaw: string | null } {
  if (typeof first === "string" && first !== "") return { first, flaw: null };
  const mode = first === "" ? "automatic" : "manual";
  if (numbering.mode === "") numbering.mode = mode;
  if (numbering.mode !== mode) {
    const [manual, automatic] = ["manual field specification", "automatic field numbering"];
    const [from, to] = mode === "automatic" ? [manual, automatic] : [automatic, manual];
    return { first, flaw: `cannot switch from ${from} to ${to}` };
  }
  return { first: mode === "automatic" ? numbering.next++ : first, flaw: null };
}

/** Digits of any script. */
const WHOLE = /^\p{Nd}+$/u;

/** "a.b[c]" → "a" and its steps. */
export function splitFieldName(name: string): { readonly first: string | number; readonly path: readonly FieldStep[] } {
  let at = 0;
  while (at < name.length && name[at] !== "." && name[at] !== "[") at++;
  const head = name.slice(0, at);
  const path: FieldStep[] = [];
  while (at < name.length) {
    const step = readStep(name, at);
    path.push(step.step);
    if ("flaw" in step.step) break;
    at = step.end;
  }
  return { first: WHOLE.test(head) ? Number(asciiNumeral(head)) : head, path };
}

function readStep(name: string, at: number): { readonly step: FieldStep; readonly end: number } {
  if (name[at] === ".") {
    let end = at + 1;
    while (end < name.length && name[end] !== "." && name[end] !== "[") end++;
    const attribute = name.slice(at + 1, end);
    return { step: attribute === "" ? { flaw: "Empty attribute in format string" } : { attribute }, end };
  }
  if (name[at] !== "[") return { step: { flaw: "Only '.' or '[' may follow ']' in format field specifier" }, end: at };
  const close = name.indexOf("]", at);
  if (close < 0) return { step: { flaw: "Missing ']' in format string" }, end: name.length };
  const index = name.slice(at + 1, close);
  if (index === "") return { step: { flaw: "Empty attribute in format string" }, end: close + 1 };
  return { step: { index: WHOLE.test(index) ? Number(asciiNumeral(index)) : index }, end: close + 1 };
}
