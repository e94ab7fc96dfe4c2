// Compound statements: those with blocks.

import type { ExceptHandler, Expr, Keyword, MatchCase, Stmt, WithItem } from "./ast.ts";
import { StatementParser } from "./statements.ts";
import { makeTarget } from "./targets.ts";
import { Kind, type Token } from "./tokens.ts";

export abstract class CompoundParser extends StatementParser {
  /** One statement, or a line of several; appends what it reads. */
  protected statement(into: Stmt[]): void {
    const compound = this.compoundStatement();
    if (compound === null) this.simpleStatements(into);
    else into.push(compound);
  }

  /** A compound statement if one starts here. */
  protected compoundStatement(): Stmt | null {
    const { kind, text } = this.next;
    switch (kind) {
      case Kind.if:
        return this.ifStatement();
      case Kind.def:
      case Kind.class:
      case Kind["@"]:
        return this.definition();
      case Kind.for:
      case Kind.with:
      case Kind.while:
      case Kind.try:
      case Kind.async:
        return this.otherCompound(kind);
      case Kind.name:
        return text === "match" && this.startsMatch() ? this.matchStatement() : null;
      default:
        return null;
    }
  }

  private otherCompound(kind: number): Stmt {
    if (kind === Kind.try) return this.tryStatement();
    if (kind === Kind.while) return this.whileStatement();
    const start = this.next;
    const isAsync = this.accept(Kind.async);
    if (this.is(Kind.for)) return this.forStatement(start, isAsync);
    if (this.is(Kind.with)) return this.withStatement(start, isAsync);
    return this.functionDefinition(start, isAsync, []);
  }

  /** A colon and what belongs to it: an indented block, or simple statements on the same line. */
  private block(): Stmt[] {
    this.expect(Kind[":"]);
    const body: Stmt[] = [];
    if (!this.accept(Kind.newline)) {
      this.simpleStatements(body);
      return body;
    }
    this.expect(Kind.indent);
    do this.statement(body);
    while (!this.accept(Kind.dedent));
    return body;
  }

  private elseBlock(): Stmt[] {
    return this.accept(Kind.else) ? this.block() : [];
  }

  /** Nested by `elif`, but read in a loop: a thousand branches are no deeper than one. */
  private ifStatement(): Stmt {
    const branches: { start: Token; test: Expr; body: Stmt[] }[] = [];
    do {
      const start = this.take();
      const test = this.namedExpression();
      branches.push({ start, test, body: this.block() });
    } while (this.is(Kind.elif));
    let orelse = this.elseBlock();
    this.noteChain(branches.length);
    for (let branch = branches.pop(); ; branch = branches.pop()) {
      const { start, test, body } = branch as { start: Token; test: Expr; body: Stmt[] };
      const statement: Stmt = { ...this.since(start), type: "If", test, body, orelse };
      if (branches.length === 0) return statement;
      orelse = [statement];
    }
  }

  private whileStatement(): Stmt {
    const start = this.take();
    const test = this.namedExpression();
    const body = this.block();
    const orelse = this.elseBlock();
    return { ...this.since(start), type: "While", test, body, orelse };
  }

  private forStatement(start: Token, isAsync: boolean): Stmt {
    this.expect(Kind.for);
    const target = this.targets();
    this.expect(Kind.in);
    const iter = this.starExpressions();
    const body = this.block();
    const orelse = this.elseBlock();
    return { ...this.since(start), type: isAsync ? "AsyncFor" : "For", target, iter, body, orelse };
  }

  private withStatement(start: Token, isAsync: boolean): Stmt {
    this.expect(Kind.with);
    const isParenthesized = this.hasParenthesizedItems();
    if (isParenthesized) this.take();
    const items = [this.withItem()];
    while (this.accept(Kind[","])) {
      if (isParenthesized && this.is(Kind[")"])) break;
      items.push(this.withItem());
    }
    if (isParenthesized) this.expect(Kind[")"]);
    const body = this.block();
    return { ...this.since(start), type: isAsync ? "AsyncWith" : "With", items, body };
  }

  private withItem(): WithItem {
    const start = this.next;
    const context_expr = this.expression();
    const optional_vars = this.accept(Kind.as) ? this.starTarget() : null;
    return { ...this.since(start), context_expr, optional_vars };
  }

  private starTarget(): Expr {
    const target = this.starredPrimary();
    if (!makeTarget(target, "Store")) this.fail();
    return target;
  }

  /**
   * Whether a parenthesis after `with` encloses the items, and not one expression. It does if a colon follows it and
   * nothing inside is only legal in an expression: a `:=`, a comprehension, a star, a `yield`, nothing at all.
   */
  private hasParenthesizedItems(): boolean {
    if (!this.is(Kind["("])) return false;
    const second = this.kindAt(2);
    if (second === Kind[")"] || second === Kind.yield || second === Kind["*"]) return false;
    let depth = 0;
    for (let ahead = 1; ; ahead++) {
      const kind = this.kindAt(ahead);
      if (kind === Kind.newline || kind === Kind.end || kind === undefined) return false;
      if (kind === Kind["("] || kind === Kind["["] || kind === Kind["{"]) depth++;
      else if (kind === Kind[")"] || kind === Kind["]"] || kind === Kind["}"]) {
        depth--;
        if (depth === 0) return this.kindAt(ahead + 1) === Kind[":"];
      } else if (depth === 1) {
        if (kind === Kind[":="] || kind === Kind.for) return false;
        if (kind === Kind[","] && this.kindAt(ahead + 1) === Kind["*"]) return false;
      }
    }
  }

  private tryStatement(): Stmt {
    const start = this.take();
    const body = this.block();
    const handlers: ExceptHandler[] = [];
    const isStar = this.is(Kind.except) && this.kindAt(2) === Kind["*"];
    while (this.is(Kind.except)) handlers.push(this.exceptHandler(isStar));
    const orelse = handlers.length > 0 ? this.elseBlock() : [];
    const finalbody = this.accept(Kind.finally) ? this.block() : [];
    if (handlers.length === 0 && finalbody.length === 0) this.fail();
    return { ...this.since(start), type: isStar ? "TryStar" : "Try", body, handlers, orelse, finalbody };
  }

  private exceptHandler(isStar: boolean): ExceptHandler {
    const start = this.take();
    if (isStar) this.expect(Kind["*"]);
    const exception = this.is(Kind[":"]) && !isStar ? null : this.expression();
    const name = exception !== null && this.accept(Kind.as) ? this.expectName() : null;
    const body = this.block();
    return { ...this.since(start), type: "ExceptHandler", exception, name, body };
  }

  private definition(): Stmt {
    const decorator_list: Expr[] = [];
    while (this.accept(Kind["@"])) {
      decorator_list.push(this.namedExpression());
      this.expect(Kind.newline);
    }
    const start = this.next;
    if (this.is(Kind.class)) return this.classDefinition(start, decorator_list);
    return this.functionDefinition(start, this.accept(Kind.async), decorator_list);
  }

  private functionDefinition(start: Token, isAsync: boolean, decorator_list: readonly Expr[]): Stmt {
    this.expect(Kind.def);
    const name = this.expectName();
    this.expect(Kind["("]);
    const args = this.parameters(Kind[")"], true);
    this.expect(Kind[")"]);
    const returns = this.accept(Kind["->"]) ? this.expression() : null;
    const body = this.block();
    const type = isAsync ? "AsyncFunctionDef" : "FunctionDef";
    return { ...this.since(start), type, name, args, body, decorator_list, returns };
  }

  private classDefinition(start: Token, decorator_list: readonly Expr[]): Stmt {
    this.expect(Kind.class);
    const name = this.expectName();
    const bases: Expr[] = [];
    const keywords: Keyword[] = [];
    const open = this.next;
    if (this.accept(Kind["("])) {
      this.callArguments(open, bases, keywords);
      const [base] = bases;
      if (base?.type === "GeneratorExp" && base.line === open.line && base.column === open.column) this.fail();
    }
    const body = this.block();
    return { ...this.since(start), type: "ClassDef", name, bases, keywords, body, decorator_list };
  }

  /** `match` is a keyword only if its line ends in a colon and an indented `case` follows. */
  private startsMatch(): boolean {
    for (let ahead = 2; ; ahead++) {
      const kind = this.kindAt(ahead);
      if (kind === undefined || kind === Kind.end) return false;
      if (kind !== Kind.newline) continue;
      const endsInColon = ahead > 3 && this.kindAt(ahead - 1) === Kind[":"];
      return endsInColon && this.kindAt(ahead + 1) === Kind.indent && this.LA(ahead + 2).image === "case";
    }
  }

  private matchStatement(): Stmt {
    const start = this.take();
    const subject = this.matchSubject();
    this.expect(Kind[":"]);
    this.expect(Kind.newline);
    this.expect(Kind.indent);
    const cases: MatchCase[] = [];
    do cases.push(this.matchCase());
    while (!this.accept(Kind.dedent));
    return { ...this.since(start), type: "Match", subject, cases };
  }

  private matchSubject(): Expr {
    const start = this.next;
    const subject = this.starNamedExpressions();
    if (subject.type === "Starred" && start.kind === Kind["*"]) this.fail();
    return subject;
  }

  private matchCase(): MatchCase {
    const start = this.next;
    if (this.expectName() !== "case") this.fail();
    const pattern = this.patterns();
    const guard = this.accept(Kind.if) ? this.namedExpression() : null;
    const body = this.block();
    return { ...this.since(start), pattern, guard, body };
  }
}
