/** Who was told, and who can read the case. */
import { path } from "../../stored/paths.ts";
import { queries } from "../../stored/queries.ts";
import { type Looking, rest } from "./report.ts";

export async function checkNotices(l: Looking): Promise<void> {
  const { w, id, x, names, to, k, actions } = l;
  if (!x.知会) return;
  const notices = (await w.docs.query(queries.noticesOf(id))).map((d) => d.data);
  for (const [whom, want] of Object.entries(x.知会)) {
    const theirs = notices.filter((n) => n.whom === (names.titles.group(whom) ?? whom));
    const texts = theirs.map((n) => n.what);
    if (want === null) {
      if (texts.length) to.fault(["知会", whom], `${x.事} 不应知会${whom}，${had(texts)}`);
      continue;
    }
    const found = theirs.find((n) => n.what.includes(want));
    if (!found) {
      to.fault(["知会", whom], `${x.事} 给${whom}的知会应含“${want}”，${had(texts)}`);
      continue;
    }
    const telling = actions.filter((a) => a.outcome?.effects?.some((e) => e.do === "tell" && e.what === found.what));
    rest(l, "知会", `给${whom}的知会`, [found.clause, ...telling.map((a) => k.steps[a.step]?.clause)]);
  }
}
const had = (texts: readonly string[]): string => `实有：${texts.map((text) => `“${text}”`).join("、") || "无"}`;

export async function checkReaders(l: Looking): Promise<void> {
  const { w, id, k, x, names, to } = l;
  const [may, mayNot] = [x.可读, x.不可读].map((readers) => (Array.isArray(readers) ? readers : []));
  if (!may?.length && !mayNot?.length) return;
  const [doc] = await w.docs.get([path.case(id)]);
  const readers = doc?.data.readers ?? [];
  const reads = (who: string) => readers.includes(names.titles.group(who) ?? who);
  for (const who of may ?? [])
    if (reads(who)) rest(l, "可读", "阅读权限", [k.clause]);
    else to.fault(["可读", who], `“${who}”应能读到 ${x.事}，实际读不到`);
  for (const who of mayNot ?? [])
    if (!reads(who)) rest(l, "不可读", "阅读权限", [k.clause]);
    else to.fault(["不可读", who], `“${who}”应读不到 ${x.事}，实际能读到`);
}
