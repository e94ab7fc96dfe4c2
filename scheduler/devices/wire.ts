// How bytes get from one socket to another: in order, after the time that the network takes. The loopback of a quiet machine takes
// none, the bytes are there when send(2) returns; a network that a user has made slow does.

/** The way from one socket to another, one direction: nothing overtakes on it. */
export interface Line {
  /** When what was sent last arrives. */
  lastNs: number;
  /** How much is under way and has not arrived. */
  pending: number;
}

export function newLine(): Line {
  return { lastNs: 0, pending: 0 };
}

export type Arrival = (nowNs: number) => void;

/** What a wire needs of the machine around it. */
export interface WireTime {
  /** How long a message of so many bytes is under way. */
  delayNs(bytes: number): number;
  /** Have something happen later. */
  at(timeNs: number, event: Arrival): void;
}

export class Wire {
  private readonly time: WireTime;

  constructor(time: WireTime) {
    this.time = time;
  }

  /** Sends `bytes` bytes along the line, or with 0 a mere sign; `arrive` is called when they are there, which may be at once. */
  carry(line: Line, bytes: number, nowNs: number, arrive: Arrival): void {
    const arrivalNs = Math.max(line.lastNs, nowNs + this.time.delayNs(bytes));
    line.lastNs = arrivalNs;
    if (arrivalNs <= nowNs && line.pending === 0) {
      arrive(nowNs);
      return;
    }
    line.pending++;
    this.time.at(arrivalNs, (timeNs) => {
      line.pending--;
      arrive(timeNs);
    });
  }

  after(delayNs: number, nowNs: number, event: Arrival): void {
    this.time.at(nowNs + delayNs, event);
  }
}
