// The methods that bytes and bytearray have alike. They borrow the algorithms of text, on one character a byte; what they give
// is of the class they are called on.

import type { PyClass } from "../../objects/class.ts";
import { chain, Deferred } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import { argumentType, classOf } from "../../objects/singleton.ts";
import { PyByteArray, PyBytes } from "../../objects/text.ts";
import type { Result, Value } from "../../objects/value.ts";
import { clampRange, countText } from "../../operations/code-points.ts";
import { decodeBytes } from "../../operations/codec.ts";
import { length, toIndex } from "../../operations/convert.ts";
import { collect, offersItems } from "../../operations/iterate.ts";
import { fromLatin1, toLatin1 } from "../../operations/latin1.ts";
import { checkTextSize } from "../../operations/text-size.ts";
import {
  BYTE_WHITES,
  expandTabs,
  partition,
  partitionFromRight,
  replaceText,
  type StripSide,
  splitAt,
  splitAtFromRight,
  splitLines,
  splitWhites,
  splitWhitesFromRight,
  stripCharacters,
  stripWhites,
} from "../../operations/text-split.ts";
import { unboxBytes, unboxInt, unboxString } from "../../operations/unbox.ts";
import { type AnyMethodRow, defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";

type Buffer = PyBytes | PyByteArray;
type Rows = Record<string, AnyMethodRow<Buffer>>;

/** The receiver's own kind of bytes. */
function like(self: Buffer, text: string): Value {
  return self instanceof PyByteArray ? new PyByteArray(toLatin1(text)) : new PyBytes(toLatin1(text));
}

const textOf = (self: Buffer): string => fromLatin1(self.bytes);
const needed = (value: Value): string =>
  fromLatin1(unboxBytes(value) ?? raise("TypeError", `a bytes-like object is required, not '${classOf(value).shownName}'`));

/** What find() and kin look for: bytes, or one byte as an int. */
function soughtText(value: Value): string {
  const bytes = unboxBytes(value);
  if (bytes !== undefined) return fromLatin1(bytes);
  if (unboxInt(value) === undefined && classOf(value).lookup("__index__") === undefined) {
    return raise("TypeError", `argument should be integer or bytes-like object, not '${classOf(value).shownName}'`);
  }
  const index = toIndex(value);
  const byte = index instanceof Deferred ? -1 : index;
  return byte >= 0 && byte <= 255 ? String.fromCharCode(Number(byte)) : raise("ValueError", "byte must be in range(0, 256)");
}

const within = [p.sliceBound("start", { or: null }), p.sliceBound("end", { or: null })] as const;
const searchParams = [p.value("sub"), ...within] as const;

function search(self: Buffer, value: Value, range: readonly [number | null, number | null], backwards: boolean): number {
  const part = soughtText(value);
  const [from, to] = clampRange(self.bytes.length, range[0], range[1]);
  if (from > to) return -1;
  const window = textOf(self).slice(from, to);
  const at = backwards ? window.lastIndexOf(part) : window.indexOf(part);
  return at < 0 ? -1 : at + from;
}

const finder = (backwards: boolean, fails: boolean) =>
  method<Buffer, typeof searchParams>({
    doc: `Return the ${backwards ? "highest" : "lowest"} index where subsection sub is found${fails ? "." : ", -1 on failure."}`,
    convention: "tuple",
    params: searchParams,
    call: (context, self, sub, start, end) => {
      context.charge(self.bytes.length * 100);
      const at = search(self, sub, [start, end], backwards);
      return at < 0 && fails ? raise("ValueError", "subsection not found") : at;
    },
  });

const affixTest = (name: "startswith" | "endswith") =>
  method<Buffer, typeof searchParams>({
    doc: `Return True if B ${name === "startswith" ? "starts" : "ends"} with the specified bytes, False otherwise.`,
    convention: "tuple",
    params: searchParams,
    call: (_context, self, affix, start, end) => {
      const [from, to] = clampRange(self.bytes.length, start, end);
      const window = textOf(self).slice(from, to);
      const inside = from <= self.bytes.length && from <= to;
      const test = (part: string): boolean => inside && (name === "startswith" ? window.startsWith(part) : window.endsWith(part));
      if (affix instanceof PyTuple) return affix.items.some((item) => test(needed(item)));
      const bytes = unboxBytes(affix);
      if (bytes === undefined)
        return raise("TypeError", `${name} first arg must be bytes or a tuple of bytes, not ${classOf(affix).shownName}`);
      return test(fromLatin1(bytes));
    },
  });

const SEARCHING: Rows = {
  find: finder(false, false),
  rfind: finder(true, false),
  index: finder(false, true),
  rindex: finder(true, true),
  startswith: affixTest("startswith"),
  endswith: affixTest("endswith"),
  count: method({
    doc: "Return the number of non-overlapping occurrences of subsection sub in bytes B[start:end].",
    convention: "tuple",
    params: searchParams,
    call: (_context, self: Buffer, sub, start, end) => {
      const part = soughtText(sub);
      const [from, to] = clampRange(self.bytes.length, start, end);
      return from > to || from > self.bytes.length ? 0 : countText(textOf(self).slice(from, to), part);
    },
  }),
  replace: method({
    doc: "Return a copy with all occurrences of substring old replaced by new.",
    params: [p.value("old"), p.value("new"), p.size("count", { or: -1 })],
    call: (_context, self: Buffer, old, replacement, count) => {
      const [from, to] = [needed(old), needed(replacement)];
      const text = textOf(self);
      if (to.length > from.length) checkTextSize(text.length + countText(text, from) * (to.length - from.length));
      return like(self, replaceText(text, from, to, count));
    },
  }),
  removeprefix: method({
    doc: "Return a bytes object with the given prefix string removed if present.",
    params: [p.bytes("prefix")],
    call: (_context, self: Buffer, prefix) => {
      const [text, part] = [textOf(self), fromLatin1(prefix)];
      return like(self, text.startsWith(part) ? text.slice(part.length) : text);
    },
  }),
  removesuffix: method({
    doc: "Return a bytes object with the given suffix string removed if present.",
    params: [p.bytes("suffix")],
    call: (_context, self: Buffer, suffix) => {
      const [text, part] = [textOf(self), fromLatin1(suffix)];
      return like(self, part !== "" && text.endsWith(part) ? text.slice(0, text.length - part.length) : text);
    },
  }),
};

const ASCII_UPPER = (text: string): string => text.replace(/[a-z]+/g, (run) => run.toUpperCase());
const ASCII_LOWER = (text: string): string => text.replace(/[A-Z]+/g, (run) => run.toLowerCase());

const mapped = (doc: string, map: (text: string) => string): AnyMethodRow<Buffer> =>
  method({ doc, call: (_context, self: Buffer) => like(self, map(textOf(self))) });

const tested = (pattern: RegExp): AnyMethodRow<Buffer> =>
  method({
    doc: "Return True if all bytes are of this kind and there is at least one.",
    call: (_context, self: Buffer) => pattern.test(textOf(self)),
  });

const MAPPING: Rows = {
  upper: mapped("Return a copy of B with all ASCII characters converted to uppercase.", ASCII_UPPER),
  lower: mapped("Return a copy of B with all ASCII characters converted to lowercase.", ASCII_LOWER),
  swapcase: mapped("Return a copy of B with uppercase ASCII characters converted to lowercase and vice versa.", (text) =>
    text.replace(/[a-zA-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) ^ 32)),
  ),
  title: mapped("Return a titlecased version of B.", (text) =>
    text.replace(/[a-zA-Z]+/g, (word) => ASCII_UPPER(word[0]!) + ASCII_LOWER(word.slice(1))),
  ),
  capitalize: mapped(
    "Return a copy of B with only its first character capitalized (ASCII) and the rest lower-cased.",
    (text) => ASCII_UPPER(text.slice(0, 1)) + ASCII_LOWER(text.slice(1)),
  ),
  isalpha: tested(/^[a-zA-Z]+$/),
  isalnum: tested(/^[a-zA-Z0-9]+$/),
  isdigit: tested(/^[0-9]+$/),
  isspace: tested(/^[\t-\r ]+$/),
  isascii: tested(/^[\0-\x7f]*$/),
  islower: tested(/^[^A-Z]*[a-z][^A-Z]*$/),
  isupper: tested(/^[^a-z]*[A-Z][^a-z]*$/),
  istitle: tested(/^[^a-zA-Z]*(?:[A-Z][a-z]*(?:[^a-zA-Z]+|$))+$/),
};

function fillOf(name: string, value: Value | undefined): string {
  if (value === undefined) return " ";
  const bytes = unboxBytes(value);
  if (bytes?.length === 1) return fromLatin1(bytes);
  return raise("TypeError", `${name}() argument 2 must be a byte string of length 1, not ${argumentType(value)}`);
}

const padded = (name: string, left: (missing: number, width: number) => number) =>
  method<Buffer, readonly [ReturnType<typeof p.size>, ReturnType<typeof p.value>]>({
    doc: "Return a padded copy of length width.",
    params: [p.size("width"), p.value("fillchar", { or: undefined as never, shown: "b' '" })],
    call: (context, self, width, fillchar: Value | undefined) => {
      const fill = fillOf(name, fillchar);
      const missing = Math.max(width - self.bytes.length, 0);
      checkTextSize(missing);
      context.runtime.allocate(missing);
      const before = left(missing, width);
      return like(self, fill.repeat(before) + textOf(self) + fill.repeat(missing - before));
    },
  });

const stripper = (side: StripSide) =>
  method<Buffer, readonly [ReturnType<typeof p.value>]>({
    doc: "Strip bytes contained in the argument, or ASCII whitespace.",
    params: [p.value("bytes", { or: null as never })],
    call: (_context, self, bytes) =>
      like(self, bytes === null ? stripWhites(textOf(self), side, BYTE_WHITES) : stripCharacters(textOf(self), side, needed(bytes))),
  });

const SHAPING: Rows = {
  center: padded("center", (missing, width) => (missing >> 1) + (missing & width & 1)),
  ljust: padded("ljust", () => 0),
  rjust: padded("rjust", (missing) => missing),
  strip: stripper("both"),
  lstrip: stripper("left"),
  rstrip: stripper("right"),
  zfill: method({
    doc: "Pad a numeric string with zeros on the left, to fill a field of the given width.",
    params: [p.size("width")],
    call: (_context, self: Buffer, width) => {
      const text = textOf(self);
      checkTextSize(width);
      const sign = text.startsWith("-") || text.startsWith("+") ? text[0]! : "";
      return like(self, sign + "0".repeat(Math.max(width - text.length, 0)) + text.slice(sign.length));
    },
  }),
  expandtabs: method({
    doc: "Return a copy where all tab characters are expanded using spaces.",
    params: [p.cInt("tabsize", { or: 8, kind: "either" })],
    call: (_context, self: Buffer, size) => like(self, expandTabs(textOf(self), size)),
  }),
};

const splitParams = [p.value("sep", { or: null, kind: "either" }), p.size("maxsplit", { or: -1, kind: "either" })] as const;

function separatorOf(value: Value): string {
  const text = needed(value);
  return text === "" ? raise("ValueError", "empty separator") : text;
}

const listOf = (self: Buffer, texts: readonly string[]): PyList => new PyList(texts.map((text) => like(self, text)));
const tupleOf = (self: Buffer, texts: readonly string[]): PyTuple => new PyTuple(texts.map((text) => like(self, text)));

const SPLITTING: Rows = {
  split: method({
    doc: "Return a list of the sections in the bytes, using sep as the delimiter.",
    params: splitParams,
    call: (_context, self: Buffer, sep, limit) =>
      listOf(self, sep === null ? splitWhites(textOf(self), limit, BYTE_WHITES) : splitAt(textOf(self), separatorOf(sep), limit)),
  }),
  rsplit: method({
    doc: "Return a list of the sections in the bytes, splitting from the right.",
    params: splitParams,
    call: (_context, self: Buffer, sep, limit) =>
      listOf(
        self,
        sep === null ? splitWhitesFromRight(textOf(self), limit, BYTE_WHITES) : splitAtFromRight(textOf(self), separatorOf(sep), limit),
      ),
  }),
  splitlines: method({
    doc: "Return a list of the lines in the bytes, breaking at line boundaries.",
    params: [p.intFlag("keepends", { or: false, kind: "either" })],
    call: (_context, self: Buffer, keepends) => listOf(self, splitLines(textOf(self), keepends, true)),
  }),
  partition: method({
    doc: "Partition the bytes into three parts using the given separator.",
    params: [p.value("sep")],
    call: (_context, self: Buffer, sep) => tupleOf(self, partition(textOf(self), separatorOf(sep))),
  }),
  rpartition: method({
    doc: "Partition the bytes into three parts using the given separator, from the end.",
    params: [p.value("sep")],
    call: (_context, self: Buffer, sep) => tupleOf(self, partitionFromRight(textOf(self), separatorOf(sep))),
  }),
  join: method({
    doc: "Concatenate any number of bytes objects.",
    params: [p.value("iterable_of_bytes")],
    call: (_context, self: Buffer, iterable) => {
      if (!offersItems(classOf(iterable)) && !(iterable instanceof PyList)) {
        return raise("TypeError", "can only join an iterable");
      }
      const items = collect(iterable);
      return items instanceof Deferred ? chain(items, (list) => join(self, (list as PyList).items)) : join(self, items);
    },
  }),
};

function join(self: Buffer, items: readonly Value[]): Result {
  const parts = items.map((item, index) => {
    const bytes = unboxBytes(item);
    return fromLatin1(
      bytes ?? raise("TypeError", `sequence item ${index}: expected a bytes-like object, ${classOf(item).shownName} found`),
    );
  });
  const separator = textOf(self);
  checkTextSize(parts.reduce((size, part) => size + part.length + separator.length, 0));
  return like(self, parts.join(separator));
}

/** Hex digits of the bytes; with a separator, between groups counted from the right, or from the left when negative. */
export function hexText(bytes: Uint8Array, separator: string, group: number): string {
  const pairs = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0"));
  const size = Math.abs(group);
  if (separator === "" || size === 0) return pairs.join("");
  let text = "";
  for (let i = 0; i < pairs.length; i++) {
    const boundary = group > 0 ? (pairs.length - i) % size === 0 : i % size === 0;
    text += (i > 0 && boundary ? separator : "") + pairs[i]!;
  }
  return text;
}

/** The separator of hex(): one ASCII character, as str or bytes. */
export function hexSeparator(value: Value | undefined): string {
  if (value === undefined) return "";
  const text = unboxString(value) ?? (unboxBytes(value) === undefined ? undefined : fromLatin1(unboxBytes(value)!));
  const size = text === undefined ? length(value) : Array.from(text).length;
  if (size !== 1) return raise("ValueError", "sep must be length 1.");
  if (text === undefined) return raise("TypeError", "sep must be str or bytes.");
  return text.charCodeAt(0) < 128 ? text : raise("ValueError", "sep must be ASCII.");
}

const CONVERTING: Rows = {
  decode: method({
    doc: "Decode the bytes using the codec registered for encoding.",
    params: [
      p.cText("decode() argument 'encoding'")("encoding", { or: "utf-8", kind: "either" }),
      p.cText("decode() argument 'errors'")("errors", { or: "strict", kind: "either" }),
    ],
    call: (context, self: Buffer, encoding, errors) => {
      context.charge(self.bytes.length * 200);
      return decodeBytes(self.bytes, encoding, errors);
    },
  }),
  hex: method({
    doc: "Create a string of hexadecimal numbers from a bytes object.",
    params: [
      p.value("sep", { or: undefined as never, kind: "either", shown: "<unrepresentable>" }),
      p.cInt("bytes_per_sep", { or: 1, kind: "either" }),
    ],
    call: (_context, self: Buffer, sep: Value | undefined, group) => hexText(self.bytes, hexSeparator(sep), group),
  }),
  translate: method({
    doc: "Return a copy with each character mapped by the given translation table.",
    params: [p.value("table"), p.value("delete", { or: undefined as never, kind: "either", shown: "b''" })],
    call: (_context, self: Buffer, table, unwanted: Value | undefined) => {
      const map = table === null ? null : toLatin1(needed(table));
      if (map !== null && map.length !== 256) raise("ValueError", "translation table must be 256 characters long");
      const dropped = new Set(unwanted === undefined ? "" : needed(unwanted));
      const kept = Array.from(textOf(self)).filter((character) => !dropped.has(character));
      return like(self, kept.map((character) => (map === null ? character : String.fromCharCode(map[character.charCodeAt(0)]!))).join(""));
    },
  }),
  maketrans: staticMethod({
    doc: "Return a translation table usable for the bytes or bytearray translate method.",
    params: [p.bytes("frm"), p.bytes("to")],
    call: (_context, from: Uint8Array, to: Uint8Array) => {
      if (from.length !== to.length) raise("ValueError", "maketrans arguments must have same length");
      const table = Uint8Array.from({ length: 256 }, (_, i) => i);
      for (let i = 0; i < from.length; i++) table[from[i]!] = to[i]!;
      return new PyBytes(table);
    },
  }),
};

/** Attach what both classes have. */
export function defineByteMethods(cls: PyClass): void {
  const selfOf = (value: Value): Buffer | undefined =>
    (value instanceof PyBytes || value instanceof PyByteArray) && value.cls.isSubclassOf(cls) ? value : undefined;
  for (const rows of [SEARCHING, MAPPING, SHAPING, SPLITTING, CONVERTING]) defineMethods<Buffer>(cls, selfOf, rows);
}
