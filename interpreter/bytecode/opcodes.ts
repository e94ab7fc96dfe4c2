// The instruction set, declared once. From a row follow the assembler's types, the handler map (an opcode without a
// handler does not compile), the verifier's stack depth, the disassembler and the table in the README.
//
// The set is CPython 3.11's, with its names and stack pictures, less what exists there for speed alone: no CACHE, no
// PRECALL, no EXTENDED_ARG (an operand is a whole 32-bit word), and keyword calls carry their names on the stack (CALL_KW, as in 3.13).
//
// Stack pictures read as in Forth: what is taken "--" what is left, top of the stack rightmost. `n*` stands for as many
// entries as the operand says, NULL for the mark that fills a place where no value is.

/** How the disassembler reads an operand, and what the assembler accepts as one. */
export type OperandKind =
  | "none"
  | "count" // a number of stack entries
  | "flags" // a small number whose meaning is the instruction's own
  | "local" // index into the frame's slots: locals, then cells, then free variables
  | "name" // index into `Code.names`
  | "global" // (index into `Code.names`) * 2 + 1 if a NULL is to be pushed first
  | "constant" // index into `Code.consts`
  | "operator" // index into BINARY_OPERATORS
  | "comparison" // index into COMPARISONS
  | "jump"; // index of the instruction to go on with

/**
 * When an instruction is followed by a look at the eval breaker (`eval_breaker` in Python/ceval.c), and so may cost the thread the GIL:
 * - `always`: whenever it is through; where it enters Python code, not before that has returned.
 * - `taken`: when it has jumped back. `jump`: when it has jumped, whichever way.
 * - `test`: unless it tested True or False itself, which goes a shorter way; and whenever it has jumped back.
 * - `native-return`: a call, when it reached a native function and that has returned, but for the few that have instructions of their
 *   own (len, isinstance, type, list.append). A call into Python code looks at the callee's RESUME instead.
 * - `return`: a call, when what it called has returned, Python code or native.
 * - `caller`: it leaves its frame. The instruction that waits in the frame below says what happens: nothing, unless that one is
 *   followed by a look after a return of Python code.
 * - `boundary`: as soon as it is over, whatever it did.
 *
 * The rows below have it for CPython 3.11 (`CHECK_EVAL_BREAKER`); the tables of other versions are in safepoints/.
 */
export type Safepoint = "always" | "taken" | "jump" | "test" | "native-return" | "return" | "caller" | "boundary";

interface OpcodeRow {
  readonly operand: OperandKind;
  readonly stack: string;
  readonly safepoint?: Safepoint;
  readonly doc: string;
}

const rows = {
  NOP: { operand: "none", stack: "--", doc: "Do nothing; a line that compiles to nothing keeps its place with it." },
  POP_TOP: { operand: "none", stack: "value --", doc: "Drop the top of the stack." },
  PUSH_NULL: { operand: "none", stack: "-- NULL", doc: "Mark that a plain callable, not a method, follows." },
  COPY: { operand: "count", stack: "n* -- n* value", doc: "Push a copy of the n-th entry from the top (1 is the top)." },
  SWAP: { operand: "count", stack: "n* -- n*", doc: "Exchange the top with the n-th entry from the top." },

  UNARY_POSITIVE: { operand: "none", stack: "value -- result", doc: "+value" },
  UNARY_NEGATIVE: { operand: "none", stack: "value -- result", doc: "-value" },
  UNARY_NOT: { operand: "none", stack: "value -- bool", doc: "not value" },
  UNARY_INVERT: { operand: "none", stack: "value -- result", doc: "~value" },
  BINARY_OP: {
    operand: "operator",
    stack: "left right -- result",
    doc: "Apply an operator, plain or in-place; may call a user's __add__ and kin.",
  },
  COMPARE_OP: { operand: "comparison", stack: "left right -- result", doc: "Rich comparison." },
  IS_OP: { operand: "flags", stack: "left right -- bool", doc: "left is right; inverted when the operand is 1." },
  CONTAINS_OP: { operand: "flags", stack: "item container -- bool", doc: "item in container; inverted when the operand is 1." },
  BINARY_SUBSCR: { operand: "none", stack: "container key -- value", doc: "container[key]" },
  STORE_SUBSCR: { operand: "none", stack: "value container key --", doc: "container[key] = value" },
  DELETE_SUBSCR: { operand: "none", stack: "container key --", doc: "del container[key]" },

  LOAD_CONST: { operand: "constant", stack: "-- value", doc: "Push a constant." },
  LOAD_FAST: { operand: "local", stack: "-- value", doc: "Push a local variable; UnboundLocalError when it has none." },
  STORE_FAST: { operand: "local", stack: "value --", doc: "Bind a local variable." },
  DELETE_FAST: { operand: "local", stack: "--", doc: "Unbind a local variable." },
  MAKE_CELL: { operand: "local", stack: "--", doc: "Put the slot's content into a new cell, shared with inner functions." },
  LOAD_CLOSURE: { operand: "local", stack: "-- cell", doc: "Push the cell itself, for MAKE_FUNCTION." },
  LOAD_DEREF: { operand: "local", stack: "-- value", doc: "Push what a cell holds." },
  STORE_DEREF: { operand: "local", stack: "value --", doc: "Rebind what a cell holds." },
  DELETE_DEREF: { operand: "local", stack: "--", doc: "Empty a cell." },
  LOAD_CLASSDEREF: { operand: "local", stack: "-- value", doc: "As LOAD_DEREF, but the class body's own names come first." },
  COPY_FREE_VARS: { operand: "count", stack: "--", doc: "Take the function's n captured cells into the frame's last slots." },
  LOAD_NAME: { operand: "name", stack: "-- value", doc: "Look a name up in locals, globals, builtins." },
  STORE_NAME: { operand: "name", stack: "value --", doc: "Bind a name in the module's or class body's namespace." },
  DELETE_NAME: { operand: "name", stack: "--", doc: "Unbind a name in the namespace." },
  LOAD_GLOBAL: {
    operand: "global",
    stack: "-- NULL? value",
    doc: "Push a global or builtin; with the operand's low bit, a NULL below it.",
  },
  STORE_GLOBAL: { operand: "name", stack: "value --", doc: "Bind a global." },
  DELETE_GLOBAL: { operand: "name", stack: "--", doc: "Unbind a global." },
  LOAD_ATTR: { operand: "name", stack: "object -- value", doc: "object.name" },
  STORE_ATTR: { operand: "name", stack: "value object --", doc: "object.name = value" },
  DELETE_ATTR: { operand: "name", stack: "object --", doc: "del object.name" },
  LOAD_METHOD: {
    operand: "name",
    stack: "object -- method_or_NULL self_or_value",
    doc: "object.name for a call: an unbound method with its object, or NULL and any other attribute.",
  },

  BUILD_TUPLE: { operand: "count", stack: "n* -- tuple", doc: "Collect n entries into a tuple." },
  BUILD_LIST: { operand: "count", stack: "n* -- list", doc: "Collect n entries into a list." },
  BUILD_SET: { operand: "count", stack: "n* -- set", doc: "Collect n entries into a set." },
  BUILD_MAP: { operand: "count", stack: "2n* -- dict", doc: "Collect n pairs of key and value into a dict." },
  BUILD_CONST_KEY_MAP: { operand: "count", stack: "n* keys -- dict", doc: "A dict from n values and a constant tuple of keys." },
  BUILD_STRING: { operand: "count", stack: "n* -- str", doc: "Join n strings: the parts of an f-string." },
  BUILD_SLICE: { operand: "count", stack: "n* -- slice", doc: "slice(start, stop) or slice(start, stop, step)." },
  LIST_APPEND: { operand: "count", stack: "item --", doc: "Append to the list that lies n entries down: comprehensions." },
  SET_ADD: { operand: "count", stack: "item --", doc: "Add to the set that lies n entries down." },
  MAP_ADD: { operand: "count", stack: "key value --", doc: "Set a key of the dict that lies n entries down." },
  LIST_EXTEND: { operand: "count", stack: "iterable --", doc: "Extend the list that lies n entries down." },
  SET_UPDATE: { operand: "count", stack: "iterable --", doc: "Update the set that lies n entries down." },
  DICT_UPDATE: { operand: "count", stack: "mapping --", doc: "Update the dict that lies n entries down: {**mapping}." },
  DICT_MERGE: { operand: "count", stack: "mapping --", doc: "As DICT_UPDATE, but a repeated key is an error: f(**mapping)." },
  LIST_TO_TUPLE: { operand: "none", stack: "list -- tuple", doc: "Turn a finished list into a tuple." },
  UNPACK_SEQUENCE: { operand: "count", stack: "iterable -- n*", doc: "Unpack into exactly n values, the first on top." },
  UNPACK_EX: {
    operand: "flags",
    stack: "iterable -- before* list after*",
    doc: "Unpack around a starred target: the low byte counts the targets before it, the rest those after it.",
  },
  FORMAT_VALUE: {
    operand: "flags",
    stack: "value spec? -- str",
    doc: "Format an f-string field: low two bits none, !s, !r, !a; bit 2 set when a format spec lies on top.",
  },

  GET_ITER: { operand: "none", stack: "iterable -- iterator", doc: "iter(iterable)" },
  FOR_ITER: {
    operand: "jump",
    stack: "iterator -- iterator item",
    doc: "Push the next item, or drop the iterator and jump when there is none.",
  },
  JUMP_FORWARD: { operand: "jump", stack: "--", doc: "Go on later in the code." },
  JUMP_BACKWARD: { operand: "jump", stack: "--", safepoint: "always", doc: "Go back to an earlier instruction: the end of a loop's body." },
  JUMP_BACKWARD_NO_INTERRUPT: {
    operand: "jump",
    stack: "--",
    doc: "Go back without a look at the eval breaker: inside await and yield from.",
  },
  POP_JUMP_FORWARD_IF_TRUE: { operand: "jump", stack: "value --", doc: "Jump when true." },
  POP_JUMP_FORWARD_IF_FALSE: { operand: "jump", stack: "value --", doc: "Jump when false." },
  POP_JUMP_FORWARD_IF_NONE: { operand: "jump", stack: "value --", doc: "Jump when None." },
  POP_JUMP_FORWARD_IF_NOT_NONE: { operand: "jump", stack: "value --", doc: "Jump when not None." },
  POP_JUMP_BACKWARD_IF_TRUE: {
    operand: "jump",
    stack: "value --",
    safepoint: "taken",
    doc: "Jump back when true: the test of a while loop.",
  },
  POP_JUMP_BACKWARD_IF_FALSE: { operand: "jump", stack: "value --", safepoint: "taken", doc: "Jump back when false." },
  POP_JUMP_BACKWARD_IF_NONE: { operand: "jump", stack: "value --", safepoint: "taken", doc: "Jump back when None." },
  POP_JUMP_BACKWARD_IF_NOT_NONE: { operand: "jump", stack: "value --", safepoint: "taken", doc: "Jump back when not None." },
  JUMP_IF_TRUE_OR_POP: { operand: "jump", stack: "value -- value?", doc: "Keep a true value and jump, else drop it: or." },
  JUMP_IF_FALSE_OR_POP: { operand: "jump", stack: "value -- value?", doc: "Keep a false value and jump, else drop it: and." },

  RESUME: {
    operand: "flags",
    stack: "--",
    safepoint: "always",
    doc: "Entry of a function (0), after yield (1), yield from (2), await (3); looks for 0 and 1 only.",
  },
  MAKE_FUNCTION: {
    operand: "flags",
    stack: "defaults? kwdefaults? annotations? closure? code -- function",
    doc: "Make a function; bits 0 to 3 say which of defaults, keyword defaults, annotations (a flat tuple) and closure are there.",
  },
  CALL: {
    operand: "count",
    stack: "method_or_NULL self_or_callable n* -- result",
    safepoint: "native-return",
    doc: "Call with n positional arguments (besides self).",
  },
  CALL_KW: {
    operand: "count",
    stack: "method_or_NULL self_or_callable n* names -- result",
    safepoint: "native-return",
    doc: "Call with n arguments, the last ones by the names in the tuple on top.",
  },
  CALL_FUNCTION_EX: {
    operand: "flags",
    stack: "NULL callable args kwargs? -- result",
    safepoint: "return",
    doc: "Call with an argument tuple and, with bit 0, a dict: f(*args, **kwargs).",
  },
  RETURN_VALUE: { operand: "none", stack: "value --", safepoint: "caller", doc: "Return to the caller." },
  RETURN_GENERATOR: {
    operand: "none",
    stack: "-- NULL",
    doc: "Make the generator or coroutine of this frame and return it to the caller; RESUME's POP_TOP follows.",
  },
  YIELD_VALUE: { operand: "none", stack: "value -- sent", doc: "Hand a value out of a generator; what is sent comes in its place." },
  ASYNC_GEN_WRAP: {
    operand: "none",
    stack: "value -- wrapped",
    doc: "Mark a value that an async generator yields, as against one it awaits.",
  },
  GET_YIELD_FROM_ITER: {
    operand: "none",
    stack: "iterable -- iterator",
    doc: "iter(iterable), but a generator or a coroutine stays itself.",
  },
  GET_AWAITABLE: {
    operand: "flags",
    stack: "awaitable -- iterator",
    doc: "The iterator of an awaitable; the operand (1 __aenter__, 2 __aexit__) words the error.",
  },
  SEND: {
    operand: "jump",
    stack: "receiver sent -- receiver yielded",
    doc: "Send into a sub-iterator; when it returns, its value replaces both and the code jumps.",
  },
  GET_AITER: { operand: "none", stack: "iterable -- async_iterator", doc: "aiter(iterable)" },
  GET_ANEXT: { operand: "none", stack: "async_iterator -- async_iterator awaitable", doc: "Push the awaitable of the next item." },
  END_ASYNC_FOR: {
    operand: "none",
    stack: "async_iterator exception --",
    doc: "End an async for on StopAsyncIteration; raise anything else again.",
  },

  BEFORE_WITH: {
    operand: "none",
    stack: "manager -- exit entered",
    doc: "Enter a with statement: push the bound __exit__ and what __enter__ gives.",
  },
  BEFORE_ASYNC_WITH: {
    operand: "none",
    stack: "manager -- exit awaitable",
    doc: "Push the bound __aexit__ and the awaitable that __aenter__ gives.",
  },
  WITH_EXCEPT_START: {
    operand: "none",
    stack: "exit lasti previous exception -- exit lasti previous exception result",
    doc: "Call __exit__ with the exception that left the body.",
  },
  PUSH_EXC_INFO: {
    operand: "none",
    stack: "exception -- previous exception",
    doc: "Begin to handle an exception, remembering the one handled before.",
  },
  POP_EXCEPT: { operand: "none", stack: "previous --", doc: "End handling: the remembered exception is current again." },
  CHECK_EXC_MATCH: { operand: "none", stack: "exception class -- exception bool", doc: "Does the except clause match?" },
  CHECK_EG_MATCH: { operand: "none", stack: "exception class -- rest matched", doc: "Split an exception group for except*." },
  PREP_RERAISE_STAR: {
    operand: "none",
    stack: "original raised -- exception",
    doc: "What is left to raise after the except* clauses, or None.",
  },
  RERAISE: {
    operand: "flags",
    stack: "exception --",
    doc: "Raise again without a new traceback entry; with operand n the frame's position is restored from the lasti n entries below the exception (1, or 2 in a with statement).",
  },
  RAISE_VARARGS: { operand: "count", stack: "n* --", doc: "raise, raise exception, raise exception from cause." },
  LOAD_ASSERTION_ERROR: { operand: "none", stack: "-- class", doc: "Push AssertionError, whatever the name is bound to." },

  LOAD_BUILD_CLASS: { operand: "none", stack: "-- function", doc: "Push the function that makes classes." },
  SETUP_ANNOTATIONS: { operand: "none", stack: "--", doc: "Make sure that __annotations__ exists in the namespace." },
  IMPORT_NAME: { operand: "name", stack: "level fromlist -- module", doc: "Import a module." },
  IMPORT_FROM: { operand: "name", stack: "module -- module value", doc: "Take a name from the module on top." },
  IMPORT_STAR: { operand: "none", stack: "module --", doc: "from module import *" },
  PRINT_EXPR: { operand: "none", stack: "value --", doc: "Show the value of an expression statement in interactive code." },

  GET_LEN: { operand: "none", stack: "subject -- subject length", doc: "Push len(subject) for a sequence pattern." },
  MATCH_MAPPING: { operand: "none", stack: "subject -- subject bool", doc: "Is the subject a mapping?" },
  MATCH_SEQUENCE: {
    operand: "none",
    stack: "subject -- subject bool",
    doc: "Is the subject a sequence, other than str, bytes and bytearray?",
  },
  MATCH_KEYS: { operand: "none", stack: "subject keys -- subject keys values_or_None", doc: "Look all the keys of a mapping pattern up." },
  MATCH_CLASS: {
    operand: "count",
    stack: "subject class names -- attributes_or_None",
    doc: "Match a class pattern with n positional sub-patterns and the keyword names on top.",
  },
} as const satisfies Record<string, OpcodeRow>;

export type OpcodeName = keyof typeof rows;

/** The opcodes whose operand is of one of the given kinds: what the assembler's `emit` accepts with it. */
export type OpcodesWith<Kind extends OperandKind> = {
  [Name in OpcodeName]: (typeof rows)[Name]["operand"] extends Kind ? Name : never;
}[OpcodeName];

/** The table, widened to the row's shape. */
export const OPCODES: Readonly<Record<OpcodeName, OpcodeRow>> = rows;

/** Names in order of their numbers. */
export const OPCODE_NAMES = Object.keys(rows) as readonly OpcodeName[];

/** The number of each opcode, as it stands in `Code.words`. */
export const OP = Object.fromEntries(OPCODE_NAMES.map((name, number) => [name, number])) as Readonly<Record<OpcodeName, number>>;

/** Operand of BINARY_OP: the plain operators, then the in-place ones at +13 (CPython's NB_ADD … NB_INPLACE_XOR). */
export const BINARY_OPERATORS = [
  "+",
  "&",
  "//",
  "<<",
  "@",
  "*",
  "%",
  "|",
  "**",
  ">>",
  "-",
  "/",
  "^",
  "+=",
  "&=",
  "//=",
  "<<=",
  "@=",
  "*=",
  "%=",
  "|=",
  "**=",
  ">>=",
  "-=",
  "/=",
  "^=",
] as const;

/** How far an in-place operator lies behind its plain one in BINARY_OPERATORS. */
export const INPLACE_OFFSET = 13;

/** Operand of COMPARE_OP. */
export const COMPARISONS = ["<", "<=", "==", "!=", ">", ">="] as const;
