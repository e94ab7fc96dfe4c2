// Addresses as programs write them, (host, port) or a path, and as the kernel knows them; numeric hosts in their canonical form.

import type { SocketAddress } from "../../host/socket-requests.ts";
import type { Context } from "../../objects/context.ts";
import { ask, type Deferred } from "../../objects/deferred.ts";
import { PyException, PyThrow, raise } from "../../objects/exception.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import { PyByteArray, PyBytes } from "../../objects/text.ts";
import type { Value } from "../../objects/value.ts";
import { decodeBytes, encodeText } from "../../operations/codec.ts";
import { unboxBytes, unboxString } from "../../operations/unbox.ts";
import { raiseErrno } from "../errno.ts";
import { p } from "../parameters.ts";
import { FAMILY } from "./socket-constants.ts";
import { gaierrorClass } from "./socket-errors.ts";
import { onDisk } from "./working-directory.ts";

/** getaddrinfo's errors with glibc's words. */
export const RESOLUTION_ERRORS = {
  EAI_BADFLAGS: [-1, "Bad value for ai_flags"],
  EAI_NONAME: [-2, "Name or service not known"],
  EAI_AGAIN: [-3, "Temporary failure in name resolution"],
  EAI_FAIL: [-4, "Non-recoverable failure in name resolution"],
  EAI_NODATA: [-5, "No address associated with hostname"],
  EAI_FAMILY: [-6, "ai_family not supported"],
  EAI_SOCKTYPE: [-7, "ai_socktype not supported"],
  EAI_SERVICE: [-8, "Servname not supported for ai_socktype"],
  EAI_ADDRFAMILY: [-9, "Address family for hostname not supported"],
  EAI_MEMORY: [-10, "Memory allocation failure"],
  EAI_SYSTEM: [-11, "System error"],
  EAI_OVERFLOW: [-12, "Argument buffer overflow"],
} as const;

export function raiseResolution(name: keyof typeof RESOLUTION_ERRORS): never {
  const [number, words] = RESOLUTION_ERRORS[name];
  const error = new PyException(gaierrorClass, [number, words]);
  error.setField("errno", number);
  error.setField("strerror", words);
  throw new PyThrow(error);
}

/** An IPv4 address in the forms that inet_aton(3) reads: "127.1", "0x7f.0.0.1"; undefined for anything else. */
export function readLooseV4(text: string): Uint8Array | undefined {
  const parts = text.split(".");
  if (parts.length > 4 || !parts.every((part) => /^(0[xX][0-9a-fA-F]*|0[0-7]*|[1-9][0-9]*)$/.test(part))) return undefined;
  const numbers = parts.map((part) =>
    /^0[xX]/.test(part) ? Number(part === "0x" ? 0 : part) : Number.parseInt(part, /^0./.test(part) ? 8 : 10),
  );
  const last = numbers.pop() as number;
  if (numbers.some((number) => number > 255) || last >= 256 ** (4 - numbers.length)) return undefined;
  const bytes = new Uint8Array(4);
  bytes.set(numbers);
  for (let index = 3, rest = last; index >= numbers.length; index--, rest = Math.floor(rest / 256)) bytes[index] = rest % 256;
  return bytes;
}

/** inet_pton(3) for AF_INET: four decimal numbers. */
export function readV4(text: string): Uint8Array | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9][0-9]{0,2})$/.test(part) && Number(part) < 256)) return undefined;
  return Uint8Array.from(parts, Number);
}

/** inet_pton(3) for AF_INET6. */
export function readV6(text: string): Uint8Array | undefined {
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  const v4 = tail === null ? undefined : readV4(tail[2] as string);
  if (tail !== null && v4 === undefined) return undefined;
  const plain = v4 === undefined ? text : `${tail?.[1]}${hex(v4[0]!, v4[1]!)}:${hex(v4[2]!, v4[3]!)}`;
  const halves = plain.split("::");
  if (halves.length > 2) return undefined;
  const groups = halves.map((half) => (half === "" ? [] : half.split(":")));
  if (!groups.flat().every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  const [front = [], back = []] = groups;
  const missing = 8 - front.length - back.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const numbers = [...front, ...new Array<string>(halves.length === 1 ? 0 : missing).fill("0"), ...back].map((group) =>
    Number.parseInt(group, 16),
  );
  return Uint8Array.from(numbers.flatMap((number) => [number >> 8, number & 255]));
}

function hex(high: number, low: number): string {
  return (high * 256 + low).toString(16);
}

export function writeV4(bytes: Uint8Array): string {
  return bytes.join(".");
}

/** inet_ntop(3): lower case, the longest run of zeros as "::". */
export function writeV6(bytes: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_, index) => bytes[2 * index]! * 256 + bytes[2 * index + 1]!);
  let best = { from: -1, length: 1 };
  for (let from = 0; from < 8; from++) {
    let length = 0;
    while (groups[from + length] === 0) length++;
    if (length > best.length) best = { from, length };
  }
  const mapsV4 = best.from === 0 && (best.length === 6 || (best.length === 5 && groups[5] === 0xffff)) && groups[6]! > 0;
  if (mapsV4) return `::${best.length === 5 ? "ffff:" : ""}${writeV4(bytes.subarray(12))}`;
  const words = groups.map((group) => group.toString(16));
  if (best.from < 0) return words.join(":");
  return `${words.slice(0, best.from).join(":")}::${words.slice(best.from + best.length).join(":")}`;
}

/** The canonical form of a numeric host of the family; undefined for a name. */
export function numericHost(text: string, family: number): string | undefined {
  const v4 = family === FAMILY.AF_INET6 ? undefined : readLooseV4(text);
  if (v4 !== undefined) return writeV4(v4);
  const v6 = family === FAMILY.AF_INET ? undefined : readV6(text.replace(/%.*$/, ""));
  return v6 === undefined ? undefined : writeV6(v6);
}

/** A host as an address of the family: setipaddr in socketmodule.c. */
export function* hostAddress(text: string, family: number): Generator<Deferred, string, never> {
  if (text === "") return family === FAMILY.AF_INET6 ? "::" : "0.0.0.0";
  if (text === "<broadcast>" || text === "255.255.255.255") return "255.255.255.255";
  const numeric = numericHost(text, family);
  if (numeric !== undefined) return numeric;
  if (numericHost(text, 0) !== undefined) raiseResolution("EAI_ADDRFAMILY");
  const wanted = family === FAMILY.AF_INET6;
  const found = ((yield ask("socket.resolve", { name: text })) as unknown as readonly string[]).find(
    (host) => host.includes(":") === wanted,
  );
  return found ?? raiseResolution("EAI_NONAME");
}

/** A host argument as text; `what` is the tuple it is in, for the error. */
export function hostText(value: Value): string {
  const text =
    unboxString(value) ??
    (value instanceof PyBytes || value instanceof PyByteArray ? decodeBytes(value.bytes, "ascii", "strict") : undefined);
  if (text === undefined) return raise("TypeError", `str, bytes or bytearray expected, not ${classOf(value).shownName}`);
  if (text.includes("\0")) raise("TypeError", "host name must not contain null character");
  return text;
}

const TUPLES = {
  [FAMILY.AF_INET]: { name: "AF_INET", words: "AF_INET address must be a pair (host, port)", most: 2 },
  [FAMILY.AF_INET6]: { name: "AF_INET6", words: "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])", most: 4 },
} as const;

/** getsockaddrarg: what a program gave, for a call of this name. */
export function* readAddress(context: Context, given: Value, family: number, caller: string): Generator<Deferred, SocketAddress, never> {
  if (family === FAMILY.AF_UNIX) return { family: "unix", path: unixPath(context, given) };
  const tuple = TUPLES[family as keyof typeof TUPLES];
  if (!(given instanceof PyTuple))
    return raise("TypeError", `${caller}(): ${tuple.name} address must be tuple, not ${classOf(given).shownName}`);
  const { items } = given;
  if (items.length < 2 || items.length > tuple.most) raise("TypeError", tuple.words);
  const host = hostText(items[0]!);
  const converted = p.int("port").convert(items[1]!);
  const port = Number(typeof converted === "number" || typeof converted === "bigint" ? converted : ((yield converted) as Value));
  const numeric = yield* hostAddress(host, family);
  if (port < 0 || port > 65535) raise("OverflowError", `${caller}(): port must be 0-65535.`);
  return { family: family === FAMILY.AF_INET6 ? "inet6" : "inet", host: numeric, port };
}

/** sun_path is 108 bytes long, its NUL included. */
const LONGEST_PATH = 107;

function unixPath(context: Context, given: Value): string {
  const text = unboxString(given);
  const bytes = text === undefined ? unboxBytes(given) : encodeText(text, "utf-8", "surrogateescape");
  if (bytes === undefined) return raise("TypeError", `a bytes-like object is required, not '${classOf(given).shownName}'`);
  if (bytes.length > LONGEST_PATH + (bytes[0] === 0 ? 1 : 0)) raise("OSError", "AF_UNIX path too long");
  const path = text ?? decodeBytes(bytes, "utf-8", "surrogateescape");
  if (path === "" || path.startsWith("\0")) return path;
  return onDisk(context.runtime, path);
}

/** makesockaddr: an abstract Unix name is bytes, no name is "". */
export function addressValue(address: SocketAddress | null): Value {
  if (address === null) return null;
  if (address.family === "unix")
    return address.path.startsWith("\0") ? new PyBytes(encodeText(address.path, "utf-8", "surrogateescape")) : address.path;
  return new PyTuple(address.family === "inet" ? [address.host, address.port] : [address.host, address.port, 0, 0]);
}

export function familyName(family: number): SocketAddress["family"] {
  if (family === FAMILY.AF_INET) return "inet";
  if (family === FAMILY.AF_INET6) return "inet6";
  return family === FAMILY.AF_UNIX ? "unix" : raiseErrno("EAFNOSUPPORT");
}
