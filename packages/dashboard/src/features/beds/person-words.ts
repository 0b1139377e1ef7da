/** Who did something, as far as a screen may tell: the subject of a token without the name of its issuer. */
export function personWords(subject: string): string {
  return subject.slice(subject.lastIndexOf('|') + 1);
}
