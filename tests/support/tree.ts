// The repository as tests about the repository see it: the files that are ours, and their text.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export const root = dirname(dirname(import.meta.dirname));

/** Paths of all files that are or would be committed, with `/`, sorted. */
export function ownFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" });
  return [...new Set(listed.split("\n"))].filter((path) => path !== "" && existsSync(join(root, path))).sort();
}

/** TypeScript that people wrote. */
export function sourceFiles(): string[] {
  return ownFiles().filter((path) => /\.tsx?$/.test(path));
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** What a file imports when it is loaded: relative paths resolved from the root, package names as they are; no types, no `import()`. */
export function staticImports(path: string): string[] {
  const found = textOf(path).matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:[^"';]*?\bfrom\s+)?"([^"]+)"/gm);
  return Array.from(found, ([, name = ""]) => (name.startsWith(".") ? join(dirname(path), name) : name));
}

/** Everything that is loaded together with `entry`. */
export function loadedWith(entry: string): Set<string> {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    if (existsSync(join(root, path))) staticImports(path).forEach(visit);
  };
  visit(entry);
  return seen;
}
