/** A value that stands in a definition, as the clerk reads it. */
export function plain(v: unknown): string {
  if (typeof v === "boolean") return v ? "是" : "否";
  if (typeof v !== "object" || v === null) return String(v);
  return Object.values(v).map(String).join("、") || "无";
}
