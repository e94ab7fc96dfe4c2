// Whatever the text: a tree or a `SourceError`, soon, and never a JavaScript stack that overflows.

import fc from "fast-check";
import { expect, test } from "vitest";
import { SourceError } from "../../../interpreter/source/diagnostic.ts";
import { parseExpression, parseInteractive, parseModule } from "../../../interpreter/syntax/parse.ts";
import { goodPrograms } from "./good-programs.ts";

function isTreeOrSourceError(source: string): boolean {
  for (const parse of [parseModule, parseExpression, parseInteractive]) {
    try {
      parse(source, "x.py");
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
    }
  }
  return true;
}

const budget = { interruptAfterTimeLimit: 800, numRuns: 100_000, markInterruptAsFailure: false };

const tokens = (
  "( ) [ ] { } : , ; = == := + - * ** / | . ... -> @ ! $ ? \\ # ' \" ''' \"\"\" f' f\"{ } {x!r:>{y}}' b'\\x 0 1_ 0x 1e 1j 'a' " +
  "if else elif for in while def class lambda not and or is import from as with async await yield return del try except " +
  "finally raise pass global nonlocal assert None True print match case _ x y é €"
).split(" ");
const soup = fc.array(fc.constantFrom(...tokens, "\n", "\n  ", "\n\t", " ", "\f", "\r", "\0", "\ud800"), { maxLength: 30 });

test("token soup", () => {
  fc.assert(
    fc.property(soup, (words) => isTreeOrSourceError(words.join(" "))),
    budget,
  );
});

test("any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => isTreeOrSourceError(text)),
    budget,
  );
});

test("programs with a piece cut out", () => {
  const program = fc.constantFrom(...goodPrograms.map(([source]) => source));
  const cut = fc.tuple(program, fc.nat(200), fc.nat(200)).map(([source, a, b]) => source.slice(0, a) + source.slice(b));
  fc.assert(
    fc.property(cut, (text) => isTreeOrSourceError(text)),
    budget,
  );
});

test.each([
  ["(", 10_000, "too many nested parentheses"],
  ["-", 20_000, "maximum recursion depth exceeded during compilation"],
  ["not ", 20_000, "maximum recursion depth exceeded during compilation"],
  ["lambda: ", 20_000, "maximum recursion depth exceeded during compilation"],
  ["1 if 1 else ", 20_000, "maximum recursion depth exceeded during compilation"],
  ["2 ** ", 20_000, "maximum recursion depth exceeded during compilation"],
  ["1 + ", 20_000, "maximum recursion depth exceeded during compilation"],
])("%j %d times over", (piece, count, message) => {
  expect(() => parseModule(`${piece.repeat(count)}1`, "x.py")).toThrow(message);
});

test.each([
  ["brackets", `${"(".repeat(200)}1${")".repeat(200)}`],
  ["calls with lambdas", `${"f(lambda: ".repeat(199)}1${")".repeat(199)}`],
  ["blocks", Array.from({ length: 99 }, (_, depth) => `${" ".repeat(depth)}if 1:${depth === 98 ? " pass" : "\n"}`).join("")],
  ["a long sum", `1${" + 1".repeat(2900)}`],
  ["a long condition", `1${" and 1".repeat(20_000)}`],
  ["a long line", `x = [${"abcdefgh, ".repeat(100_000)}]`],
])("%s as deep or long as Python allows", (_name, source) => {
  expect(parseModule(source, "x.py").body).toHaveLength(1);
});

test("a mistake deep in brackets is still found", () => {
  expect(() => parseModule(`${"(".repeat(190)}1 1${")".repeat(190)}`, "x.py")).toThrow("Perhaps you forgot a comma?");
});
