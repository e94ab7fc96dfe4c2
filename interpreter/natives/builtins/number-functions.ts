// The builtin functions about numbers and text: abs, round, pow, divmod, hex, chr, repr, format and kin.

import { chain, Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyNativeMethod } from "../../objects/function.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { classOf, NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import { codePointCount, PyByteArray, PyBytes } from "../../objects/text.ts";
import type { Result, Value } from "../../objects/value.ts";
import { binary } from "../../operations/binary.ts";
import { hash } from "../../operations/hash.ts";
import { intDigits } from "../../operations/int-text.ts";
import { type Int, negateInt } from "../../operations/integer.ts";
import { POWER } from "../../operations/operators.ts";
import { callMethodOf, callSpecial } from "../../operations/special.ts";
import { ascii, format, repr } from "../../operations/text.ts";
import { unboxInt, unboxString } from "../../operations/unbox.ts";
import { type AnyRow, native } from "../declare.ts";
import { p } from "../parameters.ts";
import { divideWithRest, powerOf } from "./int.ts";
import { roundInt, roundReal } from "./rounding.ts";

/** With the prefix of a literal: "-0xff". */
function prefixed(value: Int, base: number, prefix: string): string {
  const digits = intDigits(value, base);
  return digits.startsWith("-") ? `-${prefix}${digits.slice(1)}` : prefix + digits;
}

/** A method of the left operand, then the reflected one of the right, as operators do it; NOT_IMPLEMENTED at the end. */
function* askBoth(left: Value, right: Value, names: readonly [string, string]): Steps {
  const [leftClass, rightClass] = [classOf(left), classOf(right)];
  const method = leftClass.lookup(names[0]);
  const reflected = leftClass === rightClass ? undefined : rightClass.lookup(names[1]);
  const reflectedFirst = reflected !== undefined && rightClass.isSubclassOf(leftClass) && reflected !== leftClass.lookup(names[1]);
  const attempts: (readonly [Value | undefined, Value, Value])[] = [[method, left, right]];
  if (reflectedFirst) attempts.unshift([reflected, right, left]);
  else attempts.push([reflected, right, left]);
  for (const [candidate, self, other] of attempts) {
    if (candidate === undefined || candidate === null) continue;
    const answer = yield* settle(callMethodOf(candidate, self, [other]));
    if (answer !== NOT_IMPLEMENTED) return answer;
  }
  return NOT_IMPLEMENTED;
}

function divmod(left: Value, right: Value): Result {
  const [a, b] = [unboxInt(left), unboxInt(right)];
  if (a !== undefined && b !== undefined && classOf(left).builtin && classOf(right).builtin) return divideWithRest(a, b);
  return chain(steps(askBoth(left, right, ["__divmod__", "__rdivmod__"])), (answer) => {
    if (answer !== NOT_IMPLEMENTED) return answer;
    return raise("TypeError", `unsupported operand type(s) for divmod(): '${classOf(left).shownName}' and '${classOf(right).shownName}'`);
  });
}

/** pow with three arguments asks the base alone, unless it is the other that is no int. */
function powerModulo(base: Value, exponent: Value, modulus: Value): Result {
  const own = classOf(base).builtin ? undefined : classOf(base).lookup("__pow__");
  const overridden = own !== undefined && own !== null && !(own instanceof PyNativeMethod);
  const power = overridden ? NOT_IMPLEMENTED : powerOf(base, exponent, modulus);
  if (power !== NOT_IMPLEMENTED) return power;
  const method = classOf(base).lookup("__pow__");
  const answer =
    method === undefined || (unboxInt(base) !== undefined && !overridden)
      ? NOT_IMPLEMENTED
      : callMethodOf(method, base, [exponent, modulus]);
  return chain(answer, (made) => {
    if (made !== NOT_IMPLEMENTED) return made;
    if ([base, exponent, modulus].some((value) => value instanceof PyFloat)) {
      return raise("TypeError", "pow() 3rd argument not allowed unless all arguments are integers");
    }
    const names = [base, exponent, modulus].map((value) => `'${classOf(value).shownName}'`).join(", ");
    return raise("TypeError", `unsupported operand type(s) for ** or pow(): ${names}`);
  });
}

function round(value: Value, digits: Value | undefined): Result {
  if (typeof value === "number" || typeof value === "bigint") return roundInt(value, digits);
  if (value instanceof PyFloat && value.cls.builtin) return roundReal(value.value, digits);
  const rounded = callSpecial(value, "__round__", digits === undefined || digits === null ? [] : [digits]);
  return rounded ?? raise("TypeError", `type ${classOf(value).shownName} doesn't define __round__ method`);
}

function abs(value: Value): Result {
  if (typeof value === "number" || typeof value === "bigint") return value < 0 ? negateInt(value) : value;
  if (value instanceof PyFloat && value.cls.builtin) return new PyFloat(Math.abs(value.value));
  return callSpecial(value, "__abs__") ?? raise("TypeError", `bad operand type for abs(): '${classOf(value).shownName}'`);
}

function ord(value: Value): number {
  const text = unboxString(value);
  const bytes = value instanceof PyBytes || value instanceof PyByteArray ? value.bytes : undefined;
  if (text === undefined && bytes === undefined)
    return raise("TypeError", `ord() expected string of length 1, but ${classOf(value).shownName} found`);
  const count = text === undefined ? bytes!.length : codePointCount(text);
  if (count !== 1) return raise("TypeError", `ord() expected a character, but string of length ${count} found`);
  return text === undefined ? bytes![0]! : text.codePointAt(0)!;
}

function chr(code: Int): string {
  if (typeof code === "bigint" || code >= 2 ** 31 || code < -(2 ** 31))
    return raise("OverflowError", "Python int too large to convert to C int");
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : raise("ValueError", "chr() arg not in range(0x110000)");
}

const left = p.value("x");
const right = p.value("y");

export const NUMBER_FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  abs: native({ costNs: 1, doc: "Return the absolute value of the argument.", params: [left], call: (_context, x) => abs(x) }),
  divmod: native({ doc: "Return the tuple (x//y, x%y).", params: [left, right], call: (_context, x, y) => divmod(x, y) }),
  pow: native({
    doc: "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.",
    params: [p.value("base", { kind: "either" }), p.value("exp", { kind: "either" }), p.value("mod", { or: null, kind: "either" })],
    call: (_context, base, exponent, modulus) => (modulus === null ? binary(POWER, base, exponent) : powerModulo(base, exponent, modulus)),
  }),
  round: native({
    doc: "Round a number to a given precision in decimal digits.",
    params: [p.value("number", { kind: "either" }), p.value("ndigits", { or: undefined as never, kind: "either", shown: "None" })],
    call: (_context, number, digits: Value | undefined) => round(number, digits),
  }),
  bin: native({ doc: "Return the binary representation of an integer.", params: [p.int("number")], call: (_c, n) => prefixed(n, 2, "0b") }),
  oct: native({ doc: "Return the octal representation of an integer.", params: [p.int("number")], call: (_c, n) => prefixed(n, 8, "0o") }),
  hex: native({
    doc: "Return the hexadecimal representation of an integer.",
    params: [p.int("number")],
    call: (_c, n) => prefixed(n, 16, "0x"),
  }),
  chr: native({
    costNs: 4,
    doc: "Return a Unicode string of one character with ordinal i.",
    params: [p.int("i")],
    call: (_context, i) => chr(i),
  }),
  ord: native({
    costNs: 4,
    doc: "Return the Unicode code point for a one-character string.",
    params: [p.value("c")],
    call: (_context, c) => ord(c),
  }),
  ascii: native({
    doc: "Return an ASCII-only representation of an object.",
    params: [p.value("obj")],
    call: (_context, obj) => ascii(obj),
  }),
  repr: native({
    doc: "Return the canonical string representation of the object.",
    params: [p.value("obj")],
    call: (_context, obj) => repr(obj),
  }),
  format: native({
    doc: "Return value.__format__(format_spec).",
    params: [p.value("value"), p.text("format() argument 2")("format_spec", { or: "" })],
    call: (_context, value, spec) => format(value, spec),
  }),
  hash: native({
    doc: "Return the hash value for the given object.",
    params: [p.value("obj")],
    call: (_context, obj) => {
      const code = hash(obj);
      return code instanceof Deferred ? chain(code, (made) => made) : code;
    },
  }),
};
