/** Slips of Chinese keyboards in the punctuation of YAML: found where the text can't be read as it was meant, and mended. */
import { isScalar, parseDocument, visit } from "yaml";
import type { Fault } from "./document.ts";

interface Slip {
  find: RegExp;
  /** What stands before the word that a slip touches, the word, and what is put in their place. */
  mend: (found: string, before: string, word: string) => string;
  says: (words: readonly string[]) => string;
}
const WORD = "[^\\s{}[\\],，:：｛｝［］\"'#“”]+";
/** Where a name can begin: a line, a dash, an opening bracket, a comma. */
const BEFORE = "^ *(?:- +)?|[{,] *";
const spaced = (found: string) => found.replace(/[\t\u3000]/g, "  ");
const named = (words: readonly string[]) => words.map((word) => `“${word}”`).join("");

const SLIPS: readonly Slip[] = [
  { find: /^([ \u3000]*\t[\t ]*)()/g, mend: spaced, says: () => "行首用了制表符（Tab），请改用空格缩进" },
  { find: /^( *\u3000[ \u3000]*)()/g, mend: spaced, says: () => "行首用了全角空格，请改用半角空格缩进" },
  {
    find: /()([｛｝［］])/g,
    mend: (found) => found.normalize("NFKC"),
    says: () => "括号是全角的，请改为半角 { } 或 [ ]",
  },
  {
    find: new RegExp(`()，\\s*(${WORD})(?=\\s*[:：])`, "g"),
    mend: (_, _before, word) => `, ${word}`,
    says: (words) => `${named(words)}前的逗号是全角“，”，请改为半角逗号加一个空格“, ”`,
  },
  {
    find: new RegExp(`(${BEFORE})(${WORD})：\\s*`, "g"),
    mend: (_, before, word) => `${before}${word}: `,
    says: (words) => `${named(words)}后的冒号是全角“：”，请改为半角冒号加一个空格，如“${words[0]}: ”`,
  },
  {
    // Hours (09:00) and addresses (https://) have no gap.
    find: new RegExp(`(${BEFORE})(?!\\d+:)(${WORD}):(?![\\s/]|$)`, "g"),
    mend: (_, before, word) => `${before}${word}: `,
    says: (words) => `${named(words)}的冒号后要空一格，如“${words[0]}: ”`,
  },
];

/** Looking at a line costs a reading of the whole text: of more lines than that each is taken for a slip. */
const MOST_LINES = 300;

/** A line is mended only if the text reads worse with that line as it was: what stands in a value is nobody's slip. */
export function mended(text: string): { text: string; faults: Fault[] } {
  if (!oddities(text)) return { text, faults: [] };
  const lines = text.split("\n");
  const all = lines.map(mendLine);
  const joined = (own: (i: number) => boolean) => lines.map((line, i) => (own(i) ? line : all[i]?.text)).join("\n");
  const best = oddities(joined(() => false));
  const changed = lines.map((line, i) => all[i]?.text !== line);
  const few = changed.filter(Boolean).length <= MOST_LINES;
  const guilty = changed.map((is, i) => is && (!few || oddities(joined((j) => j === i)) > best));
  return {
    text: joined((i) => !guilty[i]),
    faults: all.flatMap(({ says }, i) => (guilty[i] ? says.map((says) => ({ line: i + 1, says })) : [])),
  };
}

function mendLine(line: string): { text: string; says: string[] } {
  const says: string[] = [];
  let text = line;
  for (const { find, mend, says: sentence } of SLIPS) {
    const words: string[] = [];
    text = text.replace(find, (found: string, before: string, word: string) => {
      words.push(word);
      return mend(found, before, word);
    });
    if (words.length) says.push(sentence(words));
  }
  return { text, says };
}

/** How much of the text is not as anybody means it: what can't be read, names without a value, a text alone. */
function oddities(text: string): number {
  const doc = parseDocument(text, { prettyErrors: false });
  let odd = doc.errors.length + (isScalar(doc.contents) && typeof doc.contents.value === "string" ? 1 : 0);
  visit(doc, {
    Pair: (_, { key, value }) => {
      const name = isScalar(key) ? String(key.value) : "";
      const blank = value === null || (isScalar(value) && value.value === null);
      if (/^\u3000|[｛｝［］]|[:：] *[{[]/.test(name) || (blank && /[:：]/.test(name))) odd++;
    },
  });
  return odd;
}
