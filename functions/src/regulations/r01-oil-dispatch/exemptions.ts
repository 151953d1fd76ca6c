/** Where a case of R01 may rest though nobody is obliged. */
import type { Exemption } from "../../engine/declare/regulation.ts";

export const exemptions: readonly Exemption[] = [
  { check: "有人负责", at: "R01.policy.current", reason: "现行的分类政策一直有效，修订或停用没有时限（R01 二(一)）" },
  {
    check: "有人负责",
    at: "R01.target.researched",
    reason: "目标客户调研后进入储备，何时成为客户或放弃由专员判断，没有时限（R01 五(一)）",
  },
  {
    check: "有人负责",
    at: "R01.qualification.failed",
    reason: "未通过审查的，是否补充资质由客户决定，没有人须办（R01 三(二)）",
  },
];
