// The same programs put to a real CPython 3.11, where there is one: trees with every place, errors with every number.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SourceError } from "../../../interpreter/source/diagnostic.ts";
import { parseModule } from "../../../interpreter/syntax/parse.ts";
import { canonical } from "../../support/ast-canon.ts";
import { findOracle } from "../../support/oracle.ts";
import { badPrograms } from "./bad-programs.ts";
import { goodPrograms } from "./good-programs.ts";

const oracle = findOracle();
const python = "python" in oracle ? oracle.python : "";
const testWithOracle = test.skipIf("none" in oracle);
if ("none" in oracle) test.skip(`no oracle: ${oracle.none}`);

/** A few modules of CPython's library, picked for the syntax they use. */
const modules = ["abc", "argparse", "ast", "contextlib", "dataclasses", "enum", "functools", "typing", "asyncio/taskgroups", "threading"];

function ask(sources: readonly string[]): string[] {
  const script = join(import.meta.dirname, "..", "..", "support", "ast-oracle.py");
  const input = sources.map((source) => `${JSON.stringify(source)}\n`).join("");
  const { stdout } = spawnSync(python, [script], { input, encoding: "utf8", maxBuffer: 1 << 28 });
  return stdout
    .trim()
    .split("\n")
    .map((line) => {
      const answer: { tree?: string; error?: unknown[] } = JSON.parse(line);
      return answer.tree ?? JSON.stringify(answer.error);
    });
}

function ours(source: string): string {
  try {
    return canonical(parseModule(source, "x.py"));
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return JSON.stringify([error.kind, error.message, error.line, error.column, error.endLine, error.endColumn]);
  }
}

testWithOracle("good programs", () => {
  const sources = goodPrograms.map(([source]) => source);
  expect(sources.map(ours)).toEqual(ask(sources));
});

testWithOracle("bad programs", () => {
  const sources = badPrograms.map(([source]) => source);
  expect(sources.map(ours)).toEqual(ask(sources));
});

testWithOracle("modules of the standard library", () => {
  const folder = spawnSync(python, ["-c", "import os; print(os.path.dirname(os.__file__))"], { encoding: "utf8" }).stdout.trim();
  const sources = modules.map((name) => readFileSync(join(folder, `${name}.py`), "utf8"));
  const theirs = ask(sources);
  for (const [index, source] of sources.entries()) expect(ours(source) === theirs[index], modules[index]).toBe(true);
});
