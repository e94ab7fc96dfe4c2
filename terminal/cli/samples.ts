// `gilscope samples`: the programs that come with the package, each with the first line of its docstring; with a name, its text.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pad, widthOf, wrap } from "../print/text-width.ts";
import { decideWidth } from "../surface.ts";
import type { Call } from "./commands.ts";
import { Complaint } from "./complaint.ts";
import { EXIT } from "./exit-codes.ts";
import { emit } from "./output.ts";
import { suggestion } from "./suggest.ts";

/** `programs/` of the package: beside `terminal/` in the sources, one folder further up from dist/. */
export function samplesFolder(): string {
  const places = ["../../programs/", "../../../programs/"].map((place) => fileURLToPath(new URL(place, import.meta.url)));
  return places.find((place) => existsSync(place)) ?? places[0]!;
}

/** Names without `.py`, sorted. */
export function sampleNames(folder = samplesFolder()): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".py"))
    .map((file) => file.slice(0, -3))
    .sort();
}

function firstLine(source: string): string {
  return /^"""(.*)/.exec(source)?.[1]?.replace(/"""$/, "") ?? "";
}

export async function samples({ subject, settings }: Call): Promise<number> {
  const folder = samplesFolder();
  const names = sampleNames(folder);
  if (subject !== "") {
    const name = subject.replace(/\.py$/, "");
    if (!names.includes(name)) throw new Complaint(`no sample '${subject}'.${suggestion(name, names)} See 'gilscope samples'.`, EXIT.usage);
    await emit(readFileSync(`${folder}${name}.py`, "utf8"));
    return EXIT.done;
  }
  const width = decideWidth(settings.width, process.env, process.stdout.columns);
  const column = Math.max(...names.map(widthOf)) + 2;
  const rows = names.flatMap((name) => {
    const [first = "", ...more] = wrap(firstLine(readFileSync(`${folder}${name}.py`, "utf8")), width - column);
    return [`${pad(name, column)}${first}`, ...more.map((line) => `${" ".repeat(column)}${line}`)];
  });
  await emit(`${rows.join("\n")}\n\nPrint one: gilscope samples ${names[0]}\nTake one:  gilscope samples ${names[0]} > ${names[0]}.py\n`);
  return EXIT.done;
}
