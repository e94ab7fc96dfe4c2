// Arguments to parameters: the general case of entering a function, with the TypeErrors in CPython's words
// (initialize_locals in Python/ceval.c).

import { CodeFlag } from "../bytecode/code.ts";
import { raise } from "../objects/exception.ts";
import type { PyFunction } from "../objects/function.ts";
import { PyDict } from "../objects/mapping.ts";
import { EMPTY_TUPLE, PyTuple } from "../objects/sequence.ts";
import type { Value } from "../objects/value.ts";

type Slots = (Value | undefined)[];

export function bindParameters(fn: PyFunction, slots: Slots, args: readonly Value[], keywords: ReadonlyMap<string, Value> | null): void {
  const { code } = fn;
  const { argCount, keywordOnlyCount } = code;
  const named = argCount + keywordOnlyCount;
  const hasRest = (code.flags & CodeFlag.VARARGS) !== 0;
  const hasKeywords = (code.flags & CodeFlag.VARKEYWORDS) !== 0;
  const taken = Math.min(args.length, argCount);
  for (let i = 0; i < taken; i++) slots[i] = args[i];
  if (hasRest) slots[named] = args.length > argCount ? new PyTuple(args.slice(argCount)) : EMPTY_TUPLE;
  const others = hasKeywords ? new PyDict() : null;
  if (others !== null) slots[named + (hasRest ? 1 : 0)] = others;
  if (keywords !== null) bindKeywords(fn, slots, keywords, others);
  if (args.length > argCount && !hasRest) raiseTooMany(fn, slots, args.length);
  if (args.length < argCount) fillDefaults(fn, slots);
  if (keywordOnlyCount > 0) fillKeywordDefaults(fn, slots);
}

function bindKeywords(fn: PyFunction, slots: Slots, keywords: ReadonlyMap<string, Value>, others: PyDict | null): void {
  const { code } = fn;
  const named = code.argCount + code.keywordOnlyCount;
  for (const [name, value] of keywords) {
    const index = code.varNames.indexOf(name, code.positionalOnlyCount);
    if (index < 0 || index >= named) {
      if (others === null) raiseUnexpected(fn, keywords, name);
      else others.set(name, value);
    } else if (slots[index] !== undefined) {
      raise("TypeError", `${fn.qualname}() got multiple values for argument '${name}'`);
    } else slots[index] = value;
  }
}

function raiseUnexpected(fn: PyFunction, keywords: ReadonlyMap<string, Value>, name: string): never {
  const positionalOnly = fn.code.varNames.slice(0, fn.code.positionalOnlyCount).filter((parameter) => keywords.has(parameter));
  if (positionalOnly.length > 0) {
    raise("TypeError", `${fn.qualname}() got some positional-only arguments passed as keyword arguments: '${positionalOnly.join(", ")}'`);
  }
  return raise("TypeError", `${fn.qualname}() got an unexpected keyword argument '${name}'`);
}

function raiseTooMany(fn: PyFunction, slots: Slots, given: number): never {
  const { argCount, keywordOnlyCount } = fn.code;
  const defaults = fn.defaults?.length ?? 0;
  const range = defaults > 0 ? `from ${argCount - defaults} to ${argCount}` : `${argCount}`;
  const plural = defaults > 0 || argCount !== 1 ? "s" : "";
  let keywordGiven = 0;
  for (let i = argCount; i < argCount + keywordOnlyCount; i++) if (slots[i] !== undefined) keywordGiven++;
  const also =
    keywordGiven === 0
      ? ""
      : ` positional argument${given === 1 ? "" : "s"} (and ${keywordGiven} keyword-only argument${keywordGiven === 1 ? "" : "s"})`;
  const was = given === 1 && keywordGiven === 0 ? "was" : "were";
  return raise("TypeError", `${fn.qualname}() takes ${range} positional argument${plural} but ${given}${also} ${was} given`);
}

function fillDefaults(fn: PyFunction, slots: Slots): void {
  const { argCount } = fn.code;
  const defaults = fn.defaults ?? [];
  const firstDefault = argCount - defaults.length;
  const missing: string[] = [];
  for (let i = 0; i < firstDefault; i++) if (slots[i] === undefined) missing.push(fn.code.varNames[i]!);
  if (missing.length > 0) raiseMissing(fn, missing, "positional");
  for (let i = Math.max(firstDefault, 0); i < argCount; i++) {
    // None is null here, so only undefined means "not given".
    if (slots[i] === undefined) slots[i] = defaults[i - firstDefault];
  }
}

function fillKeywordDefaults(fn: PyFunction, slots: Slots): void {
  const { code, keywordDefaults } = fn;
  const missing: string[] = [];
  for (let i = code.argCount; i < code.argCount + code.keywordOnlyCount; i++) {
    if (slots[i] !== undefined) continue;
    const value = keywordDefaults?.get(code.varNames[i]!);
    if (value === undefined) missing.push(code.varNames[i]!);
    else slots[i] = value;
  }
  if (missing.length > 0) raiseMissing(fn, missing, "keyword-only");
}

function raiseMissing(fn: PyFunction, names: readonly string[], kind: "positional" | "keyword-only"): never {
  const quoted = names.map((name) => `'${name}'`);
  const last = quoted.pop()!;
  const listed = quoted.length === 0 ? last : quoted.length === 1 ? `${quoted[0]} and ${last}` : `${quoted.join(", ")}, and ${last}`;
  return raise(
    "TypeError",
    `${fn.qualname}() missing ${names.length} required ${kind} argument${names.length === 1 ? "" : "s"}: ${listed}`,
  );
}
