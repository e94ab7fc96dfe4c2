// What is said of bad programs, where it points, and how it is printed.

import { expect, test } from "vitest";
import { decodeSource } from "../../../interpreter/source/decode.ts";
import { renderSourceError, SourceError } from "../../../interpreter/source/diagnostic.ts";
import { parseModule } from "../../../interpreter/syntax/parse.ts";
import { badPrograms } from "./bad-programs.ts";

function errorOf(read: () => unknown): SourceError {
  try {
    read();
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error("this is Python after all");
}

test.each(badPrograms)("%j", (source, words, place) => {
  const error = errorOf(() => parseModule(source, "x.py"));
  expect(`${error.kind}: ${error.message}`).toBe(words);
  expect([error.line, error.column, error.endLine, error.endColumn]).toEqual(place);
});

test.each([
  [
    "a = 1\nif a = 3:\n  pass",
    "  File \"x.py\", line 2\n    if a = 3:\n       ^^^^^\nSyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?\n",
  ],
  [
    "if a:\n    b = f(1 2)",
    '  File "x.py", line 2\n    b = f(1 2)\n          ^^^\nSyntaxError: invalid syntax. Perhaps you forgot a comma?\n',
  ],
  [
    "def f():\nx",
    '  File "x.py", line 2\n    x\n    ^\nIndentationError: expected an indented block after function definition on line 1\n',
  ],
  ["a\n  b", '  File "x.py", line 2\n    b\nIndentationError: unexpected indent\n'],
  ["(a b,\n  c d)", '  File "x.py", line 1\n    (a b,\n     ^^^\nSyntaxError: invalid syntax. Perhaps you forgot a comma?\n'],
  ["x = [1,\n     2 3\n  ]", '  File "x.py", line 2\n    2 3\n    ^^^\nSyntaxError: invalid syntax. Perhaps you forgot a comma?\n'],
])("%j prints", (source, text) => {
  expect(renderSourceError(errorOf(() => parseModule(source, "x.py")))).toBe(text);
});

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ["\xef\xbb\xbfa = '\xc3\xa9'", "a = 'é'"],
  ["# coding: latin-1\na = '\xe9'", "# coding: latin-1\na = 'é'"],
  ["a\r\nb\rc", "a\nb\nc"],
])("bytes %j decode", (encoded, text) => {
  expect(decodeSource(bytes(encoded), "x.py")).toBe(text);
});

test.each([
  [
    "a\n'\xe9'",
    "SyntaxError: Non-UTF-8 code starting with '\\xe9' in file x.py on line 2, but no encoding declared; " +
      "see https://peps.python.org/pep-0263/ for details\n",
  ],
  ["# coding: nonsense\n", "SyntaxError: encoding problem: nonsense\n"],
  ["# coding: ascii\n'\xe9'", "SyntaxError: encoding problem: ascii\n"],
  ["a\nb\0", '  File "x.py", line 2\n    b\nSyntaxError: source code cannot contain null bytes\n'],
])("bytes %j do not decode", (encoded, text) => {
  expect(renderSourceError(errorOf(() => decodeSource(bytes(encoded), "x.py")))).toBe(text);
});
