// Line numbers of the library in tracebacks. Some lines show in every program's tracebacks (`self.run()` of threading, `return
// runner.run(main)` of asyncio); our files are other texts than CPython's, so such a line says in a comment, `#@ 190`, which
// number it has there. Where our file has a line of that number too, the two change places: each number means one line.
// A file that begins with `#@ ../enum.py +10000` is a part of that one: its lines are shown as that file's, so much further down. One
// that begins with `#@ <frozen os>` is one of those that CPython has frozen in: its frames go by that name and show no source. One
// that begins with `#@ in C`, or `#@ ../datetime.py +12000, in C`, does what CPython has in C: tracebacks do not show it at all.

const MARK = / {2}#@ (\d+)$/;
const PART = /^#@ (\S+) \+(\d+)(?:, in C)?\n/;
const FROZEN = /^#@ (<frozen [\w.]+>)\n/;
const IN_C = /^#@ (?:\S+ \+\d+, )?in C\n/;

/** Has CPython this file's functions in C, so that they are in no traceback? */
export const isInC = (text: string): boolean => IN_C.test(text);

/**
 * The path of the file of which this one shows as a part, and by how much its lines are further down there; else its own path, or what a frozen
 * module has for one, and 0.
 */
export function shownPlace(path: string, text: string): { readonly path: string; readonly offset: number } {
  const frozen = FROZEN.exec(text);
  if (frozen !== null) return { path: frozen[1]!, offset: 0 };
  const mark = PART.exec(text);
  if (mark === null) return { path, offset: 0 };
  const folders = path.split("/").slice(0, -1);
  for (const name of mark[1]!.split("/")) name === ".." ? folders.pop() : folders.push(name);
  return { path: folders.join("/"), offset: Number(mark[2]) };
}

/** For the lines whose number is another than their place: place → number. */
export function shownNumbers(text: string): ReadonlyMap<number, number> {
  const { offset } = shownPlace("", text);
  if (offset === 0 && !text.includes("  #@ ")) return new Map();
  const lines = text.split("\n");
  const marked = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const shown = Number(MARK.exec(line)?.[1] ?? 0);
    if (shown !== 0) marked.set(index + 1, shown);
  }
  if (offset === 0) return withExchanges(marked, lines.length);
  return new Map(lines.map((_, index) => [index + 1, marked.get(index + 1) ?? index + 1 + offset]));
}

/** The marked lines, and those whose numbers they have taken: each of these gets the number that has become free by it. */
function withExchanges(marked: ReadonlyMap<number, number>, count: number): Map<number, number> {
  const takers = new Map([...marked].map(([place, shown]) => [shown, place]));
  const numbers = new Map(marked);
  for (const shown of takers.keys()) {
    if (shown > count || marked.has(shown)) continue;
    let free = takers.get(shown)!;
    while (takers.has(free)) free = takers.get(free)!;
    numbers.set(shown, free);
  }
  return numbers;
}

/** The lines by their number, from 0, without the comments; "" where there is none. */
export function shownLines(text: string): string[] {
  const lines = text.split("\n").map((line) => line.replace(MARK, ""));
  const shown = shownPlace("", text).offset === 0 ? [...lines] : [];
  for (const [place, number] of shownNumbers(text)) {
    while (shown.length < number) shown.push("");
    shown[number - 1] = lines[place - 1] ?? "";
  }
  return shown;
}
