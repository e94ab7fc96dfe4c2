// Code to plain data and back, so that compiled library modules can be kept in a file: numbers, which are taken as they lie, and text,
// of which each function's piece is parsed when it is made, or run. The data carries a fingerprint of the instruction set; data of
// another one is not read.

import { Code, type CodeBody, type CodeOrigin, type Literal } from "./code.ts";
import { OPCODE_NAMES } from "./opcodes.ts";

/**
 * A literal in JSON. null, true, false, numbers (ints that JSON holds) and strings are themselves; all else is a list that begins
 * with its kind: numbers beyond as text, bytes in hexadecimal, code by its place.
 */
type PlainLiteral =
  | null
  | boolean
  | number
  | string
  | readonly ["ellipsis"]
  | readonly ["int" | "bytes" | "float", string]
  | readonly ["complex", string, string]
  | readonly ["tuple" | "frozenset", readonly PlainLiteral[]]
  | readonly ["code", number];

type PlainHead = readonly [
  name: string,
  qualname: string,
  path: string,
  origin: CodeOrigin,
  doc: string | null,
  varNames: readonly string[],
  cellVars: readonly string[],
  freeVars: readonly string[],
  slotNames: readonly string[],
];

type PlainBody = readonly [names: readonly string[], consts: readonly PlainLiteral[]];

export interface SerializedCode {
  /** The fingerprint, how many codes there are, a row for each, and what the rows point at. */
  readonly numbers: Int32Array;
  /** JSON of every code's head and body; ASCII. */
  readonly text: string;
}

/** Fingerprint and count. */
const PREFIX = 2;

/**
 * A row's columns. What a code has of numbers and text ends where the row says, and begins where that of the code before has ended.
 * Every code comes after those that are constants of it: the last one is the module's.
 */
const Column = {
  FIRST_LINE: 0,
  ARG_COUNT: 1,
  POSITIONAL_ONLY: 2,
  KEYWORD_ONLY: 3,
  FLAGS: 4,
  STACK_SIZE: 5,
  WORDS_END: 6,
  EXCEPTIONS_END: 7,
  POSITIONS_END: 8,
  HEAD_END: 9,
  BODY_END: 10,
} as const;
const COLUMNS = 11;

/** Changes whenever an opcode is added, removed or moved. */
const INSTRUCTION_SET = fingerprint(OPCODE_NAMES.join(" "));

/** 32 bits of FNV-1a. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

export function serializeCode(code: Code): SerializedCode {
  const codes: Code[] = [];
  listCodes(code, codes);
  const places = new Map(codes.map((one, place) => [one, place]));
  const data: number[] = [];
  let text = "";
  const base = PREFIX + codes.length * COLUMNS;
  const rows = codes.flatMap((one) => {
    const row = [one.firstLine, one.argCount, one.positionalOnlyCount, one.keywordOnlyCount, one.flags, one.stackSize];
    for (const part of [one.words, one.exceptionTable, one.positions]) {
      for (const number of part) data.push(number);
      row.push(base + data.length);
    }
    for (const part of [headOf(one), bodyOf(one, places)]) {
      text += asciiJson(part);
      row.push(text.length);
    }
    return row;
  });
  return { numbers: Int32Array.from([INSTRUCTION_SET, codes.length, ...rows, ...data]), text };
}

/** Null when the data was made for another instruction set. */
export function deserializeCode(data: SerializedCode): Code | null {
  const [instructionSet, count] = data.numbers as unknown as [number, number];
  return instructionSet === INSTRUCTION_SET ? codeAt(data, count - 1) : null;
}

/** The codes among a code's constants, at any depth, then the code itself. */
function listCodes(code: Code, codes: Code[]): void {
  const visit = (literal: Literal): void => {
    if (literal.kind === "code") listCodes(literal.code, codes);
    else if ("items" in literal) literal.items.forEach(visit);
  };
  code.consts.forEach(visit);
  codes.push(code);
}

function headOf(code: Code): PlainHead {
  return [code.name, code.qualname, code.path, code.origin, code.doc, code.varNames, code.cellVars, code.freeVars, code.slotNames];
}

function bodyOf(code: Code, places: ReadonlyMap<Code, number>): PlainBody {
  return [code.names, code.consts.map((literal) => toPlain(literal, places))];
}

function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function codeAt(data: SerializedCode, place: number): Code {
  const { numbers, text } = data;
  const row = PREFIX + place * COLUMNS;
  const at = (column: number): number => numbers[row + column]!;
  // Where the code before has ended: the first begins behind the rows.
  const numbersStart = place === 0 ? PREFIX + numbers[1]! * COLUMNS : at(Column.POSITIONS_END - COLUMNS);
  const textStart = place === 0 ? 0 : at(Column.BODY_END - COLUMNS);
  const headEnd = at(Column.HEAD_END);
  const [name, qualname, path, origin, doc, varNames, cellVars, freeVars, slotNames] = JSON.parse(
    text.slice(textStart, headEnd),
  ) as PlainHead;
  const header = {
    name,
    qualname,
    path,
    origin,
    firstLine: at(Column.FIRST_LINE),
    argCount: at(Column.ARG_COUNT),
    positionalOnlyCount: at(Column.POSITIONAL_ONLY),
    keywordOnlyCount: at(Column.KEYWORD_ONLY),
    flags: at(Column.FLAGS),
    stackSize: at(Column.STACK_SIZE),
    varNames,
    cellVars,
    freeVars,
    slotNames,
  };
  const load = (): CodeBody => {
    const [names, consts] = JSON.parse(text.slice(headEnd, at(Column.BODY_END))) as PlainBody;
    const [wordsEnd, exceptionsEnd] = [at(Column.WORDS_END), at(Column.EXCEPTIONS_END)];
    return {
      words: numbers.subarray(numbersStart, wordsEnd),
      exceptionTable: numbers.subarray(wordsEnd, exceptionsEnd),
      positions: numbers.subarray(exceptionsEnd, at(Column.POSITIONS_END)),
      consts: consts.map((literal) => fromPlain(literal, data)),
      names,
    };
  };
  return new Code(header, { doc, load });
}

const floatToText = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));

function toPlain(literal: Literal, places: ReadonlyMap<Code, number>): PlainLiteral {
  switch (literal.kind) {
    case "none":
      return null;
    case "true":
    case "false":
      return literal.kind === "true";
    case "ellipsis":
      return ["ellipsis"];
    case "int":
      return typeof literal.value === "number" ? literal.value : ["int", String(literal.value)];
    case "float":
      return ["float", floatToText(literal.value)];
    case "complex":
      return ["complex", floatToText(literal.real), floatToText(literal.imag)];
    case "str":
      return literal.value;
    case "bytes":
      return ["bytes", Array.from(literal.value, (byte) => byte.toString(16).padStart(2, "0")).join("")];
    case "tuple":
    case "frozenset":
      return [literal.kind, literal.items.map((item) => toPlain(item, places))];
    case "code":
      return ["code", places.get(literal.code)!];
  }
}

function fromPlain(plain: PlainLiteral, data: SerializedCode): Literal {
  if (plain === null) return { kind: "none" };
  if (typeof plain === "string") return { kind: "str", value: plain };
  if (typeof plain === "number") return { kind: "int", value: plain };
  if (typeof plain === "boolean") return { kind: plain ? "true" : "false" };
  switch (plain[0]) {
    case "ellipsis":
      return { kind: "ellipsis" };
    case "int":
      return { kind: "int", value: BigInt(plain[1]) };
    case "float":
      return { kind: "float", value: Number(plain[1]) };
    case "complex":
      return { kind: "complex", real: Number(plain[1]), imag: Number(plain[2]) };
    case "bytes":
      return { kind: "bytes", value: Uint8Array.from(plain[1].match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)) };
    case "tuple":
    case "frozenset":
      return { kind: plain[0], items: plain[1].map((item) => fromPlain(item, data)) };
    case "code":
      return { kind: "code", code: codeAt(data, plain[1]) };
  }
}
