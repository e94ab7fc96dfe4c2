// Source text in, syntax tree out: the front door of `syntax/`. A wrong program throws `SourceError`, nothing else.

import { SourceError } from "../source/diagnostic.ts";
import type { Expression, Interactive, Module } from "./ast.ts";
import { PythonParser } from "./grammar.ts";
import { layOut } from "./layout.ts";
import { Lexer } from "./lexer.ts";

let parser: PythonParser | null = null;

/** A whole file ("exec" mode). `path` only goes into errors. */
export function parseModule(source: string, path: string): Module {
  return parse(source, path, (reader, text, tokens) => reader.parseModule(text, tokens));
}

/** One expression ("eval" mode). Blanks may lead, newlines may trail. */
export function parseExpression(source: string, path: string): Expression {
  const trimmed = source.replace(/^[ \t]+/, "");
  return parse(trimmed, path, (reader, text, tokens) => reader.parseExpression(text, tokens));
}

/** One statement, simple or compound ("single" mode). */
export function parseInteractive(source: string, path: string): Interactive {
  return parse(source, path, (reader, text, tokens) => reader.parseInteractive(text, tokens));
}

type Rule<Tree> = (reader: PythonParser, text: string, tokens: ReturnType<typeof layOut>["tokens"]) => Tree | undefined;

function parse<Tree>(source: string, path: string, rule: Rule<Tree>): Tree {
  let text = source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source;
  if (!text.endsWith("\n")) text += "\n";
  const lexed = new Lexer({ source: text, start: 0, end: text.length, line: 1, lineStart: 0 }, true).run();
  const laid = layOut(lexed, text);
  parser ??= new PythonParser();
  const tree = laid.error === null ? rule(parser, text, laid.tokens) : undefined;
  if (tree !== undefined) return tree;
  throw new SourceError("SyntaxError", "invalid syntax", path, { line: 1, column: 1, endLine: 1, endColumn: 1 }, null);
}
