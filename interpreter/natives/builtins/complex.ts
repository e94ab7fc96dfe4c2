// complex: making one, and its methods.

import type { PyClass } from "../../objects/class.ts";
import { Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { complexClass, PyComplex, PyFloat } from "../../objects/numbers.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { binaryNumbers } from "../../operations/binary.ts";
import { asciiNumeral } from "../../operations/character-kinds.ts";
import { EQ, NE } from "../../operations/compare.ts";
import { toFloat } from "../../operations/convert.ts";
import { hypotenuse } from "../../operations/float.ts";
import { parseFloatText } from "../../operations/float-parse.ts";
import { nativeHash } from "../../operations/hash.ts";
import { ADD, MULTIPLY, POWER, SUBTRACT, TRUE_DIVIDE } from "../../operations/operators.ts";
import { callSpecial } from "../../operations/special.ts";
import { complexRepr, nativeFormat } from "../../operations/text.ts";
import { textRepr } from "../../operations/text-repr.ts";
import { unboxInt, unboxString } from "../../operations/unbox.ts";
import { defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { defineComparisons, defineOperators, defineUnary, type Operands, operatorRow } from "./operator-methods.ts";
import { classParam } from "./slots.ts";

const isComplex = (value: Value): boolean => value instanceof PyComplex;
const numbers: Operands = {
  self: isComplex,
  other: (value) => isComplex(value) || value instanceof PyFloat || unboxInt(value) !== undefined,
};

defineComparisons(complexClass, numbers, [EQ, NE]);
defineOperators(complexClass, numbers, [ADD, SUBTRACT, MULTIPLY, TRUE_DIVIDE], true);
defineUnary(complexClass, numbers, ["+", "-"]);

interface Parts {
  readonly real: number;
  readonly imag: number;
}

const NUMBER = "(?:[0-9](?:_?[0-9])*\\.?(?:[0-9](?:_?[0-9])*)?|\\.[0-9](?:_?[0-9])*)(?:[eE][+-]?[0-9](?:_?[0-9])*)?|inf(?:inity)?|nan";
const NUMERAL = new RegExp(`^(?:([+-]?(?:${NUMBER}))?([+-](?:${NUMBER})?)[jJ]|([+-]?(?:${NUMBER}))|([+-]?(?:${NUMBER})?)[jJ])$`, "i");

/** `complex("1+2j")`: real part, imaginary part, or both, perhaps in parentheses. */
function parseComplex(text: string): Parts {
  const malformed = (): never => raise("ValueError", "complex() arg is a malformed string");
  let inner = asciiNumeral(text).trim();
  if (inner.startsWith("(") && inner.endsWith(")")) inner = inner.slice(1, -1).trim();
  if (/_(?![0-9])|(?<![0-9])_/.test(inner)) return raise("ValueError", `could not convert string to complex: ${textRepr(text)}`);
  const match = NUMERAL.exec(inner) ?? malformed();
  const [, real, imag, whole, bare] = match;
  if (whole !== undefined) return { real: parseFloatText(whole)!, imag: 0 };
  return { real: real === undefined ? 0 : parseFloatText(real)!, imag: unitPart(imag ?? bare ?? "") };
}

/** "j" and "-j" are one and minus one. */
function unitPart(text: string): number {
  return parseFloatText(text === "" || text === "+" || text === "-" ? `${text}1` : text)!;
}

/** A number of any kind as its parts; `which` is "first" or "second" for the complaint. */
function* partsOf(value: Value, which: "first" | "second"): Generator<Deferred, Parts, never> {
  if (value instanceof PyComplex && value.cls.builtin) return value;
  const asked = which === "first" ? callSpecial(value, "__complex__") : undefined;
  if (asked !== undefined) {
    const made = yield* settle(asked);
    return made instanceof PyComplex ? made : raise("TypeError", `__complex__ returned non-complex (type ${classOf(made).shownName})`);
  }
  if (value instanceof PyComplex) return value;
  const cls = classOf(value);
  if (
    cls.lookup("__float__") === undefined &&
    cls.lookup("__index__") === undefined &&
    !(value instanceof PyFloat) &&
    unboxInt(value) === undefined
  ) {
    return raise(
      "TypeError",
      `complex() ${which} argument must be a ${which === "first" ? "string or a " : ""}number, not '${cls.shownName}'`,
    );
  }
  const float = toFloat(value);
  const real = float instanceof Deferred ? (toFloat((yield float) as Value) as number) : float;
  return { real, imag: 0 };
}

function* makeComplex(cls: PyClass, first: Value | undefined, second: Value | undefined): Steps {
  const text = first === undefined ? undefined : unboxString(first);
  if (text !== undefined) {
    if (second !== undefined) return raise("TypeError", "complex() can't take second arg if first is a string");
    const { real, imag } = parseComplex(text);
    return new PyComplex(real, imag, cls);
  }
  if (second !== undefined && unboxString(second) !== undefined) return raise("TypeError", "complex() second arg can't be a string");
  if (first instanceof PyComplex && first.cls === cls && second === undefined) return first;
  const a = first === undefined ? { real: 0, imag: 0 } : yield* partsOf(first, "first");
  if (second === undefined) return new PyComplex(a.real, a.imag, cls);
  const b = yield* partsOf(second, "second");
  // Parts are touched only by complex arguments, so that signs of zeros survive.
  const real = second instanceof PyComplex ? a.real - b.imag : a.real;
  const imag = first instanceof PyComplex ? b.real + a.imag : b.real;
  return new PyComplex(real, imag, cls);
}

/** abs(complex) */
export function complexSize({ real, imag }: Parts): number {
  const size = hypotenuse(real, imag);
  if (!Number.isFinite(size) && Number.isFinite(real) && Number.isFinite(imag)) return raise("OverflowError", "absolute value too large");
  return size;
}

const powerRow = (apply: (self: Value, other: Value) => Result) =>
  method<Value, readonly [ReturnType<typeof p.value>, ReturnType<typeof p.value>]>({
    doc: "Return pow(self, value, mod).",
    params: [p.value("value"), p.value("mod", { or: null as never })],
    call: (context, self, other, modulus) =>
      modulus === null ? (operatorRow(numbers, apply).call(context, self, other) as Result) : raise("ValueError", "complex modulo"),
  });

defineMethods<Value>(complexClass, (value) => (isComplex(value) ? value : undefined), {
  __pow__: powerRow((self, other) => binaryNumbers(POWER, self, other)!),
  __rpow__: powerRow((self, other) => binaryNumbers(POWER, other, self)!),
});

defineMethods<PyComplex>(complexClass, (value) => (value instanceof PyComplex ? value : undefined), {
  __new__: staticMethod({
    doc: "Create a complex number from a real part and an optional imaginary part.",
    params: [
      classParam(complexClass),
      p.value("real", { or: undefined, kind: "either", shown: "0" }),
      p.value("imag", { or: undefined, kind: "either", shown: "0" }),
    ],
    call: (_context, cls: PyClass, real: Value | undefined, imag: Value | undefined) => steps(makeComplex(cls, real, imag)),
  }),
  __repr__: method({ doc: "Return repr(self).", call: (_context, self) => complexRepr(self.real, self.imag) }),
  __hash__: method({ doc: "Return hash(self).", call: (_context, self) => nativeHash(self) as Result }),
  __bool__: method({ doc: "True if self else False", call: (_context, self) => self.real !== 0 || self.imag !== 0 }),
  __abs__: method({ doc: "abs(self)", call: (_context, self) => new PyFloat(complexSize(self)) }),
  __complex__: method({
    doc: "Convert this value to exact type complex.",
    kind: "method",
    call: (_context, self) => new PyComplex(self.real, self.imag),
  }),
  __getnewargs__: method({
    doc: "",
    kind: "method",
    call: (_context, self) => new PyTuple([new PyFloat(self.real), new PyFloat(self.imag)]),
  }),
  __format__: method({
    doc: "Convert to a string according to format_spec.",
    kind: "method",
    params: [p.text("__format__() argument")("format_spec")],
    call: (_context, self, spec) => nativeFormat(self, spec),
  }),
  conjugate: method({
    doc: "Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j.",
    call: (_context, self) => new PyComplex(self.real, -self.imag),
  }),
});

defineAttributes<PyComplex>(complexClass, (value) => (value instanceof PyComplex ? value : undefined), {
  real: { doc: "the real part of a complex number", member: true, get: (self) => new PyFloat(self.real) },
  imag: { doc: "the imaginary part of a complex number", member: true, get: (self) => new PyFloat(self.imag) },
});
