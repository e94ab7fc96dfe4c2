// float → text, where rounding is easy to get wrong. Every expectation is what python3.11 prints.
import { describe, expect, it } from "vitest";
import { parseFloatText, parseHexFloat } from "../../../interpreter/operations/float-parse.ts";
import { fixedText, floatHex, floatRepr, floatText, roundFloat } from "../../../interpreter/operations/float-text.ts";

describe("floatRepr", () => {
  it.each([
    [0.1, "0.1"],
    [1, "1.0"],
    [-0, "-0.0"],
    [1e16, "1e+16"],
    [123456789012345680, "1.2345678901234568e+17"],
    [9999999999999998, "9999999999999998.0"],
    [0.0001, "0.0001"],
    [0.00001, "1e-05"],
    [5e-324, "5e-324"],
    [1.7976931348623157e308, "1.7976931348623157e+308"],
    [Number.NaN, "nan"],
    [Number.NEGATIVE_INFINITY, "-inf"],
  ])("%d is %s", (value, text) => expect(floatRepr(value)).toBe(text));
});

describe("floatText rounds half to even on the exact value", () => {
  it.each([
    ["f", 0, 0.5, "0"],
    ["f", 0, 1.5, "2"],
    ["f", 0, 2.5, "2"],
    ["f", 2, 1.005, "1.00"],
    ["f", 1, 0.25, "0.2"],
    ["f", 1, 0.35, "0.3"],
    ["f", 3, 1e22, "10000000000000000000000.000"],
    ["e", 0, 2.5, "2e+00"],
    ["e", 2, 9.995, "9.99e+00"],
    ["e", 3, 123456, "1.235e+05"],
    ["g", 6, 1234567, "1.23457e+06"],
    ["g", 3, 0.0001, "0.0001"],
    ["g", 3, 0.00001, "1e-05"],
    ["g", 1, 9.5, "1e+01"],
    ["g", 17, 0.1, "0.10000000000000001"],
    ["r", 3, 123, "1.23e+02"],
    ["r", 5, 123, "123.0"],
  ] as const)("%s.%d of %d is %s", (type, precision, value, text) =>
    expect(floatText(value, { type, precision, alternate: false })).toBe(text),
  );

  it("goes on to the last place that a double has", () => {
    expect(fixedText(0.1, 60)).toBe("0.100000000000000005551115123125782702118158340454101562500000");
  });
});

describe("roundFloat", () => {
  it.each([
    [2.675, 2, 2.67],
    [0.125, 2, 0.12],
    [0.375, 2, 0.38],
    [1234.5, -2, 1200],
    [1250, -2, 1200],
    [1350, -2, 1400],
    [-0.5, 0, -0],
  ])("round(%d, %d) is %d", (value, places, rounded) => expect(Object.is(roundFloat(value, places), rounded)).toBe(true));
});

describe("reading", () => {
  it.each([
    ["1_0.5e-1", 1.05],
    ["1__0", undefined],
    ["_1", undefined],
    [".5", 0.5],
    [".", undefined],
    ["+inFinity", Number.POSITIVE_INFINITY],
    ["0x1", undefined],
  ])("float(%s)", (text, value) => expect(parseFloatText(text)).toBe(value));
  it.each([
    ["0x1.8p1", 3],
    ["-0x.1", -0.0625],
    ["0x1p-1075", 0],
    ["0x1.8p-1075", 5e-324],
    ["0x1p1024", "overflow"],
    ["0x", "invalid"],
  ])("fromhex(%s)", (text, value) => expect(parseHexFloat(text)).toBe(value));
  it("is undone by hex", () => expect(parseHexFloat(floatHex(-0.1))).toBe(-0.1));
});
