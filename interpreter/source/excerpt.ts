// A line of source with carets under a part of it: what syntax errors and tracebacks both show.

/**
 * The line without its indentation, indented by four, and under it carets from `from` up to `to` (code points of the line as
 * it is, counted from 0; an empty range gives one caret). No carets if `from` is left of the text. Each line ends in a newline.
 */
export function excerpt(line: string, from: number, to: number): string {
  const trimmed = line.replace(/[\r\n]+$/, "");
  const shown = trimmed.replace(/^[ \t\f]+/, "");
  const first = `    ${shown}\n`;
  const indentation = trimmed.length - shown.length;
  if (from < indentation) return first;
  const length = Array.from(shown).length;
  const start = Math.min(from - indentation, length);
  const end = Math.max(Math.min(to - indentation, length), start + 1);
  return `${first}    ${" ".repeat(start)}${"^".repeat(end - start)}\n`;
}
