#!/usr/bin/env node
// The command's first lines: is this Node new enough, is there to be colour? Both must be known before anything else is
// imported: Ink decides about colour when it loads, and newer syntax elsewhere would fail on an old Node with a stack trace.

const needed = 22;
const major = Number(process.versions.node.split(".")[0]);

if (major < needed) {
  process.stderr.write(`gilscope: needs Node ${needed} or newer, and this is Node ${process.versions.node}\n`);
  process.exitCode = 2;
} else {
  const { main } = await import("./cli/main.ts");
  await main(process.argv.slice(2));
}
