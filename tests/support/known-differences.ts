// Known differences from CPython: reads the programs of tests/differences with what they say that either side prints.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type GoldenProgram, linesOf, type RunText, readExpectations, withoutMachinePaths } from "./golden.ts";

const folder = join(import.meta.dirname, "..", "differences");

export interface KnownDifference {
  readonly name: string;
  readonly source: string;
  /** Why it differs: the text of the `# difference:` lines. */
  readonly why: readonly string[];
  /** Lines of stdout, then those of stderr. */
  readonly cpython: readonly string[];
  readonly here: readonly string[];
}

function marked(source: string, key: string): string[] {
  const start = `# ${key}:`;
  return source.split("\n").flatMap((line) => (line.startsWith(start) ? [line.slice(start.length).replace(/^ /, "")] : []));
}

export function knownDifferences(): KnownDifference[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".py"));
  return names.sort().map((name) => {
    const source = readFileSync(join(folder, name), "utf8");
    return { name, source, why: marked(source, "difference"), cpython: marked(source, "cpython"), here: marked(source, "here") };
  });
}

/** The program as the oracle and the engine take it. */
export function asGolden({ name, source }: KnownDifference): GoldenProgram {
  return { name, chapter: "differences", path: `differences/${name}`, source, files: {}, expectations: readExpectations("") };
}

/** All that a run printed, as the files list it. */
export const printed = ({ stdout, stderr }: RunText): string[] => [...linesOf(stdout), ...linesOf(withoutMachinePaths(stderr))];
