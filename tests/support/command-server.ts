// The other end of served-command.ts: runs one command line after the other in this process, as dist/terminal/bin.js does in one of its
// own. Requests come on descriptor 3, a line of JSON each; an answer on descriptor 4 is the exit code.
import { readSync, rmSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Request } from "./served-command.ts";

const [bin = "", folder = ""] = process.argv.slice(2);
const chunk = Buffer.alloc(65_536);
let text = "";

/** The next line; null when whoever asks has gone. */
function nextLine(): string | null {
  while (!text.includes("\n")) {
    const length = readSync(3, chunk);
    if (length === 0) return null;
    text += chunk.toString("utf8", 0, length);
  }
  const line = text.slice(0, text.indexOf("\n"));
  text = text.slice(line.length + 1);
  return line;
}

let count = 0;
for (let line = nextLine(); line !== null; line = nextLine()) {
  const { folder: place, words, environment } = JSON.parse(line) as Request;
  process.chdir(place);
  process.argv = [process.execPath, bin, ...words];
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, environment);
  // Another address is another module: the command's first lines run again, and what they import stays loaded.
  await import(`${pathToFileURL(bin).href}?${count++}`);
  const code = process.exitCode ?? 0;
  process.exitCode = undefined;
  process.chdir("/");
  writeSync(4, `${code}\n`);
}
rmSync(folder, { recursive: true, force: true });
