// Case mapping of str: upper, lower, title, swap and fold with Unicode's full mappings. The host knows upper and lower; title
// case and folding are derived from them, with the few letters that go their own way.

/** Lower case letters that got an upper case only after Unicode 14. */
const LATE_PAIRS = /[\u019b\u0264]/;
const ASCII = /^[\0-\x7f]*$/;
const UPPERCASE = /\p{Uppercase}/u;
const LOWERCASE = /\p{Lowercase}/u;
const CASED = /\p{Cased}/u;

export function upperCase(text: string): string {
  if (LATE_PAIRS.test(text))
    return Array.from(text, (character) => (LATE_PAIRS.test(character) ? character : character.toUpperCase())).join("");
  return text.toUpperCase();
}

export function lowerCase(text: string): string {
  return text.toLowerCase();
}

export function foldCase(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return Array.from(text, foldCharacter).join("");
}

function foldCharacter(character: string): string {
  const code = character.codePointAt(0)!;
  if (code === 0x131) return character;
  if (code === 0x1e9e) return "ss";
  // Cherokee folds to its capitals, which are the older letters.
  if ((code >= 0x13a0 && code <= 0x13fd) || (code >= 0xab70 && code <= 0xabbf)) return character.toUpperCase();
  return upperCase(character).toLowerCase();
}

/** Digraphs with a title case of their own, by thirds: DŽ Dž dž, LJ Lj lj, NJ Nj nj, DZ Dz dz. */
function titleDigraph(code: number): number | undefined {
  if (code >= 0x1c4 && code <= 0x1cc) return code - ((code - 0x1c4) % 3) + 1;
  return code >= 0x1f1 && code <= 0x1f3 ? 0x1f2 : undefined;
}

/** Greek with an iota below, and Georgian, whose capitals are not used at the start of words. */
function titleOther(code: number): number | undefined {
  if (code >= 0x10d0 && code <= 0x10ff) return code;
  if (code >= 0x1f80 && code <= 0x1faf) return code | 8;
  if (code === 0x1fb3 || code === 0x1fc3 || code === 0x1ff3) return code + 9;
  return code === 0x1fbc || code === 0x1fcc || code === 0x1ffc ? code : undefined;
}

export function titleCharacter(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return character.toUpperCase();
  const single = titleDigraph(code) ?? titleOther(code);
  if (single !== undefined) return String.fromCodePoint(single);
  const upper = upperCase(character);
  if (upper.length <= 1 || code > 0xffff || code === 0x149) return upper;
  const rest = upper.slice(1);
  return upper[0]! + (code >= 0x1fb2 && code <= 0x1ff7 ? rest.replace("\u0399", "\u0345") : rest.toLowerCase());
}

const BEFORE_FINAL = /(?!\p{Case_Ignorable})\p{Cased}\p{Case_Ignorable}*$/u;
const AFTER_FINAL = /^\p{Case_Ignorable}*(?!\p{Case_Ignorable})\p{Cased}/u;

/** One character in lower case as it stands in its text: a sigma at the end of a word has a form of its own. */
function lowerAt(points: readonly string[], index: number): string {
  const character = points[index]!;
  if (character !== "\u03a3") return character.toLowerCase();
  const isFinal = BEFORE_FINAL.test(points.slice(0, index).join("")) && !AFTER_FINAL.test(points.slice(index + 1).join(""));
  return isFinal ? "\u03c2" : "\u03c3";
}

export function titleCase(text: string): string {
  const points = Array.from(text);
  let previous = false;
  let titled = "";
  for (let i = 0; i < points.length; i++) {
    titled += previous ? lowerAt(points, i) : titleCharacter(points[i]!);
    previous = CASED.test(points[i]!);
  }
  return titled;
}

export function capitalize(text: string): string {
  if (ASCII.test(text)) return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
  const points = Array.from(text);
  return points.map((point, index) => (index === 0 ? titleCharacter(point) : lowerAt(points, index))).join("");
}

export function swapCase(text: string): string {
  const points = Array.from(text);
  const swapped = points.map((point, index) => {
    if (UPPERCASE.test(point)) return lowerAt(points, index);
    return LOWERCASE.test(point) ? upperCase(point) : point;
  });
  return swapped.join("");
}
