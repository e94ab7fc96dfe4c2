// str(), repr(), ascii() and format() of any value: native values directly, everything else through __str__, __repr__ and
// __format__, whose answers must be str.

import type { PyClass } from "../objects/class.ts";
import { objectClass } from "../objects/class.ts";
import { chain } from "../objects/deferred.ts";
import { raise } from "../objects/exception.ts";
import { PyNativeMethod } from "../objects/function.ts";
import { dictClass, type Entry, PyDict } from "../objects/mapping.ts";
import { complexClass, floatClass, PyComplex, PyFloat } from "../objects/numbers.ts";
import { listClass, PyList, PyRange, PySlice, PyTuple, rangeClass, sliceClass, tupleClass } from "../objects/sequence.ts";
import { frozensetClass, PySet, setClass } from "../objects/set.ts";
import { classOf, ELLIPSIS, ellipsisClass, NOT_IMPLEMENTED, notImplementedClass } from "../objects/singleton.ts";
import { bytearrayClass, bytesClass, PyByteArray, PyBytes } from "../objects/text.ts";
import type { PyObject, Result, Value } from "../objects/value.ts";
import { type Brackets, entryPieces, itemPieces, reprPieces } from "./container-text.ts";
import { floatRepr, floatShort } from "./float-text.ts";
import { formatComplex, formatFloat, formatInt } from "./format-number.ts";
import { formatText } from "./format-spec.ts";
import { intText } from "./int-text.ts";
import { setOrder } from "./set-order.ts";
import { callSpecial } from "./special.ts";
import { bytesRepr, escapeBeyondAscii, textRepr } from "./text-repr.ts";
import { unboxInt, unboxString } from "./unbox.ts";

/** Classes whose instances `nativeRepr` shows, and whose str() is their repr(). */
const SHOWN_HERE: ReadonlySet<PyClass> = new Set([
  floatClass,
  complexClass,
  listClass,
  tupleClass,
  dictClass,
  setClass,
  frozensetClass,
  rangeClass,
  sliceClass,
  bytesClass,
  bytearrayClass,
  ellipsisClass,
  notImplementedClass,
]);

const LIST: Brackets = { open: "[", close: "]", again: "[...]" };
const TUPLE: Brackets = { open: "(", close: ")", again: "(...)" };
const PAIRLESS: Brackets = { open: "(", close: ",)", again: "(...)" };
const DICT: Brackets = { open: "{", close: "}", again: "{...}" };
const SLICE: Brackets = { open: "slice(", close: ")", again: "slice(...)" };

/** The reprs of items between brackets, with commas; `owner` met again inside shows as `again`. */
export function reprItems(owner: PyObject, items: { readonly items: readonly Value[] }, brackets: Brackets): Result {
  return reprPieces({ show: repr, owner, ...brackets, next: itemPieces(items) });
}

/** `open key: value, key: value close` */
export function reprEntries(owner: PyObject, entries: Iterable<readonly [Value, Value]>, brackets: Brackets): Result {
  return reprPieces({ show: repr, owner, ...brackets, next: entryPieces(entries) });
}

/** `repr(value)`: a string, or a Deferred of one (or of an instance of a subclass of str). */
export function repr(value: Value): Result {
  if (typeof value !== "object") return immediateRepr(value);
  if (value === null) return "None";
  if (SHOWN_HERE.has(value.cls)) return nativeRepr(value)!;
  const shown = callSpecial(value, "__repr__");
  if (shown === undefined) return nativeRepr(value) ?? `<${value.cls.name} object>`;
  return chain(shown, (text) => checkText(text, "__repr__ returned non-string (type "));
}

/** Generators of this module's callers see plain strings only: what a str subclass holds is unboxed where text is built. */
function checkText(text: Value, complaint: string): Value {
  if (typeof text === "string") return text;
  return unboxString(text) ?? raise("TypeError", `${complaint}${classOf(text).shownName})`);
}

function immediateRepr(value: string | number | bigint | boolean): string {
  switch (typeof value) {
    case "string":
      return textRepr(value);
    case "number":
      return intText(value);
    case "bigint":
      return intText(value);
    default:
      return value ? "True" : "False";
  }
}

/** What the native class underneath shows, whatever a subclass says: the body of the native __repr__ methods. */
export function nativeRepr(value: Value): Result | undefined {
  if (typeof value !== "object") return immediateRepr(value);
  if (value === null) return "None";
  if (value instanceof PyFloat) return floatRepr(value.value);
  if (value instanceof PyList) return reprItems(value, value, LIST);
  if (value instanceof PyTuple) return reprItems(value, value, value.items.length === 1 ? PAIRLESS : TUPLE);
  if (value instanceof PyDict) return reprEntries(value, dictItems(value), DICT);
  if (value instanceof PySet) return setRepr(value);
  const int = unboxInt(value);
  if (int !== undefined) return intText(int);
  const text = unboxString(value);
  if (text !== undefined) return textRepr(text);
  if (value instanceof PyBytes) return bytesRepr(value.bytes);
  // bytearray_repr escapes every single quote, whichever quotes stand around.
  if (value instanceof PyByteArray)
    return `${value.cls.name}(${bytesRepr(value.bytes).replace(/(?<=.{2})'(?=.)/gs, (quote, _at, text) => (text[1] === '"' ? "\\'" : quote))})`;
  if (value instanceof PyComplex) return complexRepr(value.real, value.imag);
  return oddRepr(value);
}

function oddRepr(value: PyObject): Result | undefined {
  if (value instanceof PyRange) {
    const step = value.step === 1 ? "" : `, ${intText(value.step)}`;
    return `range(${intText(value.start)}, ${intText(value.stop)}${step})`;
  }
  if (value instanceof PySlice) return reprItems(value, { items: [value.start, value.stop, value.step] }, SLICE);
  if (value === ELLIPSIS) return "Ellipsis";
  return value === NOT_IMPLEMENTED ? "NotImplemented" : undefined;
}

/** Live: sees what is added meanwhile, skips what is deleted. */
function* dictItems(dict: PyDict): Generator<readonly [Value, Value]> {
  for (const entry of dict.entries.values() as Iterable<Entry>) {
    if (entry.value !== undefined) yield [entry.key, entry.value];
  }
}

/** `{1, 2}`, `frozenset({1})`, `Mine({1})`, `set()` */
function setRepr(set: PySet): Result {
  const { name } = set.cls;
  if (set.size === 0) return `${name}()`;
  const again = `${name}(...)`;
  const brackets = set.cls === setClass ? { open: "{", close: "}", again } : { open: `${name}({`, close: "})", again };
  return reprItems(set, { items: setOrder(set) }, brackets);
}

/** `repr(complex)` */
export function complexRepr(real: number, imag: number): string {
  if (real === 0 && !Object.is(real, -0)) return `${floatShort(imag)}j`;
  const text = floatShort(imag);
  return `(${floatShort(real)}${text.startsWith("-") ? "" : "+"}${text}j)`;
}

/** `str(value)`: a string, or a Deferred of one (or of an instance of a subclass of str, which str() keeps). */
export function str(value: Value): Result {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || SHOWN_HERE.has(value.cls)) return repr(value);
  const method = value.cls.lookup("__str__");
  if (method === undefined || (method instanceof PyNativeMethod && method.owner === objectClass)) {
    const shown = classOf(value).builtin ? undefined : callSpecial(value, "__repr__");
    return shown === undefined ? repr(value) : chain(shown, (text) => checkText(text, "__str__ returned non-string (type "));
  }
  return chain(callSpecial(value, "__str__")!, (text) =>
    unboxString(text) === undefined ? raise("TypeError", `__str__ returned non-string (type ${classOf(text).shownName})`) : text,
  );
}

/** As `str`, for building text: always a plain string in the end. */
export function plainStr(value: Value): Result {
  const text = str(value);
  return typeof text === "string" ? text : chain(text, (made) => unboxString(made)!);
}

/** `ascii(value)` */
export function ascii(value: Value): Result {
  const shown = repr(value);
  return typeof shown === "string" ? escapeBeyondAscii(shown) : chain(shown, (text) => escapeBeyondAscii(text as string));
}

/** `format(value, spec)`: a plain string, or a Deferred of one. */
export function format(value: Value, spec: string): Result {
  switch (typeof value) {
    case "string":
      return spec === "" ? value : formatText(value, spec);
    case "number":
      return spec === "" ? String(value) : formatInt(value, spec, "int");
    case "bigint":
    case "boolean":
      return nativeFormat(value, spec);
    default:
      return formatObject(value, spec);
  }
}

function formatObject(value: PyObject | null, spec: string): Result {
  if (value === null) return objectFormat(value, spec);
  if (value instanceof PyFloat && value.cls === floatClass) return nativeFormat(value, spec);
  if (SHOWN_HERE.has(value.cls) && value.cls !== complexClass) return objectFormat(value, spec);
  const formatted = callSpecial(value, "__format__", [spec]);
  if (formatted === undefined) return nativeFormat(value, spec);
  return chain(formatted, (text) => {
    if (typeof text === "string") return text;
    return unboxString(text) ?? raise("TypeError", `__format__ must return a str, not ${classOf(text).shownName}`);
  });
}

/** What `object.__format__` does: str(), and no spec. */
export function objectFormat(value: Value, spec: string): Result {
  if (spec !== "") return raise("TypeError", `unsupported format string passed to ${classOf(value).shownName}.__format__`);
  return plainStr(value);
}

/** The body of the native __format__ methods of int, float, complex and str; of object for the rest. */
export function nativeFormat(value: Value, spec: string): Result {
  if (spec === "") return plainStr(value);
  const int = unboxInt(value);
  if (int !== undefined) return formatInt(int, spec, typeof value === "boolean" ? "bool" : "int");
  const text = unboxString(value);
  if (text !== undefined) return formatText(text, spec);
  if (value instanceof PyFloat) return formatFloat(value.value, spec);
  if (value instanceof PyComplex) return formatComplex(value.real, value.imag, spec);
  return objectFormat(value, spec);
}
