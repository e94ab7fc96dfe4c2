// bytes.fromhex: pairs of digits with ASCII white space between them.

import { raise } from "../../objects/exception.ts";

export function parseHexBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  const digitAt = (at: number): number => {
    const digit = /^[0-9a-fA-F]$/.test(text[at] ?? "") ? Number.parseInt(text[at]!, 16) : -1;
    return digit >= 0 ? digit : raise("ValueError", `non-hexadecimal number found in fromhex() arg at position ${at}`);
  };
  // Text that is not ASCII is searched for the first character that is not; only then are digits read.
  const foreign = /[^\0-\x7f]/.exec(text);
  if (foreign !== null)
    raise("ValueError", `non-hexadecimal number found in fromhex() arg at position ${Array.from(text.slice(0, foreign.index)).length}`);
  for (let at = 0; ; at += 2) {
    while (at < text.length && /[\t-\r ]/.test(text[at]!)) at++;
    if (at >= text.length) return Uint8Array.from(bytes);
    bytes.push(digitAt(at) * 16 + digitAt(at + 1));
  }
}
