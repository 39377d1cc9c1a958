// Keeps offsets off the middle of a surrogate pair: what is cut there is no text any more. Example: in 'a😀b' offset 2 becomes 1.

/** The offset itself, or the one before it where it would tear a surrogate pair. */
export function wholeCharacter(text: string, offset: number): number {
  const torn = /[\udc00-\udfff]/.test(text.charAt(offset)) && /[\ud800-\udbff]/.test(text.charAt(offset - 1));
  return torn ? offset - 1 : offset;
}
