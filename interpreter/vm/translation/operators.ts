// The text of operators and comparisons: numbers and floats at once, everything else by the operations that the interpreter uses.

import { BINARY_OPERATORS, COMPARISONS, INPLACE_OFFSET } from "../../bytecode/opcodes.ts";
import type { Page, Text } from "./page.ts";
import { awaitDeferred, type Here } from "./ways.ts";

const MAX = Number.MAX_SAFE_INTEGER;

/** What numbers do, by operator: text that gives `t` a value, or leaves it undefined for whoever knows better. */
const NUMBER_OPERATORS: Record<string, (a: Text, b: Text, t: Text) => string> = {
  "+": (a, b, t) => `const n = ${a} + ${b}; if (n <= ${MAX} && n >= -${MAX}) ${t} = n;`,
  "-": (a, b, t) => `const n = ${a} - ${b}; if (n <= ${MAX} && n >= -${MAX}) ${t} = n;`,
  // Adding 0 turns the -0 of 0 * -1 into 0.
  "*": (a, b, t) => `const n = ${a} * ${b}; if (n <= ${MAX} && n >= -${MAX}) ${t} = n + 0;`,
  "%": (a, b, t) => `if (${b} > 0) { const n = ${a} % ${b}; ${t} = n < 0 ? n + ${b} : n + 0; }`,
  "//": (a, b, t) => `if (${b} > 0) { const n = ${a} % ${b}; const q = (${a} - n) / ${b} + 0; ${t} = n < 0 ? q - 1 : q; }`,
  "/": (a, b, t) => `if (${b} !== 0) ${t} = new PyFloat(${a} / ${b});`,
  "&": (a, b, t) => `if ((${a} | 0) === ${a} && (${b} | 0) === ${b}) ${t} = ${a} & ${b};`,
  "|": (a, b, t) => `if ((${a} | 0) === ${a} && (${b} | 0) === ${b}) ${t} = ${a} | ${b};`,
  "^": (a, b, t) => `if ((${a} | 0) === ${a} && (${b} | 0) === ${b}) ${t} = ${a} ^ ${b};`,
};

const FLOAT_OPERATORS = new Set(["+", "-", "*", "/"]);

export function binaryOp(page: Page, { operand }: Here): void {
  page.lift(2);
  const right = page.pop();
  const left = page.pop();
  const symbol = BINARY_OPERATORS[operand >= INPLACE_OFFSET ? operand - INPLACE_OFFSET : operand]!;
  const numbers = NUMBER_OPERATORS[symbol];
  const result = page.fresh();
  page.write(`let ${result};`);
  if (numbers !== undefined) {
    page.write(`if (typeof ${left} === "number" && typeof ${right} === "number") { ${numbers(left, right, result)} }`);
    if (FLOAT_OPERATORS.has(symbol)) {
      page.write(
        `else if (${left} instanceof PyFloat && ${right} instanceof PyFloat && ${left}.cls === floatClass && ${right}.cls === floatClass`,
      );
      page.write(`${symbol === "/" ? ` && ${right}.value !== 0` : ""}) ${result} = new PyFloat(${left}.value ${symbol} ${right}.value);`);
    }
  }
  page.write(
    `if (${result} === undefined) { ${page.hereText()} ${result} = binary(${operand}, ${left}, ${right}); ${awaitDeferred(page, result)} }`,
  );
  page.push(result);
}

/** JavaScript's comparison of numbers, by index of COMPARISONS. */
const SYMBOLS = COMPARISONS.map((symbol) => (symbol === "==" ? "===" : symbol === "!=" ? "!==" : symbol));

export function compareOp(page: Page, { operand }: Here): void {
  page.lift(2);
  const right = page.pop();
  const left = page.pop();
  const result = page.fresh();
  page.write(`let ${result};`);
  page.write(`if (typeof ${left} === "number" && typeof ${right} === "number") ${result} = ${left} ${SYMBOLS[operand]} ${right};`);
  page.write(
    `else if (${left} instanceof PyFloat && ${right} instanceof PyFloat) ${result} = ${left}.value ${SYMBOLS[operand]} ${right}.value;`,
  );
  page.write(`else { ${page.hereText()} ${result} = compare(${left}, ${right}, ${operand}); ${awaitDeferred(page, result)} }`);
  page.push(result);
}
