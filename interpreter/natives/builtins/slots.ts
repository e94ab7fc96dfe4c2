// Rows that many native classes have alike: comparisons, operators, length, repr, and the first parameter of __new__. They call
// the same operations as the instructions do, but never a subclass's override.

import { PyClass } from "../../objects/class.ts";
import { raise } from "../../objects/exception.ts";
import { classOf, NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { binaryNative } from "../../operations/binary.ts";
import { COMPARISON_METHODS, type Comparison, compareNative } from "../../operations/compare.ts";
import { INPLACE_OFFSET, OPERATOR_NAMES } from "../../operations/operators.ts";
import { nativeRepr } from "../../operations/text.ts";
import { type AnyMethodRow, method } from "../declare.ts";
import { type Param, p } from "../parameters.ts";

type Rows<Self> = Record<string, AnyMethodRow<Self>>;

const SYMBOLS = ["<", "<=", "==", "!=", ">", ">="] as const;

/** `__lt__` … `__ge__`; `compare` gives NOT_IMPLEMENTED for what it does not know. */
export function comparisonRows<Self extends Value>(
  compare: (self: Self, other: Value, op: Comparison) => Result = compareNative,
): Rows<Self> {
  const rows: Rows<Self> = {};
  for (const [op, name] of COMPARISON_METHODS.entries()) {
    rows[name] = method({
      doc: `Return self${SYMBOLS[op]}value.`,
      params: [p.value("value")],
      call: (_context, self: Self, other) => compare(self, other, op as Comparison),
    });
  }
  return rows;
}

/** `__add__`, and with "r" before the operator's number `__radd__`, with "i" `__iadd__`. */
export function operatorRows<Self extends Value>(kinds: readonly (readonly ["" | "r" | "i", number])[]): Rows<Self> {
  const rows: Rows<Self> = {};
  for (const [kind, op] of kinds) {
    rows[`__${kind}${OPERATOR_NAMES[op]}__`] = method({
      doc: kind === "r" ? "Return value op self." : "Return self op value.",
      params: [p.value("value")],
      call: (_context, self: Self, other) =>
        kind === "r" ? binaryNative(op, other, self) : binaryNative(kind === "i" ? op + INPLACE_OFFSET : op, self, other),
    });
  }
  return rows;
}

export function reprRow<Self extends Value>(): AnyMethodRow<Self> {
  return method({ doc: "Return repr(self).", call: (_context, self: Self) => nativeRepr(self) ?? NOT_IMPLEMENTED });
}

export function lengthRow<Self>(length: (self: Self) => number): AnyMethodRow<Self> {
  return method({ doc: "Return len(self).", call: (_context, self: Self) => length(self) });
}

/** First parameter of a `__new__`: the class to make an instance of, which must be derived from `base`. */
export function classParam(base: PyClass): Param<PyClass> {
  return {
    name: "cls",
    kind: "self",
    convert: (value) => {
      if (!(value instanceof PyClass))
        return raise("TypeError", `${base.name}.__new__(X): X is not a type object (${classOf(value).shownName})`);
      if (value.isSubclassOf(base)) return value;
      return raise("TypeError", `${base.name}.__new__(${value.name}): ${value.name} is not a subtype of ${base.name}`);
    },
  };
}

/** Receiver of class methods. */
export const classSelf = (value: Value): PyClass | undefined => (value instanceof PyClass ? value : undefined);

/** `value` may be left out: the implementation gets undefined. */
export function maybe(name: string, kind: "positional" | "either" | "keyword" = "positional", shown = "None"): Param<Value | undefined> {
  return p.value(name, { or: undefined, kind, shown });
}
