// Numbers: finds where a numeric literal ends and what is wrong with it. Its value is `literals.ts`'s affair.

import { continuesName, isDigit, isHexDigit } from "./characters.ts";
import type { Lexer } from "./lexer.ts";
import { LexicalError } from "./lexical-error.ts";
import { Kind } from "./tokens.ts";

const underscore = 95;
const dot = 46;

/** Reads the number that starts at `start` (a digit, or a dot before one). */
export function scanNumber(lexer: Lexer, start: number): void {
  const { source } = lexer;
  const prefix = source.charCodeAt(start) === 48 ? source.charCodeAt(start + 1) | 32 : 0;
  if (prefix === 120) scanRadix(lexer, start, "hexadecimal", isHexDigit);
  else if (prefix === 111) scanRadix(lexer, start, "octal", (code) => code >= 48 && code < 56);
  else if (prefix === 98) scanRadix(lexer, start, "binary", (code) => code === 48 || code === 49);
  else scanDecimal(lexer, start);
  lexer.push(Kind.number, start, source.slice(start, lexer.position));
}

function scanRadix(lexer: Lexer, start: number, radix: string, isOfRadix: (code: number) => boolean): void {
  const { source } = lexer;
  let at = start + 2;
  const rejectDigit = (): void => {
    if (isDigit(source.charCodeAt(at))) throw LexicalError.after(lexer, at + 1, `invalid digit '${source.charAt(at)}' in ${radix} literal`);
  };
  do {
    if (source.charCodeAt(at) === underscore) at++;
    if (!isOfRadix(source.charCodeAt(at))) {
      rejectDigit();
      throw LexicalError.after(lexer, at, `invalid ${radix} literal`);
    }
    do at++;
    while (isOfRadix(source.charCodeAt(at)));
  } while (source.charCodeAt(at) === underscore);
  rejectDigit();
  endNumber(lexer, at, radix);
}

/** Digits with single underscores between them; returns where they end. */
function digits(lexer: Lexer, from: number): number {
  const { source } = lexer;
  let at = from;
  for (;;) {
    while (isDigit(source.charCodeAt(at))) at++;
    if (source.charCodeAt(at) !== underscore) return at;
    at++;
    if (!isDigit(source.charCodeAt(at))) throw LexicalError.after(lexer, at, "invalid decimal literal");
  }
}

function scanDecimal(lexer: Lexer, start: number): void {
  const { source } = lexer;
  let at = start;
  let zerosEnd = -1;
  if (source.charCodeAt(at) === 48) {
    at = zeros(lexer, start);
    if (isDigit(source.charCodeAt(at))) {
      zerosEnd = at;
      at = digits(lexer, at);
    }
  } else if (source.charCodeAt(at) !== dot) at = digits(lexer, at);
  let isFloat = false;
  if (source.charCodeAt(at) === dot) {
    isFloat = true;
    at++;
    if (isDigit(source.charCodeAt(at))) at = digits(lexer, at);
  }
  if ((source.charCodeAt(at) | 32) === 101) {
    const afterExponent = exponent(lexer, at);
    if (afterExponent < 0) return;
    isFloat ||= afterExponent > at;
    at = afterExponent;
  }
  if ((source.charCodeAt(at) | 32) === 106) endNumber(lexer, at + 1, "imaginary");
  else if (zerosEnd >= 0 && !isFloat) throw LexicalError.leadingZeros(lexer, start, zerosEnd);
  else endNumber(lexer, at, "decimal");
}

function zeros(lexer: Lexer, start: number): number {
  const { source } = lexer;
  let at = start;
  for (;;) {
    while (source.charCodeAt(at) === 48) at++;
    if (source.charCodeAt(at) !== underscore) return at;
    at++;
    if (!isDigit(source.charCodeAt(at))) throw LexicalError.after(lexer, at, "invalid decimal literal");
    if (source.charCodeAt(at) !== 48) return at;
  }
}

/** Where the exponent at `at` ends; -1 if what looks like one is a word after a whole number (`1else`), which then ends here. */
function exponent(lexer: Lexer, at: number): number {
  const { source } = lexer;
  const sign = source.charCodeAt(at + 1);
  const first = sign === 43 || sign === 45 ? at + 2 : at + 1;
  if (isDigit(source.charCodeAt(first))) return digits(lexer, first);
  if (first === at + 2) throw LexicalError.after(lexer, first, "invalid decimal literal");
  endNumber(lexer, at, "decimal");
  return -1;
}

/** Of words with an i CPython looks at two letters only. */
const wordsAfterNumbers = /^(?:(?:and|else|for|or|not)(?![\w\u0080-\uffff])|i[fns])/;

/** Only an operator may follow a number, or (deprecated, still legal) one of a few keywords. */
function endNumber(lexer: Lexer, at: number, kind: string): void {
  const { source } = lexer;
  lexer.position = at;
  const code = source.charCodeAt(at);
  if (code > 127 || !continuesName(code)) return;
  if (wordsAfterNumbers.test(source.slice(at, at + 5))) return;
  throw LexicalError.after(lexer, at, `invalid ${kind} literal`);
}
