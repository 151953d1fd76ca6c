/** Region, limits, parameters and secrets of the deployment. Imported before any trigger: global options hold from here on. */
import { defineInt, defineSecret, defineString } from "firebase-functions/params";
import { setGlobalOptions } from "firebase-functions/v2/options";

/** Hong Kong: of Google's regions the nearest to mainland China, with the least delay. */
export const REGION = "asia-east2";
export const ZONE = "Asia/Shanghai";

setGlobalOptions({ region: REGION, memory: "512MiB", timeoutSeconds: 120, maxInstances: 20, invoker: "private" });

/** The organisation's own address, without a slash at the end: customers' links and the app stand there. */
export const publicUrl = defineString("PUBLIC_URL", { default: "http://127.0.0.1:5100" });
/** What the organisation's proxy shows so that its word about addresses is believed. Empty: no proxy is. */
export const proxyKey = defineString("PROXY_KEY", { default: "" });
export const smtpHost = defineString("SMTP_HOST", { default: "127.0.0.1" });
export const smtpPort = defineInt("SMTP_PORT", { default: 1025 });
/** Empty: the server asks for no sign-in, as the local one. */
export const smtpUser = defineString("SMTP_USER", { default: "" });
/** Sender of every letter, `名称 <address>` or an address. */
export const mailFrom = defineString("MAIL_FROM", { default: "banfa@localhost.localdomain" });

/** Key of claims, links, nonces and sealed numbers; at least 32 characters. Changing it voids every link that was sent. */
export const banfaKey = defineSecret("BANFA_KEY");
export const smtpPassword = defineSecret("SMTP_PASSWORD");
/** What every function may read, inside its handler only. */
export const SECRETS = [banfaKey, smtpPassword];
