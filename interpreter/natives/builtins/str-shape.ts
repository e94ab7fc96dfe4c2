// str methods that give the text another shape: case, padding, stripping, splitting; and those that ask what it is made of.

import type { Context } from "../../objects/context.ts";
import { raise } from "../../objects/exception.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import { codePointCount, strClass } from "../../objects/text.ts";
import type { Value } from "../../objects/value.ts";
import {
  ALPHABETIC,
  ALPHANUMERIC,
  DECIMAL,
  DIGIT,
  IDENTIFIER,
  isLower,
  isTitle,
  isUpper,
  NUMERIC,
  SPACE,
} from "../../operations/character-kinds.ts";
import { capitalize, foldCase, lowerCase, swapCase, titleCase, upperCase } from "../../operations/letter-case.ts";
import { isPrintable } from "../../operations/text-repr.ts";
import { checkTextSize } from "../../operations/text-size.ts";
import {
  expandTabs,
  partition,
  partitionFromRight,
  type StripSide,
  splitAt,
  splitAtFromRight,
  splitLines,
  splitWhites,
  splitWhitesFromRight,
  stripCharacters,
  stripWhites,
  TEXT_WHITES,
} from "../../operations/text-split.ts";
import { unboxString } from "../../operations/unbox.ts";
import { defineMethods, method } from "../declare.ts";
import { p } from "../parameters.ts";

/** Looking at each character costs about this much. */
const SCAN_PS = 350;
/** A piece that is split off. */
const PIECE_PS = 15_000;

const mapped = (doc: string, map: (text: string) => string) =>
  method<string>({
    doc,
    call: (context, self) => {
      context.charge(self.length * SCAN_PS);
      return map(self);
    },
  });

const tested = (what: string, test: (text: string) => boolean) =>
  method<string>({
    doc: `Return True if ${what}, False otherwise.`,
    call: (context, self) => {
      context.charge(self.length * SCAN_PS);
      return test(self);
    },
  });

const matches = (pattern: RegExp) => (text: string) => pattern.test(text);

defineMethods<string>(strClass, unboxString, {
  upper: mapped("Return a copy of the string converted to uppercase.", upperCase),
  lower: mapped("Return a copy of the string converted to lowercase.", lowerCase),
  title: mapped("Return a version of the string where each word is titlecased.", titleCase),
  capitalize: mapped("Return a capitalized version of the string.", capitalize),
  swapcase: mapped("Convert uppercase characters to lowercase and lowercase characters to uppercase.", swapCase),
  casefold: mapped("Return a version of the string suitable for caseless comparisons.", foldCase),
  isalpha: tested("the string is an alphabetic string", matches(ALPHABETIC)),
  isalnum: tested("the string is an alpha-numeric string", matches(ALPHANUMERIC)),
  isdecimal: tested("the string is a decimal string", matches(DECIMAL)),
  isdigit: tested("the string is a digit string", matches(DIGIT)),
  isnumeric: tested("the string is a numeric string", matches(NUMERIC)),
  isspace: tested("the string is a whitespace string", matches(SPACE)),
  isascii: tested("all characters in the string are ASCII", matches(/^[\0-\x7f]*$/)),
  islower: tested("the string is a lowercase string", isLower),
  isupper: tested("the string is an uppercase string", isUpper),
  istitle: tested("the string is a title-cased string", isTitle),
  isidentifier: tested("the string is a valid Python identifier", matches(IDENTIFIER)),
  isprintable: tested("the string is printable", isPrintable),
});

/** The fill character of center() and kin. */
function fillOf(value: Value | undefined): string {
  if (value === undefined) return " ";
  const text = unboxString(value);
  if (text === undefined) return raise("TypeError", `The fill character must be a unicode character, not ${classOf(value).shownName}`);
  return codePointCount(text) === 1 ? text : raise("TypeError", "The fill character must be exactly one character long");
}

type Share = (missing: number, width: number) => number;

/** `left` says how much of the missing width goes to the left. */
const padded = (doc: string, left: Share) =>
  method<string, readonly [ReturnType<typeof p.size>, ReturnType<typeof p.value>]>({
    doc,
    params: [p.size("width"), p.value("fillchar", { or: undefined as never, shown: "' '" })],
    call: (context, self, width, fillchar: Value | undefined) => {
      const fill = fillOf(fillchar);
      const missing = width - codePointCount(self);
      if (missing <= 0) return self;
      checkTextSize(missing * fill.length + self.length);
      context.runtime.allocate(missing);
      const before = left(missing, width);
      return fill.repeat(before) + self + fill.repeat(missing - before);
    },
  });

defineMethods<string>(strClass, unboxString, {
  // CPython puts the odd one left when the width is odd.
  center: padded("Return a centered string of length width.", (missing, width) => (missing >> 1) + (missing & width & 1)),
  ljust: padded("Return a left-justified string of length width.", () => 0),
  rjust: padded("Return a right-justified string of length width.", (missing) => missing),
  zfill: method({
    doc: "Pad a numeric string with zeros on the left, to fill a field of the given width.",
    params: [p.size("width")],
    call: (context, self, width) => {
      const missing = width - codePointCount(self);
      if (missing <= 0) return self;
      checkTextSize(missing + self.length);
      context.runtime.allocate(missing);
      const sign = self.startsWith("-") || self.startsWith("+") ? self[0]! : "";
      return sign + "0".repeat(missing) + self.slice(sign.length);
    },
  }),
  expandtabs: method({
    doc: "Return a copy where all tab characters are expanded using spaces.",
    params: [p.cInt("tabsize", { or: 8, kind: "either" })],
    call: (_context, self, size) => {
      checkTextSize(self.split("\t").length * Math.max(size, 1) + self.length);
      return expandTabs(self, size);
    },
  }),
});

const stripper = (name: string, side: StripSide) =>
  method<string, readonly [ReturnType<typeof p.value>]>({
    doc: "Return a copy of the string with leading or trailing whitespace, or the given characters, removed.",
    params: [p.value("chars", { or: null as never })],
    call: (_context, self, chars) => {
      if (chars === null) return stripWhites(self, side, TEXT_WHITES);
      const characters = unboxString(chars) ?? raise("TypeError", `${name} arg must be None or str`);
      return stripCharacters(self, side, characters);
    },
  });

function pieces(context: Context, texts: string[]): PyList {
  context.charge(texts.length * PIECE_PS);
  return new PyList(texts);
}

function separatorOf(value: Value): string | null {
  if (value === null) return null;
  const text = unboxString(value) ?? raise("TypeError", `must be str or None, not ${classOf(value).shownName}`);
  return text === "" ? raise("ValueError", "empty separator") : text;
}

const splitParams = [p.value("sep", { or: null, kind: "either" }), p.size("maxsplit", { or: -1, kind: "either" })] as const;

function notEmpty(separator: string): string {
  return separator === "" ? raise("ValueError", "empty separator") : separator;
}

defineMethods<string>(strClass, unboxString, {
  strip: stripper("strip", "both"),
  lstrip: stripper("lstrip", "left"),
  rstrip: stripper("rstrip", "right"),
  split: method({
    doc: "Return a list of the substrings in the string, using sep as the separator string.",
    params: splitParams,
    call: (context, self, sep, maxsplit) => {
      const separator = separatorOf(sep);
      context.charge(self.length * SCAN_PS);
      return pieces(context, separator === null ? splitWhites(self, maxsplit, TEXT_WHITES) : splitAt(self, separator, maxsplit));
    },
  }),
  rsplit: method({
    doc: "Return a list of the substrings in the string, splitting from the right.",
    params: splitParams,
    call: (context, self, sep, maxsplit) => {
      const separator = separatorOf(sep);
      context.charge(self.length * SCAN_PS);
      return pieces(
        context,
        separator === null ? splitWhitesFromRight(self, maxsplit, TEXT_WHITES) : splitAtFromRight(self, separator, maxsplit),
      );
    },
  }),
  splitlines: method({
    doc: "Return a list of the lines in the string, breaking at line boundaries.",
    params: [p.intFlag("keepends", { or: false, kind: "either" })],
    call: (context, self, keepends) => {
      context.charge(self.length * SCAN_PS);
      return pieces(context, splitLines(self, keepends, false));
    },
  }),
  partition: method({
    doc: "Partition the string into three parts using the given separator.",
    params: [p.text("")("sep")],
    call: (_context, self, separator) => new PyTuple(partition(self, notEmpty(separator))),
  }),
  rpartition: method({
    doc: "Partition the string into three parts using the given separator, searching from the end.",
    params: [p.text("")("sep")],
    call: (_context, self, separator) => new PyTuple(partitionFromRight(self, notEmpty(separator))),
  }),
});
