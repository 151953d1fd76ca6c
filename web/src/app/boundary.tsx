/** A page whose code failed or could not be fetched: said in place, with a way on. Nothing that was typed is lost by it. */
import { Component, type ComponentChildren } from "preact";
import { t } from "../i18n/index.ts";

interface Props {
  children: ComponentChildren;
}
export class Boundary extends Component<Props, { error: unknown }> {
  override state = { error: undefined };
  override componentDidCatch(error: unknown) {
    console.error("a page failed", error);
    this.setState({ error });
  }
  render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div class="stack" role="alert">
        <h1>{t("app.failed")}</h1>
        <p>{t("app.failedSays", String(error))}</p>
        <p>
          <button type="button" class="button" onClick={() => location.reload()}>
            {t("app.retry")}
          </button>
        </p>
      </div>
    );
  }
}
