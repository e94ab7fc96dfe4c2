// `--io-latency`: how fast the devices are. `2ms` is for all of them, `disk=2ms,network=20ms@100MB~20%` for each by itself: how long an
// operation takes, after `@` how many bytes move in a second, after `~` by how much it may be slower, drawn by the seed.

import { type CostOverrides, DEVICES, type DeviceName, type DeviceWish, deviceCosts } from "../../scheduler/index.ts";
import { parseDuration } from "../print/quantity.ts";
import { suggestion } from "./suggest.ts";

const NAMES = Object.keys(DEVICES) as DeviceName[];
const SHAPE = /^([^@~]*)(?:@([^~]+))?(?:~(.+))?$/;
const EXAMPLE = "2ms, or disk=2ms,network=20ms@100MB~20%";

/** Thrown with a sentence about what cannot be read. */
export class BadLatency extends Error {}

function bytesPerSecond(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([kmg]?)b?(?:\/s)?$/i.exec(text.trim());
  const factor = { "": 1, k: 1e3, m: 1e6, g: 1e9 }[(match?.[2] ?? "").toLowerCase()] ?? 1;
  const rate = Number(match?.[1] ?? 0) * factor;
  if (!(rate > 0)) throw new BadLatency(`a bandwidth is like 100MB (a second), not '${text}'`);
  return rate;
}

function share(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*%$/.exec(text.trim());
  const value = match === null ? Number(text) : Number(match[1]) / 100;
  if (!(value >= 0)) throw new BadLatency(`jitter is like 20% or 0.2, not '${text}'`);
  return value;
}

/** One device's: `2ms`, `2ms@100MB`, `@1GB~10%`. */
function wishOf(text: string): DeviceWish {
  const [, latency = "", bandwidth, jitter] = SHAPE.exec(text.trim()) ?? [];
  const latencyNs = latency === "" ? undefined : parseDuration(latency, "ms");
  if (latencyNs === undefined && (latency !== "" || (bandwidth === undefined && jitter === undefined)))
    throw new BadLatency(`--io-latency takes ${EXAMPLE}, not '${text}'`);
  return {
    ...(latencyNs === undefined ? {} : { latencyNs }),
    ...(bandwidth === undefined ? {} : { byteNs: 1e9 / bytesPerSecond(bandwidth) }),
    ...(jitter === undefined ? {} : { jitter: share(jitter) }),
  };
}

function deviceOf(name: string): DeviceName {
  const device = NAMES.find((known) => known === name);
  if (device === undefined) throw new BadLatency(`--io-latency: no device '${name}': ${NAMES.join(", ")}.${suggestion(name, NAMES)}`);
  return device;
}

/** The rows of the cost table for it. */
export function readIoLatency(text: string): CostOverrides {
  if (!text.includes("=")) {
    const wish = wishOf(text);
    return deviceCosts(Object.fromEntries(NAMES.map((name) => [name, wish])));
  }
  const parts = text.split(",").map((part): [DeviceName, DeviceWish] => {
    const at = part.indexOf("=");
    if (at < 0) throw new BadLatency(`--io-latency takes ${EXAMPLE}, not '${text}'`);
    return [deviceOf(part.slice(0, at).trim()), wishOf(part.slice(at + 1))];
  });
  return deviceCosts(Object.fromEntries(parts));
}
