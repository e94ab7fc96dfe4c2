#!/usr/bin/env node
// The command's first lines: is this Node new enough, is there to be colour? Both must be settled before anything else is
// imported: newer syntax would fail on an old Node with a stack trace, and Ink decides about colour, by the environment and
// without heeding NO_COLOR, when it loads.

const needed = 22;
const major = Number(process.versions.node.split(".")[0]);

if (major < needed) {
  process.stderr.write(`gilscope: needs Node ${needed} or newer, and this is Node ${process.versions.node}\n`);
  process.exitCode = 2;
} else {
  const words = process.argv.slice(2);
  const at = words.findIndex((word) => word.startsWith("--color"));
  const wish = at < 0 ? "auto" : (words[at]?.split("=")[1] ?? words[at + 1] ?? "auto");
  const { decideColours } = await import("./surface.ts");
  const colours = decideColours(wish === "always" || wish === "never" ? wish : "auto", process.env, process.stdout.isTTY === true);
  process.env["FORCE_COLOR"] = { 0: "0", 4: "1", 8: "2", 24: "3" }[colours];
  // Decided: Node warns when it meets both.
  delete process.env["NO_COLOR"];
  process.env["NODE_ENV"] ??= "production";
  const { main } = await import("./cli/main.ts");
  await main(words);
}

export {};
