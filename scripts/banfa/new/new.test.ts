import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registryOf } from "../../../functions/src/engine/load/manifest.ts";
import { regulation as organisation } from "../../../functions/src/regulations/r00-organisation/index.ts";
import { play } from "../../../functions/src/story/play.ts";
import { EXAMPLES } from "../../../test/support/gaps/examples.ts";
import { folderAt } from "../../../test/support/gaps/folder.ts";
import { gapsOf } from "../../../test/support/gaps/gaps.ts";
import { root } from "../../setup/places.mjs";
import { newIn } from "./new.ts";

/** A house of its own: the engine is the real one, its regulations are none but these. */
let house: string;
let regulations: string;
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "banfa-new-"));
  regulations = join(house, "functions", "src", "regulations");
  mkdirSync(regulations, { recursive: true });
  symlinkSync(join(root, "functions", "src", "engine"), join(house, "functions", "src", "engine"));
  symlinkSync(join(root, "node_modules"), join(house, "node_modules"));
  writeFileSync(join(house, "package.json"), JSON.stringify({ type: "module" }));
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(house, name), content);
  return join(house, name);
};
const TEXT = "# 客户表扬办法\n\n第一条 凡表扬均应登记。\n（一）登记事迹；\n（三）核实。\n\n第二条 为首者有奖。\n";

const banfaNew = (words: string[], options: Record<string, string> = {}) =>
  newIn(regulations).run({ words, options }, { out: () => {}, err: () => {} }, () => {
    throw new Error("no store is needed");
  });
const made = (id: string, folder: string) => banfaNew([id, file("praise.txt", TEXT)], { folder });
const contentOf = (folder: string, name: string) => readFileSync(join(regulations, folder, name), "utf8");

describe("a fresh folder", () => {
  it("holds a row for each clause and none of the text's sentences; the answer says what to look at and what comes next", async () => {
    const { text } = await made("R16", "r16-praise");
    expect(text[0]).toBe("R16 《客户表扬办法》：4 个条款");
    expect(text.slice(1, 3)).toEqual(["请与原文核对：", "  第 5 行：“(三)”之前缺号，请核对原文"]);
    expect(text[3]).toMatch(/r16-praise：index\.ts、roles\.ts、clauses\.ts、en\.ts、stories\/first\.yaml$/);
    expect(text.slice(4, 7)).toEqual([
      "接下来：",
      "  npm run generate（列入办法清单）",
      "  npm run test:unit -- test/gaps.test.ts -t R16（逐项列出待写之处：写什么、写在哪里、举例）",
    ]);
    expect(text[7]).toMatch(/^ {2}npm run -s banfa -- play .*r16-praise\/stories（演算实例）$/);
    expect(contentOf("r16-praise", "clauses.ts")).toContain(`
export const clauses = clauseLines(
  \`
一 | 未定
一(一) | 未定
一(三) | 未定
二 | 未定
\`,
  (first) => \`R16 \${first}\`,
);
`);
    expect(contentOf("r16-praise", "index.ts")).toContain(`  id: "R16",\n  title: "客户表扬办法",\n  titleEn: "",\n`);
    for (const name of ["index.ts", "roles.ts", "clauses.ts", "en.ts", "stories/first.yaml"])
      expect(contentOf("r16-praise", name)).not.toMatch(/登记|核实|为首/);
  });

  it("is nothing but gaps, each with what to write, where and how", async () => {
    await made("R20", "r20-praise");
    const gaps = gapsOf(await folderAt(join(regulations, "r20-praise")));
    expect(gaps.map(({ file, what, write }) => [file, what, ...write.split("，如：\n")])).toEqual([
      ["index.ts", "没有英文名称", "请写 titleEn", `titleEn: "Praise from customers",`],
      ...["R20 一", "R20 一(一)", "R20 一(三)", "R20 二"].map((id) => [
        "clauses.ts",
        `${id} 未定`,
        "请读原文定出处置（强制、协助、提示，或无义务并写明理由），用自己的话写中英文摘要",
        EXAMPLES.clause(id),
      ]),
      ["roles.ts", "没有职务", "请照原文写出登记、办理、审批的职务", EXAMPLES.roles("R20")],
      [
        "kinds/praise.ts",
        "没有事项类型",
        "请每类写一个文件，表在上，步骤在下，并列入 index.ts 的 kinds",
        EXAMPLES.kind("R20", "R20 一"),
      ],
      [
        "stories/first.yaml",
        "什么也没有演算",
        "请同熟悉本办法的人写出谁在何时办了什么、结果应当怎样",
        EXAMPLES.story("R20 一"),
      ],
    ]);
  });

  it("type-checks, is written as the linter wants it, and so are the examples of its gaps, which fill them", async () => {
    await made("R17", "r17-praise");
    await made("R18", "r18-praise");
    const at = join(regulations, "r17-praise");
    const write = (name: string, content: string) => writeFileSync(join(at, name), content);
    const change = (name: string, from: string | RegExp, to: string) =>
      write(name, contentOf("r17-praise", name).replace(from, to));
    change("clauses.ts", "一 | 未定", EXAMPLES.clause("R17 一"));
    change("clauses.ts", /未定/g, "提示 | 见第一条 | See the first clause");
    write("roles.ts", EXAMPLES.roles("R17"));
    mkdirSync(join(at, "kinds"));
    write("kinds/praise.ts", EXAMPLES.kind("R17", "R17 一"));
    change("index.ts", "kinds: []", "kinds: [praise]");
    change("index.ts", `import { roles }`, `import { praise } from "./kinds/praise.ts";\nimport { roles }`);
    change("index.ts", `titleEn: ""`, `titleEn: "Praise from customers"`);
    const folder = await folderAt(at);
    expect(gapsOf(folder).map(({ file, what }) => [file, what])).toEqual([
      ["en.ts", "没有英文：接待员、部门经理、登记、核实、待核实、已核实"],
      ["stories/first.yaml", "什么也没有演算"],
    ]);
    write("stories/first.yaml", EXAMPLES.story("R17 一"));
    write("en.ts", EXAMPLES.english);
    const played = await play(EXAMPLES.story("R17 一"), registryOf([organisation, folder.regulation]));
    expect(played.faults).toEqual([]);
    writeFileSync(
      join(house, "tsconfig.json"),
      JSON.stringify({
        extends: join(root, "tsconfig.base.json"),
        compilerOptions: { types: [] },
        files: ["r17", "r18"].flatMap((r) =>
          ["index.ts", "en.ts"].map((name) => `functions/src/regulations/${r}-praise/${name}`),
        ),
      }),
    );
    // Faults stand in what the command prints.
    const outputOf = (command: string, args: string[]) => {
      try {
        return execFileSync(join(root, "node_modules", ".bin", command), args, { cwd: house, encoding: "utf8" });
      } catch (error) {
        return `failed: ${Reflect.get(Object(error), "stdout")}${Reflect.get(Object(error), "stderr")}`;
      }
    };
    expect(outputOf("tsc", ["-p", "."])).toBe("");
    const folders = ["r17", "r18"].map((r) => `functions/src/regulations/${r}-praise`);
    expect(outputOf("biome", ["check", "--config-path", root, "--vcs-enabled=false", ...folders])).toMatch(
      /^Checked 9 files /,
    );
  });
});

describe("a refusal", () => {
  const inThere = () => readdirSync(regulations).toSorted();
  it.each([
    ["a number in use", ["R19", "praise.txt"], { folder: "r19-other" }, "编号 R19 已由 r19-taken 使用，可用 R21"],
    ["a folder that is there", ["R19", "praise.txt"], { folder: "r19-taken" }, "文件夹 r19-taken 已经存在，不会覆盖"],
    ["no number", ["表扬", "praise.txt"], { folder: "r22-praise" }, "“表扬”不是办法的编号，须写作 R16"],
    ["no file", ["R22", "nothing.txt"], { folder: "r22-praise" }, "找不到文件"],
    ["an empty file", ["R22", "empty.txt"], { folder: "r22-praise" }, "empty.txt 是空的"],
    [
      "no marks",
      ["R22", "prose.txt"],
      { folder: "r22-praise" },
      "prose.txt 中没有找到条款；每条须另起一行，以 第一条、一、（一）、1.、1、、1.1、（1）、1）、①、a、、附件1 等编号开头，或用单独一行【R22 一】注明",
    ],
    [
      "no text",
      ["R22", "bytes.txt"],
      { folder: "r22-praise" },
      "不是文本文件，或编码无法识别，请另存为 UTF-8 文本后再用",
    ],
    [
      "no title",
      ["R22", "untitled.txt"],
      { folder: "r22-praise" },
      "untitled.txt 的第一行不是标题，请用 --title 写明办法的名称",
    ],
    [
      "no name for the folder",
      ["R22", "表扬.txt"],
      {},
      "请用 --folder 写明文件夹的英文名称，如 --folder r22-visitor-registration",
    ],
    [
      "another's name for the folder",
      ["R22", "praise.txt"],
      { folder: "r23-praise" },
      "文件夹“r23-praise”须以 r22- 开头，后面用小写英文和连字符，如 --folder r22-visitor-registration",
    ],
  ])("%s", async (_, [id = "", name = ""], options, says) => {
    mkdirSync(join(regulations, "r19-taken"), { recursive: true });
    mkdirSync(join(regulations, "r20-praise"), { recursive: true });
    file("praise.txt", TEXT);
    file("表扬.txt", TEXT);
    file("empty.txt", "\n \n");
    file("prose.txt", "客户表扬办法\n表扬应当登记。\n");
    file("untitled.txt", "第一条 表扬应当登记。\n");
    file("bytes.txt", new Uint8Array([0xbf, 0xff, 0x81]));
    const there = inThere();
    await expect(banfaNew([id, join(house, name)], options)).rejects.toThrow(says);
    expect(inThere()).toEqual(there);
  });
});

it("reads GB 18030, is named like its file, and takes another title", async () => {
  const gb = new Uint8Array([0xb0, 0xec, 0xb7, 0xa8, 0x0a, 0xd2, 0xbb, 0xa1, 0xa2, 0xbc, 0xd7]); // 办法 ⏎ 一、甲
  const { json } = await banfaNew(["r24", file("24-gift_rules.txt", gb)], { title: "礼品办法" });
  expect(json).toMatchObject({ id: "R24", title: "礼品办法", clauses: ["R24 一"], notes: [] });
  expect(contentOf("r24-gift-rules", "index.ts")).toContain(`  title: "礼品办法",\n`);
});
