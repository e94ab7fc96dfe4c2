// Formatting: %-formats, format specs, str.format, f-strings with conversions, nested specs and `=`.
import type { Dice, Probe } from "./dice.ts";
import { fill } from "./templates.ts";
import { type Kind, value } from "./values.ts";

const some = (dice: Dice, percent: number, make: () => string): string => (dice.chance(percent) ? make() : "");

/** A format spec: mostly one that the grammar of the format mini-language allows. */
function spec(dice: Dice, types: string): string {
  if (dice.chance(4))
    return dice.pick([
      "zz",
      "10y",
      ">>>",
      "1.",
      ".",
      ",_",
      "_,",
      "=^",
      "s5",
      "%d",
      "+-",
      "é",
      "10.5.5",
      "99999999999999999999",
      "<<5",
      "#,",
      "=<8s",
    ]);
  return [
    some(dice, 40, () => some(dice, 50, () => dice.pick(["*", " ", "é", "0", "x", "<", "😀"])) + dice.pick(["<", ">", "^", "="])),
    some(dice, 25, () => dice.pick(["+", "-", " "])),
    some(dice, 8, () => "z"),
    some(dice, 15, () => "#"),
    some(dice, 15, () => "0"),
    some(dice, 50, () => String(dice.count(16))),
    some(dice, 15, () => dice.pick([",", "_"])),
    some(dice, 40, () => `.${dice.count(12)}`),
    some(dice, 80, () => dice.pick([...types])),
  ].join("");
}

const TYPES: readonly (readonly [kind: Kind, types: string])[] = [
  ["i", "dxXobcneEfgG%"],
  ["f", "eEfFgGn%"],
  ["f", "eEfFgGn%"],
  ["i", "dxXobn"],
  ["s", "s"],
  ["s", "sd"],
  ["z", "eEfFgGn"],
  ["B", "dxsf"],
  ["x", "sdfxg"],
];

function percentItem(dice: Dice): [text: string, argument: string] {
  const types = dice.chance(96) ? "diouxXeEfFgGcrsa" : "%qyw";
  const type = dice.pick([...types]);
  const flags = dice.several(0, 2, () => dice.pick(["#", "0", "-", " ", "+"])).join("");
  const width = some(dice, 40, () => String(dice.count(12)));
  const precision = some(dice, 35, () => `.${dice.count(10)}`);
  const kind: Kind = "rsa".includes(type)
    ? "x"
    : type === "c"
      ? dice.pick(["c", "n", "i"])
      : "diouxX".includes(type)
        ? dice.pick(["i", "i", "f"])
        : dice.pick(["f", "f", "i"]);
  return [`%${flags}${width}${precision}${type}`, value(dice, dice.chance(8) ? "x" : kind, 1)];
}

function percent(dice: Dice): string {
  const parts = dice.several(1, 3, () => percentItem(dice));
  if (dice.chance(12)) parts.push(["%*.*f|", `${dice.count(9)}, ${dice.count(5)}, 2.5`]);
  if (dice.chance(5)) parts.pop();
  const prefix = dice.chance(12) ? "b" : "";
  const format = `${prefix}'${parts.map(([text]) => text).join("|")}'`;
  const wanted = parts.map(([, argument]) => argument);
  if (dice.chance(6)) wanted.push(value(dice, "x", 0));
  if (dice.chance(15))
    return `'%(a)s %(b)${spec(dice, "dfrs").replace(/[^\d.a-z]/g, "")}' % {'a': ${value(dice, "x", 1)}, 'b': ${value(dice, "N")}}`;
  return `${format} % (${wanted.join(", ")},)`;
}

function field(dice: Dice): string {
  const [kind, types] = dice.pick(TYPES);
  const text = value(dice, kind, 1);
  // A lambda, a colon or a backslash is no part of a replacement field in 3.11.
  const name = /[\\:'"{}!]|lambda/.test(text) ? "v" : text;
  const conversion = some(dice, 25, () => dice.pick(["!r", "!s", "!a"]));
  const debug = some(dice, 15, () => dice.pick(["=", " = "]));
  const format = spec(dice, conversion === "" ? types : "s");
  const nested = dice.chance(20) ? `{w}${dice.pick(["", ".{n}", ".2f", "s"])}` : format;
  return `{${name.startsWith("{") ? ` ${name}` : name}${debug}${conversion}${some(dice, 75, () => `:${nested}`)}}`;
}

function fString(dice: Dice): string {
  const body = dice.several(1, 3, () => field(dice) + dice.pick(["", " ", "{{", "}}", "é"])).join("");
  return `def probe(v=${value(dice, "x", 1)}, w=${dice.count(12)}, n=${dice.count(5)}):\n    return f"${body}"\nattempt(probe)`;
}

function strFormat(dice: Dice): string {
  const one = (): string => {
    const name = dice.pick(["", "0", "1", "a", "b", "l[0]", "l[x]", "d[k]", "a.real", "o.x", "0.imag", "d[k][0]", "", "5", "zz"]);
    const conversion = some(dice, 20, () => dice.pick(["!r", "!s", "!a", "!x"]));
    const format = some(
      dice,
      60,
      () => `:${dice.chance(15) ? dice.pick(["{}", "{1!s:.3}", ">{w}", "{b}"]) : spec(dice, "dsfxeg").replace(/[{}]/g, "")}`,
    );
    return `{${name}${conversion}${format}}`;
  };
  const text = dice.several(1, 3, one).join(dice.pick([" ", "|", "{{", "}}", "{", "}"].slice(0, dice.chance(5) ? 6 : 4)));
  return `attempt(lambda: '${text}'.format(${fill(dice, "$x, $N, a=$N, b=$n, l=$l, d={'k': $x}, w=$n")}))`;
}

export const formatProbe: Probe = (dice) => {
  const choice = dice.count(100);
  if (choice < 25) return `attempt(lambda: ${percent(dice)})`;
  if (choice < 60) {
    const [kind, types] = dice.pick(TYPES);
    return `attempt(lambda: format(${value(dice, kind, 1)}, ${JSON.stringify(spec(dice, types))}))`;
  }
  return choice < 85 ? fString(dice) : strFormat(dice);
};
