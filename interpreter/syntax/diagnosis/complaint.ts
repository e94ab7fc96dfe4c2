// An error found by the diagnosing grammar, and the ways CPython points at things: at a node, from one node to another, at
// the last token looked at, from a node to wherever the tokenizer happens to be.

import type { SourceErrorKind } from "../../source/diagnostic.ts";
import { Kind } from "../tokens.ts";
import type { Action } from "./action.ts";
import type { Machine, Node, Part } from "./machine.ts";

/** As reported: columns count from 1, in UTF-16 units; below 1 they mean what CPython means by them. */
export interface ReportedPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export class Complaint extends Error {
  readonly kind: SourceErrorKind;
  readonly place: ReportedPlace;
  /** For an error inside an f-string: the line it shows instead of the program's. */
  readonly text: string | null;
  /** The line the tokenizer had got to: a line before it is shown without its newline. */
  readTo = 0;

  constructor(kind: SourceErrorKind, message: string, place: ReportedPlace, text: string | null = null) {
    super(message);
    this.kind = kind;
    this.place = place;
    this.text = text;
  }
}

/** Where the tokenizer is after the last token looked at: a line, and how much of it is read. */
export function tokenizerPlace(machine: Machine): { readonly line: number; readonly read: number } {
  const token = machine.tokens[Math.min(machine.seen, machine.tokens.length) - 1];
  if (token === undefined) return { line: 1, read: 0 };
  if (token.kind === Kind.newline) return { line: token.endLine, read: token.endColumn + 1 };
  return { line: token.endLine, read: token.endColumn };
}

/** At the last token looked at. Layout tokens have no place of their own. */
export function placeHere(machine: Machine): ReportedPlace {
  const token = machine.tokens[Math.min(machine.seen, machine.tokens.length) - 1];
  if (token === undefined) return { line: 1, column: 0, endLine: 1, endColumn: 0 };
  if (token.kind === Kind.indent || token.kind === Kind.dedent || token.kind === Kind.end) {
    const { line, read } = tokenizerPlace(machine);
    return { line, column: read, endLine: line, endColumn: -1 };
  }
  return { line: token.line, column: token.column + 1, endLine: token.endLine, endColumn: token.endColumn + 1 };
}

function firstNode(part: Part | undefined): Node | null {
  if (part === null || part === undefined) return null;
  if ("kind" in part) return part;
  for (const item of part) {
    const node = firstNode(item);
    if (node !== null) return node;
  }
  return null;
}

function lastNode(part: Part | undefined): Node | null {
  if (part === null || part === undefined) return null;
  if ("kind" in part) return part;
  for (let i = part.length - 1; i >= 0; i--) {
    const node = lastNode(part[i]);
    if (node !== null) return node;
  }
  return null;
}

/** From the start of one part to the end of another. */
export function placeOf(machine: Machine, from: Part | undefined, to: Part | undefined): ReportedPlace {
  const [first, last] = [firstNode(from), lastNode(to)];
  const start = first === null ? undefined : machine.tokens[first.from];
  const end = last === null ? undefined : machine.tokens[last.to - 1];
  if (start === undefined || end === undefined) return placeHere(machine);
  if (start.kind === Kind.end) return { line: start.line, column: 0, endLine: start.line, endColumn: 0 };
  return { line: start.line, column: start.column + 1, endLine: end.endLine, endColumn: end.endColumn + 1 };
}

function placeFrom(machine: Machine, part: Part | undefined): ReportedPlace {
  const { line, column } = placeOf(machine, part, part);
  const cursor = tokenizerPlace(machine);
  return { line, column, endLine: cursor.line, endColumn: cursor.read };
}

/** Throws what an action of the grammar has to say. */
export function complain(machine: Machine, action: Action, parts: readonly Part[]): never {
  const part = parts[action.first];
  const node = firstNode(part);
  const token = node === null ? undefined : machine.tokens[node.from];
  const message = action.words
    .replace("{name}", node?.kind ?? "")
    .replace("{text}", token?.image ?? "")
    .replace("{line}", String(token?.line ?? 0));
  switch (action.verb) {
    case "at":
      throw new Complaint("SyntaxError", message, placeOf(machine, part, part));
    case "range":
      throw new Complaint("SyntaxError", message, placeOf(machine, part, parts[action.second]));
    case "from":
      throw new Complaint("SyntaxError", message, placeFrom(machine, part));
    case "indent":
      throw new Complaint("IndentationError", message, placeHere(machine));
    default:
      throw new Complaint("SyntaxError", message, placeHere(machine));
  }
}
