/** What the library says of a text that it can't read, in the words of whoever wrote it. */
import { type Document, visit, type YAMLError } from "yaml";
import type { Fault } from "./document.ts";
import { misaligned } from "./indent.ts";

type LineAt = (offset: number) => number;

/** Names that stand twice, all of them; of the rest the first, since one slip lets the library stumble on and on. */
export function complaints(doc: Document, text: string, lineAt: LineAt): { faults: Fault[]; broken: boolean } {
  const twice = doc.errors.filter(({ code }) => code === "DUPLICATE_KEY");
  const [first] = doc.errors.filter(({ code }) => code !== "DUPLICATE_KEY");
  const rest = first ? [complaint(first, doc, text.split("\n"), lineAt(first.pos[0]))] : strayAliases(doc, lineAt);
  return {
    faults: [
      ...twice.map(({ pos }) => ({
        line: lineAt(pos[0]),
        says: `“${nameAt(text, pos[0])}”在同一处写了两次，请删去一个`,
      })),
      ...rest,
    ],
    broken: rest.length > 0,
  };
}
const quoted = (value: string, sign: string) => `值不能以“${sign}”开头，请给它加引号，如 "${value}"`;

/** `*甲` points to a part that is marked `&甲`; where none is, a text was meant. */
function strayAliases(doc: Document, lineAt: LineAt): Fault[] {
  const found: Fault[] = [];
  visit(doc, {
    Alias: (_, alias) => {
      if (!alias.resolve(doc))
        found.push({ line: lineAt(alias.range?.[0] ?? 0), says: quoted(`*${alias.source}`, "*") });
    },
  });
  return found;
}

const nameAt = (text: string, offset: number): string =>
  /^["']?([^"':,}\n]*)/.exec(text.slice(offset))?.[1]?.trim() ?? "";

function complaint({ code, message }: YAMLError, doc: Document, lines: readonly string[], line: number): Fault {
  const text = lines[line - 1] ?? "";
  const says = (sentence: string) => ({ line, says: sentence });
  const bracket = /^Flow (?:map|sequence).* end with a (.)/.exec(message)?.[1];
  if (bracket) return unclosed(bracket === "}" ? "{" : "[", bracket, lines, line);
  if (/^Missing closing/.test(message)) return { line: openQuote(lines, line), says: "引号没有收尾" };
  if (code === "MULTIPLE_DOCS") return says("“---”后面又是一份内容，一个文件只写一份");
  const [, spare] = /^Unexpected (?:flow-(?:map|seq)-end token.*"(?=.")|(?=, in flow))(.)/.exec(message) ?? [];
  if (spare) return says(`多了一个“${spare}”`);
  const [, value, sign] = /(?:: |- |^)(([@`%*&!])[^,\s}\]]*)/.exec(text) ?? [];
  if (sign && /^(BAD_SCALAR_START|BAD_ALIAS|BAD_DIRECTIVE)$/.test(code)) return says(quoted(value ?? "", sign));
  if (/^Missing , /.test(message) || doc.errors.some((e) => e.code === "BLOCK_IN_FLOW"))
    return says("括号里两项之间缺少逗号，或名称后缺少冒号");
  // A line that begins too far to the right is read as the end of the one above it.
  const wrong = [line, line + 1].find((n) => misaligned(lines, n));
  if (wrong) return { line: wrong, says: misaligned(lines, wrong) ?? UNKNOWN };
  return says(written(text) ?? UNKNOWN);
}
const UNKNOWN = "这一行读不出来，请对照上下几行检查缩进、冒号（半角加空格）、括号和引号";

/** What is wrong with a line that stands where it should. */
function written(text: string): string | undefined {
  const [, name, value] = /([^\s{,[]+): ([^\s"'{[][^,}\]]*: [^,}\]]*)/.exec(text) ?? [];
  if (name && value) return `一项里有两个“: ”，值中有冒号的请给整个值加引号，如 ${name}: "${value.trim()}"`;
  const alone = text.trim();
  return alone && !/[:：{}[\],"'-]/.test(alone) ? `“${alone}”后面没有冒号和值，应写作 ${alone}: …` : undefined;
}

const count = (text: string, sign: string) => text.split(sign).length - 1;
function unclosed(open: string, close: string, lines: readonly string[], line: number): Fault {
  const at = lines.slice(0, line).findLastIndex((text) => count(text, open) > count(text, close));
  return { line: at < 0 ? line : at + 1, says: `“${open}”没有用“${close}”收尾` };
}
function openQuote(lines: readonly string[], line: number): number {
  const at = lines.slice(0, line).findLastIndex((text) => count(text, '"') % 2 || count(text, "'") % 2);
  return at < 0 ? line : at + 1;
}
