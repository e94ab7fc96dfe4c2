// What the place we print to can show: how many colours, which characters, how wide. Decided here once, from the options and
// the environment, so that the rules can be tested as a table. Prints nothing, looks at nothing but what it is given.

/** 0 none, 16, 256, or 16 million. */
export type ColourDepth = 0 | 4 | 8 | 24;

export type ColourWish = "auto" | "always" | "never";

export interface Surface {
  readonly colours: ColourDepth;
  readonly ascii: boolean;
  readonly width: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_WIDTH = 80;
const MIN_WIDTH = 40;
const MAX_WIDTH = 200;

function depthOf(environment: Environment): ColourDepth {
  if (/^(truecolor|24bit)$/.test(environment["COLORTERM"] ?? "")) return 24;
  return /256/.test(environment["TERM"] ?? "") ? 8 : 4;
}

/**
 * The option wins over NO_COLOR (set and not empty), that over FORCE_COLOR, that over TERM=dumb, that over whether it is a
 * terminal. Node's own getColorDepth lets FORCE_COLOR win over NO_COLOR and takes an empty NO_COLOR for a wish.
 */
export function decideColours(wish: ColourWish, environment: Environment, isTerminal: boolean): ColourDepth {
  if (wish === "never") return 0;
  if (wish === "always") return depthOf(environment);
  if ((environment["NO_COLOR"] ?? "") !== "") return 0;
  const forced = environment["FORCE_COLOR"];
  if (forced !== undefined) return forced === "0" || forced === "false" ? 0 : depthOf(environment);
  if (environment["TERM"] === "dumb" || !isTerminal) return 0;
  return depthOf(environment);
}

/** ASCII when asked for, when the locale says that the terminal reads no UTF-8, and on consoles that lack the glyphs. */
export function decideAscii(wish: boolean, environment: Environment): boolean {
  if (wish || environment["TERM"] === "linux" || environment["TERM"] === "dumb") return true;
  const locale = environment["LC_ALL"] || environment["LC_CTYPE"] || environment["LANG"] || "";
  return locale !== "" && !/utf-?8/i.test(locale);
}

/** The option, else COLUMNS, else the terminal's own width, else 80; never under 40 nor over 200. */
export function decideWidth(wish: number | undefined, environment: Environment, columns: number | undefined): number {
  const told = Number.parseInt(environment["COLUMNS"] ?? "", 10);
  const width = wish ?? (told > 0 ? told : (columns ?? DEFAULT_WIDTH));
  return Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, width));
}
