/** Fewest and most characters of a password. */
export const PASSWORD_LENGTH = { least: 8, most: 200 } as const;

/** Largest encrypted backup that is read, in bytes. */
export const MOST_BACKUP_BYTES = 22_000_000;
