import { ref, type Ref } from 'vue';

/** What stands where a sum is hidden. */
export const MASK = '¥••••';

const masked = ref(false);

/** Whether sums are hidden from whoever looks at the screen; of this session only. */
export function useMasking(): Readonly<Ref<boolean>> {
  return masked;
}

/** Hides every sum, or shows them again. Fields show theirs while they are edited. */
export function maskAmounts(hide: boolean): void {
  masked.value = hide;
  document.documentElement.toggleAttribute('data-masked', hide);
}

/** A text with every sum in it hidden while sums are: for texts that were written elsewhere or before. */
export function maskIn(text: string): string {
  return masked.value ? text.replace(/[+−-]?¥[\d,]+(?:\.\d+)?/g, MASK) : text;
}
