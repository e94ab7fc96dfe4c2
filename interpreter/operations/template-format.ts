// str.format and str.format_map: fields replaced one after the other. As soon as one needs Python code, the rest is a
// generator's work.

import { chain, Deferred, type Steps, steps } from "../objects/deferred.ts";
import { raise, raiseWith } from "../objects/exception.ts";
import type { Result, Value } from "../objects/value.ts";
import { getAttribute } from "./attribute.ts";
import { getItem } from "./subscript.ts";
import { type Field, type FieldStep, parseTemplate } from "./template-parse.ts";
import { ascii, format, plainStr, repr } from "./text.ts";

/** Where fields get their values. */
export interface FieldSource {
  /** Null for format_map, which has no positions. */
  readonly args: readonly Value[] | null;
  readonly named: (name: string) => Result;
}

/** `template.format(…)` */
export function formatTemplate(template: string, source: FieldSource): Result {
  return formatFields(parseTemplate(template), source, { from: 0, text: "" });
}

/** Keyword arguments as a source of fields. */
export function keywordSource(args: readonly Value[], keywords: ReadonlyMap<string, Value> | null): FieldSource {
  return { args, named: (name) => keywords?.get(name) ?? missingKey(name, keywords) };
}

function missingKey(name: string, keywords: ReadonlyMap<string, Value> | null): Value {
  // None is a value too, which `??` skips.
  return keywords?.has(name) === true ? null : raiseWith("KeyError", [name]);
}

interface Progress {
  readonly from: number;
  readonly text: string;
}

function formatFields(fields: readonly Field[], source: FieldSource, progress: Progress): Result {
  let { text } = progress;
  for (let i = progress.from; i < fields.length; i++) {
    const field = fields[i]!;
    text += field.before;
    if (field.flaw !== null) raise("ValueError", field.flaw);
    if (field.first === null) continue;
    const piece = fieldText(field, source);
    if (piece instanceof Deferred) return steps(goOn(fields, source, { from: i + 1, text }, piece));
    text += piece as string;
  }
  return text;
}

function* goOn(fields: readonly Field[], source: FieldSource, progress: Progress, pending: Deferred): Steps {
  const piece = (yield pending) as string;
  return formatFields(fields, source, { from: progress.from, text: progress.text + piece });
}

function fieldText(field: Field, source: FieldSource): Result {
  const value = field.path.length === 0 ? firstValue(field.first!, source) : walk(firstValue(field.first!, source), field.path, 0);
  if (field.conversion === "" && field.nested === null && !(value instanceof Deferred)) return format(value, field.spec);
  return chain(value, (found) => chain(converted(found, field.conversion), (shown) => formatWithSpec(shown, field, source)));
}

function formatWithSpec(value: Value, field: Field, source: FieldSource): Result {
  if (field.nested === null) return format(value, field.spec);
  return chain(formatFields(field.nested, source, { from: 0, text: "" }), (spec) => format(value, spec as string));
}

function firstValue(first: number | string, source: FieldSource): Result {
  if (typeof first === "string") return source.named(first);
  if (source.args === null) return raise("ValueError", "Format string contains positional fields");
  if (first >= 2 ** 63) return raise("ValueError", "Too many decimal digits in format string");
  const value = source.args[first];
  return value === undefined ? raise("IndexError", `Replacement index ${first} out of range for positional args tuple`) : value;
}

function walk(start: Result, path: readonly FieldStep[], from: number): Result {
  let value = start;
  for (let i = from; i < path.length; i++) {
    if (value instanceof Deferred) return chain(value, (found) => walk(found, path, i));
    const step = path[i]!;
    if ("flaw" in step) return raise("ValueError", step.flaw);
    if ("attribute" in step) value = getAttribute(value, step.attribute);
    else if (typeof step.index === "number" && step.index >= 2 ** 63)
      return raise("ValueError", "Too many decimal digits in format string");
    else value = getItem(value, step.index);
  }
  return value;
}

function converted(value: Value, conversion: string): Result {
  switch (conversion) {
    case "":
      return value;
    case "s":
      return plainStr(value);
    case "r":
      return repr(value);
    case "a":
      return ascii(value);
    default: {
      const code = conversion.codePointAt(0)!;
      const shown = code > 32 && code < 127 ? conversion : `\\x${code.toString(16)}`;
      return raise("ValueError", `Unknown conversion specifier ${shown}`);
    }
  }
}
