// Python text to Code, the way the tests of the compiler want it; and the programs that they look at besides their own.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Code } from "../../../interpreter/bytecode/code.ts";
import { compileModule } from "../../../interpreter/compiler/compile.ts";
import { parseModule } from "../../../interpreter/syntax/parse.ts";

const golden = join(import.meta.dirname, "..", "..", "golden");

/** A program with every construct of the language. */
export const everyConstruct = join(import.meta.dirname, "every-construct.py");

export function compileText(source: string, path = "<test>"): Code {
  return compileModule(parseModule(source, path), { path, origin: "program", source });
}

export const compileFile = (path: string): Code => compileText(readFileSync(path, "utf8"), path);

/** Paths of every `step`-th golden program that is meant to compile. */
export function goldenPrograms(step: number): string[] {
  const all = readdirSync(golden, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".py"));
  const chosen = all
    .sort()
    .filter((_, index) => index % step === 0)
    .map((name) => join(golden, name));
  // Neighbours that programs import (`_name.py`) may be broken on purpose.
  return chosen.filter((path) => !basename(path).startsWith("_") && !readFileSync(path, "utf8").includes("# syntax error:"));
}

/** The code and all those inside it, outer ones first. */
export function allCodes(code: Code): Code[] {
  return [code, ...code.consts.flatMap((literal) => (literal.kind === "code" ? allCodes(literal.code) : []))];
}
