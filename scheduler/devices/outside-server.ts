// A host outside, at the other end of one connection: reads requests, and answers each after its time with what the table has. It
// runs by itself; no thread of the program has a part in it.

import type { InternetAddress } from "./addresses.ts";
import type { CannedResponse, Outside } from "./outside.ts";
import type { StreamSocket } from "./stream-socket.ts";

const decoder = new TextDecoder("latin1");
const encoder = new TextEncoder();

/** What a host outside needs of the machine around it. */
export interface OutsideTime {
  /** How long a response is under way whose body has so many bytes. */
  answerNs(latencyNs: number | null, bytes: number): number;
  at(timeNs: number, event: (nowNs: number) => void): void;
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly closes: boolean;
  readonly bytes: number;
}

export class OutsideServer {
  private readonly socket: StreamSocket;
  private readonly address: InternetAddress;
  private readonly outside: Outside;
  private readonly time: OutsideTime;
  /** What has come of requests, a character a byte. */
  private text = "";
  /** What is still to be sent. */
  private rest = new Uint8Array(0);
  private isAnswering = false;
  private closesThen = false;
  private hasEnded = false;

  constructor(parts: { socket: StreamSocket; address: InternetAddress; outside: Outside; time: OutsideTime }) {
    this.socket = parts.socket;
    this.address = parts.address;
    this.outside = parts.outside;
    this.time = parts.time;
    this.socket.changes.listen((nowNs) => this.look(nowNs));
  }

  /** Something has changed at the connection: bytes have come, or there is room again, or the client has gone. */
  private look(nowNs: number): void {
    if (this.hasEnded) return;
    this.pump(nowNs);
    for (;;) {
      const received = this.socket.receive({ size: 65_536, peek: false, all: false }, nowNs);
      if (typeof received !== "object") break;
      if ("errno" in received || received.bytes.length === 0) {
        if (!this.isAnswering || "errno" in received) this.end(nowNs);
        this.closesThen = true;
        break;
      }
      this.text += decoder.decode(received.bytes);
    }
    this.answerNext(nowNs);
  }

  private answerNext(nowNs: number): void {
    if (this.isAnswering || this.hasEnded) return;
    const request = readRequest(this.text);
    if (request === null) return;
    this.text = this.text.slice(request.bytes);
    this.isAnswering = true;
    this.closesThen ||= request.closes;
    const response = this.outside.find(this.address, request.method, request.path) ?? missing(request);
    const bytes = written(response, request, this.closesThen);
    this.time.at(nowNs + this.time.answerNs(response.latencyNs, bytes.length), (timeNs) => {
      this.rest = bytes;
      this.pump(timeNs);
    });
  }

  /** Sends what there is room for. */
  private pump(nowNs: number): void {
    while (this.rest.length > 0 && !this.hasEnded) {
      const sent = this.socket.send(this.rest, nowNs, null);
      if (typeof sent !== "number") {
        if (typeof sent === "object") this.end(nowNs);
        return;
      }
      this.rest = this.rest.slice(sent);
      if (this.rest.length > 0) continue;
      this.isAnswering = false;
      if (this.closesThen) this.end(nowNs);
      else this.answerNext(nowNs);
    }
  }

  private end(nowNs: number): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    this.socket.end(nowNs);
  }
}

/** The first whole request in a text; null: it is not all there. */
function readRequest(text: string): Request | null {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return null;
  const [first = "", ...lines] = text.slice(0, end).split("\r\n");
  const [method = "", path = "/", version = ""] = first.split(" ");
  const header = (name: string): string =>
    (lines.find((line) => line.toLowerCase().startsWith(`${name}:`)) ?? "").slice(name.length + 1).trim();
  const length = bodyLength(text.slice(end + 4), header("transfer-encoding"), header("content-length"));
  if (length === null) return null;
  const wish = header("connection").toLowerCase();
  const closes = wish === "close" || (version !== "HTTP/1.1" && wish !== "keep-alive");
  return { method, path: path.replace(/^https?:\/\/[^/]*/i, "") || "/", closes, bytes: end + 4 + length };
}

function bodyLength(rest: string, coding: string, length: string): number | null {
  if (coding.toLowerCase() !== "chunked") return rest.length < Number(length) ? null : Number(length);
  const end = /(^|\r\n)0\r\n\r\n/.exec(rest);
  return end === null ? null : end.index + end[0].length;
}

function missing({ method, path }: Request): CannedResponse {
  const body = encoder.encode(`No response to ${method} ${path} is given.\n`);
  return {
    url: "",
    method,
    status: 404,
    reason: "Not Found",
    headers: [["Content-Type", "text/plain; charset=utf-8"]],
    body,
    latencyNs: null,
  };
}

function written(response: CannedResponse, { method }: Request, closes: boolean): Uint8Array<ArrayBuffer> {
  const { status, reason, headers, body } = response;
  const own = [...headers];
  const has = (name: string): boolean => own.some(([given]) => given.toLowerCase() === name);
  const hasBody = status >= 200 && status !== 204 && status !== 304;
  if (!has("content-length") && hasBody) own.push(["Content-Length", String(body.length)]);
  if (!has("connection")) own.push(["Connection", closes ? "close" : "keep-alive"]);
  const head = encoder.encode(`HTTP/1.1 ${status} ${reason}\r\n${own.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`);
  const isSent = hasBody && method !== "HEAD";
  const bytes = new Uint8Array(head.length + (isSent ? body.length : 0));
  bytes.set(head);
  if (isSent) bytes.set(body, head.length);
  return bytes;
}
