// The same program, seed and options give the same trace, byte for byte: twice in one process, first cold and then with all caches warm;
// and under a second version of Node where one is at hand (GILSCOPE_OTHER_NODE names it). GILSCOPE_NIGHTLY=1 takes all golden programs.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { digestOf, type RepeatedProgram } from "./support/digests.ts";
import { built, isBuildFresh, loadEngine } from "./support/engine.ts";
import { allGoldens } from "./support/golden.ts";
import { ownFiles, root, textOf } from "./support/tree.ts";

const isNightly = process.env["GILSCOPE_NIGHTLY"] === "1";
const STRIDE = isNightly ? 1 : 149;
const TIMEOUT_MS = isNightly ? 1_800_000 : 120_000;

const samples = ownFiles().filter((path) => /^programs\/[^/]+\.py$/.test(path));
const programs: RepeatedProgram[] = [
  ...samples.map((path) => ({ path, source: textOf(path), files: {}, stdin: "" })),
  ...allGoldens().map(({ path, source, files, expectations }) => ({ path, source, files, stdin: expectations.stdin })),
].filter((_program, index) => index < samples.length || index % STRIDE === 0);

const digests = async (): Promise<string[]> => {
  const runProgram = await loadEngine();
  return programs.map((program, index) => digestOf(runProgram, program, index));
};

/** The programs whose digests differ. */
const parted = (one: readonly string[], other: readonly string[]): string[] =>
  programs.flatMap(({ path }, index) => (one[index] === other[index] ? [] : [path]));

let cold: readonly string[];

beforeAll(async () => {
  cold = await digests();
}, TIMEOUT_MS);

it(
  "a run happens again, whatever was run before",
  async () => {
    expect(cold.length).toBeGreaterThan(samples.length);
    expect(parted(cold, await digests())).toEqual([]);
  },
  TIMEOUT_MS,
);

/** Another version of Node: the one that is named, or the first on PATH that is not this one. */
function otherNode(): string | undefined {
  const named = process.env["GILSCOPE_OTHER_NODE"];
  const candidates = named === undefined ? (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "node")) : [named];
  return candidates.find((path) => {
    const version = existsSync(path) ? spawnSync(path, ["--version"], { encoding: "utf8" }).stdout.trim() : "";
    return version !== "" && version !== process.version;
  });
}

const other = otherNode();

// Older versions can load the built code only.
it.skipIf(other === undefined || !isBuildFresh())(
  "another version of Node makes the same traces",
  () => {
    const script = `${stripTypeScriptTypes(readFileSync(join(root, "tests", "support", "digests.ts"), "utf8"))}
const { runProgram } = await import(${JSON.stringify(pathToFileURL(built).href)});
const programs = ${JSON.stringify(programs)};
console.log(JSON.stringify(programs.map((program, index) => digestOf(runProgram, program, index))));`;
    const run = spawnSync(other as string, ["--input-type=module", "-"], { input: script, encoding: "utf8", maxBuffer: 2 ** 28 });
    expect(run.status, run.stderr).toBe(0);
    expect(parted(cold, JSON.parse(run.stdout) as string[])).toEqual([]);
  },
  TIMEOUT_MS,
);
