import { expect, test } from "vitest";
import type { Item } from "./item.ts";
import { actionWrites, attachmentCommits, CHUNK, line } from "./rest.ts";

const DOCUMENTS = "projects/demo-banfa/databases/(default)/documents";
const item: Item = {
  id: "aaaaaaaaaaaaaaaaaaaa",
  case: "cccccccccccccccccccc",
  opens: true,
  kind: "R01.complaint",
  step: "accept",
  form: 1,
  title: "",
  about: null,
  by: "u1",
  for: null,
  raw: {},
  attached: [],
  state: "waiting",
  changedAt: "2026-11-05T01:00:00.000Z",
  sent: {
    input: '{"content":"水"}',
    sealed: { personal: '{"contactPhone":"13800138000"}' },
    happened: "2026-11-05T01:00:00.000Z",
  },
};

test("the action and its sealed half are created in one commit, stamped by the server", () => {
  const name = `${DOCUMENTS}/cases/cccccccccccccccccccc/actions/aaaaaaaaaaaaaaaaaaaa`;
  expect(actionWrites(DOCUMENTS, item)).toEqual([
    {
      update: {
        name,
        fields: {
          kind: { stringValue: "R01.complaint" },
          step: { stringValue: "accept" },
          form: { integerValue: "1" },
          input: { stringValue: '{"content":"水"}' },
          by: { stringValue: "u1" },
          for: { nullValue: null },
          happened: { timestampValue: "2026-11-05T01:00:00.000Z" },
          pending: { booleanValue: true },
        },
      },
      currentDocument: { exists: false },
      updateTransforms: [{ fieldPath: "at", setToServerValue: "REQUEST_TIME" }],
    },
    {
      update: { name: `${name}/sealed/personal`, fields: { input: { stringValue: '{"contactPhone":"13800138000"}' } } },
      currentDocument: { exists: false },
    },
  ]);
});

test("an attachment is described first and sent in chunks, the last one with what is left", () => {
  const bytes = new Uint8Array(CHUNK + 3).fill(7).buffer;
  const a = { id: "p".repeat(20), name: "罐.pdf", type: "application/pdf", size: CHUNK + 3, chunks: 2, sent: false };
  const commits = attachmentCommits(DOCUMENTS, item.case, "u1", a, bytes);
  expect(commits.map((writes) => writes.map((w) => w.update.name.split("/").slice(-2).join("/")))).toEqual([
    [`attachments/${"p".repeat(20)}`],
    ["bytes/0"],
    ["bytes/1"],
  ]);
  expect(commits[2]?.[0]?.update.fields).toEqual({ bytes: { bytesValue: "BwcH" } });
});

const answering = (...statuses: number[]) => {
  const asked: { url: string; bearer: string | null }[] = [];
  const ask: typeof fetch = async (url, init) => {
    asked.push({ url: String(url), bearer: new Headers(init?.headers).get("authorization") });
    const status = statuses[asked.length - 1] ?? 0;
    if (status === 0) throw new TypeError("failed to fetch");
    return new Response("{}", { status });
  };
  return { asked, line: line("http://h/v1/d", async (renew) => (renew ? "new" : "old"), ask) };
};

test.each([
  [200, "done"],
  [409, "there"],
  [403, "denied"],
  [400, "bad"],
  [429, "unreachable"],
  [503, "unreachable"],
  [0, "unreachable"],
])("status %i means %s", async (status, reply) => expect(await answering(status).line.commit([])).toBe(reply));

test("an old token is renewed once", async () => {
  const { asked, line: one } = answering(401, 200);
  expect(await one.commit([])).toBe("done");
  expect(asked.map((a) => a.bearer)).toEqual(["Bearer old", "Bearer new"]);
  expect(await answering(401, 401).line.commit([])).toBe("signed-out");
});

test("own documents are there, not there, or not answered for", async () => {
  expect(await answering(200).line.has("cases/c/actions/a")).toBe(true);
  expect(await answering(404).line.has("cases/c/actions/a")).toBe(false);
  expect(await answering(403).line.has("cases/c/actions/a")).toBe(false);
  expect(await answering(0).line.has("cases/c/actions/a")).toBe("unreachable");
});
