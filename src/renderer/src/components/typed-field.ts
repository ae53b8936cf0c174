import {
  computed,
  inject,
  onBeforeUnmount,
  provide,
  reactive,
  ref,
  watch,
  type InjectionKey,
  type Ref,
} from 'vue';

import { onceReleased } from './pointer.ts';

export type Reading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string };

interface FormScope {
  readonly invalid: Set<string>;
}
const SCOPE: InjectionKey<FormScope> = Symbol('form');

/** A form that must know whether a field holds something that cannot be read. Call it once in the form's setup. */
export function useFormScope(): {
  hasInvalid: () => boolean;
  focusFirstFault: (form: HTMLElement | null) => void;
} {
  const invalid = reactive(new Set<string>());
  provide(SCOPE, { invalid });
  return {
    hasInvalid: () => invalid.size > 0,
    focusFirstFault: (form) => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
  };
}

interface TypedFieldOptions<T> {
  readonly id: string;
  readonly model: Ref<T | null | undefined>;
  readonly write: (value: T) => string;
  readonly read: (text: string) => Reading<T>;
}

/**
 * A text field bound to a typed value. What was typed stays as it is, also when it cannot be read: the value is
 * then null and `code` says why. A readable text is put in its usual form when the field is left.
 */
export function useTypedField<T>({ id, model, write, read }: TypedFieldOptions<T>) {
  const scope = inject(SCOPE, null);
  const text = ref(model.value === null || model.value === undefined ? '' : write(model.value));
  const code = ref<string | null>(null);
  const left = ref(false);
  let own: T | null = model.value ?? null;

  function note(fault: string | null): void {
    code.value = fault;
    if (fault === null) scope?.invalid.delete(id);
    else scope?.invalid.add(id);
  }
  function take(typed: string): void {
    text.value = typed;
    const reading: Reading<T | null> = typed.trim() === '' ? { ok: true, value: null } : read(typed);
    note(reading.ok ? null : reading.code);
    own = reading.ok ? reading.value : null;
    model.value = own;
  }
  function leave(): void {
    onceReleased(() => (left.value = true));
    if (code.value === null && own !== null) text.value = write(own);
  }
  watch(model, (value) => {
    const given = value ?? null;
    if (JSON.stringify(given) === JSON.stringify(own)) return;
    own = given;
    text.value = given === null ? '' : write(given);
    note(null);
  });
  onBeforeUnmount(() => scope?.invalid.delete(id));

  /** The fault to show: only once the field has been left, so that nobody is corrected in the middle of typing. */
  const shownCode = computed(() => (left.value ? code.value : null));
  return { text, shownCode, take, leave };
}
