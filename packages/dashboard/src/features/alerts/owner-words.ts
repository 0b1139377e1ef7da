import type { Speech } from '../../language/index.ts';
import type { AlertLine } from './alert-figures.ts';

/** Who has an alarm: who took it, else who acknowledged it, else who is named now that nobody did. */
export function ownerWords(alert: AlertLine, { t }: Speech): string {
  if (alert.owner) return alert.owner;
  if (alert.ackedAt) return t('alerts.ackedBy', { name: alert.ackedBy ?? t('alerts.somebody') });
  const named = alert.escalations > 0 && alert.escalatedTo ? alert.escalatedTo : null;
  return named
    ? t('alerts.nobodyNamed', { role: t(`role.${named}`) })
    : t('alerts.nobodyYet', { role: t(`role.${alert.ownerRole}`) });
}
