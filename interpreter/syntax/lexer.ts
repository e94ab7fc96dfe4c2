// Text to tokens, by hand: one pass, no regular expressions on the way, because this is half of the parser's time. Newlines
// that end a logical line are tokens; INDENT and DEDENT are not made here but by `layout.ts`, from the noted indentations.
// Stops at the first character that cannot be read and says why. Text has `\n` for newlines and ends in one.

import { continuesName, invalidInName, isDigit, startsName } from "./characters.ts";
import { scanNumber } from "./lex-number.ts";
import { scanString, stringPrefixLength } from "./lex-string.ts";
import { invalidCharacter, LexicalError } from "./lexical-error.ts";
import { Kind, keywordKinds, marks, Token } from "./tokens.ts";

/** What the lexer made; an `error` token is the last if there is an error. `indents` holds three numbers for each logical line: index of its first token, column, alternative column. */
export interface Lexed {
  readonly tokens: Token[];
  readonly indents: number[];
  readonly error: LexicalError | null;
  /** The innermost bracket that is open where the lexer stopped. */
  readonly open: Token | null;
}

/** A part of a text to read as tokens; `line` and `lineStart` are those of its first character. */
export interface Region {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly lineStart: number;
}

const maxNesting = 200;
const newline = 10;
const backslash = 92;
const hash = 35;

const oneCharacter = new Uint8Array(128);
const twoCharacters = new Uint8Array(128 * 128);
const withEqualSign = new Uint8Array(128);
for (const mark of marks) {
  const [first, second] = [mark.charCodeAt(0), mark.charCodeAt(1)];
  const kind = Kind[mark as keyof typeof Kind];
  if (mark.length === 1) oneCharacter[first] = kind;
  else if (mark.length === 2) twoCharacters[first * 128 + second] = kind;
  else if (mark !== "...") withEqualSign[Kind[mark.slice(0, 2) as keyof typeof Kind]] = kind;
}
twoCharacters[60 * 128 + 62] = Kind.unknown; // "<>", which only `from __future__ import barry_as_FLUFL` would allow

/** The lexer's state, shared with the readers of numbers and strings. */
export class Lexer {
  readonly source: string;
  readonly end: number;
  readonly tokens: Token[] = [];
  readonly indents: number[] = [];
  /** Open brackets, innermost last. */
  readonly brackets: Token[] = [];
  position: number;
  line: number;
  lineStart: number;
  /** Where the first of the lines begins that a string or a backslash has joined to this one. */
  joinedStart: number;
  readonly isWhole: boolean;
  private tokenStart = 0;

  /** `isWhole` is false for the inside of brackets, as in an f-string's fields: no lines, no end. */
  constructor(region: Region, isWhole: boolean) {
    this.source = region.source;
    this.end = region.end;
    this.position = region.start;
    this.line = region.line;
    this.lineStart = region.lineStart;
    this.joinedStart = region.lineStart;
    this.isWhole = isWhole;
  }

  run(): Lexed {
    let error: LexicalError | null = null;
    try {
      if (this.isWhole) this.beginLine();
      while (this.position < this.end) this.step();
      if (this.isWhole) this.finish();
    } catch (caught) {
      if (!(caught instanceof LexicalError)) throw caught;
      error = caught;
      this.position = this.tokenStart;
      this.push(Kind.error, this.tokenStart, "");
    }
    return { tokens: this.tokens, indents: this.indents, error, open: this.brackets.at(-1) ?? null };
  }

  /** Makes a token of what lies between `start`, on the current line, and the position. */
  push(kind: number, start: number, text: string): void {
    const { line, lineStart, position } = this;
    this.tokens.push(new Token(kind, text, start, line, start - lineStart, position, line, position - lineStart));
  }

  /** What follows the blanks at the start of a line that is not a continuation: notes how deep it is, skips empty lines. */
  private beginLine(): void {
    const { source, end } = this;
    while (this.position < end) {
      const [column, alternative] = this.measureIndentation();
      const code = this.position < end ? source.charCodeAt(this.position) : newline;
      if (code === hash) this.skipComment();
      else if (code !== newline) {
        this.indents.push(this.tokens.length, column, alternative);
        return;
      }
      if (this.position < end) this.nextLine();
    }
  }

  /** Two measures of the blanks: tabs to the next multiple of eight, and tabs as one. They must agree in comparisons. */
  private measureIndentation(): [number, number] {
    const { source, end } = this;
    let column = 0;
    let alternative = 0;
    let continued = 0;
    for (; this.position < end; this.position++) {
      const code = source.charCodeAt(this.position);
      if (code === 32) {
        column++;
        alternative++;
      } else if (code === 9) {
        column = (Math.floor(column / 8) + 1) * 8;
        alternative++;
      } else if (code === 12) {
        column = 0;
        alternative = 0;
      } else if (code === backslash) {
        continued ||= column;
        this.continueLine();
        this.position--;
      } else break;
    }
    return continued === 0 ? [column, alternative] : [continued, continued];
  }

  /** Reads one token, or skips blanks, a comment or a line's end. */
  private step(): void {
    const { source } = this;
    const start = this.position;
    const code = source.charCodeAt(start);
    this.tokenStart = start;
    if (code === 32 || code === 9 || code === 12) this.position++;
    else if (startsName(code)) this.readName(start);
    else if (isDigit(code) || (code === 46 && isDigit(source.charCodeAt(start + 1)))) scanNumber(this, start);
    else if (code === newline) this.endLine(start);
    else if (code === hash) {
      this.skipComment();
      this.endLine(start);
    } else if (code === 34 || code === 39) scanString(this, start, start);
    else if (code === backslash) this.continueLine();
    else this.readMark(start, code);
  }

  private readName(start: number): void {
    const { source, end } = this;
    let at = start;
    let bits = 0;
    for (; at < end; at++) {
      const code = source.charCodeAt(at);
      if (!continuesName(code)) {
        if ((code === 34 || code === 39) && at - start <= 2 && stringPrefixLength(source, start, at)) {
          scanString(this, start, at);
          return;
        }
        break;
      }
      bits |= code;
    }
    this.position = at;
    const word = source.slice(start, at);
    if (bits > 127) {
      const bad = invalidInName(word);
      if (bad >= 0) throw invalidCharacter(this, start + bad);
      this.push(Kind.name, start, word.normalize("NFKC"));
      return;
    }
    this.push(keywordKinds.get(word) ?? Kind.name, start, word);
  }

  private readMark(start: number, code: number): void {
    const { source, end } = this;
    let kind = code < 128 ? (oneCharacter[code] as number) : 0;
    let length = 1;
    const second = start + 1 < end ? source.charCodeAt(start + 1) : 0;
    const double = code < 128 && second < 128 ? (twoCharacters[code * 128 + second] as number) : 0;
    if (double !== 0) {
      const hasThird = start + 2 < end && source.charCodeAt(start + 2) === 61;
      const triple = hasThird ? (withEqualSign[double] as number) : 0;
      kind = triple === 0 ? double : triple;
      length = triple === 0 ? 2 : 3;
    } else if (code === 46 && second === 46 && source.charCodeAt(start + 2) === 46) {
      kind = Kind["..."];
      length = 3;
    }
    if (kind === 0) {
      if (code < 32 || code === 127) throw invalidCharacter(this, start);
      kind = Kind.unknown;
    }
    if (kind >= Kind["("] && kind <= Kind["}"]) this.checkBracket(kind, start);
    this.position = start + length;
    this.push(kind, start, "");
    if (kind === Kind["("] || kind === Kind["["] || kind === Kind["{"]) this.brackets.push(this.tokens[this.tokens.length - 1] as Token);
  }

  private checkBracket(kind: number, start: number): void {
    const isOpening = kind === Kind["("] || kind === Kind["["] || kind === Kind["{"];
    if (isOpening) {
      if (this.brackets.length >= maxNesting) throw LexicalError.after(this, start + 1, "too many nested parentheses");
      return;
    }
    const closing = this.source.charAt(start);
    const opening = this.brackets.pop();
    if (opening === undefined) throw LexicalError.after(this, start + 1, `unmatched '${closing}'`);
    if (opening.kind === kind - 1) return;
    const where = opening.line === this.line ? "" : ` on line ${opening.line}`;
    const words = `closing parenthesis '${closing}' does not match opening parenthesis '${this.source.charAt(opening.start)}'`;
    throw LexicalError.after(this, start + 1, words + where);
  }

  /** The newline token begins at `start`: at the comment, if there is one. */
  private endLine(start: number): void {
    const isInside = this.brackets.length > 0 || !this.isWhole;
    if (!isInside) this.push(Kind.newline, start, "");
    this.nextLine();
    if (!isInside) this.beginLine();
  }

  private nextLine(): void {
    this.joinLine();
    this.joinedStart = this.lineStart;
  }

  private joinLine(): void {
    this.position++;
    this.line++;
    this.lineStart = this.position;
  }

  /** Moves to the end of the line, which is not part of the comment. */
  private skipComment(): void {
    const at = this.source.indexOf("\n", this.position);
    this.position = at < 0 || at > this.end ? this.end : at;
  }

  /** A backslash joins this line to the next one. */
  private continueLine(): void {
    this.position++;
    if (this.source.charCodeAt(this.position) !== newline) throw LexicalError.strayBackslash(this);
    if (this.position + 1 >= this.end) {
      const open = this.brackets.at(-1);
      throw open === undefined ? LexicalError.unexpectedEnd(this) : LexicalError.neverClosed(this, open);
    }
    this.joinLine();
  }

  /** CPython's tokenizer sees the end of the file behind the last line's newline, still on that line. */
  private finish(): void {
    const open = this.brackets.at(-1);
    if (open !== undefined) throw LexicalError.neverClosed(this, open);
    const { position, source } = this;
    const [line, column] = [this.line - 1, position - 1 - source.lastIndexOf("\n", position - 2)];
    this.tokens.push(new Token(Kind.end, "", position, line, column, position, line, column));
  }
}
