// str methods that look for something: find, count, startswith, replace, join, translate and kin.

import type { Context } from "../../objects/context.ts";
import { chain, Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, PyThrow, raise } from "../../objects/exception.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import { codePointCount, strClass } from "../../objects/text.ts";
import type { Result, Value } from "../../objects/value.ts";
import { clampRange, countText, findText, findTextBackwards, slicePoints } from "../../operations/code-points.ts";
import { collect, offersItems } from "../../operations/iterate.ts";
import { getItem } from "../../operations/subscript.ts";
import { checkTextSize } from "../../operations/text-size.ts";
import { replaceText } from "../../operations/text-split.ts";
import { unboxInt, unboxString } from "../../operations/unbox.ts";
import { defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";

/** Searching costs about this much for each character of the text. */
const SEARCH_PS = 400;

const within = [p.sliceBound("start", { or: null }), p.sliceBound("end", { or: null })] as const;
const searchParams = [p.value("sub"), ...within] as const;

function bounds(text: string, start: number | null, end: number | null): readonly [number, number] {
  return start === null && end === null ? [0, codePointCount(text)] : clampRange(codePointCount(text), start, end);
}

function found(context: Context, text: string, at: number): number {
  context.charge(text.length * SEARCH_PS);
  return at;
}

/** Looked at behind the bounds. */
const needle = (sub: Value): string => unboxString(sub) ?? raise("TypeError", `must be str, not ${classOf(sub).shownName}`);

type Search = (text: string, part: string, range: readonly [number, number]) => number;

const finder = (search: Search, doc: string) =>
  method<string, typeof searchParams>({
    doc,
    convention: "tuple",
    params: searchParams,
    call: (context, self, sub, start, end) => found(context, self, search(self, needle(sub), bounds(self, start, end))),
  });

const indexer = (search: Search, doc: string) =>
  method<string, typeof searchParams>({
    doc,
    convention: "tuple",
    params: searchParams,
    call: (context, self, sub, start, end) => {
      const at = found(context, self, search(self, needle(sub), bounds(self, start, end)));
      return at < 0 ? raise("ValueError", "substring not found") : at;
    },
  });

/** startswith and endswith: one affix or a tuple of them. */
const affixTest = (name: string, test: (window: string, affix: string) => boolean) =>
  method<string, readonly [ReturnType<typeof p.value>, ...typeof within]>({
    doc: `Return True if the string ${name === "startswith" ? "starts" : "ends"} with the given text, False otherwise.`,
    convention: "tuple",
    params: [p.value("prefix"), ...within],
    call: (_context, self, affix, start, end) => {
      const length = start === null && end === null ? -1 : codePointCount(self);
      const range = length < 0 ? null : clampRange(length, start, end);
      if (range !== null && range[0] > length) return checkAffixes(name, affix, () => false);
      const window = range === null ? self : slicePoints(self, range[0], range[1]);
      if (range !== null && range[1] < range[0]) return checkAffixes(name, affix, () => false);
      return checkAffixes(name, affix, (text) => test(window, text));
    },
  });

function checkAffixes(name: string, affix: Value, test: (affix: string) => boolean): boolean {
  const text = unboxString(affix);
  if (text !== undefined) return test(text);
  if (!(affix instanceof PyTuple))
    return raise("TypeError", `${name} first arg must be str or a tuple of str, not ${classOf(affix).shownName}`);
  for (const item of affix.items) {
    const one = unboxString(item) ?? raise("TypeError", `tuple for ${name} must only contain str, not ${classOf(item).shownName}`);
    if (test(one)) return true;
  }
  return false;
}

/** `separator.join(items)` */
export function joinText(context: Context, separator: string, items: readonly Value[]): string {
  let size = 0;
  const texts: string[] = new Array(items.length);
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const text = typeof item === "string" ? item : unboxString(item);
    if (text === undefined) return raise("TypeError", `sequence item ${i}: expected str instance, ${classOf(item).shownName} found`);
    texts[i] = text;
    size += text.length + separator.length;
  }
  checkTextSize(size);
  context.charge(items.length * 4000 + size * 30);
  return texts.join(separator);
}

function join(context: Context, separator: string, iterable: Value): Result {
  if (iterable instanceof PyList || iterable instanceof PyTuple) {
    if (iterable.cls.builtin) return joinText(context, separator, iterable.items);
  } else if (!offersItems(classOf(iterable))) {
    return raise("TypeError", "can only join an iterable");
  }
  const items = collect(iterable);
  if (items instanceof Deferred) return chain(items, (list) => joinText(context, separator, (list as PyList).items));
  return joinText(context, separator, items);
}

/** `text.translate(table)`: a table without an entry raises LookupError, which leaves the character as it is. */
function* translate(self: string, table: Value): Steps {
  let translated = "";
  const known = new Map<string, string>();
  for (const character of self) {
    let replacement = known.get(character);
    if (replacement === undefined) {
      replacement = yield* replacementOf(character, table);
      known.set(character, replacement);
    }
    translated += replacement;
  }
  return translated;
}

function* replacementOf(character: string, table: Value): Generator<Deferred, string, never> {
  let value: Value;
  try {
    value = yield* settle(getItem(table, character.codePointAt(0)!));
  } catch (thrown) {
    if (thrown instanceof PyThrow && thrown.exception.isA(EXCEPTIONS.LookupError)) return character;
    throw thrown;
  }
  if (value === null) return "";
  const text = unboxString(value);
  if (text !== undefined) return text;
  const code = unboxInt(value);
  if (code === undefined) return raise("TypeError", "character mapping must return integer, None or str");
  if (code < 0 || code > 0x10ffff) return raise("ValueError", "character mapping must be in range(0x110000)");
  return String.fromCodePoint(Number(code));
}

function makeTable(first: Value, second: Value | undefined, third: string | undefined): PyDict {
  const table = new PyDict();
  const put = (code: number | bigint, value: Value): void => table.put(code, code, value);
  if (second === undefined) {
    if (!(first instanceof PyDict)) return raise("TypeError", "if you give only one argument to maketrans it must be a dict");
    for (const entry of first.entries.values())
      table.put(tableKey(entry.key), unboxInt(entry.key) === undefined ? tableKey(entry.key) : entry.key, entry.value!);
    return table;
  }
  const from = unboxString(first) ?? raise("TypeError", "first maketrans argument must be a string if there is a second argument");
  const to = Array.from(unboxString(second)!);
  const characters = Array.from(from);
  if (characters.length !== to.length) raise("ValueError", "the first two maketrans arguments must have equal length");
  for (const [i, character] of characters.entries()) put(character.codePointAt(0)!, to[i]!.codePointAt(0)!);
  for (const character of third ?? "") put(character.codePointAt(0)!, null);
  return table;
}

function tableKey(key: Value): number | bigint {
  const code = unboxInt(key);
  if (code !== undefined) return code;
  const text = unboxString(key);
  if (text === undefined) return raise("TypeError", "keys in translate table must be strings or integers");
  if (codePointCount(text) !== 1) return raise("ValueError", "string keys in translate table must be of length 1");
  return text.codePointAt(0)!;
}

defineMethods<string>(strClass, unboxString, {
  find: finder(findText, "Return the lowest index where sub is found within S[start:end], -1 on failure."),
  rfind: finder(findTextBackwards, "Return the highest index where sub is found within S[start:end], -1 on failure."),
  index: indexer(findText, "Return the lowest index where sub is found; raises ValueError when it is not."),
  rindex: indexer(findTextBackwards, "Return the highest index where sub is found; raises ValueError when it is not."),
  count: method({
    doc: "Return the number of non-overlapping occurrences of sub in S[start:end].",
    convention: "tuple",
    params: searchParams,
    call: (context, self, part, start, end) => {
      const wanted = needle(part);
      if (start === null && end === null) return found(context, self, countText(self, wanted));
      const [from, to] = bounds(self, start, end);
      if (from > to || from > codePointCount(self)) return 0;
      return found(context, self, countText(slicePoints(self, from, to), wanted));
    },
  }),
  startswith: affixTest("startswith", (text, affix) => text.startsWith(affix)),
  endswith: affixTest("endswith", (text, affix) => text.endsWith(affix)),
  replace: method({
    doc: "Return a copy with all occurrences of substring old replaced by new.",
    params: [p.text("replace() argument 1")("old"), p.text("replace() argument 2")("new"), p.size("count", { or: -1 })],
    call: (context, self, old, replacement, count) => {
      context.charge(self.length * SEARCH_PS);
      if (replacement.length > old.length) checkTextSize(self.length + countText(self, old) * (replacement.length - old.length));
      return replaceText(self, old, replacement, count);
    },
  }),
  join: method({ doc: "Concatenate any number of strings.", params: [p.value("iterable")], call: join }),
  translate: method({
    doc: "Replace each character in the string using the given translation table.",
    params: [p.value("table")],
    call: (context, self, table) => {
      context.charge(self.length * 5000);
      return steps(translate(self, table));
    },
  }),
  maketrans: staticMethod({
    doc: "Return a translation table usable for str.translate().",
    params: [
      p.value("x"),
      p.text("maketrans() argument 2")("y", { or: undefined, shown: "<unrepresentable>" }),
      p.text("maketrans() argument 3")("z", { or: undefined, shown: "<unrepresentable>" }),
    ],
    call: (_context, x: Value, y: string | undefined, z: string | undefined) => makeTable(x, y, z),
  }),
  removeprefix: method({
    doc: "Return a str with the given prefix string removed if present.",
    params: [p.text("removeprefix() argument")("prefix")],
    call: (_context, self, prefix) => (self.startsWith(prefix) ? self.slice(prefix.length) : self),
  }),
  removesuffix: method({
    doc: "Return a str with the given suffix string removed if present.",
    params: [p.text("removesuffix() argument")("suffix")],
    call: (_context, self, suffix) => (suffix !== "" && self.endsWith(suffix) ? self.slice(0, self.length - suffix.length) : self),
  }),
});
