// Case and kinds of letters beyond ASCII; positions count code points. Every expectation is python3.11's.
import { describe, expect, it } from "vitest";
import { isTitle, NUMERIC } from "../../../interpreter/operations/character-kinds.ts";
import { countText, findText, findTextBackwards } from "../../../interpreter/operations/code-points.ts";
import { capitalize, foldCase, swapCase, titleCase, upperCase } from "../../../interpreter/operations/letter-case.ts";
import { isPrintable, textRepr } from "../../../interpreter/operations/text-repr.ts";
import { splitLines, splitWhites, TEXT_WHITES } from "../../../interpreter/operations/text-split.ts";

describe("case", () => {
  it("gives title case a form of its own where Unicode has one", () => {
    expect(titleCase("\u01c6 \ufb01x \u00dfa")).toBe("\u01c5 Fix Ssa");
    expect(capitalize("\u01c4\u03a3")).toBe("\u01c5\u03c2");
    expect(upperCase("\u0149\u00df\u0264")).toBe("\u02bcNSS\u0264");
  });

  it("ends words with a final sigma", () => expect(swapCase("A\u03a3 \u03a3a")).toBe("a\u03c2 \u03c3A"));

  it("folds to what compares equal", () => {
    expect(foldCase("Stra\u00dfe \u1e9e \u0131")).toBe("strasse ss \u0131");
    expect(foldCase("\uab70")).toBe("\u13a0");
  });
});

describe("kinds", () => {
  it("knows title case, numeric ideographs, and Unicode 14 only", () => {
    expect([isTitle("A Bc"), isTitle("A bC"), isTitle("")]).toEqual([true, false, false]);
    expect(NUMERIC.test("\u4e94\u00bd")).toBe(true);
    expect([isPrintable("\u0870"), isPrintable("\u0897")]).toEqual([true, false]);
  });

  it("escapes what cannot be printed", () => expect(textRepr("it's\t\ud800\udb40\udc01\u00e9")).toBe('"it\'s\\t\\ud800\\U000e0001\u00e9"'));
});

describe("positions", () => {
  const text = "a\u{1f600}b\u{1f600}";
  it("count code points", () => {
    expect(findText(text, "b", [0, 4])).toBe(2);
    expect(findTextBackwards(text, "\u{1f600}", [0, 4])).toBe(3);
    expect(countText(text, "")).toBe(5);
  });

  it("leave the rest of a limited split as it is", () => expect(splitWhites(" a b ", 1, TEXT_WHITES)).toEqual(["a", "b "]));
  it("know every line end", () => expect(splitLines("a\r\nb\x1cc\u2028", true, false)).toEqual(["a\r\n", "b\x1c", "c\u2028"]));
});
