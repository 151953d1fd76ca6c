/** What is known of all regulations without loading one: a single file, fetched with the first list that names kinds. */
import { useMemo } from "preact/hooks";
import { type Manifest, manifestOf } from "../../../../functions/src/engine/declare/manifest.ts";
import { useComing } from "../../lib/coming.ts";

interface Listing extends Manifest {
  /** Titles of the steps that every kind has. */
  commonSteps: Readonly<Record<string, string>>;
}
let asked: Promise<Listing> | undefined;
let listing: Listing | undefined;
/** The regulations, as far as they are known by now. */
export const regulationsKnown = (): Manifest["regulations"] => listing?.regulations ?? [];

/** Rejects when it can't be fetched; asked again then. */
export function loadManifest(): Promise<Listing> {
  asked ??= import("../../../../functions/src/regulations/manifest.gen.ts")
    .then(({ listed, commonSteps }) => {
      listing = { ...manifestOf(listed), commonSteps };
      return listing;
    })
    .catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
  return asked;
}
export const useManifest = () => useComing("manifest", loadManifest);

/** Kinds whose cases are the organisation's own records; undefined until all are known, empty where that can't be. */
export function useRecords(): ReadonlySet<string> | undefined {
  const { value, failed } = useManifest();
  return useMemo(() => {
    const kinds = value && [...value.kinds.values()];
    return kinds || failed ? new Set(kinds?.filter((k) => k.record).map((k) => k.id)) : undefined;
  }, [value, failed]);
}
