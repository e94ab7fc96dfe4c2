// Bytes on their way through a stream: put in at one end in pieces, taken out at the other in others.

export class ByteQueue {
  size = 0;
  private readonly pieces: Uint8Array[] = [];
  /** Pieces before this one are gone; they are dropped from the array now and then. */
  private first = 0;
  /** How much of the first piece is gone. */
  private offset = 0;

  push(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.pieces.push(bytes);
    this.size += bytes.length;
  }

  /** The next bytes, up to `count`, without taking them out. */
  peek(count: number): Uint8Array {
    const taken = new Uint8Array(Math.min(count, this.size));
    let index = this.first;
    let from = this.offset;
    for (let filled = 0; filled < taken.length; ) {
      const piece = (this.pieces[index++] as Uint8Array).subarray(from, from + taken.length - filled);
      taken.set(piece, filled);
      filled += piece.length;
      from = 0;
    }
    return taken;
  }

  take(count: number): Uint8Array {
    const taken = this.peek(count);
    this.size -= taken.length;
    this.offset += taken.length;
    let piece = this.pieces[this.first];
    while (piece !== undefined && this.offset >= piece.length) {
      this.offset -= piece.length;
      piece = this.pieces[++this.first];
    }
    if (this.first * 2 > this.pieces.length) {
      this.pieces.splice(0, this.first);
      this.first = 0;
    }
    return taken;
  }
}
