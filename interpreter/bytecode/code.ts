// A compiled piece of Python: a module, a function, a class body, a comprehension. Plain immutable data without live
// objects, so that it can be written to a file and read back; constants are literals that the VM turns into values once.

/** A constant as source text or the compiler's folding can produce it. */
export type Literal =
  | { readonly kind: "none" | "true" | "false" | "ellipsis" }
  | { readonly kind: "int"; readonly value: number | bigint } // number up to MAX_SAFE_INTEGER, bigint beyond
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "complex"; readonly real: number; readonly imag: number }
  | { readonly kind: "str"; readonly value: string }
  | { readonly kind: "bytes"; readonly value: Uint8Array }
  | { readonly kind: "tuple" | "frozenset"; readonly items: readonly Literal[] }
  | { readonly kind: "code"; readonly code: Code };

/** Bits of `Code.flags`, with CPython's values (Include/cpython/code.h). */
export const CodeFlag = {
  OPTIMIZED: 0x01,
  NEWLOCALS: 0x02,
  VARARGS: 0x04,
  VARKEYWORDS: 0x08,
  NESTED: 0x10,
  GENERATOR: 0x20,
  COROUTINE: 0x80,
  ITERABLE_COROUTINE: 0x100,
  ASYNC_GENERATOR: 0x200,
} as const;

/** Whose code it is: screens fold library frames, and exploration preempts in them only at requests. */
export type CodeOrigin = "program" | "library" | "extension";

/** What the compiler hands to the constructor; see `Code` for the meanings. */
export type CodeFields = Omit<Code, "linked" | "body" | "doc">;

/** What is needed of a code only when it is run or looked into. */
export type CodeBody = Pick<CodeFields, "words" | "positions" | "exceptionTable" | "consts" | "names">;
type CodeHeader = Omit<CodeFields, keyof CodeBody>;

/** The docstring is the first constant, if that is a string and the code has one (the compiler leaves None otherwise). */
function docOf([first]: readonly Literal[], flags: number): string | null {
  return first?.kind === "str" && (flags & CodeFlag.OPTIMIZED) !== 0 ? first.value : null;
}

export class Code {
  readonly name: string;
  readonly qualname: string;
  /** As `co_filename` shows it. */
  readonly path: string;
  readonly origin: CodeOrigin;
  readonly firstLine: number;
  readonly argCount: number;
  readonly positionalOnlyCount: number;
  readonly keywordOnlyCount: number;
  readonly flags: number;
  /** Pairs: opcode, operand. Jump operands and every other instruction index count pairs. */
  get words(): Int32Array {
    return this.body.words;
  }
  /** Four numbers an instruction: line, end line, column, end column; line -1 where it has none. Columns count UTF-16 units from 0. */
  get positions(): Int32Array {
    return this.body.positions;
  }
  /**
   * Five numbers a row, CPython's zero-cost table: first instruction, instruction after the last, handler, stack depth
   * to cut back to, 1 if the position of the raising instruction is to be pushed. The first row that fits wins.
   */
  get exceptionTable(): Int32Array {
    return this.body.exceptionTable;
  }
  get consts(): readonly Literal[] {
    return this.body.consts;
  }
  get names(): readonly string[] {
    return this.body.names;
  }
  /** Parameters, then the other locals. Slot i of the frame holds variable i of varNames, cellVars (those that are no parameters), freeVars. */
  readonly varNames: readonly string[];
  readonly cellVars: readonly string[];
  readonly freeVars: readonly string[];
  /** Names by slot: what `local` operands index. */
  readonly slotNames: readonly string[];
  readonly stackSize: number;
  /** The docstring of a function: its first constant, if that is text. */
  readonly doc: string | null;
  /** What the VM keeps with the code: its constants as values, its inline caches. */
  linked: unknown = undefined;
  private loaded: CodeBody | null;
  private readonly load: () => CodeBody;

  /** The body may be a function that gives it, called when it is first wanted. */
  constructor(fields: CodeHeader, body: CodeBody | { readonly doc: string | null; readonly load: () => CodeBody }) {
    this.loaded = "load" in body ? null : body;
    this.load = "load" in body ? body.load : () => body;
    this.doc = "load" in body ? body.doc : docOf(body.consts, fields.flags);
    this.name = fields.name;
    this.qualname = fields.qualname;
    this.path = fields.path;
    this.origin = fields.origin;
    this.firstLine = fields.firstLine;
    this.argCount = fields.argCount;
    this.positionalOnlyCount = fields.positionalOnlyCount;
    this.keywordOnlyCount = fields.keywordOnlyCount;
    this.flags = fields.flags;
    this.varNames = fields.varNames;
    this.cellVars = fields.cellVars;
    this.freeVars = fields.freeVars;
    this.slotNames = fields.slotNames;
    this.stackSize = fields.stackSize;
  }

  private get body(): CodeBody {
    this.loaded ??= this.load();
    return this.loaded;
  }
}
