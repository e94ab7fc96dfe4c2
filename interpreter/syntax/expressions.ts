// Expressions: operators by precedence climbing with a stack of our own instead of recursion, so that neither 20,000 terms
// nor 2,000 `not`s touch the JavaScript stack; around it the conditional, lambda and `:=`; below it what follows an atom.

import type { Arguments, Expr, Keyword, Name } from "./ast.ts";
import { AtomParser } from "./atoms.ts";
import { binaryOperator, compareOperator, infixLevel, Level, unaryOperator } from "./operators.ts";
import { Kind, type Token } from "./tokens.ts";

/** An operator waiting for its right side. `start` is the first token of its left side, or of itself if a prefix. */
interface Pending {
  readonly kind: number;
  readonly level: number;
  readonly isPrefix: boolean;
  readonly start: Token;
  readonly left: Expr | null;
  /** How many nodes deep `left` is, counting only this run of operators. */
  readonly depth: number;
  /** For comparisons: `in` of `not in`, `not` of `is not`. */
  readonly isPair: boolean;
}

/** The head of a lambda or conditional whose last part is yet to come. */
type Head = { readonly start: Token; readonly args: Arguments } | { readonly start: Token; readonly body: Expr; readonly test: Expr };

export abstract class ExpressionParser extends AtomParser {
  protected expression(): Expr {
    const first = this.next;
    if (first.kind !== Kind.lambda) {
      const value = this.disjunction();
      if (!this.is(Kind.if)) return value;
      return this.conditional([this.conditionalHead(first, value)]);
    }
    return this.conditional([]);
  }

  /** Reads heads until an operand without one comes, then closes them from the inside out. */
  private conditional(heads: Head[]): Expr {
    let value: Expr;
    for (;;) {
      const start = this.next;
      if (start.kind === Kind.lambda) {
        heads.push({ start, args: this.lambdaParameters() });
        continue;
      }
      value = this.disjunction();
      if (!this.is(Kind.if)) break;
      heads.push(this.conditionalHead(start, value));
    }
    this.noteChain(heads.length);
    for (let head = heads.pop(); head !== undefined; head = heads.pop()) {
      const place = this.since(head.start);
      if ("args" in head) value = { ...place, type: "Lambda", args: head.args, body: value };
      else value = { ...place, type: "IfExp", test: head.test, body: head.body, orelse: value };
    }
    return value;
  }

  private conditionalHead(start: Token, body: Expr): Head {
    this.expect(Kind.if);
    const test = this.disjunction();
    this.expect(Kind.else);
    return { start, body, test };
  }

  /** `name := value`, or an expression. */
  protected namedExpression(): Expr {
    const start = this.next;
    if (start.kind !== Kind.name || this.kindAt(2) !== Kind[":="]) return this.expression();
    const target = this.name("Store");
    this.expect(Kind[":="]);
    const value = this.expression();
    return { ...this.since(start), type: "NamedExpr", target, value };
  }

  protected disjunction(): Expr {
    return this.operators(Level.or);
  }

  /** What may follow a `*`. */
  protected bitwiseOr(): Expr {
    return this.operators(Level.bitOr);
  }

  /** An expression of operators that bind at least as tightly as `loosest`. */
  private operators(loosest: number): Expr {
    const start = this.next;
    let value = this.isPrefix(start.kind) ? null : this.primary();
    let level = infixLevel(this.next.kind);
    if (value !== null && level < loosest) return value;
    const pending: Pending[] = [];
    let operandStart = start;
    let depth = 0;
    for (;;) {
      if (value === null) {
        operandStart = this.prefixes(pending, loosest);
        value = this.primary();
        level = infixLevel(this.next.kind);
        depth = 0;
      }
      if (level >= loosest && this.is(Kind.not) && this.kindAt(2) !== Kind.in) level = 0;
      for (let top = pending.at(-1); top !== undefined && this.isReady(top, level); top = pending.at(-1)) {
        const chain = pending.splice(this.chainStart(pending, top));
        operandStart = (chain[0] as Pending).start;
        depth = Math.max(depth, top.depth) + 1;
        value = this.reduce(chain, value);
      }
      if (level < loosest || level === 0) {
        this.noteChain(depth);
        return value;
      }
      pending.push(this.infix(operandStart, value, level, depth));
      value = null;
    }
  }

  private isPrefix(kind: number): boolean {
    return kind === Kind["-"] || kind === Kind.not || kind === Kind["+"] || kind === Kind["~"];
  }

  /** Whether an operator has its whole right side, given the level of what comes next. */
  private isReady(top: Pending, level: number): boolean {
    if (level > top.level) return false;
    if (level < top.level) return true;
    return top.isPrefix || (level >= Level.bitOr && level !== Level.power);
  }

  /** Reads signs and `not`s; returns the token at which their operand starts. */
  private prefixes(pending: Pending[], loosest: number): Token {
    let start = this.next;
    for (; this.isPrefix(start.kind); start = this.next) {
      const level = start.kind === Kind.not ? Level.not : Level.unary;
      const above = pending.at(-1);
      if (level === Level.not && (loosest > Level.not || (above !== undefined && above.level > Level.not))) this.fail();
      this.take();
      pending.push({ kind: start.kind, level, isPrefix: true, start, left: null, depth: 0, isPair: false });
    }
    return start;
  }

  private infix(start: Token, left: Expr, level: number, depth: number): Pending {
    const { kind } = this.take();
    let isPair = false;
    if (kind === Kind.not) {
      this.expect(Kind.in);
      isPair = true;
    } else if (kind === Kind.is) isPair = this.accept(Kind.not);
    return { kind, level, isPrefix: false, start, left, depth, isPair };
  }

  /** Where the operators begin that make one node with the top one: `a < b < c` is one comparison, `a and b and c` one test. */
  private chainStart(pending: readonly Pending[], top: Pending): number {
    let index = pending.length - 1;
    if (top.isPrefix || top.level > Level.comparison) return index;
    while (index > 0 && pending[index - 1]?.level === top.level) index--;
    return index;
  }

  private reduce(chain: readonly Pending[], right: Expr): Expr {
    const first = chain[0] as Pending;
    const place = this.since(first.start);
    if (first.isPrefix) return { ...place, type: "UnaryOp", op: unaryOperator(first.kind), operand: right };
    if (first.level > Level.comparison) return { ...place, type: "BinOp", left: first.left as Expr, op: binaryOperator(first.kind), right };
    const operands = chain.map((link) => link.left as Expr);
    operands.push(right);
    if (first.level !== Level.comparison)
      return { ...place, type: "BoolOp", op: first.level === Level.or ? "Or" : "And", values: operands };
    const ops = chain.map((link) => (link.isPair && link.kind === Kind.is ? "IsNot" : compareOperator(link.kind)));
    return { ...place, type: "Compare", left: operands[0] as Expr, ops, comparators: operands.slice(1) };
  }

  /** An atom, perhaps awaited, with its attributes, calls and subscripts. */
  protected primary(): Expr {
    const start = this.next;
    if (start.kind !== Kind.await) return this.trailers(start, this.atom());
    this.take();
    const operand = this.next;
    const value = this.trailers(operand, this.atom());
    return { ...this.since(start), type: "Await", value };
  }

  private trailers(start: Token, atom: Expr): Expr {
    let value = atom;
    for (let length = 0; ; length++) {
      const { kind } = this.next;
      if (kind === Kind["."]) {
        this.take();
        const attr = this.expectName();
        value = { ...this.since(start), type: "Attribute", value, attr, ctx: "Load" };
      } else if (kind === Kind["("]) value = this.call(start, value);
      else if (kind === Kind["["]) {
        this.take();
        const slice = this.slices();
        this.expect(Kind["]"]);
        value = { ...this.since(start), type: "Subscript", value, slice, ctx: "Load" };
      } else {
        this.noteChain(length);
        return value;
      }
    }
  }

  private call(start: Token, func: Expr): Expr {
    const open = this.take();
    const args: Expr[] = [];
    const keywords: Keyword[] = [];
    this.callArguments(open, args, keywords);
    return { ...this.since(start), type: "Call", func, args, keywords };
  }

  protected name(ctx: "Load" | "Store"): Name {
    const token = this.expect(Kind.name);
    return { ...this.since(token), type: "Name", id: token.text, ctx };
  }
}
