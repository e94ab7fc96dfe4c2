// `node tests/support/digests.ts [STRIDE]`: a digest of everything that a run gives, for each sample and every STRIDE-th golden program, a line
// each. Two versions of Node that print the same make the same traces. Of the built code in dist/, which older versions can load.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = process.env["GILSCOPE_ROOT"] ?? join(import.meta.dirname, "..", "..");
const { runProgram } = await import(join(root, "dist", "terminal", "index.js"));
const stride = Number(process.env["GILSCOPE_STRIDE"] ?? process.argv[2] ?? 1);

const golden = join(root, "tests", "golden");
const goldens = readdirSync(golden, { recursive: true, encoding: "utf8" })
  .filter((name) => /^[^/_]+\/[^/_][^/]*\.py$/.test(name))
  .sort();
const samples = readdirSync(join(root, "programs"))
  .filter((name) => name.endsWith(".py"))
  .sort();
const paths = [
  ...samples.map((name) => join(root, "programs", name)),
  ...goldens.filter((_name, index) => index % stride === 0).map((name) => join(golden, name)),
];

for (const path of paths) {
  const source = readFileSync(path, "utf8");
  const limits = { maxSteps: 5_000_000, timeLimitNs: 3_600e9 };
  const run = runProgram({ source, path: "program.py", limits, policy: "random", seed: 1 });
  const all = JSON.stringify([run.output, run.exit, run.virtualTimeNs, run.instructions, run.switches, run.schedule, run.trace]);
  console.log(createHash("sha256").update(all).digest("hex").slice(0, 16), path.slice(root.length + 1));
}
