/** The request of the engine's own tests at each of its stages, with its people. */
import { role } from "../../functions/src/engine/declare/kind.ts";
import { clerk, director, leader } from "./request.ts";
import { loaded, org, person, Run, substitutes } from "./run.ts";

export const staff = {
  zhao: person("赵", [clerk]),
  zhou: person("周", [clerk]),
  qian: person("钱", [leader]),
  sun: person("孙", [director]),
  li: person("李", []),
  wu: person("吴", [], { substitutions: [substitutes("zhao")] }),
  privacy: person("郑", [role("R00.privacy", "个人信息保护负责人")]),
  gone: person("何", [clerk], { activeTo: "2026-01-01T00:00:00.000Z" }),
};
export const [OPEN, DRAFT, APPROVE, TELL] = [
  "2026-03-02 10:00",
  "2026-03-02 11:00",
  "2026-03-02 12:00",
  "2026-03-02 13:00",
];
export const opened = (more = {}) => {
  const r = new Run(loaded("R99.request"), org(staff));
  r.do("open", { grade: "缓", handler: "li", ...more }, { by: "zhao", at: OPEN });
  return r;
};
export const drafted = () => {
  const r = opened();
  r.do("draft", { opinion: "同意" }, { by: "zhao", at: DRAFT });
  return r;
};
export const approved = () => {
  const r = drafted();
  r.do("approve", {}, { by: "qian", at: APPROVE });
  return r;
};
export const closed = () => {
  const r = approved();
  r.do("tell", { told: "电话" }, { by: "zhao", at: TELL });
  r.do("carry", {}, { by: "li", at: "2026-03-02 14:00" });
  r.do("close", {}, { by: "zhao", at: "2026-03-02 15:00" });
  return r;
};
