// Constants as Python's `repr` writes them: for disassemblies, annotations kept as text and error messages.

import type { Literal } from "./code.ts";

export function represent(literal: Literal): string {
  switch (literal.kind) {
    case "none":
      return "None";
    case "true":
      return "True";
    case "false":
      return "False";
    case "ellipsis":
      return "...";
    case "int":
      return String(literal.value);
    case "float":
      return float(literal.value);
    case "complex":
      return complex(literal.real, literal.imag);
    case "str":
      return text(literal.value);
    case "bytes":
      return bytes(literal.value);
    case "tuple":
      return `(${literal.items.map(represent).join(", ")}${literal.items.length === 1 ? "," : ""})`;
    case "frozenset":
      return `frozenset({${literal.items.map(represent).join(", ")}})`;
    case "code":
      return `<code object ${literal.code.name}, file "${literal.code.path}", line ${literal.code.firstLine}>`;
  }
}

/** The shortest digits that read back the same, with an exponent from 1e16 up and below 1e-4. */
function float(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
  const [mantissa, exponent] = value.toExponential().split("e") as [string, string];
  const power = Number(exponent);
  if (power < -4 || power >= 16) return `${mantissa}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  const digits = Math.max(mantissa.replace(/[-.]/g, "").length - 1 - power, 1);
  return value.toFixed(digits);
}

function complex(real: number, imag: number): string {
  const part = (value: number): string => float(value).replace(/\.0$/, "");
  if (real === 0 && !Object.is(real, -0)) return `${part(imag)}j`;
  const sign = imag < 0 || Object.is(imag, -0) ? "" : "+";
  return `(${part(real)}${sign}${part(imag)}j)`;
}

const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };

const quoteFor = (hasSingle: boolean, hasDouble: boolean): string => (hasSingle && !hasDouble ? '"' : "'");
const hex = (code: number, width: number): string => code.toString(16).padStart(width, "0");

function text(value: string): string {
  const quote = quoteFor(value.includes("'"), value.includes('"'));
  let body = "";
  for (const character of value) {
    const code = character.codePointAt(0)!;
    if (character === quote) body += `\\${quote}`;
    else if (SHORT[character] !== undefined) body += SHORT[character];
    else if (character === " " || !/[\p{C}\p{Z}]/u.test(character)) body += character;
    else body += code < 0x100 ? `\\x${hex(code, 2)}` : code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
  }
  return quote + body + quote;
}

function bytes(value: Uint8Array): string {
  const quote = quoteFor(value.includes(0x27), value.includes(0x22));
  let body = "";
  for (const code of value) {
    const character = String.fromCharCode(code);
    if (character === quote) body += `\\${quote}`;
    else if (SHORT[character] !== undefined) body += SHORT[character];
    else body += code < 0x20 || code >= 0x7f ? `\\x${hex(code, 2)}` : character;
  }
  return `b${quote}${body}${quote}`;
}
