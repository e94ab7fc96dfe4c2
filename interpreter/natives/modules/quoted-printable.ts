// Quoted-printable (RFC 1522 for headers, 2045 for bodies): bytes beyond plain text as `=` and two digits, lines of at most 76 characters.
// What is doubtful in the input is treated as binascii.c treats it.

const LONGEST_LINE = 76;
const [TAB, LINE_FEED, RETURN, SPACE, EQUALS, DOT, UNDERSCORE] = [9, 10, 13, 32, 61, 46, 95] as const;

/** The value of two hexadecimal digits at a place, undefined where there are none. */
function hexAt(bytes: Uint8Array, at: number): number | undefined {
  const digits = String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0);
  return /^[0-9A-Fa-f]{2}$/.test(digits) ? Number.parseInt(digits, 16) : undefined;
}

export function fromQuotedPrintable(bytes: Uint8Array, isHeader: boolean): Uint8Array {
  const made: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at++]!;
    if (byte !== EQUALS) made.push(isHeader && byte === UNDERSCORE ? SPACE : byte);
    else if (at >= bytes.length) break;
    else if (bytes[at] === LINE_FEED || bytes[at] === RETURN) {
      while (at < bytes.length && bytes[at] !== LINE_FEED) at++;
      at++;
    } else {
      const hex = hexAt(bytes, at);
      made.push(bytes[at] === EQUALS || hex === undefined ? EQUALS : hex);
      if (bytes[at] === EQUALS) at++;
      else if (hex !== undefined) at += 2;
    }
  }
  return Uint8Array.from(made);
}

export interface QuotedPrintableOptions {
  /** Tabs and spaces are quoted too. */
  readonly quotesTabs: boolean;
  /** Ends of lines are left as they are. */
  readonly isText: boolean;
  /** Spaces become underscores. */
  readonly isHeader: boolean;
}

function isQuoted(bytes: Uint8Array, at: number, length: number, options: QuotedPrintableOptions): boolean {
  const [byte, next] = [bytes[at]!, bytes[at + 1]];
  if (byte > 126 || byte === EQUALS || (options.isHeader && byte === UNDERSCORE)) return true;
  // A dot alone on its line would end a mail.
  if (byte === DOT) return length === 0 && (next === undefined || next === LINE_FEED || next === RETURN || next === 0);
  if (byte === LINE_FEED || byte === RETURN) return !options.isText;
  if (byte === TAB || byte === SPACE) return at + 1 === bytes.length || (byte < 33 && options.quotesTabs);
  return byte < 33;
}

export function toQuotedPrintable(bytes: Uint8Array, options: QuotedPrintableOptions): Uint8Array {
  const made: number[] = [];
  const first = bytes.indexOf(LINE_FEED);
  const lineEnd = first > 0 && bytes[first - 1] === RETURN ? [RETURN, LINE_FEED] : [LINE_FEED];
  const quote = (byte: number) => made.push(EQUALS, ...new TextEncoder().encode(byte.toString(16).toUpperCase().padStart(2, "0")));
  let length = 0;
  const breakSoftly = () => {
    made.push(EQUALS, ...lineEnd);
    length = 0;
  };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (isQuoted(bytes, at, length, options)) {
      if (length + 3 >= LONGEST_LINE) breakSoftly();
      quote(byte);
      length += 3;
    } else if (options.isText && (byte === LINE_FEED || (byte === RETURN && bytes[at + 1] === LINE_FEED))) {
      length = 0;
      const last = made.at(-1);
      if (last === SPACE || last === TAB) quote(made.pop()!);
      made.push(...lineEnd);
      if (byte === RETURN) at++;
    } else {
      if (at + 1 < bytes.length && bytes[at + 1] !== LINE_FEED && length + 1 >= LONGEST_LINE) breakSoftly();
      length++;
      made.push(options.isHeader && byte === SPACE ? UNDERSCORE : byte);
    }
  }
  return Uint8Array.from(made);
}
