// Decoding in pieces: bytes come in chunks that may end within a character, or within "\r\n".

import { concatenateBytes, decodeBytes } from "../../operations/codec.ts";

const NOTHING = new Uint8Array(0);

/** Cut an incomplete UTF-8 character off the end. */
export function splitUtf8(bytes: Uint8Array): { readonly whole: Uint8Array; readonly rest: Uint8Array } {
  const { length } = bytes;
  for (let back = 1; back <= Math.min(3, length); back++) {
    const byte = bytes[length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const size = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xc2 && byte < 0xe0 ? 2 : 1;
    return size > back ? { whole: bytes.subarray(0, length - back), rest: bytes.subarray(length - back) } : { whole: bytes, rest: NOTHING };
  }
  return { whole: bytes, rest: NOTHING };
}

/** As splitUtf8, for UTF-16 (`unit` 2) and UTF-32 (4); `high` is where a unit's high byte stands. */
function splitWide(bytes: Uint8Array, unit: 2 | 4, high: 0 | 1): { readonly whole: Uint8Array; readonly rest: Uint8Array } {
  let end = bytes.length - (bytes.length % unit);
  if (unit === 2 && end >= 2 && (bytes[end - 2 + high]! & 0xfc) === 0xd8) end -= 2;
  return { whole: bytes.subarray(0, end), rest: bytes.subarray(end) };
}

/** The decoder of one stream. */
export class StreamDecoder {
  readonly errors: string;
  /** Bytes that wait for the rest of their character. */
  rest: Uint8Array = NOTHING;
  private readonly encoding: string;
  /** The encoding once a byte order mark has been seen. */
  private resolved: string;

  /** `encoding` is the codec's own name. */
  constructor(encoding: string, errors: string) {
    this.encoding = encoding;
    this.resolved = encoding;
    this.errors = errors;
  }

  reset(): void {
    this.rest = NOTHING;
    this.resolved = this.encoding;
  }

  /** The middle of the stream: no byte order mark is to be looked for. */
  skipMark(): void {
    this.rest = NOTHING;
    if (this.encoding === "utf-8-sig") this.resolved = "utf-8";
  }

  /** The text of so many bytes more; with `final` what is incomplete is an error. */
  decode(chunk: Uint8Array, final: boolean): string {
    const bytes = this.rest.length === 0 ? chunk : concatenateBytes([this.rest, chunk]);
    this.rest = NOTHING;
    const skipped = this.resolve(bytes, final);
    if (skipped === null) {
      this.rest = bytes.slice();
      return "";
    }
    const { whole, rest } = final ? { whole: bytes.subarray(skipped), rest: NOTHING } : this.split(bytes.subarray(skipped));
    this.rest = rest.slice();
    return whole.length === 0 ? "" : decodeBytes(whole, this.resolved, this.errors);
  }

  /** How many bytes the byte order mark takes, which settles the encoding; null when there are too few to tell. */
  private resolve(bytes: Uint8Array, final: boolean): number | null {
    const kind = this.resolved;
    if (kind === "utf-8-sig") {
      if (bytes.length < 3 && !final) return null;
      this.resolved = "utf-8";
      return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    }
    if (kind !== "utf-16" && kind !== "utf-32") return 0;
    const unit = kind === "utf-16" ? 2 : 4;
    if (bytes.length < unit) return final ? 0 : null;
    const isBig = bytes[unit - 2] === 0xfe && bytes[unit - 1] === 0xff;
    const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
    this.resolved = `${kind}-${isBig ? "be" : "le"}`;
    return isBig || isLittle ? unit : 0;
  }

  private split(bytes: Uint8Array): { readonly whole: Uint8Array; readonly rest: Uint8Array } {
    switch (this.resolved) {
      case "utf-8":
        return splitUtf8(bytes);
      case "utf-16-le":
        return splitWide(bytes, 2, 1);
      case "utf-16-be":
        return splitWide(bytes, 2, 0);
      case "utf-32-le":
      case "utf-32-be":
        return splitWide(bytes, 4, 0);
      default:
        return { whole: bytes, rest: NOTHING };
    }
  }

  /** The encoding to count bytes in. */
  get plain(): string {
    return this.resolved === "utf-8-sig" ? "utf-8" : this.resolved;
  }
}
