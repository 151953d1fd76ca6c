/** Photos and scans that actions named; read in chunks when they are asked for. */
import type { AttachmentDoc } from "../../../functions/src/stored/shapes.ts";
import type { Row } from "../data/backend.ts";
import { fileOf } from "../data/case/attachment.ts";
import { attachmentsOf } from "../data/queries.ts";
import { useRows } from "../data/rows.ts";
import { t } from "../i18n/index.ts";
import { useComing } from "../lib/coming.ts";
import { LinkState, useSignedLink } from "../ui/papers/signed-link.tsx";

export function Files({ id }: { id: string }) {
  const { rows } = useRows(attachmentsOf(id));
  if (!rows.length) return null;
  return (
    <section class="card">
      <h2>{t("case.files")}</h2>
      <ul class="photos">
        {rows.map((r) => (
          <li key={r.id}>
            <File caseId={id} file={r} />
          </li>
        ))}
      </ul>
    </section>
  );
}
interface FileProps {
  caseId: string;
  file: Row<AttachmentDoc>;
}

function File({ caseId, file }: FileProps) {
  if (file.data.erased) return <span class="tag">{t("paper.erased")}</span>;
  return file.data.type.startsWith("image/") ? (
    <Photo caseId={caseId} file={file} />
  ) : (
    <Other caseId={caseId} file={file} />
  );
}

function Photo({ caseId, file }: FileProps) {
  const { value, failed } = useComing(file.id, () => fileOf(caseId, file.id, file.data));
  if (failed) return <span class="tag">{file.data.name}</span>;
  return value ? (
    <a href={value} target="_blank" rel="noopener">
      <img src={value} alt={file.data.name} />
    </a>
  ) : (
    <span class="tag">{file.data.name}</span>
  );
}

function Other({ caseId, file }: FileProps) {
  const { asked, open } = useSignedLink({ case: caseId, attachment: file.id });
  return (
    <>
      <button type="button" class="button small" disabled={asked.state === "asking"} onClick={() => void open()}>
        {t("file.open", file.data.name)}
      </button>
      <LinkState asked={asked} />
    </>
  );
}
