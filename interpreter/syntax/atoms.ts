// What expressions are made of: names, literals, everything in brackets, and the arguments of calls.

import type { Arguments, Comprehension, Expr, Keyword, Name } from "./ast.ts";
import { LiteralParser } from "./literal-parser.ts";
import { makeTarget } from "./targets.ts";
import { Kind, type Token } from "./tokens.ts";

export abstract class AtomParser extends LiteralParser {
  protected abstract expression(): Expr;
  protected abstract namedExpression(): Expr;
  protected abstract disjunction(): Expr;
  protected abstract bitwiseOr(): Expr;
  protected abstract primary(): Expr;
  protected abstract name(ctx: "Load" | "Store"): Name;
  protected abstract lambdaParameters(): Arguments;

  protected atom(): Expr {
    const token = this.next;
    switch (token.kind) {
      case Kind.name:
        return this.name("Load");
      case Kind.number:
        return this.number();
      case Kind.string:
        return this.strings();
      case Kind["("]:
        return this.parenthesized();
      case Kind["["]:
        return this.list();
      case Kind["{"]:
        return this.dictOrSet();
      default:
        return this.singleton() ?? this.fail();
    }
  }

  /** Expressions with commas between them make a tuple, even one with a comma after it. Stars are allowed. */
  protected starExpressions(): Expr {
    const start = this.next;
    const first = this.starExpression();
    if (!this.is(Kind[","])) return first;
    const elts = this.commaSeparated(first, () => this.starExpression());
    return { ...this.since(start), type: "Tuple", elts, ctx: "Load" };
  }

  protected starExpression(): Expr {
    return this.is(Kind["*"]) ? this.starred(() => this.bitwiseOr()) : this.expression();
  }

  /** As `starExpressions`, but `:=` is allowed. */
  protected starNamedExpressions(): Expr {
    const start = this.next;
    const first = this.starNamedExpression();
    if (!this.is(Kind[","])) return first;
    const elts = this.commaSeparated(first, () => this.starNamedExpression());
    return { ...this.since(start), type: "Tuple", elts, ctx: "Load" };
  }

  private starNamedExpression(): Expr {
    return this.is(Kind["*"]) ? this.starred(() => this.bitwiseOr()) : this.namedExpression();
  }

  private starred(operand: () => Expr): Expr {
    const start = this.take();
    const value = operand();
    return { ...this.since(start), type: "Starred", value, ctx: "Load" };
  }

  /** Elements after the first, up to where no comma or no element follows. */
  protected commaSeparated(first: Expr, element: () => Expr): Expr[] {
    const elements = [first];
    while (this.accept(Kind[","])) {
      if (!this.startsExpression()) break;
      elements.push(element());
    }
    return elements;
  }

  /** Whether the next token could begin an expression, or a starred one. */
  protected startsExpression(): boolean {
    return expressionStarts.has(this.next.kind);
  }

  protected yieldExpression(): Expr {
    const start = this.expect(Kind.yield);
    if (this.accept(Kind.from)) {
      const value = this.expression();
      return { ...this.since(start), type: "YieldFrom", value };
    }
    const value = this.startsExpression() ? this.starExpressions() : null;
    return { ...this.since(start), type: "Yield", value };
  }

  private parenthesized(): Expr {
    const open = this.take();
    if (this.accept(Kind[")"])) return { ...this.since(open), type: "Tuple", elts: [], ctx: "Load" };
    if (this.is(Kind.yield)) {
      const value = this.yieldExpression();
      this.expect(Kind[")"]);
      return value;
    }
    const first = this.starNamedExpression();
    if (this.is(Kind[","])) {
      const elts = this.commaSeparated(first, () => this.starNamedExpression());
      this.expect(Kind[")"]);
      return { ...this.since(open), type: "Tuple", elts, ctx: "Load" };
    }
    if (first.type === "Starred") this.fail();
    if (this.startsComprehension()) return this.generator(open, first);
    this.expect(Kind[")"]);
    return first;
  }

  private generator(open: Token, elt: Expr): Expr {
    const generators = this.comprehensions();
    this.expect(Kind[")"]);
    return { ...this.since(open), type: "GeneratorExp", elt, generators };
  }

  private list(): Expr {
    const open = this.take();
    if (this.accept(Kind["]"])) return { ...this.since(open), type: "List", elts: [], ctx: "Load" };
    const first = this.starNamedExpression();
    if (this.startsComprehension() && first.type !== "Starred") {
      const generators = this.comprehensions();
      this.expect(Kind["]"]);
      return { ...this.since(open), type: "ListComp", elt: first, generators };
    }
    const elts = this.commaSeparated(first, () => this.starNamedExpression());
    this.expect(Kind["]"]);
    return { ...this.since(open), type: "List", elts, ctx: "Load" };
  }

  private dictOrSet(): Expr {
    const open = this.take();
    if (this.accept(Kind["}"])) return { ...this.since(open), type: "Dict", keys: [], values: [] };
    if (this.is(Kind["**"])) return this.dict(open, null);
    const start = this.next;
    const first = this.starNamedExpression();
    if (this.is(Kind[":"])) {
      if (first.type === "Starred" || this.isBareNamed(first, start)) this.fail();
      return this.dict(open, first);
    }
    if (this.startsComprehension() && first.type !== "Starred") {
      const generators = this.comprehensions();
      this.expect(Kind["}"]);
      return { ...this.since(open), type: "SetComp", elt: first, generators };
    }
    const elts = this.commaSeparated(first, () => this.starNamedExpression());
    this.expect(Kind["}"]);
    return { ...this.since(open), type: "Set", elts };
  }

  /** The rest of a dict whose first key, unless it starts with `**`, is read. */
  private dict(open: Token, firstKey: Expr | null): Expr {
    const keys: (Expr | null)[] = [];
    const values: Expr[] = [];
    let key = firstKey;
    for (;;) {
      if (key === null && this.accept(Kind["**"])) values.push(this.bitwiseOr());
      else {
        key ??= this.expression();
        this.expect(Kind[":"]);
        values.push(this.expression());
        if (keys.length === 0 && this.startsComprehension()) return this.dictComprehension(open, key, values[0] as Expr);
      }
      keys.push(key);
      key = null;
      if (!this.accept(Kind[","]) || this.is(Kind["}"])) break;
    }
    this.expect(Kind["}"]);
    return { ...this.since(open), type: "Dict", keys, values };
  }

  private dictComprehension(open: Token, key: Expr, value: Expr): Expr {
    const generators = this.comprehensions();
    this.expect(Kind["}"]);
    return { ...this.since(open), type: "DictComp", key, value, generators };
  }

  private startsComprehension(): boolean {
    return this.is(Kind.for) || (this.is(Kind.async) && this.kindAt(2) === Kind.for);
  }

  private comprehensions(): Comprehension[] {
    const clauses: Comprehension[] = [];
    while (this.startsComprehension()) {
      const start = this.next;
      const is_async = this.accept(Kind.async);
      this.expect(Kind.for);
      const target = this.targets();
      this.expect(Kind.in);
      const iter = this.disjunction();
      const ifs: Expr[] = [];
      while (this.accept(Kind.if)) ifs.push(this.disjunction());
      clauses.push({ ...this.since(start), target, iter, ifs, is_async });
    }
    return clauses;
  }

  /** What stands between `for` and `in`. */
  protected targets(): Expr {
    const start = this.next;
    const first = this.starredPrimary();
    const elts = this.is(Kind[","]) ? this.commaSeparated(first, () => this.starredPrimary()) : null;
    const result: Expr = elts === null ? first : { ...this.since(start), type: "Tuple", elts, ctx: "Store" };
    if (!makeTarget(result, "Store")) this.fail();
    return result;
  }

  /** What can be a target, before anyone has checked that it is one. */
  protected starredPrimary(): Expr {
    return this.is(Kind["*"]) ? this.starred(() => this.primary()) : this.primary();
  }

  /** The arguments after `open`, through the closing parenthesis. A lone generator takes the call's parentheses for its own. */
  protected callArguments(open: Token, args: Expr[], keywords: Keyword[]): void {
    let hasDoubleStar = false;
    while (!this.is(Kind[")"])) {
      const start = this.next;
      if (start.kind === Kind["**"]) {
        this.take();
        const value = this.expression();
        keywords.push({ ...this.since(start), arg: null, value });
        hasDoubleStar = true;
      } else if (start.kind === Kind["*"]) {
        if (hasDoubleStar) this.fail();
        args.push(this.starred(() => this.expression()));
      } else if (start.kind === Kind.name && this.kindAt(2) === Kind["="]) {
        const arg = this.expectName();
        this.take();
        const value = this.expression();
        keywords.push({ ...this.since(start), arg, value });
      } else {
        if (keywords.length > 0) this.fail();
        const value = this.namedExpression();
        if (this.startsComprehension()) {
          if (args.length > 0) this.fail();
          args.push(this.generator(open, value));
          return;
        }
        args.push(value);
      }
      if (!this.accept(Kind[","])) break;
    }
    this.expect(Kind[")"]);
  }

  /** What stands in the brackets of a subscript. */
  protected slices(): Expr {
    const start = this.next;
    const first = this.slice();
    if (!this.is(Kind[","]) && first.type !== "Starred") return first;
    const elts = [first];
    while (this.accept(Kind[","])) {
      if (this.is(Kind["]"])) break;
      elts.push(this.slice());
    }
    return { ...this.since(start), type: "Tuple", elts, ctx: "Load" };
  }

  private slice(): Expr {
    const start = this.next;
    if (start.kind === Kind["*"]) return this.starred(() => this.expression());
    const lower = start.kind === Kind[":"] ? null : this.namedExpression();
    if (!this.is(Kind[":"])) return lower as Expr;
    if (lower !== null && this.isBareNamed(lower, start)) this.fail();
    this.take();
    const upper = this.startsSlicePart() ? this.expression() : null;
    const step = this.accept(Kind[":"]) && this.startsSlicePart() ? this.expression() : null;
    return { ...this.since(start), type: "Slice", lower, upper, step };
  }

  /** Whether an expression is a `:=` without parentheses around it. */
  private isBareNamed(node: Expr, start: Token): boolean {
    return node.type === "NamedExpr" && node.line === start.line && node.column === start.column;
  }

  private startsSlicePart(): boolean {
    return !this.is(Kind[":"]) && !this.is(Kind["]"]) && !this.is(Kind[","]);
  }
}

const expressionStarts = new Set<number>(
  [Kind.name, Kind.number, Kind.string, Kind["("], Kind["["], Kind["{"], Kind["-"], Kind["+"], Kind["~"], Kind.not].concat([
    Kind.lambda,
    Kind.await,
    Kind.None,
    Kind.True,
    Kind.False,
    Kind["..."],
    Kind["*"],
  ]),
);
