// Source text in, syntax tree out: the front door of `syntax/`. A wrong program throws `SourceError`, nothing else.

import { SourceError } from "../source/diagnostic.ts";
import type { Expression, Interactive, Module } from "./ast.ts";

/** A whole file ("exec" mode). `path` only goes into errors. */
export function parseModule(source: string, path: string): Module {
  return unready(source, path);
}

/** One expression ("eval" mode). Blanks may lead, newlines may trail. */
export function parseExpression(source: string, path: string): Expression {
  return unready(source, path);
}

/** One statement, simple or compound ("single" mode). */
export function parseInteractive(source: string, path: string): Interactive {
  return unready(source, path);
}

function unready(_source: string, path: string): never {
  throw new SourceError("SyntaxError", "invalid syntax", path, { line: 1, column: 1, endLine: 1, endColumn: 1 }, null);
}
