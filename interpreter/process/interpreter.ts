// One interpreter: the modules, builtins and limits that all threads of a simulated process share. Implements what natives
// may ask of it.

import type { Code } from "../bytecode/code.ts";
import type { SafepointTable } from "../bytecode/safepoints/table.ts";
import { CompileDepthError, compileExpression, compileInteractive, compileModule } from "../compiler/compile.ts";
import type { Execution } from "../host/execution.ts";
import type { CopyToken } from "../host/process-requests.ts";
import { disModule } from "../inspect/dis-module.ts";
import { addHooks } from "../inspect/hooks.ts";
import { installInspection } from "../inspect/install.ts";
import { tracebackModule } from "../inspect/traceback-module.ts";
import { printUnraisable } from "../inspect/uncaught.ts";
import { takeUnwritten } from "../natives/console.ts";
import { importModule } from "../natives/importing.ts";
import { makeModule, type NativeModule } from "../natives/module.ts";
import { fillBuiltins, NATIVE_MODULES } from "../natives/registry.ts";
import { pendingWarnings, type SyntaxWarning } from "../natives/syntax-warnings.ts";
import { currentContext } from "../objects/context-vars.ts";
import { call, type Steps, settle, steps } from "../objects/deferred.ts";
import { makeException, type PyException, PyThrow, raise } from "../objects/exception.ts";
import type { HandledException } from "../objects/generator.ts";
import { forgetLocals } from "../objects/local.ts";
import { PyDict } from "../objects/mapping.ts";
import { PyModule } from "../objects/module.ts";
import { running } from "../objects/running.ts";
import type { Limits, ModuleSource, Runtime } from "../objects/runtime.ts";
import { PyTuple } from "../objects/sequence.ts";
import { signalTable } from "../objects/signal-table.ts";
import { PyObject, type Result, type Value } from "../objects/value.ts";
import { getAttribute } from "../operations/attribute.ts";
import { DEFAULT_DIGIT_LIMIT, digitLimit } from "../operations/int-text.ts";
import { SourceError } from "../source/diagnostic.ts";
import { parseExpression, parseInteractive, parseModule } from "../syntax/parse.ts";
import { countBytes } from "../vm/census.ts";
import { Machine } from "../vm/machine.ts";
import { collect } from "../vm/mortality.ts";
import { heldBy, unreachable } from "../vm/reach.ts";
import { Safepoints } from "../vm/safepoints.ts";
import { beginChild, beginFresh, checkFrames, goOn } from "./fork.ts";
import { HeapCopy } from "./heap-copy.ts";
import { spawnThread } from "./startup.ts";

/** Native modules that look at code, which natives/ may not. */
const INSPECTING_MODULES: ReadonlyMap<string, NativeModule> = new Map([disModule, tracebackModule].map((module) => [module.name, module]));

/** Finds modules for one interpreter: the program's own, then the library's. */
export type ModuleFinder = (name: string) => ModuleSource | undefined;

export interface InterpreterOptions {
  readonly programPath: string;
  readonly argv: readonly string[];
  readonly unbuffered: boolean;
  readonly version: string;
  readonly threading: string;
  /** Where a thread can lose the GIL, and how many such places 2.7 lets pass each time (null: none). */
  readonly safepoints: SafepointTable;
  readonly checkInterval: number | null;
  readonly cores: number;
  readonly limits: Limits;
  readonly findModule: ModuleFinder;
  readonly sourceLines: (path: string) => readonly string[] | null;
  /** What the compiler noticed in the program itself. */
  readonly syntaxWarnings: readonly SyntaxWarning[];
}

installInspection();

/** Instructions between two counts of memory, at least; and what one is taken to add: twice what it added lately, within these bounds. */
const FEWEST_BETWEEN = 250_000;
const BYTES_AN_INSTRUCTION = { least: 16, most: 64 } as const;

/** Addresses that id() shows count up from here in steps of 16: of the shape CPython's have on Linux. */
const FIRST_ADDRESS = 0x7f0000000000;

export class Interpreter implements Runtime {
  readonly builtins: PyDict;
  readonly modules = new PyDict();
  readonly limits: Limits;
  readonly argv: readonly string[];
  readonly unbuffered: boolean;
  readonly version: string;
  readonly threading: string;
  ticker: { checkInterval: number | null };
  safepoints: Safepoints;
  readonly programPath: string;
  recursionLimit: number;
  readonly cores: number;
  readonly findModule: ModuleFinder;
  private readonly readLines: (path: string) => readonly string[] | null;
  /** Lines of text given to compile() and exec(). */
  private ids = new WeakMap<PyObject, number>();
  private readonly immediateIds = new Map<Value, number>();
  private lastId = FIRST_ADDRESS;
  private readonly states = new Map<string, unknown>();
  /** The threads whose frames are alive. */
  private machines = new Set<Machine>();
  private instructionsToCensus = FEWEST_BETWEEN;
  private lastCensus = { bytes: 0, after: FEWEST_BETWEEN };

  private readonly options: InterpreterOptions;

  constructor(options: InterpreterOptions) {
    this.options = options;
    this.limits = options.limits;
    digitLimit.value = DEFAULT_DIGIT_LIMIT;
    this.argv = options.argv;
    this.unbuffered = options.unbuffered;
    this.version = options.version;
    this.threading = options.threading;
    this.ticker = { checkInterval: options.checkInterval };
    this.safepoints = new Safepoints(options.safepoints, this.ticker);
    this.programPath = options.programPath;
    this.recursionLimit = options.limits.recursion;
    this.cores = options.cores;
    this.findModule = options.findModule;
    this.readLines = options.sourceLines;
    const module = new PyModule("builtins");
    module.isNative = true;
    fillBuiltins(module.attributes);
    this.builtins = module.attributes;
    this.modules.set("builtins", module);
    this.modules.set("sys", this.nativeModule("sys")!);
    addHooks(this);
    pendingWarnings(this).push(...options.syntaxWarnings);
  }

  idOf(value: Value): number {
    const known = value instanceof PyObject ? this.ids.get(value) : this.immediateIds.get(value);
    if (known !== undefined) return known;
    this.lastId += 16;
    if (value instanceof PyObject) this.ids.set(value, this.lastId);
    else this.immediateIds.set(value, this.lastId);
    return this.lastId;
  }

  compile(source: string, path: string, mode: "exec" | "eval" | "single"): Code {
    const warn = (message: string, line: number): void => {
      pendingWarnings(this).push({ message, path, line, text: null });
    };
    return compileSource(source, { path, mode, warn, lines: this.readLines });
  }

  sourceLines(path: string): readonly string[] | null {
    return this.readLines(path);
  }

  nativeModule(name: string): PyObject | undefined {
    const declared = INSPECTING_MODULES.get(name) ?? NATIVE_MODULES.get(name);
    return declared === undefined ? undefined : makeModule(declared, this);
  }

  state<State>(key: string, make: () => State): State {
    if (!this.states.has(key)) this.states.set(key, make());
    return this.states.get(key) as State;
  }

  allocate(bytes: number): void {
    if (bytes > this.limits.memoryBytes) raise("MemoryError", "");
  }

  spawn(callable: Value, args: readonly Value[], keywords: ReadonlyMap<string, Value> | null): Execution {
    const machine = this.machine();
    spawnThread(machine, callable, args, keywords);
    return machine;
  }

  /** A new machine for a thread of this process. */
  machine(): Machine {
    const machine = new Machine(this);
    this.machines.add(machine);
    return machine;
  }

  fork(work: { readonly callable: Value; readonly args: readonly Value[] } | null): (copyToken: CopyToken) => Execution {
    const from = running.machine as Machine;
    if (work === null) checkFrames(from);
    return (copyToken) => {
      const { child, heap } = this.copyFor(from, copyToken);
      if (work === null) goOn(child, from, heap);
      else beginChild(child, heap.of(work.callable), work.args.map(heap.of));
      heap.finish();
      return child;
    };
  }

  fresh(work: { readonly module: string; readonly name: string; readonly args: readonly Value[] }): () => Execution {
    return () => {
      const machine = new Interpreter({ ...this.options, syntaxWarnings: [] }).machine();
      beginFresh(machine, work);
      return machine;
    };
  }

  /** The interpreter of a forked process: a copy of everything, and of the threads only the one that forks. */
  private copyFor(from: Machine, copyToken: CopyToken): { readonly child: Machine; readonly heap: HeapCopy } {
    const copy: Interpreter = Object.assign(Object.create(Interpreter.prototype), this);
    copy.ticker = { ...this.ticker };
    copy.safepoints = this.safepoints.copy(copy.ticker);
    copy.ids = new WeakMap();
    copy.machines = new Set();
    const child = copy.machine();
    const onCopy = (original: PyObject, copied: PyObject): void => {
      const id = this.ids.get(original);
      if (id !== undefined) copy.ids.set(copied, id);
    };
    const heap = new HeapCopy({ copyToken, from, to: child, onCopy });
    for (const name of ["builtins", "modules", "immediateIds", "states", "lastCensus"] as const) heap.copyField(this, copy, name);
    heap.finish();
    return { child, heap };
  }

  roots(): readonly PyObject[] {
    const roots: PyObject[] = [this.modules, ...signalTable(this).held()];
    for (const { top, handled, context } of this.machines) {
      roots.push(...heldBy(top), currentContext(context));
      for (let level: HandledException | null = handled; level !== null; level = level.previous)
        if (level.exception !== null) roots.push(level.exception);
    }
    return roots;
  }

  isHeld(object: PyObject): boolean {
    return this.dead([object]).length === 0;
  }

  dead(objects: readonly PyObject[]): readonly PyObject[] {
    return unreachable(this.roots(), objects);
  }

  collect(): Result {
    return steps(collect(running.machine as Machine));
  }

  unraisable(machine: Machine, exception: PyException, object: PyObject): Result {
    const method = object.cls.lookup("__del__");
    return printUnraisable(machine, exception, null, method ?? object);
  }

  unwritten() {
    return takeUnwritten(this);
  }

  unawaited(coroutine: PyObject): Result {
    return steps(warnUnawaited(this, coroutine));
  }

  /** The thread's last frame is gone. */
  forget(machine: Machine): void {
    this.machines.delete(machine);
    forgetLocals(machine);
  }

  /**
   * Told of instructions executed; true when the program has more than it may. A census costs in proportion to what lives,
   * so the next one comes when as many instructions have run as may fill what is left, or add a tenth.
   */
  exceedsMemory(instructions: number): boolean {
    this.instructionsToCensus -= instructions;
    if (this.instructionsToCensus > 0) return false;
    const limit = this.limits.memoryBytes;
    const bytes = countBytes(
      [this.modules],
      [...this.machines].map((machine) => machine.top),
      limit,
    );
    const { least, most } = BYTES_AN_INSTRUCTION;
    const lately = (bytes - this.lastCensus.bytes) / this.lastCensus.after;
    const untilFull = (limit - bytes) / Math.min(Math.max(lately * 2, least), most);
    const worthWhile = bytes / most / 10;
    this.instructionsToCensus = Math.ceil(Math.max(FEWEST_BETWEEN, untilFull, worthWhile));
    this.lastCensus = { bytes, after: this.instructionsToCensus };
    return bytes > limit;
  }
}

/** What CPython calls when a coroutine is deallocated before it began (`_PyErr_WarnUnawaitedCoroutine`). */
function* warnUnawaited(runtime: Runtime, coroutine: PyObject): Steps {
  const warnings = yield* importModule(runtime, "warnings");
  return call(yield* settle(getAttribute(warnings, "_warn_unawaited_coroutine")), [coroutine]);
}

interface CompileWish {
  readonly path: string;
  readonly mode: "exec" | "eval" | "single";
  readonly warn: (message: string, line: number) => void;
  readonly lines: (path: string) => readonly string[] | null;
}

/** Source text to code, errors as Python exceptions. */
function compileSource(source: string, { path, mode, warn, lines }: CompileWish): Code {
  try {
    const options = { path, origin: "program", source, warn } as const;
    if (mode === "exec") return compileModule(parseModule(source, path), options);
    if (mode === "eval") return compileExpression(parseExpression(source, path), options);
    return compileInteractive(parseInteractive(source, path), options);
  } catch (error) {
    if (error instanceof SourceError) throw new PyThrow(syntaxException(error, lines));
    if (error instanceof CompileDepthError) return raise("RecursionError", error.message);
    throw error;
  }
}

/**
 * A source error as the exception a program can catch. The parser has the text at hand; later the line is looked up in the file, if there is one
 * (compiler_error). Who looks for symbols leaves the place out of the arguments (PyErr_RangedSyntaxLocationObject).
 */
export function syntaxException(error: SourceError, lines: (path: string) => readonly string[] | null) {
  const { kind, message, path, line, column, endLine, endColumn, stage } = error;
  const found = stage === "parser" ? undefined : lines(path)?.[line - 1];
  const text = stage === "parser" ? error.text : found === undefined ? null : `${found}\n`;
  const end = stage === "symbols" && endColumn === 0 ? null : endColumn;
  const fields = { msg: message, filename: path, lineno: line, offset: column, text, end_lineno: endLine, end_offset: end };
  const args = stage === "symbols" ? [message] : [message, new PyTuple([path, line, column, text, endLine, end])];
  return makeException(kind, args, { ...fields, print_file_and_line: null });
}
