/** Bulk work in the clerk's words: over what, and in whose name. */
import { fieldIn } from "../declare/field/field.ts";
import { type Bulk, isPresent, isRef, type RowsData } from "../declare/kind.ts";
import type { Loaded } from "../declare/loaded.ts";
import { fieldLabel } from "../declare/sheet.ts";
import type { Called } from "./called.ts";
import { plain } from "./plain.ts";

/** `does`: the step, in words; `tells`: the one that takes what became of the lines. */
export function bulkWords(k: Loaded, e: Bulk, called: Called, does: string, tells: string): string {
  if (e.do === "lines") return linesWords(k, e, does, tells);
  const rows = rowsWords(k, e.of, called);
  return `为${rows}${e.do === "openForEach" ? "逐个" : "逐件"}${does}`;
}

function linesWords(k: Loaded, e: Extract<Bulk, { do: "lines" }>, does: string, tells: string): string {
  const file = isRef(e.file) ? `“${fieldLabel(k.sheet, e.file.ref)}”` : "所交文件";
  const by = isPresent(e.by) ? "办理人" : isRef(e.by) ? `“${fieldLabel(k.sheet, e.by.ref)}”` : "交件人";
  const left = e.leaveOut.length ? `（不读${e.leaveOut.map((h) => `“${h}”`).join("、")}列）` : "";
  return `按${file}逐行${left}以${by}名义${does}，各行结果由${tells.replace(/^(办理|开立)/, "")}记下`;
}

function rowsWords(k: Loaded, of: RowsData, called: Called): string {
  if (of.list === "activeCustomers") return `近 ${of.months} 个月有成交的在用客户`;
  if (of.list === "given") return isRef(of.ids) ? `“${fieldLabel(k.sheet, of.ids.ref)}”所列的各项` : "所选的各项";
  const on = called.kind(of.kind);
  const value = (v: unknown) => (isRef(v) ? `“${fieldLabel(k.sheet, v.ref)}”` : plain(v));
  const columns = Object.entries(of.where ?? {}).map(([f, cells]) => {
    const label = (on && fieldIn(on.sheet, f)?.label) ?? f;
    return `“${label}”为${cells.map(value).join("或")}`;
  });
  const only = [
    ...(of.parent === undefined ? [] : [belongsWords(k, of.parent)]),
    ...(of.opened ? [`${value(of.opened.from)}至${value(of.opened.until)}开立`] : []),
    ...(of.in ? [`状态为${of.in.map((s) => on?.statuses[s] ?? s).join("或")}`] : []),
    ...columns,
  ];
  return `${only.map((o) => `${o}的`).join("、")}各件${on?.title ?? of.kind}`;
}
const belongsWords = (k: Loaded, parent: unknown): string =>
  isRef(parent) && parent.ref !== "id" ? `属于“${fieldLabel(k.sheet, parent.ref)}”` : "属于本事项";
