// The floor under the grammar: Chevrotain's parser, reduced to reading tokens one at a time and to rules that a subclass
// writes as plain methods choosing by the next token. Chevrotain's own OR and MANY are not used: they want the whole grammar
// analysed at every start. This file and `tokens.ts` are all that knows Chevrotain.

import { EmbeddedActionsParser, NoViableAltException } from "chevrotain";
import type { Located } from "./ast.ts";
import { Kind, type Token, tokenTypes } from "./tokens.ts";

/** Longest chain (`1+1+…`, `a.b.c…`, `not not …`, `elif …`) that later stages may be asked to walk; CPython's own is about this. */
const longestChain = 2980;

/** A cursor over tokens, with the places of nodes. */
export abstract class TokenReader extends EmbeddedActionsParser {
  /** Text the tokens were cut from. */
  protected source = "";
  /** Whether some chain was longer than any compiler could walk. Reported at the end: real syntax errors come first. */
  isTooDeep = false;

  constructor() {
    super([...tokenTypes], { skipValidations: true, maxLookahead: 1 });
  }

  /** A Chevrotain rule around a method. Chevrotain keeps it under `name` on the parser, and runs it once to record its grammar. */
  protected rule<Result>(name: string, body: () => Result): () => Result {
    return this.RULE(name, () => (this.RECORDING_PHASE ? (undefined as Result) : body.call(this)));
  }

  protected get next(): Token {
    return this.LA_FAST(1) as Token;
  }

  protected get previous(): Token {
    return this.LA_FAST(0) as Token;
  }

  /** The kind of the `ahead`th token from here; 1 is the next one. Past the end it is undefined, which equals no kind. */
  protected kindAt(ahead: number): number {
    return (this.LA(ahead) as Token).kind;
  }

  protected is(kind: number): boolean {
    return this.next.kind === kind;
  }

  protected take(): Token {
    const token = this.next;
    this.SKIP_TOKEN();
    return token;
  }

  protected accept(kind: number): boolean {
    if (this.next.kind !== kind) return false;
    this.SKIP_TOKEN();
    return true;
  }

  protected expect(kind: number): Token {
    const token = this.next;
    if (token.kind !== kind) this.fail();
    this.SKIP_TOKEN();
    return token;
  }

  protected expectName(): string {
    return this.expect(Kind.name).text;
  }

  /** Gives up: the text is not Python. Why, `diagnose.ts` finds out. */
  protected fail(): never {
    throw new NoViableAltException("invalid syntax", this.LA(1), this.LA(0));
  }

  /** The place from a token to the token last read, line ends and dedents aside. */
  protected since(start: Token): Located {
    let end = this.previous;
    for (let back = -1; end.kind <= Kind.dedent; back--) end = this.LA_FAST(back) as Token;
    return { line: start.line, column: start.column, endLine: end.endLine, endColumn: end.endColumn };
  }

  protected noteChain(length: number): void {
    if (length > longestChain) this.isTooDeep = true;
  }
}
