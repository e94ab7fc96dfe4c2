// The complaints that depend on more than a pattern: which part of a target is wrong, which argument follows which, whether
// a string's inside is sound. A check that finds nothing wrong makes its rule fail, as in CPython.

import { LiteralError, numberValue } from "../literals.ts";
import { Kind } from "../tokens.ts";
import type { Action } from "./action.ts";
import { Complaint, placeHere, placeOf } from "./complaint.ts";
import type { Machine, Node, Part } from "./machine.ts";

type Check = (machine: Machine, parts: readonly Part[], action: Action) => Part | false;

export const checks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ["target", checkTarget],
  ["generator", checkGenerator],
  ["generators", checkGenerators],
  ["positional", checkPositional],
  ["legacy", checkLegacy],
  ["comma", checkComma],
  ["key", checkKey],
  ["number", checkNumber],
  ["real", (machine, parts) => checkPartOfComplex(machine, parts, false)],
  ["imaginary", (machine, parts) => checkPartOfComplex(machine, parts, true)],
]);

function asNode(part: Part | undefined): Node {
  return part as Node;
}

/** The nodes in a list of lists, tokens and bundles opened. */
function flatten(part: Part | undefined, into: Node[] = []): Node[] {
  if (part === null || part === undefined) return into;
  if (!("kind" in part)) for (const item of part) flatten(item, into);
  else if (part.kind === "") flatten(part.parts, into);
  else if (part.kind !== "token") into.push(part);
  return into;
}

type Purpose = "assign" | "delete" | "loop";

/** The innermost part of an expression that cannot be a target, or null. */
function invalidTarget(node: Node, purpose: Purpose): Node | null {
  switch (node.kind) {
    case "name":
    case "attribute":
    case "subscript":
      return null;
    case "list":
    case "tuple":
      for (const element of flatten(node.parts)) {
        const found = invalidTarget(element, purpose);
        if (found !== null) return found;
      }
      return null;
    case "starred":
      return purpose === "delete" ? node : invalidTarget(asNode(node.parts[1]), purpose);
    case "comparison": {
      if (purpose !== "loop") return node;
      const [first] = node.parts[1] as readonly Node[];
      return first?.kind === "in" ? invalidTarget(asNode(node.parts[0]), purpose) : null;
    }
    default:
      return node;
  }
}

function checkTarget(machine: Machine, parts: readonly Part[], action: Action): false {
  const found = invalidTarget(asNode(parts[action.first]), action.more as Purpose);
  if (found === null) return false;
  const verb = action.more === "delete" ? "delete" : "assign to";
  throw new Complaint("SyntaxError", `cannot ${verb} ${found.kind}`, placeOf(machine, found, found));
}

/** The expression a comprehension's clauses end in. */
function lastOfClauses(part: Part | undefined): Part | undefined {
  const clause = (part as readonly Node[]).at(-1);
  const conditions = clause?.parts.at(-1) as readonly (readonly Part[])[] | undefined;
  return conditions?.at(-1)?.[1] ?? clause?.parts.at(-2);
}

function needsParentheses(machine: Machine, from: Part | undefined, clauses: Part | undefined): never {
  const place = placeOf(machine, from, lastOfClauses(clauses));
  throw new Complaint("SyntaxError", "Generator expression must be parenthesized", place);
}

function checkGenerator(machine: Machine, parts: readonly Part[], action: Action): never {
  needsParentheses(machine, parts[action.first], parts[Number(action.more)]);
}

function checkGenerators(machine: Machine, parts: readonly Part[]): false {
  const positional = flatten(asNode(parts[0]).parts).filter(({ kind }) => kind !== "keyword" && kind !== "unpacking");
  return positional.length <= 1 ? false : needsParentheses(machine, positional.at(-1), parts[1]);
}

function checkPositional(machine: Machine, parts: readonly Part[]): never {
  const isUnpacking = flatten(asNode(parts[0]).parts).some(({ kind }) => kind === "unpacking");
  const message = `positional argument follows keyword argument${isUnpacking ? " unpacking" : ""}`;
  throw new Complaint("SyntaxError", message, placeHere(machine));
}

/** Whether a node is the name of a statement that Python 3 made a function. */
function isLegacy(machine: Machine, { kind, from }: Node): boolean {
  const text = machine.tokens[from]?.text;
  return (kind === "name" || kind === "token") && (text === "print" || text === "exec");
}

function checkLegacy(machine: Machine, parts: readonly Part[]): false {
  const name = asNode(parts[0]);
  if (!isLegacy(machine, name)) return false;
  const text = machine.tokens[name.from]?.text;
  const message = `Missing parentheses in call to '${text}'. Did you mean ${text}(...)?`;
  throw new Complaint("SyntaxError", message, placeOf(machine, name, parts[1]));
}

function checkComma(machine: Machine, parts: readonly Part[]): false {
  const first = asNode(parts[0]);
  if (first.kind === "name" && isLegacy(machine, first)) return false;
  if (!isInBrackets(machine, machine.position - 1)) return false;
  const message = "invalid syntax. Perhaps you forgot a comma?";
  throw new Complaint("SyntaxError", message, placeOf(machine, first, parts[1]));
}

/** Whether brackets are open after the token at `index`. */
function isInBrackets(machine: Machine, index: number): boolean {
  let depth = 0;
  for (let i = index; i >= 0; i--) {
    const kind = machine.tokens[i]?.kind;
    if (kind === Kind["("] || kind === Kind["["] || kind === Kind["{"]) {
      if (depth === 0) return true;
      depth--;
    } else if (kind === Kind[")"] || kind === Kind["]"] || kind === Kind["}"]) depth++;
    else if (kind === Kind.newline) return false;
  }
  return false;
}

function checkKey(machine: Machine, parts: readonly Part[]): never {
  const { line, endLine, endColumn } = placeOf(machine, parts[0], parts[0]);
  const place = { line, column: endColumn - 1, endLine, endColumn: 0 };
  throw new Complaint("SyntaxError", "':' expected after dictionary key", place);
}

function checkNumber(machine: Machine, parts: readonly Part[]): Node {
  const { from, to } = asNode(parts[0]);
  try {
    numberValue(machine.tokens[from]?.text ?? "");
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error;
    const line = machine.tokens[from]?.line ?? 1;
    throw new Complaint("SyntaxError", error.message, { line, column: 0, endLine: line, endColumn: 0 });
  }
  return { kind: "literal", from, to, parts: [] };
}

function checkPartOfComplex(machine: Machine, parts: readonly Part[], isImaginary: boolean): Node {
  const node = checkNumber(machine, parts);
  const { kind } = numberValue(machine.tokens[node.from]?.text ?? "");
  if ((kind === "complex") === isImaginary) return node;
  const message = `${isImaginary ? "imaginary" : "real"} number required in complex literal`;
  throw new Complaint("SyntaxError", message, placeOf(machine, node, node));
}
