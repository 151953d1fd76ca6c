import { expect, test } from "vitest";
import { dossier, filing } from "../../../test/fixtures/dossiers.ts";
import { newCase } from "../engine/case/fold.ts";
import { loadKind } from "../engine/load/load.ts";
import { openUndo, partDocs } from "./part-docs.ts";

const k = loadKind(dossier, filing);
const at = "2026-11-05T01:00:00.000Z";
const sheet = {
  owner: "jia",
  phone: "13833334444",
  terms: "分期",
  class: "来访",
  contacts: [{ who: "yi", until: at }],
};
const undo = {
  seq: 2,
  step: "change",
  by: "bao",
  change: { status: "filed", sheet: { phone: "13811112222", class: "成交" } },
};
const c = { ...newCase({ case: "c", kind: k.id, by: "bao", at }, 1, sheet), status: "filed", undo };

test("each part holds its fields, its readers, its grants, and what its fields go back to", () => {
  expect(partDocs(k, c)).toEqual({
    contact: {
      fields: { phone: "13833334444" },
      readers: ["R89.marketing", "R89.keeper", "jia"],
      until: { yi: at },
      undo: { phone: "13811112222" },
    },
    conditions: { fields: { terms: "分期" }, readers: ["R89.marketing"], until: {} },
  });
  expect(openUndo(k, c)).toEqual({ ...undo, change: { status: "filed", sheet: { class: "成交" } } });
});

test("a kind without parts has none, and its undo is whole", () => {
  const plain = loadKind({ ...dossier, parts: {} }, filing);
  expect([partDocs(plain, c), openUndo(plain, c), openUndo(plain, { ...c, undo: null })]).toEqual([{}, undo, null]);
});
