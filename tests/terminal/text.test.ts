// Small pure pieces of the terminal side: widths, wrapping, quantities, suggestions.
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { distance, nearest } from "../../terminal/cli/suggest.ts";
import { marksFor } from "../../terminal/print/chart.ts";
import { printable } from "../../terminal/print/printable.ts";
import { formatCount, formatDuration, formatShare, parseDuration } from "../../terminal/print/quantity.ts";
import { cut, pad, padLeft, widthOf, wrap } from "../../terminal/print/text-width.ts";

describe("text in columns", () => {
  it("measures what a terminal shows", () => {
    expect(widthOf("abc")).toBe(3);
    expect(widthOf("線程")).toBe(4);
    expect(widthOf("e\u0301")).toBe(1);
  });

  it("measures every character as string-width does", () => {
    const codes = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code));
    expect(codes.filter((text) => widthOf(text) !== stringWidth(text) || widthOf(text + text) !== stringWidth(text + text))).toEqual([]);
  });

  it("cuts between characters and says so", () => {
    expect(cut("abcdef", 4)).toBe("abc…");
    expect(cut("線程線程", 5)).toBe("線程…");
    expect(cut("線程線程", 4)).toBe("線…");
    expect(cut("abc", 0)).toBe("");
  });

  it("fills to exactly the width", () => {
    expect(pad("線程", 5)).toBe("線程 ");
    expect(padLeft("12", 4)).toBe("  12");
    expect(widthOf(pad("線程線程", 6))).toBe(6);
  });

  it("wraps at spaces and cuts what has none", () => {
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrap("abcdefgh", 3)).toEqual(["abc", "def", "gh"]);
  });

  it("lets no control character of a program through", () => {
    expect(printable("a\x1b[2Jb\tc\u202e")).toBe("a\\x1b[2Jb    c\\x202e");
  });
});

describe("quantities", () => {
  it("choose their unit", () => {
    const ascii = { ascii: false };
    expect([350, 12_500, 5e6, 1.2e9].map((ns) => formatDuration(ns, ascii))).toEqual(["350 ns", "12.5 µs", "5.00 ms", "1.20 s"]);
    expect(formatDuration(12_500, { ascii: true })).toBe("12.5 us");
    expect(formatCount(1234567)).toBe("1,234,567");
    expect(formatShare(1, 0)).toBe("0 %");
  });

  it("are read with their unit", () => {
    expect(parseDuration("5ms", "s")).toBe(5e6);
    expect(parseDuration("0.5 s", "ms")).toBe(5e8);
    expect(parseDuration("20", "ms")).toBe(2e7);
    expect(parseDuration("fast", "ms")).toBeUndefined();
  });
});

describe("suggestions", () => {
  it("count two swapped letters as one mistake", () => {
    expect(distance("timleine", "timeline")).toBe(1);
    expect(distance("", "run")).toBe(3);
  });

  it("name the nearest word, or none", () => {
    expect(nearest("timelin", ["run", "timeline"])).toBe("timeline");
    expect(nearest("xyzzy", ["run", "timeline"])).toBeUndefined();
    expect(nearest("rnu", ["new", "run"])).toBe("run");
  });
});

it("threads get one mark each: the first letter, or what tells them apart", () => {
  expect(marksFor(["MainThread", "adder-A", "B"])).toEqual(["M", "a", "B"]);
  expect(marksFor(["MainThread", "Thread-1 (work)", "Thread-2 (work)"])).toEqual(["M", "1", "2"]);
  expect(marksFor(["MainThread", "adder-A", "adder-B"])).toEqual(["M", "A", "B"]);
  expect(marksFor(["線程", "線程"])).toEqual(["a", "b"]);
  const many = marksFor(Array.from({ length: 60 }, () => "x"));
  expect(new Set(many).size).toBe(60);
});
