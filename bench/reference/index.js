/** The least that a trigger can do: it stamps the document that was created. What our step is measured against. */
import { getApps, initializeApp } from "firebase-admin/app";
import { onDocumentCreated } from "firebase-functions/v2/firestore";

export const stamp = onDocumentCreated(
  { document: "bench/{round}/stamped/{document}", region: "asia-east2", retry: true },
  async (event) => {
    getApps()[0] ?? initializeApp();
    await event.data?.ref.update({ stamped: new Date() });
  },
);
