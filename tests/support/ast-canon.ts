// Prints a syntax tree in the canonical form that `ast-oracle.py` prints CPython's in, so that the two can be compared as text.

import type { Literal } from "../../interpreter/syntax/ast.ts";

const places = new Set(["line", "column", "endLine", "endColumn", "type"]);
const unplaced = new Set(["Module", "Expression", "Interactive", "arguments", "comprehension", "withitem", "match_case"]);

/** The tree as one line of text. */
export function canonical(tree: object): string {
  const out: string[] = [];
  dump(tree as Fields, out);
  return out.join("");
}

type Fields = { readonly [name: string]: unknown };

function typeName(node: Fields): string {
  if (typeof node.type === "string") return node.type;
  if ("posonlyargs" in node) return "arguments";
  if ("is_async" in node) return "comprehension";
  if ("context_expr" in node) return "withitem";
  if ("guard" in node) return "match_case";
  if ("annotation" in node) return "arg";
  if ("asname" in node) return "alias";
  return "keyword";
}

function dump(node: Fields, out: string[]): void {
  const name = typeName(node);
  out.push(name);
  if (!unplaced.has(name)) out.push(`@${node.line}:${node.column}-${node.endLine}:${node.endColumn}`);
  out.push("(");
  const fields = Object.keys(node).filter((field) => !places.has(field));
  for (const field of fields.sort()) {
    out.push(`${field}=`);
    const value = node[field];
    if ((name === "Constant" || name === "MatchSingleton") && field === "value") out.push(literal(value as Literal));
    else dumpField(value, out);
    out.push(" ");
  }
  out.push(")");
}

function dumpField(value: unknown, out: string[]): void {
  if (Array.isArray(value)) {
    out.push("[");
    for (const item of value) {
      dumpField(item, out);
      out.push(" ");
    }
    out.push("]");
  } else if (value === null) out.push("None");
  else if (typeof value === "boolean") out.push(value ? "1" : "0");
  else if (typeof value === "object") dump(value as Fields, out);
  else out.push(String(value));
}

function literal(value: Literal): string {
  switch (value.kind) {
    case "none":
      return "None";
    case "true":
      return "True";
    case "false":
      return "False";
    case "ellipsis":
      return "Ellipsis";
    case "int":
      return `int:${value.value.toString(16)}`;
    case "float":
      return `float:${hexDouble(value.value)}`;
    case "complex":
      return `complex:${hexDouble(value.imag)}`;
    case "bytes":
      return `bytes:${Array.from(value.value, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
    case "str": {
      let hex = "";
      for (let i = 0; i < value.value.length; i++) hex += value.value.charCodeAt(i).toString(16).padStart(4, "0");
      return `str:${hex}`;
    }
  }
}

function hexDouble(value: number): string {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setFloat64(0, value);
  return bytes.getBigUint64(0).toString(16).padStart(16, "0");
}
