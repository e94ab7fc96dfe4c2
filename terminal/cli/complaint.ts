// What is wrong with a command or a file, as text for stderr and an exit code: the user's mistakes, not ours.

export class Complaint extends Error {
  readonly code: number;
  /** Printed as it is, without `gilscope: ` before it: words that CPython itself would print. */
  readonly isPythons: boolean;

  constructor(message: string, code: number, options: { readonly isPythons?: boolean } = {}) {
    super(message);
    this.code = code;
    this.isPythons = options.isPythons ?? false;
  }

  /** The line for stderr. */
  line(): string {
    return `${this.isPythons ? "" : "gilscope: "}${this.message}\n`;
  }
}
