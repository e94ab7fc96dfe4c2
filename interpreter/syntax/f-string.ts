// Takes an f-string apart, as Python 3.11 does: by scanning its text, before anyone parses the expressions in it. Errors
// come out in CPython's order, which is why the caller reads each expression as soon as it is found.

import { decodeText, LiteralError } from "./literals.ts";

/** A replacement field. `text` is what `=` shows, `spec` what follows the colon. */
export interface Field<Expression> {
  readonly expression: Expression;
  readonly conversion: number;
  readonly spec: readonly Piece<Expression>[] | null;
}

/** A run of text or a field. */
export type Piece<Expression> = string | Field<Expression>;

/** The f-string's text, and what to do with the expression between two offsets of the source. */
export interface FString<Expression> {
  readonly source: string;
  readonly to: number;
  readonly isRaw: boolean;
  readonly read: (from: number, to: number) => Expression;
}

/** The pieces of the f-string whose text lies between `from` and `string.to`. Neighbouring runs of text are one piece. */
export function splitFString<Expression>(string: FString<Expression>, from: number): Piece<Expression>[] {
  const splitter = new Splitter(string, from);
  const pieces = splitter.pieces(0);
  if (splitter.at < string.to) throw new LiteralError("f-string: unexpected end of string");
  return pieces;
}

const maxDepth = 200;
const blanks = /[ \t\n\v\f\r]/;
const expectingBrace = "f-string: expecting '}'";

class Splitter<Expression> {
  at: number;
  private readonly string: FString<Expression>;
  private readonly source: string;
  private readonly end: number;

  constructor(string: FString<Expression>, from: number) {
    this.string = string;
    this.source = string.source;
    this.end = string.to;
    this.at = from;
  }

  /** Text and fields up to the end, or (`level` > 0, a format specification) up to a closing brace. */
  pieces(level: number): Piece<Expression>[] {
    const pieces: Piece<Expression>[] = [];
    const add = (text: string): void => {
      const last = pieces.length - 1;
      if (typeof pieces[last] === "string") pieces[last] += text;
      else if (text !== "") pieces.push(text);
    };
    for (;;) {
      const isDoubled = this.text(level, add);
      if (isDoubled) continue;
      if (this.at >= this.end || this.source.charAt(this.at) === "}") break;
      pieces.push(this.field(level, add));
    }
    if (level > 0 && this.source.charAt(this.at) !== "}") throw new LiteralError(expectingBrace);
    return pieces;
  }

  /** Reads text up to a brace. True if it was a doubled brace, one of which belongs to the text. */
  private text(level: number, add: (text: string) => void): boolean {
    const { source, end } = this;
    const start = this.at;
    let at = start;
    let isDoubled = false;
    for (; at < end; at++) {
      const code = source.charCodeAt(at);
      if (code === 92 && !this.string.isRaw && at + 1 < end) {
        at++;
        const letter = source.charCodeAt(at);
        if (letter === 78) {
          if (source.charCodeAt(at + 1) === 123) {
            const close = source.indexOf("}", at);
            at = close < 0 || close >= end ? end - 1 : close;
          } else if (at + 1 < end) at++;
          continue;
        }
        if (letter !== 123 && letter !== 125) continue;
      } else if (code !== 123 && code !== 125) continue;
      const brace = source.charCodeAt(at);
      if (level === 0) {
        isDoubled = at + 1 < end && source.charCodeAt(at + 1) === brace;
        if (isDoubled) at++;
        else if (brace === 125) throw new LiteralError("f-string: single '}' is not allowed");
      }
      break;
    }
    const text = source.slice(start, at);
    this.at = isDoubled ? at + 1 : at;
    add(this.string.isRaw ? text : decodeText(text));
    return isDoubled;
  }

  private field(level: number, add: (text: string) => void): Field<Expression> {
    if (level >= 2) throw new LiteralError("f-string: expressions nested too deeply");
    const { source } = this;
    const start = ++this.at;
    const end = this.findExpressionEnd();
    if (end >= this.end) throw new LiteralError(expectingBrace);
    this.at = end;
    const expression = this.read(start, end);
    let isShown = false;
    if (source.charAt(this.at) === "=") {
      this.at++;
      while (blanks.test(source.charAt(this.at))) this.at++;
      this.requireMore();
      isShown = true;
      add(source.slice(start, this.at));
    }
    let conversion = source.charAt(this.at) === "!" ? this.conversion() : -1;
    this.requireMore();
    let spec: Piece<Expression>[] | null = null;
    if (source.charAt(this.at) === ":") {
      this.at++;
      this.requireMore();
      spec = this.pieces(level + 1);
    }
    if (this.at >= this.end || source.charAt(this.at) !== "}") throw new LiteralError(expectingBrace);
    this.at++;
    if (isShown && spec === null && conversion === -1) conversion = 114;
    return { expression, conversion, spec };
  }

  private requireMore(): void {
    if (this.at >= this.end) throw new LiteralError(expectingBrace);
  }

  private conversion(): number {
    this.at++;
    this.requireMore();
    const conversion = this.source.charCodeAt(this.at++);
    if (conversion !== 115 && conversion !== 114 && conversion !== 97)
      throw new LiteralError("f-string: invalid conversion character: expected 's', 'r', or 'a'");
    return conversion;
  }

  private read(start: number, end: number): Expression {
    if (/[^ \t\n\f]/.test(this.source.slice(start, end))) return this.string.read(start, end);
    const terminator = this.source.charAt(end);
    if (terminator === "}") throw new LiteralError("f-string: empty expression not allowed");
    throw new LiteralError(`f-string: expression required before '${terminator}'`);
  }

  /** The offset of the `!`, `:`, `=` or `}` that ends the expression at the position, minding brackets and quotes. */
  private findExpressionEnd(): number {
    const { source, end } = this;
    const open: string[] = [];
    for (let at = this.at; at < end; at++) {
      const character = source.charAt(at);
      if (character === "\\") throw new LiteralError("f-string expression part cannot include a backslash");
      if (character === "'" || character === '"') at = this.skipString(at, character);
      else if (character === "(" || character === "[" || character === "{") {
        if (open.length >= maxDepth) throw new LiteralError("f-string: too many nested parenthesis");
        open.push(character);
      } else if (character === "#") throw new LiteralError("f-string expression part cannot include '#'");
      else if (open.length === 0 && "!:}=<>".includes(character)) {
        const isOperator = at + 1 < end && source.charAt(at + 1) === "=" && "!=<>".includes(character);
        if (isOperator) at++;
        else if (character !== "<" && character !== ">") return at;
      } else if (character === ")" || character === "]" || character === "}") close(open, character);
    }
    const unclosed = open.at(-1);
    if (unclosed !== undefined) throw new LiteralError(`f-string: unmatched '${unclosed}'`);
    return end;
  }

  /** The offset of the last quote of the string at `start`. */
  private skipString(start: number, quote: string): number {
    const { source, end } = this;
    const isTriple = start + 2 < end && source.startsWith(quote.repeat(3), start);
    const terminator = isTriple ? quote.repeat(3) : quote;
    const from = start + terminator.length;
    for (let at = from; at < end; at++) {
      if (source.charAt(at) === "\\") throw new LiteralError("f-string expression part cannot include a backslash");
      if (source.startsWith(terminator, at) && at + terminator.length <= end) return at + terminator.length - 1;
    }
    throw new LiteralError("f-string: unterminated string");
  }
}

function close(open: string[], closing: string): void {
  const opening = open.pop();
  if (opening === undefined) throw new LiteralError(`f-string: unmatched '${closing}'`);
  if (opening + closing === "()" || opening + closing === "[]" || opening + closing === "{}") return;
  throw new LiteralError(`f-string: closing parenthesis '${closing}' does not match opening parenthesis '${opening}'`);
}
