/** Names of sheets as spreadsheets take them: at most 31 characters, none of `[]:*?/\`, each only once. */

const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\\p{Cc}]/gu;

/** Cuts between characters, never inside one. */
function cut(name: string, length: number): string {
  let short = "";
  for (const c of name) {
    if (short.length + c.length > length) break;
    short += c;
  }
  return short;
}

/** An apostrophe at either end and the name History are the spreadsheet's own. */
function clean(name: string, n: number): string {
  const plain = cut(name.toWellFormed().replace(FORBIDDEN, " ").trim(), LONGEST).replace(/^'+|'+$/g, "");
  return plain === "" || plain.toLowerCase() === "history" ? `表${n + 1}` : plain;
}

/** In the order given; what would stand twice gets a number. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, n) => {
    const plain = clean(name, n);
    let own = plain;
    for (let i = 2; taken.has(own.toLowerCase()); i += 1) own = `${cut(plain, LONGEST - `（${i}）`.length)}（${i}）`;
    taken.add(own.toLowerCase());
    return own;
  });
}
