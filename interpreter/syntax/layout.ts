// Indentation to INDENT and DEDENT tokens: a pure pass over the lexer's output, with Python's two rules for tabs. A line
// must compare with the lines around it the same way whether a tab is worth eight columns or one.

import type { Lexed } from "./lexer.ts";
import { LexicalError } from "./lexical-error.ts";
import { Kind, Token } from "./tokens.ts";

const maxLevels = 100;

/** The tokens a parser reads, up to the first error and without it. */
export interface Laid {
  readonly tokens: Token[];
  readonly error: LexicalError | null;
  /** The innermost bracket that is open where the tokens end. */
  readonly open: Token | null;
}

/** Puts an INDENT or DEDENTs before the first token of each line that is deeper or shallower than the one before it. */
export function layOut(lexed: Lexed, source: string): Laid {
  const { tokens, indents } = lexed;
  const laid: Token[] = [];
  const columns = [0];
  const alternatives = [0];
  let next = 0;
  for (let i = 0; i < indents.length; i += 3) {
    const first = indents[i] as number;
    while (next < first) laid.push(tokens[next++] as Token);
    const token = tokens[first];
    if (token === undefined) break;
    const column = indents[i + 1] as number;
    const alternative = indents[i + 2] as number;
    const problem = place(laid, token, source, { column, alternative, columns, alternatives });
    if (problem !== null) return { tokens: laid, error: problem, open: null };
  }
  while (next < tokens.length) laid.push(tokens[next++] as Token);
  if (lexed.error === null) closeAll(laid, columns.length - 1);
  else laid.pop();
  return { tokens: laid, error: lexed.error, open: lexed.open };
}

/** For "eval" mode: a text without a newline at its end has none in its tokens. */
export function withoutLastNewline({ tokens, error, open }: Laid): Laid {
  const end = tokens.at(-1);
  const newline = tokens.at(-2);
  if (error !== null || end === undefined || newline === undefined || newline.kind !== Kind.newline) return { tokens, error, open };
  const { start, line, column } = end;
  if (newline.end + 1 !== start) return { tokens, error, open };
  const moved = new Token(Kind.end, "", start - 1, line, column - 1, start - 1, line, column - 1);
  return { tokens: [...tokens.slice(0, -2), moved], error, open };
}

/** For "single" mode: a newline comes before the end, as if the line after a block were typed. */
export function withExtraNewline({ tokens, error, open }: Laid): Laid {
  const end = tokens.at(-1);
  if (error !== null || end === undefined || tokens.length === 1) return { tokens, error, open };
  return { tokens: [...tokens.slice(0, -1), empty(Kind.newline, end), end], error, open };
}

interface Levels {
  readonly column: number;
  readonly alternative: number;
  readonly columns: number[];
  readonly alternatives: number[];
}

function place(laid: Token[], token: Token, source: string, levels: Levels): LexicalError | null {
  const { column, alternative, columns, alternatives } = levels;
  const current = columns.at(-1) as number;
  if (column === current) return alternative === alternatives.at(-1) ? null : inconsistent(token);
  if (column > current) {
    if (columns.length >= maxLevels) return tooDeep(token);
    if (alternative <= (alternatives.at(-1) as number)) return inconsistent(token);
    columns.push(column);
    alternatives.push(alternative);
    laid.push(empty(Kind.indent, token));
    return null;
  }
  let dedents = 0;
  while (columns.length > 1 && column < (columns.at(-1) as number)) {
    columns.pop();
    alternatives.pop();
    dedents++;
  }
  if (column !== columns.at(-1)) return unmatched(token, source);
  if (alternative !== alternatives.at(-1)) return inconsistent(token);
  for (; dedents > 0; dedents--) laid.push(empty(Kind.dedent, token));
  return null;
}

/** The end of the file closes every block. */
function closeAll(laid: Token[], count: number): void {
  const end = laid.pop();
  if (end === undefined) return;
  for (let i = 0; i < count; i++) laid.push(empty(Kind.dedent, end));
  laid.push(end);
}

function empty(kind: number, { start, line, column }: Token): Token {
  return new Token(kind, "", start, line, column, start, line, column);
}

function inconsistent({ line }: Token): LexicalError {
  const message = "inconsistent use of tabs and spaces in indentation";
  return new LexicalError("TabError", message, { line, column: 1, endColumn: 0 });
}

function tooDeep({ line }: Token): LexicalError {
  return new LexicalError("IndentationError", "too many levels of indentation", { line, column: 1, endColumn: 0 });
}

function unmatched({ line, start, column }: Token, source: string): LexicalError {
  const lineEnd = source.indexOf("\n", start);
  const message = "unindent does not match any outer indentation level";
  return new LexicalError("IndentationError", message, { line, column: lineEnd + 1 - (start - column), endColumn: -1 });
}
