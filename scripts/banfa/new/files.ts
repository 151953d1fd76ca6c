/** What a new regulation's folder holds: all that its text says without being read. The rest is blank, and test/gaps.test.ts asks for it. */

interface Fresh {
  /** R16. */
  id: string;
  title: string;
  /** Ids of clauses, in the order of the text. */
  clauses: readonly string[];
}

/** Contents by path within the folder. */
export const filesOf = (r: Fresh): Record<string, string> => ({
  "index.ts": indexOf(r),
  "roles.ts": `/** The offices of ${r.id}, as its text names them. One person may hold several. */
import type { Role } from "../../engine/declare/kind.ts";

export const roles: readonly Role[] = [];
`,
  "clauses.ts": clausesOf(r),
  "en.ts": `/** ${r.id} in English: what stands on the screen beside fields and titles of kinds, which carry their own. */
import { english } from "../../engine/tables/english.ts";

export const en = english({});
`,
  "stories/first.yaml": "实例:\n条款: []\n人员: {}\n经过: []\n",
});

const indexOf = ({ id, title }: Fresh) => `/** ${id} 《${title}》. */
import type { Regulation } from "../../engine/declare/regulation.ts";
import { clauses } from "./clauses.ts";
import { roles } from "./roles.ts";

export const regulation: Regulation = {
  id: "${id}",
  title: ${JSON.stringify(title)},
  titleEn: "",
  roles,
  clauses,
  kinds: [],
  settings: [],
};
`;

const clausesOf = ({
  id,
  clauses,
}: Fresh) => `/** Every clause of ${id} as printed, with what the software does about it. Summaries are our own words. */
import { clauseLines } from "../../engine/declare/clause-lines.ts";

export const clauses = clauseLines(
  \`
${clauses.map((c) => `${c.slice(id.length + 1)} | 未定`).join("\n")}
\`,
  (first) => \`${id} \${first}\`,
);
`;
