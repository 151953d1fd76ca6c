/** What docs/adr/0031 tells an outsider to do, done with nothing of ours: a document, RFC 8785 and SHA-256. */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { expect, test } from "vitest";
import { act, memoryWorld, staffWrite } from "../../../../test/support/memory-world.ts";
import { clerk, testing } from "../../../../test/support/request.ts";
import { at } from "../../../../test/support/run.ts";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const ID = "requestxxxxxxxxxxxxx";

test("hash, commitments and versions follow from the stored documents", async () => {
  const w = memoryWorld([testing]);
  await w.docs.commit([staffWrite("zhao", [clerk.role])]);
  const opening = { kind: "R99.request", case: ID, step: "open", id: "open".padEnd(20, "x") };
  await act(w, at("2026-03-02 10:00"), "zhao", { ...opening, input: { grade: "缓", contact: "王某" } });
  const path = `cases/${ID}/actions/${opening.id}`;
  const [doc, sealed, header] = await w.docs.get([path, `${path}/sealed/personal`, `cases/${ID}`]);

  const { input, pending: _pending, tries: _tries, outcome, ...action } = Object(doc?.data);
  const { change, why, effects, salt, hash, ...rest } = outcome;
  expect(hash).toBe(sha256(`${canonicalize({ case: ID, id: opening.id, action, outcome: rest })}`));
  expect(header?.data.head).toBe(hash);
  expect(rest.prev).toBe("0".repeat(64));

  const open = canonicalize({ input: JSON.parse(input), change, why, effects });
  expect(rest.commitments.open).toBe(sha256(`${salt}\n${open}`));
  const half = Object(sealed?.data);
  const personal = canonicalize({ input: JSON.parse(half.input), change: half.change });
  expect(rest.commitments.personal).toBe(sha256(`${half.salt}\n${personal}`));

  for (const what of ["settings", "calendar"]) {
    const [version] = await w.docs.get([`organisation/${what}/versions/${rest.under[what]}`]);
    expect(rest.under[what]).toBe(sha256(`${canonicalize(version?.data)}`));
  }
});
