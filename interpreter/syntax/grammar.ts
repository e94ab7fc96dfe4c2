// The whole parser: the rules that Chevrotain knows, on top of the layers below them, and the parser for the expressions
// inside f-strings, which is the same one again, one level down.

import type { Expr, Expression, Interactive, Module, Stmt } from "./ast.ts";
import { CompoundParser } from "./compound.ts";
import { Lexer } from "./lexer.ts";
import { Kind, Token } from "./tokens.ts";

export class PythonParser extends CompoundParser {
  /** For f-strings inside this parser's text; made when the first one is met. */
  private inner: PythonParser | null = null;
  /** The first token of the module's statement that was begun last: what is before it is sound. */
  statementStart: Token | null = null;

  private readonly moduleRule = this.rule("moduleRule", (): Module => {
    const body: Stmt[] = [];
    while (!this.is(Kind.end)) {
      this.statementStart = this.next;
      this.statement(body);
    }
    return { type: "Module", body };
  });

  private readonly expressionRule = this.rule("expressionRule", (): Expression => {
    const start = this.next;
    const first = this.expression();
    let body = first;
    if (this.is(Kind[","])) {
      const elts = this.commaSeparated(first, () => this.expression());
      body = { ...this.since(start), type: "Tuple", elts, ctx: "Load" };
    }
    while (this.accept(Kind.newline));
    if (!this.is(Kind.end)) this.fail();
    return { type: "Expression", body };
  });

  private readonly interactiveRule = this.rule("interactiveRule", (): Interactive => {
    const body: Stmt[] = [];
    const compound = this.compoundStatement();
    if (compound !== null) {
      body.push(compound);
      this.expect(Kind.newline);
    } else if (this.is(Kind.newline)) {
      const { line, column } = this.take();
      body.push({ line, column, endLine: line, endColumn: column, type: "Pass" });
    } else this.simpleStatements(body);
    this.accept(Kind.newline);
    return this.is(Kind.end) ? { type: "Interactive", body } : this.fail();
  });

  private readonly fieldRule = this.rule("fieldRule", (): Expr => {
    const value = this.starExpressions();
    return this.is(Kind.end) ? value : this.fail();
  });

  constructor() {
    super();
    this.performSelfAnalysis();
  }

  /** The tree, or undefined if the tokens are not a program. */
  parseModule(source: string, tokens: Token[]): Module | undefined {
    return this.run(source, tokens, this.moduleRule);
  }

  parseExpression(source: string, tokens: Token[]): Expression | undefined {
    return this.run(source, tokens, this.expressionRule);
  }

  parseInteractive(source: string, tokens: Token[]): Interactive | undefined {
    return this.run(source, tokens, this.interactiveRule);
  }

  private run<Tree>(source: string, tokens: Token[], rule: () => Tree): Tree | undefined {
    this.source = source;
    this.isTooDeep = false;
    this.statementStart = null;
    this.input = tokens;
    const tree = rule.call(this);
    this.input = [];
    this.source = "";
    return tree;
  }

  /** Reads an expression where it stands, between a made-up pair of parentheses, as CPython does with a copy of it. */
  protected field(string: Token, from: number, to: number): Expr {
    const { source } = this;
    const before = source.slice(string.start, from);
    const lineBreaks = before.split("\n").length - 1;
    const line = string.line + lineBreaks;
    const lineStart = lineBreaks === 0 ? string.start - string.column : source.lastIndexOf("\n", from - 1) + 1;
    const open = this.openingToken(string, from - 1, line, lineStart);
    const lexer = new Lexer({ source, start: from, end: to, line, lineStart }, false);
    lexer.tokens.push(open);
    lexer.brackets.push(open);
    const { error } = lexer.run();
    if (error !== null || lexer.brackets.length !== 1) this.fail();
    lexer.position = to + 1;
    lexer.push(Kind[")"], to, "");
    lexer.push(Kind.end, to + 1, "");
    this.inner ??= new PythonParser();
    const tree = this.inner.run(source, lexer.tokens, this.inner.fieldRule);
    if (this.inner.isTooDeep) this.isTooDeep = true;
    return tree ?? this.fail();
  }

  /** The parenthesis in place of the brace. CPython loses its column if nothing but a line break follows it. */
  private openingToken(string: Token, at: number, line: number, lineStart: number): Token {
    const isBreakNext = /^[ \t\f]*\n/.test(this.source.slice(at + 1, at + 200));
    const lostColumn = line === string.line ? string.column : 0;
    const column = isBreakNext ? lostColumn : at - lineStart;
    return new Token(Kind["("], "", at, line, column, at + 1, line, column + 1);
  }
}
