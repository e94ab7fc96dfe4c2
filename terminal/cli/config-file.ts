// `--config FILE`: the options of a run as a JSON object, under the names of the command line without their dashes, and beside them
// `costs`, any figure of the cost table. What the command line says wins over the file.
//
//     { "seed": 7, "interval": "1ms", "io-latency": { "disk": "2ms@200MB", "network": "20ms~10%" }, "mount": ["data:rw"],
//       "costs": { "wakeNs": 9000, "diskOpen": { "operationNs": 50000 } } }

import { readFileSync } from "node:fs";
import { Complaint } from "./complaint.ts";
import { EXIT } from "./exit-codes.ts";
import { suggestion } from "./suggest.ts";

/** An option as the file may name it. */
export interface ConfigKey {
  /** Its name on the command line, without dashes. */
  readonly name: string;
  /** A flag is true or false, a list may be several texts, anything else is a text or a number. */
  readonly kind: "flag" | "list" | "value";
}

const COSTS = "costs";

function bad(file: string, sentence: string): never {
  throw new Complaint(`${file}: ${sentence}`, EXIT.usage);
}

function parsed(file: string): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new Complaint(`cannot read the configuration '${file}': ${(error as NodeJS.ErrnoException).code}`, EXIT.usage);
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return bad(file, `is no JSON: ${(error as Error).message}`);
  }
  if (typeof content !== "object" || content === null || Array.isArray(content)) return bad(file, "is to be one JSON object");
  return content as Record<string, unknown>;
}

/** A table of devices as `--io-latency` has it. */
function asText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const parts = Object.entries(value);
  return parts.every(([, part]) => typeof part === "string") ? parts.map(([name, part]) => `${name}=${part}`).join(",") : undefined;
}

function checkedValue(file: string, { name, kind }: ConfigKey, value: unknown): unknown {
  if (kind === "flag") return typeof value === "boolean" ? value : bad(file, `"${name}" is true or false`);
  if (kind === "list") {
    const list = Array.isArray(value) ? value : [value];
    return list.every((item) => typeof item === "string") ? list : bad(file, `"${name}" is a text or a list of texts`);
  }
  return asText(value) ?? bad(file, `"${name}" is a text or a number`);
}

/** What the file sets: options by their names on the command line, and `costs` as they stand there. */
export function readConfig(file: string, keys: readonly ConfigKey[]): ReadonlyMap<string, unknown> {
  const known = [...keys.map(({ name }) => name), COSTS];
  const settings = new Map<string, unknown>();
  for (const [name, value] of Object.entries(parsed(file))) {
    const key = keys.find((candidate) => candidate.name === name);
    if (key !== undefined) settings.set(name, checkedValue(file, key, value));
    else if (name !== COSTS) bad(file, `no key "${name}"; there are ${known.join(", ")}.${suggestion(name, known)}`);
    else if (typeof value !== "object" || value === null) bad(file, `"${COSTS}" is an object`);
    else settings.set(COSTS, value);
  }
  return settings;
}
