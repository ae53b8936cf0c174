type Optional<T> = { [K in keyof T]: null extends T[K] ? K : never }[keyof T];

/** The same with every column that is NULL left out: how an optional field of an entity is absent. */
export type Present<T> = { [K in Exclude<keyof T, Optional<T>>]: T[K] } & {
  [K in Optional<T>]?: NonNullable<T[K]>;
};

/** Leaves out the fields that are null. */
export function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Present<T>;
}
