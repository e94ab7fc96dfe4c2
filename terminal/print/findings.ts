// What stands out in a run, as lines: each finding with its sentence and what one could do; and the rules that nothing broke.

import { FINDINGS, type Finding, type FindingName, type GilRules, type LostUpdates, ruleThatHolds } from "../../scheduler/index.ts";
import type { Surface } from "../surface.ts";
import { printable } from "./printable.ts";
import { formatCount } from "./quantity.ts";
import { plainSentence } from "./sentence.ts";
import { pad, wrap } from "./text-width.ts";
import { bold, sign } from "./vocabulary.ts";

const NAME = Math.max(...Object.keys(FINDINGS).map(({ length }) => length)) + 1;
const MARGIN = 4 + NAME;

/** Found of one kind, printed without -v: the first ones say what there is to learn. */
const FEW = 5;

function entry(mark: string, name: FindingName, text: string, surface: Surface): string[] {
  const [first = "", ...more] = wrap(text, surface.width - MARGIN);
  return [`  ${mark} ${pad(name, NAME)}${first}`, ...more.map((line) => `${" ".repeat(MARGIN)}${line}`)];
}

/** The finding and what one could do, as one text for the terminal. */
export function findingText({ text, remedy }: Pick<Finding, "text" | "remedy">, surface: Surface): string {
  const said = printable(`${text}. What to do: ${remedy}.`);
  return surface.ascii ? plainSentence(said) : said;
}

/** Those that were found. */
export function foundLines(findings: readonly Finding[], surface: Surface, isWhole: boolean): string[] {
  const names = [...new Set(findings.map(({ name }) => name))];
  return names.flatMap((name) => {
    const all = findings.filter((finding) => finding.name === name);
    const shown = isWhole ? all : all.slice(0, FEW);
    const lines = shown.flatMap((finding) => entry("!", name, findingText(finding, surface), surface));
    const left = all.length - shown.length;
    return left === 0 ? lines : [...lines, `${" ".repeat(MARGIN)}${sign("ellipsis", surface)} and ${left} more; -v prints all`];
  });
}

/** Those that were found, then the rules that hold. */
export function findingLines(findings: readonly Finding[], gil: GilRules, surface: Surface, isWhole: boolean): string[] {
  const found = new Set(findings.map(({ name }) => name));
  // Threads that wait for each other's locks have not taken them in both orders, for they never got them: that would be the wrong comfort.
  if (found.has("deadlock")) found.add("lock order");
  const rules = (Object.keys(FINDINGS) as FindingName[]).filter((name) => !found.has(name));
  return [
    bold("findings", surface.colours),
    ...foundLines(findings, surface, isWhole),
    ...rules.flatMap((name) => entry("-", name, `none: ${ruleThatHolds(name, gil)}`, surface)),
  ];
}

/** What a reader of the findings could take for granted: the end of a long run. */
export function notLookedFor(lost: LostUpdates | null): string[] {
  if (lost === null || lost.isWhole) return [];
  return [`lost updates and stale checks were looked for in the first ${formatCount(lost.watched)} instructions only`];
}

/** The same under a print-out's list. */
export function notLookedForLines(lost: LostUpdates, surface: Surface): string[] {
  return notLookedFor(lost).flatMap((text) => wrap(`${text}; with -v the whole run is looked at, which takes longer`, surface.width));
}
