// Gives the lines of a code, and of all code in it, other numbers: see source/shown-line.ts.

import type { Code } from "./code.ts";

/** Changes the code in place, which nobody has seen yet. */
export function renumberLines(code: Code, numbers: ReadonlyMap<number, number>): Code {
  if (numbers.size === 0) return code;
  const { positions } = code;
  for (let at = 0; at < positions.length; at += 4) {
    positions[at] = numbers.get(positions[at]!) ?? positions[at]!;
    positions[at + 1] = numbers.get(positions[at + 1]!) ?? positions[at + 1]!;
  }
  (code as { firstLine: number }).firstLine = numbers.get(code.firstLine) ?? code.firstLine;
  for (const literal of code.consts) if (literal.kind === "code") renumberLines(literal.code, numbers);
  return code;
}
