// A line of source with carets under a part of it: what syntax errors and tracebacks both show.

/**
 * The line without its indentation, indented by four, and a second line with carets from `from` up to `to` (code points,
 * counted from 0 in the undedented line). A negative `from` gives no carets; an empty range gives one. Each line ends in a newline.
 */
export function excerpt(line: string, from: number, to: number): string {
  const trimmed = line.replace(/[\r\n]+$/, "");
  const shown = trimmed.replace(/^[ \t\f]+/, "");
  const first = `    ${shown}\n`;
  if (from < 0) return first;
  const points = Array.from(shown);
  const indentation = trimmed.length - shown.length;
  const start = Math.max(0, from - indentation);
  const end = Math.min(Math.max(to - indentation, start + 1), Math.max(points.length, start + 1));
  let padding = "";
  for (let i = 0; i < start; i++) padding += blank(points[i]);
  return `${first}    ${padding}${"^".repeat(end - start)}\n`;
}

function blank(character: string | undefined): string {
  return character !== undefined && /\s/.test(character) ? character : " ";
}
