// What the syntax can say about a wrong program: an error that is plain data (kind, words, place, line of text), and the
// one function that prints it. Words and places are CPython 3.11's; nothing here decides them.

import { excerpt } from "./excerpt.ts";

/** The Python class to raise. The last three are rare: text too deeply nested to parse, and a NUL in text given to `compile`. */
export type SourceErrorKind = "SyntaxError" | "IndentationError" | "TabError" | "MemoryError" | "RecursionError" | "ValueError";

/** Where an error points, as Python's `SyntaxError` reports it: columns count code points from 1; an `endLine` of 0 means "no end". */
export interface ErrorPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Who has found it: the two later ones look at text that is Python by its grammar. */
export type ErrorStage = "parser" | "symbols" | "compiler";

/** The program's text is not Python. `text` is the offending line, or null where CPython has none. */
export class SourceError extends Error {
  readonly kind: SourceErrorKind;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string | null;
  readonly stage: ErrorStage;

  constructor(kind: SourceErrorKind, message: string, path: string, place: ErrorPlace, text: string | null, stage: ErrorStage = "parser") {
    super(message);
    this.name = kind;
    this.kind = kind;
    this.path = path;
    this.line = place.line;
    this.column = place.column;
    this.endLine = place.endLine;
    this.endColumn = place.endColumn;
    this.text = text;
    this.stage = stage;
  }
}

/** The error as CPython 3.11 prints it, without a "Traceback" line, ending in a newline. */
export function renderSourceError(error: SourceError): string {
  const isSyntax = error.kind === "SyntaxError" || error.kind === "IndentationError" || error.kind === "TabError";
  const summary = error.message === "" ? error.kind : `${error.kind}: ${error.message}`;
  if (!isSyntax || error.line === 0) return `${summary}\n`;
  const heading = `  File "${error.path}", line ${error.line}\n`;
  if (error.text === null) return `${heading}${summary}\n`;
  const from = error.column - 1;
  return `${heading}${excerpt(error.text, from, caretsEnd(error, from))}${summary}\n`;
}

/** Errors of indentation get one caret, whatever their end; an end on a later line means the rest of this one. */
function caretsEnd(error: SourceError, from: number): number {
  if (error.kind !== "SyntaxError") return from;
  if (error.endLine > error.line) return Number.POSITIVE_INFINITY;
  return error.endColumn > 0 ? error.endColumn - 1 : from;
}
