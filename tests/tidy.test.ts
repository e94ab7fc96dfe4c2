// House rules that no tool checks: headers, sizes, names, what must not be committed, generated tables, the samples' docstrings.
import { lstatSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readmePath, withTable } from "../.ci/opcode-table.ts";
import { loadedWith, ownFiles, root, sourceFiles, textOf } from "./support/tree.ts";

const MAX_LINES = 400;
const MAX_HEADER_LINES = 6;

/** Files that may be longer, each with the reason. */
const LONG_FILES: Readonly<Record<string, string>> = {};

/** Files whose header may be longer, each with the reason. */
const LONG_HEADERS: Readonly<Record<string, string>> = {
  "interpreter/bytecode/opcodes.ts": "the legend of the table: how to read a stack picture, and what CPython has that this set has not",
};

const BAD_NAMES = /^(utils?|helpers?|common|types|misc|shared|lib)\b/;
/** Put together here so that this file does not find itself. */
const UNFINISHED = new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"].join("|")})\\b`);
const MACHINE = new RegExp(["/ro" + "ot/", "/ho" + "me/", "/wo" + "rk/", "registry\\.npm" + "js", "local" + "host:\\d"].join("|"));

/** Lines of prose of the comment at the top, after a shebang if there is one: pictures and lists, which are indented, do not count. */
function headerLines(text: string): number {
  const lines = text.split("\n");
  if (lines[0]?.startsWith("#!")) lines.shift();
  const end = lines.findIndex((line) => !line.startsWith("//"));
  return lines.slice(0, end < 0 ? lines.length : end).filter((line) => /^\/\/ [^\s-]/.test(line)).length;
}

/** All offenders in one message: a person repairs them in one go. */
function expectNone(offenders: readonly string[], rule: string): void {
  expect(offenders, `${rule}\n  ${offenders.join("\n  ")}`).toEqual([]);
}

describe("sources", () => {
  const sources = sourceFiles();

  it("are all looked at", () => {
    expect(sources.length).toBeGreaterThan(20);
  });

  it(`open with 1 to ${MAX_HEADER_LINES} lines that say what they are for`, () => {
    const offenders = sources.filter((path) => {
      const lines = headerLines(textOf(path));
      return lines < 1 || (lines > MAX_HEADER_LINES && LONG_HEADERS[path] === undefined);
    });
    expectNone(offenders, "no header, or a long one:");
  });

  it(`have at most ${MAX_LINES} lines`, () => {
    const long = sources
      .filter((path) => LONG_FILES[path] === undefined)
      .map((path) => ({ path, lines: textOf(path).split("\n").length - 1 }))
      .filter(({ lines }) => lines > MAX_LINES);
    expectNone(
      long.map(({ path, lines }) => `${path} (${lines})`),
      "long files want to be two, or to be named with a reason:",
    );
  });

  it("that may be long are there and still long", () => {
    expectNone(
      Object.keys(LONG_FILES).filter((path) => !sources.includes(path) || textOf(path).split("\n").length <= MAX_LINES),
      "no longer an exception:",
    );
  });

  it("are named in kebab case for the thing inside", () => {
    // What is Python's own name for a module is the right name for the file that holds it.
    const isFree = (path: string) => !path.startsWith("interpreter/natives/modules/") && BAD_NAMES.test(basename(path));
    const offenders = sources.filter((path) => !/^[a-z0-9]+([-.][a-z0-9]+)*\.tsx?$/.test(basename(path)) || isFree(path));
    expectNone(offenders, "names:");
  });

  it("lie where the lint run's import rules reach: at most two folders deep in a part", () => {
    expectNone(
      sources.filter((path) => /^(interpreter|scheduler)\/([^/]+\/){4}/.test(path)),
      "too deep:",
    );
  });

  it("load neither Ink nor React on the way to a plain command", () => {
    const loaded = loadedWith("terminal/cli/main.ts");
    expect(loaded.size).toBeGreaterThan(10);
    expectNone(
      [...loaded].filter((name) => /^(ink|react)\b|\/tui\//.test(name)),
      "loaded with terminal/cli/main.ts:",
    );
  });
});

describe("committed text", () => {
  it("is in files, not behind links, which lead elsewhere on another machine", () => {
    expectNone(
      ownFiles().filter((path) => lstatSync(join(root, path)).isSymbolicLink()),
      "links:",
    );
  });

  const files = ownFiles().filter((path) => /\.(tsx?|json|md|py|yml|sh)$|^\.ci\//.test(path));

  it("marks nothing as unfinished", () => {
    expectNone(
      files.filter((path) => !path.startsWith("tests/golden/") && UNFINISHED.test(textOf(path))),
      "unfinished:",
    );
  });

  it("names no machine's folders and no host to install from", () => {
    const offenders = files.filter((path) => MACHINE.test(textOf(path)));
    expectNone(offenders, "machine paths or hosts:");
    expect(textOf("package-lock.json")).not.toContain('"resolved"');
  });

  it("locks what other platforms need too, or their npm ci refuses (node .ci/complete-lock.ts adds it)", () => {
    const { packages } = JSON.parse(textOf("package-lock.json")) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
    expectNone(
      wanted.filter((name) => packages[`node_modules/${name}`] === undefined),
      "not in package-lock.json:",
    );
  });

  it("holds the opcode table as opcodes.ts declares it (node .ci/opcode-table.ts writes it)", () => {
    const readme = readFileSync(readmePath, "utf8");
    expect(withTable(readme)).toBe(readme);
  });
});

describe("samples", () => {
  const samples = ownFiles().filter((path) => /^programs\/[^/]+\.py$/.test(path));

  it("are at least eight", () => {
    expect(samples.length).toBeGreaterThanOrEqual(8);
  });

  it("begin with a docstring: what it shows, what to look at, how to run it", () => {
    const offenders = samples.filter((path) => {
      const docstring = /^"""((?:.|\n)*?)"""/.exec(textOf(path))?.[1] ?? "";
      const isComplete = ["What it shows:", "What to look at:", "How to run it:"].every((part) => docstring.includes(part));
      return !(isComplete && docstring.includes(path));
    });
    expectNone(offenders, "docstring:");
  });

  it("are named in the README", () => {
    const readme = readFileSync(`${root}/README.md`, "utf8");
    expectNone(
      samples.filter((path) => !readme.includes(basename(path, ".py"))),
      "not in README.md:",
    );
  });
});
