/** The parts of an archive (zip), inflated one by one and only as far as a table may reach. */
import { Unzip, type UnzipFile, UnzipInflate } from "fflate";
import { BROKEN, TOO_LARGE, Unreadable } from "./unreadable.ts";

/** Bytes that all parts that are read may have together: some hundred thousand rows. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Bytes inflated at a time; at worst a thousandfold come out. */
const PIECE = 16 * 1024;

export interface Archive {
  names: readonly string[];
  /** Hands over a part's bytes, piece by piece; nothing for one that is not there. @throws Unreadable */
  read: (name: string, take: (piece: Uint8Array) => void) => void;
}

/** Some programs write names with backslashes or in another case. */
const keyOf = (name: string): string => name.replaceAll("\\", "/").toLowerCase();

/** @throws Unreadable for one that was cut off */
export function archiveOf(bytes: Uint8Array): Archive {
  const files = filesIn(bytes);
  let inflated = 0;
  const read: Archive["read"] = (name, take) => {
    const file = files.get(keyOf(name));
    if (!file) return;
    let fault: unknown;
    file.ondata = (error, piece) => {
      // What `take` throws comes back here as an error of the stream.
      if (error) throw error;
      try {
        inflated += piece.length;
        if (inflated > MOST_BYTES) throw new Unreadable(TOO_LARGE);
        take(piece);
      } catch (thrown) {
        fault ??= thrown;
        throw thrown;
      }
    };
    try {
      file.start();
    } catch {
      throw fault ?? new Unreadable(BROKEN);
    }
  };
  return { names: [...files.values()].map(({ name }) => name), read };
}

function filesIn(bytes: Uint8Array): Map<string, UnzipFile> {
  const files = new Map<string, UnzipFile>();
  const unzip = new Unzip((file) => files.set(keyOf(file.name), file));
  unzip.register(UnzipInflate);
  try {
    // Nothing is inflated yet: a part that is started later finds its pieces.
    for (let i = 0; i < bytes.length; i += PIECE) unzip.push(bytes.subarray(i, i + PIECE), i + PIECE >= bytes.length);
  } catch {
    throw new Unreadable(BROKEN);
  }
  return files;
}
