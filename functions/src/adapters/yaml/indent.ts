/** Whether a line begins where the lines above let it begin. */

interface Columns {
  names: readonly number[];
  dashes: readonly number[];
}
const isDash = (text: string) => /^ *-( |$)/.test(text);
const spacesOf = (text: string) => /^ */.exec(text)?.[0].length ?? 0;
/** Where the name behind a dash begins. */
const behindDash = (text: string) => /^ *- */.exec(text)?.[0].length ?? 0;

/** The columns at which names and dashes of the blocks above a line began. */
function openColumns(above: readonly string[]): Columns {
  let open: Columns = { names: [], dashes: [] };
  for (const text of above) {
    if (/^\s*(#|$)/.test(text)) continue;
    const [spaces, dash] = [spacesOf(text), isDash(text)];
    const before = (column: number) => column < spaces;
    open = {
      names: [...open.names.filter(before), dash ? behindDash(text) : spaces],
      dashes: [...open.dashes.filter(before), ...(dash ? [spaces] : [])],
    };
  }
  return open;
}

/** What is wrong with the spaces at the beginning of a line; undefined when nothing is. */
export function misaligned(lines: readonly string[], line: number): string | undefined {
  const text = lines[line - 1] ?? "";
  const { names, dashes } = openColumns(lines.slice(0, line - 1));
  const allowed = isDash(text) && dashes.length ? dashes : names;
  const spaces = spacesOf(text);
  if (!text.trim() || !allowed.length || allowed.includes(spaces)) return undefined;
  // Of two that are equally far the deeper is meant: a line belongs to what stands above it.
  const meant = allowed.reduce((best, column) =>
    Math.abs(column - spaces) <= Math.abs(best - spaces) ? column : best,
  );
  return `行首空了 ${spaces} 格，与上面不齐，应空 ${meant} 格`;
}
