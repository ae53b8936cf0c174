/** Where a key leads along a row of `count` dates from position `at` (-1: not begun); -1 for keys that lead nowhere. */
export function stepThrough(key: string, at: number, count: number): number {
  if (count === 0) return -1;
  switch (key) {
    case 'ArrowRight':
      return Math.min(at + 1, count - 1);
    case 'ArrowLeft':
      return at === -1 ? count - 1 : Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
