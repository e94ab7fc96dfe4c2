// The same program, seed and options give the same trace, byte for byte: twice in one process, first cold and then with all caches warm;
// and under a second version of Node where one is at hand (GILSCOPE_OTHER_NODE names it). GILSCOPE_NIGHTLY=1 takes all golden programs.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { delimiter, join } from "node:path";
import { expect, it } from "vitest";
import type { PolicyName } from "../terminal/index.ts";
import { runProgram } from "./support/front-door.ts";
import { allGoldens } from "./support/golden.ts";
import { ownFiles, root, textOf } from "./support/tree.ts";

const isNightly = process.env["GILSCOPE_NIGHTLY"] === "1";
const STRIDE = isNightly ? 1 : 149;
const TIMEOUT_MS = isNightly ? 1_800_000 : 120_000;
const POLICIES: readonly PolicyName[] = ["fair", "random", "priority"];

const samples = ownFiles().filter((path) => /^programs\/[^/]+\.py$/.test(path));
const programs = [
  ...samples.map((path) => ({ path, source: textOf(path), files: {}, stdin: "" })),
  ...allGoldens().map(({ path, source, files, expectations }) => ({ path, source, files, stdin: expectations.stdin })),
].filter((_program, index) => index < samples.length || index % STRIDE === 0);

it(
  "a run happens again, whatever was run before",
  () => {
    const runOf = (index: number): string => {
      const { source, files, stdin } = programs[index] as (typeof programs)[number];
      const options = { policy: POLICIES[index % POLICIES.length] as PolicyName, seed: index, limits: { maxSteps: 2_000_000 } };
      const { schedule, ...run } = runProgram({ source, files, stdin, ...options });
      return JSON.stringify({ ...run, schedule });
    };
    const cold = programs.map((_program, index) => runOf(index));
    const warm = programs.map((_program, index) => runOf(index));
    expect(programs.filter((_program, index) => cold[index] !== warm[index]).map(({ path }) => path)).toEqual([]);
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
const isBuilt = existsSync(join(root, "dist", "terminal", "index.js"));

it.skipIf(other === undefined || !isBuilt)(
  "another version of Node makes the same traces",
  () => {
    const script = stripTypeScriptTypes(readFileSync(join(root, "tests", "support", "digests.ts"), "utf8"));
    const digests = (node: string): string => {
      const env = { ...process.env, GILSCOPE_ROOT: root, GILSCOPE_STRIDE: String(2 * STRIDE) };
      const run = spawnSync(node, ["--input-type=module", "-"], { input: script, encoding: "utf8", env, maxBuffer: 2 ** 28 });
      expect(run.status, run.stderr).toBe(0);
      return run.stdout;
    };
    const here = digests(process.execPath);
    expect(here.split("\n").length).toBeGreaterThan(10);
    expect(digests(other as string)).toBe(here);
  },
  TIMEOUT_MS,
);
