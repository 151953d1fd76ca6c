/** Tables that the texts name and the source lacks (九(六)): examples of ours, until the organisation sets its own. */

/** 损失金额核算基准. */
export const LOSS_STANDARD = [
  { item: "退货", basis: "退回成品的售价减去可再用部分的价值" },
  { item: "重处理", basis: "人工、材料和运输的实际费用" },
  { item: "折让、赔款", basis: "核定的金额" },
];
/** 罚扣判定基准. */
export const DEDUCTION_STANDARD = [
  { item: "损失 5,000 元以下", basis: "责任部门当月奖金的 1%" },
  { item: "损失 5,000 元以上", basis: "责任部门当月奖金的 3%" },
];
/** 行政处理原则. */
export const PENALTY_PRINCIPLES = [
  { item: "一年内首次疏忽", basis: "口头警告，不列行政处分" },
  { item: "一年内再次疏忽，或损失重大", basis: "行政处分" },
];
