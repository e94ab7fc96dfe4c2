// import and from … import.

import type { Import, ImportFrom } from "../syntax/ast.ts";
import { int, NONE, str, tuple } from "./constants.ts";
import { bindName } from "./names.ts";
import type { Unit } from "./unit.ts";

export function importModules(unit: Unit, { names }: Import): void {
  for (const { name, asname } of names) {
    unit.constant(int(0));
    unit.constant(NONE);
    unit.emit("IMPORT_NAME", unit.nameIndex(name));
    if (asname === null) bindName(unit, name.split(".", 1)[0]!);
    else importAs(unit, name, asname);
  }
}

/** `import a.b.c as d`: IMPORT_NAME gives `a`; the rest is fetched from there. */
function importAs(unit: Unit, name: string, asname: string): void {
  const parts = name.split(".").slice(1);
  parts.forEach((part, index) => {
    if (index > 0) {
      unit.emit("SWAP", 2);
      unit.emit("POP_TOP");
    }
    unit.emit("IMPORT_FROM", unit.nameIndex(part));
  });
  bindName(unit, asname);
  if (parts.length > 0) unit.emit("POP_TOP");
}

export function importFrom(unit: Unit, node: ImportFrom): void {
  unit.constant(int(node.level));
  if (node.module === "__future__" && node.line > unit.compilation.futureLine) {
    unit.fail("from __future__ imports must occur at the beginning of the file");
  }
  unit.constant(tuple(node.names.map(({ name }) => str(name))));
  unit.emit("IMPORT_NAME", unit.nameIndex(node.module ?? ""));
  if (node.names[0]?.name === "*") return unit.emit("IMPORT_STAR");
  for (const { name, asname } of node.names) {
    unit.emit("IMPORT_FROM", unit.nameIndex(name));
    bindName(unit, asname ?? name);
  }
  unit.emit("POP_TOP");
}
