// Text in columns: cut, padded and measured by what a terminal shows, not by what a string counts.

import stringWidth from "string-width";

/** Printable ASCII and Latin-1, dashes and dots, arrows, boxes and blocks are a column each: most of what is printed, and string-width is slow. */
const PLAIN = /^[\x20-\x7e\xa1-\xac\xae-\xff\u2010-\u2027\u2190-\u2193\u2500-\u259f]*$/;

export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/** At most `width` columns; what was cut is marked by `ellipsis`. Takes text without escape sequences. */
export function cut(text: string, width: number, ellipsis = "…"): string {
  if (widthOf(text) <= width) return text;
  if (width <= 0) return "";
  let kept = "";
  let used = widthOf(ellipsis);
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += widthOf(segment);
    if (used > width) break;
    kept += segment;
  }
  return kept + ellipsis;
}

/** Exactly `width` columns: cut or filled with spaces on the right. */
export function pad(text: string, width: number, ellipsis = "…"): string {
  const short = cut(text, width, ellipsis);
  return short + " ".repeat(Math.max(0, width - widthOf(short)));
}

/** As `pad`, but filled on the left: for numbers. */
export function padLeft(text: string, width: number, ellipsis = "…"): string {
  const short = cut(text, width, ellipsis);
  return " ".repeat(Math.max(0, width - widthOf(short))) + short;
}

/** Lines of at most `width` columns, broken at spaces; a longer word is cut into pieces. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    let rest = word;
    if (line !== "" && widthOf(line) + 1 + widthOf(rest) > width) {
      lines.push(line);
      line = "";
    }
    while (widthOf(rest) > width) {
      const piece = cut(rest, width, "");
      if (piece === "") break;
      lines.push(piece);
      rest = rest.slice(piece.length);
    }
    line = line === "" ? rest : `${line} ${rest}`;
  }
  if (line !== "") lines.push(line);
  return lines;
}
