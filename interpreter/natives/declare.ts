// Natives, declared once: from a row follow the typed TypeScript arguments, the checks of arity and type in CPython's
// words, help() and the text signature. A native does one of three things: gives a value; asks, or calls, once (gives a
// Deferred); or, when it needs several steps, is a `function*` that yields Deferreds. One native call is one instruction: atomic.

import type { PyClass } from "../objects/class.ts";
import type { Context } from "../objects/context.ts";
import { Deferred, DeferredContext, type Steps, steps } from "../objects/deferred.ts";
import { raise } from "../objects/exception.ts";
import { type NativeBody, type NativeDeclaration, PyGetSet, PyNativeFunction, PyNativeMethod } from "../objects/function.ts";
import { classOf } from "../objects/singleton.ts";
import type { Result, Value } from "../objects/value.ts";
import { bindArguments, type Convention, conventionOf, type Target } from "./arguments.ts";
import type { Param } from "./parameters.ts";

export type ArgumentsOf<Params extends readonly Param<unknown>[]> = {
  -readonly [I in keyof Params]: Params[I] extends Param<infer T> ? T : never;
};

/** What an implementation may give: nothing stands for None. */
export type Given = Result | Steps | undefined | void;

export interface NativeRow<Params extends readonly Param<unknown>[]> {
  readonly doc: string;
  readonly params?: Params;
  readonly call: (context: Context, ...args: ArgumentsOf<Params>) => Given;
  /** CPU nanoseconds of a call beyond the CALL instruction itself; work that grows with the arguments is charged through `context`. */
  readonly costNs?: number;
  /** See NativeDeclaration.polls. */
  readonly polls?: boolean;
  /** Which words an arity error takes, where the parameters alone do not tell. */
  readonly convention?: Convention;
  /** Null where CPython shows no signature. */
  readonly signature?: string | null;
}

export interface MethodRow<Self, Params extends readonly Param<unknown>[]> extends Omit<NativeRow<Params>, "call"> {
  readonly call: (context: Context, self: Self, ...args: ArgumentsOf<Params>) => Given;
  readonly kind?: "method" | "slot" | "class" | "static";
}

/** What an average native costs besides its CALL, in ns (abs and len, at 1 beside a CALL of 4, are the cheapest; startswith takes 40). */
const DEFAULT_COST_NS = 12;

const GENERATOR_FUNCTION = Object.getPrototypeOf(function* () {}).constructor as { new (): unknown };

/** Declare a native function; `native` only fixes the types, `nativeFunction` makes the object. */
export function native<const Params extends readonly Param<unknown>[] = []>(row: NativeRow<Params>): NativeRow<Params> {
  return row;
}

/** Declare a native method of a class whose instances are `Self`s. */
export function method<Self, const Params extends readonly Param<unknown>[] = []>(row: MethodRow<Self, Params>): MethodRow<Self, Params> {
  return row;
}

/** Declare a static method of a class, `__new__` above all: it has no receiver, the class is its first parameter. */
// biome-ignore lint/suspicious/noExplicitAny: it fits into the table of any class
export function staticMethod<const Params extends readonly Param<unknown>[] = []>(row: NativeRow<Params>): MethodRow<any, any> {
  // biome-ignore lint/suspicious/noExplicitAny: see above
  return { ...row, kind: "static" } as unknown as MethodRow<any, any>;
}

// biome-ignore lint/suspicious/noExplicitAny: a table mixes rows of all parameter types
export type AnyRow = NativeRow<any>;
// biome-ignore lint/suspicious/noExplicitAny: a table mixes rows of all parameter types
export type AnyMethodRow<Self> = MethodRow<Self, any>;

export function nativeFunction(name: string, row: AnyRow, module: string | null = null): PyNativeFunction {
  const shown = module === null || module === "builtins" ? name : `${module}.${name}`;
  return new PyNativeFunction(declaration(name, name, shown, row), undefined, module);
}

/** How a method finds what it works on in its first argument; undefined when the argument is of another class. */
export type SelfOf<Self> = (value: Value) => Self | undefined;

const named = (names: string): string[] => names.split(" ").map((name) => `__${name}__`);

/** The methods that CPython keeps in slots of a type, and shows as wrappers of them; other dunder methods are plain ones. */
const SLOTS: ReadonlySet<string> = new Set([
  ...named("repr str hash call getattribute getattr setattr delattr lt le eq ne gt ge iter next get set delete init del"),
  ...named("len getitem setitem delitem contains await aiter anext neg pos abs bool invert int float index"),
  ...["add", "sub", "mul", "mod", "divmod", "pow", "lshift", "rshift", "and", "xor", "or", "floordiv", "truediv", "matmul"].flatMap(
    (name) => named(`${name} r${name} i${name}`),
  ),
]);

/** They take any arguments, and check them in words of their own. */
const OWN_WORDS: ReadonlySet<string> = new Set(["__init__", "__call__"]);

/** Attach native methods to a class. `selfOf` may unbox (a str subclass to its string). */
export function defineMethods<Self>(cls: PyClass, selfOf: SelfOf<Self>, rows: Readonly<Record<string, AnyMethodRow<Self>>>): void {
  for (const [name, row] of Object.entries(rows)) {
    const kind = row.kind ?? (SLOTS.has(name) ? "slot" : "method");
    cls.attributes.set(name, new PyNativeMethod(() => methodDeclaration(cls, name, kind, selfOf, row), cls, kind));
  }
  cls.changed();
}

/** A computed attribute of a native class. */
export interface AttributeRow<Self> {
  readonly doc?: string;
  readonly get: (self: Self, context: Context) => Result;
  /** `value` undefined deletes. */
  readonly set?: (self: Self, value: Value | undefined, context: Context) => Result | void;
  readonly member?: boolean;
}

export function defineAttributes<Self>(cls: PyClass, selfOf: SelfOf<Self>, rows: Readonly<Record<string, AttributeRow<Self>>>): void {
  for (const [name, row] of Object.entries(rows)) {
    // None is null, and a receiver like any other.
    const own = (value: Value): Self => {
      const self = selfOf(value);
      if (self !== undefined) return self;
      return raise(
        "TypeError",
        `descriptor '${name}' for '${cls.shownName}' objects doesn't apply to a '${classOf(value).shownName}' object`,
      );
    };
    const { get, set } = row;
    const attribute = new PyGetSet({
      name,
      owner: cls,
      doc: row.doc ?? "",
      member: row.member ?? false,
      getter:
        get.length < 2
          ? (self) => (get as (self: Self) => Result)(own(self))
          : (self) => new DeferredContext((context) => get(own(self), context)),
      setter: set === undefined ? null : (self, value) => new DeferredContext((context) => set(own(self), value, context) ?? null),
    });
    cls.attributes.set(name, attribute);
  }
  cls.changed();
}

function methodDeclaration<Self>(
  cls: PyClass,
  name: string,
  kind: "method" | "slot" | "class" | "static",
  selfOf: SelfOf<Self>,
  row: AnyMethodRow<Self>,
): NativeDeclaration {
  const shown = `${cls.name}.${name}`;
  const words = name === "__new__" || name === "__init__" ? cls.name : undefined;
  if (kind === "static") return declaration(name, shown, shown, row as unknown as AnyRow, words);
  const receiver: Param<unknown> = {
    name: "self",
    kind: "self",
    convert: (value: Value) => {
      const self = selfOf(value);
      if (self !== undefined) return self;
      if (kind === "slot")
        raise("TypeError", `descriptor '${name}' requires a '${cls.shownName}' object but received a '${classOf(value).shownName}'`);
      return raise(
        "TypeError",
        `descriptor '${name}' for '${cls.shownName}' objects doesn't apply to a '${classOf(value).shownName}' object`,
      );
    },
  };
  const params = [receiver, ...((row.params ?? []) as readonly Param<unknown>[])];
  const slot = kind === "slot" && !OWN_WORDS.has(name) && row.convention === undefined ? { convention: "slot" as const } : {};
  return declaration(name, shown, shown, { ...row, ...slot, params, call: row.call as AnyRow["call"] }, words);
}

/**
 * `words` is how errors call the function: constructors go by the name of their class. What only some calls need, and what only
 * those ask who look at the function, is found out then: most natives are never called.
 */
function declaration(name: string, qualname: string, shown: string, row: AnyRow, words?: string): NativeDeclaration {
  const params = (row.params ?? []) as readonly Param<unknown>[];
  const [receiver] = params;
  const body = bodyOf(row);
  const arity = params.every((param) => param.kind === "self" || param.kind === "positional" || param.kind === "either")
    ? params.length
    : -1;
  let shape: Shape | undefined;
  let target: Target | undefined;
  return {
    name,
    qualname,
    doc: row.doc,
    signature: () => (row.signature === undefined ? signatureOf(params) : row.signature),
    arity,
    direct: directBody(params, body),
    general: (context, args, keywords) => {
      shape ??= shapeOf(params);
      // Some of the parameters in their order, the others by default: what is given lies where it belongs.
      if (keywords === null && args.length >= shape.least && args.length <= shape.most) {
        if (args.length > 1 || receiver?.kind !== "self") return convertThenCall(context, params, args, body);
        return body(context, receiver.convert(args[0]!), ...shape.defaults);
      }
      if (keywords === null && shape.takesAll && args.length > 0) return body(context, receiver!.convert(args[0]!), args.slice(1));
      target ??= { name: words ?? name, shown: words ?? shown, params, convention: row.convention ?? conventionOf(params) };
      const bound = bindArguments(target, args, keywords);
      return convertThenCall(context, params, bound, body);
    },
    costPs: Math.round((row.costNs ?? DEFAULT_COST_NS) * 1000),
    polls: row.polls ?? true,
  };
}

/** What is to be known of a call without names. */
interface Shape {
  /** With so many arguments each belongs to the parameter in its place. */
  readonly least: number;
  readonly most: number;
  /** Of the parameters after the first. */
  readonly defaults: readonly unknown[];
  /** A receiver, and whatever else there is. */
  readonly takesAll: boolean;
}

function shapeOf(params: readonly Param<unknown>[]): Shape {
  const defaults = params.slice(1).map(({ fallback }) => fallback);
  const takesAll = params.length === 2 && params[0]!.kind === "self" && params[1]!.kind === "rest";
  if (params.some(({ kind }) => kind === "rest" || kind === "keywords"))
    return { least: Number.POSITIVE_INFINITY, most: -1, defaults, takesAll };
  const isRequired = (param: Param<unknown>): boolean => param.kind === "self" || param.shownDefault === undefined;
  const least = params.findLastIndex(isRequired) + 1;
  return { least, most: params.filter(({ kind }) => kind !== "keyword").length, defaults, takesAll };
}

/** The implementation as a function that gives a Result: generators wrapped, nothing turned into None. */
function bodyOf(row: AnyRow): (context: Context, ...args: unknown[]) => Result {
  const call = row.call as (context: Context, ...args: unknown[]) => Given;
  if (call instanceof GENERATOR_FUNCTION) return (context, ...args) => steps(call(context, ...args) as Steps);
  return (context, ...args) => {
    const given = call(context, ...args) as Result | undefined;
    return given === undefined ? null : given;
  };
}

/** Bodies for the exact number of arguments, without arrays: by far the most calls. */
function directBody(params: readonly Param<unknown>[], body: (context: Context, ...args: unknown[]) => Result): NativeBody {
  const [first, second] = params.map((param) => param.convert);
  if (params.length === 0) return (context) => body(context);
  if (params.length === 1) {
    return (context, a) => {
      const x = first!(a!);
      return x instanceof Deferred ? convertThenCall(context, params, [a], body) : body(context, x);
    };
  }
  if (params.length === 2) {
    return (context, a, b) => {
      const x = first!(a!);
      const y = second!(b!);
      if (x instanceof Deferred || y instanceof Deferred) return convertThenCall(context, params, [a, b], body);
      return body(context, x, y);
    };
  }
  return (context, ...args) => convertThenCall(context, params, args, body);
}

/** Convert bound arguments (undefined: not given, stays so) and call; conversions may need Python code (`__index__`). */
function convertThenCall(
  context: Context,
  params: readonly Param<unknown>[],
  bound: readonly unknown[],
  body: (context: Context, ...args: unknown[]) => Result,
): Result {
  const converted = new Array<unknown>(params.length);
  for (let i = 0; i < params.length; i++) {
    const value = convertOne(params[i]!, bound[i]);
    if (value instanceof Deferred) return steps(convertRest(context, params, bound, { converted, from: i, first: value }, body));
    converted[i] = value;
  }
  return body(context, ...converted);
}

function convertOne(param: Param<unknown>, value: unknown): unknown {
  if (value === undefined) return param.fallback;
  return param.kind === "rest" || param.kind === "keywords" ? value : param.convert(value as Value);
}

function* convertRest(
  context: Context,
  params: readonly Param<unknown>[],
  bound: readonly unknown[],
  done: { converted: unknown[]; from: number; first: Deferred },
  body: (context: Context, ...args: unknown[]) => Result,
): Steps {
  const { converted } = done;
  let pending: unknown = done.first;
  for (let i = done.from; i < params.length; i++) {
    if (i > done.from) pending = convertOne(params[i]!, bound[i]);
    // A deferred conversion ends in a plain value that converts at once.
    converted[i] = pending instanceof Deferred ? params[i]!.convert((yield pending) as Value) : pending;
  }
  return body(context, ...converted);
}

function signatureOf(params: readonly Param<unknown>[]): string {
  const parts: string[] = [];
  let positionalOnly = false;
  let keywordOnly = false;
  for (const param of params) {
    if (param.kind === "self") {
      parts.push("$self");
      positionalOnly = true;
      continue;
    }
    if (positionalOnly && param.kind !== "positional") {
      parts.push("/");
      positionalOnly = false;
    }
    if (param.kind === "positional") positionalOnly = true;
    if (param.kind === "keyword" && !keywordOnly && !parts.some((part) => part.startsWith("*"))) parts.push("*");
    if (param.kind === "keyword") keywordOnly = true;
    const stars = param.kind === "rest" ? "*" : param.kind === "keywords" ? "**" : "";
    parts.push(`${stars}${param.name}${param.shownDefault === undefined ? "" : `=${param.shownDefault}`}`);
  }
  if (positionalOnly) parts.push("/");
  return `(${parts.join(", ")})`;
}
