// Code to plain JSON-able data and back, so that compiled library modules can be kept in a file. The data carries a
// fingerprint of the instruction set; data of another one is not read.

import { Code, type CodeBody, type CodeOrigin, type Literal } from "./code.ts";
import { OPCODE_NAMES } from "./opcodes.ts";

/** A tagged literal; numbers that JSON cannot hold are text, bytes are hexadecimal. */
type PlainLiteral =
  | readonly ["none" | "true" | "false" | "ellipsis"]
  | readonly ["int" | "str" | "bytes", string]
  | readonly ["float", string]
  | readonly ["complex", string, string]
  | readonly ["tuple" | "frozenset", readonly PlainLiteral[]]
  | readonly ["code", number];

/** A code as it stands in the list of them all; its body is JSON text, read when the code is run. */
interface PlainCode {
  readonly strings: readonly [name: string, qualname: string, path: string, origin: CodeOrigin];
  /** firstLine, argCount, positionalOnlyCount, keywordOnlyCount, flags, stackSize */
  readonly numbers: readonly number[];
  readonly doc: string | null;
  /** varNames, cellVars, freeVars, slotNames */
  readonly variables: readonly (readonly string[])[];
  readonly body: string;
}

interface PlainBody {
  readonly words: readonly number[];
  /** JSON text of its own: larger than all the rest, and needed for tracebacks and by people who look. */
  readonly positions: string;
  readonly exceptionTable: readonly number[];
  readonly consts: readonly PlainLiteral[];
  readonly names: readonly string[];
}

export interface SerializedCode {
  readonly instructionSet: string;
  /** Every code after those that are constants of it: the last one is the module's. */
  readonly codes: readonly PlainCode[];
}

/** Changes whenever an opcode is added, removed or moved. */
const INSTRUCTION_SET = fingerprint(OPCODE_NAMES.join(" "));

/** 32 bits of FNV-1a. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}

export function serializeCode(code: Code): SerializedCode {
  const codes: PlainCode[] = [];
  toPlain(code, codes);
  return { instructionSet: INSTRUCTION_SET, codes };
}

/** Null when the data was made for another instruction set. */
export function deserializeCode({ instructionSet, codes }: SerializedCode): Code | null {
  return instructionSet === INSTRUCTION_SET ? fromPlain(codes, codes.length - 1) : null;
}

/** Append a code to the list, behind the codes among its constants; gives its place. */
function toPlain(code: Code, codes: PlainCode[]): number {
  const body: PlainBody = {
    words: Array.from(code.words),
    positions: JSON.stringify(Array.from(code.positions)),
    exceptionTable: Array.from(code.exceptionTable),
    consts: code.consts.map((literal) => literalToPlain(literal, codes)),
    names: code.names,
  };
  return (
    codes.push({
      strings: [code.name, code.qualname, code.path, code.origin],
      numbers: [code.firstLine, code.argCount, code.positionalOnlyCount, code.keywordOnlyCount, code.flags, code.stackSize],
      doc: code.doc,
      variables: [code.varNames, code.cellVars, code.freeVars, code.slotNames],
      body: JSON.stringify(body),
    }) - 1
  );
}

function fromPlain(codes: readonly PlainCode[], place: number): Code {
  const { strings, numbers, doc, variables, body } = codes[place]!;
  const [firstLine, argCount, positionalOnlyCount, keywordOnlyCount, flags, stackSize] = numbers as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const [varNames, cellVars, freeVars, slotNames] = variables as [string[], string[], string[], string[]];
  const header = {
    name: strings[0],
    qualname: strings[1],
    path: strings[2],
    origin: strings[3],
    firstLine,
    argCount,
    positionalOnlyCount,
    keywordOnlyCount,
    flags,
    stackSize,
    varNames,
    cellVars,
    freeVars,
    slotNames,
  };
  return new Code(header, { doc, load: () => bodyFromPlain(JSON.parse(body) as PlainBody, codes) });
}

function bodyFromPlain(body: PlainBody, codes: readonly PlainCode[]): CodeBody {
  let positions: Int32Array | undefined;
  return {
    words: new Int32Array(body.words),
    get positions() {
      positions ??= new Int32Array(JSON.parse(body.positions) as number[]);
      return positions;
    },
    exceptionTable: new Int32Array(body.exceptionTable),
    consts: body.consts.map((literal) => literalFromPlain(literal, codes)),
    names: body.names,
  };
}

const floatToText = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));

function literalToPlain(literal: Literal, codes: PlainCode[]): PlainLiteral {
  switch (literal.kind) {
    case "none":
    case "true":
    case "false":
    case "ellipsis":
      return [literal.kind];
    case "int":
      return ["int", String(literal.value)];
    case "float":
      return ["float", floatToText(literal.value)];
    case "complex":
      return ["complex", floatToText(literal.real), floatToText(literal.imag)];
    case "str":
      return ["str", literal.value];
    case "bytes":
      return ["bytes", Array.from(literal.value, (byte) => byte.toString(16).padStart(2, "0")).join("")];
    case "tuple":
    case "frozenset":
      return [literal.kind, literal.items.map((item) => literalToPlain(item, codes))];
    case "code":
      return ["code", toPlain(literal.code, codes)];
  }
}

function literalFromPlain(plain: PlainLiteral, codes: readonly PlainCode[]): Literal {
  switch (plain[0]) {
    case "none":
    case "true":
    case "false":
    case "ellipsis":
      return { kind: plain[0] };
    case "int": {
      const small = Number(plain[1]);
      return { kind: "int", value: Number.isSafeInteger(small) ? small : BigInt(plain[1]) };
    }
    case "float":
      return { kind: "float", value: Number(plain[1]) };
    case "complex":
      return { kind: "complex", real: Number(plain[1]), imag: Number(plain[2]) };
    case "str":
      return { kind: "str", value: plain[1] };
    case "bytes":
      return { kind: "bytes", value: Uint8Array.from(plain[1].match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)) };
    case "tuple":
    case "frozenset":
      return { kind: plain[0], items: plain[1].map((item) => literalFromPlain(item, codes)) };
    case "code":
      return { kind: "code", code: fromPlain(codes, plain[1]) };
  }
}
