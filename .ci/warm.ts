// node .ci/warm.ts FOLDER PROGRAM...: runs the programs with the rolled script in FOLDER, as the command would, and keeps what the
// engine has made of the script by then. A process of its own, because the script is entered once; what the programs print is lost.
import { writeFileSync } from "node:fs";
import { codeFile, compileRolled, enterRolled } from "../terminal/rolled.ts";

const [folder = "", ...programs] = process.argv.slice(2);
const script = compileRolled(folder);
const { main } = enterRolled(folder, script);
for (const program of programs) await main(["run", program]);
if (process.exitCode === 0) writeFileSync(codeFile(folder), script.createCachedData());
