import { useI18n } from 'vue-i18n';
import type { FaultCode } from '../../../contract/faults.ts';
import type { CivilDate } from '../../../domain/dates/civil-date.ts';

/** What is wrong with the day on which something happened; null when nothing is. */
export function pastDayFault(date: CivilDate | null, today: CivilDate): FaultCode | null {
  if (date === null) return 'missing';
  return date > today ? 'date-in-future' : null;
}

/** Words for a form's own checks. A gap is named only once saving was tried. */
export function useFaultWords(): (code: FaultCode | null, asked: boolean) => string | undefined {
  const { t } = useI18n({ useScope: 'global' });
  return (code, asked) => {
    if (code === null || (code === 'missing' && !asked)) return undefined;
    return t(`faults.${code}`);
  };
}
