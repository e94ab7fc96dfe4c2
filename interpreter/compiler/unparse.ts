// Expressions back to text, as annotations read with `from __future__ import annotations`: in CPython's own spelling
// (spaces, quotes, parentheses only where needed), whatever the program wrote.

import { represent } from "../bytecode/represent.ts";
import type { Arg, Arguments, BinaryOperator, Call, CompareOperator, Comprehension, Expr, UnaryOperator } from "../syntax/ast.ts";
import { literalOf } from "./folding.ts";

/** How tightly the surroundings bind: an expression that binds less takes parentheses. */
const Level = { TUPLE: 0, TEST: 1, OR: 2, AND: 3, NOT: 4, COMPARE: 5, STAR: 6, FACTOR: 12, POWER: 13, AWAIT: 14, ATOM: 15 } as const;

const BINARY: Readonly<Record<BinaryOperator, readonly [symbol: string, level: number]>> = {
  BitOr: ["|", 6],
  BitXor: ["^", 7],
  BitAnd: ["&", 8],
  LShift: ["<<", 9],
  RShift: [">>", 9],
  Add: ["+", 10],
  Sub: ["-", 10],
  Mult: ["*", 11],
  MatMult: ["@", 11],
  Div: ["/", 11],
  Mod: ["%", 11],
  FloorDiv: ["//", 11],
  Pow: ["**", Level.POWER],
};

const UNARY: Readonly<Record<UnaryOperator, readonly [symbol: string, level: number]>> = {
  Not: ["not ", Level.NOT],
  Invert: ["~", Level.FACTOR],
  UAdd: ["+", Level.FACTOR],
  USub: ["-", Level.FACTOR],
};

const COMPARE: Readonly<Record<CompareOperator, string>> = {
  Eq: "==",
  NotEq: "!=",
  Lt: "<",
  LtE: "<=",
  Gt: ">",
  GtE: ">=",
  Is: "is",
  IsNot: "is not",
  In: "in",
  NotIn: "not in",
};

/** The text of an expression, in surroundings that bind with `level`. */
export function unparse(node: Expr, level: number = Level.TEST): string {
  const enclosed = (own: number, text: string): string => (level > own ? `(${text})` : text);
  switch (node.type) {
    case "BoolOp": {
      const own = node.op === "And" ? Level.AND : Level.OR;
      return enclosed(own, list(node.values, own + 1, node.op === "And" ? " and " : " or "));
    }
    case "BinOp": {
      const [symbol, own] = BINARY[node.op];
      const isRightBound = node.op === "Pow" ? 1 : 0;
      return enclosed(own, `${unparse(node.left, own + isRightBound)} ${symbol} ${unparse(node.right, own + 1 - isRightBound)}`);
    }
    case "UnaryOp": {
      const [symbol, own] = UNARY[node.op];
      return enclosed(own, symbol + unparse(node.operand, own));
    }
    case "Lambda": {
      const parameters = unparseArguments(node.args);
      return enclosed(Level.TEST, `lambda${parameters === "" ? "" : " "}${parameters}: ${unparse(node.body)}`);
    }
    case "IfExp":
      return enclosed(Level.TEST, `${unparse(node.body, Level.OR)} if ${unparse(node.test, Level.OR)} else ${unparse(node.orelse)}`);
    case "Compare": {
      const rest = node.ops.map((op, index) => ` ${COMPARE[op]} ${unparse(node.comparators[index]!, Level.STAR)}`);
      return enclosed(Level.COMPARE, unparse(node.left, Level.STAR) + rest.join(""));
    }
    case "NamedExpr":
      return enclosed(Level.TUPLE, `${unparse(node.target, Level.ATOM)} := ${unparse(node.value, Level.ATOM)}`);
    case "Await":
      return enclosed(Level.AWAIT, `await ${unparse(node.value, Level.ATOM)}`);
    case "Tuple":
      if (node.elts.length === 0) return "()";
      return enclosed(Level.TUPLE, list(node.elts) + (node.elts.length === 1 ? "," : ""));
    default:
      return unparseAtom(node);
  }
}

type Atom = Exclude<Expr, { type: "BoolOp" | "BinOp" | "UnaryOp" | "Lambda" | "IfExp" | "Compare" | "NamedExpr" | "Await" | "Tuple" }>;

/** Expressions that never need parentheses. */
function unparseAtom(node: Atom): string {
  switch (node.type) {
    case "Name":
      return node.id;
    case "Constant":
      return constant(node);
    case "Attribute":
      return `${unparse(node.value, Level.ATOM)}${isInteger(node.value) ? " " : ""}.${node.attr}`;
    case "Subscript":
      return `${unparse(node.value, Level.ATOM)}[${unparse(node.slice, Level.TUPLE)}]`;
    case "Slice":
      return `${optional(node.lower)}:${optional(node.upper)}${node.step === null ? "" : `:${unparse(node.step)}`}`;
    case "Call":
      return unparse(node.func, Level.ATOM) + callArguments(node);
    case "List":
      return `[${list(node.elts)}]`;
    case "Set":
      return `{${list(node.elts)}}`;
    case "Dict":
      return `{${node.keys.map((key, index) => pair(key, node.values[index]!)).join(", ")}}`;
    case "ListComp":
      return `[${unparse(node.elt)}${loops(node.generators)}]`;
    case "SetComp":
      return `{${unparse(node.elt)}${loops(node.generators)}}`;
    case "DictComp":
      return `{${unparse(node.key)}: ${unparse(node.value)}${loops(node.generators)}}`;
    case "GeneratorExp":
      return `(${unparse(node.elt)}${loops(node.generators)})`;
    case "Yield":
      return node.value === null ? "(yield)" : `(yield ${unparse(node.value)})`;
    case "YieldFrom":
      return `(yield from ${unparse(node.value)})`;
    case "Starred":
      return `*${unparse(node.value, Level.STAR)}`;
    case "FormattedValue":
    case "JoinedStr":
      return `f${represent({ kind: "str", value: formatText(node) })}`;
    default:
      node satisfies never;
      return "";
  }
}

const list = (nodes: readonly Expr[], level: number = Level.TEST, separator = ", "): string =>
  nodes.map((node) => unparse(node, level)).join(separator);
const optional = (node: Expr | null): string => (node === null ? "" : unparse(node));
const isInteger = (node: Expr): boolean => node.type === "Constant" && node.value.kind === "int";

/** An infinite float has no literal of its own: it is written as one too large. */
function constant(node: Extract<Expr, { type: "Constant" }>): string {
  const text = represent(literalOf(node.value));
  const isNumber = node.value.kind === "float" || node.value.kind === "complex";
  return (node.kind ?? "") + (isNumber ? text.replace("inf", "1e309") : text);
}

const pair = (key: Expr | null, value: Expr): string =>
  key === null ? `**${unparse(value, Level.STAR)}` : `${unparse(key)}: ${unparse(value)}`;

function loops(generators: readonly Comprehension[]): string {
  return generators
    .map(({ is_async, target, iter, ifs }) => {
      const conditions = ifs.map((test) => ` if ${unparse(test, Level.OR)}`).join("");
      return ` ${is_async ? "async " : ""}for ${unparse(target, Level.TUPLE)} in ${unparse(iter, Level.OR)}${conditions}`;
    })
    .join("");
}

function callArguments({ args, keywords }: Call): string {
  const [only] = args;
  if (only?.type === "GeneratorExp" && args.length === 1 && keywords.length === 0) return unparse(only);
  const named = keywords.map(({ arg, value }) => `${arg === null ? "**" : `${arg}=`}${unparse(value)}`);
  return `(${[...args.map((arg) => unparse(arg)), ...named].join(", ")})`;
}

function unparseArguments({ posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults }: Arguments): string {
  const one = ({ arg }: Arg, value: Expr | null | undefined): string => (value == null ? arg : `${arg}=${unparse(value)}`);
  const positional = [...posonlyargs, ...args];
  const parts = positional.map((arg, index) => one(arg, defaults[index - (positional.length - defaults.length)]));
  if (posonlyargs.length > 0) parts.splice(posonlyargs.length, 0, "/");
  if (vararg !== null || kwonlyargs.length > 0) parts.push(`*${vararg?.arg ?? ""}`);
  kwonlyargs.forEach((arg, index) => parts.push(one(arg, kw_defaults[index])));
  if (kwarg !== null) parts.push(`**${kwarg.arg}`);
  return parts.join(", ");
}

/** The inside of an f-string: text with doubled braces, fields in single ones. */
function formatText(node: Expr): string {
  if (node.type === "JoinedStr") return node.values.map(formatText).join("");
  if (node.type === "Constant" && node.value.kind === "str") return node.value.value.replace(/[{}]/g, "$&$&");
  if (node.type !== "FormattedValue") return `{${unparse(node)}}`;
  const value = unparse(node.value, Level.OR);
  const conversion = node.conversion > 0 ? `!${String.fromCharCode(node.conversion)}` : "";
  const spec = node.format_spec === null ? "" : `:${formatText(node.format_spec)}`;
  return `{${value.startsWith("{") ? " " : ""}${value}${conversion}${spec}}`;
}
