/** The frame of every page for people without an account: plain HTML, one style, no script, nothing from elsewhere. */
import { createHash } from "node:crypto";
import { escapeHtml as e } from "../../engine/values/html.ts";
import type { Company } from "../../service/read/company.ts";
import { type PageReply, SAFE } from "../http.ts";

// Sizes in rem, so that text that a phone enlarges stays in its boxes; 17 px is what WeChat's own pages have.
const STYLE = [
  '*{box-sizing:border-box}html{font:106.25%/1.6 system-ui,"PingFang SC","HarmonyOS Sans SC","Noto Sans SC","Microsoft YaHei UI","Microsoft YaHei",sans-serif;color:#1b1f24;background:#fff;-webkit-text-size-adjust:100%}',
  "body{margin:0 auto;max-width:40rem;padding:1rem;overflow-wrap:anywhere}",
  "h1{font-size:1.5rem;line-height:1.3;margin:.5rem 0 1rem}h2{font-size:1.1rem;margin:0 0 .25rem}p{margin:0 0 1rem}",
  "fieldset,.field{border:0;border-top:1px solid #c9ced4;margin:0;padding:1rem 0 1.25rem;min-width:0}",
  "legend,.field>label{display:block;padding:0;font-weight:700}legend{float:left;width:100%;margin:0 0 .25rem}legend+*{clear:both}",
  ".hint,.soft{color:#55606b}.field .hint,fieldset .hint{margin:0}",
  ".line{display:flex;align-items:center;gap:.75rem;min-height:3rem;padding:.5rem .75rem;margin-top:.5rem;border:1px solid #76808a;border-radius:.5rem}",
  ".line input{width:1.4rem;height:1.4rem;margin:0;flex:none;accent-color:#0b4f8a}.line:has(:checked){border-color:#0b4f8a;box-shadow:inset 0 0 0 1px #0b4f8a}",
  ".more{display:block;margin-top:.75rem}input[type],textarea,button{font:inherit;color:inherit}",
  ".box{width:100%;min-height:3rem;margin-top:.5rem;padding:.5rem .75rem;background:#fff;border:1px solid #76808a;border-radius:.5rem}",
  "button{width:100%;min-height:3.2rem;margin-top:.5rem;border:0;border-radius:.5rem;background:#0b4f8a;color:#fff;font-weight:700}",
  "a{color:#0b4f8a}:focus-visible{outline:3px solid #7a4100;outline-offset:2px}",
  ".bad{color:#a3140f;font-weight:700;margin:.25rem 0 0}.wrong{border-left:4px solid #a3140f;padding-left:.75rem}",
  ".sum{border:2px solid #a3140f;border-radius:.5rem;padding:.75rem 1rem;margin:0 0 1rem}.sum ul{margin:0;padding-left:1.2rem}.sum a{color:#a3140f}",
  "dl{margin:0}dt{font-weight:700;border-top:1px solid #c9ced4;padding-top:.75rem}dd{margin:0 0 .75rem;white-space:pre-wrap}",
  "footer{border-top:1px solid #c9ced4;margin-top:1.5rem;padding-top:1rem}@media print{button{display:none}}",
].join("");

const HASH = createHash("sha256").update(STYLE).digest("base64");
const POLICY = `default-src 'none'; style-src 'sha256-${HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

interface Content {
  title: string;
  /** Above the heading: what is wrong. */
  before?: string;
  main: string;
  company: Company;
}

const telephone = ({ phone }: Company): string =>
  phone ? `电话：<a href="tel:${e(phone.replace(/[^\d+]/g, ""))}">${e(phone)}</a>` : "";

export const page = (status: number, { title, before = "", main, company }: Content): PageReply => ({
  status,
  headers: { ...SAFE, "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": POLICY },
  body: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${e(title)} - ${e(company.name)}</title><style>${STYLE}</style></head><body><main>${before}<h1>${e(title.replace(/^有误：/, ""))}</h1>${main}</main><footer><p>${e(company.name)}<br>${telephone(company)}</p></footer></body></html>`,
});

/** A page that only says something: why there is nothing to fill in, and whom to ask. */
export const saying = (status: number, company: Company, title: string, ...lines: readonly string[]): PageReply =>
  page(status, { title, company, main: lines.map((line) => `<p>${e(line)}</p>`).join("") });

const ask = ({ phone }: Company): string => (phone ? `如需帮助，请拨打 ${phone}。` : "如需帮助，请与我们联系。");

export const notFound = (c: Company): PageReply =>
  saying(
    404,
    c,
    "打不开这个链接",
    "链接不完整，或已被新的链接代替。请从邮件或短信中重新打开；手工输入的，请逐字核对，字母不分大小写。",
    ask(c),
  );
export const gone = (c: Company): PageReply =>
  saying(410, c, "已经截止", "这份问卷已经截止，不再接受答复。感谢您的关注。", ask(c));
export const expiredFile = (c: Company): PageReply =>
  saying(410, c, "下载链接已过期", "为保护资料，下载链接只在几分钟内有效。请回到事项页面重新打开这份文书。", ask(c));
export const withheldFile = (c: Company): PageReply =>
  saying(410, c, "打不开这份文件", "它已不在您的阅读范围内。", ask(c));
export const erasedFile = (c: Company): PageReply =>
  saying(410, c, "这份文件已删除", "它的内容已按个人信息保护的要求删除，事项页面只留下办理的记录。", ask(c));
export const usedFile = (c: Company): PageReply =>
  saying(
    410,
    c,
    "这个链接已经打开过",
    "这是内部文书，每个链接只能打开一次，打开的人和时间已经记录。需要再看时，请回到事项页面（或“我的文书”）重新打开。",
    ask(c),
  );
export const wrongMethod = (c: Company, allow: string): PageReply => {
  const reply = saying(405, c, "不支持这种访问方式", "请用浏览器打开链接。", ask(c));
  return { ...reply, headers: { ...reply.headers, Allow: allow } };
};
export const tooLarge = (c: Company): PageReply =>
  saying(413, c, "内容过长", "提交的内容过长，没有保存。请返回上一页，写短一些后再提交。", ask(c));
export const wrongType = (c: Company): PageReply =>
  saying(415, c, "无法读取", "提交的内容无法读取，没有保存。请用浏览器打开链接填写。", ask(c));
export const failed = (c: Company): PageReply =>
  saying(500, c, "暂时无法处理", "系统暂时出错，已经记录。请过几分钟再试，已填写的内容可返回上一页查看。", ask(c));
