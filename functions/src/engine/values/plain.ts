/** Plain data whose fields are not known here. */
export type Fields = Record<string, unknown>;
