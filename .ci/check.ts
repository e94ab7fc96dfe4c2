// `npm run check`: types, lint with the import rules, dead code and build side by side, as each of them leaves a core idle; then the
// tests, which need the build. Every stage runs, also after one that failed: a person wants to know all that is wrong. Ends with a line
// a stage, and a code other than 0 if any failed. Stages that are named run alone: `npm run check -- types "dead code"`.
import { spawn } from "node:child_process";
import { join } from "node:path";

interface Stage {
  readonly name: string;
  readonly command: readonly [program: string, ...words: string[]];
}

interface Result {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
}

const root = join(import.meta.dirname, "..");

const quick: readonly Stage[] = [
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "lint", command: ["biome", "lint", "--error-on-warnings", "."] },
  { name: "dead code", command: ["knip"] },
  { name: "build", command: ["node", ".ci/build.ts"] },
];
const tests: Stage = { name: "tests", command: ["vitest", "run"] };

/** Runs a stage; what it prints is kept until it is over, unless `isAlone`. */
function run({ name, command: [program, ...words] }: Stage, isAlone = false): Promise<Result> {
  if (isAlone) console.log(`\n== ${name}`);
  const began = performance.now();
  const child = spawn(join(root, "node_modules", ".bin", program), words, {
    cwd: root,
    stdio: isAlone ? "inherit" : ["ignore", "pipe", "pipe"],
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece: Buffer) => printed.push(piece));
  const { promise, resolve } = Promise.withResolvers<Result>();
  child.on("error", (error) => printed.push(Buffer.from(`${error.message}\n`)));
  child.on("close", (code) => {
    if (!isAlone) process.stdout.write(`\n== ${name}\n${Buffer.concat(printed).toString()}`);
    resolve({ name, passed: code === 0, seconds: (performance.now() - began) / 1000 });
  });
  return promise;
}

const names = [...quick, tests].map(({ name }) => name);
const wanted = process.argv.length > 2 ? process.argv.slice(2) : names;
const unknown = wanted.find((name) => !names.includes(name));
if (unknown !== undefined) throw new Error(`no stage ${unknown}: ${names.join(", ")}`);

const results = await Promise.all(quick.filter(({ name }) => wanted.includes(name)).map((stage) => run(stage)));
if (wanted.includes(tests.name)) results.push(await run(tests, true));

console.log("");
for (const { name, passed, seconds } of results)
  console.log(`${passed ? "ok    " : "FAILED"}  ${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
