// Parameter lists, of `def` and `lambda` alike: what ends one and whether annotations are allowed is all that differs.

import type { Arg, Arguments, Expr } from "./ast.ts";
import { ExpressionParser } from "./expressions.ts";
import { Kind } from "./tokens.ts";

/** A parameter list while it grows. */
interface Growing {
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  readonly kwonlyargs: Arg[];
  readonly kw_defaults: (Expr | null)[];
  kwarg: Arg | null;
  readonly defaults: Expr[];
}

export abstract class ParameterParser extends ExpressionParser {
  /** `lambda parameters:` */
  protected lambdaParameters(): Arguments {
    this.expect(Kind.lambda);
    const parameters = this.parameters(Kind[":"], false);
    this.expect(Kind[":"]);
    return parameters;
  }

  /** Everything up to the token that ends the list, which stays unread. */
  protected parameters(terminator: number, isAnnotated: boolean): Arguments {
    const list: Growing = {
      posonlyargs: [],
      args: [],
      vararg: null,
      kwonlyargs: [],
      kw_defaults: [],
      kwarg: null,
      defaults: [],
    };
    let isSlashed = false;
    while (!this.is(terminator)) {
      if (this.is(Kind["*"])) {
        this.afterStar(list, terminator, isAnnotated);
        break;
      }
      if (this.is(Kind["**"])) {
        this.doubleStar(list, isAnnotated);
        break;
      }
      if (this.is(Kind["/"])) {
        if (isSlashed || list.args.length === 0) this.fail();
        this.take();
        isSlashed = true;
        list.posonlyargs = list.args;
        list.args = [];
      } else this.positional(list, isAnnotated);
      if (!this.accept(Kind[","])) break;
    }
    if (!this.is(terminator)) this.fail();
    return list;
  }

  private positional(list: Growing, isAnnotated: boolean): void {
    list.args.push(this.parameter(isAnnotated));
    if (this.accept(Kind["="])) list.defaults.push(this.expression());
    else if (list.defaults.length > 0) this.fail();
  }

  private afterStar(list: Growing, terminator: number, isAnnotated: boolean): void {
    this.expect(Kind["*"]);
    if (!this.is(Kind[","])) list.vararg = this.parameter(isAnnotated, isAnnotated);
    while (this.accept(Kind[","]) && !this.is(terminator)) {
      if (this.is(Kind["**"])) {
        this.doubleStar(list, isAnnotated);
        break;
      }
      list.kwonlyargs.push(this.parameter(isAnnotated));
      list.kw_defaults.push(this.accept(Kind["="]) ? this.expression() : null);
    }
    if (list.vararg === null && list.kwonlyargs.length === 0) this.fail();
  }

  private doubleStar(list: Growing, isAnnotated: boolean): void {
    this.expect(Kind["**"]);
    list.kwarg = this.parameter(isAnnotated);
    this.accept(Kind[","]);
  }

  private parameter(isAnnotated: boolean, isStarAllowed = false): Arg {
    const start = this.next;
    const arg = this.expectName();
    let annotation: Expr | null = null;
    if (isAnnotated && this.accept(Kind[":"])) annotation = isStarAllowed ? this.starExpression() : this.expression();
    return { ...this.since(start), arg, annotation };
  }
}
