// `\N{name}`: which character has a Unicode name. The full table weighs a megabyte, so it is not here: whoever has one
// hands in a lookup with `useCharacterNames`. Without it only ASCII's own names are known.

const asciiNames =
  "SPACE,EXCLAMATION MARK,QUOTATION MARK,NUMBER SIGN,DOLLAR SIGN,PERCENT SIGN,AMPERSAND,APOSTROPHE,LEFT PARENTHESIS," +
  "RIGHT PARENTHESIS,ASTERISK,PLUS SIGN,COMMA,HYPHEN-MINUS,FULL STOP,SOLIDUS,DIGIT ZERO,DIGIT ONE,DIGIT TWO,DIGIT THREE," +
  "DIGIT FOUR,DIGIT FIVE,DIGIT SIX,DIGIT SEVEN,DIGIT EIGHT,DIGIT NINE,COLON,SEMICOLON,LESS-THAN SIGN,EQUALS SIGN," +
  "GREATER-THAN SIGN,QUESTION MARK,COMMERCIAL AT";

/** The character with this name, or null. Case does not matter. */
export type CharacterLookup = (name: string) => string | null;

let lookup: CharacterLookup = () => null;

/** Sets the table of names for `\N{…}` from now on. */
export function useCharacterNames(table: CharacterLookup): void {
  lookup = table;
}

export function characterNamed(name: string): string | null {
  const upper = name.toUpperCase();
  const index = asciiNames.split(",").indexOf(upper);
  if (index >= 0) return String.fromCharCode(32 + index);
  const letter = /^LATIN (SMALL|CAPITAL) LETTER ([A-Z])$/.exec(upper);
  if (letter !== null) return letter[1] === "SMALL" ? (letter[2] as string).toLowerCase() : (letter[2] as string);
  return lookup(name);
}
