/** English for what a regulation says in Chinese: titles of steps, statuses, offices, notices, papers, words to choose from. */

/** Chinese → English. `{}` in a key stands for any text, which takes the place of the `{}` in its English, in order. */
export type English = Readonly<Record<string, string>>;

/** What the engine itself says: its common steps (common-steps.ts), the duties that follow from them, words of every kind. */
export const commonEnglish: English = {
  备注: "Note",
  转交: "Reassign",
  免催: "End reminders",
  采信时间: "Accept a time",
  更正: "Correct",
  撤回: "Withdraw",
  作废: "Void",
  重新办理: "Reopen",
  授权阅读: "Give access",
  放假安排变更: "Holidays changed",
  改用新版办法: "Adopt the new edition",
  删除个人信息: "Erase personal data",
  文书已生成: "Paper made",
  收回签字件: "Bring back the signed copy",
  逾期: "Overdue",
  申请延期: "Ask for an extension",
  同意延期: "Agree to an extension",
  不同意延期: "Deny an extension",
  放假安排版本: "Version of the calendar",
  文书: "Paper",
  文书名称: "Title of the paper",
  须签章: "To be signed or sealed",
  收回人: "Brought back by",
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
  管理员: "Administrator",
  个人信息保护负责人: "Privacy officer",
};

const HAN = /\p{Script=Han}/u;

/** Looks texts up in the tables together: whole, by a key with `{}`, or each side of a `：`. Undefined where a part has no English. */
export function englishOf(tables: readonly English[]): (chinese: string) => string | undefined {
  const words = new Map(tables.flatMap((t) => Object.entries(t)));
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
