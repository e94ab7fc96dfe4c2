// Simple statements: those that fit on a line and may be joined by semicolons.

import type { Alias, Expr, Stmt } from "./ast.ts";
import { augmented } from "./operators.ts";
import { PatternParser } from "./patterns.ts";
import { isSingleTarget, makeTarget } from "./targets.ts";
import { Kind, type Token } from "./tokens.ts";

export abstract class StatementParser extends PatternParser {
  /** A logical line of simple statements. */
  protected simpleStatements(into: Stmt[]): void {
    do {
      into.push(this.simpleStatement());
    } while (this.accept(Kind[";"]) && !this.is(Kind.newline));
    this.expect(Kind.newline);
  }

  private simpleStatement(): Stmt {
    const start = this.next;
    switch (start.kind) {
      case Kind.return:
        return this.returnStatement();
      case Kind.import:
        return this.importStatement();
      case Kind.from:
        return this.importFrom();
      case Kind.raise:
        return this.raiseStatement();
      case Kind.pass:
        this.take();
        return { ...this.since(start), type: "Pass" };
      case Kind.break:
        this.take();
        return { ...this.since(start), type: "Break" };
      case Kind.continue:
        this.take();
        return { ...this.since(start), type: "Continue" };
      case Kind.del:
        return this.deleteStatement();
      case Kind.assert:
        return this.assertStatement();
      case Kind.global:
        return this.scopeStatement("Global");
      case Kind.nonlocal:
        return this.scopeStatement("Nonlocal");
      default:
        return this.expressionStatement();
    }
  }

  /** An expression, or what turns out to be an assignment. */
  private expressionStatement(): Stmt {
    const start = this.next;
    const first = this.starOrYield();
    const { kind } = this.next;
    if (kind === Kind["="]) return this.assignment(start, first);
    if (kind === Kind[":"]) return this.annotated(start, first);
    const op = augmented.get(kind);
    if (op === undefined) return { ...this.since(start), type: "Expr", value: first };
    this.take();
    if (!isSingleTarget(first) || !makeTarget(first, "Store")) this.fail();
    const target = first as Extract<Expr, { type: "Name" | "Attribute" | "Subscript" }>;
    const value = this.starOrYield();
    return { ...this.since(start), type: "AugAssign", target, op, value };
  }

  private starOrYield(): Expr {
    return this.is(Kind.yield) ? this.yieldExpression() : this.starExpressions();
  }

  private assignment(start: Token, first: Expr): Stmt {
    const targets: Expr[] = [];
    let value = first;
    let isBareYield = start.kind === Kind.yield;
    while (this.accept(Kind["="])) {
      if (isBareYield || !makeTarget(value, "Store")) this.fail();
      targets.push(value);
      isBareYield = this.is(Kind.yield);
      value = this.starOrYield();
    }
    return { ...this.since(start), type: "Assign", targets, value };
  }

  private annotated(start: Token, target: Expr): Stmt {
    if (!isSingleTarget(target) || !makeTarget(target, "Store")) this.fail();
    this.take();
    const annotation = this.expression();
    const value = this.accept(Kind["="]) ? this.starOrYield() : null;
    const simple = target.type === "Name" && start.kind === Kind.name;
    const single = target as Extract<Expr, { type: "Name" | "Attribute" | "Subscript" }>;
    return { ...this.since(start), type: "AnnAssign", target: single, annotation, value, simple };
  }

  private returnStatement(): Stmt {
    const start = this.take();
    const value = this.startsExpression() ? this.starExpressions() : null;
    return { ...this.since(start), type: "Return", value };
  }

  private raiseStatement(): Stmt {
    const start = this.take();
    const exc = this.startsExpression() ? this.expression() : null;
    const cause = exc !== null && this.accept(Kind.from) ? this.expression() : null;
    return { ...this.since(start), type: "Raise", exc, cause };
  }

  private deleteStatement(): Stmt {
    const start = this.take();
    const targets = this.commaSeparated(this.primary(), () => this.primary());
    if (!targets.every((target) => makeTarget(target, "Del"))) this.fail();
    return { ...this.since(start), type: "Delete", targets };
  }

  private assertStatement(): Stmt {
    const start = this.take();
    const test = this.expression();
    const msg = this.accept(Kind[","]) ? this.expression() : null;
    return { ...this.since(start), type: "Assert", test, msg };
  }

  private scopeStatement(type: "Global" | "Nonlocal"): Stmt {
    const start = this.take();
    const names = [this.expectName()];
    while (this.accept(Kind[","])) names.push(this.expectName());
    return { ...this.since(start), type, names };
  }

  private importStatement(): Stmt {
    const start = this.take();
    const names = [this.alias(() => this.dottedName())];
    while (this.accept(Kind[","])) names.push(this.alias(() => this.dottedName()));
    return { ...this.since(start), type: "Import", names };
  }

  private importFrom(): Stmt {
    const start = this.take();
    let level = 0;
    for (; ; level++) {
      if (this.accept(Kind["..."])) level += 2;
      else if (!this.accept(Kind["."])) break;
    }
    const module = level === 0 || this.is(Kind.name) ? this.dottedName() : null;
    this.expect(Kind.import);
    const names = this.importedNames();
    return { ...this.since(start), type: "ImportFrom", module, names, level };
  }

  private importedNames(): Alias[] {
    const star = this.next;
    if (this.accept(Kind["*"])) return [{ ...this.since(star), name: "*", asname: null }];
    const isParenthesized = this.accept(Kind["("]);
    const names = [this.alias(() => this.expectName())];
    while (this.accept(Kind[","])) {
      if (isParenthesized && this.is(Kind[")"])) break;
      names.push(this.alias(() => this.expectName()));
    }
    if (isParenthesized) this.expect(Kind[")"]);
    return names;
  }

  private alias(readName: () => string): Alias {
    const start = this.next;
    const name = readName();
    const asname = this.accept(Kind.as) ? this.expectName() : null;
    return { ...this.since(start), name, asname };
  }

  private dottedName(): string {
    let name = this.expectName();
    while (this.accept(Kind["."])) name += `.${this.expectName()}`;
    return name;
  }
}
