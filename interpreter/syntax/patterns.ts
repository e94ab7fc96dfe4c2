// The patterns of `match`.

import type { Expr, Literal, MatchAs, MatchClass, MatchMapping, Pattern } from "./ast.ts";
import { ParameterParser } from "./parameters.ts";
import { Kind, type Token } from "./tokens.ts";

export abstract class PatternParser extends ParameterParser {
  /** What follows `case`: commas make a sequence without brackets. */
  protected patterns(): Pattern {
    const start = this.next;
    const first = this.maybeStarPattern();
    if (!this.is(Kind[","])) return first.type === "MatchStar" ? this.fail() : first;
    const patterns = this.morePatterns(first);
    return { ...this.since(start), type: "MatchSequence", patterns };
  }

  private morePatterns(first: Pattern): Pattern[] {
    const patterns = [first];
    while (this.accept(Kind[","])) {
      if (!this.startsPattern()) break;
      patterns.push(this.maybeStarPattern());
    }
    return patterns;
  }

  private startsPattern(): boolean {
    const { kind } = this.next;
    return !(kind === Kind[":"] || kind === Kind.if || kind === Kind[")"] || kind === Kind["]"]);
  }

  private maybeStarPattern(): Pattern {
    if (!this.is(Kind["*"])) return this.pattern();
    const start = this.take();
    const name = this.captureName();
    return { ...this.since(start), type: "MatchStar", name: name === "_" ? null : name };
  }

  private captureName(): string {
    const name = this.expectName();
    if (this.is(Kind["."]) || this.is(Kind["("]) || this.is(Kind["="])) this.fail();
    return name;
  }

  private pattern(): Pattern {
    const start = this.next;
    const pattern = this.orPattern();
    if (!this.accept(Kind.as)) return pattern;
    const name = this.captureName();
    if (name === "_") this.fail();
    return { ...this.since(start), type: "MatchAs", pattern, name };
  }

  private orPattern(): Pattern {
    const start = this.next;
    const first = this.closedPattern();
    if (!this.is(Kind["|"])) return first;
    const patterns = [first];
    while (this.accept(Kind["|"])) patterns.push(this.closedPattern());
    return { ...this.since(start), type: "MatchOr", patterns };
  }

  private closedPattern(): Pattern {
    const start = this.next;
    switch (start.kind) {
      case Kind.name:
        return this.nameOrClassPattern();
      case Kind["("]:
        return this.groupOrSequence();
      case Kind["["]:
        return this.bracketedSequence();
      case Kind["{"]:
        return this.mappingPattern();
      default: {
        const value = this.literalExpression();
        const place = this.since(start);
        const isSingleton = value.type === "Constant" && singletonKinds.has(value.value.kind);
        if (isSingleton) return { ...place, type: "MatchSingleton", value: value.value };
        return { ...place, type: "MatchValue", value };
      }
    }
  }

  /** A literal that may be compared with: a string, a signed number, a complex sum, `None`, `True` or `False`. */
  private literalExpression(): Expr {
    const start = this.next;
    if (start.kind === Kind.string) return this.strings();
    if (start.kind === Kind["..."]) this.fail();
    if (start.kind !== Kind.number && start.kind !== Kind["-"]) return this.singleton() ?? this.fail();
    const left = this.signedNumber();
    if (!this.is(Kind["+"]) && !this.is(Kind["-"])) return left;
    const op = this.take().kind === Kind["+"] ? "Add" : "Sub";
    const right = this.number();
    if (isImaginary(left) || !isImaginary(right)) this.fail();
    return { ...this.since(start), type: "BinOp", left, op, right };
  }

  private signedNumber(): Expr {
    const start = this.next;
    if (!this.accept(Kind["-"])) return this.number();
    const operand = this.number();
    return { ...this.since(start), type: "UnaryOp", op: "USub", operand };
  }

  private nameOrClassPattern(): Pattern {
    const start = this.next;
    const isDotted = this.kindAt(2) === Kind["."];
    const cls = this.dottedExpression();
    if (this.is(Kind["("])) return this.classPattern(start, cls);
    if (this.is(Kind["="])) this.fail();
    const place = this.since(start);
    if (isDotted) return { ...place, type: "MatchValue", value: cls };
    const capture: MatchAs = { ...place, type: "MatchAs", pattern: null, name: start.text === "_" ? null : start.text };
    return capture;
  }

  private dottedExpression(): Expr {
    const start = this.next;
    let value: Expr = this.name("Load");
    while (this.accept(Kind["."])) {
      const attr = this.expectName();
      value = { ...this.since(start), type: "Attribute", value, attr, ctx: "Load" };
    }
    return value;
  }

  private classPattern(start: Token, cls: Expr): MatchClass {
    this.expect(Kind["("]);
    const patterns: Pattern[] = [];
    const kwd_attrs: string[] = [];
    const kwd_patterns: Pattern[] = [];
    while (!this.is(Kind[")"])) {
      if (this.is(Kind.name) && this.kindAt(2) === Kind["="]) {
        kwd_attrs.push(this.expectName());
        this.take();
        kwd_patterns.push(this.pattern());
      } else {
        if (kwd_attrs.length > 0) this.fail();
        patterns.push(this.pattern());
      }
      if (!this.accept(Kind[","])) break;
    }
    this.expect(Kind[")"]);
    return { ...this.since(start), type: "MatchClass", cls, patterns, kwd_attrs, kwd_patterns };
  }

  private groupOrSequence(): Pattern {
    const open = this.take();
    if (this.accept(Kind[")"])) return { ...this.since(open), type: "MatchSequence", patterns: [] };
    const first = this.maybeStarPattern();
    if (!this.is(Kind[","])) {
      if (first.type === "MatchStar") this.fail();
      this.expect(Kind[")"]);
      return first;
    }
    const patterns = this.morePatterns(first);
    this.expect(Kind[")"]);
    return { ...this.since(open), type: "MatchSequence", patterns };
  }

  private bracketedSequence(): Pattern {
    const open = this.take();
    const patterns = this.is(Kind["]"]) ? [] : this.morePatterns(this.maybeStarPattern());
    this.expect(Kind["]"]);
    return { ...this.since(open), type: "MatchSequence", patterns };
  }

  private mappingPattern(): MatchMapping {
    const open = this.take();
    const keys: Expr[] = [];
    const patterns: Pattern[] = [];
    let rest: string | null = null;
    while (!this.is(Kind["}"])) {
      if (this.accept(Kind["**"])) {
        rest = this.captureName();
        if (rest === "_") this.fail();
        this.accept(Kind[","]);
        break;
      }
      const isDotted = this.is(Kind.name) && this.kindAt(2) === Kind["."];
      keys.push(isDotted ? this.dottedExpression() : this.literalExpression());
      this.expect(Kind[":"]);
      patterns.push(this.pattern());
      if (!this.accept(Kind[","])) break;
    }
    this.expect(Kind["}"]);
    return { ...this.since(open), type: "MatchMapping", keys, patterns, rest };
  }
}

const singletonKinds = new Set<Literal["kind"]>(["none", "true", "false"]);

function isImaginary(node: Expr): boolean {
  const value = node.type === "UnaryOp" ? node.operand : node;
  return value.type === "Constant" && value.value.kind === "complex";
}
