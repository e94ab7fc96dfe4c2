// The one table of operators: how tightly each binds and which node it makes. Everything else about expressions follows.

import type { BinaryOperator, CompareOperator, UnaryOperator } from "./ast.ts";
import { Kind, type Spelling } from "./tokens.ts";

/** How tightly operators bind, loosest first. */
export const Level = {
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  bitOr: 5,
  bitXor: 6,
  bitAnd: 7,
  shift: 8,
  sum: 9,
  term: 10,
  unary: 11,
  power: 12,
} as const;

const table: readonly (readonly [Spelling, number, string])[] = [
  ["or", Level.or, "Or"],
  ["and", Level.and, "And"],
  ["==", Level.comparison, "Eq"],
  ["!=", Level.comparison, "NotEq"],
  ["<", Level.comparison, "Lt"],
  ["<=", Level.comparison, "LtE"],
  [">", Level.comparison, "Gt"],
  [">=", Level.comparison, "GtE"],
  ["in", Level.comparison, "In"],
  ["not", Level.comparison, "NotIn"],
  ["is", Level.comparison, "Is"],
  ["|", Level.bitOr, "BitOr"],
  ["^", Level.bitXor, "BitXor"],
  ["&", Level.bitAnd, "BitAnd"],
  ["<<", Level.shift, "LShift"],
  [">>", Level.shift, "RShift"],
  ["+", Level.sum, "Add"],
  ["-", Level.sum, "Sub"],
  ["*", Level.term, "Mult"],
  ["/", Level.term, "Div"],
  ["//", Level.term, "FloorDiv"],
  ["%", Level.term, "Mod"],
  ["@", Level.term, "MatMult"],
  ["**", Level.power, "Pow"],
];

const kinds = Object.keys(Kind).length;
const levels = new Uint8Array(kinds);
const names: string[] = new Array(kinds).fill("");
for (const [spelling, level, name] of table) {
  levels[Kind[spelling]] = level;
  names[Kind[spelling]] = name;
}

/** The level of a token as an operator between two operands; 0 if it is none. */
export function infixLevel(kind: number): number {
  return levels[kind] as number;
}

export function binaryOperator(kind: number): BinaryOperator {
  return names[kind] as BinaryOperator;
}

/** For `in`, `is` and the signs; `not` means `not in`. */
export function compareOperator(kind: number): CompareOperator {
  return names[kind] as CompareOperator;
}

const prefixes: readonly (readonly [Spelling, UnaryOperator])[] = [
  ["not", "Not"],
  ["+", "UAdd"],
  ["-", "USub"],
  ["~", "Invert"],
];
const unary = new Map(prefixes.map(([spelling, operator]) => [Kind[spelling], operator]));

export function unaryOperator(kind: number): UnaryOperator {
  return unary.get(kind) as UnaryOperator;
}

/** `+=` and its like. */
export const augmented: ReadonlyMap<number, BinaryOperator> = new Map(
  table
    .filter(([spelling, level]) => level > Level.comparison && `${spelling}=` in Kind)
    .map(([spelling, , name]) => [Kind[`${spelling}=` as Spelling], name as BinaryOperator]),
);
