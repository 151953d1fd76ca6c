import { describe, expect, it } from "vitest";
import type { DocQuery } from "../../functions/src/adapters/ports.ts";
import indexes, { indexesOf } from "./indexes.ts";

const q = (change: Partial<DocQuery>): DocQuery => ({ from: "cases", where: [], limit: 1, ...change });
const ascending = (fieldPath: string) => ({ fieldPath, order: "ASCENDING" });

describe("composite indexes", () => {
  it("are not needed for one field, for equalities alone, or for everything", () => {
    expect(
      indexesOf([
        q({}),
        q({ where: [["wakeAt", "<=", "x"]], order: [["wakeAt", "asc"]] }),
        q({ where: [["wakeAt", "<=", "x"]] }),
        q({ where: [["readers", "array-contains-any", ["x"]]] }),
        q({
          where: [
            ["kind", "==", "x"],
            ["parent", "==", "y"],
          ],
          order: [],
        }),
        q({ from: "cases/x/actions", order: [["at", "asc"]] }),
      ]),
    ).toEqual([]);
  });

  it("put equalities first, then the array, then the order", () => {
    const readers: DocQuery["where"][number] = ["readers", "array-contains-any", ["x"]];
    expect(indexesOf([q({ where: [readers, ["kind", "==", "x"]], order: [["updatedAt", "desc"]] })])).toEqual([
      {
        collectionGroup: "cases",
        queryScope: "COLLECTION",
        fields: [
          ascending("kind"),
          { fieldPath: "readers", arrayConfig: "CONTAINS" },
          { fieldPath: "updatedAt", order: "DESCENDING" },
        ],
      },
    ]);
  });

  it("name a collection by its last name, a group as a group, and come once each", () => {
    const pending: DocQuery["where"][number] = ["pending", "==", true];
    const order: DocQuery["order"] = [["at", "asc"]];
    const fields = [ascending("pending"), ascending("at")];
    expect(
      indexesOf([
        q({ from: "actions", group: true, where: [pending, ["at", "<", "x"]], order }),
        q({ from: "cases/sample/actions", where: [pending], order }),
        q({ from: "cases/other/actions", where: [pending], order }),
      ]),
    ).toEqual([
      { collectionGroup: "actions", queryScope: "COLLECTION", fields },
      { collectionGroup: "actions", queryScope: "COLLECTION_GROUP", fields },
    ]);
  });

  it("exist for every query of the service, and none of them asks a field that has no index", async () => {
    const file = JSON.parse((await indexes())["firestore.indexes.json"] ?? "");
    expect(file.indexes).toContainEqual({
      collectionGroup: "duties",
      queryScope: "COLLECTION",
      fields: [{ fieldPath: "owners", arrayConfig: "CONTAINS" }, ascending("sortAt")],
    });
    expect(file.fieldOverrides).toContainEqual({ collectionGroup: "actions", fieldPath: "outcome", indexes: [] });
  });
});
