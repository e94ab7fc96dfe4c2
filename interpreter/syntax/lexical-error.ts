// What can be wrong with the characters of a program, as data. Columns are offsets into the line in UTF-16 units; whoever
// shows the error turns them into code points.

import type { SourceErrorKind } from "../source/diagnostic.ts";
import { codePointName, isPrintable } from "./characters.ts";
import type { Token } from "./tokens.ts";

/** Where the lexer is: all an error needs of it. */
export interface LexerPlace {
  readonly source: string;
  readonly line: number;
  readonly lineStart: number;
}

/**
 * A place in the text that cannot be read. CPython's tokenizer raises some errors itself (`isRaised`): those win over a
 * syntax error found earlier in the file. The others are only seen by a parser that gets so far.
 */
export class LexicalError extends Error {
  readonly kind: SourceErrorKind;
  readonly isRaised: boolean;
  readonly line: number;
  /** The reported offset (counted from 1) is the number of code points before this column. */
  readonly column: number;
  /** As reported: -1 and 0 are CPython's two ways of having no end, otherwise as `column`. */
  readonly endColumn: number;
  /** The bracket nobody closed, for an end of file inside brackets. */
  readonly open: Token | null;

  constructor(kind: SourceErrorKind, message: string, place: ErrorFacts) {
    super(message);
    this.kind = kind;
    this.isRaised = place.isRaised ?? false;
    this.line = place.line;
    this.column = place.column;
    this.endColumn = place.endColumn;
    this.open = place.open ?? null;
  }

  /** An error at the character before `offset`. */
  static after(place: LexerPlace, offset: number, message: string): LexicalError {
    const column = offset - place.lineStart;
    return new LexicalError("SyntaxError", message, { line: place.line, column, endColumn: -1, isRaised: true });
  }

  static leadingZeros(place: LexerPlace, start: number, zerosEnd: number): LexicalError {
    const message = "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
    const column = start + 1 - place.lineStart;
    const endColumn = zerosEnd + 1 - place.lineStart;
    return new LexicalError("SyntaxError", message, { line: place.line, column, endColumn, isRaised: true });
  }

  /** CPython counts its column from where it began to read, which may be an earlier line (`tokenizer_error`). */
  static strayBackslash(place: LexerPlace & { readonly position: number; readonly joinedStart: number }): LexicalError {
    const column = place.position + 1 - place.joinedStart;
    const message = "unexpected character after line continuation character";
    return new LexicalError("SyntaxError", message, { line: place.line, column, endColumn: 0 });
  }

  static unexpectedEnd(place: LexerPlace & { readonly position: number }): LexicalError {
    const column = place.position + 1 - place.lineStart;
    return new LexicalError("SyntaxError", "unexpected EOF while parsing", { line: place.line, column, endColumn: -1 });
  }

  static neverClosed(place: LexerPlace, open: Token): LexicalError {
    const message = `'${place.source.charAt(open.start)}' was never closed`;
    return new LexicalError("SyntaxError", message, { line: open.line, column: open.column + 1, endColumn: 0, open });
  }
}

interface ErrorFacts {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly isRaised?: boolean;
  readonly open?: Token;
}

/** A character that no token may hold, by name if it could be seen. */
export function invalidCharacter(place: LexerPlace, offset: number): LexicalError {
  const character = String.fromCodePoint(place.source.codePointAt(offset) ?? 0);
  const name = codePointName(character);
  const message = isPrintable(character) ? `invalid character '${character}' (${name})` : `invalid non-printable character ${name}`;
  return LexicalError.after(place, offset + character.length, message);
}
