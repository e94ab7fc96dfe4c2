// Reading a pattern's text character by character, and what is wrong with it.

/** Becomes a Python `re.error`. */
export class PatternError extends Error {
  /** Code point position in the pattern; null where it is wrong as a whole. */
  readonly position: number | null;
  constructor(message: string, position: number | null) {
    super(message);
    this.position = position;
  }
}

/** Tokens are single characters, or a backslash with the one behind it. */
export class Reader {
  readonly points: readonly string[];
  /** Of the token in `next`. */
  index = 0;
  next: string | null = null;
  private after = 0;

  constructor(text: string) {
    this.points = Array.from(text);
    this.advance();
  }

  private advance(): void {
    this.index = this.after;
    const character = this.points[this.after];
    if (character === undefined) {
      this.next = null;
      return;
    }
    this.after++;
    this.next = character;
    if (character !== "\\") return;
    const escaped = this.points[this.after];
    if (escaped === undefined) throw new PatternError("bad escape (end of pattern)", this.points.length - 1);
    this.after++;
    this.next = character + escaped;
  }

  get(): string | null {
    const token = this.next;
    this.advance();
    return token;
  }

  match(token: string): boolean {
    if (this.next !== token) return false;
    this.advance();
    return true;
  }

  /** Up to `count` tokens out of `allowed`. */
  getWhile(count: number, allowed: RegExp): string {
    let text = "";
    for (let i = 0; i < count && this.next !== null && allowed.test(this.next); i++) text += this.get();
    return text;
  }

  getUntil(terminator: string, name: string): string {
    let text = "";
    for (;;) {
      const character = this.next;
      const at = this.index;
      this.advance();
      if (character === null) {
        if (text === "") throw this.error(`missing ${name}`);
        throw new PatternError(`missing ${terminator}, unterminated name`, at - Array.from(text).length);
      }
      if (character === terminator) {
        if (text === "") throw new PatternError(`missing ${name}`, at);
        return text;
      }
      text += character;
    }
  }

  /** `offset` characters before the token to come. */
  error(message: string, offset = 0): PatternError {
    return new PatternError(message, this.index - offset);
  }

  seek(index: number): void {
    this.after = index;
    this.advance();
  }
}
