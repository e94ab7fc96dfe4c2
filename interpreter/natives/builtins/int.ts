// int and bool: making them, their special methods and the named ones.

import type { PyClass } from "../../objects/class.ts";
import { chain } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { boolClass, intClass, PyFloat, PyIntSubclass } from "../../objects/numbers.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { binaryNative } from "../../operations/binary.ts";
import { truth } from "../../operations/convert.ts";
import { hashInt } from "../../operations/hash.ts";
import { digitCount, intText } from "../../operations/int-text.ts";
import { floorDivideInts, type Int, intToFloat, moduloInts, negateInt, powerModulo } from "../../operations/integer.ts";
import { spendOnPowerModulo } from "../../operations/integer-effort.ts";
import {
  ADD,
  AND,
  FLOOR_DIVIDE,
  LSHIFT,
  MODULO,
  MULTIPLY,
  OR,
  POWER,
  RSHIFT,
  SUBTRACT,
  TRUE_DIVIDE,
  XOR,
} from "../../operations/operators.ts";
import { nativeFormat } from "../../operations/text.ts";
import { unboxInt } from "../../operations/unbox.ts";
import { defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { roundInt } from "./rounding.ts";
import "./int-bytes.ts";
import { intFromValue } from "./int-from.ts";
import { defineComparisons, defineOperators, defineUnary, type Operands, operatorRow } from "./operator-methods.ts";
import { classParam } from "./slots.ts";

const isInt = (value: Value): boolean => unboxInt(value) !== undefined;
const isBool = (value: Value): boolean => typeof value === "boolean";
const ints: Operands = { self: isInt, other: isInt };
const OPERATORS = [ADD, SUBTRACT, MULTIPLY, TRUE_DIVIDE, FLOOR_DIVIDE, MODULO, LSHIFT, RSHIFT, AND, OR, XOR];

defineComparisons(intClass, ints);
defineOperators(intClass, ints, OPERATORS, true);
defineUnary(intClass, ints, ["+", "-", "~"]);
defineOperators(boolClass, { self: isBool, other: isInt }, [AND, OR, XOR], true);

/** An int of a class: the number itself, or a box for a subclass. */
export function makeInt(value: Int, cls: PyClass): Value {
  return cls === intClass ? value : new PyIntSubclass(value, cls);
}

/** Both results of a division, as divmod() gives them. */
export function divideWithRest(a: Int, b: Int): PyTuple {
  return new PyTuple([floorDivideInts(a, b), moduloInts(a, b)]);
}

export function powerOf(base: Value, exponent: Value, modulus: Value): Result {
  const [b, e] = [unboxInt(base), unboxInt(exponent)];
  if (b === undefined || e === undefined) return NOT_IMPLEMENTED;
  if (modulus === null) return binaryNative(POWER, b, e);
  const m = unboxInt(modulus);
  if (m === undefined) return NOT_IMPLEMENTED;
  spendOnPowerModulo(e, m);
  return powerModulo(b, e, m);
}

defineMethods<Value>(intClass, (value) => (isInt(value) ? value : undefined), {
  __divmod__: operatorRow(ints, (a, b) => divideWithRest(unboxInt(a)!, unboxInt(b)!)),
  __rdivmod__: operatorRow(ints, (a, b) => divideWithRest(unboxInt(b)!, unboxInt(a)!)),
  __format__: method({
    doc: "Default object formatter.",
    kind: "method",
    params: [p.text("__format__() argument")("format_spec")],
    call: (_context, self, spec) => nativeFormat(self, spec),
  }),
});

defineMethods<Int>(intClass, unboxInt, {
  __new__: staticMethod({
    costNs: 22,
    doc: "int([x]) -> integer\nint(x, base=10) -> integer\n\nConvert a number or string to an integer, or return 0 if no arguments are given.",
    params: [
      classParam(intClass),
      p.value("x", { or: undefined, shown: "0" }),
      p.int("base", { or: undefined, kind: "either", shown: "10" }),
    ],
    call: (_context, cls, x, base): Result => {
      if (x === undefined) return base === undefined ? makeInt(0, cls) : raise("TypeError", "int() missing string argument");
      const made = intFromValue(x, base);
      if (cls === intClass) return made;
      return chain(made, (int) => makeInt(unboxInt(int)!, cls));
    },
  }),
  __repr__: method({ doc: "Return repr(self).", call: (_context, self) => intText(self) }),
  __hash__: method({ doc: "Return hash(self).", call: (_context, self) => hashInt(self) }),
  __bool__: method({ doc: "True if self else False", call: (_context, self) => self !== 0 }),
  __int__: method({ doc: "int(self)", call: (_context, self) => self }),
  __index__: method({ doc: "Return self converted to an integer.", call: (_context, self) => self }),
  __float__: method({ doc: "float(self)", call: (_context, self) => new PyFloat(intToFloat(self)) }),
  __abs__: method({ doc: "abs(self)", call: (_context, self) => (self < 0 ? negateInt(self) : self) }),
  __trunc__: method({ doc: "Truncating an Integral returns itself.", kind: "method", call: (_context, self) => self }),
  __floor__: method({ doc: "Flooring an Integral returns itself.", kind: "method", call: (_context, self) => self }),
  __ceil__: method({ doc: "Ceiling of an Integral returns itself.", kind: "method", call: (_context, self) => self }),
  __getnewargs__: method({ doc: "", kind: "method", call: (_context, self) => new PyTuple([self]) }),
  __sizeof__: method({
    doc: "Returns size in memory, in bytes.",
    kind: "method",
    call: (_context, self) => 24 + 4 * (self === 0 ? 1 : Math.ceil(digitCount(self, 2) / 30)) - (self === 0 ? 4 : 0),
  }),
  __round__: method({
    doc: "Rounding an Integral returns itself, or rounded to a power of ten with ndigits.",
    kind: "method",
    params: [p.value("ndigits", { or: undefined as never, shown: "<unrepresentable>" })],
    call: (_context, self, digits: Value | undefined) => roundInt(self, digits),
  }),
  __pow__: method({
    doc: "Return pow(self, value, mod).",
    params: [p.value("value"), p.value("mod", { or: null })],
    call: (_context, self, exponent, modulus) => powerOf(self, exponent, modulus),
  }),
  __rpow__: method({
    doc: "Return pow(value, self, mod).",
    params: [p.value("value"), p.value("mod", { or: null })],
    call: (_context, self, base, modulus) => powerOf(base, self, modulus),
  }),
  conjugate: method({ doc: "Returns self, the complex conjugate of any int.", call: (_context, self) => self }),
  bit_length: method({
    doc: "Number of bits necessary to represent self in binary.",
    call: (_context, self) => (self === 0 ? 0 : digitCount(self, 2)),
  }),
  bit_count: method({
    doc: "Number of ones in the binary representation of the absolute value of self.",
    call: (_context, self) => self.toString(2).split("1").length - 1,
  }),
  as_integer_ratio: method({ doc: "Return integer ratio.", call: (_context, self) => new PyTuple([self, 1]) }),
});

defineAttributes<Int>(intClass, unboxInt, {
  real: { doc: "the real part of a complex number", get: (self) => self },
  imag: { doc: "the imaginary part of a complex number", get: () => 0 },
  numerator: { doc: "the numerator of a rational number in lowest terms", get: (self) => self },
  denominator: { doc: "the denominator of a rational number in lowest terms", get: () => 1 },
});

defineMethods<boolean>(boolClass, (value) => (typeof value === "boolean" ? value : undefined), {
  __new__: staticMethod({
    doc: "bool(x) -> bool\n\nReturns True when the argument x is true, False otherwise.",
    params: [classParam(boolClass), p.value("x", { or: false, shown: "False" })],
    call: (_context, _cls: PyClass, x: Value): Result => truth(x),
  }),
  __repr__: method({ doc: "Return repr(self).", call: (_context, self) => (self ? "True" : "False") }),
});
