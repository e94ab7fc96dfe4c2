// The front door of the interpreter, the only file that other folders import: a program in, executions out.

import type { Code } from "./bytecode/code.ts";
import { SAFEPOINT_TABLES, type SafepointTableName } from "./bytecode/safepoints/tables.ts";
import { CompileDepthError, compileModule } from "./compiler/compile.ts";
import type { Execution } from "./host/execution.ts";
import { characterByName, characterName } from "./natives/modules/character-database.ts";
import type { SyntaxWarning } from "./natives/syntax-warnings.ts";
import { unpaid } from "./objects/effort.ts";
import { PyThrow } from "./objects/exception.ts";
import type { ModuleSource } from "./objects/runtime.ts";
import { useNamesForEncoding } from "./operations/codec.ts";
import { Interpreter, syntaxException } from "./process/interpreter.ts";
import { runMain } from "./process/startup.ts";
import { decodeSource } from "./source/decode.ts";
import { renderSourceError, SourceError } from "./source/diagnostic.ts";
import { shownLines } from "./source/shown-line.ts";
import { useCharacterNames } from "./syntax/character-names.ts";
import { parseModule } from "./syntax/parse.ts";

useNamesForEncoding(characterName);
useCharacterNames((name) => characterByName(name) ?? null);

export { Code } from "./bytecode/code.ts";
export { type DisassemblyRow, disassemble } from "./bytecode/disassemble.ts";
export { SAFEPOINT_TABLES, type SafepointTableName } from "./bytecode/safepoints/tables.ts";
export { deserializeCode, type SerializedCode, serializeCode } from "./bytecode/serialize.ts";
export type { CutWait, DataListener, Execution, Location, ReadMark, Site } from "./host/execution.ts";
export type { CopyToken, ExitStatus, MemoryId, SemaphoreId, SignalAction } from "./host/process-requests.ts";
export type {
  Answer,
  FileId,
  LabelledWait,
  LockId,
  OpenFlags,
  PollId,
  Request,
  RequestKind,
  RequestTable,
  Stream,
  TaskChange,
  ThreadId,
} from "./host/requests.ts";

/** A program as a user gives it. */
export interface ProgramSource {
  readonly source: string | Uint8Array;
  /** As tracebacks show it. */
  readonly path: string;
  /** sys.argv after the program's own name. */
  readonly argv: readonly string[];
  /** The files around it, by path: what it can import, and what is on the simulated disk. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** The version of CPython that sys.version_info shows; "3.11" by default. */
  readonly version?: string;
  /** The version whose threads it has: their names, their locks, what sys says of switching. "3.11" by default. */
  readonly threading?: string;
  /** Where a thread can be made to give up the GIL; as in 3.11 by default. */
  readonly safepoints?: SafepointTableName;
  /** So many safepoints are let pass each time before one counts, as in 2.7; null or left out: none. */
  readonly checkInterval?: number | null;
  /** Cores of the machine: os.cpu_count(). */
  readonly cores?: number;
  /** python -u: what is written to standard output and error goes out piece by piece. */
  readonly unbuffered?: boolean;
  /** Modelled bytes that the program's objects may take. */
  readonly memoryBytes?: number;
}

/** A program that can be begun any number of times, each time with a heap of its own. */
export interface Program {
  readonly code: Code;
  main(): Execution;
}

/** The program cannot run at all. `stderr` is what a person gets to read. */
export interface Refusal {
  readonly exitCode: 1 | 3;
  readonly stderr: string;
}

/** A file of the standard library by its path below library/: its text, or its code when it was compiled ahead. */
export type LibraryReader = (path: string) => { readonly text: string; readonly code: Code | null } | undefined;

/** Where tracebacks say that library modules are. */
const LIBRARY_PATH = "/usr/lib/python3.11";
const MEGABYTE = 2 ** 20;

/** Compiled library modules: the same for all programs in this process. */
const libraryCode = new Map<string, Code>();

/** Compile a program's text; throws nothing that the text can cause. */
export function compileProgram({
  source,
  path,
}: Pick<ProgramSource, "source" | "path">):
  | { readonly code: Code; readonly text: string; readonly warnings: readonly SyntaxWarning[] }
  | Refusal {
  try {
    const text = typeof source === "string" ? source : decodeSource(source, path);
    const warnings: SyntaxWarning[] = [];
    const warn = (message: string, line: number): void => {
      warnings.push({ message, path, line, text: text.split("\n")[line - 1] ?? null });
    };
    return { text, code: compileModule(parseModule(text, path), { path, origin: "program", source: text, warn }), warnings };
  } catch (error) {
    if (error instanceof SourceError) return { exitCode: 1, stderr: renderSourceError(error) };
    if (error instanceof CompileDepthError) return { exitCode: 1, stderr: `RecursionError: ${error.message}\n` };
    throw error;
  }
}

/** A program ready to be begun, with the modules that it can import. */
export function createInterpreter(program: ProgramSource, library: LibraryReader): Program | Refusal {
  const { path } = program;
  const compiled = compileProgram(program);
  if ("stderr" in compiled) return compiled;
  const { code, text, warnings } = compiled;
  const modules = new Modules(program, text, library);
  const main = (): Execution => {
    const interpreter = new Interpreter({
      programPath: path,
      argv: [path, ...program.argv],
      version: program.version ?? "3.11",
      threading: program.threading ?? "3.11",
      safepoints: SAFEPOINT_TABLES[program.safepoints ?? "3.11"],
      checkInterval: program.checkInterval ?? null,
      cores: program.cores ?? 4,
      unbuffered: program.unbuffered ?? false,
      limits: { memoryBytes: program.memoryBytes ?? 1024 * MEGABYTE, recursion: 1000 },
      findModule: (name) => modules.find(name),
      sourceLines: (file) => modules.lines(file),
      syntaxWarnings: warnings,
    });
    const machine = interpreter.machine();
    runMain(machine, code, path);
    return machine;
  };
  return { code, main };
}

/** The modules that one program can import, and the lines of all source files for tracebacks. */
class Modules {
  private readonly program: ProgramSource;
  private readonly library: LibraryReader;
  private readonly folder: string;
  private readonly sources = new Map<string, string>();
  private readonly codes = new Map<string, Code>();
  /** Loaded library files that are shown as parts of another, by that one's path. */
  private readonly parts = new Map<string, Set<string>>();

  constructor(program: ProgramSource, text: string, library: LibraryReader) {
    this.program = program;
    this.library = library;
    this.folder = program.path.includes("/") ? program.path.slice(0, program.path.lastIndexOf("/") + 1) : "";
    this.sources.set(program.path, text);
  }

  find(name: string): ModuleSource | undefined {
    const base = name.replaceAll(".", "/");
    for (const [path, isPackage] of [
      [`${base}/__init__.py`, true],
      [`${base}.py`, false],
    ] as const) {
      const own = this.program.files[this.folder + path] ?? this.program.files[path];
      if (own !== undefined) return { path: this.folder + path, isPackage, code: () => this.compileOwn(this.folder + path, own) };
    }
    for (const [path, isPackage] of [
      [`${base}.py`, false],
      [`${base}/__init__.py`, true],
    ] as const) {
      if (this.library(path) !== undefined) return { path: `${LIBRARY_PATH}/${path}`, isPackage, code: () => this.compileLibrary(path) };
    }
    return undefined;
  }

  private compileOwn(path: string, content: string | Uint8Array): Code {
    let code = this.codes.get(path);
    if (code === undefined) {
      code = this.compileFile(path, content);
      this.codes.set(path, code);
    }
    return code;
  }

  /** A source error in an imported file is the importing program's SyntaxError. */
  private compileFile(path: string, content: string | Uint8Array): Code {
    try {
      const text = typeof content === "string" ? content : decodeSource(content, path);
      this.sources.set(path, text);
      return compileModule(parseModule(text, path), { path, origin: "program", source: text });
    } catch (error) {
      throw error instanceof SourceError ? new PyThrow(syntaxException(error, (own) => this.lines(own))) : error;
    }
  }

  private compileLibrary(path: string): Code {
    const entry = this.library(path)!;
    const shown = `${LIBRARY_PATH}/${path}`;
    let code = libraryCode.get(path);
    if (code === undefined) {
      code =
        entry.code ?? unpaid(() => compileModule(parseModule(entry.text, shown), { path: shown, origin: "library", source: entry.text }));
      libraryCode.set(path, code);
    }
    // The code of a part has the path of the whole. The text is not looked into here: most runs need the text of no module.
    if (code.path !== shown && code.path.startsWith(LIBRARY_PATH)) {
      const whole = code.path.slice(LIBRARY_PATH.length + 1);
      this.parts.set(whole, (this.parts.get(whole) ?? new Set()).add(path));
    }
    return code;
  }

  lines(path: string): readonly string[] | null {
    const own = this.sources.get(path);
    if (own !== undefined) return own.split("\n");
    if (!path.startsWith(`${LIBRARY_PATH}/`)) return null;
    const below = path.slice(LIBRARY_PATH.length + 1);
    const text = this.library(below)?.text;
    if (text === undefined) return null;
    const lines = shownLines(text);
    for (const part of this.parts.get(below) ?? []) {
      for (const [index, line] of shownLines(this.library(part)?.text ?? "").entries()) lines[index] = line || (lines[index] ?? "");
    }
    return lines;
  }
}
