// The syntax tree: CPython 3.11's Python.asdl as TypeScript types, field names unchanged, one interface a constructor.
// Differences from the ASDL: operators and contexts are strings, constants are tagged literals (a JavaScript value alone
// could not tell 1 from 1.0), booleans are booleans, and there are no type comments. Nodes are plain data, never classes.

import type { Pattern } from "./ast-patterns.ts";

export type * from "./ast-patterns.ts";

/** Where a node stands. Lines count from 1, columns from 0 in UTF-16 code units; the end is exclusive. */
export interface Located {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What every tagged node has. */
export interface Node<Type extends string> extends Located {
  readonly type: Type;
}

/** A constant's value. An int is a `number` up to `MAX_SAFE_INTEGER` and a `bigint` beyond. A str is UTF-16 and may hold lone surrogates. */
export type Literal =
  | { readonly kind: "none" }
  | { readonly kind: "true" }
  | { readonly kind: "false" }
  | { readonly kind: "ellipsis" }
  | { readonly kind: "int"; readonly value: number | bigint }
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "complex"; readonly imag: number }
  | { readonly kind: "str"; readonly value: string }
  | { readonly kind: "bytes"; readonly value: Uint8Array };

export type Context = "Load" | "Store" | "Del";
export type BoolOperator = "And" | "Or";
export type BinaryOperator =
  | "Add"
  | "Sub"
  | "Mult"
  | "MatMult"
  | "Div"
  | "Mod"
  | "Pow"
  | "LShift"
  | "RShift"
  | "BitOr"
  | "BitXor"
  | "BitAnd"
  | "FloorDiv";
export type UnaryOperator = "Invert" | "Not" | "UAdd" | "USub";
export type CompareOperator = "Eq" | "NotEq" | "Lt" | "LtE" | "Gt" | "GtE" | "Is" | "IsNot" | "In" | "NotIn";

/** A whole file. */
export interface Module {
  readonly type: "Module";
  readonly body: readonly Stmt[];
}

/** What `eval` takes. */
export interface Expression {
  readonly type: "Expression";
  readonly body: Expr;
}

/** One statement as typed at a prompt ("single" mode). */
export interface Interactive {
  readonly type: "Interactive";
  readonly body: readonly Stmt[];
}

interface FunctionFields {
  readonly name: string;
  readonly args: Arguments;
  readonly body: readonly Stmt[];
  readonly decorator_list: readonly Expr[];
  readonly returns: Expr | null;
}
/** Starts at `def`, not at its decorators; so do `AsyncFunctionDef` (at `async`) and `ClassDef`. */
export interface FunctionDef extends Node<"FunctionDef">, FunctionFields {}
export interface AsyncFunctionDef extends Node<"AsyncFunctionDef">, FunctionFields {}
export interface ClassDef extends Node<"ClassDef"> {
  readonly name: string;
  readonly bases: readonly Expr[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Stmt[];
  readonly decorator_list: readonly Expr[];
}
export interface Return extends Node<"Return"> {
  readonly value: Expr | null;
}
export interface Delete extends Node<"Delete"> {
  readonly targets: readonly Expr[];
}
export interface Assign extends Node<"Assign"> {
  readonly targets: readonly Expr[];
  readonly value: Expr;
}
export interface AugAssign extends Node<"AugAssign"> {
  readonly target: Name | Attribute | Subscript;
  readonly op: BinaryOperator;
  readonly value: Expr;
}
/** `simple` is true for a bare name without parentheses: only then does the annotation land in `__annotations__`. */
export interface AnnAssign extends Node<"AnnAssign"> {
  readonly target: Name | Attribute | Subscript;
  readonly annotation: Expr;
  readonly value: Expr | null;
  readonly simple: boolean;
}
interface ForFields {
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
export interface For extends Node<"For">, ForFields {}
export interface AsyncFor extends Node<"AsyncFor">, ForFields {}
export interface While extends Node<"While"> {
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
export interface If extends Node<"If"> {
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
interface WithFields {
  readonly items: readonly WithItem[];
  readonly body: readonly Stmt[];
}
export interface With extends Node<"With">, WithFields {}
export interface AsyncWith extends Node<"AsyncWith">, WithFields {}
export interface Match extends Node<"Match"> {
  readonly subject: Expr;
  readonly cases: readonly MatchCase[];
}
export interface Raise extends Node<"Raise"> {
  readonly exc: Expr | null;
  readonly cause: Expr | null;
}
interface TryFields {
  readonly body: readonly Stmt[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Stmt[];
  readonly finalbody: readonly Stmt[];
}
export interface Try extends Node<"Try">, TryFields {}
/** `try` with `except*`. */
export interface TryStar extends Node<"TryStar">, TryFields {}
export interface Assert extends Node<"Assert"> {
  readonly test: Expr;
  readonly msg: Expr | null;
}
export interface Import extends Node<"Import"> {
  readonly names: readonly Alias[];
}
/** `level` counts the leading dots. */
export interface ImportFrom extends Node<"ImportFrom"> {
  readonly module: string | null;
  readonly names: readonly Alias[];
  readonly level: number;
}
export interface Global extends Node<"Global"> {
  readonly names: readonly string[];
}
export interface Nonlocal extends Node<"Nonlocal"> {
  readonly names: readonly string[];
}
/** An expression standing as a statement (ASDL calls it `Expr`; that name is the union of expressions here). */
export interface ExprStmt extends Node<"Expr"> {
  readonly value: Expr;
}
export interface Pass extends Node<"Pass"> {}
export interface Break extends Node<"Break"> {}
export interface Continue extends Node<"Continue"> {}

export type Stmt =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue;

/** `name` is the variable of `except E as name`. A bare `except:` has no `type`, hence the tag's other name. */
export interface ExceptHandler extends Located {
  readonly type: "ExceptHandler";
  readonly exception: Expr | null;
  readonly name: string | null;
  readonly body: readonly Stmt[];
}
export interface WithItem extends Located {
  readonly context_expr: Expr;
  readonly optional_vars: Expr | null;
}
export interface Alias extends Located {
  readonly name: string;
  readonly asname: string | null;
}
/** `defaults` belong to the last positional parameters; `kw_defaults` has one entry for each of `kwonlyargs`. */
export interface Arguments {
  readonly posonlyargs: readonly Arg[];
  readonly args: readonly Arg[];
  readonly vararg: Arg | null;
  readonly kwonlyargs: readonly Arg[];
  readonly kw_defaults: readonly (Expr | null)[];
  readonly kwarg: Arg | null;
  readonly defaults: readonly Expr[];
}
export interface Arg extends Located {
  readonly arg: string;
  readonly annotation: Expr | null;
}
/** `arg` is null for `**value`. */
export interface Keyword extends Located {
  readonly arg: string | null;
  readonly value: Expr;
}
/** One `for … in … if …` of a comprehension. */
export interface Comprehension extends Located {
  readonly target: Expr;
  readonly iter: Expr;
  readonly ifs: readonly Expr[];
  readonly is_async: boolean;
}
export interface MatchCase extends Located {
  readonly pattern: Pattern;
  readonly guard: Expr | null;
  readonly body: readonly Stmt[];
}

export interface BoolOp extends Node<"BoolOp"> {
  readonly op: BoolOperator;
  readonly values: readonly Expr[];
}
export interface NamedExpr extends Node<"NamedExpr"> {
  readonly target: Name;
  readonly value: Expr;
}
export interface BinOp extends Node<"BinOp"> {
  readonly left: Expr;
  readonly op: BinaryOperator;
  readonly right: Expr;
}
export interface UnaryOp extends Node<"UnaryOp"> {
  readonly op: UnaryOperator;
  readonly operand: Expr;
}
export interface Lambda extends Node<"Lambda"> {
  readonly args: Arguments;
  readonly body: Expr;
}
export interface IfExp extends Node<"IfExp"> {
  readonly test: Expr;
  readonly body: Expr;
  readonly orelse: Expr;
}
/** A null key stands for `**value`. */
export interface Dict extends Node<"Dict"> {
  readonly keys: readonly (Expr | null)[];
  readonly values: readonly Expr[];
}
export interface SetExpr extends Node<"Set"> {
  readonly elts: readonly Expr[];
}
interface ComprehensionFields {
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}
export interface ListComp extends Node<"ListComp">, ComprehensionFields {}
export interface SetComp extends Node<"SetComp">, ComprehensionFields {}
export interface DictComp extends Node<"DictComp"> {
  readonly key: Expr;
  readonly value: Expr;
  readonly generators: readonly Comprehension[];
}
export interface GeneratorExp extends Node<"GeneratorExp">, ComprehensionFields {}
export interface Await extends Node<"Await"> {
  readonly value: Expr;
}
export interface Yield extends Node<"Yield"> {
  readonly value: Expr | null;
}
export interface YieldFrom extends Node<"YieldFrom"> {
  readonly value: Expr;
}
/** `left ops[0] comparators[0] ops[1] comparators[1] …` */
export interface Compare extends Node<"Compare"> {
  readonly left: Expr;
  readonly ops: readonly CompareOperator[];
  readonly comparators: readonly Expr[];
}
export interface Call extends Node<"Call"> {
  readonly func: Expr;
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
}
/** `conversion` is the code of `s`, `r` or `a`, and -1 for none. `format_spec` is always a `JoinedStr`. */
export interface FormattedValue extends Node<"FormattedValue"> {
  readonly value: Expr;
  readonly conversion: number;
  readonly format_spec: Expr | null;
}
/** An f-string: `FormattedValue`s and str `Constant`s. As in 3.11, the constants carry the whole string's place. */
export interface JoinedStr extends Node<"JoinedStr"> {
  readonly values: readonly Expr[];
}
/** `kind` is "u" for a string literal written with that prefix. */
export interface Constant extends Node<"Constant"> {
  readonly value: Literal;
  readonly kind: "u" | null;
}
export interface Attribute extends Node<"Attribute"> {
  readonly value: Expr;
  readonly attr: string;
  readonly ctx: Context;
}
export interface Subscript extends Node<"Subscript"> {
  readonly value: Expr;
  readonly slice: Expr;
  readonly ctx: Context;
}
export interface Starred extends Node<"Starred"> {
  readonly value: Expr;
  readonly ctx: Context;
}
export interface Name extends Node<"Name"> {
  readonly id: string;
  readonly ctx: Context;
}
export interface List extends Node<"List"> {
  readonly elts: readonly Expr[];
  readonly ctx: Context;
}
export interface Tuple extends Node<"Tuple"> {
  readonly elts: readonly Expr[];
  readonly ctx: Context;
}
/** Only inside a `Subscript`. */
export interface Slice extends Node<"Slice"> {
  readonly lower: Expr | null;
  readonly upper: Expr | null;
  readonly step: Expr | null;
}

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetExpr
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;
