// Templates: a line of Python with `$k` where a random value of kind k belongs. Now and then a value is of a wrong kind, or an argument
// is missing or one too many, so that the words of errors are compared too.
//
//   'x = $l; x[$S] = $q; x'      statements, then the expression whose value is shown
import { type Dice, indent, type Probe } from "./dice.ts";
import { type Kind, value } from "./values.ts";

/** How often of a hundred times a value is of a wrong kind, or a call has a wrong number of arguments. */
export interface Mistakes {
  readonly kind: number;
  readonly count: number;
}

const MISTAKES: Mistakes = { kind: 7, count: 5 };

/** Puts an argument more into one of the calls, or takes one out. */
function withOtherArguments(dice: Dice, text: string): string {
  const calls = [...text.matchAll(/\((?=\$)|(?<=[\w\]])\(\)/g)];
  if (calls.length === 0) return text;
  const { index, 0: found } = dice.pick(calls);
  const before = text.slice(0, index + 1);
  const after = text.slice(index + 1);
  if (found === "()") return `${before}${dice.pick(["$x", "$n, $s", "x=$n", "**{'x': $x}", "*$l"])}${after}`;
  const added = dice.pick(["$x, ", "drop", "drop", "*$t, "]);
  if (added !== "drop") return before + added + after;
  return before + after.replace(/^\$\w(, )?/, "");
}

/** Fills one template. `$$` is a dollar. */
export function fill(dice: Dice, template: string, mistakes = MISTAKES): string {
  const text = dice.chance(mistakes.count) ? withOtherArguments(dice, template) : template;
  return text.replace(/\$([a-zA-Z$])(?=([.[(])?)/g, (_, kind: Kind | "$", access?: string) => {
    if (kind === "$") return "$";
    const filled = value(dice, dice.chance(mistakes.kind) && kind !== "S" ? "x" : kind);
    return filled.startsWith("lambda") || access !== undefined ? `(${filled})` : filled;
  });
}

/** A function's body of the statements of a filled template: the last one is what it returns. */
function attempted(dice: Dice, template: string, mistakes: Mistakes): string {
  const parts = template.split("; ");
  if (parts.length === 1) return `attempt(lambda: ${fill(dice, template, mistakes)})`;
  const statements = parts.map((part) => fill(dice, part, mistakes));
  statements.push(`return ${statements.pop()}`);
  return `def probe():\n${indent(statements.join("\n"))}\nattempt(probe)`;
}

/** Probes that fill one of the templates, a line each. */
export function fromTemplates(text: string, mistakes = MISTAKES): Probe {
  const templates = text.split("\n").filter((line) => line.trim() !== "");
  return (dice) => attempted(dice, dice.pick(templates), mistakes);
}
