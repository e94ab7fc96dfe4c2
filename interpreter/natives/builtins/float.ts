// float: making one, its special methods and the named ones.

import type { PyClass } from "../../objects/class.ts";
import { call, chain, Deferred } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { floatClass, PyFloat, PyFloatSubclass } from "../../objects/numbers.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { binaryNumbers } from "../../operations/binary.ts";
import { asciiNumeral } from "../../operations/character-kinds.ts";
import { encodeText } from "../../operations/codec.ts";
import { toFloat } from "../../operations/convert.ts";
import { floorDivideFloats, moduloFloats } from "../../operations/float.ts";
import { parseFloatText, parseHexFloat } from "../../operations/float-parse.ts";
import { exactParts, floatHex, floatRepr } from "../../operations/float-text.ts";
import { hashFloat } from "../../operations/hash.ts";
import { demote } from "../../operations/integer.ts";
import { fromLatin1 } from "../../operations/latin1.ts";
import { ADD, FLOOR_DIVIDE, MODULO, MULTIPLY, POWER, SUBTRACT, TRUE_DIVIDE } from "../../operations/operators.ts";
import { overrides } from "../../operations/special.ts";
import { nativeFormat, repr } from "../../operations/text.ts";
import { textRepr } from "../../operations/text-repr.ts";
import { contiguousBytes, unboxFloat, unboxInt, unboxString } from "../../operations/unbox.ts";
import { defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { truncateFloat } from "./int-from.ts";
import { defineComparisons, defineOperators, defineUnary, type Operands, operatorRow } from "./operator-methods.ts";
import { roundReal } from "./rounding.ts";
import { classParam, classSelf } from "./slots.ts";

const isFloat = (value: Value): boolean => value instanceof PyFloat;
const floats: Operands = { self: isFloat, other: (value) => isFloat(value) || unboxInt(value) !== undefined };

defineComparisons(floatClass, floats);
defineOperators(floatClass, floats, [ADD, SUBTRACT, MULTIPLY, TRUE_DIVIDE, FLOOR_DIVIDE, MODULO], true);
defineUnary(floatClass, floats, ["+", "-"]);

function makeFloat(value: number, cls: PyClass): PyFloat {
  return cls === floatClass ? new PyFloat(value) : new PyFloatSubclass(value, cls);
}

/** The number that `float(x)` is. */
function floatFromValue(x: Value): number | Deferred {
  if (x instanceof PyFloat && !overrides(x.cls, "__float__")) return x.value;
  const cls = classOf(x);
  const text = unboxString(x);
  if (text !== undefined && (cls.builtin || (cls.lookup("__float__") === undefined && cls.lookup("__index__") === undefined)))
    return parseNumeral(text, () => textRepr(text));
  if (cls.lookup("__float__") !== undefined || cls.lookup("__index__") !== undefined) return toFloat(x);
  const bytes = contiguousBytes(x);
  if (bytes !== undefined) {
    const float = parseFloatText(asciiNumeral(fromLatin1(bytes)));
    return float ?? (chain(repr(x), (shown) => raise("ValueError", `could not convert string to float: ${shown as string}`)) as Deferred);
  }
  return raise("TypeError", `float() argument must be a string or a real number, not '${cls.shownName}'`);
}

function parseNumeral(text: string, shown: () => string): number {
  return parseFloatText(asciiNumeral(text)) ?? raise("ValueError", `could not convert string to float: ${shown()}`);
}

/** divmod() of floats. */
export function divideFloatsWithRest(a: number, b: number): PyTuple {
  if (b === 0) raise("ZeroDivisionError", "float divmod()");
  return new PyTuple([new PyFloat(floorDivideFloats(a, b)), new PyFloat(moduloFloats(a, b))]);
}

const numberOf = (value: Value): number => toFloat(value) as number;

/** Numerator and denominator in lowest terms. */
export function floatRatio(value: number): PyTuple {
  if (Number.isNaN(value)) return raise("ValueError", "cannot convert NaN to integer ratio");
  if (!Number.isFinite(value)) return raise("OverflowError", "cannot convert Infinity to integer ratio");
  let { mantissa, exponent } = exactParts(value);
  if (mantissa === 0n) return new PyTuple([0, 1]);
  while (exponent < 0 && mantissa % 2n === 0n) {
    mantissa /= 2n;
    exponent++;
  }
  if (exponent >= 0) return new PyTuple([demote(mantissa << BigInt(exponent)), 1]);
  return new PyTuple([demote(mantissa), demote(1n << BigInt(-exponent))]);
}

const powerRow = (apply: (self: Value, other: Value) => Result) =>
  method<Value, readonly [ReturnType<typeof p.value>, ReturnType<typeof p.value>]>({
    doc: "Return pow(self, value, mod).",
    params: [p.value("value"), p.value("mod", { or: null as never })],
    call: (_context, self, other, modulus) => {
      if (modulus !== null) return raise("TypeError", "pow() 3rd argument not allowed unless all arguments are integers");
      return operatorRow(floats, apply).call(_context, self, other) as Result;
    },
  });

defineMethods<Value>(floatClass, (value) => (isFloat(value) ? value : undefined), {
  __pow__: powerRow((self, other) => binaryNumbers(POWER, self, other)!),
  __rpow__: powerRow((self, other) => binaryNumbers(POWER, other, self)!),
  __divmod__: operatorRow(floats, (self, other) => divideFloatsWithRest(numberOf(self), numberOf(other))),
  __rdivmod__: operatorRow(floats, (self, other) => divideFloatsWithRest(numberOf(other), numberOf(self))),
  __format__: method({
    doc: "Formats the float according to format_spec.",
    kind: "method",
    params: [p.text("__format__() argument")("format_spec")],
    call: (_context, self, spec) => nativeFormat(self, spec),
  }),
});

defineMethods<number>(floatClass, unboxFloat, {
  __new__: staticMethod({
    doc: "Convert a string or number to a floating point number, if possible.",
    params: [classParam(floatClass), p.value("x", { or: undefined, shown: "0" })],
    call: (_context, cls, x): Result => {
      const value = x === undefined ? 0 : floatFromValue(x);
      return value instanceof Deferred ? chain(value, (made) => makeFloat(numberOf(made), cls)) : makeFloat(value, cls);
    },
  }),
  __repr__: method({ doc: "Return repr(self).", call: (_context, self) => floatRepr(self) }),
  __hash__: method({ doc: "Return hash(self).", call: (_context, self) => hashFloat(self) }),
  __bool__: method({ doc: "True if self else False", call: (_context, self) => self !== 0 }),
  __int__: method({ doc: "int(self)", call: (_context, self) => truncateFloat(self) }),
  __float__: method({ doc: "float(self)", call: (_context, self) => new PyFloat(self) }),
  __abs__: method({ doc: "abs(self)", call: (_context, self) => new PyFloat(Math.abs(self)) }),
  __trunc__: method({
    doc: "Return the Integral closest to x between 0 and x.",
    kind: "method",
    call: (_context, self) => truncateFloat(self),
  }),
  __floor__: method({ doc: "Return the floor as an Integral.", kind: "method", call: (_context, self) => truncateFloat(Math.floor(self)) }),
  __ceil__: method({ doc: "Return the ceiling as an Integral.", kind: "method", call: (_context, self) => truncateFloat(Math.ceil(self)) }),
  __getnewargs__: method({ doc: "", kind: "method", call: (_context, self) => new PyTuple([new PyFloat(self)]) }),
  __round__: method({
    doc: "Return the Integral closest to x, rounding half toward even.",
    kind: "method",
    params: [p.value("ndigits", { or: null })],
    call: (_context, self, digits) => roundReal(self, digits),
  }),
  conjugate: method({ doc: "Return self, the complex conjugate of any float.", call: (_context, self) => new PyFloat(self) }),
  as_integer_ratio: method({ doc: "Return integer ratio.", call: (_context, self) => floatRatio(self) }),
  is_integer: method({ doc: "Return True if the float is an integer.", call: (_context, self) => Number.isInteger(self) }),
  hex: method({ doc: "Return a hexadecimal representation of a floating-point number.", call: (_context, self) => floatHex(self) }),
});

defineMethods<PyClass>(floatClass, classSelf, {
  fromhex: method({
    doc: "Create a floating-point number from a hexadecimal string.",
    kind: "class",
    params: [p.value("string")],
    call: (_context, cls, value) => {
      const text = unboxString(value) ?? raise("TypeError", "bad argument type for built-in operation");
      if (!text.isWellFormed()) encodeText(text, "utf-8", "strict");
      const float = parseHexFloat(text);
      if (float === "invalid") return raise("ValueError", "invalid hexadecimal floating-point string");
      if (float === "overflow") return raise("OverflowError", "hexadecimal value too large to represent as a float");
      return cls === floatClass ? new PyFloat(float) : call(cls, [new PyFloat(float)]);
    },
  }),
  __getformat__: method({
    doc: "You probably don't want to use this function.",
    kind: "class",
    params: [p.text("__getformat__() argument")("typestr")],
    call: (_context, _cls, type) =>
      type === "double" || type === "float"
        ? "IEEE, little-endian"
        : raise("ValueError", "__getformat__() argument 1 must be 'double' or 'float'"),
  }),
});

defineAttributes<Value>(floatClass, (value) => (isFloat(value) ? value : undefined), {
  real: { doc: "the real part of a complex number", get: (self) => new PyFloat(numberOf(self)) },
  imag: { doc: "the imaginary part of a complex number", get: () => new PyFloat(0) },
});
