// Source text that is hardly Python: golden programs with pieces deleted, doubled, swapped or truncated, soup of tokens, random
// characters and bytes, deep nesting, odd white space. The same number gives the same text.
import { Dice } from "./random-programs/dice.ts";

const WORDS = (
  "( ) [ ] { } : , ; . = == := + - * ** / // % @ | & ^ ~ << >> < > <= >= != -> += **= ... ! $ ? ` \\ # ' \" ''' \"\"\" f' f\" b' rb' u' " +
  'f"{x!r:>{y}}" f"{x=}" f"{" \'a\' b"c" 0 1 07 0x 0xg 0b2 1_ 1__0 1e 1.5e+ 1j 1abc x y _ é print match case type if else elif for in ' +
  "while break continue def class lambda not and or is import from as with async await yield return del try except finally raise pass " +
  "global nonlocal assert None True False __debug__"
).split(" ");
const GAPS = [
  " ",
  " ",
  " ",
  " ",
  "",
  "\n",
  "\n    ",
  "\n  ",
  "\n\t",
  "\n",
  "\t",
  "\f",
  "\r\n",
  "\r",
  "\\\n",
  "\n\n    ",
  "\0",
  "\u00a0",
  "\ufeff",
  "\ud800",
  "😀",
];
const NESTED: readonly (readonly [open: string, close: string])[] = [
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["f(", ")"],
  ["not ", ""],
  ["-", ""],
  ["lambda: ", ""],
  ["x if y else ", ""],
  ["[x for x in ", "]"],
  ["{1: ", "}"],
  ["x.", "y"],
  ["*", ""],
  ["await ", ""],
  ["a[", "]"],
  ["2 ** ", ""],
  ['f"{', '}"'],
];

function lineMutation(dice: Dice, lines: string[]): void {
  const at = dice.count(lines.length);
  const line = lines[at] as string;
  const choice = dice.count(9);
  if (choice === 0) lines.splice(at, 1);
  else if (choice === 1) lines.splice(at, 0, line);
  else if (choice === 2) lines[at] = ` ${line}`;
  else if (choice === 3) lines[at] = line.replace(/^ {1,4}/, "");
  else if (choice === 4) lines[at] = line.replace(/^ {4}/, "\t");
  else if (choice === 5) lines[at] = `${line}${dice.pick([" ", ";", ":", "\\", "\f", "\r", ","])}`;
  else if (choice === 6) lines[at] = line.slice(0, dice.count(line.length + 1));
  else if (choice === 7) lines[at] = line.replace(/[:)\]}]\s*$/, "");
  else lines.splice(at, 0, dice.pick(["else:", "    pass", "except:", "finally:", "case _:", ")", "'''", "\tx", "return", "global x"]));
}

function tokenMutation(dice: Dice, text: string): string {
  const tokens = text.split(/(\s+|\w+|[^\w\s])/).filter((token) => token !== "");
  const at = dice.count(tokens.length);
  const choice = dice.count(5);
  if (choice === 0) tokens.splice(at, 1);
  else if (choice === 1) tokens.splice(at, 0, tokens[at] as string);
  else if (choice === 2) tokens.splice(at, 0, dice.pick(WORDS));
  else if (choice === 3) tokens[at] = dice.pick(WORDS);
  else {
    const other = Math.min(at + 1 + dice.count(3), tokens.length - 1);
    [tokens[at], tokens[other]] = [tokens[other] as string, tokens[at] as string];
  }
  return tokens.join("");
}

/** A stretch of a program, so that a mistake is not lost in a long text. */
function stretch(dice: Dice, program: string): string {
  const lines = program.split("\n").filter((line) => !line.startsWith("# "));
  const from = dice.chance(60) ? 0 : dice.count(lines.length);
  return lines.slice(from, from + 3 + dice.count(25)).join("\n");
}

const soup = (dice: Dice): string => dice.several(1, 14, () => dice.pick(WORDS) + dice.pick(GAPS)).join("");

function nesting(dice: Dice): string {
  const depth = dice.pick([3, 20, 99, 150, 200, 250, 1000]);
  const pairs = dice.several(1, 2, () => dice.pick(NESTED));
  const opened = Array.from({ length: depth }, (_, index) => pairs[index % pairs.length] as (typeof NESTED)[number]);
  const closed = dice.chance(70) ? opened.map(([, close]) => close).reverse() : [];
  if (dice.chance(20)) return Array.from({ length: Math.min(depth, 110) }, (_, index) => `${" ".repeat(index)}if x:`).join("\n");
  return opened.map(([open]) => open).join("") + dice.pick(["1", "x", "", "x y"]) + closed.join("");
}

/** The text of a number; `programs` are what is mutated. */
export function fuzzedSource(seed: number, programs: readonly string[]): string {
  const dice = new Dice(seed);
  const choice = dice.count(100);
  if (choice < 25) return soup(dice);
  if (choice < 30) return String.fromCharCode(...dice.several(0, 40, () => (dice.chance(70) ? 32 + dice.count(95) : dice.count(0x10000))));
  if (choice < 33) return nesting(dice);
  let text = stretch(dice, dice.pick(programs));
  if (choice < 40) return text.slice(0, dice.count(text.length + 1));
  for (let times = 1 + dice.count(2); times > 0; times--) {
    if (dice.chance(60)) text = tokenMutation(dice, text);
    else {
      const lines = text.split("\n");
      lineMutation(dice, lines);
      text = lines.join("\n");
    }
  }
  return text;
}

/** The same as bytes, some of which are no UTF-8; now and then with a byte order mark or an encoding's declaration. */
export function fuzzedBytes(seed: number, programs: readonly string[]): Uint8Array {
  const dice = new Dice(seed ^ 0x5bd1e995);
  const head = dice.pick([
    "",
    "",
    "",
    "\ufeff",
    "# coding: latin-1\n",
    "# -*- coding: ascii -*-\n",
    "# coding: nonsense\n",
    "#!x\n# vim: set fileencoding=utf-8 :\n",
  ]);
  const bytes = new TextEncoder().encode(head + fuzzedSource(seed, programs));
  for (let times = dice.count(3); times > 0 && bytes.length > 0; times--)
    bytes[dice.count(bytes.length)] = dice.pick([0, 0x80, 0xff, 0xc3, 0xe2, 0xed, 10, 13, 12, dice.count(256)]);
  return bytes;
}
