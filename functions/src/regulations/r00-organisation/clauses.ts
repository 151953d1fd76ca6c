/** R00's own rules. No text of the organisation stands behind them: they are what the other regulations rest on. */
import { clauseLines } from "../../engine/declare/clause-lines.ts";

const RULES = `
  客户 | 强制 | 客户的名称、电话等只存一份；同名或同号的提示核对；只归档、合并，不删除。 | A customer's identity is kept once; same names or numbers are flagged; customers are archived or merged, never deleted.
  人员 | 强制 | 工号不重复、不再用；手机号在职期间不重复；停用即刻失去权限。 | Staff numbers are unique for ever, mobile numbers among those present; suspension takes effect at once.
  任职 | 强制 | 角色按起止日期任免，不能追溯；角色与代理合计最多 30 项，超出的任命不予办理。 | Roles have first and last days, never in the past; more than 30 roles and substitutions together are refused. | 30 为数据库一次查询可比较的上限
  代理 | 强制 | 本人或管理员委托代理，写明起止日期、限额和角色；同时最多三名代理人；到期自动失效。 | A person or an administrator appoints a substitute with dates, limit and roles; at most three; it ends by itself.
  离职 | 强制 | 离职须有在职的接手人；最后一日结束时停用账号，未办的待办转给接手人。 | Leaving needs a successor at work; at the end of the last day the account closes and open duties move over.
  登录 | 强制 | 以工号或手机号登录；重置密码发给一次性验证码，限时、只用一次，由本人设定新密码。 | People sign in by staff or mobile number; a reset issues a one-time code that expires and works once.
  设置 | 强制 | 设置只由管理员更改，每次更改留有版本；值不合要求的不予办理；未设置的用示例并标明。 | Only administrators change settings, each change is a version; ill-formed values are refused; examples are marked.
  办法 | 强制 | 单位启用哪些办法、自哪日起，由管理员设定；未启用的不发生、不新办、不任命、不列出，已开的办到底；不设定的全部启用。 | The administrator says which regulations run, and from which day; of others nothing arises, is opened, appointed to or listed, and what is open goes on to its end; unset, all run.
  日历 | 强制 | 放假安排按国务院办公厅通知公布；未公布的年份依法推算并标明；公布后相关期限重新计算并记录。 | The State Council's notice is published; unpublished years are computed and marked; publishing recomputes what it touches.
  条文 | 强制 | 本单位可导入各办法的条文，按条款显示在摘要旁；可更换，旧文保留在记录中。 | The organisation may import its own wording of a regulation, shown beside our summaries; older versions stay on record.
`;
export const clauses = clauseLines(RULES, (name) => `R00 ${name}`);
