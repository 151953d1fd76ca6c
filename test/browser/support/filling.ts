/** Fills a step's form as a person does: by the labels that stand on it. */
import type { Locator } from "playwright-core";

/** What is typed, chosen or ticked in each field; rows of a list field by field. */
export interface Values {
  [label: string]: string | readonly string[] | readonly Values[];
}

export async function fill(within: Locator, values: Values): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    if (typeof value === "string") await put(fieldOf(within, label), value);
    else await several(within, label, value);
  }
}

/** The box whose label or legend begins with these words; a unit or （选填） may follow them. */
function fieldOf(within: Locator, label: string): Locator {
  const words = `^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*(（|$)`;
  return within.locator(`.field:has(> :is(label, legend):text-matches("${words.replaceAll("\\", "\\\\")}"))`).first();
}

async function put(box: Locator, value: string): Promise<void> {
  const control = box.locator("input:not([type=hidden]), select, textarea").first();
  await control.waitFor();
  const sort = await control.evaluate((e) => e.getAttribute("role") ?? e.getAttribute("type") ?? e.tagName);
  if (sort === "radio") await box.getByRole("radio", { name: value, exact: true }).check();
  else if (sort === "SELECT") await control.selectOption({ label: value });
  else if (sort === "combobox") {
    await control.fill(value);
    await box.getByRole("option").filter({ hasText: value }).first().click();
  } else await control.fill(value);
}

/** Ticks of one field, or the rows of a list; rows that a form begins with are used first. */
async function several(within: Locator, label: string, values: readonly (string | Values)[]): Promise<void> {
  const box = fieldOf(within, label);
  await box.waitFor();
  for (const [i, value] of values.entries()) {
    if (typeof value === "string") await box.getByRole("checkbox", { name: value, exact: true }).check();
    else {
      const row = box.locator("fieldset.item").nth(i);
      if (!(await row.isVisible())) await box.getByRole("button", { name: new RegExp(label) }).click();
      await fill(row, value);
    }
  }
}
