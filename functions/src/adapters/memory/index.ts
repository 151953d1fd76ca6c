/** Everything that the service needs, in memory: for tests, stories, benches and `banfa play`. */
export { MemoryAccounts } from "./accounts.ts";
export { MemoryDocuments } from "./documents.ts";
export { MemoryLog } from "./log.ts";
export { MemoryMailer } from "./mailer.ts";
export { MemoryQueue } from "./queue.ts";
export { repeatableSecrets } from "./secrets.ts";
