// Finds out why a text is not Python, in CPython's order: parse once to see how far one gets; parse again trying the rules for
// well-known mistakes; whichever way that ends, an error of the tokenizer further on may still take precedence.

import { SourceError } from "../../source/diagnostic.ts";
import { splitFString } from "../f-string.ts";
import { type Laid, layOut } from "../layout.ts";
import { Lexer } from "../lexer.ts";
import { LexicalError } from "../lexical-error.ts";
import { decodeBytes, decodeText, LiteralError, type QuotedText, unquote } from "../literals.ts";
import { Kind, type Token } from "../tokens.ts";
import type { Action } from "./action.ts";
import { checks } from "./checks.ts";
import { Complaint, complain, placeHere, placeOf, tokenizerPlace } from "./complaint.ts";
import { expressionRules } from "./expression-rules.ts";
import { findFirsts } from "./first.ts";
import { invalidRules } from "./invalid-rules.ts";
import { EndOfTokens, Machine, type Node, type Part } from "./machine.ts";
import { compileGrammar, type Grammar } from "./notation.ts";
import { statementRules } from "./statement-rules.ts";

/** What the text was meant to be. */
export type Purpose = "file" | "eval" | "interactive" | "field";

let grammar: Grammar | null = null;

function diagnosingGrammar(): Grammar {
  if (grammar === null) {
    grammar = compileGrammar(expressionRules + statementRules + invalidRules);
    findFirsts(grammar);
  }
  return grammar;
}

/** A text and its tokens. */
export interface Subject {
  readonly source: string;
  readonly laid: Laid;
  readonly purpose: Purpose;
}

/** The error that CPython reports for a text which does not parse. Up to the token numbered `from` whole statements are sound. */
export function diagnose(subject: Subject, path: string, from: number): SourceError {
  const { source } = subject;
  const complaint = findComplaint(subject, from) ?? unexplained();
  const { line, column, endLine, endColumn } = complaint.place;
  const shown = complaint.text ?? lineOf(source, line);
  const text = line < complaint.readTo ? shown.replace(/\n$/, "") : shown;
  const place = { line, column: inPoints(text, column), endLine, endColumn: inPoints(text, endColumn) };
  return new SourceError(complaint.kind, complaint.message, path, place, text);
}

function unexplained(): Complaint {
  return new Complaint("SyntaxError", "invalid syntax", { line: 1, column: 1, endLine: 1, endColumn: 1 });
}

function lineOf(source: string, line: number): string {
  let start = 0;
  for (let i = 1; i < line; i++) start = source.indexOf("\n", start) + 1;
  const end = source.indexOf("\n", start);
  return source.slice(start, end < 0 ? source.length : end + 1);
}

/** A reported column in code points instead of UTF-16 units; never beyond the line's end. */
function inPoints(text: string, column: number): number {
  if (column < 1) return column;
  let points = 0;
  let units = 0;
  for (const character of text) {
    if (units >= column - 1) break;
    units += character.length;
    points++;
  }
  return units > column - 1 ? points : points + 1;
}

/** What is wrong, or null if nothing is. */
function findComplaint(subject: Subject, from: number): Complaint | null {
  const { laid, purpose } = subject;
  const machine = new Machine(diagnosingGrammar(), laid.tokens, (running, action, parts, from) =>
    act(subject, running, action, parts, from),
  );
  try {
    if (machine.run(purpose, from, false) !== false) return purpose === "interactive" ? several(machine) : null;
    const last = machine.seen;
    machine.run(purpose, from, true);
    const complaint = general(machine, last);
    if (complaint.kind === "SyntaxError") throw complaint;
    complaint.readTo = tokenizerPlace(machine).line;
    return complaint;
  } catch (caught) {
    if (caught instanceof EndOfTokens) return laid.error === null ? unexplained() : lexical(subject, laid.error);
    if (!(caught instanceof Complaint)) throw caught;
    caught.readTo = tokenizerPlace(machine).line;
    return overruled(subject, machine, caught);
  }
}

function several(machine: Machine): Complaint {
  return new Complaint("SyntaxError", "multiple statements found while compiling a single statement", placeHere(machine));
}

/** The error when no rule knows better: at the token where the first parse got stuck. */
function general(machine: Machine, seen: number): Complaint {
  const token = machine.tokens[seen - 1];
  if (token?.kind === Kind.indent) return new Complaint("IndentationError", "unexpected indent", placeHere(machine));
  if (token?.kind === Kind.dedent) return new Complaint("IndentationError", "unexpected unindent", placeHere(machine));
  const node: Node = { kind: "token", from: seen - 1, to: seen, parts: [] };
  return new Complaint("SyntaxError", "invalid syntax", placeOf(machine, node, node));
}

function lexical({ purpose, laid }: Subject, error: LexicalError): Complaint {
  const { line, column, endColumn, kind, message, isRaised } = error;
  const isPrefixed = purpose === "field" && !isRaised;
  const end = endColumn === -1 && isRaised ? column : endColumn;
  const place = { line, column, endLine: line, endColumn: end };
  const complaint = new Complaint(kind, isPrefixed ? `f-string: ${message}` : message, place);
  const stopped = laid.error?.open == null ? (laid.error?.line ?? line) : (laid.tokens.at(-1)?.line ?? line);
  complaint.readTo = isRaised ? Number.POSITIVE_INFINITY : stopped;
  return complaint;
}

/** CPython reads the rest of the file after an error; what its tokenizer cannot read, or an open bracket, counts for more. */
function overruled(subject: Subject, machine: Machine, complaint: Complaint): Complaint {
  const { tokens, error, open } = subject.laid;
  if (error === null || machine.seen > tokens.length) return complaint;
  if (error.isRaised) return lexical(subject, error);
  const last = tokens[machine.seen - 1];
  if (open === null || last === undefined || last.line <= open.line) return complaint;
  return lexical(subject, LexicalError.neverClosed({ source: subject.source, line: open.line, lineStart: 0 }, open));
}

function act(subject: Subject, machine: Machine, action: Action, parts: readonly Part[], from: number): Part | false {
  const to = machine.position;
  switch (action.verb) {
    case "pass":
      return parts[action.first] ?? null;
    case "name":
      return { kind: action.words, from, to, parts };
    case "last":
      return { kind: ((parts[action.first] as readonly Node[]).at(-1) as Node).kind, from, to, parts };
    case "check": {
      if (action.words === "strings") return strings(subject, machine, from, to);
      const check = checks.get(action.words);
      return check === undefined ? false : check(machine, parts, action);
    }
    default:
      return complain(machine, action, parts);
  }
}

/** Strings side by side: looks inside for what is wrong. */
function strings(subject: Subject, machine: Machine, from: number, to: number): Node {
  const { source } = subject;
  const tokens = machine.tokens.slice(from, to);
  const texts = tokens.map(({ start, end }) => unquote(source, start, end));
  const reject = (message: string): never => {
    throw new Complaint("SyntaxError", message, placeHere(machine));
  };
  for (const [index, text] of texts.entries()) {
    const token = tokens[index] as Token;
    try {
      readString(subject, token, text);
    } catch (caught) {
      if (!(caught instanceof LiteralError)) throw caught;
      const isMisplaced = caught.message.startsWith("bytes can only");
      if (!isMisplaced) reject(caught.message);
      const node: Node = { kind: "token", from: from + index, to: from + index + 1, parts: [] };
      throw new Complaint("SyntaxError", caught.message, placeOf(machine, node, node));
    }
    if (index > 0 && text.isBytes !== texts[0]?.isBytes) reject("cannot mix bytes and nonbytes literals");
  }
  const isFormatted = texts.some((text) => text.isFormatted);
  return { kind: isFormatted ? "f-string expression" : "literal", from, to, parts: [] };
}

function readString({ source }: Subject, token: Token, { from, to, isRaw, isBytes, isFormatted }: QuotedText): void {
  if (isBytes) decodeBytes(source.slice(from, to), isRaw);
  else if (isFormatted) splitFString({ source, to, isRaw, read: (start, end) => readField(source, token, start, end) }, from);
  else if (!isRaw) decodeText(source.slice(from, to));
}

/** An f-string's expression, which CPython parses as a text of its own, in parentheses. Throws what is wrong with it. */
function readField(source: string, token: Token, start: number, end: number): null {
  const text = `(${source.slice(start, end)})\n`;
  const line = token.line + source.slice(token.start, start).split("\n").length - 1;
  const lexed = new Lexer({ source: text, start: 0, end: text.length, line, lineStart: 0 }, true).run();
  const laid = layOut(lexed, text);
  const complaint = findComplaint({ source: text, laid, purpose: "field" }, 0);
  if (complaint === null) return null;
  if (complaint.text !== null) throw complaint;
  const isOurs = laid.error === null || complaint.message !== laid.error.message;
  const message = isOurs && !complaint.message.startsWith("f-string: ") ? `f-string: ${complaint.message}` : complaint.message;
  throw new Complaint(complaint.kind, message, complaint.place, lineOf(text, complaint.place.line - line + 1));
}
