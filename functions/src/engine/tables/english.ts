/** English for what a regulation says in Chinese: titles of steps, statuses, offices, notices, papers, words to choose from. */
import { stepsEnglish } from "../common/english.gen.ts";
import { ITSELF } from "../declare/manifest.ts";

/** Chinese → English. `{}` in a key stands for any text, which takes the place of the `{}` in its English, in order. */
export type English = Readonly<Record<string, string>>;

/** What the engine itself says: titles of the steps that every kind has, words of every kind. */
const commonEnglish: English = {
  ...stepsEnglish,
  // What a kind's head brings along (load/brought.ts).
  到期: "Fall due",
  客户已并入: "Customer merged",
  "客户已并入其他客户，本件随之结束；内容请并到存续客户的同类事项，没有的请新建":
    "The customer went into another, and this case ended with it: add what it holds to the other customer's, or open one",
  工作日: "working days",
  日: "days",
  个月: "months",
  小时: "hours",
  当日: "the same day",
  下次上班时: "the next opening",
  月底: "the end of the month",
  当月几日: "a day of the month",
  次月几日: "a day of the next month",
  下周几: "a day of the next week",
  "“当日”“下次上班时”不填": "Blank for “the same day” and “the next opening”",
  "只有“下周几”填，如 13:00": "Only for “a day of the next week”, such as 13:00",
  读取结果: "Result",
  文件行数: "Lines in the file",
  已办行数: "Lines done",
  未办理的行: "Lines not done",
  文件中的错误: "Faults in the file",
  未列出的行数: "Lines not listed",
  行号: "Line",
  原因: "Reason",
  错误: "Fault",
  行: "lines",
  已全部办理: "All done",
  部分未办理: "Some not done",
  文件有误: "The file has faults",
  管理员: "Administrator",
  个人信息保护负责人: "Privacy officer",
};

/** What the words of a regulation name. */
type Part = "steps" | "statuses" | "choices" | "labels" | "hints" | "settings" | "offices" | "papers" | "notices";
/** The words of one regulation or of a shared folder in one table. Throws where it gives one word two meanings. */
export function english(parts: Partial<Readonly<Record<Part, English>>>): English {
  const words = new Map<string, string>();
  for (const [chinese, en] of Object.values(parts).flatMap((part) => Object.entries(part))) {
    const before = words.get(chinese) ?? en;
    if (before !== en) throw new Error(`${chinese} is both “${before}” and “${en}”`);
    words.set(chinese, en);
  }
  return Object.fromEntries(words);
}

/** A text of a regulation in English: by its own table, then by those that all share. Undefined where a part has none. */
export function englishIn(
  tables: ReadonlyMap<string, English>,
): (regulation: string, chinese: string) => string | undefined {
  const common = [tables.get(ITSELF) ?? {}, commonEnglish];
  const known = new Map([...tables].map(([id, own]) => [id, englishOf([own, ...common])]));
  const shared = englishOf(common);
  return (regulation, chinese) => (known.get(regulation) ?? shared)(chinese);
}

const HAN = /\p{Script=Han}/u;

/** Looks texts up in the tables together, the first before the others: whole, by a key with `{}`, or each side of a `：`. */
function englishOf(tables: readonly English[]): (chinese: string) => string | undefined {
  const words = new Map(tables.toReversed().flatMap((t) => Object.entries(t)));
  const patterns = [...words].filter(([key]) => key.includes("{}")).map(([key, en]) => [patternOf(key), en] as const);
  const find = (text: string): string | undefined => {
    if (!HAN.test(text)) return text;
    const whole = words.get(text);
    if (whole !== undefined) return whole;
    for (const [pattern, en] of patterns) {
      const found = pattern.exec(text);
      if (found) return en.replace(/\{\}/g, take(found.slice(1).map((part) => find(part) ?? part)));
    }
    const at = text.indexOf("：");
    const [before, behind] = at > 0 ? [find(text.slice(0, at)), find(text.slice(at + 1))] : [];
    return before && behind ? `${before}: ${behind}` : undefined;
  };
  return find;
}
const patternOf = (key: string): RegExp =>
  new RegExp(
    `^${key
      .split("{}")
      .map((part) => part.replace(/[.*+?^$()|[\]\\]/g, "\\$&"))
      .join("(.*)")}$`,
    "s",
  );
/** The next of the parts each time it is asked. */
const take = (parts: readonly string[]) => {
  let next = 0;
  return () => parts[next++] ?? "";
};
