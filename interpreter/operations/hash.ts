// hash(): CPython's numbers for numbers and tuples of them (sets show their order), a fixed stand-in for text, whose hash
// CPython makes different in every run.

import { chain, type Deferred, type Steps, settle, steps } from "../objects/deferred.ts";
import { raise } from "../objects/exception.ts";
import { PyComplex, PyFloat } from "../objects/numbers.ts";
import { PyTuple } from "../objects/sequence.ts";
import { classOf } from "../objects/singleton.ts";
import { PyBytes } from "../objects/text.ts";
import type { Value } from "../objects/value.ts";
import { demote, type Int } from "./integer.ts";
import { fromLatin1 } from "./latin1.ts";
import { callSpecial } from "./special.ts";
import { unboxInt, unboxString } from "./unbox.ts";

/** Modulus of numeric hashes: 2**61 - 1 (`_PyHASH_MODULUS`). */
const MODULUS = (1n << 61n) - 1n;
const WORD = (1n << 64n) - 1n;

export function hashInt(value: Int): Int {
  if (typeof value === "number" && value < 2 ** 53 && value > -(2 ** 53)) return value === -1 ? -2 : value;
  const big = BigInt(value);
  const magnitude = (big < 0n ? -big : big) % MODULUS;
  const signed = big < 0n ? -magnitude : magnitude;
  return demote(signed === -1n ? -2n : signed);
}

/** `_Py_HashDouble`: the value modulo 2**61 - 1 as an exact fraction. */
export function hashFloat(value: number): Int {
  if (Number.isInteger(value)) return hashInt(Number.isSafeInteger(value) ? value : BigInt(value));
  if (Number.isNaN(value)) return 0;
  if (!Number.isFinite(value)) return value > 0 ? 314159 : -314159;
  let exponent = 0;
  let mantissa = Math.abs(value);
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent--;
  }
  const turns = ((exponent % 61) + 61) % 61;
  const rotated = (BigInt(mantissa) << BigInt(turns)) % MODULUS;
  const signed = value < 0 ? -rotated : rotated;
  return demote(signed === -1n ? -2n : signed);
}

/** FNV-1a over UTF-16 units. */
export function hashText(text: string): number {
  let code = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) code = Math.imul(code ^ text.charCodeAt(i), 0x01000193);
  return code === -1 ? -2 : code;
}

const PRIME_1 = 11400714785074694791n;
const PRIME_2 = 14029467366897019727n;
const PRIME_5 = 2870177450012600261n;

/** tuplehash of Objects/tupleobject.c: xxHash's main loop over the items' hashes. */
export function combineHashes(codes: readonly Int[]): Int {
  let sum = PRIME_5;
  for (const code of codes) {
    sum = (sum + BigInt.asUintN(64, BigInt(code)) * PRIME_2) & WORD;
    sum = ((sum << 31n) | (sum >> 33n)) & WORD;
    sum = (sum * PRIME_1) & WORD;
  }
  sum = (sum + (BigInt(codes.length) ^ (PRIME_5 ^ 3527539n))) & WORD;
  return sum === WORD ? 1546275796 : demote(BigInt.asIntN(64, sum));
}

/** `hash(value)`; TypeError when it has none. */
export function hash(value: Value): Int | Deferred {
  const int = unboxIntExact(value);
  if (int !== undefined) return hashInt(int);
  if (typeof value === "string") return hashText(value);
  const { builtin } = classOf(value);
  if (value instanceof PyFloat && builtin) return hashFloat(value.value);
  if (value instanceof PyTuple && builtin) return hashItems(value);
  const hashed = callSpecial(value, "__hash__");
  if (hashed === undefined || classOf(value).lookup("__hash__") === null)
    return raise("TypeError", `unhashable type: '${classOf(value).shownName}'`);
  return chain(hashed, (code) => {
    const number = unboxInt(code);
    if (number === undefined) return raise("TypeError", "__hash__ method should return an integer");
    if (typeof number === "bigint" && BigInt.asIntN(64, number) !== number) return hashInt(number);
    return number === -1 ? -2 : number;
  }) as Int | Deferred;
}

function unboxIntExact(value: Value): Int | undefined {
  return typeof value === "object" ? undefined : unboxInt(value);
}

function hashItems(tuple: PyTuple): Int | Deferred {
  const codes: Int[] = [];
  for (let i = 0; i < tuple.items.length; i++) {
    const code = hash(tuple.items[i]!);
    if (typeof code === "object") return steps(hashRest(tuple, codes, code));
    codes.push(code);
  }
  return combineHashes(codes);
}

function* hashRest(tuple: PyTuple, codes: Int[], pending: Deferred): Steps {
  codes.push((yield pending) as Int);
  for (let i = codes.length; i < tuple.items.length; i++) codes.push((yield* settle(hash(tuple.items[i]!))) as Int);
  return combineHashes(codes);
}

/** The hash that a value of a native class has by itself, whatever a subclass says: the body of the native __hash__ methods. */
export function nativeHash(value: Value): Int | Deferred | undefined {
  const int = unboxInt(value);
  if (int !== undefined) return hashInt(int);
  const text = unboxString(value);
  if (text !== undefined) return hashText(text);
  if (value instanceof PyFloat) return hashFloat(value.value);
  if (value instanceof PyComplex) return hashComplex(value);
  if (value instanceof PyTuple) return hashItems(value);
  if (value instanceof PyBytes) return hashText(fromLatin1(value.bytes));
  return undefined;
}

function hashComplex(value: PyComplex): Int {
  const combined = BigInt(hashFloat(value.real)) + 1000003n * BigInt(hashFloat(value.imag));
  const code = BigInt.asIntN(64, combined);
  return demote(code === -1n ? -2n : code);
}
