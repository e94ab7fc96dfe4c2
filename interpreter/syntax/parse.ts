// Source text in, syntax tree out: the front door of `syntax/`. A wrong program throws `SourceError`, nothing else.
// First a fast parse that only says yes or no; when it says no, `diagnosis/` finds out why.

import { SourceError } from "../source/diagnostic.ts";
import type { Expression, Interactive, Module } from "./ast.ts";
import { diagnose, type Purpose } from "./diagnosis/diagnose.ts";
import { PythonParser } from "./grammar.ts";
import { type Laid, layOut, withExtraNewline, withoutLastNewline } from "./layout.ts";
import { Lexer } from "./lexer.ts";
import type { Token } from "./tokens.ts";

let parser: PythonParser | null = null;

/** A whole file ("exec" mode). `path` only goes into errors. */
export function parseModule(source: string, path: string): Module {
  return parse({ source, path, purpose: "file" }, (reader, text, tokens) => reader.parseModule(text, tokens));
}

/** One expression ("eval" mode). Blanks may lead, newlines may trail. */
export function parseExpression(source: string, path: string): Expression {
  const trimmed = source.replace(/^[ \t]+/, "");
  return parse({ source: trimmed, path, purpose: "eval" }, (reader, text, tokens) => reader.parseExpression(text, tokens));
}

/** One statement, simple or compound ("single" mode). */
export function parseInteractive(source: string, path: string): Interactive {
  return parse({ source, path, purpose: "interactive" }, (reader, text, tokens) => reader.parseInteractive(text, tokens));
}

interface Text {
  readonly source: string;
  readonly path: string;
  readonly purpose: Purpose;
}

type Rule<Tree> = (reader: PythonParser, text: string, tokens: Token[]) => Tree | undefined;

function parse<Tree>(subject: Text, rule: Rule<Tree>): Tree {
  try {
    return parseOrThrow(subject, rule);
  } catch (error) {
    // Our own stack is bounded, but the caller may have used up most of it. CPython's parser gives up in the same words.
    if (error instanceof RangeError) throw unplaced("MemoryError", "", subject.path);
    throw error;
  }
}

function parseOrThrow<Tree>({ source, path, purpose }: Text, rule: Rule<Tree>): Tree {
  let text = source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source;
  if (!text.endsWith("\n")) text += "\n";
  if (text.includes("\0")) throw unplaced("SyntaxError", "source code string cannot contain null bytes", path);
  const lexed = new Lexer({ source: text, start: 0, end: text.length, line: 1, lineStart: 0 }, true).run();
  const laid = inMode(purpose, layOut(lexed, text), source);
  parser ??= new PythonParser();
  const tree = rule(parser, text, laid.tokens);
  if (tree === undefined || laid.error !== null) {
    const from = parser.statementStart === null ? 0 : Math.max(0, laid.tokens.indexOf(parser.statementStart));
    throw diagnose({ source: text, laid, purpose }, path, from);
  }
  if (parser.isTooDeep) throw unplaced("RecursionError", "maximum recursion depth exceeded during compilation", path);
  return tree;
}

function inMode(purpose: Purpose, laid: Laid, source: string): Laid {
  if (purpose === "interactive") return withExtraNewline(laid);
  return purpose === "eval" && !/[\r\n]$/.test(source) ? withoutLastNewline(laid) : laid;
}

function unplaced(kind: SourceError["kind"], message: string, path: string): SourceError {
  return new SourceError(kind, message, path, { line: 0, column: 0, endLine: 0, endColumn: 0 }, null);
}
