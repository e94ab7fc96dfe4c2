// `--responses FILE`: what hosts outside answer to the program, as a JSON object from addresses to responses. A response is a text, or
// an object with any of status, reason, headers, body, json or file (one of these three), and latency. A method stands before the
// address where it is not GET.
//
//     { "http://example.org/": "<h1>Hello</h1>",
//       "https://api.example.org/users?page=2": { "json": [{ "name": "Ada" }], "headers": { "X-Total": "11" }, "latency": "120ms" },
//       "POST https://api.example.org/users": { "status": 201, "file": "made.json" } }

import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type CannedResponse, placeOf } from "../../scheduler/index.ts";
import { parseDuration } from "../print/quantity.ts";
import { Complaint } from "./complaint.ts";
import { EXIT } from "./exit-codes.ts";
import { suggestion } from "./suggest.ts";

const KEYS = ["status", "reason", "headers", "body", "json", "file", "latency"] as const;
const BODIES = ["body", "json", "file"] as const;

type Table = Readonly<Record<string, unknown>>;

const isTable = (value: unknown): value is Table => typeof value === "object" && value !== null && !Array.isArray(value);

/** The usual phrase of each status. Asked for when there are responses: importing node:http takes longer than a short program. */
const phrases = (): Readonly<Record<number, string>> => process.getBuiltinModule("node:http").STATUS_CODES as Record<number, string>;

/** The responses in a file; what is wrong with one is a complaint that names file and address. */
export function readResponses(file: string): readonly CannedResponse[] {
  const bad = (sentence: string): never => {
    throw new Complaint(`${file}: ${sentence}`, EXIT.usage);
  };
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== undefined) throw new Complaint(`cannot read the responses '${file}': ${code}`, EXIT.usage);
    return bad(`is no JSON: ${(error as Error).message}`);
  }
  if (!isTable(content)) return bad("is to be one JSON object, from addresses to responses");
  return Object.entries(content).map(([key, value]) => responseOf(key, value, dirname(resolve(file)), (words) => bad(`"${key}" ${words}`)));
}

function responseOf(key: string, value: unknown, folder: string, bad: (words: string) => never): CannedResponse {
  const [, method = "GET", url = ""] = /^(?:([A-Z]+)\s+)?(.*)$/.exec(key) ?? [];
  if (placeOf(url) === undefined) bad("is no address: http:// or https://, a host, and a path");
  const row: Table = typeof value === "string" ? { body: value } : isTable(value) ? value : bad("is to be a text or an object");
  for (const name of Object.keys(row)) {
    if (!KEYS.includes(name as (typeof KEYS)[number])) bad(`has no "${name}"; there are ${KEYS.join(", ")}.${suggestion(name, KEYS)}`);
  }
  if (BODIES.filter((name) => row[name] !== undefined).length > 1) bad(`is to have one of ${BODIES.join(", ")}`);
  const { status = 200, latency } = row;
  if (typeof status !== "number" || !Number.isInteger(status) || status < 100 || status > 599)
    return bad(`has a "status" that is none: 100 to 599`);
  const latencyNs = latency === undefined ? null : typeof latency === "number" ? latency * 1e6 : parseDuration(String(latency), "ms");
  if (latencyNs === undefined || (latencyNs !== null && !(latencyNs >= 0))) return bad(`has a "latency" that is no duration like 120ms`);
  const headers = headersOf(row["headers"] ?? {}, bad);
  if (row["json"] !== undefined && !headers.some(([name]) => name.toLowerCase() === "content-type"))
    headers.push(["Content-Type", "application/json"]);
  const reason = typeof row["reason"] === "string" ? row["reason"] : (phrases()[status] ?? "");
  return {
    url,
    method,
    status,
    reason,
    headers,
    body: bodyOf(row, folder, bad),
    latencyNs: latencyNs === null ? null : Math.round(latencyNs),
  };
}

function headersOf(given: unknown, bad: (words: string) => never): [string, string][] {
  if (!isTable(given)) return bad(`has "headers" that are no object`);
  return Object.entries(given).flatMap(([name, value]) => {
    const values = Array.isArray(value) ? value : [value];
    return values.map((one): [string, string] => {
      if ((typeof one !== "string" && typeof one !== "number") || /[\r\n]/.test(name + one))
        return bad(`has a header "${name}" that is no line of text`);
      return [name, String(one)];
    });
  });
}

function bodyOf(row: Table, folder: string, bad: (words: string) => never): Uint8Array {
  const { body, json, file } = row;
  if (json !== undefined) return new TextEncoder().encode(JSON.stringify(json));
  if (file === undefined)
    return new TextEncoder().encode(typeof body === "string" || body === undefined ? (body ?? "") : bad(`has a "body" that is no text`));
  if (typeof file !== "string") return bad(`has a "file" that is no path`);
  try {
    return new Uint8Array(readFileSync(resolve(folder, file)));
  } catch (error) {
    return bad(`has a "file" that cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
}
