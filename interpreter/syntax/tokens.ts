// The alphabet of the grammar: every kind of token by its spelling, and the token itself. `Kind["("]`, `Kind.if` and
// `Kind.name` are small integers, so the parser can compare and index with them; Chevrotain's token types stand behind them.

import { createToken, EOF, type IToken, Lexer, type TokenType } from "chevrotain";

const spellings = [
  "end",
  "newline",
  "indent",
  "dedent",
  "name",
  "number",
  "string",
  "error",
  "unknown",
  ...("( ) [ ] { } : , ; + - * / | & < > = . % ~ ^ @".split(" ") as Mark[]),
  ...("== != <= >= << >> ** // += -= *= /= %= &= |= ^= @= <<= >>= **= //= -> ... :=".split(" ") as Mark[]),
  ...("False None True and as assert async await break class continue def del elif else except".split(" ") as Keyword[]),
  ...("finally for from global if import in is lambda nonlocal not or pass raise return try".split(" ") as Keyword[]),
  ...("while with yield".split(" ") as Keyword[]),
];

type Mark =
  | ("(" | ")" | "[" | "]" | "{" | "}" | ":" | "," | ";" | "+" | "-" | "*" | "/" | "|" | "&" | "<" | ">" | "=" | ".")
  | ("%" | "~" | "^" | "@" | "==" | "!=" | "<=" | ">=" | "<<" | ">>" | "**" | "//" | "+=" | "-=" | "*=" | "/=" | "%=")
  | ("&=" | "|=" | "^=" | "@=" | "<<=" | ">>=" | "**=" | "//=" | "->" | "..." | ":=");
type Keyword =
  | ("False" | "None" | "True" | "and" | "as" | "assert" | "async" | "await" | "break" | "class" | "continue" | "def")
  | ("del" | "elif" | "else" | "except" | "finally" | "for" | "from" | "global" | "if" | "import" | "in" | "is")
  | ("lambda" | "nonlocal" | "not" | "or" | "pass" | "raise" | "return" | "try" | "while" | "with" | "yield");

/** What a token is called in the grammar. `unknown` is a character Python never uses (`$ ? !`), `error` where lexing stopped. */
export type Spelling = ("end" | "newline" | "indent" | "dedent" | "name" | "number" | "string" | "error" | "unknown") | Mark | Keyword;

/** The integer of each spelling. */
export const Kind = Object.fromEntries(spellings.map((spelling, kind) => [spelling, kind])) as Readonly<Record<Spelling, number>>;

const firstKeyword = Kind.False;

/** The kind of a word: a keyword's own, or that of a name. The soft keywords (`match case _`) are names. */
export const keywordKinds: ReadonlyMap<string, number> = new Map(
  spellings.slice(firstKeyword).map((spelling, index) => [spelling, firstKeyword + index]),
);

/** All punctuation, for the lexer's tables. */
export const marks: readonly string[] = spellings.slice(Kind["("], firstKeyword);

/** Chevrotain's side of `Kind`: same order. Every list of tokens ends in an `end`, which is Chevrotain's EOF. */
export const tokenTypes: readonly TokenType[] = spellings.map((spelling) =>
  spelling === "end" ? EOF : createToken({ name: spelling, pattern: Lexer.NA }),
);

/**
 * A token. Lines count from 1, columns from 0 in UTF-16 units; `end` is exclusive. Only names and numbers carry `text`.
 * The constructor takes its places one by one because a million tokens a second are made here.
 */
export class Token implements IToken {
  readonly kind: number;
  readonly text: string;
  readonly start: number;
  readonly line: number;
  readonly column: number;
  readonly end: number;
  readonly endLine: number;
  readonly endColumn: number;

  constructor(kind: number, text: string, start: number, line: number, column: number, end: number, endLine: number, endColumn: number) {
    this.kind = kind;
    this.text = text;
    this.start = start;
    this.line = line;
    this.column = column;
    this.end = end;
    this.endLine = endLine;
    this.endColumn = endColumn;
  }

  get image(): string {
    return this.text === "" ? (spellings[this.kind] ?? "") : this.text;
  }
  get startOffset(): number {
    return this.start;
  }
  get tokenTypeIdx(): number {
    return this.tokenType.tokenTypeIdx ?? -1;
  }
  get tokenType(): TokenType {
    return tokenTypes[this.kind] as TokenType;
  }
}
