// One code object being written: an assembler that knows its scope, its constants and names, and the blocks (loops, try, with)
// it is in the middle of. Nested functions are units of their own; all units of a program share a Compilation.

import { BlockWriter, type Place } from "../bytecode/block.ts";
import type { Code, CodeOrigin, Literal } from "../bytecode/code.ts";
import type { OpcodesWith } from "../bytecode/opcodes.ts";
import type { Expr, Stmt } from "../syntax/ast.ts";
import { ConstantPool } from "./constants.ts";
import { mangle } from "./mangle.ts";
import type { Scope } from "./scope.ts";
import type { Scopes } from "./scopes.ts";
import type { FrameBlock } from "./unwinding.ts";

/** What all units of one program share. */
export interface Compilation {
  readonly path: string;
  readonly origin: CodeOrigin;
  readonly scopes: Scopes;
  readonly lazyAnnotations: boolean;
  /** The line of the last future import, 0 without one. */
  readonly futureLine: number;
  readonly isInteractive: boolean;
  /** Does the module itself import something under this name? */
  readonly isImported: (name: string) => boolean;
  /** The two walks everything else recurses through; handed in, so that the files of the compiler need not import in circles. */
  readonly visitExpression: (unit: Unit, node: Expr) => void;
  readonly visitStatement: (unit: Unit, node: Stmt) => void;
  readonly fail: (message: string, place: Place) => never;
  readonly warn: (message: string, place: Place) => void;
}

type UnitKind = "module" | "class" | "function" | "async function" | "lambda" | "comprehension";

export class Unit extends BlockWriter {
  readonly compilation: Compilation;
  readonly kind: UnitKind;
  readonly parent: Unit | null;
  readonly scope: Scope;
  readonly name: string;
  readonly qualname: string;
  readonly firstLine: number;
  /** The class that private names belong to. */
  readonly className: string | null;
  readonly constants = new ConstantPool();
  readonly names = new Map<string, number>();
  readonly varNames = new Map<string, number>();
  readonly cellVars = new Map<string, number>();
  readonly freeVars = new Map<string, number>();
  readonly frameBlocks: FrameBlock[] = [];
  private readonly innerCodes = new Map<object, Code>();
  argCount = 0;
  positionalOnlyCount = 0;
  keywordOnlyCount = 0;

  constructor(compilation: Compilation, kind: UnitKind, name: string, scope: Scope, parent: Unit | null, firstLine: number) {
    super();
    this.compilation = compilation;
    this.kind = kind;
    this.parent = parent;
    this.scope = scope;
    this.name = name;
    this.firstLine = firstLine;
    this.className = kind === "class" ? name : (parent?.className ?? null);
    this.qualname = qualify(this);
    for (const parameter of scope.parameters) this.varNames.set(parameter, this.varNames.size);
    for (const cell of scope.cellNames()) this.cellVars.set(cell, this.cellVars.size);
    if (scope.needsClassCell) this.cellVars.set("__class__", 0);
    for (const free of scope.freeNames()) this.freeVars.set(free, this.cellVars.size + this.freeVars.size);
    const line = kind === "module" ? 0 : firstLine;
    this.place = { line, column: 0, endLine: kind === "module" ? firstLine : line, endColumn: 0 };
    this.emit("RESUME", 0);
  }

  expression(node: Expr): void {
    this.compilation.visitExpression(this, node);
  }

  expressions(nodes: readonly Expr[]): void {
    for (const node of nodes) this.compilation.visitExpression(this, node);
  }

  statements(nodes: readonly Stmt[]): void {
    for (const node of nodes) this.compilation.visitStatement(this, node);
  }

  constant(literal: Literal): void {
    this.emit("LOAD_CONST", this.constants.add(literal));
  }

  /** An instruction on a name that is looked up when it runs; private names are mangled. */
  named(opcode: OpcodesWith<"name">, name: string): void {
    this.emit(opcode, this.nameIndex(this.mangled(name)));
  }

  nameIndex(name: string): number {
    return indexIn(this.names, name);
  }

  /** The code of a function, class or comprehension inside this unit; what is compiled twice, such as a `finally` body, shares it. */
  codeOf<Node extends object>(node: Node, compile: (unit: Unit, node: Node) => Code): Code {
    const known = this.innerCodes.get(node);
    if (known !== undefined) return known;
    const code = compile(this, node);
    this.innerCodes.set(node, code);
    return code;
  }

  mangled(name: string): string {
    return mangle(this.className, name);
  }

  /** Does `work` with another place, then takes the old one up again. */
  at(place: Place, work: () => void): void {
    const outer = this.place;
    this.place = place;
    work();
    this.place = outer;
  }

  /** Refuses the program, at the current place unless told otherwise. */
  fail(message: string, place: Place = this.place): never {
    return this.compilation.fail(message, place);
  }
}

/** The index of `name` in a table of names, where it is put if it is new. */
export function indexIn(table: Map<string, number>, name: string): number {
  const known = table.get(name);
  if (known !== undefined) return known;
  table.set(name, table.size);
  return table.size - 1;
}

function qualify({ kind, name, parent }: Unit): string {
  if (parent === null || parent.kind === "module") return name;
  if (kind === "function" || kind === "async function" || kind === "class") {
    if (parent.scope.homes.get(parent.mangled(name)) === "declared global") return name;
  }
  const isFunction = parent.kind === "function" || parent.kind === "async function" || parent.kind === "lambda";
  return `${parent.qualname}${isFunction ? ".<locals>" : ""}.${name}`;
}
