// What kind of character: the tests behind str.isalpha() and kin. Each is a character class for a RegExp with the u flag, so
// that a whole text is tested by one expression.

import { ASSIGNED_LATER } from "./unicode-version.ts";

/** Bidirectional type WS, B or S, or category Zs: what str.isspace(), strip() and split() take for white. */
export const WHITESPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

/** Digits that are no decimal ones: superscripts, circled digits and the like (Numeric_Type=Digit). */
const ODD_DIGITS =
  "\\xb2\\xb3\\xb9\\u1369-\\u1371\\u19da\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468\\u2474-\\u247c\\u2488-\\u2490\\u24ea" +
  "\\u24f5-\\u24fd\\u24ff\\u2776-\\u277e\\u2780-\\u2788\\u278a-\\u2792\\u{10a40}-\\u{10a43}\\u{10e60}-\\u{10e68}\\u{11052}-\\u{1105a}" +
  "\\u{1f100}-\\u{1f10a}";

/** Ideographs with a numeric value. */
const NUMERIC_HAN =
  "\\u3405\\u3483\\u382a\\u3b4d\\u4e00\\u4e03\\u4e07\\u4e09\\u4e5d\\u4e8c\\u4e94\\u4e96\\u4ebf\\u4ec0\\u4edf\\u4ee8\\u4f0d\\u4f70\\u5104\\u5146" +
  "\\u5169\\u516b\\u516d\\u5341\\u5343-\\u5345\\u534c\\u53c1-\\u53c4\\u56db\\u58f1\\u58f9\\u5e7a\\u5efe\\u5eff\\u5f0c-\\u5f0e\\u5f10\\u62fe" +
  "\\u634c\\u67d2\\u6f06\\u7396\\u767e\\u8086\\u842c\\u8cae\\u8cb3\\u8d30\\u9621\\u9646\\u964c\\u9678\\u96f6\\uf96b\\uf973\\uf978\\uf9b2\\uf9d1" +
  "\\uf9d3\\uf9fd\\u{20001}\\u{20064}\\u{200e2}\\u{20121}\\u{2092a}\\u{20983}\\u{2098c}\\u{2099c}\\u{20aea}\\u{20afd}\\u{20b19}\\u{22390}" +
  "\\u{22998}\\u{23b1b}\\u{2626d}\\u{2f890}";

const later = `(?![${ASSIGNED_LATER}])`;
const all = (test: string): RegExp => new RegExp(`^(?:${later}${test})+$`, "u");
const one = (test: string): RegExp => new RegExp(`${later}${test}`, "u");

/** What 14.0 called Lowercase, where later versions differ. */
const LOWERCASE = "(?:(?![\\u10fc\\ua7f2-\\ua7f4\\uab69])\\p{Lowercase}|\\u0295)";

export const ALPHABETIC = all("\\p{L}");
export const DECIMAL = all("\\p{Nd}");
export const DIGIT = all(`[\\p{Nd}${ODD_DIGITS}]`);
export const NUMERIC = all(`[\\p{N}${NUMERIC_HAN}]`);
export const ALPHANUMERIC = all(`[\\p{L}\\p{N}${NUMERIC_HAN}]`);
export const SPACE = new RegExp(`^[${WHITESPACE}]+$`);
export const IDENTIFIER = new RegExp(`^${later}[_\\p{XID_Start}](?:${later}(?![\\u200c\\u200d\\u30fb\\uff65])\\p{XID_Continue})*$`, "u");

const LOWER = one(LOWERCASE);
const UPPER = one("\\p{Uppercase}");
const TITLE = one("\\p{Lt}");

export function isLower(text: string): boolean {
  return LOWER.test(text) && !UPPER.test(text) && !TITLE.test(text);
}

export function isUpper(text: string): boolean {
  return UPPER.test(text) && !LOWER.test(text) && !TITLE.test(text);
}

/** Upper and title case only after something without case, lower case only after something with. */
export function isTitle(text: string): boolean {
  let cased = false;
  let previous = false;
  for (const character of text) {
    if (UPPER.test(character) || TITLE.test(character)) {
      if (previous) return false;
      previous = true;
      cased = true;
    } else if (LOWER.test(character)) {
      if (!previous) return false;
      cased = true;
    } else previous = false;
  }
  return cased;
}

/** Value of one decimal digit of any script. Those of a script lie in a row from zero to nine. */
export function decimalValue(character: string): number {
  const code = character.codePointAt(0)!;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

const BEYOND_ASCII = /[^\0-\x7f]/;

/** Text that shall be read as a number: decimal digits of any script as ASCII ones, any white space as blanks, stripped. */
export function asciiNumeral(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.replace(/^[\t-\r ]+|[\t-\r ]+$/g, "");
  const converted = Array.from(text, (character) => {
    if (!BEYOND_ASCII.test(character)) return character;
    if (DECIMAL.test(character)) return String(decimalValue(character));
    return SPACE.test(character) ? " " : "?";
  });
  return converted.join("").replace(/^[\t-\r ]+|[\t-\r ]+$/g, "");
}
