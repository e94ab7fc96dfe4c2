// What begins with a backslash or a bracket: escapes, references by number, and character sets.

import type { Parsing } from "./parsing.ts";
import { PatternError } from "./reader.ts";
import type { Category, Node, Place, SetItem } from "./tree.ts";

const CHARACTERS: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, "\\": 92 };
const PLACES: Readonly<Record<string, Place>> = { A: "start", b: "boundary", B: "inside", Z: "end" };
const CATEGORIES: Readonly<Record<string, Category>> = { d: "digit", s: "space", w: "word" };

function categoryOf(letter: string): SetItem | undefined {
  const category = CATEGORIES[letter.toLowerCase()];
  return category === undefined ? undefined : { kind: "category", category, negated: letter !== letter.toLowerCase() };
}

const HEX = /^[0-9a-fA-F]$/;
const OCTAL = /^[0-7]$/;

/** \x, \u, \U with exactly so many digits. */
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Code of an escape that stands for one character, inside sets and outside; undefined for others. */
function characterEscape(parsing: Parsing, token: string): number | undefined {
  const { reader } = parsing;
  const letter = token.slice(1);
  const digits = HEX_DIGITS[letter];
  if (digits !== undefined && (letter === "x" || parsing.isText)) {
    const text = token + reader.getWhile(digits, HEX);
    const length = text.length;
    if (length !== digits + 2) throw new PatternError(`incomplete escape ${text}`, reader.index - length);
    const code = Number.parseInt(text.slice(2), 16);
    if (code > 0x10ffff) throw new PatternError(`bad escape ${text}`, reader.index - length);
    return code;
  }
  if (letter === "N" && parsing.isText) return namedCharacter(parsing);
  return undefined;
}

function namedCharacter(parsing: Parsing): number {
  const { reader } = parsing;
  const start = reader.index - 2;
  if (!reader.match("{")) throw reader.error("missing {");
  const name = reader.getUntil("}", "character name");
  throw new PatternError(`undefined character name '${name}'`, start);
}

/** An octal escape of up to three digits that has begun with `text`. */
function octal(parsing: Parsing, text: string): number {
  const code = Number.parseInt(text.slice(1), 8);
  if (code > 0o377) throw new PatternError(`octal escape value ${text} outside of range 0-0o377`, parsing.reader.index - text.length);
  return code;
}

export function readEscape(parsing: Parsing, token: string, flags: number): Node {
  const { reader } = parsing;
  const letter = token.slice(1);
  const place = PLACES[letter];
  if (place !== undefined) return { kind: "at", place, flags };
  const category = categoryOf(letter);
  if (category !== undefined) return { kind: "set", items: [category], negated: false, flags };
  const plain = CHARACTERS[letter] ?? characterEscape(parsing, token);
  if (plain !== undefined) return { kind: "literal", code: plain, flags };
  if (letter === "0") return { kind: "literal", code: octal(parsing, token + reader.getWhile(2, OCTAL)), flags };
  if (/^[0-9]$/.test(letter)) return numbered(parsing, token, flags);
  if (/^[a-zA-Z]$/.test(letter)) throw new PatternError(`bad escape ${token}`, reader.index - 2);
  return { kind: "literal", code: letter.codePointAt(0)!, flags };
}

/** A group's number of one or two digits; three octal digits are a character. */
function numbered(parsing: Parsing, token: string, flags: number): Node {
  const { reader } = parsing;
  let text = token;
  if (reader.next !== null && /^[0-9]$/.test(reader.next)) {
    text += reader.get();
    if (OCTAL.test(text[1]!) && OCTAL.test(text[2]!) && reader.next !== null && OCTAL.test(reader.next)) {
      return { kind: "literal", code: octal(parsing, text + reader.get()), flags };
    }
  }
  const group = Number(text.slice(1));
  if (group > parsing.groups) throw new PatternError(`invalid group reference ${group}`, reader.index - text.length + 1);
  if (parsing.open.has(group)) throw new PatternError("cannot refer to an open group", reader.index - text.length);
  parsing.checkLookBehind(group);
  return { kind: "reference", group, flags };
}

/** A set whose bracket has been read. */
export function readSet(parsing: Parsing, flags: number): Node {
  const { reader } = parsing;
  const start = reader.index - 1;
  const negated = reader.match("^");
  const items: SetItem[] = [];
  const take = (): string => {
    const token = reader.get();
    if (token === null) throw new PatternError("unterminated character set", start);
    return token;
  };
  for (;;) {
    const token = take();
    if (token === "]" && items.length > 0) return { kind: "set", items, negated, flags };
    const low = setItem(parsing, token);
    if (!reader.match("-")) {
      items.push(low);
      continue;
    }
    const end = take();
    if (end === "]") {
      items.push(low, { kind: "literal", code: 45 });
      return { kind: "set", items, negated, flags };
    }
    items.push(rangeOf(parsing, { low, lowText: token, high: setItem(parsing, end), highText: end }));
  }
}

interface Bounds {
  readonly low: SetItem;
  readonly lowText: string;
  readonly high: SetItem;
  readonly highText: string;
}

function rangeOf({ reader }: Parsing, { low, lowText, high, highText }: Bounds): SetItem {
  const wrong = low.kind !== "literal" || high.kind !== "literal" || high.code < low.code;
  if (wrong) throw new PatternError(`bad character range ${lowText}-${highText}`, reader.index - Array.from(lowText + highText).length - 1);
  return { kind: "range", from: low.code, to: high.code };
}

function setItem(parsing: Parsing, token: string): SetItem {
  if (!token.startsWith("\\")) return { kind: "literal", code: token.codePointAt(0)! };
  const { reader } = parsing;
  const letter = token.slice(1);
  const category = categoryOf(letter);
  if (category !== undefined) return category;
  const plain = CHARACTERS[letter] ?? characterEscape(parsing, token);
  if (plain !== undefined) return { kind: "literal", code: plain };
  if (OCTAL.test(letter)) return { kind: "literal", code: octal(parsing, token + reader.getWhile(2, OCTAL)) };
  if (/^[0-9a-zA-Z]$/.test(letter)) throw new PatternError(`bad escape ${token}`, reader.index - 2);
  return { kind: "literal", code: letter.codePointAt(0)! };
}
