// Sentences of the trace for terminals that lack the few signs they use.

export function plainSentence(text: string): string {
  return text.replaceAll("→", "->").replaceAll("µ", "u").replaceAll("…", "...");
}
