/** R00 the organisation itself, on the same engine: staff, roles, substitutes, settings, calendar, customers. */
import type { Regulation } from "../../engine/declare/regulation.ts";
import { calendar } from "./calendar.ts";
import { clauses } from "./clauses.ts";
import { customer } from "./customer.ts";
import { exemptions } from "./exemptions.ts";
import { roles } from "./roles.ts";
import { settingChange } from "./setting-change.ts";
import { settings } from "./settings.ts";
import { settingsKind } from "./settings-kind.ts";
import { staff } from "./staff/staff.ts";
import { wording } from "./wording.ts";

export const regulation: Regulation = {
  id: "R00",
  title: "组织管理",
  titleEn: "The organisation",
  roles,
  clauses,
  kinds: [customer, staff, settingsKind, settingChange, calendar, wording],
  settings,
  exemptions,
};
