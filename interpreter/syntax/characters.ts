// What a character may do in a program: start a name, go on in one, be a digit, be printed. Python's rules (PEP 3131 and
// `str.isprintable`), answered by the host's Unicode tables; ASCII by a table of our own, for speed.

const nameStart = 1;
const digit = 2;
const hexDigit = 4;

const ascii = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/[A-Za-z_]/.test(character)) ascii[code] = nameStart;
  if (/[0-9]/.test(character)) ascii[code] = digit | hexDigit;
  if (/[A-Fa-f]/.test(character)) ascii[code] = nameStart | hexDigit;
}

function flag(code: number, mask: number): boolean {
  return ((ascii[code] ?? 0) & mask) !== 0;
}

/** Whether a name may start here: an ASCII letter, `_`, or anything beyond ASCII (which is judged when the name is whole). */
export function startsName(code: number): boolean {
  return code > 127 || flag(code, nameStart);
}

/** Whether a name may go on here, with the same benefit of the doubt beyond ASCII. */
export function continuesName(code: number): boolean {
  return code > 127 || flag(code, nameStart | digit);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isHexDigit(code: number): boolean {
  return flag(code, hexDigit);
}

/** The offset of the first character that may not stand in this name, or -1 if the name is good. */
export function invalidInName(name: string): number {
  if (/^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(name)) return -1;
  let offset = 0;
  for (const character of name) {
    const isAllowed = offset === 0 ? /[\p{XID_Start}_]/u.test(character) : /\p{XID_Continue}/u.test(character);
    if (!isAllowed) return offset;
    offset += character.length;
  }
  return -1;
}

export function isPrintable(character: string): boolean {
  return character === " " || !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Zs}]/u.test(character);
}

/** `U+00A0`, as error messages write a character. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
