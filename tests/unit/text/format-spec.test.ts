// format(): grouping with zero padding, and the complaints. Every expectation is python3.11's.
import { describe, expect, it } from "vitest";
import { PyThrow } from "../../../interpreter/objects/exception.ts";
import { formatComplex, formatFloat, formatInt } from "../../../interpreter/operations/format-number.ts";
import { formatText } from "../../../interpreter/operations/format-spec.ts";

/** The text, or the exception's words. */
function outcome(format: () => string): string {
  try {
    return format();
  } catch (thrown) {
    if (thrown instanceof PyThrow) return `${thrown.exception.cls.name}: ${String(thrown.exception.args.items[0])}`;
    throw thrown;
  }
}

describe("numbers", () => {
  it.each([
    [1234567, ",", "1,234,567"],
    [1234, "010,", "00,001,234"],
    [1234, "012,", "0,000,001,234"],
    [255, "#06x", "0x00ff"],
    [255, "_b", "1111_1111"],
    [-5, "=+6", "-    5"],
    [97, "c>4", "cc97"],
    [97, "c", "a"],
    [10 ** 6, "n", "1000000"],
    [1, ".3", "ValueError: Precision not allowed in integer format specifier"],
    [1, ",_", "ValueError: Cannot specify both ',' and '_'."],
    [1, ",,", "ValueError: Cannot specify ',' with ','."],
    [1, "xx", "ValueError: Invalid format specifier 'xx' for object of type 'int'"],
    [1, "\u20ac", "ValueError: Unknown format code '\\x20ac' for object of type 'int'"],
    [-1, "c", "OverflowError: %c arg not in range(0x110000)"],
  ])("format(%d, %s)", (value, spec, text) => expect(outcome(() => formatInt(value, spec, "int"))).toBe(text));

  it.each([
    [-0.0001, "z.2f", "0.00"],
    [1e6, ",.1f", "1,000,000.0"],
    [Number.POSITIVE_INFINITY, "08", "00000inf"],
    [0.5, "%", "50.000000%"],
    [3, "", "3.0"],
    [1.5, "d", "ValueError: Unknown format code 'd' for object of type 'float'"],
  ])("format(%d, %s)", (value, spec, text) => expect(outcome(() => formatFloat(value, spec))).toBe(text));

  it("shows complex in parentheses only without a type", () => {
    expect(formatComplex(1, -2, "")).toBe("(1-2j)");
    expect(formatComplex(1, -2, ".1f")).toBe("1.0-2.0j");
    expect(outcome(() => formatComplex(1, 2, "05"))).toBe("ValueError: Zero padding is not allowed in complex format specifier");
  });
});

describe("text", () => {
  it.each([
    ["\u{1f600}", "\u00e9^5", "\u00e9\u00e9\u{1f600}\u00e9\u00e9"],
    ["hello", ".2", "he"],
    ["a", "05", "a0000"],
    ["a", "=5", "ValueError: '=' alignment not allowed in string format specifier"],
    ["a", "+,", "ValueError: Cannot specify ',' with 's'."],
  ])("format(%s, %s)", (value, spec, text) => expect(outcome(() => formatText(value, spec))).toBe(text));
});
