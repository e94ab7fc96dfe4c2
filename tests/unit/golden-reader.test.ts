// The reader of golden files: which comments it sees, and which departures it reports.
import { describe, expect, it } from "vitest";
import { linesOf, mismatches, readExpectations, withoutMachinePaths } from "../support/golden.ts";

const clean = { stdout: "", stderr: "", exitCode: 0 };

describe("readExpectations", () => {
  it("lists expected lines in order, beside code or alone", () => {
    const source = "print(1)  # expect: 1\nprint()\n# expect:\nprint('  a')\n# expect:   a\n";
    expect(readExpectations(source).stdout).toEqual(["1", "", "  a"]);
  });

  it("takes exit code 1 from an expected exception unless told otherwise", () => {
    expect(readExpectations("# raises: KeyError: 1").exitCode).toBe(1);
    expect(readExpectations("# raises: KeyError: 1\n# exit: 3").exitCode).toBe(3);
    expect(readExpectations("# deadlock: deadlock").exitCode).toBe(4);
    expect(readExpectations("").exitCode).toBe(0);
  });

  it("adds the kind to a syntax error that does not name one", () => {
    expect(readExpectations("# syntax error: invalid syntax").syntaxError).toBe("SyntaxError: invalid syntax");
    expect(readExpectations("# syntax error: TabError: x").syntaxError).toBe("TabError: x");
  });

  it("reads input, arguments, times and outcomes", () => {
    const read = readExpectations('# stdin: a\n# stdin: b\n# argv: -x 1\n# time: 2.00s\n# outcomes: "1" | "2\\n3"');
    expect(read.stdin).toBe("a\nb\n");
    expect(read.argv).toEqual(["-x", "1"]);
    expect(read.time?.seconds).toBe(2);
    expect(read.outcomes).toEqual(["1", "2\n3"]);
  });

  it("leaves stderr open unless the file lists it", () => {
    expect(readExpectations("").stderr).toBeUndefined();
    expect(readExpectations("# stderr: x").stderr).toEqual(["x"]);
    expect(readExpectations("# stderr:").stderr).toEqual([]);
  });
});

describe("mismatches", () => {
  it("passes a run that does what the file says", () => {
    expect(mismatches(readExpectations("# expect: 1"), { ...clean, stdout: "1\n" })).toEqual([]);
  });

  it("names the first line that differs, one too few and one too many", () => {
    const wanted = readExpectations("# expect: 1\n# expect: 2");
    expect(mismatches(wanted, { ...clean, stdout: "1\n3\n" })[0]).toContain("stdout line 2");
    expect(mismatches(wanted, { ...clean, stdout: "1\n" })[0]).toContain("(no line)");
    expect(mismatches(wanted, { ...clean, stdout: "1\n2\n3\n" })[0]).toContain("stdout line 3");
  });

  it("holds the last line of stderr against an expected exception", () => {
    const wanted = readExpectations("# raises: KeyError: 1");
    expect(mismatches(wanted, { stdout: "", stderr: "Traceback\nKeyError: 1\n", exitCode: 1 })).toEqual([]);
    expect(mismatches(wanted, { stdout: "", stderr: "", exitCode: 1 })).toHaveLength(1);
  });

  it("allows two milliseconds and the rounding of the digits given", () => {
    const wanted = readExpectations("# time: 2.00s");
    expect(mismatches(wanted, { ...clean, virtualTimeNs: 2.006e9 })).toEqual([]);
    expect(mismatches(wanted, { ...clean, virtualTimeNs: 2.008e9 })).toHaveLength(1);
  });
});

it("a last newline ends a line and does not begin one", () => {
  expect(linesOf("a\n\n")).toEqual(["a", ""]);
  expect(linesOf("")).toEqual([]);
});

it("writes the standard library's folder the same on every machine", () => {
  expect(withoutMachinePaths('  File "/opt/x/lib/python3.11/threading.py", line 1')).toBe(
    '  File ".../lib/python3.11/threading.py", line 1',
  );
});
