// The package's version, read from package.json: two folders up from the source, three from dist/.

import { readFileSync } from "node:fs";

export function version(): string {
  for (const place of ["../../package.json", "../../../package.json"]) {
    try {
      const { name, version } = JSON.parse(readFileSync(new URL(place, import.meta.url), "utf8")) as { name: string; version: string };
      if (name === "gilscope") return version;
    } catch {
      // Not this one: the other.
    }
  }
  return "unknown";
}
