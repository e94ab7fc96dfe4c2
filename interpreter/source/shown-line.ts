// Line numbers of the library in tracebacks. Some lines show in every program's tracebacks (`self.run()` of threading, `return
// runner.run(main)` of asyncio); our files are other texts than CPython's, so such a line says in a comment, `#@ 190`, which
// number it has there. Where our file has a line of that number too, the two change places: each number means one line.

const MARK = / {2}#@ (\d+)$/;

/** For the lines whose number is another than their place: place → number. */
export function shownNumbers(text: string): ReadonlyMap<number, number> {
  const lines = text.split("\n");
  const numbers = new Map<number, number>();
  if (!text.includes("  #@ ")) return numbers;
  for (const [index, line] of lines.entries()) {
    const shown = Number(MARK.exec(line)?.[1] ?? 0);
    const place = index + 1;
    if (shown === 0 || shown === place) continue;
    numbers.set(place, shown);
    if (shown <= lines.length) numbers.set(shown, place);
  }
  return numbers;
}

/** The lines by their number, without the comments. */
export function shownLines(text: string): string[] {
  const lines = text.split("\n");
  const shown = lines.map((line) => line.replace(MARK, ""));
  for (const [place, number] of shownNumbers(text)) {
    while (shown.length < number) shown.push("");
    shown[number - 1] = (lines[place - 1] ?? "").replace(MARK, "");
  }
  return shown;
}
