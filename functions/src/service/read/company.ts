/** Who the customer deals with. */
import { type Org, settingsOf } from "../../engine/organisation/org.ts";
import { organisationName, organisationPhone } from "../../engine/organisation/settings.ts";

/** 单位名称, 单位电话; the telephone is blank until it is set. */
export interface Company {
  name: string;
  phone: string;
}
export function companyOf(org: Pick<Org, "settings">): Company {
  const setting = settingsOf(org);
  return { name: setting(organisationName), phone: setting(organisationPhone) };
}
