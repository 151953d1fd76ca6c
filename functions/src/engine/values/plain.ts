/** Plain data whose fields are not known here. */
export type Loose = Record<string, unknown>;
