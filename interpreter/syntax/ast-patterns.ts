// The patterns of `match`, the one part of the syntax tree that is a world of its own. Import them through `ast.ts`.

import type { Expr, Literal, Node } from "./ast.ts";

/** A literal or a dotted name, compared with `==`. */
export interface MatchValue extends Node<"MatchValue"> {
  readonly value: Expr;
}
/** `None`, `True` or `False`, compared with `is`. */
export interface MatchSingleton extends Node<"MatchSingleton"> {
  readonly value: Literal;
}
export interface MatchSequence extends Node<"MatchSequence"> {
  readonly patterns: readonly Pattern[];
}
/** `rest` is the name after `**`. */
export interface MatchMapping extends Node<"MatchMapping"> {
  readonly keys: readonly Expr[];
  readonly patterns: readonly Pattern[];
  readonly rest: string | null;
}
export interface MatchClass extends Node<"MatchClass"> {
  readonly cls: Expr;
  readonly patterns: readonly Pattern[];
  readonly kwd_attrs: readonly string[];
  readonly kwd_patterns: readonly Pattern[];
}
/** `*name` in a sequence; null for `*_`. */
export interface MatchStar extends Node<"MatchStar"> {
  readonly name: string | null;
}
/** `pattern as name`, a capture (`pattern` null) or the wildcard `_` (both null). */
export interface MatchAs extends Node<"MatchAs"> {
  readonly pattern: Pattern | null;
  readonly name: string | null;
}
export interface MatchOr extends Node<"MatchOr"> {
  readonly patterns: readonly Pattern[];
}

export type Pattern = MatchValue | MatchSingleton | MatchSequence | MatchMapping | MatchClass | MatchStar | MatchAs | MatchOr;
