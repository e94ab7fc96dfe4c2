// String literals: their prefixes and where they end. What stands in them is `literals.ts`'s affair.

import type { Lexer } from "./lexer.ts";
import { LexicalError } from "./lexical-error.ts";
import { Kind, Token } from "./tokens.ts";

/** Whether the letters between `start` and `quote` are a prefix: `r u b f` in any case, or `r` with `b` or `f` in any order. */
export function stringPrefixLength(source: string, start: number, quote: number): boolean {
  const first = source.charCodeAt(start) | 32;
  if (quote - start === 1) return first === 114 || first === 117 || first === 98 || first === 102;
  const second = source.charCodeAt(start + 1) | 32;
  if (first === 114) return second === 98 || second === 102;
  return second === 114 && (first === 98 || first === 102);
}

/** Reads the string whose prefix begins at `start` and whose first quote is at `open`. */
export function scanString(lexer: Lexer, start: number, open: number): void {
  const { source, line, lineStart } = lexer;
  const quote = source.charCodeAt(open);
  const isTriple = source.charCodeAt(open + 1) === quote && source.charCodeAt(open + 2) === quote;
  const end = isTriple ? scanTriple(lexer, open + 3, quote) : scanSingle(lexer, open + 1, quote);
  if (end < 0) {
    const lastLine = lexer.lineStart >= lexer.end ? lexer.line - 1 : lexer.line;
    lexer.line = line;
    lexer.lineStart = lineStart;
    const what = isTriple ? "triple-quoted string" : "string";
    throw LexicalError.after(lexer, start + 1, `unterminated ${what} literal (detected at line ${lastLine})`);
  }
  lexer.position = end;
  lexer.tokens.push(new Token(Kind.string, "", start, line, start - lineStart, end, lexer.line, end - lexer.lineStart));
}

/** Where the string ends that goes on at `from`; -1 if it does not. */
function scanSingle(lexer: Lexer, from: number, quote: number): number {
  const { source, end } = lexer;
  for (let at = from; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === 10) return -1;
    if (code === 92) {
      at++;
      if (source.charCodeAt(at) === 10) startLine(lexer, at + 1);
    }
  }
  return -1;
}

function scanTriple(lexer: Lexer, from: number, quote: number): number {
  const { source, end } = lexer;
  for (let at = from; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === quote && source.charCodeAt(at + 1) === quote && source.charCodeAt(at + 2) === quote) return at + 3;
    if (code === 92) at++;
    if (source.charCodeAt(at) === 10) startLine(lexer, at + 1);
  }
  return -1;
}

function startLine(lexer: Lexer, lineStart: number): void {
  lexer.line++;
  lexer.lineStart = lineStart;
}
