// Literals as expressions: numbers, `None` and its like, and strings side by side, some of which may be f-strings with
// expressions in them, which a parser of their own reads.

import type { Expr, Literal, Located } from "./ast.ts";
import { type Piece, splitFString } from "./f-string.ts";
import { decodeBytes, decodeText, LiteralError, numberValue, type QuotedText, unquote } from "./literals.ts";
import { TokenReader } from "./reader.ts";
import { Kind, type Token } from "./tokens.ts";

export abstract class LiteralParser extends TokenReader {
  /** Reads the expression between two offsets inside `string`, which is one of this parser's tokens. */
  protected abstract field(string: Token, from: number, to: number): Expr;

  protected number(): Expr {
    const token = this.expect(Kind.number);
    return { ...this.since(token), type: "Constant", value: this.evaluate(() => numberValue(token.text)), kind: null };
  }

  /** `None`, `True`, `False` or `...`, if that is what comes. */
  protected singleton(): Expr | null {
    const token = this.next;
    const value = singletons.get(token.kind);
    if (value === undefined) return null;
    this.take();
    return { ...this.since(token), type: "Constant", value, kind: null };
  }

  /** One or more string literals side by side. */
  protected strings(): Expr {
    const first = this.next;
    const tokens: Token[] = [];
    while (this.is(Kind.string)) tokens.push(this.take());
    const place = this.since(first);
    const texts = tokens.map(({ start, end }) => unquote(this.source, start, end));
    return this.evaluate(() => this.concatenate(tokens, texts, place));
  }

  private concatenate(tokens: readonly Token[], texts: readonly QuotedText[], place: Located): Expr {
    if (texts.some((text) => text.isBytes)) {
      if (!texts.every((text) => text.isBytes)) this.fail();
      const parts = texts.map(({ from, to, isRaw }) => decodeBytes(this.source.slice(from, to), isRaw));
      return { ...place, type: "Constant", value: { kind: "bytes", value: joinBytes(parts) }, kind: null };
    }
    const kind = this.source.charAt((tokens[0] as Token).start) === "u" ? "u" : null;
    const parts: (string | Expr)[] = [];
    for (const [index, text] of texts.entries()) {
      if (text.isFormatted) parts.push(...this.formatted(tokens[index] as Token, text, place));
      else parts.push(this.plain(text));
    }
    if (texts.some((text) => text.isFormatted)) return this.joined(parts, place, kind);
    return { ...place, type: "Constant", value: { kind: "str", value: parts.join("") }, kind };
  }

  private plain({ from, to, isRaw }: QuotedText): string {
    const text = this.source.slice(from, to);
    return isRaw ? text : decodeText(text);
  }

  /** The parts of one f-string among the strings side by side that have `place` as a whole. */
  private formatted(token: Token, { from, to, isRaw }: QuotedText, place: Located): (string | Expr)[] {
    const { source } = this;
    const read = (start: number, end: number): Expr => this.field(token, start, end);
    const { line, column, endLine, endColumn } = token;
    const convert = (piece: Piece<Expr>): string | Expr => {
      if (typeof piece === "string") return piece;
      const { expression: value, conversion, spec } = piece;
      const format_spec = spec && this.joined(spec.map(convert), { line, column, endLine, endColumn }, null);
      return { ...place, type: "FormattedValue", value, conversion, format_spec };
    };
    return splitFString({ source, to, isRaw, read }, from).map(convert);
  }

  /** In 3.11 the parts of an f-string have the place of all the strings side by side, those of a format their own string's. */
  private joined(parts: readonly (string | Expr)[], place: Located, kind: "u" | null): Expr {
    const values: Expr[] = [];
    let text = "";
    const flush = (): void => {
      if (text !== "") values.push({ ...place, type: "Constant", value: { kind: "str", value: text }, kind });
      text = "";
    };
    for (const part of parts) {
      if (typeof part === "string") text += part;
      else {
        flush();
        values.push(part);
      }
    }
    flush();
    return { ...place, type: "JoinedStr", values };
  }

  /** A literal's value; if there is something wrong with it the text is not Python. */
  private evaluate<Value>(read: () => Value): Value {
    try {
      return read();
    } catch (error) {
      if (error instanceof LiteralError) this.fail();
      throw error;
    }
  }
}

const singletons = new Map<number, Literal>([
  [Kind.None, { kind: "none" }],
  [Kind.True, { kind: "true" }],
  [Kind.False, { kind: "false" }],
  [Kind["..."], { kind: "ellipsis" }],
]);

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
