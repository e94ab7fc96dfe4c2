// Names and lines come from the user's program: control characters are made visible, so that a name cannot move the cursor. Apart
// from text-width.ts, whose tables take long to load and which a plain run does not need.

const CONTROL = /[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Text of the program as it may stand in one line: tabs become spaces, other control characters a visible escape. */
export function printable(text: string): string {
  return text.replaceAll("\t", "    ").replace(CONTROL, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
