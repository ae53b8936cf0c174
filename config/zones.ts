/** Time zones in which everything that reckons with dates is tested. */
export const ZONES = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles'] as const;

/** `Asia/Shanghai` as `shanghai`. */
export function zoneName(zone: string): string {
  return zone.slice(zone.indexOf('/') + 1).toLowerCase();
}
