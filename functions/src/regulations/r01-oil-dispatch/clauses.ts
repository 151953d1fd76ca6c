/** Every clause of R01 as printed, with what the software does about it. Summaries are our own words. */
import { clauseLines } from "../../engine/declare/clause-lines.ts";

export const clauses = clauseLines(
  `
# 第一章 总则
一 | 无义务 | 说明制定本办法的目的：管好客户开发、建档与维护，拓展客户。 | Purpose: manage winning, filing and keeping customers. | 只说明目的，没有可以执行的事项
二 | 无义务 | 客户管理的三项原则，见各项。 | Three principles of customer management; see the items. | 引出各项，义务在各项中
二(一) | 强制 | 客户分类，各类有各自的政策；客户档案上显示所属类别的政策。 | Customers are classified; each class has its policy, shown on the dossier.
二(二) | 协助 | 人力和时间按客户类别分配；按类别显示客户数和走访次数。 | Effort follows the class; customers and visits are counted by class.
二(三) | 协助 | 定期重新评估客户并更新资料；评估到期列入待办。 | Customers are re-assessed periodically; what is due appears as a duty. | 间隔由公司设定，未设定时为 12 个月（示例）
# 第二章 组织机构及职责
三 | 无义务 | 企业发展部主管客户管理，职责见各项。 | The enterprise development department is in charge; its tasks are in the items. | 引出各项，义务在各项中
三(一) | 协助 | 收集市场信息、开发新客户：市场调研列入专员待办，目标客户建档。 | Market information is collected and new customers are won: research duties and target dossiers.
三(二) | 强制 | 审查客户资质（何人、结论、理由），通过后以编号和有效期备案。 | Qualifications are reviewed (who, result, reason), then filed with number and validity.
三(三) | 强制 | 与客户签订合同并保管文本，到期提醒；资质未通过的予以标明。 | Contracts are concluded and kept, with expiry reminders; without a passed review they are flagged. | 文本未规定须先通过审查，故只标明、不拒绝
三(四) | 强制 | 划分客户类别和等级，记录何人因何划分。 | Class and grade are set, with who and why.
三(五) | 协助 | 企业发展部参与拟订各类客户的政策。 | The department takes part in drafting the policies of the classes.
三(六) | 强制 | 记录并答复咨询；记录并处理投诉，跟踪处理意见的执行直至办结。 | Enquiries are recorded and answered; complaints are handled and tracked until carried out.
三(七) | 强制 | 保管客户档案，并将客户信息通知财务资产部和相应的驻厂办。 | Dossiers are kept; the finance department and the plant office concerned are informed.
四 | 强制 | 调度管理部提供客户的结算信息，财务资产部据以结算、开票。 | Dispatch supplies billing data; finance settles and invoices from them.
# 第三章 客户开发
五 | 无义务 | 业务开发专员做好客户开发，事项见各项。 | Specialists win customers; see the items. | 引出各项，义务在各项中
五(一) | 协助 | 专员定期摸底、调研、走访市场，建立目标客户档案。 | Specialists research the market periodically and keep dossiers of target customers. | “定期”的间隔由公司设定，未设定时每季度一次（示例）
五(二) | 强制 | 专员定期上报市场开发动态（进度、问题、所需支持），每月向部门主任上报完成情况。 | Specialists report on the market (progress, problems, support) and monthly to the department head. | 月度完成情况以当月最后一个工作日为限，是本软件的约定
六 | 无义务 | 业务开发专员发掘客户需求，事项见各项。 | Specialists find out needs; see the items. | 引出各项，义务在各项中
六(一) | 强制 | 确定目标客户后全面调研，记录其需求。 | A target customer is researched in full and the needs are recorded.
六(二) | 协助 | 老客户的新需求随时记入客户档案。 | New needs of existing customers are recorded on their dossiers.
# 第四章 制定客户开发计划
七 | 强制 | 专员拟订客户开发计划，经企业发展部主任、经理办公会先后审批。 | The specialist drafts a development plan; the head, then the managers' meeting approve it.
八 | 强制 | 计划中注明需要哪些部门支持；批准后通知这些部门。 | Support wanted from other departments stands in the plan; they are notified on approval.
# 第五章 客户建档
九 | 强制 | 专员建立和更新客户档案，通知财务资产部和驻厂办；工贸公司备案并定期检查。 | Specialists open and update dossiers; finance and the plant office are informed; the parent company keeps and inspects them. | 变更一经记录即行通知；检查的间隔由公司设定，未设定时每季一次（示例）
# 第六章 客户关系维护
十 | 强制 | 走访客户，记录市场信息、服务质量、需求和期望，填写走访客户报告单。 | Visits record market information, service quality, needs and expectations on the visit report.
十(三) | 强制 | 走访资料由专员收集保存；客户意见反馈给主管领导和相关部门并跟踪改进。 | Visit material is kept; opinions go to the leader and departments and are tracked as improvements. | 原文缺第（一）、（二）项
十一 | 无义务 | 客户投诉管理，事项见各项。 | Complaints; see the items. | 引出各项，义务在各项中
十一(一) | 强制 | 及时受理投诉，记录投诉内容和处理意见（附件2）。 | Complaints are taken in promptly and recorded with the proposed handling (annex 2). | 投诉时间起超过“及时”的期限（未设定时为一个工作日，示例）才受理的，予以标明并提醒主任，不算违限
十一(二) | 强制 | 一般投诉：联系部门、拟意见、主管领导审批、告知客户；较大投诉：经理办公会专题会议提出意见后告知客户。 | Ordinary: consult, draft, leader approves, customer told. Major: the managers' meeting decides, customer told.
十一(三) | 强制 | 自受理至告知客户：一般一个工作日，较大三个工作日；较大的经逐级批准最多七个工作日。 | From acceptance to telling the customer: one working day, major three; major up to seven if each leader agrees. | 期限管到“告知客户”；执行另行跟踪
十一(四) | 强制 | 投诉资料由企业发展部收集保存，不能删除。 | Complaint material is kept by the department; nothing can be deleted.
十二 | 强制 | 每年一次客户满意度调查，对象为在用客户；方式为电话、邮件、传真、面对面，另加链接。 | One satisfaction survey a year to every active customer: telephone, mail, fax, in person, and by link. | 在用客户：未归档、未合并，且 24 个月内有合同或交付（可设定）
十三 | 强制 | 调查结束后按发现的问题制定服务改进方案，提交公司领导审阅。 | After the survey an improvement plan is drafted from its findings and reviewed by the leaders.
# 第七章 附则
十四 | 无义务 | 本办法由企业发展部解释。 | The department interprets the regulation. | 只规定由谁解释
十五 | 无义务 | 未规定的事项按法律法规和公司规定办理。 | What is not regulated follows the law and company rules. | 只指向其他规定
十六 | 无义务 | 本办法自颁发之日起执行。 | In force from its issue. | 只规定施行日期
# 附件
附件1 | 强制 | 走访客户报告单：三个栏目由客户评分，各栏一格，按注定分值；客户盖章或签名。 | Visit report: three rows scored by the customer, one box a row, with fixed points; customer's seal or signature.
附件2 | 强制 | 客户投诉记录及处理意见：投诉时间、客户、内容、处理结果、经办人签字、备注。 | Complaint record: time, customer, content, outcome, handler's signature, remark.
`,
  (clause) => `R01 ${clause}`,
);
