// Putting a call's arguments into a native's parameters, with the words of the C API's four conventions when they do not
// fit (Python/getargs.c, Objects/methodobject.c).

import { raise } from "../objects/exception.ts";
import type { Value } from "../objects/value.ts";
import type { Param } from "./parameters.ts";

/**
 * - `none`, `one`: METH_NOARGS, METH_O: "f() takes exactly one argument (2 given)"
 * - `unpack`: _PyArg_CheckPositional: "f expected at least 1 argument, got 0"
 * - `tuple`: PyArg_ParseTuple: "f() takes at least 1 argument (0 given)"
 * - `keywords`: _PyArg_UnpackKeywords: "f() missing required argument 'x' (pos 1)"
 * - `rest`: the arguments by name are parsed alone (PyArg_ParseTupleAndKeywords with an empty tuple): "f() takes at most 1 keyword argument (2 given)"
 * - `varargs`: as `unpack`, of a module's function that is METH_VARARGS: "f() takes no keyword arguments", without the module
 * - `slot`: the wrappers of type slots (wrap_binaryfunc and its like in Objects/typeobject.c): "expected 1 argument, got 0"
 */
export type Convention = "none" | "one" | "unpack" | "tuple" | "keywords" | "rest" | "varargs" | "slot";

/** A native as its arguments are bound, and as errors name it. */
export interface Target {
  readonly name: string;
  /** With its module or class: what METH_O and METH_NOARGS errors show. */
  readonly shown: string;
  readonly params: readonly Param<unknown>[];
  readonly convention: Convention;
}

const isPositional = (param: Param<unknown>): boolean => param.kind === "positional" || param.kind === "either";

/** Can the parameter be given by name? */
const isNamed = (param: Param<unknown>): boolean => param.kind === "either" || param.kind === "keyword" || param.kind === "keywords";

export function conventionOf(params: readonly Param<unknown>[]): Convention {
  const own = params.filter((param) => param.kind !== "self");
  if (own.some(isNamed)) return "keywords";
  if (own.length === 0) return "none";
  return own.length === 1 && own[0]!.kind === "positional" && own[0]!.shownDefault === undefined ? "one" : "unpack";
}

const isUnpacked = (convention: Convention): boolean => convention === "unpack" || convention === "varargs" || convention === "rest";

/** Values in the order of the parameters; undefined where one is left out. Rest and keywords parameters get array and map. */
export function bindArguments(target: Target, args: readonly Value[], keywords: ReadonlyMap<string, Value> | null): unknown[] {
  const { params } = target;
  if (target.convention === "keywords" && keywords !== null && keywords.size > 0) checkCount(target, args.length, keywords.size);
  const bound: unknown[] = new Array(params.length).fill(undefined);
  let next = 0;
  let position = 0;
  for (; position < params.length; position++) {
    const { kind } = params[position]!;
    if (kind === "self") {
      if (next >= args.length) raise("TypeError", withoutReceiver(target));
      bound[position] = args[next++];
    } else if (kind === "rest") {
      bound[position] = args.slice(next);
      next = args.length;
    } else if (isPositional(params[position]!)) {
      if (next < args.length) bound[position] = args[next++];
    }
  }
  // Whose method it is comes before what it is called with.
  const isNaming = keywords !== null && keywords.size > 0;
  if (params[0]?.kind === "self" && (isNaming || args.length !== params.length) && args[0] !== undefined) params[0].convert(args[0]);
  if (isNaming) checkNaming(target);
  if (next < args.length) raise("TypeError", tooMany(target, args.length - selfCount(params)));
  const given = args.length - selfCount(params);
  if (isNaming) bindKeywords(target, bound, keywords, given);
  else checkMissing(target, bound, given);
  return bound;
}

/** Arguments of both kinds are counted together before their names are looked at. */
function checkCount({ name, params }: Target, positional: number, named: number): void {
  if (params.some(({ kind }) => kind === "rest" || kind === "keywords")) return;
  const self = selfCount(params);
  const [most, given] = [params.length - self, positional - self + named];
  if (positional < self || given <= most) return;
  const kind = positional === self ? "keyword argument" : "argument";
  raise("TypeError", `${name}() takes at most ${most} ${kind}${most === 1 ? "" : "s"} (${given} given)`);
}

function withoutReceiver({ shown, name, convention }: Target): string {
  if (convention !== "slot") return `unbound method ${shown}() needs an argument`;
  return `descriptor '${name}' of '${shown.slice(0, -name.length - 1)}' object needs an argument`;
}

/** Slots of one parameter check the count themselves, others go through PyArg_UnpackTuple without a name. */
function slotCount(required: number, most: number, given: number): string {
  if (most < 2) return `expected ${plural(most)}, got ${given}`;
  const bound = required === most ? "" : given < required ? "at least " : "at most ";
  return ` expected ${bound}${plural(given < required ? required : most)}, got ${given}`;
}

function selfCount(params: readonly Param<unknown>[]): number {
  return params[0]?.kind === "self" ? 1 : 0;
}

/** What takes no argument by name says so before it counts the others. */
function checkNaming({ params, name, shown, convention }: Target): void {
  if (convention === "slot") raise("TypeError", `wrapper ${name}() takes no keyword arguments`);
  if (!params.some(isNamed)) raise("TypeError", `${convention === "varargs" ? name : shown}() takes no keyword arguments`);
}

/** What is missing is said before what is too much. */
function bindKeywords(target: Target, bound: unknown[], keywords: ReadonlyMap<string, Value>, given: number): void {
  const { params, name } = target;
  const rest = params.findIndex((param) => param.kind === "keywords");
  const others = new Map<string, Value>();
  let twice = -1;
  for (const [keyword, value] of keywords) {
    const index = params.findIndex((param) => param.name === keyword && (param.kind === "either" || param.kind === "keyword"));
    if (index < 0) others.set(keyword, value);
    else if (bound[index] === undefined) bound[index] = value;
    else if (twice < 0 || index < twice) twice = index;
  }
  if (rest >= 0) bound[rest] = others;
  checkMissing(target, bound, given);
  const most = params.filter(({ kind }) => kind === "keyword").length;
  if (target.convention === "rest" && keywords.size > most)
    raise("TypeError", `${name}() takes at most ${most} keyword argument${most === 1 ? "" : "s"} (${keywords.size} given)`);
  if (twice >= 0)
    raise("TypeError", `argument for ${name}() given by name ('${params[twice]!.name}') and position (${twice + 1 - selfCount(params)})`);
  if (rest < 0) for (const keyword of others.keys()) raise("TypeError", `'${keyword}' is an invalid keyword argument for ${name}()`);
}

function checkMissing(target: Target, bound: readonly unknown[], given: number): void {
  const { params } = target;
  for (let i = 0; i < params.length; i++) {
    const param = params[i]!;
    if (bound[i] !== undefined || param.shownDefault !== undefined) continue;
    if (isPositional(param) || param.kind === "keyword") raise("TypeError", missing(target, given, i));
  }
}

function tooMany(target: Target, given: number): string {
  const { name, shown } = target;
  const own = target.params.filter((param) => param.kind !== "self");
  const positional = own.filter(isPositional);
  const required = positional.filter((param) => param.shownDefault === undefined).length;
  if (target.convention === "slot") return slotCount(required, positional.length, given);
  if (target.convention === "none") return `${shown}() takes no arguments (${given} given)`;
  if (target.convention === "one") return `${shown}() takes exactly one argument (${given} given)`;
  if (isUnpacked(target.convention)) {
    return `${name} expected ${required === positional.length ? "" : "at most "}${plural(positional.length)}, got ${given}`;
  }
  const word = own.length > positional.length ? "positional argument" : "argument";
  const exactly =
    required === positional.length && (target.convention !== "keywords" || own.length > positional.length) ? "exactly" : "at most";
  if (given > own.length && own.length > positional.length && !own.some(({ kind }) => kind === "keywords")) {
    return `${name}() takes at most ${plural(own.length)} (${given} given)`;
  }
  if (positional.length === 0) return `${name}() takes no positional arguments`;
  return `${name}() takes ${exactly} ${positional.length} ${word}${positional.length === 1 ? "" : "s"} (${given} given)`;
}

function missing(target: Target, given: number, index: number): string {
  const { name, shown, params } = target;
  const positional = params.filter(isPositional);
  const required = positional.filter((param) => param.shownDefault === undefined).length;
  if (target.convention === "slot") return slotCount(required, positional.length, given);
  if (target.convention === "one") return `${shown}() takes exactly one argument (${given} given)`;
  if (isUnpacked(target.convention)) {
    const isExact = required === positional.length && !params.some(({ kind }) => kind === "rest");
    return `${name} expected ${isExact ? "" : "at least "}${plural(required)}, got ${given}`;
  }
  if (target.convention === "tuple") {
    return `${name}() takes ${required === positional.length ? "exactly" : "at least"} ${plural(required)} (${given} given)`;
  }
  const param = params[index]!;
  if (param.kind === "positional" && !params.some(({ kind }) => kind === "rest")) {
    const nameless = positional.filter(({ kind }) => kind === "positional");
    const least = nameless.filter(({ shownDefault }) => shownDefault === undefined).length;
    const bound = least < positional.length ? "at least" : "exactly";
    return `${name}() takes ${bound} ${least} positional argument${least === 1 ? "" : "s"} (${given} given)`;
  }
  if (param.kind === "keyword") return `${name}() missing required keyword-only argument: '${param.name}'`;
  return `${name}() missing required argument '${param.name}' (pos ${index + 1 - selfCount(params)})`;
}

function plural(count: number): string {
  return `${count} argument${count === 1 ? "" : "s"}`;
}
