/** Words that a refusal is about, by where they stand in the text. */
export interface Found {
  from: number;
  to: number;
}

/** A text in pieces, those that were found marked. */
export const piecesOf = (text: string, found: readonly Found[]): { text: string; isFound: boolean }[] => {
  const inOrder = found.toSorted((one, other) => one.from - other.from);
  const pieces = inOrder.flatMap(({ from, to }, index) => [
    { text: text.slice(inOrder[index - 1]?.to ?? 0, from), isFound: false },
    { text: text.slice(from, to), isFound: true },
  ]);
  const rest = { text: text.slice(inOrder.at(-1)?.to ?? 0), isFound: false };
  return [...pieces, rest].filter((piece) => piece.text !== '');
};
