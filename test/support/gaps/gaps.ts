/** What is left to write of a regulation: each gap says what, in which file, and shows an example that is right as it stands. */
import type { Clause } from "../../../functions/src/engine/declare/regulation.ts";
import { loadRegulation } from "../../../functions/src/engine/load/load.ts";
import { readStories } from "../../../functions/src/story/read.ts";
import { fieldWordsIn, officesIn, paperWordsIn, settingWordsIn, titlesIn } from "../words.ts";
import { EXAMPLES } from "./examples.ts";
import type { Folder } from "./folder.ts";

interface Gap {
  /** Within the regulation's folder. */
  file: string;
  /** A title for it: what is missing. */
  what: string;
  /** What to write, and how that looks. */
  write: string;
}

export const gapsOf = (f: Folder): Gap[] => [
  ...named(f),
  ...f.regulation.clauses.flatMap(clauseGaps),
  ...offices(f),
  ...kinds(f),
  ...english(f),
  ...stories(f),
];

const gap = (file: string, what: string, write: string, example: string): Gap => ({
  file,
  what,
  write: `${write}，如：\n${example}`,
});

const named = ({ regulation: { titleEn } }: Folder): Gap[] =>
  titleEn ? [] : [gap("index.ts", "没有英文名称", "请写 titleEn", `titleEn: "Praise from customers",`)];

const clauseGaps = ({ id, disposition }: Clause): Gap[] =>
  disposition === "open"
    ? [
        gap(
          "clauses.ts",
          `${id} 未定`,
          "请读原文定出处置（强制、协助、提示，或无义务并写明理由），用自己的话写中英文摘要",
          EXAMPLES.clause(id),
        ),
      ]
    : [];

const offices = ({ regulation: { id, roles } }: Folder): Gap[] =>
  roles.length ? [] : [gap("roles.ts", "没有职务", "请照原文写出登记、办理、审批的职务", EXAMPLES.roles(id))];

const kinds = ({ regulation: { id, kinds, clauses } }: Folder): Gap[] =>
  kinds.length
    ? []
    : [
        gap(
          "kinds/praise.ts",
          "没有事项类型",
          "请每类写一个文件，表在上，步骤在下，并列入 index.ts 的 kinds",
          EXAMPLES.kind(id, clauses[0]?.id ?? `${id} 一`),
        ),
      ];

/** A word is missed as soon as its Chinese is there. */
function english({ regulation: r, inEnglish }: Folder): Gap[] {
  const loaded = [...loadRegulation(r).kinds.values()];
  const words = [
    ...officesIn(r),
    ...settingWordsIn(r),
    ...loaded.flatMap((k) => [...titlesIn(k), ...fieldWordsIn(k), ...paperWordsIn(k)]),
  ];
  const lacking = [...new Set(words)].filter((word) => inEnglish(word) === undefined);
  // 逾期：核实 follows from 核实.
  const missing = lacking.filter((word) => !lacking.some((part) => word.endsWith(`：${part}`)));
  return [
    ...(missing.length ? [gap("en.ts", `没有英文：${missing.join("、")}`, "请逐个写出", EXAMPLES.english)] : []),
    ...loaded
      .filter((k) => !k.titleEn)
      .map((k) => gap("kinds/", `${k.id} ${k.title} 没有英文名称`, "请写 titleEn", `titleEn: "Praise",`)),
  ];
}

function stories({ regulation: { id, clauses }, stories }: Folder): Gap[] {
  const example = EXAMPLES.story(clauses[0]?.id ?? `${id} 一`);
  const write = "请同熟悉本办法的人写出谁在何时办了什么、结果应当怎样";
  if (!stories.length) return [gap("stories/first.yaml", "没有实例", write, example)];
  return stories
    .filter(({ text }) => !readStories(text).some(({ story }) => story?.经过.some((entry) => entry.办 || entry.则)))
    .map(({ file }) => gap(file, "什么也没有演算", write, example));
}
