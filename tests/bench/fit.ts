// `node tests/bench/fit.ts [--rounds N] [PROGRAM…]`: does the virtual clock predict how long CPU-bound programs take? For each program
// beside this file it prints the CPU time under python3 (the best of several, the programs in turns, so that a noisy machine is noisy
// to all) and the virtual time here, and with one factor for all, the ratio of their geometric means, how far each is off.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { runProgram } from "../../terminal/index.ts";

const TOLERANCE = 0.3;

/** Runs a program and says on stderr how much CPU time its threads took, compilation left out. */
const TIMED = `
import sys, time
with open(sys.argv[1]) as file:
    code = compile(file.read(), sys.argv[1], "exec")
begin = time.process_time()
exec(code, {"__name__": "__main__"})
sys.stderr.write(str(time.process_time() - begin))
`;

interface Row {
  readonly name: string;
  readonly source: string;
  nativeSeconds: number;
  virtualSeconds: number;
}

const folder = join(import.meta.dirname, "programs");
const options = parseArgs({ options: { rounds: { type: "string", default: "5" } }, allowPositionals: true });
const python = process.env["GILSCOPE_PYTHON"] ?? "python3";
const scratch = mkdtempSync(join(tmpdir(), "gilscope-fit-"));

const rows: Row[] = readdirSync(folder)
  .filter((name) => name.endsWith(".py"))
  .map((name) => basename(name, ".py"))
  .filter((name) => options.positionals.length === 0 || options.positionals.includes(name))
  .map((name) => ({
    name,
    source: readFileSync(join(folder, `${name}.py`), "utf8"),
    nativeSeconds: Number.POSITIVE_INFINITY,
    virtualSeconds: 0,
  }));

for (let round = 0; round < Number(options.values.rounds); round++) {
  for (const row of rows) {
    const run = spawnSync(python, ["-c", TIMED, join(folder, `${row.name}.py`)], { encoding: "utf8", cwd: scratch });
    if (run.status !== 0) throw new Error(`${row.name} fails under ${python}: ${run.stderr}`);
    row.nativeSeconds = Math.min(row.nativeSeconds, Number(run.stderr));
  }
}
rmSync(scratch, { recursive: true });

for (const row of rows) {
  const run = runProgram({ source: row.source, path: `${row.name}.py`, maxEvents: 0 });
  if (run.exit.code !== 0) throw new Error(`${row.name} fails here: ${run.stderr}`);
  row.virtualSeconds = run.virtualTimeNs / 1e9;
}

const scale = Math.exp(rows.reduce((sum, row) => sum + Math.log(row.nativeSeconds / row.virtualSeconds), 0) / rows.length);
console.log("| program | python3, CPU ms | virtual ms | scaled | off by |");
console.log("| --- | --- | --- | --- | --- |");
let near = 0;
for (const row of rows) {
  const scaled = row.virtualSeconds * scale;
  const off = scaled / row.nativeSeconds - 1;
  if (Math.abs(off) <= TOLERANCE) near++;
  const ms = (seconds: number) => (seconds * 1000).toFixed(0);
  const percent = `${off < 0 ? "−" : "+"}${Math.abs(off * 100).toFixed(0)} %`;
  console.log(`| \`${row.name}\` | ${ms(row.nativeSeconds)} | ${ms(row.virtualSeconds)} | ${ms(scaled)} | ${percent} |`);
}
console.log(`\n${near} of ${rows.length} within ${TOLERANCE * 100} %, with the factor ${scale.toFixed(2)}`);
process.exitCode = near >= 0.8 * rows.length ? 0 : 1;
