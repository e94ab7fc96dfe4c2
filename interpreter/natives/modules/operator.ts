// operator: the operators as functions, and callables that fetch items, attributes or methods' results.

import { builtinClass, type PyClass } from "../../objects/class.ts";
import { call, chain, Deferred, eager, type Steps, settle } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyRange, PyTuple } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import { PyObject, type Result, type Value } from "../../objects/value.ts";
import { getAttribute } from "../../operations/attribute.ts";
import { binary, unary } from "../../operations/binary.ts";
import { compare, equals } from "../../operations/compare.ts";
import { toIndex, truth } from "../../operations/convert.ts";
import { askLength, iterate, next } from "../../operations/iterate.ts";
import { INPLACE_OFFSET, OPERATOR_NAMES } from "../../operations/operators.ts";
import { callSpecial } from "../../operations/special.ts";
import { contains, deleteItem, getItem, setItem } from "../../operations/subscript.ts";
import { repr } from "../../operations/text.ts";
import { unboxInt, unboxString } from "../../operations/unbox.ts";
import { classParam } from "../builtins/slots.ts";
import { type AnyRow, defineMethods, method, native, staticMethod } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";

const two = (doc: string, apply: (a: Value, b: Value) => Result): AnyRow =>
  native({ doc, params: [p.value("a"), p.value("b")], convention: "unpack", call: (_context, a, b) => apply(a, b) });
const one = (doc: string, apply: (a: Value) => Result): AnyRow => native({ doc, params: [p.value("a")], call: (_context, a) => apply(a) });

const SYMBOLS = ["+", "&", "//", "<<", "@", "*", "%", "|", "**", ">>", "-", "/", "^"] as const;

function binaryFunctions(): Record<string, AnyRow> {
  const rows: Record<string, AnyRow> = {};
  for (const [op, name] of OPERATOR_NAMES.entries()) {
    const plain = name === "and" || name === "or" ? `${name}_` : name;
    rows[plain] = two(`Same as a ${SYMBOLS[op]} b.`, (a, b) => binary(op, a, b));
    rows[`i${name}`] = two(`Same as a ${SYMBOLS[op]}= b.`, (a, b) => binary(op + INPLACE_OFFSET, a, b));
    rows[`__${name}__`] = rows[plain];
    rows[`__i${name}__`] = rows[`i${name}`]!;
  }
  return rows;
}

function comparisons(): Record<string, AnyRow> {
  const rows: Record<string, AnyRow> = {};
  for (const [op, name] of (["lt", "le", "eq", "ne", "gt", "ge"] as const).entries()) {
    rows[name] = two(`Same as a ${["<", "<=", "==", "!=", ">", ">="][op]!} b.`, (a, b) => compare(a, b, op as 0));
    rows[`__${name}__`] = rows[name];
  }
  return rows;
}

function absolute(value: Value): Result {
  const int = unboxInt(value);
  if (int !== undefined && classOf(value).builtin) return int < 0 ? unary("-", int) : int;
  return callSpecial(value, "__abs__") ?? raise("TypeError", `bad operand type for abs(): '${classOf(value).shownName}'`);
}

function* count(iterable: Value, value: Value): Steps {
  let found = 0;
  yield* walk(iterable, value, () => ++found > 0);
  return found;
}

function* indexOf(iterable: Value, value: Value): Steps {
  let index = -1;
  yield* walk(iterable, value, (at) => {
    index = at;
    return false;
  });
  return index >= 0 ? index : raise("ValueError", "sequence.index(x): x not in sequence");
}

/** Visit the positions of equal items until told to stop. */
function* walk(iterable: Value, value: Value, visit: (index: number) => boolean): Generator<Deferred, void, never> {
  const iterator = yield* settle(iterate(iterable));
  for (let index = 0; ; index++) {
    let item = next(iterator);
    if (item instanceof Deferred) item = (yield item) as Value | undefined;
    if (item === undefined) return;
    if ((yield* settle(equals(item, value))) === true && !visit(index)) return;
  }
}

function* lengthHint(value: Value, fallback: Value): Steps {
  const length = yield* askLength(value, false);
  return length < 0 ? fallback : length;
}

/** itemgetter, attrgetter and methodcaller: what they were made with, and what they do to an object. */
class Getter extends PyObject {
  readonly cls: PyClass;
  readonly parts: readonly Value[];
  readonly keywords: ReadonlyMap<string, Value> | null;
  attributes: PyDict | null = null;
  constructor(cls: PyClass, parts: readonly Value[], keywords: ReadonlyMap<string, Value> | null = null) {
    super();
    this.cls = cls;
    this.parts = parts;
    this.keywords = keywords;
  }
}

const getterSelf = (value: Value): Getter | undefined => (value instanceof Getter ? value : undefined);

const itemGetterClass = builtinClass("itemgetter", { module: "operator" });
const attrGetterClass = builtinClass("attrgetter", { module: "operator" });
const methodCallerClass = builtinClass("methodcaller", { module: "operator" });

function* fetchAll(parts: readonly Value[], fetch: (part: Value) => Result): Steps {
  const items: Value[] = [];
  for (const part of parts) items.push(yield* settle(fetch(part)));
  return parts.length === 1 ? items[0]! : new PyTuple(items);
}

/** `a.b.c`, name by name. */
function attributePath(value: Value, path: string): Result {
  let result: Result = value;
  for (const name of path.split(".")) result = chain(result, (owner) => getAttribute(owner, name));
  return result;
}

function* show(self: Getter): Steps {
  const shown: Value[] = [];
  for (const part of self.parts) shown.push(yield* settle(repr(part)));
  for (const [name, value] of self.keywords ?? []) shown.push(`${name}=${(yield* settle(repr(value))) as string}`);
  return `operator.${self.cls.name}(${shown.join(", ")})`;
}

function defineGetter(cls: PyClass, check: (parts: Value[]) => void, fetch: (self: Getter, value: Value) => Result): void {
  defineMethods(cls, getterSelf, {
    __new__: staticMethod({
      doc: "Create and return a new object.",
      params: [classParam(cls), p.rest("args"), p.keywords("kwargs")],
      call: (_context, own, parts, keywords) => {
        if (keywords !== null && keywords.size > 0 && cls !== methodCallerClass)
          raise("TypeError", `${cls.shownName}() takes no keyword arguments`);
        check(parts);
        return new Getter(own, parts, keywords);
      },
    }),
    __call__: method({
      doc: "Call self as a function.",
      params: [p.value("obj")],
      convention: "unpack",
      call: (_context, self: Getter, value) => fetch(self, value),
    }),
    __repr__: method({ doc: "Return repr(self).", call: (_context, self: Getter) => eager(show(self)) }),
    __reduce__: method({
      doc: "Return state information for pickling",
      kind: "method",
      call: (_context, self: Getter) => new PyTuple([self.cls, new PyTuple(self.parts)]),
    }),
  });
}

defineGetter(
  itemGetterClass,
  (parts) => void (parts.length > 0 || raise("TypeError", "itemgetter expected 1 argument, got 0")),
  (self, value) => (self.parts.length === 1 ? getItem(value, self.parts[0]!) : eager(fetchAll(self.parts, (key) => getItem(value, key)))),
);
defineGetter(
  attrGetterClass,
  (parts) => {
    if (parts.length === 0) raise("TypeError", "attrgetter expected 1 argument, got 0");
    if (parts.some((part) => unboxString(part) === undefined)) raise("TypeError", "attribute name must be a string");
  },
  (self, value) => eager(fetchAll(self.parts, (path) => attributePath(value, unboxString(path)!))),
);
defineGetter(
  methodCallerClass,
  (parts) => {
    if (parts.length === 0) raise("TypeError", "methodcaller needs at least one argument, the method name");
    if (unboxString(parts[0]!) === undefined) raise("TypeError", "method name must be a string");
  },
  (self, value) => chain(getAttribute(value, unboxString(self.parts[0]!)!), (found) => call(found, self.parts.slice(1), self.keywords)),
);

export const operatorModule: NativeModule = {
  name: "operator",
  home: "_operator",
  doc: "Operator interface.",
  functions: {
    ...binaryFunctions(),
    ...comparisons(),
    neg: one("Same as -a.", (a) => unary("-", a)),
    pos: one("Same as +a.", (a) => unary("+", a)),
    invert: one("Same as ~a.", (a) => unary("~", a)),
    inv: one("Same as ~a.", (a) => unary("~", a)),
    not_: one("Same as not a.", (a) => chain(truth(a), (answer) => !answer)),
    truth: one("Return True if a is true, False otherwise.", (a) => truth(a)),
    abs: one("Same as abs(a).", absolute),
    index: one("Same as a.__index__()", (a) => toIndex(a) as Result),
    is_: two("Same as a is b.", (a, b) => a === b),
    is_not: two("Same as a is not b.", (a, b) => a !== b),
    concat: two("Same as a + b, for a and b sequences.", (a, b) => {
      if (classOf(a).lookup("__getitem__") === undefined || a instanceof PyDict || a instanceof PyRange)
        raise("TypeError", `'${classOf(a).shownName}' object can't be concatenated`);
      return binary(0, a, b);
    }),
    iconcat: two("Same as a += b, for a and b sequences.", (a, b) => binary(INPLACE_OFFSET, a, b)),
    contains: two("Same as b in a (note reversed operands).", contains),
    countOf: two("Return the number of items in a which are, or which equal, b.", (a, b) => eager(count(a, b))),
    indexOf: two("Return the first index of b in a.", (a, b) => eager(indexOf(a, b))),
    getitem: two("Same as a[b].", getItem),
    delitem: two("Same as del a[b].", (a, b) => chain(deleteItem(a, b), () => null)),
    setitem: native({
      doc: "Same as a[b] = c.",
      params: [p.value("a"), p.value("b"), p.value("c")],
      call: (_context, a, b, c) => chain(setItem(a, b, c), () => null),
    }),
    length_hint: native({
      doc: "Return an estimate of the number of items in obj.",
      params: [p.value("obj"), p.value("default", { or: 0 })],
      call: (_context, value, fallback) => eager(lengthHint(value, fallback)),
    }),
    call: native({
      doc: "Same as obj(*args, **kwargs).",
      params: [p.value("obj"), p.rest("args"), p.keywords("kwargs")],
      call: (_context, callable, args, keywords) => call(callable, args, keywords),
    }),
  },
  values: { itemgetter: itemGetterClass, attrgetter: attrGetterClass, methodcaller: methodCallerClass },
};
