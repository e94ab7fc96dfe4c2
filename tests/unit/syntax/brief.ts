// A syntax tree as one short line, for tests to compare: node types and the fields that say something, no places.

import type { Literal } from "../../../interpreter/syntax/ast.ts";

const silent = new Set(["type", "line", "column", "endLine", "endColumn", "ctx"]);

/** `BinOp(left=x op=Add right=1)`: names and constants stand for themselves, fields that are empty, null or false are left out. */
export function brief(node: unknown): string {
  if (Array.isArray(node)) return `[${node.map(brief).join(" ")}]`;
  if (typeof node !== "object" || node === null) return String(node);
  const fields = node as { readonly [name: string]: unknown };
  if (fields["type"] === "Name") return String(fields["id"]);
  if (fields["type"] === "Constant") return literal(fields["value"] as Literal);
  const shown = Object.entries(fields).filter(([name, value]) => !silent.has(name) && !isEmpty(value));
  return `${fields["type"] ?? ""}(${shown.map(([name, value]) => `${name}=${field(name, value)}`).join(" ")})`;
}

function field(name: string, value: unknown): string {
  return name === "value" && typeof value === "object" && value !== null && "kind" in value && !("type" in value)
    ? literal(value as Literal)
    : brief(value);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === false || value === -1 || (Array.isArray(value) && value.length === 0);
}

function literal(value: Literal): string {
  switch (value.kind) {
    case "int":
      return String(value.value);
    case "float":
      return `float ${value.value}`;
    case "complex":
      return `${value.imag}j`;
    case "str":
      return JSON.stringify(value.value);
    case "bytes":
      return `b${JSON.stringify(String.fromCharCode(...value.value))}`;
    default:
      return value.kind;
  }
}
