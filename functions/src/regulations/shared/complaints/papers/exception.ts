/** 异常处理单 (三). */
import { plainPaper } from "../../../../engine/declare/plain/plain-paper.ts";
import type { ExceptionSheet } from "../kinds/exception.ts";
import type { Process } from "../process.ts";

export const exceptionPaper = ({ id, at }: Process, of: ExceptionSheet) =>
  plainPaper(of, {
    id: `${id} 异常处理单`,
    title: "异常处理单",
    clause: at("三"),
    internal: at("九(十)"),
    fields: ["customer", "product", "orderNo", "partNo", ["visited", "处理日期"], "unit"],
    signs: [
      ["open", "异常情形", "found"],
      ["open", "现场处理情形", "handled"],
      ["improve", "改善情形", "measure"],
      ["confirm", "确认", "checked"],
    ],
  });
