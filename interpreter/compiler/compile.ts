// The compiler's front door: a syntax tree in, a Code out. Scopes first (scopes.ts), then one unit for each function, class
// and comprehension, then flow passes and assembly (finish.ts).

import type { Place } from "../bytecode/block.ts";
import type { Code, CodeOrigin } from "../bytecode/code.ts";
import { renumberLines } from "../bytecode/renumber.ts";
import { type ErrorStage, SourceError } from "../source/diagnostic.ts";
import { isInC, shownNumbers, shownPlace } from "../source/shown-line.ts";
import type { Expression, Interactive, Module } from "../syntax/ast.ts";
import { classOrModuleBody, setUpAnnotations } from "./bodies.ts";
import { CompileDepthError } from "./depth.ts";
import { visitExpression } from "./expressions.ts";
import { finishUnit } from "./finish.ts";
import { findFutures } from "./future.ts";
import { Use } from "./scope.ts";
import { findScopes } from "./scopes.ts";
import { visitStatement } from "./statements.ts";
import { type Compilation, Unit } from "./unit.ts";

export { CompileDepthError } from "./depth.ts";

export interface CompileOptions {
  /** As `co_filename` shows it. */
  readonly path: string;
  readonly origin: CodeOrigin;
  /** The text the tree comes from: errors then carry their line. */
  readonly source?: string;
  /** Told of each SyntaxWarning, in the order of the text as far as it is compiled in that order. */
  readonly warn?: (message: string, line: number) => void;
}

/** A file. Throws `SourceError` for what CPython refuses after parsing, `CompileDepthError` for too deep a tree. */
export function compileModule(module: Module, options: CompileOptions): Code {
  const source = options.origin === "library" ? (options.source ?? "") : "";
  const origin = isInC(source) ? "extension" : options.origin;
  const code = compileRoot(module, { ...options, origin, path: shownPlace(options.path, source).path }, (unit) => {
    classOrModuleBody(unit, module.body);
    return true;
  });
  return renumberLines(code, shownNumbers(source));
}

/** What `eval` takes: the code returns the expression's value. */
export function compileExpression(expression: Expression, options: CompileOptions): Code {
  return compileRoot(expression, options, (unit) => {
    unit.expression(expression.body);
    return false;
  });
}

/** A statement typed at a prompt: the values of expression statements are shown (PRINT_EXPR). */
export function compileInteractive(interactive: Interactive, options: CompileOptions): Code {
  return compileRoot(interactive, options, (unit) => {
    setUpAnnotations(unit, interactive.body);
    unit.statements(interactive.body);
    return true;
  });
}

/** `write` compiles the body and says whether the code ends by returning None. */
function compileRoot(root: Module | Expression | Interactive, options: CompileOptions, write: (unit: Unit) => boolean): Code {
  const fail = failing(options, "symbols");
  try {
    const futures = root.type === "Expression" ? { lazyAnnotations: false, line: 0 } : findFutures(root.body, fail);
    const scopes = findScopes(root, { lazyAnnotations: futures.lazyAnnotations, fail });
    const top = scopes.get(root)!;
    const compilation: Compilation = {
      path: options.path,
      origin: options.origin,
      scopes,
      lazyAnnotations: futures.lazyAnnotations,
      futureLine: futures.line,
      isImported: (name) => ((top.uses.get(name) ?? 0) & Use.IMPORT) !== 0,
      isInteractive: root.type === "Interactive",
      visitExpression,
      visitStatement,
      fail: failing(options, "compiler"),
      warn: (message, place) => options.warn?.(message, place.line),
    };
    const unit = new Unit(compilation, "module", "<module>", top, null, 1);
    return finishUnit(unit, write(unit));
  } catch (error) {
    if (error instanceof RangeError && /call stack/.test(error.message)) throw new CompileDepthError();
    throw error;
  }
}

/** Turns places (columns from 0 in UTF-16) into those of SyntaxErrors (columns from 1 in code points). */
function failing({ path, source }: CompileOptions, stage: ErrorStage): (message: string, place: Place) => never {
  return (message, { line, column, endLine, endColumn }) => {
    const lines = source?.split(/\r\n|\r|\n/);
    const text = lines?.[line - 1] ?? null;
    const point = (at: number, units: number): number => Array.from((lines?.[at - 1] ?? "").slice(0, units)).length;
    const columnOf = (at: number, units: number): number => (lines === undefined ? units : point(at, units)) + 1;
    const place = { line, column: columnOf(line, column), endLine, endColumn: endColumn < 0 ? 0 : columnOf(endLine, endColumn) };
    throw new SourceError("SyntaxError", message, path, place, text, stage);
  };
}
