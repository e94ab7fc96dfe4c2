// The world outside, as far as the user gives it: responses by address. Its hosts have names and numbers, and speak HTTP at the ports
// that the addresses name; there is nothing else out there.

import type { InternetAddress } from "./addresses.ts";

/** One response of the table. */
export interface CannedResponse {
  /** An absolute http or https address. Without a query it is also for requests with one, unless a more particular row is there. */
  readonly url: string;
  readonly method: string;
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  /** From the request to the response's first byte; null: as long as the cost table says. */
  readonly latencyNs: number | null;
}

interface Place {
  readonly host: string;
  readonly port: number;
  /** Path and query. */
  readonly path: string;
}

/** Scheme, host, port and path of an address; undefined for what is none. */
export function placeOf(url: string): Place | undefined {
  const found = /^(https?):\/\/([^/:?#@\s]+)(?::(\d{1,5}))?([/?][^#\s]*)?(?:#\S*)?$/i.exec(url);
  if (found === null) return undefined;
  const [, scheme = "", host = "", port, path = "/"] = found;
  const number = port === undefined ? (scheme.toLowerCase() === "https" ? 443 : 80) : Number(port);
  return { host: host.toLowerCase(), port: number, path: path.startsWith("/") ? path : `/${path}` };
}

const isNumeric = (host: string): boolean => /^\d+\.\d+\.\d+\.\d+$/.test(host);

export class Outside {
  private readonly rows: readonly { readonly place: Place; readonly response: CannedResponse }[];
  /** Names in their order, each with an address out of 198.51.100.0/24, which is nobody's (RFC 5737). */
  private readonly addresses: ReadonlyMap<string, string>;

  constructor(responses: readonly CannedResponse[]) {
    this.rows = responses.flatMap((response) => {
      const place = placeOf(response.url);
      return place === undefined ? [] : [{ place, response }];
    });
    const names = [...new Set(this.rows.map(({ place }) => place.host))].sort();
    this.addresses = new Map(
      names.map((name, index) => [name, isNumeric(name) ? name : `198.51.${100 + Math.floor(index / 254)}.${1 + (index % 254)}`]),
    );
  }

  addressOf(name: string): string | undefined {
    return this.addresses.get(name.toLowerCase().replace(/\.$/, ""));
  }

  /** Is there such a machine? */
  has(address: InternetAddress): boolean {
    return [...this.addresses.values()].includes(address.host);
  }

  /** And does it listen at this port? */
  listens(address: InternetAddress): boolean {
    return this.rowsAt(address).length > 0;
  }

  /** The response to a request that came to an address: for this very path and query, or for the path alone. */
  find(address: InternetAddress, method: string, path: string): CannedResponse | undefined {
    const asked = method === "HEAD" ? "GET" : method;
    const rows = this.rowsAt(address).filter(({ response }) => response.method === asked || response.method === method);
    const [bare] = path.split("?");
    return (rows.find(({ place }) => place.path === path) ?? rows.find(({ place }) => place.path === bare))?.response;
  }

  private rowsAt({ host, port }: InternetAddress) {
    return this.rows.filter(({ place }) => place.port === port && this.addresses.get(place.host) === host);
  }
}
