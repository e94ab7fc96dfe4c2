// __doc__ of the builtin classes whose methods are declared in several places, and of the exceptions: in words of our own.

import type { PyClass } from "../../objects/class.ts";
import { codeClass } from "../../objects/code-object.ts";
import { EXCEPTIONS, type ExceptionName } from "../../objects/exception.ts";
import { cellClass } from "../../objects/function.ts";
import { memoryViewClass } from "../../objects/memory-view.ts";
import { moduleClass } from "../../objects/module.ts";
import { boolClass, complexClass, floatClass, intClass } from "../../objects/numbers.ts";
import { sliceClass } from "../../objects/sequence.ts";
import { superClass } from "../../objects/super.ts";
import { bytearrayClass, bytesClass, strClass } from "../../objects/text.ts";
import { genericAliasClass } from "./generic-alias.ts";
import { unionClass } from "./union.ts";

const CLASSES: readonly (readonly [cls: PyClass, doc: string])[] = [
  [intClass, "int([x]) -> integer\nint(x, base=10) -> integer\n\nA whole number of any size, from a number or from digits in a base."],
  [boolClass, "bool(x) -> bool\n\nTrue or False, whichever x counts as. There are no other instances."],
  [floatClass, "A floating point number, from a number or from text."],
  [complexClass, "A complex number, from its real and imaginary parts or from text."],
  [strClass, "str(object='') -> str\nstr(buffer[, encoding[, errors]]) -> str\n\nText: an object's str(), or decoded bytes."],
  [bytesClass, "bytes(ints | buffer | count) -> bytes\nbytes(string, encoding[, errors]) -> bytes\n\nAn immutable sequence of bytes."],
  [
    bytearrayClass,
    "bytearray(ints | buffer | count) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\n\nA mutable sequence of bytes.",
  ],
  [memoryViewClass, "A view of the bytes of another object, without a copy."],
  [sliceClass, "slice(stop)\nslice(start, stop[, step])\n\nWhat stands between the brackets of x[start:stop:step]."],
  [superClass, "super() -> the classes after the one around the method\nsuper(type[, object]) -> the classes after type, bound to object"],
  [codeClass, "What a piece of source text is compiled to."],
  [cellClass, "A variable that functions inside one another share."],
  [moduleClass, "A module: a namespace with a name and, perhaps, a docstring."],
  [genericAliasClass, "A class with arguments, as list[int] is."],
  [unionClass, "A union of classes, as int | str is."],
];

const ERRORS: Readonly<Record<Exclude<ExceptionName, "ExceptionGroup">, string>> = {
  BaseException: "The class that all exceptions come from.",
  BaseExceptionGroup: "Several exceptions, raised together.",
  GeneratorExit: "Thrown into a generator that is closed.",
  KeyboardInterrupt: "The user has interrupted the program.",
  SystemExit: "The program is to end.",
  Exception: "The class that exceptions come from which a program may want to handle.",
  ArithmeticError: "An arithmetic operation has failed.",
  FloatingPointError: "An operation on floating point numbers has failed.",
  OverflowError: "A result is too large for its type.",
  ZeroDivisionError: "A division or a remainder by zero.",
  AssertionError: "An assert statement does not hold.",
  AttributeError: "An object has no such attribute, or does not let it be changed.",
  BufferError: "A buffer cannot be had, or is in use.",
  EOFError: "The input is at its end.",
  ImportError: "A module, or a name in it, cannot be imported.",
  ModuleNotFoundError: "There is no such module.",
  LookupError: "An index or a key does not fit.",
  IndexError: "A sequence has no item at this index.",
  KeyError: "A mapping has no such key.",
  MemoryError: "There is not enough memory.",
  NameError: "No variable of this name exists.",
  UnboundLocalError: "A local variable has no value yet.",
  OSError: "The operating system has refused something.",
  BlockingIOError: "An operation would have to wait on something that must not.",
  ChildProcessError: "Something went wrong with a child process.",
  ConnectionError: "Something went wrong with a connection.",
  BrokenPipeError: "Nobody reads from the other end.",
  ConnectionAbortedError: "The other side has given the connection up.",
  ConnectionRefusedError: "The other side does not accept the connection.",
  ConnectionResetError: "The other side has cut the connection.",
  FileExistsError: "The file is there already.",
  FileNotFoundError: "There is no such file or directory.",
  InterruptedError: "A signal has interrupted a system call.",
  IsADirectoryError: "A file was needed, this is a directory.",
  NotADirectoryError: "A directory was needed, this is something else.",
  PermissionError: "The rights do not suffice.",
  ProcessLookupError: "There is no such process.",
  TimeoutError: "It took too long.",
  ReferenceError: "What a weak proxy stood for is gone.",
  RuntimeError: "An error that no other class describes.",
  NotImplementedError: "A method that a subclass has to define.",
  RecursionError: "Calls are nested too deeply.",
  StopAsyncIteration: "An asynchronous iterator is at its end.",
  StopIteration: "An iterator is at its end.",
  SyntaxError: "The source text is not Python.",
  IndentationError: "Lines are not indented as they must be.",
  TabError: "Tabs and spaces are mixed so that the indentation depends on the width of a tab.",
  SystemError: "The interpreter has found a fault of its own.",
  TypeError: "An operation does not exist for objects of this type.",
  ValueError: "The type is right, the value is not.",
  UnicodeError: "Text cannot be encoded or decoded.",
  UnicodeDecodeError: "Bytes are not text in this encoding.",
  UnicodeEncodeError: "The encoding has no bytes for a character.",
  UnicodeTranslateError: "A character cannot be translated.",
  Warning: "The class that all warnings come from.",
  BytesWarning: "A warning about bytes that are used as text.",
  DeprecationWarning: "A warning, for programmers, about a feature that will go.",
  EncodingWarning: "A warning about an encoding that depends on the machine.",
  FutureWarning: "A warning, for users, about a feature that will change.",
  ImportWarning: "A warning about an import that is hardly meant.",
  PendingDeprecationWarning: "A warning about a feature that may be deprecated one day.",
  ResourceWarning: "A warning about something that was not closed.",
  RuntimeWarning: "A warning about doubtful behaviour at run time.",
  SyntaxWarning: "A warning about doubtful syntax.",
  UnicodeWarning: "A warning about text.",
  UserWarning: "A warning of the program's own.",
};

export function documentClasses(): void {
  for (const [cls, doc] of CLASSES) cls.set("__doc__", doc);
  for (const [name, doc] of Object.entries(ERRORS)) EXCEPTIONS[name as ExceptionName].set("__doc__", doc);
}
