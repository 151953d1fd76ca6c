/** Cause, countermeasures and opinions (九(三)): 质量管理部, 制造部, 经理室, where needed 研发部, and 总经理室's check. */
import { act, per, tell, unlessFilled } from "../../../../engine/declare/kind.ts";
import { fill } from "../../../../engine/declare/sheet.ts";
import { childId } from "../ids.ts";
import type { Process } from "../process.ts";
import { limitOf, rowOf } from "./row.ts";

/** Causes that lie in the product, whoever is to blame. */
const OF_QUALITY: readonly string[] = ["设计", "原料", "制程", "设备", "检验"];

const CAUSE = ["nature", "cause", "causeText", "sampleResult?"] as const;
const BLAMED = ["provisionalUnit", "persons?", "reporter?"] as const;

export function tracing(p: Process) {
  const { at, offices, sheets } = p;
  const row = rowOf(p);
  const check = {
    clause: at("七(三)2"),
    by: offices.registrar,
    from: "instructed",
    to: "checked",
    form: fill(sheets.complaint, "checkOpinion"),
  } as const;
  return {
    trace: row({
      title: "追查原因",
      clause: at("九(三)"),
      by: offices.quality,
      from: "registered",
      to: "traced",
      form: fill(sheets.complaint, ...CAUSE, ...BLAMED),
      due: { since: "register", ...limitOf(p, "追查原因") },
      refuse: {
        sample: {
          clause: at("七(二)3"),
          when: ({ input, sheet }) => sheet.sample === "附样品" && !input.sampleResult,
          says: "附有异常样品，请填写样品检验结果",
        },
        human: {
          clause: at("五(一)"),
          when: ({ input }) => input.cause === "人为疏忽" && input.nature !== "非质量异常",
          says: "人为因素造成的为非质量异常，请改选",
        },
        quality: {
          clause: at("五(二)"),
          when: ({ input }) => OF_QUALITY.includes(input.cause) && input.nature !== "质量异常",
          says: "此类原因造成的为质量异常，请改选",
        },
      },
      // Not a count: the same when the row is run again, so that its fields can be corrected.
      set: { tracedAt: unlessFilled({ says: "首次追查之时", value: ({ at }: { at: string }) => at }) },
      then: [
        {
          says: "首次追查的，由质量管理部或“调查报告人”提出“调查报告”",
          // A case that is traced again has its report already.
          effects: ({ id, number = "", at, sheet: { customer, reporter, tracedAt } }) =>
            tracedAt !== at
              ? []
              : [
                  act(sheets.investigation, "open", childId(p, "investigation", id), {
                    complaint: id,
                    number,
                    customer,
                    ...(reporter && { reporter }),
                  }),
                ],
        },
      ],
    }),
    analyse: row({
      title: "分析异常原因",
      clause: at("九(三)"),
      by: offices.production,
      from: "traced",
      to: "analysed",
      form: fill(sheets.complaint, "productionUnit", "machine", "workers", "producedOn", "analysis", "countermeasure"),
      due: { since: "trace", ...limitOf(p, "分析异常原因") },
    }),
    instruct: row({
      title: "经理室批示",
      clause: at("九(三)"),
      by: offices.plantHead,
      decides: true,
      from: "analysed",
      to: per("askResearch", { 送研发部: "research", 不送: "instructed" }),
      form: fill(sheets.complaint, "plantOpinion", "askResearch"),
      due: { since: "analyse", ...limitOf(p, "经理室批示") },
      then: [tell(offices.research, "客户抱怨处理表请提示意见", { when: { askResearch: "送研发部" } })],
    }),
    advise: row({
      title: "研发部提示意见",
      clause: at("九(三)"),
      by: offices.research,
      from: "research",
      to: "instructed",
      form: fill(sheets.complaint, "researchOpinion"),
      due: { since: "instruct", ...limitOf(p, "研发部提示意见") },
      when: { askResearch: "送研发部" },
    }),
    check: row({
      title: "总经理室查核",
      ...check,
      when: { askResearch: "不送" },
      due: { since: "instruct", ...limitOf(p, "总经理室查核") },
    }),
    checkAdvised: row({
      title: "总经理室查核（研发部意见后）",
      ...check,
      when: { askResearch: "送研发部" },
      due: { since: "advise", ...limitOf(p, "总经理室查核") },
    }),
  };
}
