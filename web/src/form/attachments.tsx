/** Photos, PDFs and tables: kept on this device with the draft, sent before the action. */
import { useEffect, useState } from "preact/hooks";
import { many } from "../../../functions/src/engine/declare/field/raw.ts";
import { t } from "../i18n/index.ts";
import { type Attached, newId } from "../outbox/item.ts";
import { CHUNK } from "../outbox/rest.ts";
import { getFile } from "../outbox/store.ts";
import { idOf, useFilling } from "./context.ts";
import type { ControlProps } from "./field.tsx";
import { BEGINNING, kindOf, MOST } from "./file-type.ts";
import { scaled } from "./picture.ts";

const MOST_FILES = 20;

class Unfit extends Error {}

async function prepared(file: File): Promise<{ type: string; bytes: ArrayBuffer }> {
  const beginning = new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer());
  const kind = kindOf(beginning, file.name, file.type);
  if (!kind) throw new Unfit(t("file.badType", file.name));
  if (kind.sort === "picture") return { type: kind.type, bytes: await scaled(file) };
  if (file.size > MOST[kind.sort])
    throw new Unfit(t(kind.sort === "pdf" ? "file.tooLarge" : "file.tableTooLarge", file.name));
  return { type: kind.type, bytes: await file.arrayBuffer() };
}

export function Attachments({ path, described }: ControlProps) {
  const { raw, attached, attach, detach, changed } = useFilling();
  const [ids, setIds] = useState<readonly string[]>(() => many(raw, path));
  const [faults, setFaults] = useState<string[]>([]);
  const change = (next: readonly string[]) => {
    setIds(next);
    changed();
  };
  const add = async (files: File[]) => {
    const said: string[] = [];
    let now = ids;
    for (const file of files) {
      if (now.length >= MOST_FILES) {
        said.push(t("file.tooMany"));
        break;
      }
      try {
        const { type, bytes } = await prepared(file);
        const chunks = Math.max(1, Math.ceil(bytes.byteLength / CHUNK));
        const a: Attached = {
          id: newId(),
          name: file.name.slice(0, 100),
          type,
          size: bytes.byteLength,
          chunks,
          sent: false,
        };
        await attach(a, bytes);
        now = [...now, a.id];
      } catch (error) {
        said.push(error instanceof Unfit ? error.message : t("file.unreadable", file.name));
      }
    }
    setFaults(said);
    change(now);
  };
  const shown = attached.filter((a) => ids.includes(a.id));
  return (
    <div class="stack">
      {faults.length > 0 && (
        <p class="error" role="alert">
          {faults.join(" ")}
        </p>
      )}
      <ul class="photos">
        {shown.map((a) => (
          <li key={a.id}>
            <input type="hidden" name={path} value={a.id} data-many />
            <Preview a={a} />
            <button
              type="button"
              class="plain small"
              onClick={() => {
                change(ids.filter((id) => id !== a.id));
                detach(a.id);
              }}
            >
              {t("file.remove", a.name)}
            </button>
          </li>
        ))}
      </ul>
      <p>
        <label class="button" for={`${idOf(path)}-file`}>
          {t("file.add")}
        </label>
        <input
          class="hidden"
          id={`${idOf(path)}-file`}
          type="file"
          accept="image/*,application/pdf,.xlsx,.csv"
          multiple
          aria-describedby={described}
          onChange={(e) => {
            const input = e.currentTarget;
            const files = [...(input.files ?? [])];
            input.value = "";
            void add(files);
          }}
        />
        <span class="hint"> {t("file.hint")}</span>
      </p>
    </div>
  );
}

function Preview({ a }: { a: Attached }) {
  const [url, setUrl] = useState("");
  useEffect(() => {
    if (!a.type.startsWith("image/")) return;
    let made = "";
    let ended = false;
    void getFile(a.id).then((bytes) => {
      if (!bytes || ended) return;
      made = URL.createObjectURL(new Blob([bytes], { type: a.type }));
      setUrl(made);
    });
    return () => {
      ended = true;
      URL.revokeObjectURL(made);
    };
  }, [a.id, a.type]);
  return url ? <img src={url} alt={a.name} /> : <span class="tag">{a.name}</span>;
}
